/** Comments of a template, which a parser's events leave out. */

import type { Comment, SourceFile, SourceNode } from '../source.ts';

/** The comments of a YAML text, in order: each `#` outside a scalar that begins a line or follows a blank. JSON has none. */
export function comments(source: SourceFile, root: SourceNode | undefined): Comment[] {
  if (source.language === 'json') return [];
  const { text } = source;
  const taken = scalarRanges(text, root);
  const found: Comment[] = [];
  let next = 0;
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    while ((taken[next]?.end ?? text.length) <= at) next++;
    const range = taken[next];
    if (range !== undefined && range.start <= at) {
      at = range.end;
    } else if (at > 0 && !/[\s\ufeff]/.test(text.charAt(at - 1))) {
      at++;
    } else {
      const end = lineEnd(text, at);
      found.push({ start: at, end, text: text.slice(at + 1, end).trim() });
      at = end;
    }
  }
  return found;
}

/** Where scalars and keys stand, in order. The header line of a block scalar is left out: it may end in a comment. */
function scalarRanges(text: string, root: SourceNode | undefined): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const shared = new Set<SourceNode>();
  const visit = (node: SourceNode): void => {
    if (shared.has(node)) return;
    shared.add(node);
    if (node.kind === 'scalar') {
      const isBlock = '|>'.includes(text.charAt(node.start)) && node.end > node.start;
      ranges.push({ start: isBlock ? lineEnd(text, node.start) : node.start, end: node.end });
    } else if (node.kind === 'list') {
      for (const item of node.items) visit(item);
    } else {
      for (const entry of node.entries) {
        ranges.push(entry);
        visit(entry.value);
      }
    }
  };
  if (root !== undefined) visit(root);
  return ranges.sort((a, b) => a.start - b.start);
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
