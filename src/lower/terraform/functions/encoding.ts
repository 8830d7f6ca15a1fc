/**
 * Terraform's functions of encodings and hashes. Source: Terraform documentation, "Functions", "Encoding Functions" and "Hash and Crypto
 * Functions".
 */

import { isUtf8 } from 'node:buffer';
import type { Term } from '../../term.ts';
import { jsonDocument } from '../json-document.ts';
import {
  anything,
  anyValue,
  type Call,
  type FunctionTable,
  listTerm,
  notKnown,
  of1,
  of2,
  ofMany,
  plainText,
  type Reader,
  type Result,
  refused,
  resultTerm,
  scalarTerm,
  type TerraformFunction,
  text,
  textLimit,
  tooLarge,
  unknown,
} from './call.ts';
import { csvRows } from './csv.ts';
import { type Assumed, distribute, settle, withAssumptions } from './distribute.ts';
import { type Hash, hashOf } from './hash.ts';
import { jsonText } from './plain.ts';
import { stringOf } from './scalar.ts';
import { yamlTerm } from './yaml.ts';

/** A document stays one: the properties that hold it are documents in CloudFormation. A scalar alone is JSON's text for it. */
const encoded: TerraformFunction = of1(anything, (term, call) => {
  if (term.kind !== 'scalar' && term.kind !== 'null') return term;
  return jsonText(term, call.budget) ?? tooLarge(call);
});

const eitherBranch: Reader<Term> = { look: 'branches', read: (term) => ({ value: term }) };

const madeAtApply = (least: number, most: number): TerraformFunction =>
  ofMany(least, most, anything, (_, call) => unknown(call, 'attribute', 'it is made at apply'));

/** Functions of encodings, hashes and what is made at random. */
export const encodingFunctions: FunctionTable = {
  base64decode: of1(anyValue, (term, call) => {
    if (term.kind === 'call' && term.function === 'base64') return term.arguments[0] ?? refused(call, 'text');
    const bytes = bytesOf(term, call);
    if ('kind' in bytes) return bytes;
    return isUtf8(bytes) ? bytes.toString('utf8') : refused(call, 'text in UTF-8, encoded in Base64');
  }),
  base64encode: of1(anyValue, (term, call) => {
    // What is in it is looked at as it is, as that of Fn::Base64.
    if (term.kind === 'call' && (term.function === 'concat' || term.function === 'join')) {
      return { kind: 'call', function: 'base64', arguments: [term], ...call.place };
    }
    const read = text.read(term, call);
    return 'stop' in read ? read.stop : Buffer.from(read.value).toString('base64');
  }),
  base64gzip: of1(text, (_, call) => unknown(call, 'unsupported', 'Lintel does not compress')),
  base64sha256: hashing('sha256', 'base64'),
  base64sha512: hashing('sha512', 'base64'),
  bcrypt: madeAtApply(1, 2),
  csvdecode: of1(text, (content, call) => {
    const rows = csvRows(content);
    return rows === undefined ? refused(call, 'text in CSV') : tableTerm(rows, call);
  }),
  jsondecode: of1(eitherBranch, decodedJson),
  jsonencode: encoded,
  md5: hashing('md5', 'hex'),
  rsadecrypt: of2(text, text, (_first, _second, call) => unknown(call, 'unsupported', 'Lintel does not decrypt')),
  sha1: hashing('sha1', 'hex'),
  sha256: hashing('sha256', 'hex'),
  sha512: hashing('sha512', 'hex'),
  textdecodebase64: of2(anyValue, text, (term, encoding, call) => {
    const bytes = bytesOf(term, call);
    return 'kind' in bytes ? bytes : decodedText(bytes, encoding, call);
  }),
  textencodebase64: of2(text, text, encodedText),
  // OpenTofu has it, Terraform does not.
  urldecode: of1(text, (value, call) => {
    try {
      return decodeURIComponent(value.replaceAll('+', ' '));
    } catch {
      return refused(call, 'text that was encoded for a URL');
    }
  }),
  urlencode: of1(text, (value, call) => {
    if (value.length > textLimit / 10) return tooLarge(call);
    // A surrogate alone is no character, and is replaced on the way through UTF-8.
    const written = encodeURIComponent(Buffer.from(value).toString());
    return written
      .replaceAll('%20', '+')
      .replace(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
  }),
  uuid: madeAtApply(0, 0),
  uuidv5: of2(plainText, plainText, uuid),
  yamldecode: of1(eitherBranch, decodedYaml),
  yamlencode: encoded,
};

function hashing(hash: Hash, encoding: 'hex' | 'base64'): TerraformFunction {
  return of1(plainText, (value) => hashOf(value, hash, encoding));
}

/** A document from its text; what is a document already stays as it is. */
function decoded(term: Term, call: Call, decode: (content: string, term: Term, call: Call) => Result): Result {
  if (term.kind === 'map' || term.kind === 'list') return term;
  const assumed: Assumed = new Map();
  const result = distribute(
    [settle(term, 'value', assumed, call)],
    () => 'value',
    call,
    ([settled = term]) => {
      if (settled.kind === 'scalar') return resultTerm(decode(stringOf(settled), settled, call), call);
      const isDocument = settled.kind === 'map' || settled.kind === 'list';
      return isDocument ? resultTerm(settled, call) : notKnown(settled, 'text', call);
    },
  );
  return withAssumptions(result, assumed, call);
}

/** Text with unknown parts is a document with unknown parts. */
function decodedJson(term: Term, call: Call): Result {
  if (term.kind === 'call' && term.function === 'concat') {
    const document = jsonDocument(term);
    if (document.kind !== 'unknown') return document;
  }
  return decoded(term, call, (content, settled) => {
    const document = jsonDocument(scalarTerm(content, settled));
    return document.kind === 'unknown' ? refused(call, 'text in JSON') : document;
  });
}

function decodedYaml(term: Term, call: Call): Result {
  return decoded(term, call, (content, settled) => {
    const document = jsonDocument(scalarTerm(content, settled));
    // Each JSON text is one in YAML.
    if (document.kind === 'map' || document.kind === 'list') return document;
    return yamlTerm(content, call.place) ?? unknown(call, 'unsupported', 'Lintel reads simple YAML only here');
  });
}

/** The bytes of text in Base64. */
function bytesOf(term: Term, call: Call): Buffer | Term {
  const read = text.read(term, call);
  if ('stop' in read) return read.stop;
  const written = read.value.replace(/[\r\n]/g, '');
  const isBase64 = written.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(written);
  return isBase64 ? Buffer.from(written, 'base64') : refused(call, 'text in Base64');
}

type Encoding = (content: string) => Buffer | undefined;

/** Encodings by their names in capitals; undefined where a character has no place in one. */
const encodings: Readonly<Record<string, Encoding>> = {
  'ISO-8859-1': (content) => (isWithin(content, 0xff) ? Buffer.from(content, 'latin1') : undefined),
  'US-ASCII': (content) => (isWithin(content, 0x7f) ? Buffer.from(content, 'latin1') : undefined),
  'UTF-16': (content) => Buffer.from(`\ufeff${content}`, 'utf16le').swap16(),
  'UTF-16BE': (content) => Buffer.from(content, 'utf16le').swap16(),
  'UTF-16LE': (content) => Buffer.from(content, 'utf16le'),
  'UTF-8': (content) => Buffer.from(content),
};

function isWithin(content: string, highest: number): boolean {
  for (let i = 0; i < content.length; i++) if (content.charCodeAt(i) > highest) return false;
  return true;
}

function unknownEncoding(call: Call): Term {
  return unknown(call, 'unsupported', 'Lintel does not know the encoding');
}

function encodedText(content: string, name: string, call: Call): Result {
  const key = name.toUpperCase();
  const encode = Object.hasOwn(encodings, key) ? encodings[key] : undefined;
  if (encode === undefined) return unknownEncoding(call);
  return encode(content)?.toString('base64') ?? refused(call, 'text that the encoding has room for');
}

function decodedText(bytes: Buffer, name: string, call: Call): Result {
  switch (name.toUpperCase()) {
    case 'UTF-8':
      return isUtf8(bytes) ? bytes.toString('utf8') : refused(call, 'bytes of the encoding');
    case 'UTF-16LE':
      return bytes.length % 2 === 0 ? bytes.toString('utf16le') : refused(call, 'bytes of the encoding');
    case 'UTF-16BE':
      return bytes.length % 2 === 0
        ? Buffer.from(bytes).swap16().toString('utf16le')
        : refused(call, 'bytes of the encoding');
    case 'ISO-8859-1':
      return bytes.toString('latin1');
    default:
      return unknownEncoding(call);
  }
}

/** A list of maps, one for each row, whose keys stand in the first. */
function tableTerm([header = [], ...rows]: readonly (readonly string[])[], call: Call): Term {
  if (rows.length * header.length > 100_000) return tooLarge(call);
  if (header.length === 0 || new Set(header).size < header.length)
    return refused(call, 'text in CSV with a header of different names');
  if (rows.some((row) => row.length !== header.length))
    return refused(call, 'text in CSV with as many fields in each row');
  return listTerm(
    rows.map((row): Term => {
      const entries = header.map((key, index) => ({
        key,
        value: scalarTerm(row[index] ?? '', call.place),
        ...call.place,
      }));
      return { kind: 'map', entries, ...call.place };
    }),
    call,
  );
}

/** Source: RFC 9562, "UUIDs generated by hashing", with the namespaces that it names. */
const namespaces: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

function uuid(namespace: string, name: string, call: Call): Result {
  const written = Object.hasOwn(namespaces, namespace) ? (namespaces[namespace] ?? '') : namespace;
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(written)) return refused(call, 'a namespace that is a UUID');
  const bytes = Buffer.concat([Buffer.from(written.replaceAll('-', ''), 'hex'), Buffer.from(name)]);
  const hash = hashOf(bytes, 'sha1', 'hex');
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return [...parts, hash.slice(20, 32)].join('-');
}
