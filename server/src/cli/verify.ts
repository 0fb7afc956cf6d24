/** `cablegram verify FILE --against SOURCE`: the words of a transcript beside those of its raw source, difference by difference. */
import { resolve } from 'node:path';
import { verifyWords, type VerifyReport, type VersionReport, type WordPlace } from '../syntax';
import { readArguments } from './arguments';
import { UnusableInput, type Command } from './io';
import { openTranscript } from './project';

/** Exit code 0 for the same words in the same order, 1 for differences. */
export const verify: Command = async (argv, io) => {
  const { positionals, values } = readArguments(argv, { against: { type: 'string' } });
  const [path, ...others] = positionals;
  const against = values.against;
  if (path === undefined || others.length > 0 || typeof against !== 'string') throw new UnusableInput('verify needs FILE --against SOURCE');
  const { project, target } = openTranscript(path, io.files);
  const original = io.files.kind(resolve(io.files.workingFolder, against)) === 'file' ? io.files.read(resolve(io.files.workingFolder, against)) : undefined;
  if (!original) throw new UnusableInput(`${against}: cannot be read`);
  const file = project.snapshot.files.get(target.path);
  if (!file) throw new UnusableInput(`${path}: cannot be read`);
  const report = verifyWords(file.source, file.tree, original.text);
  await io.stdout(printReport(report, against, target.shown));
  return report.ok ? 0 : 1;
};

/** Every difference with its place, `path:line:column`, on each side that has one. */
function printReport(report: VerifyReport, source: string, transcript: string): string {
  const place = (path: string, word: WordPlace): string => `${path}:${word.line}:${word.column} "${word.text}"`;
  const lines = [headerLine(report), ...report.header.unheld.map((word) => `  unheld   ${place(source, word)}`)];
  for (const version of report.versions) {
    lines.push(versionLine(version));
    for (const word of version.lost) lines.push(`  lost     ${place(source, word)}`);
    for (const word of version.added) lines.push(`  added    ${place(transcript, word)}`);
    for (const pair of version.changed) lines.push(`  changed  ${place(source, pair.source)}  ->  ${place(transcript, pair.transcript)}`);
    for (const pair of version.moved) lines.push(`  moved    ${place(source, pair.source)}  ->  ${place(transcript, pair.transcript)}`);
  }
  lines.push(report.ok ? 'The transcript has the words of its source.' : 'The transcript differs from its source.');
  return `${lines.join('\n')}\n`;
}

function headerLine({ header }: VerifyReport): string {
  const said = header.ok ? 'all of them in the front matter' : `${header.unheld.length} of them in no field of the front matter`;
  return header.words === 0 ? 'head: the source begins with the text' : `head: ${header.words} words before the text, ${said}`;
}

function versionLine(version: VersionReport): string {
  const differences = version.lost.length + version.added.length + version.changed.length + version.moved.length;
  const said = version.ok ? 'the same' : `${differences} ${differences === 1 ? 'difference' : 'differences'}`;
  return `${version.id === '' ? '(before the first version)' : version.id}: ${version.sourceWords} words in the source, ${version.transcriptWords} in the transcript, ${said}`;
}
