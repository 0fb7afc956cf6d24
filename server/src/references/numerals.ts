/** Numbers in words, ordinals and Roman numerals, as values. */
import numerals from '../../data/reference-numerals.json';
import { foldWord, type TokenList } from './tokens';

const CARDINALS = new Map<string, number>(Object.entries(numerals.cardinals));
const ORDINALS = new Map<string, number>(Object.entries(numerals.ordinals));

/** A number word read at a token: its value and the token after it. */
export interface NumberWord {
  readonly value: number;
  readonly next: number;
}

/** The place an ordinal word names (`-1` for the last, `-2` for the last but one), in English or Russian, in any case. */
export function parseOrdinalWord(word: string): number | undefined {
  const fold = foldWord(word);
  const plain = ORDINALS.get(fold);
  if (plain !== undefined) return plain;
  const [tens, ones] = fold.split('-');
  const head = CARDINALS.get(tens ?? '');
  const tail = ORDINALS.get(ones ?? '');
  return head !== undefined && head >= 20 && tail !== undefined && tail > 0 && tail < 10 ? head + tail : undefined;
}

/** An ordinal at token `at`: "second", "twenty-first", "двадцать первый", "4th", "2-го". */
export function ordinalAt(list: TokenList, at: number): NumberWord | undefined {
  const token = list.at(at);
  if (token.kind === 'num') return digitOrdinal(list, at);
  if (token.kind !== 'word') return undefined;
  const value = parseOrdinalWord(token.fold);
  if (value !== undefined) return { value, next: at + 1 };
  const tens = CARDINALS.get(token.fold);
  const ones = ORDINALS.get(list.at(at + 1).fold);
  if (tens === undefined || tens < 20 || ones === undefined || ones < 1 || ones > 9) return undefined;
  return { value: tens + ones, next: at + 2 };
}

const DIGIT_SUFFIX = new Set(['st', 'nd', 'rd', 'th']);
const RUSSIAN_SUFFIX = new Set(['й', 'я', 'е', 'го', 'му', 'м', 'ю', 'х', 'ый', 'ой', 'ая', 'ое', 'ого', 'ую']);

function digitOrdinal(list: TokenList, at: number): NumberWord | undefined {
  const token = list.at(at);
  const value = Number.parseInt(token.text, 10);
  const suffix = token.fold.slice(String(value).length);
  if (DIGIT_SUFFIX.has(suffix)) return { value, next: at + 1 };
  const dash = list.at(at + 1);
  const tail = list.at(at + 2);
  const joined = suffix === '' && dash.kind === 'dash' && !dash.spaced && !tail.spaced && RUSSIAN_SUFFIX.has(tail.fold);
  return joined ? { value, next: at + 3 } : undefined;
}

/** A cardinal in words at token `at`: "two", "twenty-one", "двух". Digits are not read here. */
export function cardinalAt(list: TokenList, at: number): NumberWord | undefined {
  const token = list.at(at);
  if (token.kind !== 'word') return undefined;
  const plain = CARDINALS.get(token.fold);
  if (plain !== undefined) return { value: plain, next: at + 1 };
  const [tens, ones] = token.fold.split('-');
  const head = CARDINALS.get(tens ?? '');
  const tail = CARDINALS.get(ones ?? '');
  if (head === undefined || tail === undefined || head < 20 || tail > 9) return undefined;
  return { value: head + tail, next: at + 1 };
}

const ROMAN_FORM = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;
const ROMAN_VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a well-formed Roman numeral, or `undefined`. Cyrillic `Х`, `І` and `М` count as their Latin likenesses. */
export function romanValue(word: string): number | undefined {
  if (word.length === 0 || word.length > 15) return undefined;
  const latin = word.toLowerCase().replaceAll('х', 'x').replaceAll('і', 'i').replaceAll('м', 'm');
  if (!ROMAN_FORM.test(latin)) return undefined;
  let sum = 0;
  for (let at = 0; at < latin.length; at += 1) {
    const value = ROMAN_VALUE[latin[at] ?? ''] ?? 0;
    sum += value < (ROMAN_VALUE[latin[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
