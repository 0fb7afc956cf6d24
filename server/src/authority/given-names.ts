/** What stands beside a lone surname: whether it speaks against a record. */
import functionWords from '../../data/names-function-words.json';
import { foldKey } from '../text/fold';
import type { FoldedWord } from '../text/fold';
import { isTitle, nameParts } from './name-parts';
import type { Candidate, Pattern } from './pattern';
import type { Authority } from './types';
import { isEastAsian } from './variants';

export interface GivenNames {
  /**
   * Whether a lone surname is not that of the record: it stands beside another given name or initial
   * ("Allen Dulles" is not John Foster Dulles, "Kim Yong" not Kim Il Sung), or it is an ordinary word without a title ("You").
   */
  speaksAgainst(pattern: Pattern, candidate: Candidate): boolean;
}

/** Collects the given names of all persons of an authority. */
export function givenNames(authority: Authority): GivenNames {
  const own = new Map<string, ReadonlySet<string>>();
  const all = new Set<string>();
  const whole = new Set<string>();
  for (const entry of authority.entries.values()) {
    for (const { text } of entry.forms) whole.add(foldKey(text));
    if (entry.kind !== 'person') continue;
    const names = new Set(entry.forms.flatMap((form) => (isEastAsian(entry, form) ? [] : (nameParts(form.text)?.given ?? []).map(foldKey))));
    if (names.size > 0) own.set(entry.id, names);
    for (const name of names) if (name.length > 1) all.add(name);
  }
  return {
    speaksAgainst({ entry, form }, { source, words, from, to }) {
      if (from !== to || entry.kind !== 'person') return false;
      if (isOrdinary(source, words, from)) return true;
      if (isEastAsian(entry, form)) return goesOn(source, words, to, whole);
      const known = own.get(entry.id);
      const other = known && besideName(source, words, from, to, all);
      return other !== undefined && !isKnown(known ?? new Set(), other);
    },
  };
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords.map(foldKey));

/** A word of grammar at the head of a sentence, where its capital says nothing, unless a title stands before it: "You", but "Mr. You". */
function isOrdinary(source: string, words: readonly FoldedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!word || !FUNCTION_WORDS.has(word.key)) return false;
  if (!before) return true;
  return !isTitle(source.slice(before.start, before.end)) && /[^\s,'’]/.test(source.slice(before.end, word.start));
}

/** Whether an East Asian family name is followed by a given name that no record has: a capitalised word that is no name or title itself. */
function goesOn(source: string, words: readonly FoldedWord[], to: number, whole: ReadonlySet<string>): boolean {
  const [word, next] = [words[to], words[to + 1]];
  if (!word || !next || next.isSign || !next.shape.startsWith('Ul') || !/^[ \u00a0]$/.test(source.slice(word.end, next.start))) return false;
  return word.isCyrillic === next.isCyrillic && !whole.has(next.key) && !isTitle(source.slice(next.start, next.end));
}

/** The given name or initial next to a surname, folded: `Allen` of "Allen W. Dulles", else the initial. */
function besideName(source: string, words: readonly FoldedWord[], from: number, to: number, all: ReadonlySet<string>): string | undefined {
  let at = from - 1;
  let initial: string | undefined;
  while (isInitialAt(source, words, at)) initial = words[at--]?.key;
  const before = words[at];
  const next = words[at + 1];
  const isBeside = before && next && /^[ \u00a0]+$/.test(source.slice(before.end, next.start));
  if (isBeside && before.shape.startsWith('U') && all.has(before.key)) return before.key;
  return initial ?? initialAfter(source, words, to);
}

function isInitialAt(source: string, words: readonly FoldedWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return word?.shape === 'U' && next !== undefined && /^\.\s?$/.test(source.slice(word.end, next.start));
}

function initialAfter(source: string, words: readonly FoldedWord[], to: number): string | undefined {
  const [word, next] = [words[to], words[to + 1]];
  const isBeside = word && next?.shape === 'U' && source.slice(word.end, next.start) === ' ' && source.charAt(next.end) === '.';
  return isBeside ? next.key : undefined;
}

function isKnown(known: ReadonlySet<string>, other: string): boolean {
  if (known.has(other)) return true;
  return [...known].some((name) => (other.length === 1 || name.length === 1) && name.startsWith(other.charAt(0)));
}
