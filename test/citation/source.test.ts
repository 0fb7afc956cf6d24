import assert from 'node:assert/strict';
import { checkUrl, createRegistry, findCitations, formatLocus, parseSource, spellOut } from '../../server/src/citation';

const registry = createRegistry();

/** `K104 0043` for each fault of a source. */
function faults(raw: string): string[] {
  const { loci, problems } = parseSource(raw, registry);
  return [...problems, ...loci.flatMap((locus) => locus.problems)].map(({ code, start, end }) => `${code} ${raw.slice(start, end)}`);
}

describe('the source field', () => {
  const cases: readonly (readonly [raw: string, expected: readonly string[]])[] = [
    ['RGASPI, f. 558, op. 11, d. 340, ll. 43-45', []],
    ['unknown', []],
    ['RGASPI, fondd 558, op. 11, d. 340', ['K101 fondd 558', 'K103 RGASPI']],
    ['APRF', ['K103 APRF']],
    ['TsAMO, Fond and Opis not given, d. 7', []],
    ['RTsKhIDNI, f. 558, op. 11, d. 340', ['K102 RTsKhIDNI']],
    ['RGASPY, f. 558, op. 11, d. 340', ['K102 RGASPY']],
    ['RGASPI, f. 558, op. 11, d. 340, ll. 0043-0045', ['K104 0043-0045']],
    ['RGASPI, f. 558, op. 11, d. 340, ll. 45-43', ['K105 45-43']],
    ['RGASPI, f. 558, op. 11, d. 340, ll. 190-91', []],
    ['RGASPI, f. 558, op. 11, d. 340, 214 л.', ['K109 214 л.']],
  ];
  for (const [raw, expected] of cases) it(raw, () => { assert.deepEqual(faults(raw), expected); });

  it('offers the nearest label and the nearest archive', () => {
    assert.equal(parseSource('RGASPI, fondd 558', registry).problems[0]?.fix?.text, 'fond 558');
    assert.equal(parseSource('RGASPY, f. 558', registry).loci[0]?.problems[0]?.fix?.text, 'RGASPI');
  });

  it('writes a locus in the house styles', () => {
    const locus = findCitations('RGASPI, f. 558, op. 11, d. 340, ll. 0043-0045', registry)[0]?.loci[0];
    assert.ok(locus);
    assert.equal(formatLocus(locus, 'wilson'), 'RGASPI, Fond 558, Opis 11, Delo 340, Listy 43-45');
    assert.equal(formatLocus(locus, 'gost', registry), 'РГАСПИ. Ф. 558. Оп. 11. Д. 340. Л. 43–45.');
    assert.equal(formatLocus(locus, 'chicago'), 'RGASPI, f. 558, op. 11, d. 340, ll. 43–45');
  });

  it('spells a locus out level by level, with what is missing', () => {
    const locus = parseSource('RTsKhIDNI, f. 558, op. 11', registry).loci[0];
    assert.ok(locus);
    const words = spellOut(locus, registry, 'en');
    assert.match(words, /Russian State Archive of Socio-Political History/);
    assert.match(words, /former name/);
    assert.match(words, /Missing: Delo/);
    assert.match(spellOut(locus, registry, 'ru'), /Опись: \*\*11\*\*/);
  });

  it('knows the hosts of a publisher', () => {
    assert.equal(checkUrl('https://digitalarchive.wilsoncenter.org/document/1', registry, 'Wilson Center Digital Archive'), undefined);
    assert.equal(checkUrl('https://mirror.example.com/document/1', registry, 'wcda')?.code, 'K107');
    assert.equal(checkUrl('https://mirror.example.com/document/1', registry, undefined), undefined);
  });
});
