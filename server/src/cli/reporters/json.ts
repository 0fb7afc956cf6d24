/** Findings as one JSON value. */
import type { Finding } from '../../rules/finding';
import type { CheckResult } from '../check';
import type { Project, ProjectFile } from '../project';
import { rangeOf } from '../ranges';

/** `{files: [{path, findings: [{code, severity, message, range, related, fixes}]}], summary}`. */
export function reportJson({ files, project, counts }: CheckResult): string {
  const value = {
    files: files.map(({ file, findings }) => ({ path: file.shown, findings: findings.map((finding) => findingValue(finding, file, project)) })),
    summary: { files: files.length, errors: counts.error, warnings: counts.warning, infos: counts.info },
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** One finding with its ranges; related places in files of the project name their file. */
export function findingValue(finding: Finding, file: ProjectFile, project: Project) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(file.lines, finding),
    related: (finding.related ?? []).flatMap((place) => {
      const other = project.file(place.file);
      return other ? [{ path: other.shown, message: place.message, range: rangeOf(other.lines, place) }] : [];
    }),
    fixes: (finding.fixes ?? []).map(({ title, edits, safe }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ range: rangeOf(file.lines, edit), text: edit.text })),
    })),
  };
}
