import assert from 'node:assert/strict';
import { clauseRules } from '../../server/src/rules/clauses';
import { brief, mended } from '../syntax/checking';

describe('rules C: clauses', () => {
  const cases: [string, string, string[]][] = [
    ['are silent on an indented agreement', '1. The toll.\n\n   It is low.\n\n2. The ferry:\n\n   a) by day;\n\n   b) by night.', []],
    ['C101: a number skipped', '1. The toll.\n\n2. The ferry.\n\n4. The bridge.', ['C101 “4.”']],
    ['C102: a number given twice', '1. The toll.\n\n2. The ferry.\n\n2. The bridge.', ['C102 “2.”']],
    ['C103: a second part without a heading, said once', '1. The toll.\n\n2. The ferry.\n\n1. The bridge.\n\n2. The quay.', ['C103 “1.”']],
    ['C103 is content with headings', '## Part A\n\n1. Toll.\n\n2. Ferry.\n\n## Part B\n\n1. Bridge.\n\n2. Quay.', []],
    ['C104: a paragraph at the margin between two clauses', '1. The toll.\n\nIt is low.\n\n2. The ferry.', ['C104 “It is low.”']],
    ['C104 leaves alone what section labels take in', 'First. The toll.\n\nIt is low.\n\nSecond. The ferry.', []],
    ['C105: another sign', '1. The toll.\n\n2) The ferry.', ['C105 “2)”']],
    ['C107: one item alone', '421. On the ferry.', ['C107 “421.”']],
    ['C107 is content with a page and a date', '31 January\n\n31. January\n\n1951. A year.', []],
    ['C109: indented below nothing', '1. The toll.\n\n2. The ferry.\n\nSo resolved.\n\n   Under what?', ['C109 “Under what?”']],
    ['C110: one id for two parts, and one that is no slug', '## Toll {#t}\n\nA\n\n## Ferry {#t}\n\nB {#Two!}', ['C110 “{#t}”', 'C110 “{#Two!}”']],
    ['C112: a number with nothing behind it', '1.\n\n2. The ferry.', ['C112 “1.”']],
  ];
  for (const [what, body, expected] of cases) {
    it(what, () => {
      assert.deepEqual(brief(clauseRules, `# Translation - English\n\n${body}\n`), expected);
    });
  }

  it('C104 offers to indent every line of the paragraph', () => {
    const [before, after] = ['1. Toll.\n\nIt is\nlow.\n\n2. Ferry.', '1. Toll.\n\n   It is\n   low.\n\n2. Ferry.'];
    assert.equal(mended(clauseRules, `# Translation - English\n\n${before}`), `# Translation - English\n\n${after}`);
  });
});
