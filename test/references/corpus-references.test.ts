/** Every reference of the five documents, and every trap in them, against the table made by hand. */
import assert from 'node:assert/strict';
import type { ResolvedReference } from '../../server/src/references/types';
import { goldRows, openCorpus } from '../corpus/corpus';

interface Row {
  readonly document: string;
  readonly version: string;
  readonly surface: string;
  readonly status: string;
  readonly targets: string;
  /** Words around it, the surface in «…». */
  readonly context: string;
}

const rows: Row[] = goldRows('references.tsv').map(([document = '', version = '', , surface = '', status = '', targets = '', context = '']) =>
  ({ document, version, surface, status, targets, context }));

describe('references of the corpus', () => {
  const snapshot = openCorpus();

  for (const document of new Set(rows.map((row) => row.document))) {
    it(document, () => {
      const file = snapshot.byDocument(document);
      assert.ok(file);
      const found = snapshot.analysis(file).references.map((reference) => `${reference.start} ${file.source.slice(reference.start, reference.end)} → ${answer(reference)}`);
      const expected = rows.filter((row) => row.document === document && row.status !== 'none').map((row) => `${placeOf(row, file.source)} ${row.surface} → ${[row.status, row.targets].join(' ').trim()}`);
      assert.deepEqual(byPlace(found), byPlace(expected));
    });
  }

  it('every trap of the table is in its document', () => {
    for (const row of rows) assert.ok(placeOf(row, snapshot.byDocument(row.document)?.source ?? '') >= 0, `${row.document}: ${row.context}`);
  });
});

function answer({ resolution }: ResolvedReference): string {
  if (resolution.status === 'found') return `found ${resolution.targets.map((target) => `#${target.version}:${target.key}`).join(' ')}`;
  if (resolution.status === 'external') return `external ${resolution.instrument ?? resolution.name}#${resolution.locator}`;
  return resolution.status;
}

/** Where the surface stands: the context is unique, or for a repeated one in its version. */
function placeOf(row: Row, source: string): number {
  const [before = '', ...rest] = row.context.split('«');
  const marked = rest.join('«');
  const words = before + marked.replace('»', '');
  const from = row.version === '-' ? 0 : Math.max(0, source.indexOf(row.version === 'en' ? '# Translation' : '# Transcript'));
  const at = source.replace(/\s/gu, ' ').indexOf(words, from);
  return at < 0 ? at : at + before.length;
}

function byPlace(lines: readonly string[]): string[] {
  return [...lines].sort((a, b) => parseInt(a, 10) - parseInt(b, 10));
}
