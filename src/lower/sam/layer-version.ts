import { storedAt } from './artifact.ts';
import { type Data, inPlaceOf } from './data.ts';
import { type Macro, makeMain } from './expansion.ts';
import { passedOn } from './function.ts';
import { memberOf, overChoices, scalarText } from './member.ts';

const own = new Set(['ContentUri', 'PublishLambdaVersion', 'RetentionPolicy']);

/**
 * A version of a layer. Its logical id ends in a hash that nobody writes.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::LayerVersion".
 */
export function expandLayerVersion(macro: Macro): void {
  const { properties, id } = macro;
  const content = memberOf(properties, 'ContentUri');
  const retention = memberOf(properties, 'RetentionPolicy');
  const isDeleted = scalarText(retention?.value)?.toLowerCase() === 'delete';
  const policy: Data = retention === undefined ? 'Retain' : inPlaceOf(retention, isDeleted ? 'Delete' : 'Retain');
  const stored =
    content && overChoices(content.value, (uri) => storedAt(uri, ['S3Bucket', 'S3Key', 'S3ObjectVersion'], content));
  makeMain(macro, {
    type: 'AWS::Lambda::LayerVersion',
    properties: {
      ...passedOn(macro, own),
      Content: stored && content && inPlaceOf(content, stored),
      LayerName: memberOf(properties, 'LayerName') ?? id,
    },
    attributes: { DeletionPolicy: policy },
  });
}
