/** Terraform's functions of numbers. Source: Terraform documentation, "Functions", "Numeric Functions"; "range Function". */

import type { Term } from '../../term.ts';
import {
  type Call,
  type FunctionTable,
  items,
  listTerm,
  number,
  of1,
  of2,
  ofMany,
  type Result,
  readAll,
  refused,
  scalarTerm,
  text,
  tooLarge,
  unknown,
  wholeNumber,
} from './call.ts';
import { overItems } from './distribute.ts';

const infinity = Number.POSITIVE_INFINITY;

/** Functions of numbers. */
export const numberFunctions: FunctionTable = {
  abs: of1(number, Math.abs),
  ceil: of1(number, Math.ceil),
  floor: of1(number, Math.floor),
  log: of2(number, number, (value, base, call) => {
    const result = Math.log(value) / Math.log(base);
    return Number.isFinite(result) ? result : refused(call, 'a number above 0 and a base above 0 other than 1');
  }),
  max: ofMany(1, infinity, number, (values) => values.reduce((a, b) => Math.max(a, b))),
  min: ofMany(1, infinity, number, (values) => values.reduce((a, b) => Math.min(a, b))),
  parseint: of2(text, wholeNumber, parseInteger),
  pow: of2(number, number, (base, exponent, call) =>
    base === 0 && exponent < 0 ? refused(call, 'an exponent that is not negative for 0') : base ** exponent,
  ),
  range: ofMany(1, 3, number, range),
  signum: of1(wholeNumber, Math.sign),
  sum: of1(items, (terms, call) =>
    overItems(terms, call, (settled) => {
      const numbers = readAll(settled, number, call);
      if ('stop' in numbers) return numbers.stop;
      if (numbers.value.length === 0) return refused(call, 'a list of at least one number');
      return sum(numbers.value);
    }),
  ),
};

/** Terraform adds decimals as they are written, without what is lost in binary. */
function sum(numbers: readonly number[]): number {
  const total = numbers.reduce((a, b) => a + b, 0);
  return Number.isInteger(total) ? total : Number(total.toPrecision(15));
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digitLimit = 1_000;

function parseInteger(value: string, base: number, call: Call): Result {
  if (base < 2 || base > 62) return refused(call, 'a base between 2 and 62');
  const isNegative = value.startsWith('-');
  const unsigned = isNegative || value.startsWith('+') ? value.slice(1) : value;
  if (unsigned.length > digitLimit) return tooLarge(call);
  let result = 0;
  for (const character of unsigned) {
    // Up to 36 the case of a letter does not matter.
    const digit = digits.indexOf(base <= 36 ? character.toLowerCase() : character);
    if (digit < 0 || digit >= base) return refused(call, `text in digits of base ${base}`);
    result = result * base + digit;
  }
  if (unsigned === '') return refused(call, `text in digits of base ${base}`);
  return isNegative ? -result : result;
}

/** Terraform's own limit. */
const rangeLimit = 1_024;

function range(parameters: readonly number[], call: Call): Term {
  const [first = 0, second, third] = parameters;
  const start = second === undefined ? 0 : first;
  const end = second ?? first;
  const step = third ?? (end < start ? -1 : 1);
  if (step === 0 || (step > 0 && end < start) || (step < 0 && end > start)) {
    return refused(call, 'a step that leads from the start to the limit');
  }
  const count = Math.ceil((end - start) / step);
  if (count > rangeLimit) return refused(call, `limits with at most ${rangeLimit} numbers between them`);
  if (!Number.isFinite(count)) return unknown(call, 'unsupported', 'it is no range');
  const numbers = Array.from({ length: count }, (_, index) => scalarTerm(start + index * step, call.place));
  return listTerm(numbers, call);
}
