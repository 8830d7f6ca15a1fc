import type { Node } from 'jsonc-parser';
import { describe, fail, type JsonFile, parameterText, parseJson, propertiesOf } from './json-tree.ts';

/**
 * Values of template parameters from the text of a file, in any of AWS's forms: the list of the AWS CLI
 * (`[{ "ParameterKey": ..., "ParameterValue": ... }]`), the template configuration of CodePipeline (`{ "Parameters": { ... } }`), and
 * a plain map.
 */
export function parseParameters(name: string, text: string): Readonly<Record<string, string>> {
  const file = parseJson(name, text);
  const { root } = file;
  if (root.type === 'array') return fromList(file, root.children ?? []);
  if (root.type !== 'object') {
    return fail(
      file,
      root,
      `parameters are ${describe(root)}; expected a list of ParameterKey and ParameterValue, or a map`,
    );
  }
  const nested = propertiesOf(root).find(({ key, value }) => key === 'Parameters' && value.type === 'object');
  return fromMap(file, nested?.value ?? root);
}

function fromMap(file: JsonFile, map: Node): Readonly<Record<string, string>> {
  return Object.fromEntries(propertiesOf(map).map(({ key, value }) => [key, parameterText(file, key, value)]));
}

function fromList(file: JsonFile, items: readonly Node[]): Readonly<Record<string, string>> {
  const values: [string, string][] = [];
  for (const item of items) {
    const properties = new Map(propertiesOf(item).map(({ key, value }) => [key, value]));
    const key = properties.get('ParameterKey');
    const value = properties.get('ParameterValue');
    if (key?.type !== 'string') fail(file, key ?? item, 'expected an object with the text "ParameterKey"');
    const parameter = String(key.value);
    if (value !== undefined) values.push([parameter, parameterText(file, parameter, value)]);
    // The value that a stack already has is not in the file: the parameter stays unknown.
    else if (properties.get('UsePreviousValue')?.value !== true) {
      fail(file, item, `parameter "${parameter}" has no "ParameterValue"`);
    }
  }
  return Object.fromEntries(values);
}
