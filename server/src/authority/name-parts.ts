/** Given names and surname of a person's name as a record writes it. */
import russian from '../../data/names-russian.json';
import titles from '../../data/names-titles.json';
import { foldKey } from '../text/fold';

interface NameParts {
  readonly given: readonly string[];
  readonly family: string;
}

/** The parts of `Given Middle Surname`, `Surname, Given`, `Фамилия Имя Отчество`, `Кузнецов В.В.`; undefined for one word, or more than five. */
export function nameParts(text: string): NameParts | undefined {
  const [before = '', after] = text.split(/,\s*/u);
  if (after !== undefined) return partsOf(wordsOf(after), before);
  const words = wordsOf(text);
  const first = words[0] ?? '';
  const isFamilyFirst = words.length === 3 && isPatronymic(words[2] ?? '') && !isPatronymic(words[1] ?? '');
  if (words.length > 1 && (isFamilyFirst || words.slice(1).every(isInitial))) return partsOf(words.slice(1), first);
  return partsOf(words.slice(0, -1), words.at(-1) ?? '');
}

/** Whether a word is the initial of a name: `V`, `В`, with or without its full stop. */
export function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** Whether a word is a form of address or a rank, in any of its cases. */
export function isTitle(word: string): boolean {
  return TITLES.has(foldKey(word));
}

const TITLES: ReadonlySet<string> = new Set(titles.map(foldKey));

function partsOf(given: readonly string[], family: string): NameParts | undefined {
  const own = given.filter((word) => !isTitle(word) || isInitial(word));
  return own.length === 0 || own.length > 4 || family === '' || isInitial(family) ? undefined : { given: own, family };
}

function wordsOf(text: string): string[] {
  return text.match(/\p{Lu}\.|\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
}

function isPatronymic(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.length > 4 && [...russian.patronymics.m, ...russian.patronymics.f].some((ending) => lower.endsWith(ending));
}
