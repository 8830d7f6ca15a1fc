/** How Terraform converts scalars to one another. Source: Terraform documentation, "Type Constraints", "Conversion of Primitive Types". */

import type { ScalarTerm } from '../../term.ts';

/** A scalar as Terraform converts it to text. */
export function stringOf(term: ScalarTerm): string {
  if (typeof term.value !== 'number') return String(term.value);
  const isExact = !Number.isInteger(term.value) || Number.isSafeInteger(term.value);
  return !isExact && /^-?[1-9]\d*$/.test(term.text) ? term.text : numberText(term.value);
}

/** A number in decimal digits, never with an exponent. */
export function numberText(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A scalar as Terraform converts it to a number; undefined where it does not. */
export function numberOf({ value }: ScalarTerm): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !decimal.test(value)) return undefined;
  const converted = Number(value);
  return Number.isFinite(converted) ? converted : undefined;
}

/** A scalar as Terraform converts it to a boolean; undefined where it does not. */
export function booleanOf({ value }: ScalarTerm): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}
