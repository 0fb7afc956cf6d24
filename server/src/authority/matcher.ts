/** All forms of an authority in one trie over folded letters, walked once from every beginning of a word: linear in the text, whatever the number of forms. */
import { BOUNDARY, foldForm, foldNames, isWordAt, type Folded } from '../text/fold';
import { inflectRussian } from './inflect';
import type { Authority, Entry, Mention, NameForm } from './types';

/** Recognises the names of one authority. */
export interface NameMatcher {
  /** Every name in a text, leftmost and longest first, not overlapping; a form of several entries names them all. UTF-16 offsets of `text`. */
  match(text: string): Mention[];
}

interface Output {
  readonly entry: string;
  readonly form: NameForm;
  readonly inflected: boolean;
  /** A name of a person or place; names of bodies and instruments are also written small. */
  readonly isProper: boolean;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  outputs: Output[] | undefined;
}

const cyrillic = /\p{Script=Cyrillic}/u;
/** Scripts that set no spaces between words: a name there needs no edges. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Builds the matcher of an authority; Russian forms enter it in all their cases. */
export function createMatcher(authority: Authority): NameMatcher {
  const root: TrieNode = { next: new Map(), outputs: undefined };
  for (const entry of authority.entries.values()) for (const form of entry.forms) addForm(root, entry, form);
  return { match: (text) => matchAll(root, text) };
}

function addForm(root: TrieNode, entry: Entry, form: NameForm): void {
  const output = { entry: entry.id, form, inflected: false, isProper: entry.kind === 'person' || entry.kind === 'place' };
  for (const spelling of spellings(form.text)) add(root, spelling, output);
  if (!cyrillic.test(form.text) || isAbbreviation(form)) return;
  for (const variant of inflectRussian(form.text, entry.kind === 'person')) {
    for (const spelling of spellings(variant)) add(root, spelling, { ...output, inflected: true });
  }
}

/** A hyphen may be written, left out, or be a space. */
function spellings(form: string): string[] {
  const spaced = /[\p{L}][-‐‑–—][\p{L}]/u.test(form) ? [foldForm(form.replace(/[-‐‑–—]/gu, ' '))] : [];
  return [...new Set([foldForm(form), ...spaced])].filter((spelling) => spelling.length > 1 && !spelling.includes(BOUNDARY));
}

function add(root: TrieNode, spelling: string, output: Output): void {
  let node = root;
  for (let at = 0; at < spelling.length; at++) {
    const code = spelling.charCodeAt(at);
    let next = node.next.get(code);
    if (!next) node.next.set(code, (next = { next: new Map(), outputs: undefined }));
    node = next;
  }
  const outputs = (node.outputs ??= []);
  // The nominative comes first: an inflected form that looks the same adds nothing.
  if (!outputs.some((known) => known.entry === output.entry)) outputs.push(output);
}

function matchAll(root: TrieNode, source: string): Mention[] {
  const folded = foldNames(source);
  const found: Mention[] = [];
  for (let at = 0; at < folded.text.length;) {
    const hit = isStart(source, folded, at) ? longest(root, source, folded, at) : undefined;
    if (hit) found.push(hit.mention);
    at = hit?.next ?? at + 1;
  }
  return found;
}

function longest(root: TrieNode, source: string, folded: Folded, from: number): { mention: Mention; next: number } | undefined {
  let best: { mention: Mention; next: number } | undefined;
  let node = root.next.get(folded.text.charCodeAt(from));
  for (let at = from; node; at++) {
    if (node.outputs && isEnd(source, folded, at)) {
      const start = folded.starts[from] ?? 0;
      const end = folded.ends[at] ?? 0;
      const fitting = node.outputs.filter((output) => fitsCase(source.slice(start, end), output));
      const [first] = fitting;
      if (first) best = { mention: { start, end: closing(source, start, end, first.form), entries: fitting.map(({ entry }) => entry), form: first.form, inflected: first.inflected, by: 'form' }, next: at + 1 };
    }
    node = node.next.get(folded.text.charCodeAt(at + 1));
  }
  return best;
}

function isStart(source: string, folded: Folded, at: number): boolean {
  const letter = folded.text.charAt(at);
  const start = folded.starts[at] ?? 0;
  if (letter === ' ' || letter === BOUNDARY || (at > 0 && folded.starts[at - 1] === start)) return false;
  if (/^[\p{L}\p{N}]['’]$/u.test(source.slice(start - 2, start))) return false;
  return unspaced.test(letter) || !isWordAt(source, start - 1) || isLetterSpaced(source, folded, at);
}

/** A letter-spaced word that follows another at one space more. */
function isLetterSpaced(source: string, folded: Folded, at: number): boolean {
  return at > 0 && folded.text.charAt(at - 1) === ' ' && source.charAt((folded.starts[at] ?? 0) - 1) === ' ';
}

/** The end of a word, or a possessive `'s` after it. */
function isEnd(source: string, folded: Folded, at: number): boolean {
  const end = folded.ends[at] ?? source.length;
  if (folded.starts[at] === folded.starts[at + 1]) return false;
  if (unspaced.test(folded.text.charAt(at))) return true;
  const rest = source.slice(end, end + 6).replace(/\u2060/gu, '');
  if (/^['’ʹьъ]?s(?![\p{L}\p{N}])/u.test(rest)) return /^['’]/u.test(rest);
  return !/^['’ʹʼ]?[\p{L}\p{N}\p{M}]/u.test(rest) && !continuesSpacing(source, folded, at);
}

/** `Ф И Л И П П` in `Ф И Л И П П О В У` does not end there. */
function continuesSpacing(source: string, folded: Folded, at: number): boolean {
  const next = folded.text.charAt(at + 1);
  return next !== '' && next !== ' ' && next !== BOUNDARY && (folded.starts[at + 1] ?? 0) > (folded.ends[at] ?? 0) && /^ $/u.test(source.slice(folded.ends[at], folded.starts[at + 1]));
}

/** Signs after the last letter that belong to the name: what closes a sign inside it (`VKP(b)`, “…”), the stop of an initial, a final soft sign. */
function closing(source: string, start: number, end: number, form: NameForm): number {
  const next = source.charAt(end);
  if (/[ьъЬЪ]/u.test(next)) return closing(source, start, end + 1, form);
  const opener = closers[next];
  const words = source.slice(start, end);
  if (opener !== undefined && words.split(opener).length > words.split(next).length) return end + 1;
  return next === '.' && form.text.endsWith('.') ? end + 1 : end;
}

const closers: Readonly<Record<string, string>> = { ')': '(', '”': '“', '»': '«' };

/** An abbreviation is itself only in its own case; names of people and places, and of one word, begin with a capital where the form does. */
function fitsCase(words: string, { form, isProper }: Output): boolean {
  if (isAbbreviation(form)) return letters(words) === letters(form.text);
  const needsCapital = startsUpper(form.text) && (isProper || !/\s/u.test(form.text));
  return !needsCapital || startsUpper(words);
}

function isAbbreviation(form: NameForm): boolean {
  return form.text.length <= 6 && !/[\s-]/u.test(form.text) && isUpper(form.text) && form.text.length > 1;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function startsUpper(text: string): boolean {
  const [first = ''] = /[\p{L}\p{N}]/u.exec(text) ?? [];
  return first !== first.toLowerCase();
}
