import type { MapEntry, Place, SourceFile, SourceNode } from '../../read/source.ts';
import { valueAt } from '../../read/source.ts';
import type { Parameter } from '../resource.ts';
import { namesSecret } from '../secret-name.ts';
import type { Term } from '../term.ts';

/**
 * Lowers one entry of `Parameters`.
 *
 * @param given the value for this run, when the user gave one; a list in AWS's own form is one string with commas
 */
export function lowerParameter(entry: MapEntry, given: string | undefined, source: SourceFile): Parameter {
  const body = entry.value.kind === 'map' ? entry.value : undefined;
  const typeNode = body && valueAt(body, 'Type');
  const type = typeNode?.kind === 'scalar' ? typeNode.text : 'String';
  const place = { source, start: entry.start, end: entry.end };
  const defaultNode = body && valueAt(body, 'Default');
  const text = given ?? (defaultNode?.kind === 'scalar' && defaultNode.value !== null ? defaultNode.text : undefined);
  const valuePlace = given === undefined && defaultNode !== undefined ? defaultNode : place;
  return {
    name: entry.key,
    place,
    type,
    // The value of an SSM parameter type is the name of the parameter in Systems Manager, not what stands there.
    value: text === undefined || type.startsWith('AWS::SSM::') ? undefined : parameterValue(type, text, valuePlace),
    given: given !== undefined,
    allowed: allowedValues(body && valueAt(body, 'AllowedValues')),
    secret: isTrue(body && valueAt(body, 'NoEcho')) || namesSecret(entry.key),
  };
}

function isTrue(node: SourceNode | undefined): boolean {
  return node?.kind === 'scalar' && node.text.toLowerCase() === 'true';
}

function allowedValues(node: SourceNode | undefined): readonly string[] | undefined {
  if (node?.kind !== 'list') return undefined;
  return node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}

function parameterValue(type: string, text: string, place: Place): Term {
  const { source, start, end } = place;
  const scalar = (value: string): Term => ({ kind: 'scalar', value, text: value, source, start, end });
  if (type !== 'CommaDelimitedList' && !type.startsWith('List<')) return scalar(text);
  const items = text === '' ? [] : text.split(',').map((item) => scalar(item.trim()));
  return { kind: 'list', items, source, start, end };
}
