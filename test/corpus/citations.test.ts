/** Every archival citation of the five documents against the table made by hand, unit by unit, and what is found wrong with it. */
import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/rules';
import { citationRules } from '../../server/src/rules/citations';
import { goldRows, openCorpus } from './corpus';

describe('citations of the corpus', () => {
  const snapshot = openCorpus();
  const rows = goldRows('citations.tsv');

  for (const document of new Set(rows.map(([id]) => id ?? ''))) {
    it(document, () => {
      const file = snapshot.byDocument(document);
      assert.ok(file);
      const found = snapshot.analysis(file).citations.filter(({ where }) => where !== 'citation').flatMap(({ loci }) => loci)
        .flatMap((locus) => locus.units.map((unit) => `${locus.archive?.id ?? '-'} ${unit.level} ${unit.value}`));
      const expected = rows.filter(([id, , , level]) => id === document && level !== '-').map(([, , archive, level, value]) => `${archive ?? ''} ${level ?? ''} ${value ?? ''}`);
      assert.deepEqual([...found].sort(), [...expected].sort());
      const codes = new Set(checkFile(snapshot.analysis(file), snapshot, { rules: citationRules }).map(({ code }) => code));
      assert.deepEqual([...codes].sort(), [...new Set(rows.filter(([id]) => id === document).flatMap((row) => row[6] ?? []).filter((code) => code !== ''))].sort());
    });
  }
});
