/** Terraform's functions of files. Source: Terraform documentation, "Functions", "Filesystem Functions". */

import { type Call, type FunctionTable, map, of1, of2, type Result, text, textList, unknown } from './call.ts';
import { type Hash, hashOf } from './hash.ts';

/** Functions of files and paths. */
export const fileFunctions: FunctionTable = {
  abspath: of1(text, (path, call) =>
    path.startsWith('/') ? cleaned(path) : unknown(call, 'unsupported', 'it depends on where Terraform runs'),
  ),
  basename: of1(text, (path) => {
    const trimmed = withoutSlashes(path);
    if (trimmed === '') return path === '' ? '.' : '/';
    return trimmed.slice(trimmed.lastIndexOf('/') + 1);
  }),
  dirname: of1(text, (path) => cleaned(path.slice(0, path.lastIndexOf('/') + 1))),
  file: of1(text, (path, call) => withFile(path, call, (content) => content)),
  filebase64: of1(text, (path, call) => withBytes(path, call, (content) => Buffer.from(content).toString('base64'))),
  filebase64sha256: hashOfFile('sha256', 'base64'),
  filebase64sha512: hashOfFile('sha512', 'base64'),
  fileexists: of1(text, (path, call) => withFile(path, call, () => true)),
  filemd5: hashOfFile('md5', 'hex'),
  fileset: of2(text, text, (folder, pattern, call) => {
    if (/[*?[\]{}\\]/.test(pattern)) return unknown(call, 'unsupported', 'Lintel does not look for files');
    return withFile(`${folder}/${pattern}`, call, () => textList([cleaned(pattern)], call));
  }),
  filesha1: hashOfFile('sha1', 'hex'),
  filesha256: hashOfFile('sha256', 'hex'),
  filesha512: hashOfFile('sha512', 'hex'),
  pathexpand: of1(text, (path, call) =>
    path.startsWith('~') ? unknown(call, 'unsupported', 'it depends on who runs Terraform') : path,
  ),
  templatefile: of2(text, map, (path, variables, call) =>
    withFile(path, call, (content) => call.context.render(content, variables, call.place)),
  ),
  templatestring: of2(text, map, (template, variables, call) => call.context.render(template, variables, call.place)),
};

/** What cannot be read here may well be there when Terraform runs. */
function withFile(path: string, call: Call, then: (content: string) => Result): Result {
  const read = call.context.readText(path);
  return 'reason' in read ? unknown(call, 'unsupported', read.reason) : then(read.text);
}

/** The same for functions to which every byte matters: what stands for other bytes is not known. */
function withBytes(path: string, call: Call, then: (content: string) => Result): Result {
  return withFile(path, call, (content) =>
    /[\0\ufffd]|^\ufeff/.test(content) ? unknown(call, 'unsupported', 'the file is no text in UTF-8') : then(content),
  );
}

function hashOfFile(hash: Hash, encoding: 'hex' | 'base64'): FunctionTable[string] {
  return of1(text, (path, call) => withBytes(path, call, (content) => hashOf(content, hash, encoding)));
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** A path as short as it can be written. */
function cleaned(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '..' || !path.startsWith('/')) kept.push(part);
  }
  const joined = kept.join('/');
  if (path.startsWith('/')) return `/${joined}`;
  return joined === '' ? '.' : joined;
}
