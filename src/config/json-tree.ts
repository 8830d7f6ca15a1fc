import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { WrongUse } from './wrong-use.ts';

/** A JSON file whose values know their places. */
export interface JsonFile {
  /** The name to print in messages. */
  readonly name: string;
  readonly text: string;
  readonly root: Node;
}

/** Reads JSON with comments and trailing commas. Throws where it is none, and where a key stands twice. */
export function parseJson(name: string, text: string): JsonFile {
  const content = text.replace(/^\ufeff/, ' ');
  const errors: ParseError[] = [];
  const root = parseTree(content, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (root === undefined || first !== undefined) {
    const what = first === undefined ? 'value expected' : wordsOf(printParseErrorCode(first.error));
    throw new WrongUse(`${placeOf(name, content, first?.offset ?? 0)}: not valid JSON: ${what}`);
  }
  const file = { name, text: content, root };
  refuseRepeatedKeys(file, root);
  return file;
}

/** Throws, with the place of `node` in front of the message. */
export function fail(file: JsonFile, node: Node | undefined, message: string): never {
  throw new WrongUse(`${placeOf(file.name, file.text, node?.offset ?? 0)}: ${message}`);
}

/** The properties of an object, in the order in which they are written; none of anything else. */
export function propertiesOf(
  node: Node,
): readonly { readonly key: string; readonly keyNode: Node; readonly value: Node }[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children }) => {
    const [keyNode, value] = children ?? [];
    return keyNode === undefined || value === undefined ? [] : [{ key: String(keyNode.value), keyNode, value }];
  });
}

/**
 * The value of a template parameter as text, which is the only sort that CloudFormation takes: a number or a boolean as it is
 * written, a list with commas. Throws for anything else.
 */
export function parameterText(file: JsonFile, name: string, node: Node): string {
  if (node.type === 'array') return (node.children ?? []).map((item) => scalarText(file, name, item)).join(',');
  return scalarText(file, name, node);
}

function scalarText(file: JsonFile, name: string, node: Node): string {
  if (node.type === 'string') return String(node.value);
  // As written: 1.10 is a version, whose zero counts.
  if (node.type === 'number' || node.type === 'boolean') return file.text.slice(node.offset, node.offset + node.length);
  return fail(
    file,
    node,
    `the value of parameter "${name}" is ${describe(node)}; expected text, a number, a boolean or a list of them`,
  );
}

/** A value as a message names it. */
export function describe(node: Node): string {
  if (node.type === 'object') return 'an object';
  if (node.type === 'array') return 'a list';
  return JSON.stringify(getNodeValue(node));
}

function refuseRepeatedKeys(file: JsonFile, node: Node): void {
  const seen = new Set<string>();
  for (const { key, keyNode } of propertiesOf(node)) {
    if (seen.has(key)) fail(file, keyNode, `the key "${key}" stands twice; expected it once`);
    seen.add(key);
  }
  for (const child of node.children ?? []) refuseRepeatedKeys(file, child);
}

function placeOf(name: string, text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${name}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** `CommaExpected` as `comma expected`. */
function wordsOf(code: string): string {
  return code.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}
