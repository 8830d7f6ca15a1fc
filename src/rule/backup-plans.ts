import type { ResourceTypes } from '../aws/resource-types.ts';
import type { Tag } from '../aws/tag.ts';
import type { ListView, ResourceView, TextView } from './types.ts';
import { all, any, Verdict } from './verdict.ts';
import { valueOfView } from './view.ts';

/**
 * Whether a backup plan of the application selects a resource: by its name, with all resources of its service, or by a tag that the
 * resource has.
 * Source: AWS Backup Developer Guide, "Assign AWS services to a backup plan".
 * @param service the service as ARNs name it, such as `elasticfilesystem`
 */
export function isSelectedForBackup(
  resource: ResourceView<keyof ResourceTypes>,
  service: string,
  tags: ListView<Tag>,
): Verdict {
  const hasTagValue = (value: TextView): Verdict => tags.some((tag) => tag.Value.equals(value));
  return any(
    resource.referencedBy('AWS::Backup::BackupSelection', ({ BackupSelection: plan }) => plan.Resources).exists(),
    resource.inApplication('AWS::Backup::BackupSelection').some(({ BackupSelection: plan }) =>
      any(
        all(
          plan.Resources.some((arn) => coversService(arn, service)),
          plan.Conditions.StringEquals.every((condition) => hasTagValue(condition.ConditionValue)),
        ),
        plan.ListOfTags.some((condition) => hasTagValue(condition.ConditionValue)),
      ),
    ),
  );
}

/** Whether an item of a selection stands for all resources of a service. */
function coversService(arn: TextView, service: string): Verdict {
  // The name of a resource of the application stands for that one.
  if (valueOfView(arn).kind === 'reference') return new Verdict('no', []);
  return any(arn.is('*'), all(arn.contains(`:${service}:`), arn.endsWith('*')));
}
