/** The values of units: what may stand after a label, and its normal form. */
import type { Span } from '../text/span';
import { matchAt } from './fold';
import type { UnitLevel } from './types';

const LEAF = String.raw`\d{1,5}(?:\s?(?:ob|об)\.?|[vrab](?![\p{L}\d]))?(?![\p{L}\d])`;
const LEAVES = new RegExp(
  String.raw`${LEAF}(?:\s?-\s?${LEAF}|,\s?(?!(?:1[89]|20)\d\d(?!\d))${LEAF}(?!\s\p{L}{3})(?!\.\d)(?!/)|,?\s(?:and|und|i|и|&)\s${LEAF}(?!\s?\p{L}))*`, 'iuy',
);
const CODE = String.raw`(?:[\p{L}\d]{0,6}[-/. ]?(?=\d))?\d[\p{L}\d]*(?:(?:[-/]|\.(?=\d))[\p{L}\d]+)*|[IVXL]{1,6}(?![\p{L}])`;
const CODES = new RegExp(`(?:${CODE})(?:,?\\s(?:and|und|и|&)\\s\\d[\\p{L}\\d]*(?!\\s\\p{Ll}))?`, 'uy');
const LOT = /[A-Z]-\d{2,5}(?!\d)|\d{2}\s?-?[A-Z]{1,2}-?\s?\d{1,4}(?![\p{L}\d])/uy;
const ENTRY = /[\p{Lu}]{1,3}-?\d{0,2}\s\d[\p{L}\d-]*|[\p{L}\d][\p{L}\d-]*(?:\s\d+)?/uy;
const REEL = /[\p{L}\d'.-]{0,8}\d[\p{L}\d'-]*/uy;
const QUOTED = /"[^"\n]{1,120}"/uy;
const DECIMAL = /\d{3}[A-Za-z]?\.?(?:\d{0,7}[A-Za-z]{0,3})(?:[ -]\s{0,40}[A-Z][\w.]{0,12}(?:\s\([A-Z][^()\n]{1,20}\))?|\s?\([A-Z][^()\n]{0,20}\))?\/(?:[A-Z]{1,2}\s?)?[\dl]{1,2}-\d{2,5}(?!\d)/uy;
const NAME = /(?=[\p{Lu}\d"])(?:\([^()\n]{1,60}\)|[^.;:()\n[\]]|\.(?=\S)|\.(?=\s\p{Ll})){1,160}/uy;

/** The value of a unit of `level` at `at`. */
export function valueAt(folded: string, at: number, level: UnitLevel): Span | undefined {
  for (const pattern of PATTERNS[level] ?? [CODES]) {
    const match = matchAt(pattern, folded, at);
    if (match) return trimmed(folded, at, at + match[0].length);
  }
  return undefined;
}

const NAMED = [QUOTED, CODES];

const PATTERNS: Partial<Readonly<Record<UnitLevel, readonly RegExp[]>>> = {
  leaves: [LEAVES], page: [LEAVES], frame: [LEAVES],
  lot: [LOT], reel: [REEL], entry: [ENTRY], file: [DECIMAL, QUOTED, CODES],
  folder: NAMED, box: NAMED, series: NAMED, subseries: NAMED, item: NAMED, collection: [QUOTED, CODES], fund: NAMED,
};

/** A State Department decimal number that begins at `at`. */
export function decimalAt(folded: string, at: number): Span | undefined {
  const match = matchAt(DECIMAL, folded, at);
  return match && { start: at, end: at + match[0].length };
}

/** A title that stands for a number, up to the next label, comma included: the value after `Collection:`. */
export function nameAt(folded: string, at: number): Span | undefined {
  const match = matchAt(NAME, folded, at);
  return match && trimmed(folded, at, at + match[0].length);
}

function trimmed(folded: string, start: number, end: number): Span {
  while (end > start && /[\s,]/.test(folded.charAt(end - 1))) end--;
  return { start, end };
}

/** The normal form of a value: hyphens inside numbers, verso as `43ob`, no leading zeros in leaves, no quotes around a title. */
export function normalValue(printed: string, level: UnitLevel): string {
  const bare = printed.replace(/^["“„«]\s?|[,.]?\s?["”“»]$/gu, '').replace(/\s+/g, ' ');
  const figures = level === 'file' || level === 'signature' || level === 'lot';
  const hyphened = (figures && !/\p{Ll}{3}/u.test(bare) ? bare.replace(/[‐‑‒–—−]\s{0,40}/g, '-') : bare).replace(/(?<=[\p{N}\p{Lu}l])\s?[‐‑‒–—−]\s?(?=[\p{N}])/gu, '-');
  if (level !== 'leaves' && level !== 'page' && level !== 'frame') return normalList(hyphened, level);
  return normalList(hyphened.replace(/\s*-\s*/g, '-').replace(/\s?(?:об|ob)\.?/giu, 'ob').replace(/(?<!\d)0+(?=\d)/g, ''), level);
}

function normalList(value: string, level: UnitLevel): string {
  if (!/^\d/.test(value) && level !== 'leaves') return value;
  return value.replace(/,?\s(?:and|und|и|i|&)\s(?=\d)/gu, ', ').replace(/(?<=\d|ob),\s?(?=\d)/g, ', ');
}
