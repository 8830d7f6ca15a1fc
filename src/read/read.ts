/** Paths -> documents: finds the files that the arguments name, reads each once, and keeps those that are infrastructure as code. */

import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readAssembly } from './cdk/entry.ts';
import { isAssembly, outputOf } from './cdk/find.ts';
import { withNestedTemplates } from './cloudformation/nested.ts';
import { looksLikeTemplate, readTemplate } from './cloudformation/template.ts';
import type { Files } from './files.ts';
import { insideOf } from './inside.ts';
import { shownPath } from './shown-path.ts';
import type { Application, Document, ModuleDocument, Note, ReadResult, Skipped, SourceFile } from './source.ts';
import { moduleRole, readModuleFile } from './terraform/module.ts';
import { looksLikePlan, readPlan } from './terraform/plan.ts';
import { type Project, readModuleText, withTerraformSources } from './terraform/project.ts';
import { decodeText } from './text.ts';

export interface ReadOptions {
  /** Files, folders and glob patterns, as given. */
  readonly paths: readonly string[];
  /** The working folder, absolute: paths and patterns are relative to it, and so is what a report prints. */
  readonly cwd: string;
  /** Patterns in the syntax of .gitignore, relative to `cwd`; they hold for files given by name, too. */
  readonly ignore: readonly string[];
  readonly files: Files;
  /** A document that does not stand in a file; `name` is where it belongs. */
  readonly stdin?: { readonly name: string; readonly text: string };
  /** The folder of the Terraform sources of the plans, relative to `cwd`; without it they are looked for beside each plan. */
  readonly terraformRoot?: string;
  /** Files of values for Terraform variables, relative to `cwd`. */
  readonly variableFiles?: readonly string[];
}

const MEBIBYTE = 1024 * 1024;
/** Bytes. Sixteen times what CloudFormation accepts; parsing more than that is of no use to anyone. */
const MAX_SIZE = 16 * MEBIBYTE;
/** Bytes that tell whether a file that is too large is a template. */
const HEAD_SIZE = 64 * 1024;

/** Bytes. A plan of tens of thousands of resources. */
const MAX_PLAN_SIZE = 256 * MEBIBYTE;

const EXTENSION = /\.(?:ya?ml|json|template|tf|tofu|tfvars)$/i;
const NOT_CODE = 'no infrastructure code';

/** What a run gathers; `seen` holds the absolute paths already read. */
interface Run {
  readonly options: ReadOptions;
  readonly configIgnore: Ignore;
  readonly folders: ReadonlySet<string>;
  readonly seen: Set<string>;
  /** Cloud assemblies that were met, absolute. */
  readonly assemblies: Set<string>;
  readonly skipped: Skipped[];
  readonly notes: Note[];
}

/** The rules of one .gitignore. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Reads what the paths name. Each folder is an application of its own, seen whole (a folder inside another one is not part of that one
 * when both are given); all files given by name or by pattern, and standard input, are one application seen in part, but each
 * plan is one, seen whole; .gitignore files hold in folders only. What cannot be read becomes a document with a problem. Throws nothing that an input can cause.
 */
export function read(options: ReadOptions): ReadResult {
  const folders: { given: string; folder: string }[] = [];
  const named: Document[] = [];
  const names: string[] = [];
  const missing: string[] = [];
  const skipped: Skipped[] = [];
  for (const given of options.paths) {
    const file = path.resolve(options.cwd, given);
    try {
      const found = options.files.stat(file);
      if (found?.kind === 'folder') {
        if (!folders.some((other) => other.folder === file)) folders.push({ given, folder: file });
      } else if (found !== undefined) names.push(file);
      else if (!isPattern(given)) missing.push(given);
      else {
        const matches = options.files.glob(given);
        if (matches.length === 0) missing.push(given);
        names.push(...matches);
      }
    } catch (error) {
      named.push(unreadable(shownPath(options.cwd, file), error));
    }
  }

  const run: Run = {
    options,
    configIgnore: ignore().add([...options.ignore]),
    folders: new Set(folders.map(({ folder }) => folder)),
    seen: new Set(),
    assemblies: new Set(),
    skipped,
    notes: [],
  };
  const applications: Application[] = [];
  for (const { given, folder } of folders) {
    const known = run.assemblies.size;
    const documents = readFolder(run, folder);
    const holdsOnlyAssemblies = documents?.length === 0 && run.assemblies.size > known;
    if (documents === undefined) missing.push(given);
    else if (!holdsOnlyAssemblies) applications.push(application(run, given, 'whole', [folder], documents));
  }
  for (const assembly of run.assemblies) {
    const isInside = insideOf({ files: options.files, cwd: options.cwd, roots: [options.cwd, assembly] });
    const documents = readAssembly({ ...options, isInside, readFile: (file) => readFile(run, file) }, assembly);
    applications.push(application(run, shownPath(options.cwd, assembly), 'whole', [assembly], documents));
  }
  for (const name of names) named.push(...readNamed(run, name));
  if (options.stdin !== undefined) {
    const { name, text } = options.stdin;
    named.push(...readText(run, shownPath(options.cwd, path.resolve(options.cwd, name)), text));
  }
  // A plan tells of all resources that there are.
  const plans = named.filter(({ kind }) => kind === 'plan');
  for (const plan of plans) {
    applications.push(
      application(run, plan.source.path, 'whole', [path.resolve(options.cwd, plan.source.path)], [plan]),
    );
  }
  const others = named.filter(({ kind }) => kind !== 'plan');
  if (others.length > 0) applications.push(application(run, '', 'part', names, others));
  const variableFiles = (options.variableFiles ?? []).flatMap((given) => readVariableFile(run, given, missing));
  return {
    applications,
    variableFiles,
    skipped: skipped.sort((a, b) => compare(a.path, b.path)),
    notes: run.notes,
    missing,
  };
}

function application(
  run: Run,
  given: string,
  seen: Application['seen'],
  roots: readonly string[],
  documents: readonly Document[],
): Application {
  const project: Project = { ...run.options, roots, readFile: (file) => readFile(run, file) };
  const readContext = (file: string): Document[] => readFile({ ...run, seen: new Set() }, file);
  const templates = withNestedTemplates({ ...run.options, readContext }, documents);
  const all = withTerraformSources(project, templates, seen === 'part');
  return {
    path: given,
    seen,
    documents: byPath(all),
    readText: (folder, file) => readModuleText(project, folder, file),
  };
}

function isPattern(given: string): boolean {
  return /[*?{}[\]]|[!+@]\(/.test(given);
}

function byPath(documents: Document[]): Document[] {
  return documents.sort((a, b) => compare(a.source.path, b.source.path));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function skip(run: Run, file: string, reason: string): void {
  run.skipped.push({ path: shownPath(run.options.cwd, file), reason });
}

/** Reads the templates below a folder; undefined when there is no file at all. */
function readFolder(run: Run, folder: string): Document[] | undefined {
  const documents: Document[] = [];
  const holdsFiles = walk(run, folder, outerIgnoreFiles(run.options.files, folder), documents);
  return holdsFiles ? documents : undefined;
}

/** Adds the templates below a folder to `documents`; says whether there is any file, of whatever sort. */
function walk(run: Run, folder: string, outer: readonly IgnoreFile[], documents: Document[]): boolean {
  const { files, cwd } = run.options;
  let entries: ReturnType<Files['list']>;
  try {
    entries = files.list(folder);
  } catch (error) {
    documents.push(unreadable(shownPath(cwd, folder), error));
    return true;
  }
  if (isAssembly(files, folder, entries)) {
    run.assemblies.add(folder);
    return true;
  }
  // The output of an app is no part of its repository, as a rule, and what is to be linted all the same.
  const output = outputOf(files, cwd, folder, entries);
  if (output?.note !== undefined) run.notes.push(output.note);
  if (output?.folder !== undefined && !isIgnoredByConfig(run, output.folder, true)) run.assemblies.add(output.folder);
  let ignoreFiles = outer;
  if (entries.some((entry) => entry.name === '.gitignore' && entry.kind === 'file')) {
    try {
      ignoreFiles = [...outer, readIgnoreFile(files, folder)];
    } catch (error) {
      documents.push(unreadable(shownPath(cwd, path.join(folder, '.gitignore')), error));
    }
  }
  let holdsFiles = false;
  for (const { name, kind } of entries) {
    const file = path.join(folder, name);
    if (kind === 'folder') {
      if (run.assemblies.has(file)) continue;
      const reason = folderSkipped(run, file, name, ignoreFiles);
      if (reason !== undefined) skip(run, file, reason);
      else if (!run.folders.has(file)) holdsFiles = walk(run, file, ignoreFiles, documents) || holdsFiles;
      continue;
    }
    holdsFiles = true;
    if (!EXTENSION.test(name)) continue;
    if (kind !== 'file') skip(run, file, kind === 'link' ? 'symbolic link' : 'not a regular file');
    else if (isIgnored(ignoreFiles, file, false)) skip(run, file, 'ignored by .gitignore');
    else documents.push(...readFile(run, file, true));
  }
  return holdsFiles;
}

/** Why a folder is not entered: it is not the author's work, or the author says so. */
function folderSkipped(run: Run, folder: string, name: string, ignoreFiles: readonly IgnoreFile[]): string | undefined {
  if (name === 'node_modules') return 'installed packages';
  if (name.startsWith('.')) return 'hidden folder';
  if (isIgnoredByConfig(run, folder, true)) return 'ignored by the configuration';
  return isIgnored(ignoreFiles, folder, true) ? 'ignored by .gitignore' : undefined;
}

/** The .gitignore files above a folder, up to the root of its repository; none when they ignore the folder itself, which was asked for. */
function outerIgnoreFiles(files: Files, folder: string): IgnoreFile[] {
  const found: IgnoreFile[] = [];
  try {
    let at = folder;
    while (files.stat(path.join(at, '.git')) === undefined) {
      const parent = path.dirname(at);
      if (parent === at) return [];
      at = parent;
      if (files.stat(path.join(at, '.gitignore'))?.kind === 'file') found.unshift(readIgnoreFile(files, at));
    }
  } catch {
    // A folder above that cannot be read says nothing about what to ignore in this one.
    return [];
  }
  return isIgnored(found, folder, true) ? [] : found;
}

function readIgnoreFile(files: Files, folder: string): IgnoreFile {
  const decoded = decodeText(files.read(path.join(folder, '.gitignore')));
  return { folder, rules: ignore().add(decoded.kind === 'text' ? decoded.text : '') };
}

/** As git decides: the innermost .gitignore that says anything about a path has the word. */
function isIgnored(ignoreFiles: readonly IgnoreFile[], file: string, isFolder: boolean): boolean {
  for (let i = ignoreFiles.length - 1; i >= 0; i--) {
    const ignoreFile = ignoreFiles[i];
    if (ignoreFile === undefined) continue;
    const result = ignoreFile.rules.test(ignorePath(ignoreFile.folder, file, isFolder));
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

function isIgnoredByConfig(run: Run, file: string, isFolder: boolean): boolean {
  const relative = ignorePath(run.options.cwd, file, isFolder);
  return ignore.isPathValid(relative) && run.configIgnore.ignores(relative);
}

function ignorePath(from: string, file: string, isFolder: boolean): string {
  return isFolder ? `${shownPath(from, file)}/` : shownPath(from, file);
}

function readNamed(run: Run, file: string): Document[] {
  // A state is of no use, but who names one is told what is.
  if (EXTENSION.test(file) || /\.tfstate$/i.test(file)) return readFile(run, file);
  skip(run, file, NOT_CODE);
  return [];
}

/**
 * The document of a file; empty when it is skipped or was read before.
 *
 * @param isFile whether it is known already to be a file, and neither a link nor a device
 */
function readFile(run: Run, file: string, isFile = false): Document[] {
  const { files, cwd } = run.options;
  if (run.seen.has(file)) return [];
  run.seen.add(file);
  if (isIgnoredByConfig(run, file, false)) {
    skip(run, file, 'ignored by the configuration');
    return [];
  }
  const shown = shownPath(cwd, file);
  try {
    // Most files are short, and reading one is no more work than asking how long it is.
    const head = isFile ? files.read(file, HEAD_SIZE) : undefined;
    const whole = head !== undefined && head.length < HEAD_SIZE ? head : undefined;
    const found = whole === undefined ? files.stat(file) : { kind: 'file', size: whole.length };
    if (found === undefined || found.kind !== 'file') {
      skip(run, file, found?.kind === 'link' ? 'symbolic link that leads nowhere' : 'not a regular file');
      return [];
    }
    const isTooLarge = found.size > MAX_SIZE;
    let decoded = decodeText(whole ?? (isTooLarge ? (head ?? files.read(file, HEAD_SIZE)) : files.read(file)));
    const isPlan = decoded.kind === 'text' && looksLikePlan(decoded.text);
    if (isTooLarge && isPlan && found.size <= MAX_PLAN_SIZE) decoded = decodeText(files.read(file));
    else if (isTooLarge && decoded.kind === 'text') {
      const megabytes = Math.round(found.size / MEBIBYTE);
      const limit = isPlan ? `${MAX_PLAN_SIZE / MEBIBYTE} MB are read` : 'CloudFormation accepts 1 MB';
      return refused(run, shown, decoded.text, 0, `${isPlan ? 'plan' : 'template'} of ${megabytes} MB; ${limit}`);
    }
    if (decoded.kind === 'binary') {
      skip(run, file, 'binary file');
      return [];
    }
    const { text, invalidAt } = decoded;
    if (invalidAt !== undefined) {
      return refused(run, shown, text, invalidAt, 'bytes that are not valid text; expected UTF-8');
    }
    return readText(run, shown, text);
  } catch (error) {
    return [unreadable(shown, error)];
  }
}

function readText(run: Run, shown: string, text: string): Document[] {
  const role = moduleRole(path.posix.basename(shown));
  const source: SourceFile = { path: shown, text, language: languageOf(shown, text) };
  if (role !== undefined) return [readModuleFile(source, path.posix.dirname(shown), role)];
  if (source.language === 'json' && looksLikePlan(text)) return [readPlan(source)];
  const document = source.language === 'hcl' ? undefined : readTemplate(source);
  if (document !== undefined) return [document];
  run.skipped.push({ path: shown, reason: NOT_CODE });
  return [];
}

/** A file of values for variables, by whatever name. */
function readVariableFile(run: Run, given: string, missing: string[]): ModuleDocument[] {
  const { cwd, files } = run.options;
  const file = path.resolve(cwd, given);
  const shown = shownPath(cwd, file);
  const decoded = files.stat(file)?.kind === 'file' ? decodeText(files.read(file)) : undefined;
  if (decoded?.kind !== 'text') {
    missing.push(given);
    return [];
  }
  const language = /\.json$/i.test(shown) ? 'json' : 'hcl';
  const source: SourceFile = { path: shown, text: decoded.text, language };
  return [readModuleFile(source, path.posix.dirname(shown), 'variables')];
}

/** A file that is not parsed: of interest only when it is infrastructure as code. */
function refused(run: Run, shown: string, text: string, place: number, message: string): Document[] {
  const source: SourceFile = { path: shown, text, language: languageOf(shown, text) };
  if (source.language === 'hcl' || looksLikePlan(text) || looksLikeTemplate(text, source.language)) {
    const problems = [{ message, start: place, end: place }];
    return [{ kind: 'template', source, root: undefined, comments: [], problems }];
  }
  run.skipped.push({ path: shown, reason: NOT_CODE });
  return [];
}

function languageOf(name: string, text: string): SourceFile['language'] {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  if (/\.(?:tf|tofu|tfvars)$/i.test(name)) return 'hcl';
  return /^\ufeff?\s*\{/.test(text) ? 'json' : 'yaml';
}

function unreadable(shown: string, error: unknown): Document {
  const reason = error instanceof Error ? error.message : String(error);
  const source: SourceFile = { path: shown, text: '', language: 'yaml' };
  return {
    kind: 'template',
    source,
    root: undefined,
    comments: [],
    problems: [{ message: `cannot be read: ${reason}`, start: 0, end: 0 }],
  };
}
