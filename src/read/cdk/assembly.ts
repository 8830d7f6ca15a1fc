/** A cloud assembly: what `cdk synth` writes. Source: the CDK's "cloud-assembly-schema". */

import path from 'node:path';
import type { Files } from '../files.ts';
import { isWithin } from '../is-within.ts';
import { parseJson } from '../json.ts';
import { shownPath } from '../shown-path.ts';
import type { Document, MapEntry, Problem, SourceFile, SourceNode, TemplateDocument } from '../source.ts';
import { decodeText } from '../text.ts';
import { appFiles, isJavaScript } from './app-files.ts';
import { openCode } from './code.ts';
import { constructsOf, type Sources } from './constructs.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { at, entriesOf, textAt, textOf } from './node.ts';
import { onlyMention, searchApp } from './search.ts';

/** What reading an assembly needs to know of its surroundings. */
export interface Surroundings {
  readonly files: Files;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** Whether a file, absolute, belongs to the project and may be read. */
  readonly isInside: (file: string) => boolean;
  /** The document of a template, unless it was read before. */
  readonly readFile: (file: string) => readonly Document[];
}

/** Bytes. Old assemblies keep the metadata of all their constructs in the manifest. */
const MAX_SIZE = 64 * 1024 * 1024;
/** Levels of stages within stages, and of nested stacks; real ones have two or three. */
const MAX_DEPTH = 20;
/** Stands for the path of a nested stack whose construct is not known; no construct is there. */
const UNKNOWN_ROOT = '?';

/**
 * Reads an assembly: the templates of its stacks, of its stages' stacks, and of nested stacks, each with what is known of its constructs.
 * What is wrong with the manifest becomes a document with problems. Nothing outside of the assembly is read but the code that traces lead
 * to, as far as it lies in the project.
 *
 * @param folder absolute; holds the manifest
 */
export function readAssembly(surroundings: Surroundings, folder: string): Document[] {
  const { files, cwd, isInside, readFile } = surroundings;
  const code = openCode(files, cwd, isInside);
  let known: readonly SourceFile[] | undefined;
  const app = (): readonly SourceFile[] => {
    known ??= appFiles(files, code, folder);
    return known;
  };
  const sources: Sources = {
    code,
    search: searchApp(app),
    isTyped: () => app().some((source) => !isJavaScript(source.path)),
    onlyMention: (text) => onlyMention(text, app()),
  };
  const documents: Document[] = [];
  const problems = new Map<string, { source: SourceFile; found: Problem[] }>();
  readLevel(folder, 0);
  for (const { source, found } of problems.values()) {
    documents.push({ kind: 'template', source, root: undefined, comments: [], problems: found });
  }
  return documents;

  function readLevel(level: string, depth: number): void {
    const manifest = readTree(path.join(level, 'manifest.json'));
    if (manifest === undefined) return;
    const artifacts = at(manifest, 'artifacts');
    if (artifacts?.kind !== 'map') {
      complain(manifest, 'no artifacts; expected a manifest as the CDK writes it');
      return;
    }
    const assets = new Map<string, string>();
    for (const { value } of artifacts.entries) {
      if (textAt(value, 'type') !== 'cdk:asset-manifest') continue;
      const name = at(value, 'properties', 'file');
      const file = name === undefined ? undefined : contained(level, name);
      const tree = file === undefined ? undefined : readTree(file);
      for (const { key, value: asset } of entriesOf(at(tree, 'files'))) {
        const template = textAt(at(asset, 'source'), 'path');
        if (template?.endsWith('.json')) assets.set(key, template);
      }
    }
    for (const { value } of artifacts.entries) {
      const type = textAt(value, 'type');
      if (type === 'cdk:cloud-assembly') {
        const name = at(value, 'properties', 'directoryName');
        const stage = name === undefined ? undefined : contained(level, name);
        if (stage !== undefined && stage !== level && depth < MAX_DEPTH) readLevel(stage, depth + 1);
      } else if (type === 'aws:cloudformation:stack') {
        const name = at(value, 'properties', 'templateFile');
        const file = name === undefined ? undefined : contained(level, name);
        if (name === undefined || file === undefined) continue;
        if (!isFile(file)) {
          complain(name, `there is no template ${textOf(name)}; synthesise the app again`);
          continue;
        }
        const extra = at(value, 'additionalMetadataFile');
        const extraFile = extra === undefined ? undefined : contained(level, extra);
        const entries = extraFile === undefined ? at(value, 'metadata') : readTree(extraFile);
        readStack(file, readMetadata(entries), '', assets, 0);
      }
    }
  }

  /** @param root the path of the construct that is the nested stack; empty for a stack */
  function readStack(
    file: string,
    metadata: Metadata,
    root: string,
    assets: ReadonlyMap<string, string>,
    depth: number,
  ): void {
    for (const document of readFile(file)) {
      if (document.kind !== 'template') continue;
      const constructs = constructsOf(document, metadata, root, sources);
      const nested = new Map<string, string>();
      documents.push({ ...document, constructs, nested });
      for (const entry of stacksIn(document)) {
        const child = metadata.nestedRoots.get(constructs.get(entry.key)?.path ?? '');
        const template = nestedTemplate(path.dirname(file), entry, child, metadata, assets);
        if (template === undefined || depth >= MAX_DEPTH) continue;
        nested.set(entry.key, shownPath(cwd, template));
        readStack(template, metadata, child ?? UNKNOWN_ROOT, assets, depth + 1);
      }
    }
  }

  /** The file of a nested stack's template: as its asset's metadata says, or that of its construct, or the asset that its URL names. */
  function nestedTemplate(
    level: string,
    { value }: MapEntry,
    root: string | undefined,
    metadata: Metadata,
    assets: ReadonlyMap<string, string>,
  ): string | undefined {
    const url = at(value, 'Properties', 'TemplateURL');
    const hash = url === undefined ? null : /[0-9a-f]{64}/.exec(url.source.text.slice(url.start, url.end));
    const name =
      textAt(at(value, 'Metadata'), 'aws:asset:path') ??
      (root === undefined ? undefined : metadata.templates.get(root)) ??
      (hash === null ? undefined : assets.get(hash[0]));
    const template = name === undefined ? undefined : path.resolve(level, name);
    return template !== undefined && isContained(template) && isFile(template) ? template : undefined;
  }

  /** The file or folder that a manifest names, unless it lies elsewhere. */
  function contained(level: string, name: SourceNode): string | undefined {
    const target = path.resolve(level, textOf(name) ?? '');
    if (textOf(name) !== undefined && isContained(target)) return target;
    complain(name, `${textOf(name) ?? 'this'} lies outside of the assembly; expected the name of a file in it`);
    return undefined;
  }

  function isContained(target: string): boolean {
    const real = files.realPath(target);
    return isWithin(folder, target) && (real === undefined || isWithin(files.realPath(folder) ?? folder, real));
  }

  function isFile(file: string): boolean {
    try {
      return files.stat(file)?.kind === 'file';
    } catch {
      // What cannot be looked at is reported by who reads it.
      return true;
    }
  }

  function readTree(file: string): SourceNode | undefined {
    const source: SourceFile = { path: shownPath(cwd, file), text: '', language: 'json' };
    const fail = (message: string, text = '', start = 0, end = 0): undefined => {
      report({ ...source, text }, { message, start, end });
    };
    try {
      const found = files.stat(file);
      if (found?.kind !== 'file') return fail('it is not there; synthesise the app again');
      if (found.size > MAX_SIZE) return fail(`larger than ${MAX_SIZE / 1024 / 1024} MB`);
      const decoded = decodeText(files.read(file));
      if (decoded.kind === 'binary') return fail('a binary file; expected JSON');
      const { root, problems } = parseJson({ ...source, text: decoded.text }, 'kept');
      const [problem] = problems;
      if (problem !== undefined) return fail(problem.message, decoded.text, problem.start, problem.end);
      return root ?? fail('an empty file; expected JSON');
    } catch (error) {
      return fail(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function complain(node: SourceNode, message: string): void {
    const end = node.kind === 'scalar' ? node.end : node.start + 1;
    report(node.source, { message, start: node.start, end });
  }

  function report(source: SourceFile, problem: Problem): void {
    const known = problems.get(source.path);
    if (known === undefined) problems.set(source.path, { source, found: [problem] });
    else known.found.push(problem);
  }
}

function stacksIn({ root }: TemplateDocument): MapEntry[] {
  return entriesOf(at(root, 'Resources')).filter(({ value }) => textAt(value, 'Type') === 'AWS::CloudFormation::Stack');
}
