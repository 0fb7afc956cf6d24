/** Family K on front matter and text that say one thing wrong each. */
import assert from 'node:assert/strict';
import { citationRules } from '../../server/src/rules/citations';
import { createRegistry } from '../../server/src/citation';
import { maskMarkup, parse } from '../../server/src/syntax';
import { LineIndex } from '../../server/src/text/line-index';
import { readCitations } from '../../server/src/workspace/citations';
import type { FileAnalysis, Snapshot } from '../../server/src/workspace/types';

const registry = createRegistry();

/** `K103 “APRF”` for each finding in a transcript of these fields and this text. */
function findings(fields: string, text = 'Nothing.'): string[] {
  const source = `---\ncable: 0\n${fields}\n---\n\n# Translation - English\n\n${text}\n`;
  const tree = parse(source);
  const file = { uri: 'a.cable.md', id: 'a', source, tree, mask: maskMarkup(source, tree), lines: new LineIndex(source) };
  const analysis: FileAnalysis = { file, citations: readCitations(file, registry), references: [], mentions: [] };
  // These rules ask the registry and one file only.
  const snapshot = { registry } as Snapshot;
  return citationRules.flatMap((rule) => Array.from(rule.check(analysis, snapshot), ({ start, end }) => `${rule.code} “${source.slice(start, end)}”`));
}

describe('rules K: citations', () => {
  const cases: readonly (readonly [what: string, fields: string, expected: readonly string[]])[] = [
    ['are silent on a full locus', 'source: RGASPI, f. 17, op. 3, d. 101, ll. 12-14', []],
    ['K101: words that are no unit', 'source: RGASPI, f. 17, op. 3, d. 101, sheaf', ['K101 “sheaf”']],
    ['K102: a former name', 'source: RTsKhIDNI, f. 17, op. 3, d. 101', ['K102 “RTsKhIDNI”']],
    ['K103: an archive and nothing else', 'source: APRF', ['K103 “APRF”']],
    ['K103: once where the citation repeats the source', 'source: APRF\ncitation: "Letter, A to B, Wilson Center Digital Archive, APRF."', ['K103 “APRF”']],
    ['K104: leading zeros', 'source: RGASPI, f. 17, op. 3, d. 101, ll. 0012-0014', ['K104 “0012-0014”']],
    ['K105: a range that runs backwards', 'source: RGASPI, f. 17, op. 3, d. 101, ll. 14-12', ['K105 “14-12”']],
    ['K106: another file in the citation', "source: RGASPI, f. 17, op. 3, d. 101\ncitation: 'RGASPI, f. 17, op. 3, d. 102.'", ['K106 “d. 102”']],
    ['K106: another date', "date: 1950-03-05\ncitation: '“Letter, A to B,” March 4, 1950, Wilson Center Digital Archive, RGASPI, f. 17, op. 3, d. 102.'", ['K106 “March 4, 1950”']],
    ['K106: a date before the title is no other title', "title: March 5, 1950 Letter, A to B\ncitation: '“Letter, A to B,” March 5, 1950, Wilson Center Digital Archive, RGASPI, f. 17, op. 3, d. 102.'", []],
    ['K106: another title', "title: Letter, A to C\ncitation: '“Letter, A to B,” March 5, 1950, Wilson Center Digital Archive, RGASPI, f. 17, op. 3, d. 102.'", ['K106 ““Letter, A to B,””']],
    ['K107: a host that is not the publisher', 'publisher: Wilson Center Digital Archive\nurl: https://mirror.example.com/document/1', ['K107 “mirror.example.com”']],
    ['K109: how many leaves, not which', 'source: RGASPI, f. 17, op. 3, d. 101, 214 л.', ['K109 “214 л.”']],
  ];
  for (const [what, fields, expected] of cases) {
    it(what, () => {
      assert.deepEqual(findings(fields), expected);
    });
  }

  it('K108: an archival citation in a note that links to nothing', () => {
    assert.deepEqual(findings('source: unknown', 'A copy is in APRF, Fond 45, Opis 1, Delo 2, List 3.'), ['K108 “APRF, Fond 45, Opis 1, Delo 2, List 3”']);
    assert.deepEqual(findings('source: unknown', 'A copy is in [APRF, Fond 45, Opis 1, Delo 2, List 3](id:other).'), []);
  });
});
