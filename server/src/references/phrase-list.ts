/** Lists of designators after one unit word: "26(a)(1) and (2)", "1 to 4", "41-45, 48 and 49". */
import { romanValue } from './numerals';
import type { Item } from './phrase';
import { isAmount, isIncreasing, readDesignator, type Designator, type Place } from './phrase-designator';
import { isCapital, type TokenList } from './tokens';
import type { Level } from './types';
import { phraseAt, unitWord, WORDS, type UnitWord } from './vocabulary';

/** A list of items and the token after it. */
export interface ItemList {
  readonly items: readonly Item[];
  readonly next: number;
}

/** More members than this in one list are not read. */
const MOST_MEMBERS = 64;

/** The designators after the unit at token `unitAt`; `at` is the token after the unit word and its full stop. */
export function readItems(list: TokenList, unitAt: number, at: number, word: UnitWord, start: number): ItemList | undefined {
  const place: Place = { word, unitAt, first: true };
  const from = word.unit.russian && (list.at(at).fold === 'с' || list.at(at).fold === 'от') && list.at(at + 1).kind === 'num' ? at + 1 : at;
  const first = readDesignator(list, from, place);
  if (first === undefined) return undefined;
  const builder = new ListBuilder(list, { ...place, first: false });
  builder.add(first, start);
  return builder.finish();
}

class ListBuilder {
  private readonly items: Item[] = [];
  private next = 0;
  private last: Designator | undefined;
  /** The last member that was not elided to its brackets. */
  private head: Designator | undefined;

  constructor(
    private readonly list: TokenList,
    private readonly place: Place,
  ) {}

  /** Adds a designator, and the other end of a range that it opens. */
  add(found: Designator, start: number): void {
    const levels = this.levelsOf(found);
    const range = readRange(this.list, found, this.place);
    const last = range ?? found;
    this.items.push({ levels: range === undefined ? levels : rangeLevels(levels, range), start, end: last.end });
    this.next = last.next;
    this.last = found;
    if (found.form !== 'bracket' || this.head === undefined) this.head = found;
  }

  /** Reads members until none follows. */
  finish(): ItemList {
    while (this.items.length < MOST_MEMBERS && this.more()) continue;
    return { items: this.items, next: this.next };
  }

  private more(): boolean {
    const gap = separatorAt(this.list, this.next);
    if (gap === undefined) return this.bracketWithoutComma();
    const decimal = this.commaDecimal();
    if (decimal) return true;
    const found = readDesignator(this.list, gap.next, this.place);
    if (found === undefined || !this.fits(found, gap)) return false;
    this.add(found, this.list.at(gap.next).start);
    return true;
  }

  private bracketWithoutComma(): boolean {
    if (this.list.at(this.next).text !== '(' || !this.hasBrackets()) return false;
    const found = readDesignator(this.list, this.next, this.place);
    if (found === undefined) return false;
    this.add(found, this.list.at(this.next).start);
    return true;
  }

  /** "19.6, 19,7": a comma typed for the point between two figures of a list of dotted labels. */
  private commaDecimal(): boolean {
    const left = this.list.at(this.next + 1);
    const mark = this.list.at(this.next + 2);
    const right = this.list.at(this.next + 3);
    const dotted = this.items.some((item) => item.levels[0]?.label.includes('.') === true);
    if (!dotted || left.kind !== 'num' || left.text.includes('.') || mark.text !== ',' || mark.spaced || right.kind !== 'num' || right.spaced) return false;
    this.items.push({ levels: [{ kind: this.place.word.unit.kind, label: `${left.text}.${right.text}` }], start: left.start, end: right.end });
    this.next += 4;
    return true;
  }

  private hasBrackets(): boolean {
    const levels = this.items.at(-1)?.levels ?? [];
    return levels.length > 1 || this.last?.form === 'bracket';
  }

  private fits(found: Designator, gap: Separator): boolean {
    if (found.form === 'bracket') return this.hasBrackets();
    if (found.form === 'quoted') return this.last?.form === 'quoted' || gap.word;
    if (found.form === 'ordinal' || found.form === 'cardinal') return found.form === this.last?.form && !countsNoun(this.list, found.next);
    if (found.form === 'letter') return this.last?.form === 'letter' || this.last?.form === 'roman';
    if (found.form === 'roman') return this.last?.form === 'roman';
    return this.numberFits(found, gap);
  }

  private numberFits(found: Designator, gap: Separator): boolean {
    if (isAmount(this.list, gap.next) || isYear(found, this.head)) return false;
    if (this.head?.form === 'letter' || this.head?.form === 'bracket' || this.head?.form === 'quoted') return false;
    return this.place.word.plural || this.items.length > 1 || !countsNoun(this.list, found.next);
  }

  private levelsOf(found: Designator): readonly Level[] {
    const { kind } = this.place.word.unit;
    const head = found.labels[0] ?? '';
    if (found.form !== 'bracket' || this.items.length === 0) return nest([{ kind, label: head }], found.labels.slice(1));
    return nest(elided(this.items.at(-1)?.levels ?? [], head), found.labels.slice(1));
  }
}

function nest(levels: readonly Level[], labels: readonly string[]): readonly Level[] {
  return [...levels, ...labels.map((label) => ({ kind: '*', label }))];
}

/** The path of an elided member: its label replaces the deepest level of the same style. */
function elided(levels: readonly Level[], label: string): readonly Level[] {
  const style = styleOf(label);
  let at = levels.findLastIndex((level, index) => (index > 0 || level.kind !== '*') && styleOf(endOf(level.label)) === style && !isPlainHead(levels, index));
  if (at < 0 && ROMAN_LETTER.test(label)) at = levels.findLastIndex((level, index) => index > 0 && ROMAN_LETTER.test(endOf(level.label)));
  if (at < 0) at = levels.length - 1;
  return [...levels.slice(0, at), { kind: levels[at]?.kind ?? '*', label }];
}

/** The number right after the unit ("section 26") is never replaced by a bracketed one. */
function isPlainHead(levels: readonly Level[], index: number): boolean {
  return index === 0 && levels.length > 1 && styleOf(levels[0]?.label ?? '') === 'number';
}

const ROMAN_LETTER = /^[ivx]+$/u;

function endOf(label: string): string {
  return label.slice(label.lastIndexOf('..') + (label.includes('..') ? 2 : 0));
}

function styleOf(label: string): string {
  if (/^\d/u.test(label)) return 'number';
  const lower = label === label.toLowerCase();
  if (lower && (label.length > 1 || label === 'i') && ROMAN_LETTER.test(label)) return 'roman';
  return lower ? 'lower' : 'upper';
}

/** The right end of a range after a designator, or `undefined`. */
function readRange(list: TokenList, left: Designator, place: Place): Designator | undefined {
  const gap = list.at(left.next);
  const dash = gap.kind === 'dash';
  if (!dash && !WORDS.rangeWords.has(gap.fold)) return undefined;
  if (gap.kind === 'word' && gap.fold === 'to' && list.at(left.next + 1).kind === 'quote' && left.form !== 'quoted') return undefined;
  const right = readDesignator(list, left.next + 1, place);
  if (right === undefined || !sameRow(left, right)) return undefined;
  return right;
}

function sameRow(left: Designator, right: Designator): boolean {
  const from = left.form === 'bracket' || right.form === 'bracket' ? left.labels.at(-1) : left.labels[0];
  const to = right.form === 'bracket' ? right.labels.at(-1) : right.labels[0];
  if (from === undefined || to === undefined) return false;
  if (right.form === 'bracket') return left.form === 'bracket' || left.labels.length > 1;
  if (romanPair(from, to)) return true;
  if (left.form === 'number' && right.form === 'number') return isIncreasing(digitsOf(from), digitsOf(to)) || from.includes('-') || to.includes('-') || from.includes('.') !== to.includes('.');
  if (left.form === 'cardinal') return right.form === 'cardinal' && Number(from) < Number(to);
  return left.form === right.form || (left.form !== 'number' && right.form !== 'number' && from.length === to.length);
}

function digitsOf(label: string): string {
  return /^[\d.]*/u.exec(label)?.[0] ?? label;
}

function romanPair(from: string, to: string): boolean {
  const first = romanValue(from);
  const second = romanValue(to);
  return first !== undefined && second !== undefined && first < second;
}

function rangeLevels(levels: readonly Level[], right: Designator): readonly Level[] {
  const last = levels.at(-1);
  if (last === undefined) return levels;
  const to = right.form === 'bracket' ? (right.labels.at(-1) ?? '') : right.labels.length > 1 && levels.length > 1 ? (right.labels.at(-1) ?? '') : (right.labels[0] ?? '');
  return [...levels.slice(0, -1), { kind: last.kind, label: `${last.label}..${to}` }];
}

interface Separator {
  readonly next: number;
  /** With "and", "or" and the like, not a bare comma. */
  readonly word: boolean;
}

/** A separator between two members at `at`: a comma, a word of coordination, or both; the full stop of a dotted label before it is passed over. */
export function separatorAt(list: TokenList, at: number): Separator | undefined {
  const from = skipLabelStop(list, at);
  const comma = list.at(from).text === ',';
  const after = comma ? from + 1 : from;
  const phrase = phraseAt(list, after, 'also') ?? phraseAt(list, after, 'except');
  if (phrase !== undefined) return { next: phrase, word: true };
  if (WORDS.and.has(list.at(after).fold)) return { next: skipDoubleOr(list, after + 1), word: true };
  return comma ? { next: after, word: false } : undefined;
}

function skipDoubleOr(list: TokenList, at: number): number {
  const bracketed = list.at(at).text === '(' && WORDS.and.has(list.at(at + 1).fold) && list.at(at + 2).text === ')';
  return bracketed ? at + 3 : at;
}

/** "2.8.2. and 2.8.3.": the token after the full stop that belongs to a label, if it does not end the sentence. */
export function skipLabelStop(list: TokenList, at: number): number {
  const stop = list.at(at);
  if (stop.text !== '.' || stop.spaced || list.at(at - 1).kind !== 'num') return at;
  const next = list.at(at + 1);
  const goesOn = next.text === ',' || next.text === ';' || next.text === ')' || (next.kind === 'word' && !isCapital(next) && next.fold === next.text);
  return goesOn ? at + 1 : at;
}

function isYear(found: Designator, last: Designator | undefined): boolean {
  const value = Number(found.labels[0]);
  return value >= 1500 && value < 2100 && !(Number(last?.labels[0]) >= 1000);
}

/** "3 and 12 members": a plain plural noun after the number, so it is a count. */
function countsNoun(list: TokenList, at: number): boolean {
  const next = list.at(at);
  if (next.kind !== 'word' || isCapital(next) || WORDS.followers.has(next.fold) || WORDS.and.has(next.fold)) return false;
  if (WORDS.measures.has(next.fold)) return true;
  if (WORDS.above.has(next.fold) || WORDS.below.has(next.fold)) return false;
  return unitWord(next.fold, false) === undefined && /[^sсiu]s$/u.test(next.fold) && !/(?:es|ds|ws)$/u.test(next.fold);
}
