import { inPlaceOf, unknownTerm } from './data.ts';
import { type Macro, makeMain } from './expansion.ts';
import { passedOn } from './function.ts';
import { memberOf, overChoices, reasonOf } from './member.ts';
import { tagsOf } from './tags.ts';

const own = new Set(['Location', 'Tags']);

/**
 * An application in an application: a nested stack of a template of the project, or of one from a repository.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Application".
 */
export function expandApplication(macro: Macro): void {
  const location = memberOf(macro.properties, 'Location');
  const url =
    location &&
    overChoices(location.value, (term) => {
      if (term.kind === 'map') return unknownTerm('the AWS Serverless Application Repository holds it', term);
      return term.kind === 'list' ? unknownTerm(reasonOf(term), term) : term;
    });
  makeMain(macro, {
    type: 'AWS::CloudFormation::Stack',
    properties: {
      ...passedOn(macro, own),
      TemplateURL: location && url && inPlaceOf(location, url),
      Tags: tagsOf(macro),
    },
  });
}
