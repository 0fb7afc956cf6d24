/** The words of a transcript, those of the source apart from those that the editorial layer adds (docs/format.md §0, §12). */
import type { Span } from '../text/span';
import type { Bracket, BracketClass, Inline, TextVersion, Transcript } from './nodes';
import { places } from './walk';

/** A word with the place where it stands. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** A word of the file; an editorial one (`Stamp` of `[Stamp: …]`, what `[ocr: …]` holds) may or may not be in the source. */
export interface LayeredWord extends Word {
  readonly isEditorial: boolean;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}\p{Sc}№°º§%]`;
const WORD = new RegExp(String.raw`${LETTER}+(?:['’ʹʼ‐‑.,/:&@_=?-]+${LETTER}+)*`, 'gu');

/** The words of `text`, which starts at `offset`: letters, digits and number signs with the punctuation between them, NFC. */
export function listWords(text: string, offset = 0): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const start = offset + match.index;
    return { text: match[0].normalize('NFC'), span: { start, end: start + match[0].length } };
  });
}

/** The source's own words of one version, in order. */
export function plainWords(source: string, tree: Transcript, version: TextVersion): Word[] {
  return layeredWords(source, tree, version).filter((word) => !word.isEditorial).map(({ text, span }) => ({ text, span }));
}

/** All words of one version, or of what stands before the first; headings of versions and zones, notes and comments give none. */
export function layeredWords(source: string, tree: Transcript, version: TextVersion | undefined): LayeredWord[] {
  const words: LayeredWord[] = [];
  for (const place of places(tree)) {
    const { block } = place;
    if (block.type === 'noteDefinition') {
      if (block.id.startsWith('d') && isIn(tree, version, block)) for (const paragraph of block.children) append(words, runWords(source, paragraph.children));
    } else if (place.version === version && block !== version?.heading && block !== place.zone?.heading) {
      append(words, runWords(source, block.children));
    }
  }
  return words;
}

function append(words: LayeredWord[], more: readonly LayeredWord[]): void {
  for (const word of more) words.push(word);
}

/** A note of the document itself counts with the version it stands in or behind. */
function isIn(tree: Transcript, version: TextVersion | undefined, note: Span): boolean {
  return tree.versions.findLast((other) => other.start <= note.start) === version;
}

/** The words of one block: the source's as one text, whatever the editor put between its letters. */
function runWords(source: string, children: readonly Inline[]): LayeredWord[] {
  const run = new Run(source);
  run.read(children, false);
  return run.words();
}

/** Brackets that the editor of the file adds with all their words. */
const EDITORIAL: ReadonlySet<BracketClass> = new Set(['ocr', 'sic', 'doubt', 'correction']);

class Run {
  readonly #source: string;
  /** The source's characters, and for each UTF-16 unit its offset in the file. */
  #text = '';
  readonly #offsets: number[] = [];
  readonly #editorial: LayeredWord[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  read(nodes: readonly Inline[], isEditorial: boolean): void {
    for (const node of nodes) this.#node(node, isEditorial);
  }

  words(): LayeredWord[] {
    const own = listWords(this.#text).map(({ text, span }) => {
      const start = this.#offsets[span.start] ?? 0;
      return { text, span: { start, end: (this.#offsets[span.end - 1] ?? start) + 1 }, isEditorial: false };
    });
    return [...own, ...this.#editorial].sort((a, b) => a.span.start - b.span.start);
  }

  #node(node: Inline, isEditorial: boolean): void {
    switch (node.type) {
      case 'text':
        this.#take(node, isEditorial);
        return;
      case 'escape':
        this.#take({ start: node.start + 1, end: node.end }, isEditorial);
        return;
      case 'characterReference':
        this.#decode(node, isEditorial);
        return;
      case 'link':
        this.read(node.children, isEditorial);
        return;
      case 'bracket':
        this.#bracket(node, isEditorial);
        return;
      default:
    }
  }

  #bracket(node: Bracket, isEditorial: boolean): void {
    if (EDITORIAL.has(node.class)) {
      this.#take(node, true);
      return;
    }
    const signed = node.class !== 'page' && !isEditorial;
    if (signed && node.opens) this.#take({ start: node.start, end: node.start + 1 }, false);
    const from = node.keyword ? wordsStart(this.#source, node) : node.start;
    if (node.keyword) this.#take({ start: node.keyword.start, end: from }, true);
    for (const child of node.children) {
      if (child.type !== 'text') this.#node(child, isEditorial);
      else if (child.end > from) this.#take({ start: Math.max(child.start, from), end: child.end }, isEditorial);
    }
    if (signed && node.closes) this.#take({ start: node.end - 1, end: node.end }, false);
  }

  #take(span: Span, isEditorial: boolean): void {
    const text = this.#source.slice(span.start, span.end);
    if (isEditorial) {
      for (const word of listWords(text, span.start)) this.#editorial.push({ ...word, isEditorial: true });
      return;
    }
    this.#text += text;
    for (let at = span.start; at < span.end; at++) this.#offsets.push(at);
  }

  #decode(node: Span, isEditorial: boolean): void {
    const reference = this.#source.slice(node.start + 1, node.end - 1);
    const text = decodeReference(reference);
    if (text === undefined || isEditorial) {
      this.#take(node, isEditorial);
      return;
    }
    this.#text += text;
    this.#offsets.push(...Array.from({ length: text.length }, () => node.start));
  }
}

/** Where the words of a bracket with a keyword begin: of a page, after its number. */
function wordsStart(source: string, { class: name, content }: Bracket): number {
  if (name !== 'page') return content.start;
  const number = /^[^\s:\]]*(?:\s(?:об|ob|v|r)\b\.?)?\s*:?/u.exec(source.slice(content.start, Math.min(content.end, content.start + 40)));
  return content.start + (number?.[0].length ?? 0);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decodeReference(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
