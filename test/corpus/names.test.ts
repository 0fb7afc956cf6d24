/** Every name of the five documents against the table made by hand: nothing missing, nothing more. */
import assert from 'node:assert/strict';
import { goldRows, openCorpus } from './corpus';

describe('names of the corpus', () => {
  const snapshot = openCorpus();
  const rows = goldRows('names.tsv');

  for (const document of new Set(rows.map(([id]) => id ?? ''))) {
    it(document, () => {
      const file = snapshot.byDocument(document);
      assert.ok(file);
      const { mentions } = snapshot.analysis(file);
      const found = file.tree.versions.flatMap((version) => mentions
        .filter((mention) => version.start <= mention.start && mention.end <= version.end)
        .filter((mention) => !file.tree.notes.some((note) => note.start <= mention.start && mention.end <= note.end))
        .map((mention) => `${version.id}\t${file.source.slice(mention.start, mention.end).replace(/\s+/gu, ' ')}\t${mention.entries.join(' or ')}`));
      const expected = rows.filter(([id]) => id === document).flatMap(([, version, surface, count, entity]) =>
        Array.from({ length: Number(count) }, () => `${version ?? ''}\t${surface ?? ''}\t${entity ?? ''}`));
      assert.deepEqual(difference(found, expected), [], 'found, but not in the table');
      assert.deepEqual(difference(expected, found), [], 'in the table, but not found');
    });
  }
});

/** The members of `a` that `b` does not have, counted. */
function difference(a: readonly string[], b: readonly string[]): string[] {
  const rest = [...b];
  return a.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
