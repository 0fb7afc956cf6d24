/**
 * Reads test fixtures: a small project as text, with the cursor and the expected answers marked in it.
 *
 *     What the fixture shows, in a sentence.
 *
 *     -- letter.cable.md front:minimal --
 *     # Transcript - English
 *
 *     1. The toll.
 *     ^^ def
 *
 *     2. See poi$0nt 1.
 *            ^^^^^^^^^ origin
 *
 * `$0` is the cursor, a line of blanks and one run of `^` marks the last text line above it in the columns as shown,
 * `[|words|what|]` marks words of any width. Marks leave the text before anything reads it.
 */
import type { Span } from '../../server/src/text/span';

export interface Mark extends Span {
  readonly what: string;
}

export interface FixtureFile {
  readonly path: string;
  readonly source: string;
  readonly marks: readonly Mark[];
}

export interface Fixture {
  /** The sentence before the first file. */
  readonly purpose: string;
  readonly files: readonly FixtureFile[];
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
  /** The text of `-- expect --`. */
  readonly expected: string | undefined;
}

const minimalFront = (id: string): string => `---
cable: 0
id: ${id}
title: ${id}
date: 1951-07-05
language: en
source: unknown
---

`;

/** Reads one fixture; throws for a mark that points at nothing. */
export function readFixture(text: string): Fixture {
  const lines = text.replace(/\n$/, '').split('\n');
  const sections: { head: string; lines: string[] }[] = [];
  const purpose: string[] = [];
  for (const line of lines) {
    const head = /^-- (.+) --$/.exec(line)?.[1];
    if (head !== undefined) sections.push({ head, lines: [] });
    else (sections.at(-1)?.lines ?? purpose).push(line);
  }
  if (purpose.join('').trim() === '') throw new Error('The fixture does not say what it is for.');
  const read = sections.filter(({ head }) => head !== 'expect').map(({ head, lines: body }) => readFile(head, body));
  const cursors = read.flatMap(({ file, cursor }) => (cursor === undefined ? [] : [{ path: file.path, offset: cursor }]));
  if (cursors.length > 1) throw new Error('The fixture has two cursors.');
  return {
    purpose: purpose.join(' ').trim(),
    files: read.map(({ file }) => file),
    cursor: cursors[0],
    expected: sections.find(({ head }) => head === 'expect')?.lines.join('\n').trim(),
  };
}

/** The marks with this name, over all files, as `path@start-end` in order. */
export function placesMarked(fixture: Fixture, what: string): string[] {
  return fixture.files.flatMap((file) => file.marks.filter((mark) => mark.what === what).map((mark) => printPlace(file.path, mark))).sort();
}

/** A place as the fixture tests compare it. */
export function printPlace(path: string, span: Span): string {
  return `${path}@${String(span.start)}-${String(span.end)}`;
}

function readFile(head: string, lines: readonly string[]): { file: FixtureFile; cursor: number | undefined } {
  const [path = '', ...flags] = head.split(' ');
  const reader = new FileReader(flags.includes('front:minimal') ? minimalFront(path.replace(/^.*\//, '').replace('.cable.md', '')) : '');
  for (const line of lines) reader.add(line);
  return { file: { path, source: reader.finish(), marks: reader.marks }, cursor: reader.cursor };
}

class FileReader {
  readonly marks: Mark[] = [];
  cursor: number | undefined;
  #text: string;
  #line: { readonly start: number; readonly cursorColumn: number | undefined; readonly length: number } | undefined;
  #open: { readonly start: number } | undefined;

  constructor(front: string) {
    this.#text = front;
  }

  add(line: string): void {
    const caret = /^( *)(\^+) (.+)$/.exec(line);
    if (caret) this.#addCaret(caret[1]?.length ?? 0, caret[2]?.length ?? 0, caret[3] ?? '');
    else this.#addText(line);
  }

  finish(): string {
    if (this.#open) throw new Error('A "[|" is not closed.');
    return this.#text;
  }

  #addCaret(column: number, length: number, what: string): void {
    if (!this.#line) throw new Error(`"${what}" marks no line.`);
    const start = this.#line.start + this.#unshown(column);
    const end = this.#line.start + this.#unshown(column + length);
    if (end > this.#line.start + this.#line.length) throw new Error(`"${what}" points past the end of its line.`);
    this.marks.push({ start, end, what });
  }

  /** The column in the text of a column as shown: `$0` takes up two that are not there. */
  #unshown(column: number): number {
    const cursor = this.#line?.cursorColumn;
    return cursor === undefined || column <= cursor ? column : Math.max(cursor, column - 2);
  }

  #addText(line: string): void {
    const start = this.#text.length;
    let cursorColumn: number | undefined;
    for (const piece of line.split(/(\$0|\[\||\|[^|\]]+\|\])/)) {
      const here = this.#text.length;
      if (piece === '$0') {
        if (this.cursor !== undefined) throw new Error('The fixture has two cursors.');
        this.cursor = here;
        cursorColumn = here - start;
      } else if (piece === '[|') this.#open = { start: here };
      else if (this.#open && /^\|[^|\]]+\|\]$/.test(piece)) {
        this.marks.push({ start: this.#open.start, end: here, what: piece.slice(1, -2) });
        this.#open = undefined;
      } else this.#text += piece;
    }
    this.#line = { start, cursorColumn, length: this.#text.length - start };
    this.#text += '\n';
  }
}
