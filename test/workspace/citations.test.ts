/** Citations of a file with their places: in every way in which `source` may be written, and in the text. */
import assert from 'node:assert/strict';
import { createWorkspace } from '../../server/src/workspace';
import type { PlacedCitation } from '../../server/src/workspace/types';

function citations(source: string, body = 'The toll is due.'): { text: string; found: readonly PlacedCitation[] } {
  const text = `---\ncable: 0\nid: letter-7\nsource: ${source}\n---\n\n# Translation - English\n\n${body}\n`;
  const workspace = createWorkspace();
  workspace.setTranscript('letter-7.cable.md', text);
  return { text, found: workspace.snapshot.analysis(workspace.snapshot.files.get('letter-7.cable.md')!).citations };
}

/** `level value @words in the file`. */
function units(source: string, body?: string): string[] {
  const { text, found } = citations(source, body);
  return found.flatMap((citation) => citation.loci.flatMap((locus) => [
    `${citation.where} ${locus.archive?.id ?? 'nobody'}`,
    ...locus.units.map((unit) => `${unit.level} ${unit.value} @${text.slice(unit.valueSpan.start, unit.valueSpan.end)}`),
  ]));
}

const locus = ['source rgaspi', 'fond 558 @558', 'opis 11 @11', 'delo 340 @340', 'leaves 43-45 @0043-0045'];

describe('citations of a file', () => {
  for (const [how, source] of [
    ['as a string', 'RGASPI, f. 558, op. 11, d. 340, ll. 0043-0045'],
    ['in quotes', '"RGASPI, f. 558, op. 11, d. 340, ll. 0043-0045"'],
    ['as a map', '{archive: rgaspi, fond: 558, opis: 11, delo: 340, listy: 0043-0045}'],
    ['as a list', '["RGASPI, f. 558, op. 11, d. 340, ll. 0043-0045"]'],
  ] as const) {
    it(`are read from a source written ${how}`, () => { assert.deepEqual(units(source), locus); });
  }

  it('say what a map leaves out', () => {
    assert.deepEqual(citations('{archive: RGASPI, fond: 558}').found[0]?.loci[0]?.missing, ['opis', 'delo']);
  });

  it('are found in the text at their place', () => {
    assert.deepEqual(units('unknown', 'Kept at [the archive] RGASPI, f. 558, op. 11, d. 340, ll. 0043-0045.'), locus.map((unit) => unit.replace('source', 'text')));
  });
});
