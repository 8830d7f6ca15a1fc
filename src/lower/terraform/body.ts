/** Bodies of blocks -> maps in the provider's words. */

import type { Place, SourceFile } from '../../read/source.ts';
import type { Block, Body } from '../../read/terraform/hcl/syntax.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { evaluate, iterate } from './expression.ts';
import { type Environment, placeIn } from './instance.ts';
import { attributeIn } from './module.ts';

/**
 * What is an argument of every resource, and not the provider's.
 * Source: Terraform documentation, "Meta-arguments".
 */
const metaArguments = new Set([
  'count',
  'depends_on',
  'for_each',
  'lifecycle',
  'provider',
  'provisioner',
  'connection',
  '//',
]);

/** The attributes and blocks of a resource's body, without its meta-arguments. Blocks of one type are one list. */
export function evaluateBody(body: Body, environment: Environment, place: Place): MapTerm {
  return bodyTerm(body, environment, place, metaArguments);
}

function bodyTerm(body: Body, environment: Environment, place: Place, leaveOut: ReadonlySet<string>): MapTerm {
  const { overridden } = environment.instance.module;
  const entries: MapTermEntry[] = [];
  for (const attribute of body.attributes) {
    if (leaveOut.has(attribute.name)) continue;
    const own = inSource(environment, overridden.get(attribute));
    const { source, start, end } = placeIn(own, { start: attribute.nameStart, end: attribute.nameEnd });
    entries.push({ key: attribute.name, source, start, end, value: evaluate(attribute.value, own) });
  }
  const lists = new Map<string, { first: Place; items: Term[]; open: string | undefined }>();
  for (const block of body.blocks) {
    if (leaveOut.has(block.type)) continue;
    const own = inSource(environment, overridden.get(block));
    const type = block.type === 'dynamic' ? (block.labels[0]?.text ?? '') : block.type;
    const list = lists.get(type) ?? { first: headerOf(block, own), items: [], open: undefined };
    lists.set(type, list);
    if (block.type !== 'dynamic') {
      list.items.push(bodyTerm(block.body, own, placeIn(own, block), none));
      continue;
    }
    const made = dynamicBlocks(block, type, own);
    if (made.kind === 'list') {
      list.items.push(...made.items);
      list.open ??= made.open;
    } else list.items.push(made);
  }
  for (const [key, { first, items, open }] of lists) {
    entries.push({ key, ...first, value: listTerm(items, open, first) });
  }
  return { kind: 'map', entries, ...place };
}

/** The environment of what an override file has replaced; the same one for all else. */
function inSource(environment: Environment, source: SourceFile | undefined): Environment {
  return source === undefined ? environment : { ...environment, source };
}

const none: ReadonlySet<string> = new Set();

/** A list of blocks; when a choice or something unknown stands for some of them, that can be told only where they are all. */
function listTerm(items: readonly Term[], open: string | undefined, place: Place): Term {
  const [only] = items;
  if (items.length === 1 && open === undefined && only !== undefined && only.kind !== 'map') return only;
  const known = items.flatMap((item) => {
    if (item.kind === 'choice') return branches(item);
    return item.kind === 'map' ? [item] : [];
  });
  const unknown = items.find((item) => item.kind !== 'map' && item.kind !== 'choice');
  const reason =
    unknown?.kind === 'unknown' ? unknown.reason : unknown === undefined ? open : 'not all blocks are known';
  return { kind: 'list', items: known, open: reason, ...place };
}

/** The blocks that a choice between lists may give, each under its condition. */
function branches(term: Term & { readonly kind: 'choice' }): Term[] {
  const { condition, source, start, end } = term;
  const under = (side: Term, isTrue: boolean): Term[] => {
    const items = side.kind === 'list' ? side.items : [side];
    return items.map((item): Term => {
      const absent: Term = { kind: 'null', source, start, end };
      const [whenTrue, whenFalse] = isTrue ? [item, absent] : [absent, item];
      return { kind: 'choice', condition, whenTrue, whenFalse, source, start, end };
    });
  };
  return [...under(term.whenTrue, true), ...under(term.whenFalse, false)];
}

function headerOf(block: Block, environment: Environment): Place {
  const label = block.type === 'dynamic' ? block.labels[0] : undefined;
  return placeIn(environment, label ?? { start: block.typeStart, end: block.typeEnd });
}

/** Source: Terraform documentation, "dynamic Blocks". */
function dynamicBlocks(block: Block, type: string, environment: Environment): Term {
  const place = placeIn(environment, block);
  const collection = attributeIn(block.body, 'for_each')?.value;
  const content = block.body.blocks.find((inner) => inner.type === 'content');
  if (collection === undefined || content === undefined) {
    return { kind: 'unknown', cause: 'unsupported', reason: 'the dynamic block is not complete', ...place };
  }
  const iterator = attributeIn(block.body, 'iterator')?.value;
  const name = iterator?.kind === 'variable' ? iterator.name : type;
  return iterate(evaluate(collection, environment), place, environment, (items, open) => ({
    kind: 'list',
    items: items.map(({ key, value }): Term => {
      const meaning: Term = {
        kind: 'map',
        entries: [
          { key: 'key', value: key, ...place },
          { key: 'value', value, ...place },
        ],
        ...place,
      };
      const names = new Map(environment.names).set(name, meaning);
      const body = bodyTerm(content.body, { ...environment, names }, place, none);
      // An element that is there under a condition makes a block under that condition.
      return value.kind === 'choice' ? whereBlockIs(value, body) : body;
    }),
    open,
    ...place,
  }));
}

function whereBlockIs(value: Term, body: Term): Term {
  if (value.kind === 'null') return value;
  if (value.kind !== 'choice') return body;
  const whenTrue = whereBlockIs(value.whenTrue, body);
  const whenFalse = whereBlockIs(value.whenFalse, body);
  if (whenTrue === body && whenFalse === body) return body;
  return { ...value, whenTrue, whenFalse };
}
