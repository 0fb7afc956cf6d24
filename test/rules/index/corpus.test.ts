/** Rules over several files: the files by name, and the findings expected in the first of them. */
import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/rules';
import { corpusRules } from '../../../server/src/rules/corpus';
import { createWorkspace } from '../../../server/src/workspace';

const letter = (fields: string): string => `---\ncable: 0\n${fields}\n---\n\n# Translation - English\n\nThe toll.\n`;

const cases: readonly { readonly shows: string; readonly files: Readonly<Record<string, string>>; readonly expected: readonly string[] }[] = [
  {
    shows: 'two files with one id are an error at the id',
    files: { 'a.cable.md': letter('id: letter-7'), 'b.cable.md': letter('id: letter-7') },
    expected: ['X101 error letter-7'],
  },
  {
    shows: 'an id taken from the file name counts too',
    files: { 'new/letter-7.cable.md': letter('title: x'), 'old/b.cable.md': letter('id: letter-7') },
    expected: ['X101 error'],
  },
  {
    shows: 'a related document must be in the corpus',
    files: { 'a.cable.md': letter('related: [{id: letter-8, rel: reply-to}, {id: b, rel: next}]'), 'b.cable.md': letter('title: x') },
    expected: ['X102 warning letter-8'],
  },
  {
    shows: 'a file on its own has no corpus',
    files: { 'a.cable.md': letter('related: [{id: letter-8, rel: reply-to}]') },
    expected: [],
  },
  {
    shows: 'the same leaves in two notations',
    files: { 'a.cable.md': letter('source: RGASPI, f. 558, op. 11, d. 340, ll. 43-45'), 'b.cable.md': letter('source: РГАСПИ. Ф. 558. Оп. 11. Д. 340. Л. 43–45') },
    expected: ['X104 info RGASPI, f. 558, op. 11, d. 340, ll. 43-45'],
  },
  {
    shows: 'other leaves of the same file are nothing to report',
    files: { 'a.cable.md': letter('source: RGASPI, f. 558, op. 11, d. 340, ll. 43-45'), 'b.cable.md': letter('source: RGASPI, f. 558, op. 11, d. 340, l. 46') },
    expected: [],
  },
];

describe('rules over the corpus', () => {
  for (const { shows, files, expected } of cases) {
    it(shows, () => {
      const workspace = createWorkspace();
      for (const [uri, source] of Object.entries(files)) workspace.setTranscript(uri, source);
      const file = [...workspace.snapshot.files.values()][0]!;
      const found = checkFile(workspace.snapshot.analysis(file), workspace.snapshot, { rules: corpusRules });
      assert.deepEqual(found.map(({ code, severity, start, end }) => `${code} ${severity} ${file.source.slice(start, end)}`.trim()), expected);
    });
  }
});
