/** Authority files with faults: what is said of them and where, and what is loaded all the same. */
import assert from 'node:assert/strict';
import { archiveRecords, authorityFindings, readAuthority } from '../../server/src/authority';

const read = (...sources: readonly string[]): ReturnType<typeof readAuthority> => readAuthority(sources.map((source, i) => ({ file: `authority/${i}.yaml`, source })));

/** Problems as `code “words”`, and the ids loaded. */
function report(...sources: readonly string[]): { said: string[]; loaded: string[] } {
  const { problems, entries } = read(...sources);
  return {
    said: problems.map(({ code, file, start, end }) => `${code} “${sources[Number(/\d+/.exec(file)?.[0])]?.slice(start, end) ?? ''}”`),
    loaded: [...entries.keys()],
  };
}

const cases: readonly (readonly [why: string, sources: readonly string[], said: readonly string[], loaded: readonly string[]])[] = [
  ['a sound record', ['holm: {kind: person, name: Holm}'], [], ['holm']],
  ['an empty file', ['# nobody yet\n'], [], []],
  ['an unknown kind; the next record is loaded', ['holm: {kind: persn, name: Holm}\nlund: {kind: place, name: Lund}'], ['N108 “persn”'], ['lund']],
  ['no kind', ['holm: {name: Holm}'], ['N108 “holm”'], []],
  ['no form at all', ['holm: {kind: person, role: ferryman}'], ['N108 “holm”'], []],
  ['an empty record', ['holm:\n'], ['N108 “holm”'], []],
  ['an id that is no slug', ['Erik Holm: {kind: person, name: Holm}'], ['N108 “Erik Holm”'], ['Erik Holm']],
  ['a form listed twice', ['holm: {kind: person, forms: [Holm, Хольм, Holm]}'], ['N108 “Holm”'], ['holm']],
  ['a native form listed again is no fault', ['holm: {kind: person, native: {ru: Хольм}, forms: [Хольм]}'], [], ['holm']],
  ['an id taken in another file', ['holm: {kind: person, name: Holm}', 'holm: {kind: place, name: Holm}'], ['N108 “holm”'], ['holm']],
  ['an id taken in the same file', ['holm: {kind: person, name: Holm}\nholm: {kind: place, name: Holm}'], ['N108 “holm”'], ['holm']],
  ['a list where one text is meant', ['holm: {kind: person, name: Holm, role: [a, b]}'], ['N108 “[a, b]”'], ['holm']],
  ['a text where a list is meant is taken', ['holm: {kind: person, forms: Holm}'], ['N108 “Holm”'], ['holm']],
  ['an unknown kind of form', ['holm: {kind: person, forms: [{form: Holm, as: alias}]}'], ['N108 “alias”'], ['holm']],
  ['a form without text', ['holm: {kind: person, name: Holm, forms: [{as: variant}]}'], ['N108 “{as: variant}”'], ['holm']],
  ['a range that is none', ['toll: {kind: instrument, name: Toll, range: 63-1}'], ['N108 “63-1”'], ['toll']],
  ['external ids', ['holm: {kind: person, name: Holm, same-as: {wikidata: 42, viaf: Q1, gnd: 118540238, lcnaf: n 79003362, geonames: 12}}'], ['N109 “42”', 'N109 “Q1”'], ['holm']],
  ['a wrong check digit', ['holm: {kind: person, name: Holm, same-as: {gnd: 118540239}}'], ['N109 “118540239”'], ['holm']],
  ['a GND number of a body, with hyphen', ['holm: {kind: place, name: Holm, same-as: {gnd: 4074335-4}}'], [], ['holm']],
  ['a list instead of a map', ['- holm\n- lund'], ['N108 “- holm\n- lund”'], []],
  ['YAML that does not close', ['holm: {kind: person, name: Holm'], ['N108 “”'], ['holm']],
];

describe('readAuthority', () => {
  for (const [why, sources, said, loaded] of cases) {
    it(why, () => { assert.deepEqual(report(...sources), { said, loaded }); });
  }

  it('keeps digits as typed and places of forms', () => {
    const source = 'toll:\n  kind: instrument\n  name: Toll treaty\n  forms: [{form: treaty, dates: 1923, basis: Gazette}]\n  range: 1-63\n  file: toll.cable.md\n  clauses: {9: Fares}\n  same-as: {viaf: 0123}';
    const entry = read(source).entries.get('toll');
    assert.deepEqual(entry?.range, { from: 1, to: 63 });
    assert.deepEqual([entry.transcript, entry.clauses, entry.sameAs], ['toll.cable.md', { 9: 'Fares' }, { viaf: '0123' }]);
    const form = entry.forms[1]!;
    assert.deepEqual([form.dates, form.basis, source.slice(form.span?.start, form.span?.end)], ['1923', 'Gazette', '{form: treaty, dates: 1923, basis: Gazette}']);
    assert.equal(source.slice(entry.idSpan.start, entry.idSpan.end), 'toll');
  });

  it('never throws', () => {
    for (const source of ['[', '{', '&a [*a, *a]', 'a: &x {b: *x}', '\u0000', '- '.repeat(50), '['.repeat(100), '? a\n: b', '---\na: 1\n---\nb: 2', '%YAML 9\n']) assert.doesNotThrow(() => read(source));
  });

  it('gives problems as findings of their files', () => {
    const findings = authorityFindings(read('holm: {kind: persn, name: Holm}\nlund: {kind: place, name: Lund, same-as: {wikidata: Lund}}'));
    assert.deepEqual(findings.map(({ code, severity, file }) => [code, severity, file]), [['N108', 'error', 'authority/0.yaml'], ['N109', 'warning', 'authority/0.yaml']]);
  });

  it('gives archives to the registry of citations', () => {
    const source = 'pha: {kind: archive, name: PHA, native: {ru: Архив порта}, forms: [Port Harbour Archive, {form: HA, as: former}], place: port, units: [fond, delo]}\nport: {kind: place, name: Port}';
    assert.deepEqual(archiveRecords(read(source)), [{
      id: 'pha', name: 'PHA', place: 'Port', required: ['fond', 'delo'], fullName: { en: 'Port Harbour Archive', ru: 'Архив порта' },
      forms: [{ text: 'PHA' }, { text: 'Архив порта', lang: 'ru' }, { text: 'Port Harbour Archive' }, { text: 'HA', as: 'former' }],
    }]);
  });
});
