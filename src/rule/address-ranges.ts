import { answer } from '../graph/answer.ts';
import { reasonsOf, type Value } from '../graph/value.ts';
import { describe } from './describe.ts';
import type { TextView } from './types.ts';
import { Verdict } from './verdict.ts';
import { valueOfView } from './view.ts';

/** The first and the last address of a range, as numbers. */
interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether two IPv4 ranges in CIDR notation have no address in common; unknown where one of them is. Of a range that is not set IPAM
 * chooses the addresses.
 */
export function areDisjoint(left: TextView, right: TextView): Verdict {
  const value = valueOfView(left);
  const otherValue = valueOfView(right);
  const range = rangeOf(value);
  const other = rangeOf(otherValue);
  const { origin } = value;
  if (range === undefined || other === undefined) {
    const [reason = 'the addresses are not known'] = [...reasonsOf(value), ...reasonsOf(otherValue)];
    return new Verdict('unknown', [
      { origin, found: () => 'is not known', expected: undefined, notes: [], reasons: [reason] },
    ]);
  }
  const found = (): string =>
    `${describe(value)} and overlaps that of ${otherValue.origin.resource?.address ?? 'the other network'}`;
  const notes = [...value.notes, ...otherValue.notes];
  const disjoint = range.last < other.first || other.last < range.first;
  return new Verdict(answer(disjoint), [{ origin, found, expected: 'a range of its own', notes, reasons: [] }]);
}

/** EC2 clears the bits after the prefix length. */
function rangeOf(value: Value): AddressRange | undefined {
  const text = value.kind === 'scalar' ? value.text : '';
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text.trim());
  if (match === null) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = match.slice(1).map(Number);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const size = 2 ** (32 - length);
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}
