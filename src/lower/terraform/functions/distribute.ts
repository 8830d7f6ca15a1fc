/** Arguments as functions see them: without choices around them and without variables. */

import { rangeOf } from '../../../read/source.ts';
import type { CallTerm, ChoiceTerm, Condition, ListTerm, ParameterTerm, Term } from '../../term.ts';
import {
  type Call,
  type Look,
  leafLimit,
  type Result,
  resultTerm,
  scalarTerm,
  textLimit,
  tooLarge,
  tooManyConditions,
  unknownLike,
} from './call.ts';
import { jsonText } from './plain.ts';
import { stringOf } from './scalar.ts';

/** The variables whose values a result rests on, by name. */
export type Assumed = Map<string, Term>;

/**
 * Runs a function of terms on each combination of what they may be: of a choice each branch, of a variable the value that it has. The
 * result is a choice by the same conditions; what rests on values of variables says so.
 */
export function distribute(
  terms: readonly Term[],
  look: (index: number) => Look,
  call: Call,
  run: (settled: readonly Term[]) => Term,
): Term {
  const { place } = call;
  const result = next(terms, 0, new Map(), new Map());
  return call.budget.choices < 0 ? tooManyConditions(call) : result;

  function next(
    given: readonly Term[],
    from: number,
    assumed: Assumed,
    decided: ReadonlyMap<string | Condition, boolean>,
  ): Term {
    const settled = [...given];
    for (let index = from; index < settled.length; index++) {
      const each = settled[index];
      if (each === undefined || look(index) === 'as it is') continue;
      let term = settle(each, look(index), assumed, call);
      while (term.kind === 'choice') {
        const { key, negated } = keyOf(term.condition);
        const known = decided.get(key);
        if (known === undefined) return eachWay(term, index);
        term = settle(known === negated ? term.whenFalse : term.whenTrue, look(index), assumed, call);
      }
      settled[index] = term;
    }
    return withAssumptions(run(settled), assumed, call);

    function eachWay(choice: ChoiceTerm, index: number): Term {
      if (call.budget.choices < 0 || --call.budget.choices < 0) return tooManyConditions(call);
      const { condition } = choice;
      const { key, negated } = keyOf(condition);
      const branch = (truth: boolean): Term => {
        settled[index] = truth ? choice.whenTrue : choice.whenFalse;
        return next(settled, index, new Map(assumed), new Map(decided).set(key, truth !== negated));
      };
      return { kind: 'choice', condition, whenTrue: branch(true), whenFalse: branch(false), ...rangeOf(place) };
    }
  }
}

/** Runs a function on what the items of a list may be; see `distribute`. */
export function overItems(items: readonly Term[], call: Call, run: (settled: readonly Term[]) => Result): Term {
  return distribute(
    items,
    () => 'value',
    call,
    (settled) => resultTerm(run(settled), call),
  );
}

/** Conditions of one key have the same truth, or the opposite one. */
function keyOf(condition: Condition): { readonly key: string | Condition; readonly negated: boolean } {
  let inner = condition;
  let negated = false;
  while (inner.kind === 'not') {
    inner = inner.operand;
    negated = !negated;
  }
  if (inner.kind === 'named') return { key: `condition ${inner.name}`, negated };
  if (inner.kind !== 'equals') return { key: inner, negated };
  const { left, right } = inner;
  if (left.kind === 'parameter' && right.kind === 'scalar')
    return { key: `${left.name} = ${JSON.stringify(right.text)}`, negated };
  return { key: inner, negated };
}

/** How many wrappings of a term are taken off. */
const wrappingLimit = 100;

/**
 * What a term is beneath assumptions and variables: a value, a choice where it is asked in two ways, a pseudo parameter, or what is not
 * known.
 */
export function settle(term: Term, look: Look, assumed: Assumed, call: Call): Term {
  if (look === 'branches') return term;
  let current = term;
  for (let i = 0; i < wrappingLimit; i++) {
    const inner = unwrapped(current, assumed, call);
    if (inner === undefined) {
      if (current.kind === 'list' && look === 'items') return withAndWithout(current, call);
      if (current.kind === 'call') return foldedText(current, assumed, call);
      return current.kind === 'parameter' && !isPseudoParameter(current) ? unknownLike(current, call) : current;
    }
    current = inner;
  }
  return tooLarge(call);
}

/** What only AWS knows, such as the Region: neither null nor empty. */
export function isPseudoParameter({ name }: ParameterTerm): boolean {
  return name.startsWith('AWS::');
}

/** The value that a variable has, given or by default. */
export function knownValue(term: ParameterTerm, call: Call): Term | undefined {
  return isPseudoParameter(term) ? undefined : call.context.valueOf(term.name);
}

/** The value of a variable, or what stands in `assuming`; undefined for all else. */
function unwrapped(term: Term, assumed: Assumed, call: Call): Term | undefined {
  if (term.kind === 'parameter') {
    const value = knownValue(term, call);
    if (value !== undefined) assumed.set(term.name, term);
    return value;
  }
  if (term.kind !== 'call' || term.function !== 'assuming') return undefined;
  const [value, ...parameters] = term.arguments;
  for (const parameter of parameters) if (parameter.kind === 'parameter') assumed.set(parameter.name, parameter);
  return value;
}

/**
 * A list in which some items are there under a condition only, as a choice between lists. Such items are made by `for` with a condition
 * (the other branch is null) and by resources with a `count` (the other branch is an error).
 */
function withAndWithout(list: ListTerm, call: Call): Term {
  call.budget.steps -= list.items.length;
  if (call.budget.steps < 0) return tooLarge(call);
  const conditions = new Map<string | Condition, Condition>();
  for (const item of list.items) {
    if (item.kind === 'choice' && mayBeMissing(item)) conditions.set(keyOf(item.condition).key, item.condition);
    if (conditions.size >= leafLimit) return tooManyConditions(call);
  }
  const [condition] = conditions.values();
  if (condition === undefined) return list;
  const { key, negated } = keyOf(condition);
  const branch = (truth: boolean): Term => {
    const items = list.items.flatMap((each): readonly Term[] => {
      if (each.kind !== 'choice') return [each];
      const other = keyOf(each.condition);
      if (other.key !== key) return [each];
      const isTrue = other.negated === negated ? truth : !truth;
      const inner = isTrue ? each.whenTrue : each.whenFalse;
      return isMissing(inner) ? [] : [inner];
    });
    return { ...list, items };
  };
  return { kind: 'choice', condition, whenTrue: branch(true), whenFalse: branch(false), ...rangeOf(list) };
}

function mayBeMissing(term: ChoiceTerm): boolean {
  return leavesOf(term).some(isMissing);
}

function isMissing(term: Term): boolean {
  return term.kind === 'null' || (term.kind === 'unknown' && term.cause === 'undefined');
}

/** The terms between which choices choose; more than a few are not looked for. */
export function leavesOf(term: Term): readonly Term[] {
  const leaves: Term[] = [];
  const pending: Term[] = [term];
  for (let visited = 0; visited < 2 * leafLimit; visited++) {
    const next = pending.pop();
    if (next === undefined) break;
    if (next.kind === 'choice') pending.push(next.whenFalse, next.whenTrue);
    else leaves.push(next);
  }
  return leaves;
}

/** How deep templates within templates are followed. */
const nestingLimit = 50;

/** Text that is put together from parts, as one when all of them have a value; a choice when one of them is a choice. */
function foldedText(term: CallTerm, assumed: Assumed, call: Call): Term {
  const found: Assumed = new Map();
  const folded = textOf(term, found, call, 0);
  if (folded === undefined) return term;
  for (const [name, parameter] of found) assumed.set(name, parameter);
  return typeof folded === 'string' ? scalarTerm(folded, term) : folded;
}

function textOf(term: Term, assumed: Assumed, call: Call, depth: number): string | ChoiceTerm | undefined {
  if (--call.budget.steps < 0 || depth > nestingLimit) return undefined;
  const inner = unwrapped(term, assumed, call);
  if (inner !== undefined) return textOf(inner, assumed, call, depth + 1);
  switch (term.kind) {
    case 'scalar':
      return stringOf(term);
    case 'choice':
      return term;
    case 'list':
    case 'map':
      return jsonText(term, call.budget);
    case 'call':
      if (term.function === 'concat') return joined('', term.arguments, term, assumed, call, depth);
      return term.function === 'join' ? joinedList(term, assumed, call, depth) : undefined;
    default:
      return undefined;
  }
}

function joinedList(term: CallTerm, assumed: Assumed, call: Call, depth: number): string | ChoiceTerm | undefined {
  const [separator, list] = term.arguments;
  if (separator?.kind !== 'scalar' || list?.kind !== 'list' || list.open !== undefined) return undefined;
  const whole = withAndWithout(list, call);
  const rebuilt = (inner: Term): CallTerm => ({ ...term, arguments: [separator, inner] });
  if (whole.kind === 'choice') return eitherWay(whole, rebuilt);
  if (whole.kind !== 'list') return undefined;
  return joined(stringOf(separator), list.items, term, assumed, call, depth, (items) => rebuilt({ ...list, items }));
}

function joined(
  separator: string,
  parts: readonly Term[],
  term: CallTerm,
  assumed: Assumed,
  call: Call,
  depth: number,
  rebuilt: (parts: readonly Term[]) => Term = (changed) => ({ ...term, arguments: changed }),
): string | ChoiceTerm | undefined {
  const texts: string[] = [];
  let length = 0;
  let choice: ChoiceTerm | undefined;
  for (const [index, part] of parts.entries()) {
    const text = textOf(part, assumed, call, depth + 1);
    if (text === undefined) return undefined;
    if (typeof text === 'string') {
      texts.push(text);
      length += text.length + separator.length;
      if (length > textLimit) return undefined;
    } else choice ??= eitherWay(text, (inner) => rebuilt(parts.with(index, inner)));
  }
  return choice ?? texts.join(separator);
}

/** A choice with each of its branches put into something. */
function eitherWay(choice: ChoiceTerm, put: (inner: Term) => Term): ChoiceTerm {
  return { ...choice, whenTrue: put(choice.whenTrue), whenFalse: put(choice.whenFalse) };
}

/** A result that rests on values of variables, saying so; a map or what is not known anyway is left as it is. */
export function withAssumptions(result: Term, assumed: ReadonlyMap<string, Term>, call: Call, depth = 0): Term {
  if (assumed.size === 0) return result;
  switch (result.kind) {
    case 'choice':
      if (depth > leafLimit || --call.budget.steps < 0) return result;
      return eitherWay(result, (branch) => withAssumptions(branch, assumed, call, depth + 1));
    case 'call': {
      if (result.function !== 'assuming') return assuming(result, assumed, call);
      const [value, ...parameters] = result.arguments;
      const all = new Map(assumed);
      for (const parameter of parameters) if (parameter.kind === 'parameter') all.set(parameter.name, parameter);
      return value === undefined ? result : assuming(value, all, call);
    }
    case 'scalar':
    case 'list':
      return assuming(result, assumed, call);
    default:
      return result;
  }
}

function assuming(value: Term, assumed: ReadonlyMap<string, Term>, call: Call): Term {
  return { kind: 'call', function: 'assuming', arguments: [value, ...assumed.values()], ...rangeOf(call.place) };
}
