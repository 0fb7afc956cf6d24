import assert from 'node:assert/strict';
import { frontMatterRules } from '../../server/src/rules/front-matter';
import { brief, FRONT, mended } from '../syntax/checking';

const BODY = '\n# Transcript - English\n\nThe ferry is late.\n';
const withLine = (line: string): string => FRONT.replace(/---\n$/, `${line}\n---\n`) + BODY;

describe('rules F: front matter', () => {
  it('are silent on complete front matter', () => {
    assert.deepEqual(brief(frontMatterRules, FRONT + BODY), []);
  });

  const cases: [string, string, string[]][] = [
    ['F101: no front matter at all', 'The ferry is late.', ['F101 “The ferry is late.”']],
    ['F101: the closing fence is missing', FRONT.replace(/---\n$/, '') + BODY, ['F101 “---”']],
    ['F102: a colon in a bare value', FRONT.replace('Letter on the toll', 'Letter: the toll') + BODY, ['F102 “Letter: the toll”']],
    ['F102: a value that begins with @', withLine('publisher: @press'), ['F102 “@press”']],
    ['F103: no date', FRONT.replace('date: 1923-04-02\n', '') + BODY, ['F103 “---”']],
    ['F103: the title is left empty', FRONT.replace('Letter on the toll', '') + BODY, ['F103 “title”']],
    ['F104: a key mistyped', withLine('sumary: About a toll.'), ['F104 “sumary”']],
    ['F104 leaves private keys alone', withLine('x-box: 4'), []],
    ['F105: a type that is not in the list', withLine('type: telegramm'), ['F105 “telegramm”']],
    ['F105: one value where a list belongs', withLine('contents: Original Scan'), ['F105 “Original Scan”']],
    ['F105: an unknown status of a version', withLine('versions:\n  en: {status: finished}'), ['F105 “finished”']],
    ['F109: a key given twice', withLine('title: Another letter'), ['F109 “title”']],
    ['F110: an id with capitals and blanks', FRONT.replace('id: letter', 'id: My Letter') + BODY, ['F110 “My Letter”']],
    ['F110: a newer format', FRONT.replace('cable: 0', 'cable: 7') + BODY, ['F110 “7”']],
  ];
  for (const [what, source, expected] of cases) {
    it(what, () => {
      assert.deepEqual(brief(frontMatterRules, source), expected);
    });
  }

  it('offers the nearest known key, and quotes for a value that YAML cannot take bare', () => {
    assert.equal(mended(frontMatterRules, withLine('sumary: About a toll.')), withLine('summary: About a toll.'));
    assert.equal(mended(frontMatterRules, withLine('publisher: @press')), withLine('publisher: "@press"'));
  });

  it('still finds the other faults of front matter that has a syntax error', () => {
    const source = withLine('publisher: @press\ntype: cable\ntitle: Again');
    assert.deepEqual(brief(frontMatterRules, source), ['F102 “@press”', 'F105 “cable”', 'F109 “title”']);
  });
});
