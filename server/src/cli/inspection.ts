/** What is recognised in one transcript, as a plain value for JSON. Every span becomes a range. */
import type { Locus } from '../citation/types';
import type { ClauseTarget, Resolution, ResolvedReference } from '../references/types';
import type { Finding } from '../rules/finding';
import { fieldAt, scalarText } from '../syntax';
import type { Block, Clause, Container, TextVersion, Zone } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { FileAnalysis, PlacedCitation, TranscriptFile } from '../workspace/types';
import type { Project, ProjectFile } from './project';
import { rangeOf, type RangeInFile } from './ranges';
import { findingValue } from './reporters/json';

/** The answer of `inspect --json`. */
export type Inspection = ReturnType<typeof inspection>;

type ToRange = (span: Span) => RangeInFile;

/** Gathers the versions, clauses, references, mentions, citations and findings of one file. */
export function inspection(project: Project, target: ProjectFile, analysis: FileAnalysis, found: readonly Finding[]) {
  const { file } = analysis;
  const range: ToRange = (span) => rangeOf(target.lines, span);
  return {
    document: documentValue(file, target.shown),
    versions: file.tree.versions.map((version) => versionValue(file, version, range)),
    clauses: [...clauseValues(file, file.tree.stray, null, range), ...file.tree.versions.flatMap((version) => clauseValues(file, version.children, version.id, range))],
    references: analysis.references.map((reference) => referenceValue(file, reference, range)),
    mentions: analysis.mentions.map((mention) => mentionValue(file, mention, range)),
    citations: analysis.citations.map((citation) => citationValue(file, citation, range)),
    diagnostics: found.map((finding) => findingValue(finding, target, project)),
  };
}

function documentValue(file: TranscriptFile, path: string) {
  const field = (name: string): string | null => scalarText(fieldAt(file.tree.frontMatter, name)) ?? null;
  return { id: file.id, path, title: field('title'), date: field('date'), type: field('type'), language: field('language') };
}

function versionValue(file: TranscriptFile, version: TextVersion, range: ToRange) {
  const { title } = version.heading;
  return { id: version.id, kind: version.kind ?? null, language: version.language ?? null, title: textOf(file, title), range: range(version) };
}

interface ClauseValue {
  readonly key: string;
  readonly version: string | null;
  readonly kind: 'zone' | 'container' | 'clause';
  readonly label: string;
  /** `5` of `5.`; for a titled part the value of the label that its title begins with, if any. */
  readonly value: string | null;
  readonly labelRange: RangeInFile;
  readonly range: RangeInFile;
}

function clauseValues(file: TranscriptFile, nodes: readonly (Zone | Container | Block)[], version: string | null, range: ToRange): ClauseValue[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [];
    return [clauseValue(file, node, version, range), ...clauseValues(file, node.children, version, range)];
  });
}

function clauseValue(file: TranscriptFile, node: Zone | Container | Clause, version: string | null, range: ToRange): ClauseValue {
  const label = node.type === 'clause' ? node.label : node.heading.title;
  const value = node.type === 'zone' ? undefined : node.label?.value;
  return { key: node.key, version, kind: node.type, label: textOf(file, label), value: value ?? null, labelRange: range(label), range: range(node) };
}

function referenceValue(file: TranscriptFile, reference: ResolvedReference, range: ToRange) {
  const { resolution, phrase, by } = reference;
  return {
    text: textOf(file, reference),
    range: range(reference),
    status: resolution.status,
    targets: targetValues(resolution),
    path: phrase.target.map(({ kind, label }) => `${kind}:${label}`),
    by,
    ...('reason' in resolution ? { reason: resolution.reason } : {}),
  };
}

function targetValues(resolution: Resolution): object[] {
  const clause = ({ document, version, key }: ClauseTarget): object => ({ document, version, key });
  switch (resolution.status) {
    case 'found':
    case 'ambiguous':
      return resolution.targets.map(clause);
    case 'external':
      return [{ instrument: resolution.instrument ?? null, name: resolution.name, locator: resolution.locator }];
    case 'missing':
    case 'unspecific':
      return [];
  }
}

function mentionValue(file: TranscriptFile, mention: FileAnalysis['mentions'][number], range: ToRange) {
  const [first, ...others] = mention.entries;
  return {
    text: textOf(file, mention),
    range: range(mention),
    /** Null where the form fits several records and nothing decides. */
    entity: first !== undefined && others.length === 0 ? first : null,
    candidates: mention.entries,
    form: mention.form.text,
    kind: mention.form.as,
    inflected: mention.inflected,
    by: mention.by,
  };
}

function citationValue(file: TranscriptFile, citation: PlacedCitation, range: ToRange) {
  const { title, date, publisher, url } = citation;
  return {
    where: citation.where,
    text: textOf(file, citation),
    range: range(citation),
    title: title ? { text: title.text, range: range(title) } : null,
    date: date ? { value: date.value, range: range(date) } : null,
    publisher: publisher ? { name: publisher.name, id: publisher.id, range: range(publisher) } : null,
    url: url ? { value: url.value, range: range(url) } : null,
    loci: citation.loci.map((locus) => locusValue(file, locus, range)),
    contributors: citation.contributors.map((contributor) => ({ role: contributor.role, name: contributor.name, range: range(contributor) })),
  };
}

function locusValue(file: TranscriptFile, locus: Locus, range: ToRange) {
  const { archive, units, missing, notGiven } = locus;
  return {
    text: textOf(file, locus),
    range: range(locus),
    archive: archive ? { id: archive.id, form: archive.form, range: range(archive) } : null,
    units: units.map((unit) => ({ level: unit.level, value: unit.value, form: unit.form, inherited: unit.inherited === true, range: range(unit) })),
    missing,
    notGiven,
  };
}

function textOf(file: TranscriptFile, span: Span): string {
  return file.source.slice(span.start, span.end);
}
