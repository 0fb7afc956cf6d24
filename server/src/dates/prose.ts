/** Dates in words and figures, in English, Russian and the languages of citations. */
import months from '../../data/citation-months.json';
import type { Span } from '../text/span';

/** A date found in a text; `value` is EDTF level 0. */
export interface ProseDate extends Span {
  readonly value: string;
}

/** The value of a text that is a date and nothing else: `July 5, 1951` gives `1951-07-05`. */
export function parseProseDate(text: string): string | undefined {
  const start = text.length - text.trimStart().length;
  const date = proseDateAt(text, start);
  return date && /^[\s.,]*$/.test(text.slice(date.end)) ? date.value : undefined;
}

/** The date that begins exactly at `at`, if one does. */
export function proseDateAt(text: string, at: number): ProseDate | undefined {
  for (const { pattern, read } of SHAPES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const value = match && read(match.groups ?? {});
    if (value) return { start: at, end: at + match[0].length, value };
  }
  return undefined;
}

const MONTHS: Readonly<Record<string, number>> = months;
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?';
const YEAR = '(?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d)';
const RUSSIAN_YEAR = '(?:\\s?(?:г\\.|года|god[au]?|g\\.(?!\\p{L})))?';
const DAY = '(?<day>\\d{1,2})';

type Groups = Readonly<Record<string, string | undefined>>;

const SHAPES: readonly { readonly pattern: RegExp; readonly read: (groups: Groups) => string | undefined }[] = [
  { pattern: new RegExp(`${WEEKDAY}(?<month>\\p{L}{3,9})\\.?\\s${DAY}(?:st|nd|rd|th)?(?:[-–](?<last>\\d{1,2}))?,?\\s${YEAR}`, 'uy'), read: fromWords },
  { pattern: new RegExp(`${WEEKDAY}${DAY}(?:[-–](?<last>\\d{1,2}))?(?:st|nd|rd|th|\\.)?\\s?(?<month>\\p{L}{3,10})\\.?,?\\s${YEAR}${RUSSIAN_YEAR}`, 'uy'), read: fromWords },
  { pattern: new RegExp(`(?<year>\\d{4})-(?<month>\\d{2})-${DAY}(?!\\d)`, 'uy'), read: fromFigures },
  { pattern: new RegExp(`${DAY}\\.\\s?(?<month>\\d{1,2}|[IVX]{1,4})\\.\\s?(?<year>\\d{4}|\\d{2})(?!\\d)${RUSSIAN_YEAR}`, 'uy'), read: fromFigures },
  { pattern: new RegExp(`(?<month>\\p{L}{3,9})\\.?,?\\s${YEAR}${RUSSIAN_YEAR}`, 'uy'), read: fromWords },
];

function fromWords({ year, month, day, last }: Groups): string | undefined {
  const number = MONTHS[(month ?? '').toLowerCase()];
  if (number === undefined || year === undefined) return undefined;
  if (day === undefined) return `${year}-${two(number)}`;
  const first = dayOf(year, number, Number(day));
  const final = last === undefined ? undefined : dayOf(year, number, Number(last));
  return first && final ? `${first}/${final}` : first;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function fromFigures({ year = '', month = '', day }: Groups): string | undefined {
  const number = ROMAN.includes(month) ? ROMAN.indexOf(month) + 1 : Number(month);
  // Two figures of a year are of the twentieth century in this field.
  return dayOf(year.length === 2 ? `19${year}` : year, number, Number(day));
}

function dayOf(year: string, month: number, day: number): string | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return isDay ? `${year}-${two(month)}-${two(day)}` : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');
