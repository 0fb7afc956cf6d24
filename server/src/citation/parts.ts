/** The parts that citations are made of, found in one pass over a text. */
import { proseDateAt } from '../dates';
import type { Span } from '../text/span';
import { contributorsAt } from './contributors';
import { isWordStart, matchAt } from './fold';
import type { Reading } from './holder';
import { readLocus } from './locus';
import type { Citation, Locus, LocusUnit } from './types';
import { decimalAt } from './values';

/** A part at its place. `isSure` marks loci that make a citation by themselves. */
export type Part = Span & (
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'publisher'; readonly name: string; readonly id: string }
  | { readonly kind: 'url'; readonly value: string }
  | { readonly kind: 'contributors'; readonly contributors: Citation['contributors'] }
  | { readonly kind: 'locus'; readonly locus: Locus; readonly isSure: boolean }
);

/** All parts in order of the text; none overlaps another, but a title may be dropped by the reader for what it holds. */
export function findParts(reading: Reading): Part[] {
  const parts: Part[] = [];
  const starts = /https?:|["“„«]|№|[\p{L}\d]/gu;
  for (let match = starts.exec(reading.text); match; match = starts.exec(reading.text)) {
    const at = match.index;
    const found = isWordStart(reading.text, at) ? partAt(reading, at, parts) : undefined;
    if (found) parts.push(found);
    starts.lastIndex = found ? found.end : skipWord(reading.text, at);
  }
  return parts;
}

const WORD = /[\p{L}\d]{1,80}/uy;
const skipWord = (text: string, at: number): number => at + (matchAt(WORD, text, at)?.[0].length ?? 1);

function partAt(reading: Reading, at: number, before: readonly Part[]): Part | undefined {
  const { text, folded, registry } = reading;
  return urlAt(text, at) ?? titleAt(text, folded, at) ?? publisher(registry.publisherAt(folded, at)) ?? contributors(contributorsAt(text, folded, at))
    ?? ibidAt(reading, at, before) ?? locusAt(reading, at, before) ?? date(proseDateAt(folded, at));
}

const publisher = (found: ReturnType<Reading['registry']['publisherAt']>): Part | undefined =>
  found && { kind: 'publisher', start: found.start, end: found.end, name: found.publisher.name, id: found.publisher.id };
const contributors = (found: ReturnType<typeof contributorsAt>): Part | undefined => found && { kind: 'contributors', ...found };
const date = (found: ReturnType<typeof proseDateAt>): Part | undefined => found && { kind: 'date', ...found };

const URL_WORDS = /https?:\/\/[^\s<>"“”)\]]{1,400}/uy;

function urlAt(text: string, at: number): Part | undefined {
  const match = matchAt(URL_WORDS, text, at);
  const value = match?.[0].replace(/[.,;:]+$/, '');
  return value === undefined ? undefined : { kind: 'url', start: at, end: at + value.length, value };
}

const TITLE = /["“„«]([^"“”„«»\n]{3,400})["”“»]/uy;
const AFTER_TITLE = /[,.\s]{0,3}(?:(?:in|from)\s)?/uy;

/** A quoted title: what follows it must be able to go on with a citation. */
function titleAt(text: string, folded: string, at: number): Part | undefined {
  const match = matchAt(TITLE, text, at);
  if (match?.[1] === undefined) return undefined;
  const end = at + match[0].length;
  const isSet = /[,.]$/.test(match[1]) || folded.charAt(end) === ',';
  const next = end + (matchAt(AFTER_TITLE, folded, end)?.[0].length ?? 0);
  const holdsTitle = isSet && (proseDateAt(folded, next) !== undefined || /^[\p{L}\d]/u.test(folded.slice(next, next + 1)));
  return holdsTitle ? { kind: 'title', start: at, end, text: match[1].replace(/[,.]$/, '').trim() } : undefined;
}

const IBID = /(?:Ibid(?:em)?|Там же)\.?,?(?![\p{L}])/iuy;
/** `Ibid.` looks back no further than this. */
const IBID_REACH = 12000;

function ibidAt(reading: Reading, at: number, before: readonly Part[]): Part | undefined {
  const match = matchAt(IBID, reading.folded, at);
  const last = before.findLast((part) => part.kind === 'locus');
  if (!match || last?.kind !== 'locus' || at - last.end > IBID_REACH) return undefined;
  const words = match[0].replace(/,$/, '');
  const start = at + match[0].length + (reading.folded.charAt(at + match[0].length) === ' ' ? 1 : 0);
  const locus = readLocus(reading, start, { isFormal: true, before: { archive: last.locus.archive, units: last.locus.units, at: { start: at, end: at + words.length } } });
  const restated = locus?.units.filter(({ inherited }) => !inherited) ?? [];
  const isSure = restated.some((unit) => restates(reading, unit)) || (restated.length === 0 && last.isSure && at - last.end < 200);
  return locus && isSure ? { kind: 'locus', start: at, end: locus.end, locus, isSure } : undefined;
}

/** Whether a unit after `Ibid.` is archival: volumes, pages and titles are of books as well. */
function restates({ folded }: Reading, { level, label, start, value }: LocusUnit): boolean {
  if (level === 'collection') return /\b(?:Files|Papers|Records)$/.test(value);
  return label ? level !== 'page' && level !== 'tom' : decimalAt(folded, start) !== undefined;
}

function locusAt(reading: Reading, at: number, before: readonly Part[]): Part | undefined {
  const lead = reading.folded.slice(Math.max(0, at - 24), at);
  const last = before.at(-1);
  const follows = last && at - last.end < 8;
  const isSource = /(?:Source:?|source:)\s*[[("]?$/.test(lead);
  const isFormal = isSource || isBracketed(reading, at) || at === 0 || (follows === true && last.kind !== 'contributors' && last.kind !== 'url');
  const alternate = follows && last.kind === 'locus' && /^\s?(?:;|,|and|,\sand|и)/.test(reading.folded.slice(last.end)) ? lowerLocus(reading, at, last.locus) : undefined;
  const locus = alternate ?? groupOf(reading, at, isSource) ?? readLocus(reading, at, { isFormal }) ?? symbolAt(reading, at);
  if (!locus) return undefined;
  const isSure = sure(reading, locus, isFormal, isSource);
  return isSure || (locus.archive !== null && isNamedPlainly(reading, locus)) || isSymbol(locus) ? { kind: 'locus', start: locus.start, end: locus.end, locus, isSure } : undefined;
}

/** Whether a holder and titles of its groups fill a pair of round brackets: `(Truman Library, Acheson Papers)`. */
function isBracketed(reading: Reading, at: number): boolean {
  if (reading.folded.charAt(at - 1) !== '(' || !reading.registry.match(reading.folded, at)) return false;
  const locus = readLocus(reading, at, { isFormal: true });
  return locus !== undefined && reading.folded.charAt(locus.end) === ')';
}

/** Holders of the registry may stand alone in a citation that something else makes sure. */
const isNamedPlainly = ({ registry }: Reading, { archive }: Locus): boolean => typeof archive?.id === 'string' && registry.byId(archive.id)?.isOffice !== true;

/** `…, d. 341` after a locus of the same fond and inventory. */
function lowerLocus(reading: Reading, at: number, { archive, units }: Locus): Locus | undefined {
  if (!archive) return undefined;
  const own = readLocus(reading, at, { isFormal: false });
  const first = own?.archive === null ? own.units[0] : undefined;
  const index = units.findIndex(({ level }) => level === first?.level);
  if (!first?.label || index < 1) return undefined;
  return readLocus(reading, at, { isFormal: false, before: { archive, units, at: { start: at, end: at } } });
}

const GROUP = /(?:\p{Lu}[\p{L}\d./&'-]{0,25}\s(?:(?:of|the|and)\s){0,2}){1,7}(?:Files(?=\s?:|,\s(?:Lot|CF|\d))|\p{Lu}\p{L}{2,20}(?=:\sLot\s\d))/uy;
const AFTER_GROUP = /\s?[:,]\s{0,2}(?:Lot\s\d|CF\s\d|FRC\s|Telegram|Airgram|Despatch|Memorandum|Letter|\d{3}[.A-Z]\S{0,12}\/)/uy;

const DESCRIBED = /\s?:\s{0,2}(?:Telegram|Airgram|Despatch|Memorandum|Letter)/uy;

/** A named group of files without a holder: `New Delhi Post Files: Lot 58 F 95`. */
function groupOf(reading: Reading, at: number, isSource: boolean): Locus | undefined {
  const match = matchAt(GROUP, reading.folded, at);
  if (!match || reading.registry.match(reading.folded, at)?.end === at + match[0].length) return undefined;
  const end = at + match[0].length;
  if (!isSource && !matchAt(AFTER_GROUP, reading.folded, end)) return undefined;
  const form = reading.text.slice(at, end);
  const rest = restAfter(reading, end);
  if (!rest && !matchAt(DESCRIBED, reading.folded, end)) return undefined;
  const unit = { level: 'collection' as const, value: form, form, start: at, end, label: undefined, valueSpan: { start: at, end } };
  return { start: at, end: rest?.end ?? end, archive: null, units: [unit, ...(rest?.units ?? [])], missing: [], notGiven: [], problems: rest?.problems ?? [] };
}

function restAfter(reading: Reading, end: number): Locus | undefined {
  const gap = matchAt(/\s?[:,]\s{0,2}/y, reading.folded, end);
  const rest = gap && readLocus(reading, end + gap[0].length, { isFormal: true });
  return rest?.archive === null ? rest : undefined;
}

const SYMBOL = /(?:A|S|E|ST|T)\/(?:[A-Z]+\.?\d*[./]){0,3}(?:[A-Z]{1,4}\.)?\d{1,5}(?:\/\p{L}[\p{L}\d.]*)*/uy;

/** A United Nations document symbol. */
function symbolAt({ text, folded }: Reading, at: number): Locus | undefined {
  const match = matchAt(SYMBOL, folded, at);
  if (!match) return undefined;
  const span = { start: at, end: at + match[0].length };
  const form = text.slice(span.start, span.end);
  return { ...span, archive: null, units: [{ ...span, level: 'signature', value: form, form, label: undefined, valueSpan: span }], missing: [], notGiven: [], problems: [] };
}

const isSymbol = ({ archive, units }: Locus): boolean => archive === null && units.length === 1 && units[0]?.level === 'signature';

const isOffice = ({ registry }: Reading, id: string | null): boolean => id !== null && registry.byId(id)?.isOffice === true;

const WAYS = new Set(['fond', 'opis', 'delo', 'papka', 'record-group', 'entry', 'box', 'folder', 'lot', 'series', 'reel', 'leaves']);

/** Whether a locus is one by itself, whatever stands around it. */
function sure(reading: Reading, { archive, units, start, end }: Locus, isFormal: boolean, isSource: boolean): boolean {
  const hard = units.filter(({ level, label }) => level === 'file' || level === 'signature' || (label !== undefined && level !== 'page'));
  if (archive && !isSource && isOffice(reading, archive.id)) return units.some((unit) => unit.level === 'lot' || unit.level === 'file' || (unit.label !== undefined && unit.level !== 'page'));
  if (archive) return hard.some(({ value }) => /\d/.test(value)) || (isSource && units.length > 0) || (isFormal && hard.length > 0);
  if (units.some(({ inherited }) => inherited)) return true;
  if (units.some((unit) => unit.level === 'lot' || (unit.level === 'file' && (unit.label === undefined && decimalAt(reading.folded, unit.start) !== undefined)))) return true;
  if (units[0]?.level === 'collection' && units[0].label === undefined) return true;
  const labelled = units.filter(({ level, label }) => label !== undefined && WAYS.has(level) );
  if (labelled.length >= 2 && new Set(labelled.map(({ level }) => level)).size >= 2) return labelled.every(({ value }) => /\d/.test(value)) || labelled.length > 2;
  return isLoneUnit(reading, units[0], start, end);
}

/** Leaves at the head of a note ("Ll. 213-14"), or a folder by its quoted title. */
function isLoneUnit({ text, folded }: Reading, unit: Locus['units'][number] | undefined, start: number, end: number): boolean {
  if (!unit?.label) return false;
  if (unit.level === 'folder' && /^["“]/.test(text.slice(unit.valueSpan.start)) && /^\p{Lu}/u.test(unit.form)) return true;
  const isLeafLabel = /^(?:ll?|лл?|listy?)\.?$/i.test(text.slice(unit.label.start, unit.label.end));
  const isAlone = /(?:^|[([]|\.\s)$/.test(folded.slice(Math.max(0, start - 2), start)) && (!/^L\.$/.test(unit.form.slice(0, 2)) || start === 0) && /^\s*(?:[.;)\]]|$)/.test(folded.slice(end, end + 4));
  return unit.level === 'leaves' && isLeafLabel && isAlone;
}
