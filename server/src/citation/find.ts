/** Citations of a running text: parts that stand together, with at least one that makes it a citation. */
import { fold } from './fold';
import type { Reading } from './holder';
import { findParts, type Part } from './parts';
import type { ArchiveRegistry } from './registry';
import type { Citation } from './types';

/** Every archival citation of a text, in order, in one pass; prose, and books without an archive, give none. */
export function findCitations(text: string, registry: ArchiveRegistry): Citation[] {
  const reading = { text, folded: fold(text), registry };
  return grouped(reading, findParts(reading)).flatMap((group) => {
    const parts = citationParts(reading, group);
    return parts ? [toCitation(parts)] : [];
  });
}

function grouped({ folded }: Reading, parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !isAnother(group, part) && goTogether(last, part, folded.slice(last.end, part.start))) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** A second title or publisher begins another citation. */
function isAnother(group: readonly Part[], part: Part): boolean {
  return (part.kind === 'title' && group.some(({ kind }) => kind !== 'locus' && kind !== 'date')) || (part.kind === 'publisher' && group.some(({ kind }) => kind === 'publisher'));
}

const CLOSE = /^[\s,.;:)\]("<]*(?:(?:and|in|from|и|at|via|see|in:|available at)\s?)?[\s:<("[]*$/i;
const PLACE = /^[\s,]*\p{Lu}[\p{L} ]{2,30},\s$/u;
const REMARK = /^[^.;\n]{0,200}$/;

/** Whether nothing but punctuation, or words that belong to one citation, stand between two parts. */
function goTogether(last: Part, part: Part, gap: string): boolean {
  if (gap.length > 220 || /\n\s*\n/.test(gap) && part.kind !== 'url') return false;
  if (last.kind === 'locus' && part.kind === 'locus') return /^[\s,;)]*(?:(?:and|и|und)\s)?$/.test(gap);
  if (last.kind === 'title' && gap.includes('(')) return false;
  if (CLOSE.test(gap)) return part.kind !== 'date' || last.kind !== 'locus' || gap.includes(',');
  if (last.kind === 'date' && part.kind === 'locus') return PLACE.test(gap) || /^\s?\([^()\n]{1,40}\),?\s(?:in\s)?$/.test(gap);
  if (last.kind === 'title' && (part.kind === 'date' || part.kind === 'locus')) return REMARK.test(gap) && (part.kind === 'date' || /\sin\s$/.test(gap));
  if (part.kind === 'contributors' && last.kind !== 'contributors') return REMARK.test(gap) && part.contributors[0]?.role === 'reprinted-in' && /,\s$/.test(gap);
  return part.kind === 'date' && last.kind === 'locus' && REMARK.test(gap) && /^[,"\s]/.test(gap) && gap.includes('transcript');
}

/** The parts of a group that is a citation, without the dates and titles that only stand near it. */
function citationParts({ folded }: Reading, group: readonly Part[]): readonly Part[] | undefined {
  const has = (kind: Part['kind']): boolean => group.some((part) => part.kind === kind);
  if (group.some((part) => part.kind === 'locus' && part.isSure)) return withoutLooseDates(group);
  const first = group[0];
  if (has('title') && (has('publisher') || (has('locus') && (has('date') || has('contributors'))))) return group;
  if (has('publisher') && (has('locus') || has('contributors') || has('url'))) return group;
  const isArchiveOnly = has('locus') && has('contributors');
  const isCredit = first?.kind === 'contributors' && first.contributors[0]?.role !== 'reprinted-in' && /(?:^|\n)[\s[(]*$/.test(folded.slice(Math.max(0, first.start - 3), first.start)) && first.start < 3;
  return isArchiveOnly || isCredit ? group : undefined;
}

function withoutLooseDates(group: readonly Part[]): readonly Part[] {
  const end = group.findLastIndex(({ kind }) => kind !== 'date' && kind !== 'title');
  return group.slice(0, end + 1);
}

function toCitation(parts: readonly Part[]): Citation {
  const of = <K extends Part['kind']>(kind: K): (Part & { kind: K })[] => parts.filter((part): part is Part & { kind: K } => part.kind === kind);
  const [title, date, publisher, url] = [of('title')[0], of('date')[0], of('publisher')[0], of('url')[0]];
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    title: title && { start: title.start, end: title.end, text: title.text },
    date: date && { start: date.start, end: date.end, value: date.value },
    publisher: publisher && { start: publisher.start, end: publisher.end, name: publisher.name, id: publisher.id },
    url: url && { start: url.start, end: url.end, value: url.value },
    loci: of('locus').map(({ locus }) => locus),
    contributors: of('contributors').flatMap((phrase) => phrase.contributors),
  };
}
