/** Lines to raw blocks: headings, runs of non-blank lines, note definitions (docs/format.md §2). Inline marks are not read here. */
import type { Span } from '../text/span';
import type { Comment } from './nodes';
import { columns, readLines, skipSpace, trimSpace } from './lines';
import type { Line } from './lines';

export interface RawHeading extends Span {
  readonly kind: 'heading';
  readonly depth: number;
  /** Between the `#`s and the end of the line. */
  readonly content: Span;
}

/** A line of a paragraph: from its first character to its last, with its indent in columns. */
export interface RawLine extends Span {
  readonly indent: number;
}

export interface RawParagraph extends Span {
  readonly kind: 'paragraph';
  readonly lines: readonly RawLine[];
}

export interface RawNote extends Span {
  readonly kind: 'note';
  readonly idSpan: Span;
  readonly content: Span;
  readonly paragraphs: readonly RawParagraph[];
}

export interface RawComment extends Span {
  readonly kind: 'comment';
  readonly comment: Comment;
}

export type RawBlock = RawHeading | RawParagraph | RawNote | RawComment;

/** Columns by which a further paragraph of a note is indented, as GFM has it. */
const NOTE_INDENT = 4;

/** The raw blocks of the body, which starts at `from`. */
export function readRawBlocks(source: string, from: number, comments: readonly Comment[]): RawBlock[] {
  const reader = new BlockReader(source);
  for (const line of readLines(source, from, comments)) reader.line(line);
  return reader.finish();
}

class BlockReader {
  readonly #source: string;
  readonly #blocks: RawBlock[] = [];
  #lines: RawLine[] = [];
  #note: { start: number; idSpan: Span; contentStart: number; paragraphs: RawParagraph[] } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  line(line: Line): void {
    if (line.blank) {
      this.#blank(line);
      return;
    }
    const indent = columns(this.#source, line.start, line.first);
    if (indent < 4 && (this.#heading(line) || this.#definition(line))) return;
    if (this.#note && this.#lines.length === 0 && indent < NOTE_INDENT) this.#endNote();
    this.#lines.push({ start: line.first, end: trimSpace(this.#source, line.first, line.end), indent });
  }

  finish(): RawBlock[] {
    this.#endNote();
    return this.#blocks;
  }

  /** A line of comments alone does not cut a paragraph: it may silence a rule for the next line. */
  #blank(line: Line): void {
    if (line.comments.length > 0 && this.#lines.length > 0) return;
    this.#endParagraph();
    if (line.comments.length > 0) this.#endNote();
    for (const comment of line.comments) this.#blocks.push({ kind: 'comment', start: comment.start, end: comment.end, comment });
  }

  #heading(line: Line): boolean {
    let at = line.first;
    while (this.#source[at] === '#') at++;
    const depth = at - line.first;
    if (depth === 0 || depth > 6 || (at < line.end && !/\s/u.test(this.#source.charAt(at)))) return false;
    this.#endNote();
    const end = trimSpace(this.#source, at, line.end);
    const start = skipSpace(this.#source, at, end);
    this.#blocks.push({ kind: 'heading', start: line.first, end, depth, content: { start, end: withoutClosing(this.#source, start, end) } });
    return true;
  }

  #definition(line: Line): boolean {
    const { first, end } = line;
    if (this.#source[first] !== '[' || this.#source[first + 1] !== '^') return false;
    let at = first + 2;
    while (at < end && !/[\s[\]]/u.test(this.#source.charAt(at))) at++;
    if (at === first + 2 || this.#source[at] !== ']' || this.#source[at + 1] !== ':') return false;
    this.#endNote();
    const contentStart = skipSpace(this.#source, at + 2, end);
    this.#note = { start: first, idSpan: { start: first + 2, end: at }, contentStart, paragraphs: [] };
    if (contentStart < end) this.#lines.push({ start: contentStart, end: trimSpace(this.#source, contentStart, end), indent: 0 });
    return true;
  }

  #endParagraph(): void {
    const first = this.#lines[0];
    const last = this.#lines.at(-1);
    if (!first || !last) return;
    const paragraph: RawParagraph = { kind: 'paragraph', start: first.start, end: last.end, lines: this.#lines };
    this.#lines = [];
    if (this.#note) this.#note.paragraphs.push(paragraph);
    else this.#blocks.push(paragraph);
  }

  #endNote(): void {
    this.#endParagraph();
    const note = this.#note;
    if (!note) return;
    const end = note.paragraphs.at(-1)?.end ?? note.contentStart;
    this.#note = undefined;
    this.#blocks.push({
      kind: 'note', start: note.start, end, idSpan: note.idSpan,
      content: { start: note.contentStart, end }, paragraphs: note.paragraphs,
    });
  }
}

/** CommonMark's closing `##` of a heading is no part of the title. */
function withoutClosing(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && source[at - 1] === '#') at--;
  if (at === end || (at > start && !/\s/u.test(source.charAt(at - 1)))) return end;
  return trimSpace(source, start, at);
}
