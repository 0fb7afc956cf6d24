/**
 * Findings that the editor of a transcript has looked at and set aside:
 * `ignore: [C104]` in the front matter for the whole file, a comment
 * `<!-- cable-ignore C104: reason -->` for the line below it (docs/format.md §14).
 */
import { fieldAt, scalarText } from '../syntax';
import type { TranscriptFile } from '../workspace/types';
import type { Finding } from './finding';

const ignoreComment = /^<!--\s*cable-ignore\s+([A-Z]\d{3}(?:[\s,]+[A-Z]\d{3})*)/;

/** Gives a test that says whether a finding of this file is set aside. */
export function suppressionOf(file: TranscriptFile): (finding: Finding) => boolean {
  const everywhere = ignoredCodes(file);
  const byLine = ignoredLines(file);
  return (finding) =>
    everywhere.has(finding.code) || (byLine.get(file.lines.position(finding.start).line)?.has(finding.code) ?? false);
}

/** Codes of the `ignore` field, which may be one code or a list. */
function ignoredCodes(file: TranscriptFile): ReadonlySet<string> {
  const value = fieldAt(file.tree.frontMatter, 'ignore');
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return new Set(items.flatMap((item) => scalarText(item) ?? []));
}

/** Codes by the line they are set aside on: the first line with words below the comment. */
function ignoredLines(file: TranscriptFile): ReadonlyMap<number, ReadonlySet<string>> {
  const lines = new Map<number, Set<string>>();
  for (const comment of file.tree.comments) {
    const codes = ignoreComment.exec(file.source.slice(comment.start, comment.end))?.[1]?.split(/[\s,]+/) ?? [];
    const line = file.lines.position(nextWord(file.source, comment.end)).line;
    const known = lines.get(line) ?? new Set<string>();
    for (const code of codes) known.add(code);
    lines.set(line, known);
  }
  return lines;
}

function nextWord(source: string, offset: number): number {
  let at = offset;
  while (at < source.length && source.charCodeAt(at) <= 32) at++;
  return at;
}
