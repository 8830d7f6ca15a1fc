import * as v from 'valibot';
import { failOnValues, ruleSettings } from './config.ts';

const listItem = v.union([v.string(), v.number(), v.boolean()]);

/** What `lintel.config.json` may hold; `lintel.schema.json` is generated from it. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('The schema of this file, for editors.'))),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), v.picklist(ruleSettings)),
      v.description(
        'Rules by id, or by a pattern with "*": off, on, or the severity to report with. Of several that match a rule the last one holds.',
      ),
    ),
  ),
  ignore: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description('Files and folders to leave out, as in .gitignore, relative to the folder of this file.'),
    ),
  ),
  parameters: v.optional(
    v.pipe(
      v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(listItem)])),
      v.description('Values of template parameters by name; a list is joined by commas.'),
    ),
  ),
  frameworkMade: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'Whether to report findings on what the CDK makes for itself (handlers of custom resources, say) and no app can change. Default: false.',
      ),
    ),
  ),
  failOn: v.optional(
    v.pipe(
      v.picklist(failOnValues),
      v.description('The run fails when a finding of this severity or a higher one remains. Default: medium.'),
    ),
  ),
});
