import type { MapEntry, Place, SourceFile, SourceNode } from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import type { Parameter } from '../resource.ts';
import { namesSecret } from '../secret-name.ts';
import type { ScalarTerm, Term } from '../term.ts';

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
    value:
      text === undefined || type.startsWith('AWS::SSM::') ? undefined : parameterValue(type, text, rangeOf(valuePlace)),
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

/** Whether the values of a parameter type are lists, which are given as text with commas. */
export function isListType(type: string): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<');
}

/** The value that a text is for a parameter of a type; each scalar in it stands where `written` says. */
export function parameterValue(type: string, text: string, written: Place & Pick<ScalarTerm, 'from'>): Term {
  const scalar = (value: string): Term => ({ kind: 'scalar', value, text: value, ...written });
  if (!isListType(type)) return scalar(text);
  const items = text === '' ? [] : text.split(',').map((item) => scalar(item.trim()));
  return { kind: 'list', items, ...rangeOf(written) };
}
