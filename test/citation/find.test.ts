import assert from 'node:assert/strict';
import { citationsAnswer, createRegistry, findCitations } from '../../server/src/citation';

const registry = createRegistry();

/** `RGASPI: fond 558, opis 11` for each locus of a text. */
function loci(text: string): string[] {
  return findCitations(text, registry).flatMap((citation) =>
    citation.loci.map(({ archive, units }) => `${archive?.form ?? '-'}: ${units.map(({ level, value, inherited }) => `${level} ${value}${inherited ? '*' : ''}`).join('; ')}`),
  );
}

describe('archival citations', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['short letters', 'RGASPI, f. 17, op. 3, d. 101, ll. 0012-0014.', ['RGASPI: fond 17; opis 3; delo 101; leaves 12-14']],
    ['Cyrillic after GOST', 'РГАСПИ. Ф. 17. Оп. 3. Д. 101. Л. 12–14 об.', ['РГАСПИ: fond 17; opis 3; delo 101; leaves 12-14ob']],
    ['full words', 'APRF, Fond 3, Opis 65, Delo 12, Listy 4-7', ['APRF: fond 3; opis 65; delo 12; leaves 4-7']],
    ['p. is a papka in AVPRF', 'AVPRF f. 0102, op. 6, 1950, p. 21, d. 47', ['AVPRF: fond 0102; opis 6; year 1950; papka 21; delo 47']],
    ['two holdings', 'APRF, f. 45, op. 1, d. 2, l. 3 and AVPRF, Fond 059a, Opis 5a, Delo 5, Papka 11, List 8', ['APRF: fond 45; opis 1; delo 2; leaves 3', 'AVPRF: fond 059a; opis 5a; delo 5; papka 11; leaves 8']],
    ['another file of the fond', 'GARF, f. 5446, op. 1, d. 7, l. 2; d. 8, l. 5.', ['GARF: fond 5446; opis 1; delo 7; leaves 2', 'GARF: fond 5446*; opis 1*; delo 8; leaves 5']],
    ['Ibid.', 'RGANI, f. 5, op. 28, d. 9, l. 1. Ibid., l. 4.', ['RGANI: fond 5; opis 28; delo 9; leaves 1', 'RGANI: fond 5*; opis 28*; delo 9*; leaves 4']],
    ['levels not given', 'TsAMO, Fond and Opis not given, Delo 7, Listy 2-3', ['TsAMO: delo 7; leaves 2-3']],
    ['NARA', 'NARA, RG 84, Entry 2846, Box 4, Folder 320.1', ['NARA: record-group 84; entry 2846; box 4; folder 320.1']],
    ['decimal file with its holder', 'Source: Department of State, Central Files, 795.00/4–1256. Secret.', ['Department of State: collection Central Files; file 795.00/4-1256']],
    ['decimal file alone', 'The reply (611.95/2–155) came late.', ['-: file 611.95/2-155']],
    ['lot file', 'Seoul Post Files: Lot 60 F 12', ['-: collection Seoul Post Files; lot 60 F 12']],
    ['Chinese call number with a page', 'PRC FMA 117-00001-04, 12.', ['PRC FMA: signature 117-00001-04; page 12']],
    ['German call number with leaves', 'SAPMO-BArch, DY 30/1234, Bl. 5-7', ['SAPMO-BArch: signature DY 30/1234; leaves 5-7']],
    ['Albanian letters', 'Central State Archive, Tirana, AQPPSH-MPKK-V. 1961, L. 3, D. 8.', ['AQPPSH: collection MPKK; year 1961; leaves 3; delo 8']],
    ['Polish letters', 'AMSZ, z. 9, w. 3, t. 44', ['AMSZ: fond 9; box 3; folder 44']],
    ['Hungarian number before the label', 'MOL, XIX-J-1-j, 5. doboz', ['MOL: signature XIX-J-1-j; box 5']],
    ['Bulgarian letters', 'ЦДА, ф. 1Б, оп. 33, а.е. 12, л. 4', ['ЦДА: fond 1Б; opis 33; delo 12; leaves 4']],
    ['leaves in a note', 'Ll. 213-14.', ['-: leaves 213-14']],
  ];
  for (const [what, text, expected] of cases) it(what, () => { assert.deepEqual(loci(text), expected); });

  const prose: readonly string[] = [
    'The National Archives of the country were moved to the capital in 1951.',
    'See point 3 of the list, and p. 40 of the report.',
    'He told the Department of State, on December 5, that the file was closed.',
    'The 5th Division held line 2; box 3 was lost.',
    'J. Smith, A Book of Wars, vol. 2 (New York, 1961), p. 5.',
  ];
  for (const text of prose) it(`no citation: ${text.slice(0, 30)}…`, () => { assert.deepEqual(loci(text), []); });

  it('keeps title, date, publisher, address and people apart', () => {
    const text = '“Letter, A to B,” March 4, 1950, Wilson Center Digital Archive, Archives of the Russian Ministry of Defense (TsAMO). Obtained by Ann Low and translated by Bo Ray. https://digitalarchive.wilsoncenter.org/document/1';
    const citation = findCitations(text, registry).at(0);
    assert.ok(citation);
    assert.equal(citation.title?.text, 'Letter, A to B');
    assert.equal(citation.date?.value, '1950-03-04');
    assert.equal(citation.publisher?.id, 'wcda');
    assert.deepEqual(citation.loci.map(({ archive, missing }) => [archive?.form, missing]), [['TsAMO', ['fond', 'opis', 'delo']]]);
    assert.deepEqual(citation.contributors.map(({ role, name }) => `${role} ${name}`), ['obtained-by Ann Low', 'translator Bo Ray']);
    assert.equal(text.slice(citation.start, citation.end), text);
  });

  it('answers the command with labels inside the offsets', () => {
    const text = 'RGASPI, f. 558, op. 11, d. 7, l. 0043.';
    const [answer] = citationsAnswer(text, registry) as readonly { loci: readonly { units: readonly { form: string; start: number; end: number }[] }[] }[];
    for (const { form, start, end } of answer?.loci[0]?.units ?? []) assert.equal(text.slice(start, end), form);
  });

  it('never throws on broken pieces of citations', () => {
    const junk = 'f. 1, op. "( Ibid., Lot ARCHIVE of the of the Files: 795.00/ '.repeat(200);
    assert.doesNotThrow(() => findCitations(junk, registry));
  });
});
