/**
 * The one folding of names: two spellings of a name that differ only in case,
 * diacritics, apostrophes, soft and hard signs, hyphens, ё/е, letter-spacing,
 * line breaks or look-alike letters fold to the same string. Offsets are kept.
 */

/** A folded text with the way back. */
export interface Folded {
  /** Letters and digits, single spaces between words, `BOUNDARY` where a name cannot go on. */
  readonly text: string;
  /** Offset in the source of each folded character; one more for the end. */
  readonly starts: Uint32Array;
  /** Offset in the source just after each folded character. */
  readonly ends: Uint32Array;
}

/** Stands for punctuation that no name crosses: comma, bracket, blank line. */
export const BOUNDARY = '\u0001';

const SPACE = ' ';
/** Signs that spellings of one name have or lack: apostrophes, soft and hard signs, quotes, invisible characters. */
const dropped = /['’‘ʹʼ`´"“”„«»ьъЬЪ\u00ad\u200b-\u200d\u2060\ufeff]/u;
const hyphens = /[-‐‑–—]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Latin letters that stand in for Cyrillic ones in damaged text, folded: `HAM ИР`. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
};

/** Folds a text for the comparison of names. Linear in its length. */
export function foldNames(source: string): Folded {
  const builder = new FoldBuilder(source.length);
  const spaced = letterSpacing(source);
  for (let at = 0; at < source.length;) {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    const end = at + character.length;
    if (!spaced.has(at)) foldCharacter(builder, source, character, at, end);
    at = end;
  }
  return unmix(builder.finish(source.length));
}

/** Folds a name form: without leading and trailing space. */
export function foldForm(form: string): string {
  return foldNames(form).text.trim();
}

/** Whether the character at an offset is of a word. */
export function isWordAt(source: string, offset: number): boolean {
  const code = source.codePointAt(offset);
  return code !== undefined && wordCharacter.test(String.fromCodePoint(code));
}

function foldCharacter(builder: FoldBuilder, source: string, character: string, at: number, end: number): void {
  if (wordCharacter.test(character)) {
    for (const letter of character.normalize('NFKD').toLowerCase()) if (!/[\p{M}ьъ]/u.test(letter)) builder.push(letter, at, end);
  } else if (character === '.') {
    builder.separate(endsSentence(source, at) ? BOUNDARY : SPACE, at, end);
  } else if (character === '\n' && /^[ \t]*\r?\n/u.test(source.slice(end, end + 40))) {
    builder.separate(BOUNDARY, at, end);
  } else if (/[\s()]/u.test(character) && !isAttachedParenthesis(source, character, at)) {
    builder.separate(SPACE, at, end);
  } else if (!/[()]/u.test(character) && !dropped.test(character) && !isHyphenInside(source, character, at)) {
    builder.separate(BOUNDARY, at, end);
  }
}

function isHyphenInside(source: string, character: string, at: number): boolean {
  return hyphens.test(character) && isWordAt(source, at - 1) && isWordAt(source, at + 1);
}

/** `VKP(b)`: a letter in parentheses that hangs on a word belongs to it. */
function isAttachedParenthesis(source: string, character: string, at: number): boolean {
  if (character === '(') return isWordAt(source, at - 1) && source[at + 2] === ')';
  return character === ')' && source[at - 2] === '(' && isWordAt(source, at - 3);
}

/** A stop after a long word and before white space ends a sentence; after a short one it is an abbreviation or an initial. */
function endsSentence(source: string, at: number): boolean {
  if (!/\s/u.test(source[at + 1] ?? ' ')) return false;
  let letters = 0;
  while (letters < 4 && isWordAt(source, at - 1 - letters)) letters++;
  return letters === 4;
}

/** Offsets of the single spaces inside letter-spaced words: three letters or more, one space apart. */
function letterSpacing(source: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const run of source.matchAll(/(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0]\p{L}){2,}(?![\p{L}\p{N}])/gu)) {
    for (let at = run.index + 1; at < run.index + run[0].length; at += 2) inside.add(at);
  }
  return inside;
}

/** Latin look-alikes in a word with Cyrillic letters, or wholly made of look-alikes beside a Cyrillic word, become Cyrillic. */
function unmix(folded: Folded): Folded {
  if (!/\p{Script=Cyrillic}/u.test(folded.text) || !/[a-z]/u.test(folded.text)) return folded;
  const words = folded.text.split(SPACE);
  const cyrillic = words.map((word) => /\p{Script=Cyrillic}/u.test(word));
  const repaired = words.map((word, index) => {
    if (!/[a-z]/u.test(word) || !/^[abcehkmoptxy\p{Script=Cyrillic}]+$/u.test(word)) return word;
    const isMixed = cyrillic[index] === true || cyrillic[index + 1] === true || cyrillic[index - 1] === true;
    return isMixed ? Array.from(word, (letter) => lookAlikes[letter] ?? letter).join('') : word;
  });
  return { ...folded, text: repaired.join(SPACE) };
}

class FoldBuilder {
  readonly #letters: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(readonly length: number) {}

  push(letter: string, start: number, end: number): void {
    for (let unit = 0; unit < letter.length; unit++) {
      this.#letters.push(letter.charAt(unit));
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Adds a separator; runs of them are one, and a boundary outweighs a space. */
  separate(separator: string, start: number, end: number): void {
    const last = this.#letters.at(-1);
    if (last === BOUNDARY || (last === SPACE && separator === SPACE)) return;
    if (last === SPACE) this.#letters[this.#letters.length - 1] = separator;
    else this.push(separator, start, end);
  }

  finish(end: number): Folded {
    return { text: this.#letters.join(''), starts: Uint32Array.from([...this.#starts, end]), ends: Uint32Array.from([...this.#ends, end]) };
  }
}
