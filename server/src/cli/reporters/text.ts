/** Findings for people: a line each that editors and terminals can follow, a blank line between files, a summary. */
import type { CheckedFile, CheckResult } from '../check';
import { printPlace } from '../ranges';

/** `path:line:column  severity  code  message`. */
export function reportText({ files, counts }: CheckResult): string {
  const groups = files.filter((file) => file.findings.length > 0).map((file) => lines(file).join('\n'));
  const sums = `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.info, 'suggestion')}`;
  return [...groups, `${plural(files.length, 'file')} checked: ${sums}\n`].join('\n\n');
}

function lines({ file, findings }: CheckedFile): string[] {
  return findings.map((finding) =>
    `${file.shown}:${printPlace(file.lines, finding.start)}  ${finding.severity.padEnd(7)}  ${finding.code}  ${finding.message}`);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
