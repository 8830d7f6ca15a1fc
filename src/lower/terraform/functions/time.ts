/** Terraform's functions of time. Source: Terraform documentation, "Functions", "Date and Time Functions". */

import {
  anything,
  type Call,
  type FunctionTable,
  of2,
  ofMany,
  type Reader,
  type Result,
  refused,
  text,
  textLimit,
  tooLarge,
  unknown,
} from './call.ts';

/** A time as it is on the clock of its zone. */
interface Time {
  /** Milliseconds since 1970 of the clock's reading, as if it were in UTC. */
  readonly clock: number;
  /** Nanoseconds of the second. */
  readonly fraction: number;
  /** Minutes east of UTC; undefined for UTC itself. */
  readonly offset: number | undefined;
}

const time: Reader<Time> = {
  look: 'value',
  read: (term, call) => {
    const read = text.read(term, call);
    if ('stop' in read) return read;
    const parsed = parseTime(read.value);
    return parsed === undefined ? { stop: refused(call, 'a time such as 2006-01-02T15:04:05Z') } : { value: parsed };
  },
};

/** Functions of times. */
export const timeFunctions: FunctionTable = {
  formatdate: of2(text, time, format),
  plantimestamp: ofMany(0, 0, anything, (_, call) => unknown(call, 'attribute', 'it is made when the plan is made')),
  timeadd: of2(time, text, (start, duration, call) => {
    const added = parseDuration(duration);
    if (added === undefined) return refused(call, 'a duration such as 1.5h');
    const nanoseconds = BigInt(start.fraction) + added;
    // The sum is rounded down, whatever its sign.
    const seconds = nanoseconds >= 0n ? nanoseconds / second : -((-nanoseconds + second - 1n) / second);
    const clock = start.clock + Number(seconds) * 1000;
    return isYear(new Date(clock).getUTCFullYear()) ? timeText({ ...start, clock }) : tooLarge(call);
  }),
  timecmp: of2(time, time, (left, right) => {
    const difference = instant(left) - instant(right);
    return Math.sign(difference === 0 ? left.fraction - right.fraction : difference);
  }),
  timestamp: ofMany(0, 0, anything, (_, call) => unknown(call, 'attribute', 'it is made at apply')),
};

const timePattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/;

function parseTime(value: string): Time | undefined {
  const match = value.length > 100 ? null : timePattern.exec(value);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, seconds = 0] = match.slice(1, 7).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, seconds);
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && seconds < 60;
  const [, , , , , , , fraction = '', sign, hours, minutes] = match;
  if (!isReal || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return {
    clock: date.getTime(),
    fraction: Number(fraction.padEnd(9, '0')),
    offset: sign === undefined ? undefined : offset,
  };
}

function instant({ clock, offset }: Time): number {
  return clock - (offset ?? 0) * 60_000;
}

function isYear(year: number): boolean {
  return year >= 0 && year <= 9999;
}

function timeText({ clock, offset }: Time): string {
  return new Date(clock)
    .toISOString()
    .replace(/\.\d+Z$/, offset === undefined || offset === 0 ? 'Z' : offsetText(offset, ':'));
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${separator}${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const second = 1_000_000_000n;

/** Nanoseconds. */
const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: second,
  m: 60n * second,
  h: 3600n * second,
};

const durationPart = /(\d{0,15})(?:\.(\d{0,15}))?(ns|us|µs|μs|ms|s|m|h)/y;

/** A duration as Go writes it, in nanoseconds: `-1.5h2s`. */
function parseDuration(value: string): bigint | undefined {
  const unsigned = /^[+-]/.test(value) ? value.slice(1) : value;
  if (unsigned === '0') return 0n;
  if (unsigned === '' || unsigned.length > 100) return undefined;
  let total = 0n;
  durationPart.lastIndex = 0;
  while (durationPart.lastIndex < unsigned.length) {
    const match = durationPart.exec(unsigned);
    const [, whole = '', fraction = '', unit = ''] = match ?? [];
    const size = units[unit];
    if (size === undefined || whole + fraction === '') return undefined;
    total += BigInt(whole || 0) * size + (BigInt(fraction || 0) * size) / 10n ** BigInt(fraction.length);
  }
  return value.startsWith('-') ? -total : total;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function format(specification: string, { clock, offset }: Time, call: Call): Result {
  if (specification.length > textLimit / 10) return tooLarge(call);
  const date = new Date(clock);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const month = months[date.getUTCMonth()] ?? '';
  const day = days[date.getUTCDay()] ?? '';
  const hour = date.getUTCHours();
  const halfHour = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? 'AM' : 'PM';
  const isUtc = offset === undefined || offset === 0;
  const tokens: Readonly<Record<string, string>> = {
    YY: year.slice(-2),
    YYYY: year,
    M: String(date.getUTCMonth() + 1),
    MM: twoDigits(date.getUTCMonth() + 1),
    MMM: month.slice(0, 3),
    MMMM: month,
    D: String(date.getUTCDate()),
    DD: twoDigits(date.getUTCDate()),
    EEE: day.slice(0, 3),
    EEEE: day,
    h: String(hour),
    hh: twoDigits(hour),
    H: String(halfHour),
    HH: twoDigits(halfHour),
    AA: half,
    aa: half.toLowerCase(),
    m: String(date.getUTCMinutes()),
    mm: twoDigits(date.getUTCMinutes()),
    s: String(date.getUTCSeconds()),
    ss: twoDigits(date.getUTCSeconds()),
    Z: isUtc ? 'Z' : offsetText(offset, ':'),
    ZZZ: isUtc ? 'UTC' : offsetText(offset, ''),
    ZZZZ: offsetText(offset ?? 0, ''),
    ZZZZZ: offsetText(offset ?? 0, ':'),
  };
  let written = '';
  for (const [part, quoted] of specification.matchAll(/'((?:[^']|'')*)'|([a-zA-Z])\2*|[^a-zA-Z']+|'/g)) {
    const token = Object.hasOwn(tokens, part) ? tokens[part] : undefined;
    if (quoted !== undefined) written += quoted.replaceAll("''", "'");
    else if (token !== undefined) written += token;
    else if (/[a-zA-Z']/.test(part)) return refused(call, 'a format of known letters');
    else written += part;
  }
  return written;
}
