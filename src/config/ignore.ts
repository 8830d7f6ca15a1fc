import path from 'node:path';
import ignore from 'ignore';

/**
 * Patterns of .gitignore that are relative to one folder, made relative to a folder below it, for the files that are in that one: a
 * configuration further up says `infra/old/`, which is `/old/` for a run inside `infra`.
 */
export function ignoreBelow(patterns: readonly string[], from: string, to: string): readonly string[] {
  const folders = path.relative(from, to).split(path.sep).filter(Boolean);
  if (folders.length === 0 || folders[0] === '..') return patterns;
  if (
    ignore()
      .add([...patterns])
      .ignores(`${folders.join('/')}/`)
  )
    return ['*'];
  return patterns.flatMap((pattern) => {
    const not = pattern.startsWith('!') ? '!' : '';
    const body = pattern.slice(not.length);
    // Without a slash but the last character a pattern holds at every depth.
    if (!body.slice(0, -1).includes('/')) return [pattern];
    return below(body.replace(/^\//, '').split('/'), folders).map((rest) => `${not}/${rest}`);
  });
}

/** What is left of a pattern below some folders; several where `**` may stand for some of them, none where it leads elsewhere. */
function below(segments: readonly string[], folders: readonly string[]): readonly string[] {
  const [segment, ...rest] = segments;
  const [folder, ...inner] = folders;
  if (folder === undefined) return [segments.join('/')];
  if (segment === '**') return [...below(rest, folders), ...below(segments, inner)];
  // A pattern that ends at one of the folders ignores all in it, which was asked before.
  if (segment === undefined || segment === '' || rest.join('') === '') return [];
  return ignore().add(`/${segment}`).ignores(folder) ? below(rest, inner) : [];
}
