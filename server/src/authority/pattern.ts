/** A form as it is looked for, and whether words of a text are it. */
import { foldWords } from '../text/fold';
import type { FoldedWord } from '../text/fold';
import { isGapAllowed } from './gaps';
import { isTitle } from './name-parts';
import type { Entry, NameForm } from './types';

export interface Pattern {
  readonly entry: Entry;
  readonly form: NameForm;
  /** The form, or a variant of it, with its signs. */
  readonly text: string;
  readonly inflected: boolean;
}

/** Words `from` to `to` of a text, as they are compared with forms of the same letters. */
export interface Candidate {
  readonly source: string;
  readonly words: readonly FoldedWord[];
  readonly from: number;
  readonly to: number;
}

/** Whether words of the same letters are this form: its capitals, its gaps. */
export function isForm(pattern: Pattern, candidate: Candidate): boolean {
  const shape = shapeOf(pattern);
  return endsAlike(pattern, candidate) && hasCapitals(shape, pattern, candidate) && hasGaps(shape, candidate);
}

/** The `'s` of a possessive is part of a name only if the form ends with it: "Clark's" is no plural. */
function endsAlike({ text }: Pattern, { words, to }: Candidate): boolean {
  return !words[to]?.isPossessive || /['’]s$/iu.test(text);
}

/** How many letters of a person's form are titles, which are no part of a mention. */
export function titleLetters(pattern: Pattern): number {
  return shapeOf(pattern).titles;
}

/** Signs after the last letter of the form, such as the full stop of initials. */
export function closingSigns(pattern: Pattern): string {
  return shapeOf(pattern).closing;
}

interface Shape {
  /** What the form has between its letters, by the number of letters before. */
  readonly gaps: ReadonlyMap<number, string>;
  /** Per letter `U` where the text must have a capital, else `.`. */
  readonly capitals: string;
  /** The form is one word with a capital, which small letters would make a common word. */
  readonly isProperWord: boolean;
  readonly titles: number;
  readonly closing: string;
}

const shapes = new WeakMap<Pattern, Shape>();

function shapeOf(pattern: Pattern): Shape {
  const known = shapes.get(pattern);
  if (known) return known;
  const made = makeShape(pattern);
  shapes.set(pattern, made);
  return made;
}

function makeShape({ entry, form, text }: Pattern): Shape {
  const words = foldWords(text);
  const gaps = new Map<number, string>();
  let letters = 0;
  let capitals = '';
  words.forEach((word, i) => {
    if (i > 0) gaps.set(letters, text.slice(words[i - 1]?.end, word.start) || '\u2060');
    letters += word.key.length;
    capitals += capitalsOf(word, words.length === 1 && form.as === 'abbreviation');
  });
  const isProperWord = words.length > 0 && (words[0]?.shape ?? '').startsWith('U') && !/\s/u.test(text.trim());
  return { gaps, capitals, isProperWord, titles: entry.kind === 'person' ? titlesAtHead(text, words) : 0, closing: text.slice(words.at(-1)?.end) };
}

/** An acronym is written in capitals wherever the form has them. */
function capitalsOf({ shape }: FoldedWord, isAbbreviation: boolean): string {
  const count = shape.length - shape.replaceAll('U', '').length;
  const isAcronym = count >= 2 && count * 2 >= shape.length;
  return isAcronym || isAbbreviation ? shape.replace(/[^U]/g, '.') : '.'.repeat(shape.length);
}

function titlesAtHead(text: string, words: readonly FoldedWord[]): number {
  let letters = 0;
  for (const { start, end, key } of words.slice(0, -1)) {
    if (key.length < 2 || !isTitle(text.slice(start, end))) break;
    letters += key.length;
  }
  return letters;
}

function hasCapitals({ capitals, isProperWord }: Shape, { entry, text }: Pattern, { words, from, to }: Candidate): boolean {
  const letters = words.slice(from, to + 1).map(({ shape }) => shape).join('');
  for (let i = 0; i < capitals.length; i++) if (capitals[i] === 'U' && letters[i] === 'l') return false;
  // Words run together are a name only with a capital: "wilsoncenter" is part of an address.
  if (isProperWord || (from === to && /^\p{Lu}.*\s/u.test(text))) return !letters.startsWith('l');
  const isName = (entry.kind === 'person' || entry.kind === 'place') && /\p{Lu}/u.test(text);
  return !isName || words.slice(from, to + 1).some(({ shape }) => !shape.startsWith('l'));
}

function hasGaps(shape: Shape, { source, words, from, to }: Candidate): boolean {
  const isSpaced = isLetterSpaced(words, from, to);
  let letters = 0;
  for (let i = from; i < to; i++) {
    const [left, right] = [words[i], words[i + 1]];
    if (!left || !right) return false;
    letters += left.key.length;
    const isAllowed = isGapAllowed(source.slice(left.end, right.start), {
      formGap: shape.gaps.get(letters) ?? '',
      isSpaced,
      isAbbreviation: shape.capitals[letters] === 'U',
      isCapital: !right.shape.startsWith('l'),
      isWhole: left.key.length > 1 && right.key.length > 1,
    });
    if (!isAllowed) return false;
  }
  return !isSpaced || standsApart(words, from, to, source);
}

/** Single letters, as in `S T A L I N` or `U.N.` */
function isLetterSpaced(words: readonly FoldedWord[], from: number, to: number): boolean {
  if (to === from) return false;
  // A soft sign by itself has no letters to compare.
  for (let i = from; i <= to; i++) if ((words[i]?.key.length ?? 0) > 1 || words[i]?.isSign) return false;
  return true;
}

/** Whether no further single letter follows: `Л Е Н И Н` is no part of `Л Е Н И Н Г Р А Д`. */
function standsApart(words: readonly FoldedWord[], from: number, to: number, source: string): boolean {
  const [last, next] = [words[to], words[to + 1]];
  const space = source.slice(words[from]?.end, words[from + 1]?.start);
  return next?.key.length !== 1 || next.shape !== last?.shape || source.slice(last.end, next.start) !== space;
}
