import assert from 'node:assert/strict';
import { bracketRules } from '../../server/src/rules/brackets';
import { brief, mended } from '../syntax/checking';

describe('rules B: editorial brackets', () => {
  const cases: [string, string, string[]][] = [
    ['are silent on brackets of every class', 'from [HARBOUR] received [p. 2] the ferrry [sic] of Vaganof [?] and Capt. [Jan] Smit [signature] [...]', []],
    ['are silent on a stamp that runs over paragraphs', '[Stamp: RETURN\n\nTO THE REGISTRY [?]]', []],
    ['are silent on signs printed in the source', 'The form \\[in triplicate\\] is filed.', []],
    ['B101: a closing sign too many, as in a corrected quotation', 'the end of the war[\'].]', ['B101 “]”']],
    ['B101: a sign never closed spoils one paragraph only', 'He said [your ferry.\n\nI wrote to [BEIJING] at once.', ['B101 “[”']],
    ['B102: a stamp that runs over a heading', '[Stamp: RETURN\n\n## Toll\n\nTO THE REGISTRY]', ['B102 “[”']],
    ['B103: a keyword mistyped', '[Stmap: RETURN]', ['B103 “Stmap”']],
    ['B105: three deep', 'a [b [c [d] c] b] a', ['B105 “[d]”']],
    ['B106: a remark at the start of a paragraph', '[sic] the ferry', ['B106 “[sic]”']],
    ['B106: a doubt at the start of a stamp', 'Seen. [Stamp: [?] RETURN]', ['B106 “[?]”']],
    ['B111: empty brackets', 'the [] ferry', ['B111 “[]”']],
  ];
  for (const [what, body, expected] of cases) {
    it(what, () => {
      assert.deepEqual(brief(bracketRules, `# Translation - English\n\n${body}\n`), expected);
    });
  }

  it('offer the keyword that was meant', () => {
    assert.equal(mended(bracketRules, '# Translation - English\n\n[Stmap: RETURN]'), '# Translation - English\n\n[Stamp: RETURN]');
  });
});
