/** What can be folded: the front matter, versions, zones, containers, clauses with parts of their own, long brackets and notes. */
import type { Block, Container, Transcript, Zone } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { TranscriptFile } from '../workspace/types';

/** Spans of more than one line that an editor may fold, in source order. */
export function folding(file: TranscriptFile): Span[] {
  return foldable(file.tree).map((span) => trimmed(file, span)).filter((span) => isLong(file, span));
}

function foldable(tree: Transcript): Span[] {
  const found: Span[] = [];
  const visit = (node: Zone | Container | Block): void => {
    if (node.type === 'paragraph') return;
    found.push(node);
    node.children.forEach(visit);
  };
  if (tree.frontMatter) found.push(tree.frontMatter);
  tree.stray.forEach(visit);
  for (const version of tree.versions) {
    found.push(version);
    version.children.forEach(visit);
  }
  found.push(...tree.notes);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Without the blank lines at its end, which stay visible between folded parts. */
function trimmed(file: TranscriptFile, span: Span): Span {
  let end = span.end;
  while (end > span.start && file.source.charCodeAt(end - 1) <= 32) end--;
  return { start: span.start, end };
}

function isLong(file: TranscriptFile, span: Span): boolean {
  return file.lines.position(span.start).line < file.lines.position(span.end).line;
}
