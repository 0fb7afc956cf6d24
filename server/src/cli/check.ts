/** `cablegram check [PATH...]`: the findings of transcripts and authority files, for people and for machines. */
import { findings } from '../features';
import type { Finding, Severity } from '../rules/finding';
import { readArguments } from './arguments';
import { UnusableInput, type Command } from './io';
import { openProject, type Project, type ProjectFile } from './project';
import { reportJson } from './reporters/json';
import { reportSarif } from './reporters/sarif';
import { reportText } from './reporters/text';

/** One file with what was found in it. */
export interface CheckedFile {
  readonly file: ProjectFile;
  readonly findings: readonly Finding[];
}

/** What a reporter is given. */
export interface CheckResult {
  readonly files: readonly CheckedFile[];
  readonly project: Project;
  readonly counts: Readonly<Record<Severity, number>>;
}

const reporters: Readonly<Record<string, (result: CheckResult) => string>> = { text: reportText, json: reportJson, sarif: reportSarif };

/** Exit code 1 for findings of error severity (with `--strict` for warnings too), else 0. */
export const check: Command = async (argv, io) => {
  const { positionals, values } = readArguments(argv, { format: { type: 'string' }, strict: { type: 'boolean' } });
  const format = typeof values.format === 'string' ? values.format : 'text';
  const report = reporters[format];
  if (!report) throw new UnusableInput(`unknown format "${format}"; the formats are ${Object.keys(reporters).join(', ')}`);
  const result = checkProject(openProject(positionals.length > 0 ? positionals : ['.'], io.files));
  await io.stdout(report(result));
  const { error, warning } = result.counts;
  return error > 0 || (values.strict === true && warning > 0) ? 1 : 0;
};

function checkProject(project: Project): CheckResult {
  const files = project.targets.map((file) => ({ file, findings: [...encodingFindings(file), ...findings(project.snapshot, file.path)] }));
  const all = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number => all.filter((finding) => finding.severity === severity).length;
  return { files, project, counts: { error: count('error'), warning: count('warning'), info: count('info') } };
}

/** Bytes that are no UTF-8 are gone by the time the rules see the text; only here is it known. */
function encodingFindings({ faultAt }: ProjectFile): Finding[] {
  if (faultAt === undefined) return [];
  return [{ start: faultAt, end: faultAt + 1, code: 'M115', severity: 'error', message: 'The file is not valid UTF-8 from here on; save it as UTF-8.' }];
}
