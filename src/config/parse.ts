import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import * as v from 'valibot';
import { type Config, defaultConfig, failOnValues, ruleSettings } from './config.ts';
import { describe, fail, type JsonFile, parameterText, parseJson, propertiesOf } from './json-tree.ts';
import { didYouMean, oneOf } from './nearest.ts';
import { matchesGlob, noRuleMessage } from './rule-glob.ts';
import { configSchema } from './schema.ts';

/**
 * The configuration in the text of a file. Throws at the first thing that is wrong, with its place and the nearest valid word.
 * @param name how messages name the file
 */
export function parseConfig(file: string, name: string, text: string, ruleIds: readonly string[]): Config {
  const json = parseJson(name, text);
  expectObject(json, json.root, 'the configuration');
  const result = v.safeParse(configSchema, getNodeValue(json.root));
  if (!result.success) return failAt(json, result.issues[0]);
  const { rules = {}, ignore, frameworkMade, failOn } = result.output;

  for (const { key, keyNode } of propertiesAt(json, 'rules')) {
    if (!ruleIds.some((id) => matchesGlob(id, key))) fail(json, keyNode, noRuleMessage(key, ruleIds));
  }
  return {
    file,
    rules: Object.entries(rules),
    ignore: ignore ?? defaultConfig.ignore,
    frameworkMade: frameworkMade ?? defaultConfig.frameworkMade,
    failOn: failOn ?? defaultConfig.failOn,
    parameters: Object.fromEntries(
      propertiesAt(json, 'parameters').map(({ key, value }) => [key, parameterText(json, key, value)]),
    ),
  };
}

function propertiesAt(json: JsonFile, key: string) {
  const node = findNodeAtLocation(json.root, [key]);
  if (node === undefined) return [];
  expectObject(json, node, `"${key}"`);
  return propertiesOf(node);
}

/** To valibot a list is an object too. */
function expectObject(json: JsonFile, node: Node, subject: string): void {
  if (node.type !== 'object') fail(json, node, `${subject} is ${describe(node)}; expected an object`);
}

function failAt(json: JsonFile, issue: v.InferIssue<typeof configSchema>): never {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const key = path.at(-1);
  const parent = findNodeAtLocation(json.root, path.slice(0, -1));
  if (issue.type === 'strict_object' && typeof key === 'string') {
    const keys = Object.keys(configSchema.entries);
    const keyNode = parent && propertiesOf(parent).find((property) => property.key === key)?.keyNode;
    const hint = didYouMean(key, keys) || `; the keys are ${oneOf(keys)}`;
    return fail(json, keyNode, `"${key}" is not a key of the configuration${hint}`);
  }
  const node = findNodeAtLocation(json.root, path) ?? json.root;
  return fail(json, node, `"${path.join('.')}" is ${describe(node)}; expected ${expectation(issue, node)}`);
}

/** What valibot expects, in the words of the other messages. */
function expectation(issue: v.InferIssue<typeof configSchema>, node: Node): string {
  if (issue.type === 'picklist') {
    const options = issue.path?.[0]?.key === 'failOn' ? failOnValues : ruleSettings;
    return `${oneOf(options)}${typeof node.value === 'string' ? didYouMean(node.value, options) : ''}`;
  }
  if (issue.type === 'array') return 'a list';
  if (issue.type === 'string') return 'text';
  if (issue.type === 'boolean') return 'true or false';
  if (issue.type === 'union') return 'text, a number, a boolean or a list of them';
  return 'an object';
}
