/** Family M: what a Markdown preview would do to a transcript, and the nearest text that is safe. */
import assert from 'node:assert/strict';
import { markdownRules } from '../../server/src/rules/markdown';
import { createWorkspace } from '../../server/src/workspace';

function findings(text: string): string[] {
  const source = `---\ncable: 0\n---\n\n# Translation - English\n\n${text}\n`;
  const workspace = createWorkspace();
  workspace.setTranscript('a.cable.md', source);
  const file = workspace.snapshot.files.get('a.cable.md')!;
  return markdownRules.flatMap((rule) => Array.from(rule.check(workspace.snapshot.analysis(file), workspace.snapshot), ({ start, end, fixes }) => {
    const [edit] = fixes?.[0]?.edits ?? [];
    const mended = edit ? ` → “${source.slice(start, edit.start)}${edit.text}${source.slice(edit.end, end)}”` : '';
    return `${rule.code} “${source.slice(start, end)}”${mended}`;
  }));
}

describe('rules M: Markdown safety', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['[Envoy]: Yes.', ['M101 “[Envoy]: Yes.” → “\\[Envoy]: Yes.”']],
    ['The [Envoy]: Yes, we agree.', []],
    ['The toll <illegible> is low.', ['M102 “<illegible>” → “\\<illegible>”']],
    ['See <https://example.org> <!-- look --> and 3 < 4.', []],
    ['COLONEL [signature](BELOV)', ['M103 “[signature](BELOV)” → “[signature] (BELOV)”']],
    ['COLONEL [signature] (BELOV), see [point 2](#2)', []],
    ['THE ENVOY\n-----', ['M105 “THE ENVOY\n-----”']],
    ['THE ENVOY\n\n-----', []],
    ['A *great* toll', ['M108 “*great*”']],
    ['A toll * and a ferry_boat', []],
    ['Agreed.[^e1]\n\n[^e1]: The word is doubtful.', []],
  ];
  for (const [text, expected] of cases) it(text.replaceAll('\n', '⏎'), () => { assert.deepEqual(findings(text), expected); });
});
