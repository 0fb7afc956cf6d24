/** The `source` field, read strictly: it must be loci and nothing else (docs/format.md §3.2). */
import { escapePattern, fold, matchAt } from './fold';
import { labelAt, labelWords } from './labels';
import { readLocus } from './locus';
import { distance, type ArchiveRegistry } from './registry';
import type { CitationProblem, Locus } from './types';

/** The loci of a source string in order, and the words that are none (K101). `unknown` is no locus and no fault. */
export function parseSource(raw: string, registry: ArchiveRegistry): { loci: Locus[]; problems: CitationProblem[] } {
  const folded = fold(raw);
  const reading = { text: raw, folded, registry };
  const loci: Locus[] = [];
  const problems: CitationProblem[] = [];
  if (/^\s*(?:unknown)?\s*$/i.test(raw)) return { loci, problems };
  for (let at = skip(folded, 0); at < raw.length;) {
    const last = loci.at(-1);
    const isLower = last?.archive != null && labelAt(folded, at, undefined) !== undefined;
    const locus = readLocus(reading, at, { isFormal: true, before: isLower ? { archive: last.archive, units: last.units, at: { start: at, end: at } } : undefined })
      ?? acronym(reading, at, loci.length === 0);
    if (locus && locus.end > at && isLower && goesOn(last, locus)) loci.splice(-1, 1, locus);
    else if (locus && locus.end > at) loci.push(locus);
    else if (!isExtent(loci, at)) problems.push(notUnderstood(raw, folded, at));
    const end = locus && locus.end > at ? locus.end : wordEnd(folded, at);
    at = skip(folded, end);
  }
  return { loci, problems };
}

/** Whether the units go on where a locus stopped at words that were not understood. */
const goesOn = (last: Locus, locus: Locus): boolean => locus.units.filter(({ inherited }) => inherited).length === last.units.length;

const isExtent = (loci: readonly Locus[], at: number): boolean => loci.some(({ problems }) => problems.some((one) => one.code === 'K109' && at >= one.start && at < one.end));

const GAP = /[\s,;.:)]*(?:(?:and|и)\s)?/uy;
const skip = (folded: string, at: number): number => at + (matchAt(GAP, folded, at)?.[0].length ?? 0);

const ACRONYM = /\p{Lu}[\p{L}\d]{1,11}(?=\s?(?:[,.;:]|$))/uy;

/** An acronym that no registry knows, at the head of the field. */
function acronym(reading: { text: string; folded: string; registry: ArchiveRegistry }, at: number, isFirst: boolean): Locus | undefined {
  const match = isFirst ? matchAt(ACRONYM, reading.folded, at) : undefined;
  if (!match || !/\p{Lu}.*\p{Lu}/u.test(match[0])) return undefined;
  const archive = { start: at, end: at + match[0].length, form: match[0], id: null };
  const near = reading.registry.nearest(match[0]);
  const fix = near ? { fix: { title: `Write ${near.name}`, text: near.name } } : {};
  const message = `The archive "${match[0]}" is not in the registry.${near ? ` Is ${near.name} meant?` : ''}`;
  return { ...archive, archive, units: [], missing: [], notGiven: [], problems: [{ code: 'K102', start: at, end: archive.end, message, ...fix }] };
}

const WORDS = /[^,;]{1,200}/uy;
const wordEnd = (folded: string, at: number): number => at + Math.max(1, (matchAt(WORDS, folded, at)?.[0] ?? '').trimEnd().length);

const LABEL_LIKE = /(\p{L}[\p{L}'.]{0,14})(?=\s?\d)/uy;
const FIRST_LETTER = new RegExp(`^(?:${labelWords.map(escapePattern).join('|')})$`, 'iu');

function notUnderstood(raw: string, folded: string, at: number): CitationProblem {
  const end = wordEnd(folded, at);
  const word = matchAt(LABEL_LIKE, folded, at)?.[1];
  const near = word === undefined || FIRST_LETTER.test(word) ? undefined : nearestLabel(word);
  const rest = raw.slice(at + (word?.length ?? 0), end);
  return {
    code: 'K101', start: at, end,
    message: near ? `"${word ?? ''}" is no label of an archival unit; is "${near}" meant?` : `"${raw.slice(at, end)}" cannot be read as part of an archival locus.`,
    ...(near ? { fix: { title: `Write ${near}`, text: near + rest } } : {}),
  };
}

function nearestLabel(word: string): string | undefined {
  const lower = word.toLowerCase();
  const near = labelWords.filter((label) => label.length > 2).map((label) => ({ label, away: distance(label, lower) })).sort((a, b) => a.away - b.away)[0];
  if (!near || near.away > (lower.length > 4 ? 2 : 1)) return undefined;
  return /^\p{Lu}/u.test(word) ? near.label.charAt(0).toUpperCase() + near.label.slice(1) : near.label;
}
