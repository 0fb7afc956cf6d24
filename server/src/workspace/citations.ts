/** The citations of a transcript: what `source` says, what `citation` says, and those in the running text. */
import { findCitations, parseSource } from '../citation';
import type { ArchiveRegistry } from '../citation/registry';
import type { Citation, Locus } from '../citation/types';
import { fieldAt } from '../syntax';
import type { FieldValue } from '../syntax/nodes';
import type { Span } from '../text/span';
import { locusOfMap } from './source-map';
import type { PlacedCitation, TranscriptFile } from './types';

/** All citations of a file, those of the front matter first. */
export function readCitations(file: TranscriptFile, registry: ArchiveRegistry): PlacedCitation[] {
  return [...sourceCitations(file, registry), ...citationField(file, registry), ...textCitations(file, registry)];
}

/** One citation for each string or map of `source`: the base copy, then alternates. */
function sourceCitations(file: TranscriptFile, registry: ArchiveRegistry): PlacedCitation[] {
  return items(fieldAt(file.tree.frontMatter, 'source')).flatMap((value) => {
    const loci = value.kind === 'map' ? [locusOfMap(value, registry)] : value.kind === 'scalar' ? lociOfText(file, value, registry) : [];
    return loci.length === 0 ? [] : [{ ...emptyCitation(value.span), loci, where: 'source' as const }];
  });
}

function lociOfText(file: TranscriptFile, value: Scalar, registry: ArchiveRegistry): Locus[] {
  const place = placer(file, value);
  return parseSource(value.raw, registry).loci.map((locus) => placeLocus(locus, place));
}

function citationField(file: TranscriptFile, registry: ArchiveRegistry): PlacedCitation[] {
  return items(fieldAt(file.tree.frontMatter, 'citation')).flatMap((value) => {
    if (value.kind !== 'scalar') return [];
    const place = placer(file, value);
    return findCitations(value.raw, registry).map((citation) => ({ ...placeCitation(citation, place), where: 'citation' as const }));
  });
}

function textCitations(file: TranscriptFile, registry: ArchiveRegistry): PlacedCitation[] {
  return findCitations(file.mask, registry).map((citation) => ({ ...citation, where: 'text' as const }));
}

type Scalar = Extract<FieldValue, { kind: 'scalar' }>;

/** The items of a list; anything else is a list of one. */
function items(value: FieldValue | undefined): readonly FieldValue[] {
  if (value?.kind === 'list') return value.items;
  return value ? [value] : [];
}

type Placer = <T extends Span>(span: T) => T;

/** From offsets in the scalar to offsets in the file; where YAML escapes or folds the text, all of the scalar stands for each of its words. */
function placer(file: TranscriptFile, { raw, span }: Scalar): Placer {
  const isVerbatim = file.source.slice(span.start, span.end) === raw;
  return isVerbatim
    ? (inner) => ({ ...inner, start: inner.start + span.start, end: inner.end + span.start })
    : (inner) => ({ ...inner, start: span.start, end: span.end });
}

function placeCitation(citation: Citation, place: Placer): Citation {
  const { title, date, publisher, url, loci, contributors } = citation;
  return {
    ...place(citation),
    title: title && place(title),
    date: date && place(date),
    publisher: publisher && place(publisher),
    url: url && place(url),
    loci: loci.map((locus) => placeLocus(locus, place)),
    contributors: contributors.map(place),
  };
}

function placeLocus(locus: Locus, place: Placer): Locus {
  return {
    ...place(locus),
    archive: locus.archive && place(locus.archive),
    units: locus.units.map((unit) => ({ ...place(unit), label: unit.label && place(unit.label), valueSpan: place(unit.valueSpan) })),
    problems: locus.problems.map(place),
  };
}

function emptyCitation({ start, end }: Span): Citation {
  return { start, end, title: undefined, date: undefined, publisher: undefined, url: undefined, loci: [], contributors: [] };
}
