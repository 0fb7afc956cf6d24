/** One locus, read from left to right: a holder and the way down to the leaves. */
import { proseDateAt } from '../dates';
import type { Span } from '../text/span';
import { matchAt } from './fold';
import { holderAt, type Holder, type Reading } from './holder';
import { labelAt, levelNamed } from './labels';
import { locusProblems } from './problems';
import { isClassification, segmentAt } from './segments';
import type { CitationProblem, Locus, LocusUnit, UnitLevel } from './types';
import { decimalAt, nameAt, normalValue, valueAt } from './values';

/** What a locus is read with. */
export interface LocusContext {
  /** True where the words around say that this is a citation, so that unlabelled titles ("Central Files") belong to it. */
  readonly isFormal: boolean;
  /** Units that stand for what is not restated: `Ibid.`, or the second file of one fond. */
  readonly before?: { readonly archive: Locus['archive']; readonly units: readonly LocusUnit[]; readonly at: Span } | undefined;
}

interface Draft {
  readonly start: number;
  readonly holder: Holder | undefined;
  /** True where a holder is printed or taken over from the citation before. */
  readonly isHeld: boolean;
  readonly units: LocusUnit[];
  readonly notGiven: UnitLevel[];
  readonly problems: CitationProblem[];
  end: number;
}

/** The locus that begins at `at` (at a holder or at its first unit), or `undefined` if nothing archival stands there. */
export function readLocus(reading: Reading, at: number, context: LocusContext): Locus | undefined {
  const holder = context.before ? undefined : holderAt(reading, at);
  const draft: Draft = { start: at, holder, isHeld: holder !== undefined || context.before !== undefined, units: [], notGiven: [], problems: [], end: holder?.end ?? at };
  for (let position: number | undefined = draft.end; position !== undefined;) position = step(reading, draft, position);
  if (!context.isFormal) dropTail(draft);
  if (!holder && draft.units.length === 0 && !context.before) return undefined;
  return finish(reading, draft, context);
}

const SEPARATOR = /\s{0,4}(?:[,;:.]|-(?=\p{Lu}))?\s{0,4}(?:(?:and|и)\s)?/uy;

/** Reads one unit after `position`; where reading goes on, or `undefined` at the end of the locus. */
function step(reading: Reading, draft: Draft, position: number): number | undefined {
  const gap = matchAt(SEPARATOR, reading.folded, position)?.[0] ?? '';
  const at = position + gap.length;
  const isFirst = position === draft.start;
  if (at >= reading.folded.length || (gap === '' && !isFirst)) return undefined;
  const absent = readNotGiven(reading, draft, at);
  if (absent !== undefined) return absent;
  const unit = labelled(reading, draft, at, gap) ?? (canBeBare(gap, isFirst) ? bare(reading, draft, at, gap) : undefined);
  if (!unit || isRepeated(draft, unit)) return undefined;
  draft.units.push(unit);
  draft.end = unit.end;
  return unit.end;
}

/** After a full stop, a semicolon or an "and" only a label goes on with the same locus. */
const canBeBare = (gap: string, isFirst: boolean): boolean => isFirst || !/[.;]|and|и/.test(gap);

const MANY = new Set<UnitLevel>(['collection', 'signature', 'item']);

function isRepeated({ units }: Draft, { level }: LocusUnit): boolean {
  return !MANY.has(level) && units.some((unit) => unit.level === level);
}

const NOT_GIVEN = /[([]?(\p{L}+'?)(?:(?:,|,?\sand|\sor)\s(\p{L}+'?))?(?:,?\sand\s(\p{L}+'?))?\s(?:is |are |were |was )?not\s(?:given|known|indicated|specified|provided)[)\]]?/iuy;

function readNotGiven({ folded }: Reading, draft: Draft, at: number): number | undefined {
  const match = matchAt(NOT_GIVEN, folded, at);
  if (!match) return undefined;
  const levels = match.slice(1).flatMap((word) => (word ? (levelNamed(word) ?? []) : []));
  if (levels.length === 0) return undefined;
  draft.notGiven.push(...levels);
  draft.end = at + match[0].length;
  return draft.end;
}

const AFTER_LABEL = /(?::\s?|\s)?(?:(?:Nos?|Nr|no|nos|№|N°|#)\.?\s?)?/uy;

function labelled(reading: Reading, draft: Draft, at: number, gap: string): LocusUnit | undefined {
  const { folded } = reading;
  const trailing = draft.holder?.record?.country === 'HU' ? numberFirst(reading, at) : undefined;
  if (trailing) return trailing;
  const label = labelAt(folded, at, draft.holder?.record);
  if (!label || (label.key === '11.' && draft.units.length === 0)) return undefined;
  if (/^\p{Ll}+$/u.test(reading.text.slice(at, label.end)) && gap.includes('.') && label.key.length > 3) return undefined;
  const skip = matchAt(AFTER_LABEL, folded, label.end)?.[0] ?? '';
  const from = label.end + skip.length;
  const level = leafAfterFile(draft, label.key) ? 'leaves' : label.level;
  const value = skip.startsWith(':') && NAMED.has(level) ? (untilLabel(reading, from) ?? valueAt(folded, from, level)) : valueAt(folded, from, level);
  const title = !value && NAMED.has(level) && draft.holder && skip !== '' ? nameToComma(reading, from) : undefined;
  const found = value ?? title;
  return found && makeUnit(reading, level, { start: at, end: found.end }, { start: at, end: label.end }, found);
}

/** Romanian `f.` after a file is a leaf (fila). */
function leafAfterFile({ units }: Draft, key: string): boolean {
  return key === 'f.' && units.some(({ level }) => level === 'fond' || level === 'delo' || level === 'folder');
}

const NAMED = new Set<UnitLevel>(['collection', 'series', 'subseries', 'folder', 'fund', 'fond', 'box', 'file']);

function nameToComma(reading: Reading, at: number): Span | undefined {
  const segment = segmentAt(reading, at);
  return segment && /^\p{Lu}/u.test(reading.text.slice(at, at + 1)) ? segment : undefined;
}

/** A name with commas in it, up to the next label. */
function untilLabel({ folded }: Reading, at: number): Span | undefined {
  const whole = nameAt(folded, at);
  if (!whole) return undefined;
  for (let comma = folded.indexOf(',', at); comma >= 0 && comma < whole.end; comma = folded.indexOf(',', comma + 1)) {
    const next = comma + 1 + (folded.charAt(comma + 1) === ' ' ? 1 : 0);
    if (labelAt(folded, next, undefined) || proseDateAt(folded, next)) return { start: at, end: comma };
  }
  return whole;
}

const NUMBER_FIRST = /((?:\p{Lu}{1,2}-\p{Lu}{1,3}\s)?\d[\d\p{L}]*(?:[/-][\d\p{L}]+)*)\.?\s?(f|ő\. ?e|d|doboz|cs|t|tétel|csomó)(?:\.|(?![\p{L}]))/uy;
const HUNGARIAN: Readonly<Record<string, UnitLevel>> = { f: 'fond', d: 'box', doboz: 'box', t: 'item', tétel: 'item', cs: 'box', csomó: 'box' };

/** Hungarian labels follow their numbers: `288. f. 5/133. ő. e.`. */
function numberFirst(reading: Reading, at: number): LocusUnit | undefined {
  const match = matchAt(NUMBER_FIRST, reading.folded, at);
  if (match?.[1] === undefined) return undefined;
  const end = at + match[0].length;
  const value = { start: at, end: at + match[1].length };
  return makeUnit(reading, HUNGARIAN[match[2] ?? ''] ?? 'item', { start: at, end }, { start: value.end, end }, value);
}

const EXTENT = /\d{1,4}\s?(?:лл?|ll?|листов|листа|leaves|folios|pp)\.?(?![\p{L}\d])(?!\s?\d)/uy;
const YEAR = /(?:1[89]|20)\d\d(?=\s?(?:[,;.)\]]|$))/uy;
const DASHED = /\p{Lu}{2,8}(?=-\p{Lu})/uy;
const RANGE = /\d{1,5}(?:ob)?(?:-\d{1,5}(?:ob)?)?(?:,\s\d{1,4}(?:-\d{1,5})?(?!\d|\s\p{L}))*(?=\s?(?:[,;)\]]|\.(?!\d|\s\p{Ll})|$))/uy;
const YEARS = /(?:1[89]|20)\d\d-(?:\d\d){1,2}(?=\s?[,;:.)])/uy;

/** A unit without a label. */
function bare(reading: Reading, draft: Draft, at: number, gap: string): LocusUnit | undefined {
  const { folded } = reading;
  const decimal = decimalAt(folded, at);
  if (decimal) return makeUnit(reading, 'file', decimal, undefined, decimal);
  if (!draft.isHeld && draft.units.length === 0) return undefined;
  const dashed = gap === '-' ? matchAt(DASHED, folded, at) : undefined;
  if (dashed) return unlabelled(reading, 'collection', at, dashed[0]);
  const extent = matchAt(EXTENT, folded, at);
  if (extent) {
    noteExtent(draft, at, extent[0]);
    return undefined;
  }
  const year = matchAt(YEAR, folded, at);
  if (year && draft.holder) return yearUnit(reading, draft, at, at + year[0].length);
  const years = matchAt(YEARS, folded, at);
  if (years && draft.units.at(-1)?.level === 'collection') return unlabelled(reading, 'year', at, years[0]);
  const range = matchAt(RANGE, folded, at);
  if (range && gap.includes(',')) return unlabelled(reading, nextLevel(draft), at, range[0]);
  return isDate(folded, at) || !draft.isHeld && draft.units.every(({ level }) => level !== 'lot') ? undefined : titled(reading, draft, at, gap);
}

function unlabelled(reading: Reading, level: UnitLevel, start: number, words: string): LocusUnit {
  const span = { start, end: start + words.length };
  return makeUnit(reading, level, span, undefined, span);
}

const isDate = (folded: string, at: number): boolean => proseDateAt(folded, at) !== undefined;

function noteExtent(draft: Draft, at: number, words: string): void {
  draft.problems.push({ code: 'K109', start: at, end: at + words.length, message: `"${words}" says how many leaves there are, not which; write the label before the number if a leaf is meant.` });
}

/** A year between units is a unit; a year at the end is the date of what is cited. */
function yearUnit(reading: Reading, draft: Draft, start: number, end: number): LocusUnit | undefined {
  const next = end + (matchAt(SEPARATOR, reading.folded, end)?.[0].length ?? 0);
  const goesOn = labelAt(reading.folded, next, draft.holder?.record) !== undefined;
  return goesOn ? makeUnit(reading, 'year', { start, end }, undefined, { start, end }) : undefined;
}

/** The level that the archive's order gives after the last unit that it knows. */
function nextLevel({ holder, units }: Draft): UnitLevel {
  const order = holder?.record?.order ?? [];
  const last = order.indexOf(units.at(-1)?.level ?? 'collection');
  return last < 0 ? 'signature' : (order[last + 1] ?? 'signature');
}

/** A call number or a title of a group. */
function titled(reading: Reading, draft: Draft, at: number, gap: string): LocusUnit | undefined {
  const segment = segmentAt(reading, at);
  if (!segment) return undefined;
  const words = reading.folded.slice(segment.start, segment.end);
  const general = segmentLevel(words);
  const isTop = general === 'signature' && draft.units.length === 0 && draft.holder?.record?.required[0] === 'fond' && /^\p{L}?-?\d+\p{L}?$/u.test(words);
  const level = isTop ? 'fond' : general;
  if (level !== 'signature' && gap !== '' && !/[,:]/.test(gap)) return undefined;
  if (level === 'signature' && gap !== '' && !/[,:]/.test(gap) && !/\d/.test(words)) return undefined;
  if (level !== 'signature' && isClassification(words)) return undefined;
  return makeUnit(reading, level, segment, undefined, segment);
}

const SIGNATURE = /^(?:[\p{Lu}\d][\p{L}\d]{0,5}\.?[\s/-]?){0,5}(?:(?=[\p{L}\d./-]*[\d/])[\p{L}\d][\p{L}\d./-]*)$/u;

function segmentLevel(words: string): UnitLevel {
  if (/\bSeries$/.test(words)) return 'series';
  if (/^\d{3}(?:\.\d+)?\s\p{Lu}/u.test(words)) return 'file';
  return words.length <= 40 && !/\p{Ll}{4}/u.test(words) && SIGNATURE.test(words) ? 'signature' : 'collection';
}

function makeUnit({ text }: Reading, level: UnitLevel, span: Span, label: Span | undefined, valueSpan: Span): LocusUnit {
  const printed = text.slice(valueSpan.start, valueSpan.end);
  return { ...span, level, value: normalValue(printed, level), form: text.slice(span.start, span.end), label, valueSpan };
}

/** In running prose, words after the last sure unit are prose again. */
function dropTail(draft: Draft): void {
  while (draft.units.at(-1)?.level === 'collection' && draft.units.at(-1)?.label === undefined) draft.units.pop();
  draft.end = Math.max(draft.units.at(-1)?.end ?? draft.holder?.end ?? draft.start, draft.notGiven.length > 0 ? draft.end : 0);
}

function finish(reading: Reading, draft: Draft, { before }: LocusContext): Locus {
  const { holder, start, end, notGiven } = draft;
  const units = before ? [...inherited(before, draft.units), ...draft.units] : draft.units;
  const archive = before?.archive ?? (holder ? { ...spanOf(holder.form), form: reading.text.slice(holder.form.start, holder.form.end), id: holder.record?.id ?? null } : null);
  const record = holder?.record ?? (before?.archive?.id ? reading.registry.byId(before.archive.id) : undefined);
  const missing = (record?.required ?? []).filter((level) => !notGiven.includes(level) && units.every((unit) => unit.level !== level));
  const locus = { start: before ? before.at.start : start, end: Math.max(end, before?.at.end ?? 0), archive, units, missing, notGiven, problems: draft.problems };
  return { ...locus, problems: [...draft.problems, ...locusProblems(locus, reading.registry, holder?.isFormer === true)] };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The units of the citation before that stand above the first restated one. */
function inherited({ units, at }: NonNullable<LocusContext['before']>, restated: readonly LocusUnit[]): LocusUnit[] {
  const firstAgain = units.findIndex(({ level }) => restated.some((unit) => unit.level === level));
  const kept = firstAgain < 0 ? units : units.slice(0, firstAgain);
  return kept.map((unit) => ({ ...unit, ...spanOf(at), valueSpan: spanOf(at), label: undefined, inherited: true as const }));
}
