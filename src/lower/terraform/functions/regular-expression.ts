/**
 * Regular expressions as Terraform has them, which are Go's. JavaScript's engine takes exponential time over some of them; this one goes
 * back on its way too, but never twice over the same part of the expression at the same place in the text.
 * Source: Go documentation, package "regexp/syntax".
 */

import { parsePattern } from './regular-expression-syntax.ts';

/** An expression that was compiled. */
export interface RegularExpression {
  readonly program: readonly Instruction[];
  /** The names of groups, by number; the whole match is 0. */
  readonly groups: readonly (string | undefined)[];
}

/** What was matched: where each group starts and ends, in code points; undefined for a group that took no part. */
export type Match = readonly (readonly [number, number] | undefined)[];

/** Whether a code point is one of a class. */
export type Test = (codePoint: number) => boolean;

/** Whether something holds between two code points. */
export type Assertion = (text: readonly number[], at: number) => boolean;

/** A part of an expression. */
export type Node =
  | { readonly kind: 'character'; readonly test: Test }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'group'; readonly number: number; readonly inner: Node }
  | { readonly kind: 'sequence' | 'alternatives'; readonly parts: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly inner: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

type Instruction =
  | { readonly kind: 'character'; readonly test: Test }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'save'; readonly slot: number }
  /** Two ways to go on, of which the first is preferred. */
  | { readonly kind: 'split'; readonly ways: [number, number] }
  | { readonly kind: 'match' };

const programLimit = 2_000;

/** A text as Go sees it. */
export function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** The program of an expression; `refused` where Go does not take it, `large` where it is more than is looked at. */
export function compile(pattern: string): RegularExpression | 'refused' | 'large' {
  const parsed = parsePattern(codePointsOf(pattern));
  if (typeof parsed === 'string') return parsed;
  const emission: Emission = { program: [], left: emissionLimit };
  emit({ kind: 'group', number: 0, inner: parsed.node }, emission);
  const { program, left } = emission;
  program.push({ kind: 'match' });
  return left < 0 || program.length > programLimit ? 'large' : { program, groups: parsed.groups };
}

/** The program as far as it is written. Repetitions of repetitions would make more than memory holds. */
interface Emission {
  readonly program: Instruction[];
  left: number;
}

const emissionLimit = 20_000;

function emit(node: Node, emission: Emission): void {
  if (--emission.left < 0) return;
  const { program } = emission;
  switch (node.kind) {
    case 'character':
    case 'assertion':
      program.push(node);
      return;
    case 'group':
      program.push({ kind: 'save', slot: 2 * node.number });
      emit(node.inner, emission);
      program.push({ kind: 'save', slot: 2 * node.number + 1 });
      return;
    case 'sequence':
      for (const part of node.parts) emit(part, emission);
      return;
    case 'alternatives':
      emitAlternatives(node.parts, emission);
      return;
    case 'repeat':
      emitRepeat(node, emission);
  }
}

function split(emission: Emission, first: number, second: number): { readonly ways: [number, number] } {
  const instruction = { kind: 'split' as const, ways: [first, second] as [number, number] };
  emission.program.push(instruction);
  return instruction;
}

function emitAlternatives(parts: readonly Node[], emission: Emission): void {
  const { program } = emission;
  const ends: { readonly ways: [number, number] }[] = [];
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1) {
      emit(part, emission);
      break;
    }
    const choice = split(emission, program.length + 1, 0);
    emit(part, emission);
    ends.push(split(emission, 0, 0));
    choice.ways[1] = program.length;
  }
  for (const end of ends) end.ways.fill(program.length);
}

function emitRepeat({ inner, least, most, lazy }: Node & { readonly kind: 'repeat' }, emission: Emission): void {
  const { program } = emission;
  for (let i = 0; i < least - (most === Number.POSITIVE_INFINITY ? 1 : 0); i++) emit(inner, emission);
  if (most === Number.POSITIVE_INFINITY) {
    // What may be empty is tried at least once inside, so that its groups take part as they do in Go.
    const skip = least === 0 ? split(emission, 0, 0) : undefined;
    const start = program.length;
    emit(inner, emission);
    const again = split(emission, 0, 0);
    orderWays(again.ways, start, program.length, lazy);
    if (skip !== undefined) orderWays(skip.ways, start, program.length, lazy);
    return;
  }
  const skips: { readonly ways: [number, number]; readonly start: number }[] = [];
  for (let i = least; i < most && emission.left >= 0; i++) {
    const skip = split(emission, 0, 0);
    skips.push({ ways: skip.ways, start: program.length });
    emit(inner, emission);
  }
  for (const { ways, start } of skips) orderWays(ways, start, program.length, lazy);
}

function orderWays(ways: [number, number], into: number, past: number, lazy: boolean): void {
  ways[0] = lazy ? past : into;
  ways[1] = lazy ? into : past;
}

/** What searching for all matches may cost, in steps of the program. */
const stepLimit = 2_000_000;

/**
 * The matches in a text from left to right, at most so many; undefined when that would take too long. An empty match right behind
 * another match is none.
 */
export function matchAll(
  { program, groups }: RegularExpression,
  text: readonly number[],
  most: number,
): readonly Match[] | undefined {
  if (program.length * (text.length + 1) > stepLimit) return undefined;
  const budget = { steps: stepLimit };
  const visited = new Uint32Array(program.length * (text.length + 1));
  const matches: Match[] = [];
  let start = 0;
  let lastEnd = -1;
  for (let search = 1; start <= text.length && matches.length < most; search++) {
    const match = find(program, groups.length, text, start, visited, search, budget);
    if (match === 'too long') return undefined;
    const whole = match?.[0];
    if (match === undefined || whole === undefined) break;
    const [from, to] = whole;
    if (from !== to || from !== lastEnd) matches.push(match);
    lastEnd = to;
    start = from === to ? to + 1 : to;
  }
  return matches;
}

/** A place to go back to, or what a slot held before. */
type Pending =
  | { readonly kind: 'try'; readonly instruction: number; readonly at: number }
  | { readonly kind: 'restore'; readonly slot: number; readonly value: number };

/** The leftmost match at or after an offset. */
function find(
  program: readonly Instruction[],
  groupCount: number,
  text: readonly number[],
  start: number,
  visited: Uint32Array,
  search: number,
  budget: { steps: number },
): Match | 'too long' | undefined {
  const slots = new Array<number>(2 * groupCount).fill(-1);
  for (let from = start; from <= text.length; from++) {
    const pending: Pending[] = [{ kind: 'try', instruction: 0, at: from }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.kind === 'restore') {
        slots[next.slot] = next.value;
        continue;
      }
      let { instruction, at } = next;
      for (;;) {
        const state = instruction * (text.length + 1) + at;
        if (visited[state] === search) break;
        visited[state] = search;
        if (--budget.steps < 0) return 'too long';
        const step = program[instruction];
        if (step === undefined) break;
        if (step.kind === 'match') return matchOf(slots);
        if (step.kind === 'character') {
          const codePoint = text[at];
          if (codePoint === undefined || !step.test(codePoint)) break;
          at++;
          instruction++;
        } else if (step.kind === 'assertion') {
          if (!step.holds(text, at)) break;
          instruction++;
        } else if (step.kind === 'save') {
          pending.push({ kind: 'restore', slot: step.slot, value: slots[step.slot] ?? -1 });
          slots[step.slot] = at;
          instruction++;
        } else {
          pending.push({ kind: 'try', instruction: step.ways[1], at });
          instruction = step.ways[0];
        }
      }
    }
  }
  return undefined;
}

function matchOf(slots: readonly number[]): Match {
  return Array.from({ length: slots.length / 2 }, (_, group) => {
    const from = slots[2 * group] ?? -1;
    const to = slots[2 * group + 1] ?? -1;
    return from < 0 || to < 0 ? undefined : ([from, to] as const);
  });
}
