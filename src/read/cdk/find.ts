/** Finding cloud assemblies; reading them is another file's work (entry.ts), which most runs never load. */

import path from 'node:path';
import type { Files } from '../files.ts';
import { isWithin } from '../is-within.ts';
import { shownPath } from '../shown-path.ts';
import type { Note, SourceFile } from '../source.ts';
import { decodeText } from '../text.ts';

type Entries = ReturnType<Files['list']>;

/** Bytes. The head of a manifest tells whether it is a cloud assembly's. */
const HEAD_SIZE = 64 * 1024;

/** Whether a folder is what `cdk synth` writes: it has the CDK's mark, or its manifest names artifacts of the CDK's. */
export function isAssembly(files: Files, folder: string, entries: Entries): boolean {
  const isThere = (name: string): boolean => entries.some((entry) => entry.name === name && entry.kind === 'file');
  if (isThere('cdk.out')) return true;
  if (!isThere('manifest.json')) return false;
  const head = textOf(files, path.join(folder, 'manifest.json'), HEAD_SIZE) ?? '';
  return (
    head.includes('"artifacts"') &&
    /"(?:cdk:(?:tree|cloud-assembly|asset-manifest)|aws:cloudformation:stack)"/.test(head)
  );
}

/**
 * Where the app of a folder writes its output, as its `cdk.json` says; or a note that there is none. Undefined when the folder is no app's.
 */
export function outputOf(
  files: Files,
  cwd: string,
  folder: string,
  entries: Entries,
): { readonly folder?: string; readonly note?: Note } | undefined {
  if (!entries.some(({ name, kind }) => name === 'cdk.json' && kind === 'file')) return undefined;
  const file = path.join(folder, 'cdk.json');
  const text = textOf(files, file) ?? '';
  const output = configuredOutput(text);
  const target = path.resolve(folder, output);
  const real = files.realPath(target);
  const isOutside =
    !isWithin(folder, target) || (real !== undefined && !isWithin(files.realPath(folder) ?? folder, real));
  if (!isOutside && isAssembly(files, target, listed(files, target))) return { folder: target };
  const source: SourceFile = { path: shownPath(cwd, file), text, language: 'json' };
  const message = isOutside
    ? 'the output of the app lies outside of its folder; give it by name'
    : `the app has no output in ${output}; run "cdk synth" first`;
  return { note: { source, start: 0, end: 0, message } };
}

function configuredOutput(text: string): string {
  try {
    const settings: unknown = JSON.parse(text);
    const isSet = typeof settings === 'object' && settings !== null && 'output' in settings;
    return isSet && typeof settings.output === 'string' ? settings.output : 'cdk.out';
  } catch {
    // The CDK itself complains of it.
    return 'cdk.out';
  }
}

function listed(files: Files, folder: string): Entries {
  try {
    return files.list(folder);
  } catch {
    return [];
  }
}

function textOf(files: Files, file: string, limit?: number): string | undefined {
  try {
    const decoded = decodeText(limit === undefined ? files.read(file) : files.read(file, limit));
    return decoded.kind === 'text' ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
