/** What is recognised in a transcript, for people: a line a thing. */
import type { Inspection } from '../inspection';
import type { RangeInFile } from '../ranges';

/** Each list of the inspection under its title. */
export function printInspection(value: Inspection): string {
  const { document } = value;
  return [
    `${document.id}  ${document.title ?? ''}`.trimEnd(),
    section('Versions', value.versions.map((version) => `${at(version.range)}  ${version.id}  ${version.title}`)),
    section('Clauses', value.clauses.map((clause) => `${at(clause.range)}  ${clause.kind}  ${address(clause.version, clause.key)}  ${oneLine(clause.label)}`)),
    section('References', value.references.map((reference) => `${at(reference.range)}  ${oneLine(reference.text)}  ${reference.status}  ${reference.targets.map(targetText).join(', ')}`.trimEnd())),
    section('Names', value.mentions.map((mention) => `${at(mention.range)}  ${oneLine(mention.text)}  ${mention.candidates.join(' or ')}  (${mention.kind})`)),
    section('Citations', value.citations.flatMap((citation) => citation.loci.map((locus) => `${at(locus.range)}  ${citation.where}  ${locusText(locus)}`))),
    section('Findings', value.diagnostics.map((finding) => `${at(finding.range)}  ${finding.severity}  ${finding.code}  ${finding.message}`)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return [`\n${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join('\n') + (title === 'Findings' ? '\n' : '');
}

function at({ start }: RangeInFile): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function address(version: string | null, key: string): string {
  return version === null ? `#${key}` : `#${version}:${key}`;
}

function targetText(target: object): string {
  return Object.values(target).filter((part) => part !== null && part !== '').join(' ');
}

function locusText({ archive, units, missing }: Inspection['citations'][number]['loci'][number]): string {
  const parts = [archive?.id ?? archive?.form ?? '(no archive)', ...units.map((unit) => `${unit.level} ${unit.value}`)];
  return missing.length === 0 ? parts.join(', ') : `${parts.join(', ')}  (not stated: ${missing.join(', ')})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
