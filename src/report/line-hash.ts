/** How many code units the hash of a line covers, from the line's first one on. */
const blockSize = 100;
/** 37^100 modulo 2^64, the weight of a unit that leaves the window, as two 32-bit halves. */
const leavingHigh = 0xe59cd09a;
const leavingLow = 0x331cdb71;
const twoTo32 = 2 ** 32;

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const endOfText = 65535;

/**
 * GitHub's `primaryLocationLineHash` for each line of a text, first line first: the value that its upload action computes
 * when a result has none. It lets code scanning recognise an alert whose line has moved.
 *
 * The hash of a line is the sum of unit x 37^(99 - position), modulo 2^64, over the 100 code units from the line's first on,
 * spaces and tabs dropped and line ends made LF; then `:` and how often that value has occurred in the file so far.
 *
 * @param text the file's text with its byte order mark, which counts.
 */
export function lineHashes(text: string): readonly string[] {
  const hashes: string[] = [];
  const occurrences = new Map<string, number>();
  const window = new Uint16Array(blockSize);
  const startsLine = new Uint8Array(blockSize);
  let slot = 0;
  let high = 0;
  let low = 0;
  let atLineStart = true;

  // The low half is exact in doubles (32 bits x 16 bits stay below 2^53); the high half wraps at 2^32 by itself.
  const push = (unit: number): void => {
    if (startsLine[slot] === 1) {
      startsLine[slot] = 0;
      const value = hexadecimal(high, low);
      const count = (occurrences.get(value) ?? 0) + 1;
      occurrences.set(value, count);
      hashes.push(`${value}:${count}`);
    }
    if (atLineStart) {
      startsLine[slot] = 1;
      atLineStart = false;
    }
    const leaving = window[slot] ?? 0;
    window[slot] = unit;
    const lowSum = low * 37 + unit - leaving * leavingLow;
    const carry = Math.floor(lowSum / twoTo32);
    low = lowSum - carry * twoTo32;
    high = (Math.imul(high, 37) + carry - Math.imul(leaving, leavingHigh)) >>> 0;
    slot = slot === blockSize - 1 ? 0 : slot + 1;
  };

  let afterReturn = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const dropped = unit === space || unit === tab || (unit === lineFeed && afterReturn);
    afterReturn = unit === carriageReturn;
    if (dropped) continue;
    const kept = afterReturn ? lineFeed : unit;
    push(kept);
    if (kept === lineFeed) atLineStart = true;
  }
  push(endOfText);
  atLineStart = false;
  for (let i = 0; i < blockSize; i++) push(0);
  return hashes;
}

function hexadecimal(high: number, low: number): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}
