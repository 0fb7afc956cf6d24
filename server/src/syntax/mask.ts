/** Running prose at its own offsets: everything else becomes a filler, so that matchers read words and keep places. */
import type { BracketClass, Inline, Transcript } from './nodes';
import { places } from './walk';

/** Word joiner: no letter, no space, no punctuation that a matcher looks for. */
export const FILLER = '\u2060';

/** Brackets whose words are not prose: marks of the page and remarks on single words. */
const HIDDEN: ReadonlySet<BracketClass> = new Set(['page', 'formeWork', 'sic', 'ocr', 'correction']);

/** `source` with every character that is not running prose replaced by `FILLER`; line ends stay. */
export function maskMarkup(source: string, tree: Transcript): string {
  const out: string[] = [];
  let at = 0;
  const keep = (start: number, end: number): void => {
    if (start >= end || start < at) return;
    out.push(blank(source.slice(at, start)), source.slice(start, end));
    at = end;
  };
  for (const { block, zone, version } of places(tree)) {
    if (block === version?.heading || block === zone?.heading) continue;
    for (const child of block.type === 'noteDefinition' ? block.children.flatMap((paragraph) => paragraph.children) : block.children) prose(source, child, keep);
  }
  out.push(blank(source.slice(at)));
  return out.join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, FILLER);
}

function prose(source: string, node: Inline, keep: (start: number, end: number) => void): void {
  switch (node.type) {
    case 'text':
    case 'characterReference':
      keep(node.start, node.end);
      return;
    case 'escape':
      keep(node.start + 1, node.end);
      return;
    case 'link':
      for (const child of node.children) prose(source, child, keep);
      return;
    case 'bracket':
      if (HIDDEN.has(node.class) || (node.class === 'doubt' && /^\?+$/.test(source.slice(node.content.start, node.content.end)))) return;
      if (node.opens) keep(node.start, node.start + 1);
      for (const child of node.children) prose(source, child, keep);
      if (node.closes) keep(node.end - 1, node.end);
      return;
    default:
  }
}
