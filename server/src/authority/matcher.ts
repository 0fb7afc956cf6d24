/** Finds the forms of authority records in a text: leftmost, then longest, in time linear in the text. */
import { foldWords, foldKey } from '../text/fold';
import type { FoldedWord } from '../text/fold';
import type { Span } from '../text/span';
import { isBreak } from './gaps';
import { givenNames } from './given-names';
import type { GivenNames } from './given-names';
import { closingSigns, isForm, titleLetters } from './pattern';
import type { Candidate, Pattern } from './pattern';
import type { Authority, Entry, Mention, NameForm } from './types';
import { variantsOf } from './variants';

/** A record that fits a name, by one of its forms. */
export interface Reading {
  readonly entry: Entry;
  readonly form: NameForm;
  readonly inflected: boolean;
}

/** A name in a text with every record that it fits. */
export interface Match extends Span {
  readonly readings: readonly Reading[];
}

export interface NameMatcher {
  /** The names of a text by their words alone. */
  match(text: string): Mention[];
  /** The same with all readings, for what decides between them. */
  find(text: string): Match[];
}

/** A matcher for all forms of an authority, in all cases that Russian gives them. */
export function createMatcher(authority: Authority): NameMatcher {
  const forms = [...authority.entries.values()].flatMap((entry) => entry.forms.map((form) => ({ entry, form })));
  const index = indexForms(forms, givenNames(authority));
  const find = (text: string): Match[] => findForms(text, index);
  return { find, match: (text) => find(text).map(mentionOf) };
}

/** A matcher for a few forms that are not in the authority files. */
export function matcherOf(forms: readonly { readonly entry: Entry; readonly form: NameForm }[]): Pick<NameMatcher, 'find'> {
  const index = indexForms(forms, undefined);
  return { find: (text) => findForms(text, index) };
}

/** The mention that a match makes when nothing but the form decides. */
export function mentionOf({ start, end, readings }: Match): Mention {
  const [first] = readings;
  if (!first) throw new Error('A match has a reading.');
  return { start, end, entries: readings.map(({ entry }) => entry.id), form: first.form, inflected: first.inflected, by: 'form' };
}

interface FormIndex {
  /** Patterns by their letters. */
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
  /** Most letters of a pattern that begins with these one, two or three. */
  readonly longest: ReadonlyMap<string, number>;
  readonly given: GivenNames | undefined;
}

function indexForms(forms: readonly { readonly entry: Entry; readonly form: NameForm }[], given: GivenNames | undefined): FormIndex {
  const patterns = new Map<string, Pattern[]>();
  const longest = new Map<string, number>();
  for (const { entry, form } of forms) {
    for (const variant of variantsOf(entry, form)) addPattern(patterns, longest, { entry, form, ...variant });
  }
  return { patterns, longest, given };
}

function addPattern(patterns: Map<string, Pattern[]>, longest: Map<string, number>, pattern: Pattern): void {
  const key = foldKey(pattern.text);
  if (key === '') return;
  const same = patterns.get(key);
  if (same) same.push(pattern);
  else patterns.set(key, [pattern]);
  for (let letters = 1; letters <= Math.min(3, key.length); letters++) {
    const head = key.slice(0, letters);
    longest.set(head, Math.max(longest.get(head) ?? 0, key.length));
  }
}

function findForms(source: string, index: FormIndex): Match[] {
  const words = foldWords(source);
  const found: Match[] = [];
  for (let from = 0; from < words.length;) {
    const hit = words[from]?.isPossessive ? undefined : longestAt(source, words, from, index);
    if (hit) found.push(hit.match);
    from = hit ? hit.to + 1 : from + 1;
  }
  return found;
}

interface Hit {
  readonly match: Match;
  readonly to: number;
}

/** The longest form that begins at a word: letters first, which is cheap, then capitals and gaps. */
function longestAt(source: string, words: readonly FoldedWord[], from: number, index: FormIndex): Hit | undefined {
  let plain = '';
  let twin = '';
  let hit: Hit | undefined;
  let hasCyrillic = false;
  for (let to = from; to < words.length; to++) {
    const word = words[to];
    const before = words[to - 1];
    if (!word) break;
    plain += word.key;
    twin += word.twin ?? word.key;
    hasCyrillic ||= word.isCyrillic;
    if (!mayGoOn(index, plain) && (twin === plain || !mayGoOn(index, twin))) break;
    if (to > from && before && isBreak(source.slice(before.end, word.start))) break;
    const patterns = index.patterns.get(plain) ?? (hasCyrillic && twin !== plain ? index.patterns.get(twin) : undefined);
    hit = (patterns && readAs(patterns, { source, words, from, to }, index)) ?? hit;
  }
  return hit;
}

function mayGoOn({ longest }: FormIndex, letters: string): boolean {
  return letters.length <= (longest.get(letters.slice(0, 3)) ?? 0);
}

function readAs(patterns: readonly Pattern[], candidate: Candidate, { given }: FormIndex): Hit | undefined {
  const fitting = patterns.filter((pattern) => isForm(pattern, candidate) && !given?.speaksAgainst(pattern, candidate));
  const [first] = fitting;
  if (!first) return undefined;
  return { match: { ...spanOf(first, candidate), readings: readingsOf(fitting) }, to: candidate.to };
}

/** One reading for each record, by its uninflected form if it has one. */
function readingsOf(patterns: readonly Pattern[]): Reading[] {
  const readings = new Map<string, Reading>();
  for (const { entry, form, inflected } of patterns) {
    const known = readings.get(entry.id);
    if (!known || (known.inflected && !inflected)) readings.set(entry.id, { entry, form, inflected });
  }
  return [...readings.values()];
}

/** From the first letter that is no title to the last letter, with the sign that closes the form. */
function spanOf(pattern: Pattern, { source, words, from, to }: Candidate): Span {
  let first = from;
  for (let titles = titleLetters(pattern); titles > 0 && first < to; first++) titles -= words[first]?.key.length ?? 0;
  const start = words[first]?.start ?? 0;
  const end = words[to]?.end ?? 0;
  const next = source.charAt(end);
  const isDotted = first < to && next === '.' && words.slice(first, to + 1).every(({ key }) => key.length === 1) && source.slice(start, end).includes('.');
  return { start, end: isDotted || closes(source.slice(start, end), next, closingSigns(pattern)) ? end + 1 : end };
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', '”': '“', '»': '«' };

/** Whether the sign after a mention is part of it: the form ends with it, or it closes what the mention opens. */
function closes(words: string, next: string, closing: string): boolean {
  if (next === '') return false;
  const opening = PAIRS[next];
  if (opening === undefined) return closing.startsWith(next);
  return words.split(opening).length > words.split(next).length;
}
