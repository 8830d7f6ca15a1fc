import { type Attribute, type Block, type Body, type Expression, textOf } from '../read/terraform/hcl/syntax.ts';
import type { PlainJson, PlainObject } from './plain-json.ts';

/**
 * What is an expression, and no template, in JSON too, by the type of the block.
 * Source: Terraform documentation, "JSON Configuration Syntax", "Block-type-specific Exceptions".
 */
const bareAttributes: Readonly<Record<string, readonly string[]>> = {
  resource: ['depends_on', 'provider'],
  data: ['depends_on', 'provider'],
  lifecycle: ['ignore_changes', 'replace_triggered_by'],
  dynamic: ['iterator'],
  variable: ['type'],
};

/** A configuration in Terraform's JSON syntax, made from its native syntax. Expressions keep their text. */
export function tfJsonOf(text: string, body: Body): PlainObject {
  return bodyJson(body, '');

  function bodyJson({ attributes, blocks }: Body, type: string): PlainObject {
    const bare = Object.hasOwn(bareAttributes, type) ? (bareAttributes[type] ?? []) : [];
    return Object.fromEntries([
      ...attributes.map(({ name, value }: Attribute): [string, PlainJson] => [
        name,
        bare.includes(name) ? bareJson(value) : expressionJson(value),
      ]),
      ...groups(blocks, ({ type: inner }) => inner).map(([inner, alike]): [string, PlainJson] => [
        inner,
        blocksJson(alike, 0),
      ]),
    ]);
  }

  /** Blocks of one type, of which so many labels are the same. */
  function blocksJson(blocks: readonly Block[], labels: number): PlainJson {
    const bodies = blocks
      .filter((block) => block.labels.length === labels)
      .map((block) => bodyJson(block.body, block.type));
    const [only] = bodies;
    if (only !== undefined) return labels > 0 && bodies.length === 1 ? only : bodies;
    return Object.fromEntries(
      groups(blocks, (block) => block.labels[labels]?.text ?? '').map(([label, alike]) => [
        label,
        blocksJson(alike, labels + 1),
      ]),
    );
  }

  function expressionJson(expression: Expression): PlainJson {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'tuple':
        return expression.items.map(expressionJson);
      case 'object':
        return Object.fromEntries(
          expression.items.map(({ key, value }): [string, PlainJson] => [keyJson(key), expressionJson(value)]),
        );
      case 'template':
        return expression.parts
          .map((part) => (part.kind === 'text' ? escaped(part.text) : text.slice(part.start, part.end)))
          .join('');
      default:
        return interpolated(expression);
    }
  }

  function keyJson(key: Expression | { readonly kind: 'name'; readonly name: string }): string {
    if (key.kind === 'name') return key.name;
    const json = expressionJson(key);
    return typeof json === 'string' ? json : interpolated(key);
  }

  function bareJson(expression: Expression): PlainJson {
    return expression.kind === 'tuple'
      ? expression.items.map(bareJson)
      : (textOf(expression) ?? text.slice(expression.start, expression.end));
  }

  function interpolated({ start, end }: { readonly start: number; readonly end: number }): string {
    return `\${${text.slice(start, end)}}`;
  }
}

/** Text that is no template. */
function escaped(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

function groups(blocks: readonly Block[], nameOf: (block: Block) => string): [string, Block[]][] {
  const byName = new Map<string, Block[]>();
  for (const block of blocks) {
    const alike = byName.get(nameOf(block));
    if (alike === undefined) byName.set(nameOf(block), [block]);
    else alike.push(block);
  }
  return [...byName];
}
