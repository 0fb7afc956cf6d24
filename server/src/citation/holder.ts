/** The holder of a locus: a name of the registry, an acronym before units, or a name in prose with its acronym in parentheses. */
import words from '../../data/citation-words.json';
import type { Span } from '../text/span';
import { escapePattern, isWordStart, matchAt } from './fold';
import { labelAt } from './labels';
import type { ArchiveRegistry } from './registry';
import type { ArchiveRecord } from './types';

/** A text under reading; `folded` has the same length. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly registry: ArchiveRegistry;
}

/** A holder at its place. `span` is the form that names it best (the acronym, where one is printed), `end` where reading goes on. */
export interface Holder {
  readonly start: number;
  readonly end: number;
  readonly form: Span;
  readonly record: ArchiveRecord | undefined;
  readonly isFormer: boolean;
}

/** The holder that begins at `at`, if one does. */
export function holderAt(reading: Reading, at: number): Holder | undefined {
  const known = reading.registry.match(reading.folded, at);
  if (known) return withAcronym(reading, { start: at, end: known.end, form: known, record: known.record, isFormer: known.isFormer });
  return unknownHolder(reading, at);
}

const ACRONYM = /\s?[([](\p{Lu}[\p{L}\d ./-]{1,16})[)\]]/uy;
const PLACE = new RegExp(`,?\\s?(?:${words.places.map(escapePattern).join('|')})(?![\\p{L}])\\.?(?=\\s?[,;:.)(]|$)`, 'uy');

/** Takes in the city and the acronym after a name: "Central State Archive, Tirana, AQPPSH", "Archives of … (TsAMO)". */
function withAcronym(reading: Reading, holder: Holder): Holder {
  const { folded, registry } = reading;
  const bracketed = matchAt(ACRONYM, folded, holder.end);
  if (bracketed?.[1] !== undefined) {
    const start = holder.end + bracketed[0].indexOf(bracketed[1]);
    const inner = registry.match(folded, start);
    return { ...holder, end: skipGloss(folded, holder.end + bracketed[0].length), form: { start, end: start + bracketed[1].length }, record: inner?.record ?? holder.record };
  }
  const afterPlace = skipPlaces(folded, holder.end);
  const comma = /,\s?/y;
  const next = matchAt(comma, folded, afterPlace);
  const second = next && registry.match(folded, afterPlace + next[0].length);
  if (second && second.record.id === holder.record?.id) return { ...holder, end: second.end, form: second };
  return { ...holder, end: afterPlace };
}

const GLOSS = /\s?\[[\p{L} '-]{3,60}\]/uy;

/** A translation of the name in square brackets. */
const skipGloss = (folded: string, at: number): number => at + (matchAt(GLOSS, folded, at)?.[0].length ?? 0);

/** Where the cities and states after a holder end. */
function skipPlaces(folded: string, at: number): number {
  for (let match = matchAt(PLACE, folded, at); match; match = matchAt(PLACE, folded, at)) {
    if (match[0].startsWith(',') || match[0].startsWith(' ')) at += match[0].replace(/\.$/, '').length;
    else break;
  }
  return at;
}

const CAPITALS = /(?=[\p{L}-]{0,12}\p{Lu}[\p{L}-]{0,12}\p{Lu})\p{Lu}[\p{L}-]{1,14}(?![\p{L}\d])/uy;
const NAME = /(?:\p{Lu}[\p{L}'.-]{0,25}\s(?:(?:of|the|for|and|on|de|der|des|für)\s){0,2}){0,7}(?:\p{Lu}\p{L}{0,20})?(?:[Aa]r(?:kh?|h|ch)i[vw]\p{L}{0,6}|Library|Levéltár\p{L}{0,3})(?:\s(?:of|the|for|and|in|on|de|der|des|im|\p{Lu}[\p{L}'.-]{0,25})(?![\p{L}])){0,10}/uy;

function unknownHolder(reading: Reading, at: number): Holder | undefined {
  const { folded } = reading;
  if (!isWordStart(folded, at)) return undefined;
  const capitals = matchAt(CAPITALS, folded, at);
  if (capitals && beginsUnits(folded, at + capitals[0].length)) return unknown(at, at + capitals[0].length);
  const name = matchAt(NAME, folded, at);
  if (!name) return undefined;
  const end = at + name[0].length;
  const holder = withAcronym(reading, unknown(at, end));
  return holder.form.end !== end || beginsUnits(folded, holder.end) ? holder : undefined;
}

function unknown(start: number, end: number): Holder {
  return { start, end, form: { start, end }, record: undefined, isFormer: false };
}

const TOP_LEVELS = new Set(['fond', 'record-group', 'collection', 'fund', 'lot']);

/** Whether the outermost unit of a locus follows: `, f. 558`. */
function beginsUnits(folded: string, at: number): boolean {
  const gap = matchAt(/[,.:]?\s/y, folded, at);
  if (!gap) return false;
  const label = labelAt(folded, at + gap[0].length, undefined);
  return label !== undefined && TOP_LEVELS.has(label.level) && /^:?\s?\d/.test(folded.slice(label.end, label.end + 4));
}
