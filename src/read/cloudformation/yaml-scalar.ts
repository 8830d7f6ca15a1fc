/**
 * The types that CloudFormation's YAML 1.1 gives to scalars (https://yaml.org/type/), but for three: timestamps stay text
 * (an IAM policy's `Version: 2012-10-17`), base-60 numbers stay text (a port mapping `80:80`), `y` and `n` stay text.
 */

const INTEGER = /^[-+]?(?:0b[01_]+|0[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*)$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

const LONGEST_WORD = 5;

/** The value of a scalar that is neither quoted nor tagged. */
export function plainValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (numeric) return integerValue(text) ?? floatValue(text) ?? text;
  if (text.length > LONGEST_WORD) return text;
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

/** The value of a scalar under `!!int`, `!!float`, `!!bool` or `!!null`; undefined when the text is no such value. */
export function taggedValue(tag: string, text: string): number | boolean | null | undefined {
  if (tag === '!!int') return integerValue(text);
  if (tag === '!!float') return floatValue(text) ?? integerValue(text);
  const word = WORDS.get(text);
  if (tag === '!!bool') return typeof word === 'boolean' ? word : undefined;
  return word === null ? null : undefined;
}

function integerValue(text: string): number | undefined {
  if (!INTEGER.test(text)) return undefined;
  const negative = text.charCodeAt(0) === 45;
  const digits = text.replace(/^[-+]|_/g, '');
  const radix = digits.startsWith('0b') ? 2 : digits.startsWith('0x') ? 16 : digits.startsWith('0') ? 8 : 10;
  const value = Number.parseInt(radix === 2 || radix === 16 ? digits.slice(2) : digits, radix);
  if (!Number.isFinite(value)) return undefined;
  return negative ? -value : value;
}

function floatValue(text: string): number | undefined {
  if (FLOAT.test(text)) {
    const value = Number.parseFloat(text.replaceAll('_', ''));
    return Number.isFinite(value) ? value : undefined;
  }
  if (INFINITE.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NOT_A_NUMBER.test(text) ? Number.NaN : undefined;
}
