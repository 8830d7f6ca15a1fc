import type { AnyView, ListView, ResourceView, TextView, View } from './types.ts';
import { all, any, type Verdict } from './verdict.ts';
import { subjectOf } from './view.ts';

interface Setting {
  readonly Namespace?: string;
  readonly OptionName?: string;
  readonly Value?: string;
}

/**
 * Whether an option of an environment has a value that makes a question true. What the environment does not set, its saved
 * configuration may, and then the configuration files in the source bundle of its version, which are not read.
 * Source: AWS Elastic Beanstalk Developer Guide, "Configuration options", section "Precedence".
 */
export function hasOption(
  environment: ResourceView<'AWS::ElasticBeanstalk::Environment'>,
  namespace: string,
  name: string,
  question: (value: TextView) => Verdict,
): Verdict {
  const { OptionSettings: own, TemplateName, VersionLabel } = environment;
  const template = TemplateName.target('AWS::ElasticBeanstalk::ConfigurationTemplate');
  const isOption = (setting: View<Setting>) => all(setting.Namespace.is(namespace), setting.OptionName.is(name));
  const isSetIn = (settings: ListView<Setting>) => settings.some(isOption, `the option ${name} of ${namespace}`);
  const holdsIn = (settings: ListView<Setting>) =>
    all(
      isSetIn(settings),
      settings.every((setting) => isOption(setting).implies(() => question(setting.Value))),
    );
  return any(
    holdsIn(own),
    all(isSetIn(own).not(), () =>
      any(
        holdsIn(template.OptionSettings),
        all(template.exists().not(), mayDecide(TemplateName, 'its saved configuration may set it')),
        mayDecide(VersionLabel, 'the configuration files in its source bundle may set it'),
      ),
    ),
  );
}

/** Unknown where a value is set that leads out of the code. */
function mayDecide(value: AnyView, reason: string): Verdict {
  const set = value.exists();
  return set.answer === 'no' ? set : subjectOf(value).decideUnknown(reason);
}
