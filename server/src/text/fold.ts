/**
 * Words of a text as matchers compare them: without case, diacritics,
 * apostrophes, soft and hard signs, invisible characters and full-width
 * shapes; a letter of the wrong alphabet in a word is read as its look-alike.
 * Each word keeps its place in the text.
 */
import type { Span } from './span';

/** A word, or one sign of a script written without word spaces. The span holds all of its letters. */
export interface FoldedWord extends Span {
  /** Its letters as they are compared. */
  readonly key: string;
  /** For each letter of `key`: `U` if it is a capital, `l` if it is small, `.` if its script has no case. */
  readonly shape: string;
  /** The Cyrillic reading of Latin letters that all look Cyrillic (`HAM` for НАМ). */
  readonly twin: string | undefined;
  readonly isCyrillic: boolean;
  /** The `'s` of a possessive. */
  readonly isPossessive: boolean;
  /** A Chinese, Japanese or Korean sign: names need no space around them. */
  readonly isSign: boolean;
}

/** The words of `text` in order, in one pass. */
export function foldWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let open: OpenWord | undefined;
  const close = (): void => {
    if (open) words.push(closeWord(open, text));
    open = undefined;
  };
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const letter = letterOf(code);
    if (letter === undefined) close();
    else if (letter !== SILENT) {
      const isSign = letter.isSign;
      if (isSign || (open && isPossessiveAt(text, open.end, at))) close();
      open ??= { start: possessiveStart(text, words.at(-1), at), end: at, key: '', shape: '', scripts: 0, isSign };
      addLetter(open, letter, at + width);
      if (isSign) close();
    }
    at += width;
  }
  close();
  return words;
}

/** The letters of `text` as they are compared, without anything between the words. */
export function foldKey(text: string): string {
  return foldWords(text).map(({ key }) => key).join('');
}

interface Letter {
  readonly key: string;
  readonly shape: string;
  /** The letter as printed, without marks: look-alikes depend on its case. */
  readonly plain: string;
  readonly script: number;
  readonly isSign: boolean;
}

interface OpenWord {
  readonly start: number;
  end: number;
  key: string;
  shape: string;
  scripts: number;
  readonly isSign: boolean;
}

const LATIN = 1;
const CYRILLIC = 2;

/** A character that is part of a word and not compared. */
const SILENT = Symbol('silent');

/** By code point; `null` for a character that ends a word. */
const known: (Letter | typeof SILENT | null)[] = [];

/** What a character is in a word; `undefined` for one that ends it. */
function letterOf(code: number): Letter | typeof SILENT | undefined {
  const before = known[code];
  if (before !== undefined) return before ?? undefined;
  const letter = readLetter(String.fromCodePoint(code));
  known[code] = letter ?? null;
  return letter;
}

const APOSTROPHES = "'’‘ʼʹ′`´ʻʺ″ʿʾ";
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufeff';

function readLetter(sign: string): Letter | typeof SILENT | undefined {
  if (APOSTROPHES.includes(sign) || INVISIBLE.includes(sign) || /\p{M}/u.test(sign)) return SILENT;
  const isSign = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign);
  if (isSign) return { key: sign.normalize('NFKC'), shape: '.', plain: sign, script: 0, isSign };
  if (!/[\p{L}\p{N}№°]/u.test(sign)) return undefined;
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  const key = Array.from(plain.toLowerCase(), (letter) => SPELLED[letter] ?? letter).join('');
  const shape = sign === '№' ? '.' : caseOf(plain);
  return { key, shape: shape.repeat(key.length), plain, script: scriptOf(plain), isSign };
}

function caseOf(letter: string): string {
  if (letter !== letter.toLowerCase()) return 'U';
  return letter === letter.toUpperCase() ? '.' : 'l';
}

function scriptOf(letter: string): number {
  if (/\p{Script=Latin}/u.test(letter)) return LATIN;
  return /\p{Script=Cyrillic}/u.test(letter) ? CYRILLIC : 0;
}

/** Letters that decomposition leaves alone; soft and hard signs are written or left out at will. */
const SPELLED: Readonly<Record<string, string>> = {
  ь: '', ъ: '', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', '°': 'o', '⁄': '',
};

/** Cyrillic letters by the Latin letters that look the same in print. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
  a: 'а', c: 'с', e: 'е', k: 'к', o: 'о', p: 'р', x: 'х', y: 'у',
};
const CYRILLIC_OF: ReadonlyMap<string, string> = new Map(Object.entries(LOOK_ALIKES));
const LATIN_OF: ReadonlyMap<string, string> = new Map(Object.entries(LOOK_ALIKES).map(([latin, cyrillic]) => [cyrillic, latin]));

function addLetter(word: OpenWord, letter: Letter, end: number): void {
  word.key += letter.key;
  word.shape += letter.shape;
  word.scripts |= letter.script;
  word.end = end;
}

/** Whether an apostrophe and a last `s` stand between the letters read so far and the end of the word. */
function isPossessiveAt(text: string, end: number, at: number): boolean {
  if (at === end || (text[at] !== 's' && text[at] !== 'S')) return false;
  if (!/['’‘ʼ`´′]/.test(text.slice(end, at))) return false;
  const next = text.codePointAt(at + 1);
  return next === undefined || letterOf(next) === undefined;
}

/** A possessive begins with its apostrophe. */
function possessiveStart(text: string, before: FoldedWord | undefined, at: number): number {
  return before && !before.isSign && isPossessiveAt(text, before.end, at) && isSilent(text, before.end, at) ? before.end : at;
}

function isSilent(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (letterOf(text.charCodeAt(at)) !== SILENT) return false;
  return true;
}

function closeWord(word: OpenWord, text: string): FoldedWord {
  const { start, end, key, shape, scripts, isSign } = word;
  if (scripts === (LATIN | CYRILLIC)) return mixedWord(word, text);
  const isPossessive = key.length === 1 && end - start > 1 && APOSTROPHES.includes(text.charAt(start));
  return { start, end, key, shape, twin: scripts === LATIN ? inCyrillic(text, word) : undefined, isCyrillic: scripts === CYRILLIC, isPossessive, isSign };
}

/** A word of two alphabets, read in the one that all of its letters have a shape in; Cyrillic first. */
function mixedWord(word: OpenWord, text: string): FoldedWord {
  const { start, end, shape, isSign } = word;
  const cyrillic = inCyrillic(text, word);
  const key = cyrillic ?? inLatin(text, word) ?? word.key;
  return { start, end, key, shape: key.length === shape.length ? shape : '.'.repeat(key.length), twin: undefined, isCyrillic: cyrillic !== undefined, isPossessive: false, isSign };
}

function inCyrillic(text: string, word: Span): string | undefined {
  return reread(text, word, LATIN, CYRILLIC_OF);
}

function inLatin(text: string, word: Span): string | undefined {
  return reread(text, word, CYRILLIC, LATIN_OF);
}

/** The word with its letters of one script replaced; nothing if one of them has no look-alike. */
function reread(text: string, { start, end }: Span, script: number, others: ReadonlyMap<string, string>): string | undefined {
  let key = '';
  for (let at = start; at < end; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === undefined || letter === SILENT) continue;
    const look = letter.script === script ? others.get(letter.plain)?.toLowerCase() : letter.key;
    if (look === undefined) return undefined;
    key += look;
  }
  return key;
}
