/** Findings in SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning services and viewers. */
import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import { allRules } from '../../rules';
import type { Finding, Severity } from '../../rules/finding';
import { version } from '../../lsp/version';
import type { Span, TextEdit } from '../../text/span';
import type { CheckedFile, CheckResult } from '../check';
import type { Project, ProjectFile } from '../project';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings that are not made by a rule over transcripts, so that every result names a rule of the list. */
const otherRules = [
  { code: 'M115', severity: 'error', title: 'The file is not valid UTF-8' },
  { code: 'N108', severity: 'error', title: 'An authority record is malformed, or two records claim one form' },
  { code: 'Z101', severity: 'warning', title: 'A rule failed on this file' },
] as const;

/** A SARIF log with one run. Columns count UTF-16 units. */
export function reportSarif({ files, project }: CheckResult): string {
  const rules = ruleDescriptors(files.flatMap((file) => file.findings));
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Cablegram', version, semanticVersion: version, rules } },
      columnKind: 'utf16CodeUnits',
      artifacts: files.map(({ file }) => ({ location: { uri: artifactUri(file) } })),
      results: files.flatMap((checked) => checked.findings.map((finding) => result(finding, checked, project, indexes))),
    }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

interface RuleDescriptor {
  readonly id: string;
}

function ruleDescriptors(found: readonly Finding[]): RuleDescriptor[] {
  const listed = [...allRules, ...otherRules.filter((other) => allRules.every((rule) => rule.code !== other.code))];
  const unlisted = found.filter((finding) => listed.every((rule) => rule.code !== finding.code));
  const rest = new Map(unlisted.map((finding) => [finding.code, { code: finding.code, severity: finding.severity, title: finding.message }]));
  return [...listed, ...rest.values()].map(({ code, severity, title }) => ({
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    help: {
      text: `${title}. Set it aside for a file with "ignore: [${code}]" in the front matter, for a line with "<!-- cable-ignore ${code}: reason -->" above it. All rules: docs/format.md, section 14.`,
    },
    defaultConfiguration: { level: levels[severity] },
  }));
}

function result(finding: Finding, { file }: CheckedFile, project: Project, indexes: ReadonlyMap<string, number>): object {
  const related = (finding.related ?? []).flatMap((place, id) => {
    const other = project.file(place.file);
    return other ? [{ id, message: { text: place.message }, ...location(other, place) }] : [];
  });
  const fixes = (finding.fixes ?? []).filter((offer) => offer.edits.length > 0);
  return {
    ruleId: finding.code,
    ruleIndex: indexes.get(finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(file, finding)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map(({ title, edits }) => fixValue(title, edits, file)) } : {}),
  };
}

function fixValue(title: string, edits: readonly TextEdit[], file: ProjectFile): object {
  return {
    description: { text: title },
    artifactChanges: [{
      artifactLocation: { uri: artifactUri(file) },
      replacements: edits.map((edit) => ({ deletedRegion: region(file, edit), insertedContent: { text: edit.text } })),
    }],
  };
}

function location(file: ProjectFile, span: Span): object {
  return { physicalLocation: { artifactLocation: { uri: artifactUri(file) }, region: region(file, span) } };
}

/** Lines and columns from 1, the end column past the last character (SARIF §3.30). */
function region(file: ProjectFile, span: Span): object {
  const start = file.lines.position(span.start);
  const end = file.lines.position(span.end);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A relative reference below the working folder, else a `file:` URI. */
function artifactUri({ shown }: ProjectFile): string {
  return isAbsolute(shown) ? pathToFileURL(shown).href : shown.split('/').map(encodeURIComponent).join('/');
}
