/** How rules are run: in isolation, in order, with what was set aside left out. */
import assert from 'node:assert/strict';
import { allRules, checkFile } from '../../../server/src/rules';
import type { Rule } from '../../../server/src/rules/rule';
import { createWorkspace } from '../../../server/src/workspace';

const findWord = (code: string, word: string): Rule => ({
  code,
  severity: 'warning',
  title: `The word "${word}"`,
  *check({ file }) {
    for (const match of file.source.matchAll(new RegExp(word, 'g'))) yield { start: match.index, end: match.index + word.length, message: `"${word}"` };
  },
});
const failing: Rule = {
  code: 'Y103',
  severity: 'error',
  title: 'A rule that fails',
  check() {
    throw new Error('no such thing');
  },
};
const rules = [findWord('Y102', 'toll'), failing, findWord('Y101', 'gate')];

function check(front: string, body: string): string[] {
  const workspace = createWorkspace();
  const source = `---\n${front}\n---\n\n# Translation - English\n\n${body}\n`;
  workspace.setTranscript('letter-7.cable.md', source);
  const file = workspace.snapshot.files.get('letter-7.cable.md')!;
  return checkFile(workspace.snapshot.analysis(file), workspace.snapshot, { rules }).map(({ code, start, end }) => `${code} ${source.slice(start, end)}`.trim());
}

describe('checkFile', () => {
  it('gives findings in the order of the text, and a failing rule as one finding beside them', () => {
    assert.deepEqual(check('id: x', 'The gate and the toll, the gate.'), ['Z101', 'Y101 gate', 'Y102 toll', 'Y101 gate']);
  });

  it('leaves out what the front matter ignores, as a list or as one code', () => {
    assert.deepEqual(check('ignore: [Y101, Z101]', 'The gate and the toll.'), ['Y102 toll']);
    assert.deepEqual(check('ignore: Y102', 'The gate and the toll.'), ['Z101', 'Y101 gate']);
  });

  it('leaves out what a comment sets aside on the line below it, and there only', () => {
    const body = '<!-- cable-ignore Y102: the lower one -->\nThe toll at the gate,\nthe upper toll.\n\n<!-- cable-ignore Y101, Y102 -->\n\nThe gate and the toll.';
    assert.deepEqual(check('ignore: Z101', body), ['Y101 gate', 'Y102 toll']);
  });

  it('can be told other severities', () => {
    const workspace = createWorkspace();
    workspace.setTranscript('a.cable.md', 'The toll.');
    const file = workspace.snapshot.files.get('a.cable.md')!;
    const [finding] = checkFile(workspace.snapshot.analysis(file), workspace.snapshot, { rules: [findWord('Y102', 'toll')], severities: { Y102: 'info' } });
    assert.equal(finding?.severity, 'info');
  });

  it('has rules with stable codes', () => {
    for (const rule of allRules) assert.match(rule.code, /^[A-Z]\d{3}$/);
  });
});
