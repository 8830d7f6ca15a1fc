/** Terraform's functions of addresses. Source: Terraform documentation, "Functions", "IP Network Functions". */

import {
  type Call,
  type FunctionTable,
  of1,
  of2,
  of3,
  type Reader,
  type Result,
  refused,
  text,
  textList,
  tooLarge,
  wholeNumber,
} from './call.ts';

/** A block of addresses: as many bits as are fixed, and 0 for all others. */
interface Block {
  readonly address: bigint;
  readonly prefix: number;
  /** 32 or 128. */
  readonly bits: number;
}

const block: Reader<Block> = {
  look: 'value',
  read: (term, call) => {
    const read = text.read(term, call);
    if ('stop' in read) return read;
    const parsed = parseBlock(read.value);
    return parsed === undefined
      ? { stop: refused(call, 'a block of addresses such as 10.0.0.0/16') }
      : { value: parsed };
  },
};

/** Functions of addresses and blocks of them. */
export const networkFunctions: FunctionTable = {
  // OpenTofu has it, Terraform does not.
  cidrcontains: of2(block, text, (outer, inner, call) => {
    const parsed = parseBlock(inner.includes('/') ? inner : `${inner}/${inner.includes(':') ? 128 : 32}`);
    if (parsed === undefined || parsed.bits !== outer.bits) return refused(call, 'addresses of one version');
    const shift = BigInt(outer.bits - outer.prefix);
    return parsed.prefix >= outer.prefix && parsed.address >> shift === outer.address >> shift;
  }),
  cidrhost: of2(block, wholeNumber, ({ address, prefix, bits }, number, call) => {
    const size = 1n << BigInt(bits - prefix);
    const offset = BigInt(number);
    if (offset >= size || -offset > size) return refused(call, 'a number of a host that the block has room for');
    return addressText(address + (offset < 0n ? size + offset : offset), bits);
  }),
  cidrnetmask: of1(block, ({ prefix, bits }, call) => {
    if (bits !== 32) return refused(call, 'a block of IPv4 addresses');
    const hosts = (1n << BigInt(bits - prefix)) - 1n;
    return addressText(((1n << 32n) - 1n) ^ hosts, bits);
  }),
  cidrsubnet: of3(block, wholeNumber, wholeNumber, subnet),
  cidrsubnets: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    look: () => 'value',
    run: ([first, ...others], call) => {
      const outer = block.read(first ?? { kind: 'null', ...call.place }, call);
      if ('stop' in outer) return outer.stop;
      const texts: string[] = [];
      let next = outer.value.address;
      for (const other of others) {
        const newBits = wholeNumber.read(other, call);
        if ('stop' in newBits) return newBits.stop;
        if (newBits.value < 1 || newBits.value > 32) return refused(call, 'numbers of bits between 1 and 32');
        const prefix = outer.value.prefix + newBits.value;
        const size = 1n << BigInt(Math.max(0, outer.value.bits - prefix));
        // Each block starts where its size lets it.
        const start = ((next + size - 1n) / size) * size;
        const end = outer.value.address + (1n << BigInt(outer.value.bits - outer.value.prefix));
        const isWithin = prefix <= outer.value.bits && start + size <= end;
        if (!isWithin) return refused(call, 'numbers of bits that the block has room for');
        texts.push(`${addressText(start, outer.value.bits)}/${prefix}`);
        next = start + size;
      }
      return textList(texts, call);
    },
  },
};

function subnet({ address, prefix, bits }: Block, newBits: number, number: number, call: Call): Result {
  const length = prefix + newBits;
  if (newBits < 0 || length > bits) return refused(call, 'as many new bits as the block has room for');
  if (newBits > 53 && !Number.isSafeInteger(number)) return tooLarge(call);
  if (number < 0 || BigInt(number) >= 1n << BigInt(newBits)) return refused(call, 'a number that fits in the new bits');
  return `${addressText(address + (BigInt(number) << BigInt(bits - length)), bits)}/${length}`;
}

function parseBlock(value: string): Block | undefined {
  const [written = '', length, ...others] = value.split('/');
  if (length === undefined || others.length > 0 || !/^\d{1,3}$/.test(length)) return undefined;
  const isLong = written.includes(':');
  const address = isLong ? parseLongAddress(written) : parseShortAddress(written);
  const prefix = Number(length);
  if (address === undefined || prefix > (isLong ? 128 : 32)) return undefined;
  // An IPv4 address in IPv6's notation is one of IPv4.
  const isMapped = isLong && prefix >= 96 && address >> 32n === 0xffffn;
  const bits = isLong && !isMapped ? 128 : 32;
  const kept = isMapped ? prefix - 96 : prefix;
  const hostBits = BigInt(bits - kept);
  const masked = ((address & ((1n << BigInt(bits)) - 1n)) >> hostBits) << hostBits;
  return { address: masked, prefix: kept, bits };
}

function parseShortAddress(value: string): bigint | undefined {
  const parts = value.split('.');
  if (parts.length !== 4) return undefined;
  let address = 0n;
  for (const part of parts) {
    // Zeros in front do not make a number octal here.
    if (!/^\d{1,10}$/.test(part) || Number(part) > 255) return undefined;
    address = (address << 8n) | BigInt(Number(part));
  }
  return address;
}

function parseLongAddress(value: string): bigint | undefined {
  const [before = '', after, ...others] = value.split('::');
  if (others.length > 0) return undefined;
  const head = groupsOf(before);
  const tail = after === undefined ? [] : groupsOf(after);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (after === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...new Array<number>(missing).fill(0), ...tail];
  return groups.reduce((address, group) => (address << 16n) | BigInt(group), 0n);
}

/** The groups of 16 bits; the last two can be written as an IPv4 address. */
function groupsOf(value: string): readonly number[] | undefined {
  if (value === '') return [];
  const groups: number[] = [];
  const parts = value.split(':');
  if (parts.length > 8) return undefined;
  for (const [index, part] of parts.entries()) {
    if (part.includes('.') && index === parts.length - 1) {
      const short = parseShortAddress(part);
      if (short === undefined) return undefined;
      groups.push(Number(short >> 16n), Number(short & 0xffffn));
    } else if (/^[\da-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

function addressText(address: bigint, bits: number): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => Number((address >> BigInt(112 - 16 * index)) & 0xffffn));
  const run = longestRun(groups);
  const written = groups.map((group) => group.toString(16));
  if (run.length < 2) return written.join(':');
  return `${written.slice(0, run.start).join(':')}::${written.slice(run.start + run.length).join(':')}`;
}

/** The first of the longest runs of zeros, which is written as two colons. */
function longestRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  let start = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== 0) start = index + 1;
    else if (index + 1 - start > longest.length) longest = { start, length: index + 1 - start };
  }
  return longest;
}
