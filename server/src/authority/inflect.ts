/** Russian names in their cases, made from the nominative. Makes more than a grammar would rather than less: a form that nobody writes does no harm. */
import russian from '../../data/names-russian.json';
import type { EntryKind } from './types';

/** What decides how a name declines. */
interface NameGrammar {
  readonly kind: EntryKind;
  /** A Chinese, Korean, Vietnamese or Japanese name: only its last element declines, and only after a consonant. */
  readonly isEastAsian: boolean;
}

/** The oblique forms of a Cyrillic name, spelled as the nominative is; empty for what does not decline. */
export function inflections(name: string, grammar: NameGrammar): string[] {
  const pieces = splitName(name);
  const words = pieces.filter((piece, i) => i % 2 === 1 && piece !== '');
  const cases = grammar.kind === 'person' ? personCases(words, grammar.isEastAsian) : phraseCases(words, grammar.kind);
  const made = cases.flatMap((phrases) => phrases.map((phrase) => join(pieces, phrase)));
  return [...new Set(made)].filter((form) => form !== name);
}

type Gender = string;

interface Declension {
  readonly endings: readonly string[];
  /** The "endings" are whole words. */
  readonly isWhole?: boolean;
  readonly gender: Gender;
  readonly cut: number;
  readonly forms: readonly (readonly string[])[];
}

const CASES = [...russian.cases.keys()];

/** Signs between words at even places, words (hyphens and full stops of initials included) at odd ones. */
function splitName(name: string): string[] {
  return name.split(/([\p{L}\p{N}][\p{L}\p{M}\p{N}.’'-]*)/u);
}

function join(pieces: readonly string[], words: readonly string[]): string {
  let next = 0;
  return pieces.map((piece, i) => (i % 2 === 1 && piece !== '' ? (words[next++] ?? piece) : piece)).join('');
}

/** For each case the ways to write the name; given name, patronymic and surname agree. */
function personCases(words: readonly string[], isEastAsian: boolean): string[][][] {
  if (isEastAsian) return CASES.map((at) => product(words.map((word, i) => (i === words.length - 1 ? declined(word, [russian.masculine], at, 'm') : [word]))));
  return CASES.map((at) => gendersOf(words).flatMap((gender) => product(words.map((word) => personWord(word, at, gender)))));
}

function gendersOf(words: readonly string[]): Gender[] {
  const has = (endings: readonly string[]): boolean => words.some((word) => word.length > 4 && endings.some((ending) => word.toLowerCase().endsWith(ending)));
  if (has(russian.patronymics.m)) return ['m'];
  return has(russian.patronymics.f) ? ['f'] : ['m', 'f'];
}

function personWord(word: string, at: number, gender: Gender): string[] {
  if (word.includes('.') || word.length < 2) return [word];
  const common = gender === 'm' ? [russian.masculine, russian.feminine] : [russian.feminine.filter(({ endings }) => !endings.includes('ь'))];
  return declined(word, [russian.surnames, russian.adjectives, ...common], at, gender);
}

/** For each case the ways to write adjectives, their noun and what follows it; the rest stays as it is. */
function phraseCases(words: readonly string[], kind: EntryKind): string[][][] {
  const head = words.findIndex((word, i) => i === words.length - 1 || (isDeclinable(word) && !adjectiveOf(word)));
  const noun = words[head] ?? '';
  if (!isDeclinable(noun)) return [];
  const genders = new Set(words.slice(0, head).flatMap((word) => adjectiveOf(word)?.gender ?? []));
  const [gender] = genders;
  const tables = nounTables(kind, words.length === 1);
  return CASES.map((at) => product(words.map((word, i) => {
    if (i > head) return [word];
    return i < head ? adjectiveForms(word, at) : declined(word, tables, at, gender);
  })));
}

function nounTables(kind: EntryKind, isAlone: boolean): (readonly Declension[])[] {
  const usual = [russian.masculine, russian.feminine, russian.plural];
  return kind === 'place' && isAlone ? [russian.placesInO, ...usual.slice(0, 2)] : [...usual, russian.neuter, russian.adjectives];
}

function isDeclinable(word: string): boolean {
  return /^\p{Script=Cyrillic}/u.test(word) && word.length > 2 && !/^[\p{Lu}\p{N}().-]+$/u.test(word.slice(1));
}

function adjectiveOf(word: string): Declension | undefined {
  return isDeclinable(word) ? matching(russian.adjectives, word) : undefined;
}

function adjectiveForms(word: string, at: number): string[] {
  const adjective = adjectiveOf(word);
  return adjective ? endingsOf(word, adjective, at) : [word];
}

/** The word in one case by every table that has its ending; as it is if none has. `gender` limits the tables if it is known. */
function declined(word: string, tables: readonly (readonly Declension[])[], at: number, gender: Gender | undefined): string[] {
  const found = tables.flatMap((table) => {
    const declension = matching(table.filter((one) => gender === undefined || fits(one.gender, gender)), word);
    return declension ? endingsOf(word, declension, at) : [];
  });
  return found.length === 0 ? [word] : [...new Set(found)];
}

/** Men's names and surnames in -а decline like women's. */
function fits(own: Gender, wanted: Gender): boolean {
  return own === wanted || (own === 'f' && wanted === 'm');
}

function matching(table: readonly Declension[], word: string): Declension | undefined {
  const lower = word.toLowerCase();
  return table.find(({ endings, cut, isWhole = false }) => endings.some((ending) => (isWhole ? lower === ending : lower.length > cut + 1 && lower.endsWith(ending))));
}

function endingsOf(word: string, { cut, forms }: Declension, at: number): string[] {
  const stem = word.slice(0, word.length - cut);
  return (forms[at] ?? []).map((ending) => stem + ending);
}

/** More ways than this to write one case of one name are not made. */
const MOST = 24;

function product(choices: readonly (readonly string[])[]): string[][] {
  let rows: string[][] = [[]];
  for (const options of choices) rows = rows.flatMap((row) => options.map((option) => [...row, option])).slice(0, MOST);
  return rows;
}
