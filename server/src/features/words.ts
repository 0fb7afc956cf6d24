/** Words of a text as lists and hovers show them. */
import { FILLER } from '../syntax';
import type { Container, TextVersion, Zone } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { TranscriptFile } from '../workspace/types';

/** The prose of a span on one line: no markup, no line breaks. */
export function proseOf(file: TranscriptFile, span: Span): string {
  return file.mask.slice(span.start, span.end).replaceAll(FILLER, '').replace(/\s+/g, ' ').trim();
}

/** The title of a part. Titles of versions and zones are the editor's and so no prose of the document. */
export function titleOf(file: TranscriptFile, node: TextVersion | Zone | Container): string {
  const { title } = node.heading;
  return node.type === 'container' ? proseOf(file, title) : file.source.slice(title.start, title.end);
}

/** `text` cut at a word after at most `length` characters, the cut marked. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–-]+$/, '')} …`;
}

/** `1 mention`, `2 mentions`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Words of a document inside Markdown: signs that Markdown would read are escaped. */
export function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&').replace(/^(\s*)(\d+)([.)])/, '$1$2\\$3');
}
