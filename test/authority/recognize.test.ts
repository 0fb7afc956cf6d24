/** What decides who is meant: links, pins, the longest form, dates of use, a full name before. */
import assert from 'node:assert/strict';
import { createMatcher, describeEntry, readAuthority, recognizeNames } from '../../server/src/authority';

const authority = readAuthority([{
  file: 'authority/people.yaml',
  source: `
holm-erik:
  kind: person
  name: Erik Holm
  native: {sv: Erik Hólm}
  forms: [Holm, {form: Skipper, as: pseudonym, dates: 1920/1924, basis: "letter-7, p. 2"}, {form: Homl, as: misspelling}]
  role: Ferryman
  dates: 1880/1951
  same-as: {wikidata: Q42, local: h-1}
  note: Kept the *toll*.
holm-karin: {kind: person, name: Karin Holm, forms: [Holm, {form: Skipper, as: pseudonym, dates: 1930/..}]}
pha: {kind: archive, name: PHA, units: [fond, delo]}
toll: {kind: instrument, name: Toll treaty, unit: point, range: 1-63}
` }]);
const matcher = createMatcher(authority);

interface Decisions {
  readonly pins?: Readonly<Record<string, string | false>>;
  readonly date?: string;
  readonly link?: readonly [words: string, id: string];
}

function recognized(text: string, { pins = {}, date, link }: Decisions = {}): string[] {
  const blocks = [...text.matchAll(/.+(?:\n.+)*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const start = link ? text.indexOf(link[0]) : 0;
  const links = link ? [{ start, end: start + link[0].length, id: link[1] }] : [];
  return recognizeNames(text, blocks, { pins: new Map(Object.entries(pins)), date, links }, matcher, authority)
    .map((mention) => `${text.slice(mention.start, mention.end)} = ${mention.entries.join('|')} by ${mention.by}`);
}

describe('recognizeNames', () => {
  const cases: readonly (readonly [why: string, text: string, decisions: Decisions, expected: readonly string[]])[] = [
    ['a form of two records is open', 'To Holm.', {}, ['Holm = holm-erik|holm-karin by form']],
    ['a full name before decides for what follows', 'Holm met Karin Holm.\n\nThen Holm left.', {}, ['Holm = holm-erik|holm-karin by form', 'Karin Holm = holm-karin by form', 'Holm = holm-karin by form']],
    ['two full names before decide nothing', 'Karin Holm, Erik Holm. Holm left.', {}, ['Karin Holm = holm-karin by form', 'Erik Holm = holm-erik by form', 'Holm = holm-erik|holm-karin by form']],
    ['dates of use decide', 'To Skipper.', { date: '1922-05' }, ['Skipper = holm-erik by form']],
    ['dates of use decide the other way', 'To Skipper.', { date: '1931-05-01' }, ['Skipper = holm-karin by form']],
    ['dates that fit neither decide nothing', 'To Skipper.', { date: '1927' }, ['Skipper = holm-erik|holm-karin by form']],
    ['a pin decides for the file', 'Holm, then Erik Holm, then Holm.', { pins: { Holm: 'holm-karin' } }, ['Holm = holm-karin by names', 'Erik Holm = holm-erik by form', 'Holm = holm-karin by names']],
    ['a pin may bring a form of its own', 'The Boatman came.', { pins: { Boatman: 'holm-erik' } }, ['Boatman = holm-erik by names']],
    ['a pin may say that nobody is meant', 'Holm and Karin Holm.', { pins: { Holm: false } }, ['Karin Holm = holm-karin by form']],
    ['a link decides for its words', 'To Holm.', { link: ['Holm', 'holm-karin'], pins: { Holm: 'holm-erik' } }, ['Holm = holm-karin by link']],
    ['a link makes any words a mention', 'To the old man.', { link: ['the old man', 'holm-erik'] }, ['the old man = holm-erik by link']],
    ['a link to nobody known leaves the names alone', 'To Karin Holm.', { link: ['Karin Holm', 'nobody'] }, ['Karin Holm = holm-karin by form']],
    ['a name and its identification are two mentions', 'SKIPPER [Erik Holm]', { date: '1922' }, ['SKIPPER = holm-erik by form', 'Erik Holm = holm-erik by form']],
    ['a name ends with its paragraph', 'Karin\n\nHolm', {}, ['Holm = holm-erik|holm-karin by form']],
  ];
  for (const [why, text, decisions, expected] of cases) {
    it(why, () => { assert.deepEqual(recognized(text, decisions), expected); });
  }
});

describe('describeEntry', () => {
  const describeId = (id: string, text?: string): string => {
    const entry = authority.entries.get(id)!;
    return describeEntry(entry, { form: entry.forms.find((form) => form.text === text), lang: 'en' });
  };

  it('says who it is, what the form at hand is, what else is known', () => {
    assert.equal(describeId('holm-erik', 'Skipper'), [
      '**Erik Holm** · Erik Hólm (person)', 'Ferryman · 1880–1951', '“Skipper”: pseudonym, in use 1920–1924. Basis: letter-7, p. 2.',
      'Also: Holm', '[Wikidata Q42](https://www.wikidata.org/wiki/Q42) · local h-1', '*Kept the \\*toll\\*.*',
    ].join('\n\n'));
  });

  it('says what a full reference to an archive needs, and how an instrument is cited', () => {
    assert.equal(describeId('pha'), '**PHA** (archive)\n\nA full reference states fond, delo.');
    assert.equal(describeId('toll'), '**Toll treaty** (instrument)\n\nCited by point, 1 to 63.');
  });
});
