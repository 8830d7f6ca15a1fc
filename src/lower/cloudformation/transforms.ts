import type { MapEntry, MapNode, SourceNode } from '../../read/source.ts';
import { valueAt } from '../../read/source.ts';
import { isResource, section, textOf } from './sections.ts';

/** Transforms that are known to leave what the author wrote as it stands, and to add resources at most. */
const additiveTransforms =
  /^AWS::(Serverless-2016-10-31|LanguageExtensions|SecretsManager-\d{4}-\d\d-\d\d|CodeDeployBlueGreen|CodeStar)$/;

/** Whether the SAM transform makes resources of those that are written. */
export function isServerless(root: MapNode): boolean {
  return transformsOf(root).includes('AWS::Serverless-2016-10-31');
}

function transformsOf(root: MapNode): string[] {
  const node = valueAt(root, 'Transform');
  const items = node === undefined ? [] : node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => (item.kind === 'map' ? textOf(valueAt(item, 'Name')) : textOf(item)) ?? []);
}

/** Why properties may be set that are not written; undefined when all are. */
export function macroReason(root: MapNode): string | undefined {
  const macro = transformsOf(root).find((name) => !additiveTransforms.test(name));
  if (macro !== undefined) return `the macro ${macro} may set it`;
  return valueAt(root, 'Fn::Transform') === undefined ? undefined : 'a transform of the template may set it';
}

/** Why there may be resources that are not written; undefined when all are. */
export function unseenResources(root: MapNode): string | undefined {
  const unseen = section(root, 'Resources').entries.find((entry) => !isResource(entry) && makesResources(entry));
  return unseen === undefined ? undefined : 'a transform or a module makes resources that are not read';
}

/** An intrinsic function in the place of a logical id, of a type or of what belongs to a resource. Loops are expanded and seen. */
function makesResources({ key, value }: MapEntry): boolean {
  if (key.startsWith('Fn::')) return !key.startsWith('Fn::ForEach::');
  return value.kind === 'map' && value.entries.some((part) => isFunction(part.key) || holdsFunction(part.value));
}

function holdsFunction(node: SourceNode): boolean {
  return node.kind === 'map' && node.entries.some(({ key }) => isFunction(key));
}

function isFunction(key: string): boolean {
  return key.startsWith('Fn::') || key.startsWith('Rain::');
}
