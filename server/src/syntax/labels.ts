/** Printed labels at the head of a block or title: `5.`, `b)`, `(ii)`, `1.2.`, `Article 5.`, `First.` (docs/format.md §6). */
import { skipSpace } from './lines';
import type { Label, LabelStyle } from './nodes';
import { CARDINALS, CYRILLIC_LABELS, LABEL_UNITS, MONTHS, NUMBER_SIGN, ORDINAL_LABELS } from './vocabulary';
import type { LabelUnit } from './vocabulary';

/** One way to read a label. An uncertain one (`A.` may be an initial, `V.` too) counts only beside its neighbours in a sequence. */
export interface LabelReading {
  readonly label: Label;
  readonly certain: boolean;
}

/** Labels longer than this do not exist; what a line holds beyond is not looked at. */
const LOOK = 120;
const QUOTES = /^["'“”„«‘]{1,2}/u;

/** The readings of the label that stands at `start` of a line ending at `end`, likeliest first. Titles of headings need no delimiter. */
export function readLabels(source: string, start: number, end: number, place: 'block' | 'title'): LabelReading[] {
  let at = skipSpace(source, start, end);
  at += QUOTES.exec(source.slice(at, Math.min(end, at + 3)))?.[0].length ?? 0;
  const head = source.slice(at, Math.min(end, at + LOOK));
  const isWhole = at + LOOK >= end;
  const word = readWord(at, head) ?? readUnit(at, head, isWhole, place);
  return word ? [{ label: word, certain: true }] : readItems(at, head);
}

/** What makes two labels members of one sequence: kind, unit, style, letter case and signs. */
export function labelSignature(label: Label): string {
  const isUpper = /\p{Lu}/u.test(label.text) && label.kind === 'item';
  return [label.kind, label.unit ?? '', label.style === 'word' || label.kind === 'section' ? '' : label.style, isUpper ? 'upper' : '', label.kind === 'item' ? label.delimiter : '', label.text.startsWith('(') ? '(' : ''].join(' ');
}

/** Outer to inner order of the unit that a section label names; `undefined` for `First.` and `II.`. */
export function unitRank(label: Label): number | undefined {
  for (const unit of LABEL_UNITS.values()) if (unit.unit === label.unit) return unit.rank;
  return undefined;
}

function readItems(at: number, head: string): LabelReading[] {
  const match = /^(?:(\d{1,3}(?:\.\d{1,3}){0,5})([.)])|\((\d{1,3})\)|(\p{L}{1,7})([.)])|\((\p{L}{1,7})\))/u.exec(head);
  if (!match) return [];
  const [text, number, numberSign, inner, letters, letterSign, innerLetters] = match;
  const rest = head.slice(text.length);
  const delimiter = numberSign ?? letterSign ?? ')';
  if (!isSeparated(rest, delimiter)) return [];
  const digits = number ?? inner;
  if (digits !== undefined) return isDate(digits, delimiter, rest) ? [] : [{ label: arabic(at, text, digits, delimiter), certain: true }];
  return lettered(at, text, letters ?? innerLetters ?? '', delimiter);
}

/** A label is followed by white space; `1.Text` and `a)text` count where no date or initial can be meant. */
function isSeparated(rest: string, delimiter: string): boolean {
  return rest === '' || /^\s/u.test(rest) || (delimiter === ')' ? /^\p{L}{2}/u : /^\p{Lu}\p{Ll}{2}/u).test(rest);
}

/** `31. January`, `5.7. 1951`, `1. VII. 51`, `12. 10. 1951`. */
function isDate(digits: string, delimiter: string, rest: string): boolean {
  if (delimiter !== '.') return false;
  const next = /^\s*([\p{L}\d]+)/u.exec(rest)?.[1] ?? '';
  if (MONTHS.has(next.toLowerCase())) return true;
  if (/^\s*(?:[IVX]{1,4}|\d{1,2})\.\s?\d{2,4}\b/u.test(rest)) return true;
  const parts = digits.split('.').map(Number);
  const isDay = (parts[0] ?? 0) <= 31 && (parts[1] ?? 99) <= 12;
  return isDay && ((parts.length === 2 && /^\s*(?:19|20)\d\d\b/u.test(rest)) || (parts.length === 3 && (parts[2] ?? 0) > 31));
}

function arabic(at: number, text: string, digits: string, delimiter: string): Label {
  const parts = digits.split('.').map((part) => String(Number(part)));
  const style: LabelStyle = parts.length > 1 ? 'dotted' : 'arabic';
  return make(at, text, { value: parts.join('.'), kind: 'item', style, ordinal: Number(parts.at(-1)), unit: undefined, delimiter });
}

function lettered(at: number, text: string, letters: string, delimiter: string): LabelReading[] {
  const readings: LabelReading[] = [];
  const isUpper = letters !== letters.toLowerCase();
  const roman = romanNumber(letters);
  const ordinal = letters.length === 1 ? letterOrdinal(letters) : undefined;
  const isPlain = delimiter === ')' && !isUpper;
  if (roman !== undefined && (letters.length > 1 || roman === 1)) {
    const section = isUpper && delimiter === '.';
    const value = section ? `sec-${roman}` : letters.toLowerCase();
    readings.push({ label: make(at, text, { value, kind: section ? 'section' : 'item', style: 'roman', ordinal: roman, unit: undefined, delimiter }), certain: letters.length > 1 });
  }
  if (ordinal !== undefined) {
    readings.push({ label: make(at, text, { value: String.fromCharCode(96 + ordinal), kind: 'item', style: 'letter', ordinal, unit: undefined, delimiter }), certain: isPlain });
  }
  if (roman !== undefined && letters.length === 1 && roman !== 1) {
    const section = isUpper && delimiter === '.';
    readings.push({ label: make(at, text, { value: section ? `sec-${roman}` : letters.toLowerCase(), kind: section ? 'section' : 'item', style: 'roman', ordinal: roman, unit: undefined, delimiter }), certain: false });
  }
  return readings;
}

function letterOrdinal(letter: string): number | undefined {
  const lower = letter.toLowerCase();
  const latin = lower.charCodeAt(0) - 96;
  if (latin >= 1 && latin <= 26) return latin;
  const cyrillic = CYRILLIC_LABELS.indexOf(lower) + 1;
  return cyrillic >= 1 && cyrillic <= 26 ? cyrillic : undefined;
}

const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (lower === '' || !ROMAN.test(lower) || (text !== lower && text !== text.toUpperCase())) return undefined;
  let sum = 0;
  for (let i = 0; i < lower.length; i++) {
    const digit = ROMAN_DIGITS[lower.charAt(i)] ?? 0;
    sum += digit < (ROMAN_DIGITS[lower.charAt(i + 1)] ?? 0) ? -digit : digit;
  }
  return sum;
}

/** `First.`, `Во-первых,`. */
function readWord(at: number, head: string): Label | undefined {
  const match = /^(\p{Lu}[\p{L}-]{2,14})([.:,])(?=\s|$)/u.exec(head);
  const word = match?.[1]?.toLowerCase().replaceAll('ё', 'е');
  const ordinal = word === undefined ? undefined : ORDINAL_LABELS.get(word);
  if (!match || word === undefined || ordinal === undefined) return undefined;
  const delimiter = match[2] ?? '.';
  if (delimiter === ',' && !/^во?-/u.test(word)) return undefined;
  return make(at, match[0], { value: `sec-${ordinal}`, kind: 'section', style: 'word', ordinal, unit: undefined, delimiter });
}

interface Designator {
  readonly length: number;
  readonly key: string;
  readonly ordinal: number | undefined;
  readonly style: LabelStyle;
}

/** `Article 5.`, `Point two of the agenda:`, `Attachment No. 1`, `§ 3`. */
function readUnit(at: number, head: string, isWhole: boolean, place: 'block' | 'title'): Label | undefined {
  const named = /^(§|\p{Lu}\p{L}*\.?)(?=[\s№]|§|\d|$)/u.exec(head)?.[1];
  const unit = named === undefined ? undefined : LABEL_UNITS.get(named.toLowerCase());
  if (named === undefined || !unit) return undefined;
  let length = named.length;
  length += /^\s*/u.exec(head.slice(length))?.[0].length ?? 0;
  length += NUMBER_SIGN.exec(head.slice(length))?.[0].length ?? 0;
  const designator = readDesignator(head.slice(length));
  if (!designator) return unit.rank === 0 && isWhole && head.trimEnd() === named ? bareUnit(at, named, unit) : undefined;
  length += designator.length;
  const close = closing(head.slice(length), isWhole, unit, place);
  if (close === undefined) return undefined;
  const text = head.slice(0, length + close.length);
  return make(at, text, { value: `${unit.key}-${designator.key}`, kind: 'section', style: designator.style, ordinal: designator.ordinal, unit: unit.unit, delimiter: close.sign });
}

function bareUnit(at: number, named: string, unit: LabelUnit): Label {
  return make(at, named, { value: unit.key, kind: 'section', style: 'word', ordinal: undefined, unit: unit.unit, delimiter: '' });
}

function readDesignator(text: string): Designator | undefined {
  const match = /^(?:(\d{1,4}(?:\.\d{1,3})*)([a-zа-я])?(?![\p{L}\d])|([\p{L}-]{1,16})(?![\p{L}\d]))/u.exec(text);
  if (!match) return undefined;
  const [whole, digits, suffix, word] = match;
  if (digits !== undefined) {
    const style = digits.includes('.') ? 'dotted' : 'arabic';
    return { length: whole.length, key: digits + (suffix ?? ''), ordinal: style === 'arabic' ? Number(digits) : undefined, style };
  }
  const lower = (word ?? '').toLowerCase().replaceAll('ё', 'е');
  const number = CARDINALS.get(lower) ?? ORDINAL_LABELS.get(lower);
  if (number !== undefined) return { length: whole.length, key: String(number), ordinal: number, style: 'word' };
  if (word !== word?.toUpperCase()) return undefined;
  const roman = romanNumber(lower);
  if (roman !== undefined) return { length: whole.length, key: String(roman), ordinal: roman, style: 'roman' };
  const ordinal = lower.length === 1 ? letterOrdinal(lower) : undefined;
  return ordinal === undefined ? undefined : { length: whole.length, key: String.fromCharCode(96 + ordinal), ordinal, style: 'letter' };
}

/** Words that may stand between a unit's number and its colon. */
const TAIL = /^\s+(?:of the agenda|of the order of the day|повестки дня|порядка дня)\s*:/iu;

/** What ends a unit's label: its sign and how many characters of it belong to the label; `undefined` if prose goes on. */
function closing(rest: string, isWhole: boolean, unit: LabelUnit, place: 'block' | 'title'): { sign: string; length: number } | undefined {
  const sign = /^[.:)](?=\s|$|["'“«])/u.exec(rest)?.[0];
  if (sign !== undefined) return { sign, length: 1 };
  if (TAIL.test(rest)) return { sign: ':', length: 0 };
  const bare = { sign: '', length: 0 };
  if (place === 'title' || (isWhole && rest.trim() === '') || /^\s+[—–-]\s/u.test(rest)) return bare;
  if (unit.rank === 0 && isWhole && rest.length <= 80 && /^\s+(?:to|к)\s.*[^.]$/u.test(rest.trimEnd())) return bare;
  return undefined;
}

function make(at: number, text: string, rest: Omit<Label, 'start' | 'end' | 'text'>): Label {
  return { start: at, end: at + text.length, text, ...rest };
}
