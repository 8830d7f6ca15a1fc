/** CloudFormation and SAM templates: which texts are some, and what their outermost shape must be. */

import { parseJson } from '../json.ts';
import type { MapEntry, MapNode, Problem, SourceFile, SourceNode, TemplateDocument } from '../source.ts';
import { entryOf, valueAt } from '../source.ts';
import { comments } from './comments.ts';
import { parseYaml } from './yaml.ts';

const ROOT_KEYS: ReadonlySet<string> = new Set(['Resources', 'AWSTemplateFormatVersion', 'Transform']);

/** Tells from the text alone, broken or not, whether it is worth parsing as a template: whether a root key is a template's. */
export function looksLikeTemplate(text: string, language: SourceFile['language']): boolean {
  if (!/\b(?:Resources|AWSTemplateFormatVersion|Transform)\b/.test(text)) return false;
  const isFlow = language === 'json' || /^\ufeff?\s*\{/.test(text);
  return isFlow ? jsonLooksLikeTemplate(text) : yamlLooksLikeTemplate(text);
}

function yamlLooksLikeTemplate(text: string): boolean {
  const rootKey = new RegExp(
    `^\ufeff?${rootIndentation(text)}["']?(Resources|AWSTemplateFormatVersion|Transform)["']?[ \t]*:`,
    'gm',
  );
  for (let match = rootKey.exec(text); match !== null; match = rootKey.exec(text)) {
    if (match[1] !== 'Transform' || isAwsTransform(text, rootKey.lastIndex)) return true;
  }
  return false;
}

/** The blanks before the first line that is neither empty, nor a comment, nor a directive or marker. */
function rootIndentation(text: string): string {
  const preamble = /[ \t\ufeff]*(?:(?:#|%|---)[^\r\n]*)?(?:\r\n?|\n)/y;
  let start = 0;
  while (preamble.test(text)) start = preamble.lastIndex;
  const indentation = /\ufeff?([ \t]*)/y;
  indentation.lastIndex = start;
  return indentation.exec(text)?.[1] ?? '';
}

/** Follows the nesting of brackets outside strings, and looks at the keys of the outermost map. */
function jsonLooksLikeTemplate(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
    else if (code === 34) {
      const start = at + 1;
      at = stringEnd(text, start);
      if (depth !== 1 || !ROOT_KEYS.has(text.slice(start, at))) continue;
      const colon = /"\s*:/y;
      colon.lastIndex = at;
      if (colon.test(text) && (text[start] !== 'T' || isAwsTransform(text, at))) return true;
    }
  }
  return false;
}

/** Where a JSON string ends: at its closing quote, or with its line when it has none. */
function stringEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 10) break;
    at += code === 92 ? 2 : 1;
  }
  return at;
}

/** `Transform` alone is a word of many files; a template's names one of AWS's soon after. */
function isAwsTransform(text: string, from: number): boolean {
  return text.slice(from, from + 100).includes('AWS::');
}

/** Reads a template. Undefined when the file is none; a template that is broken is a document with problems. Never throws. */
export function readTemplate(source: SourceFile): TemplateDocument | undefined {
  if (!looksLikeTemplate(source.text, source.language)) return undefined;
  const { root, problems } = source.language === 'json' ? parseJson(source) : parseYaml(source);
  if (root === undefined) {
    return problems.length === 0 ? undefined : { kind: 'template', source, root, comments: [], problems };
  }
  if (root.kind !== 'map' || !isTemplate(root)) return undefined;
  const kept = source.text.includes('lintel-disable') ? comments(source, root) : [];
  return { kind: 'template', source, root, comments: kept, problems: [...problems, ...shapeProblems(root)] };
}

function isTemplate(root: MapNode): boolean {
  if (entryOf(root, 'AWSTemplateFormatVersion') !== undefined) return true;
  const transform = valueAt(root, 'Transform');
  if (transform !== undefined && namesAwsTransform(transform)) return true;
  const resources = valueAt(root, 'Resources');
  if (resources?.kind !== 'map') return false;
  return resources.entries.length === 0 || resources.entries.some(looksLikeResource);
}

function namesAwsTransform(node: SourceNode): boolean {
  if (node.kind === 'scalar') return node.text.startsWith('AWS::');
  if (node.kind === 'list') return node.items.some(namesAwsTransform);
  const name = valueAt(node, 'Name');
  return name !== undefined && namesAwsTransform(name);
}

function looksLikeResource({ key, value }: MapEntry): boolean {
  if (isIntrinsicKey(key)) return true;
  return value.kind === 'map' && value.entries.some((entry) => entry.key === 'Type' || entry.key === 'Properties');
}

/** What must hold before anything can be said about resources. */
function shapeProblems(root: MapNode): Problem[] {
  const resources = entryOf(root, 'Resources');
  if (resources === undefined) {
    if (root.entries.some((entry) => isIntrinsicKey(entry.key)) || valueAt(root, 'Transform')?.kind === 'map')
      return [];
    const first = root.entries[0];
    const place = first === undefined ? { start: root.start, end: root.end } : { start: first.start, end: first.end };
    return [{ message: 'no Resources; expected a map from logical ids to resources', ...place }];
  }
  if (resources.value.kind !== 'map') {
    const message = `Resources is ${nameOf(resources.value)}; expected a map from logical ids to resources`;
    return [atKey(resources, message)];
  }
  return resources.value.entries.flatMap(resourceProblems);
}

function resourceProblems(entry: MapEntry): Problem[] {
  const { key, value } = entry;
  if (isIntrinsicKey(key)) return [];
  if (value.kind !== 'map') {
    return [atKey(entry, `resource ${key} is ${nameOf(value)}; expected a map with a Type`)];
  }
  const problems: Problem[] = [];
  const type = entryOf(value, 'Type');
  const made = value.entries.some((part) => isIntrinsicKey(part.key));
  if (type === undefined) {
    if (!made) problems.push(atKey(entry, `resource ${key} has no Type; expected one such as AWS::S3::Bucket`));
  } else if (!isMadeByRain(type.value) && (type.value.kind !== 'scalar' || typeof type.value.value !== 'string')) {
    problems.push(
      atKey(type, `Type of resource ${key} is ${nameOf(type.value)}; expected text such as AWS::S3::Bucket`),
    );
  }
  const properties = entryOf(value, 'Properties');
  if (properties !== undefined && properties.value.kind !== 'map' && !isNull(properties.value)) {
    problems.push(atKey(properties, `Properties of resource ${key} is ${nameOf(properties.value)}; expected a map`));
  }
  return problems;
}

/** `Fn::Transform` and `Fn::ForEach::Name` stand where a logical id or an attribute could, and make some when deployed. */
function isIntrinsicKey(key: string): boolean {
  return key.startsWith('Fn::');
}

/** `!Rain::Module` as a type: AWS's tool rain puts the resource in when it packages the template. */
function isMadeByRain(node: SourceNode): boolean {
  return node.kind === 'map' && node.entries.some((entry) => entry.key.startsWith('Rain::'));
}

function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function nameOf(node: SourceNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  if (node.value === null) return 'empty';
  return typeof node.value === 'string' ? 'text' : `a ${typeof node.value}`;
}

function atKey(entry: MapEntry, message: string): Problem {
  return { message, start: entry.start, end: entry.end };
}
