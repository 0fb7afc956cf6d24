/** Rules of names, each with a text that it is silent on. */
import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/rules';
import { nameRules } from '../../server/src/rules/names';
import type { Finding } from '../../server/src/rules/finding';
import { createWorkspace } from '../../server/src/workspace';

const people = `
holm-erik: {kind: person, name: Erik Holm, forms: [Holm, {form: Skipper, as: pseudonym, dates: 1920/1924}]}
holm-karin: {kind: person, name: Karin Holm, forms: [Holm]}
vetluzhsky: {kind: person, name: Vetluzhsky}
soldatyeva: {kind: person, name: "Soldat'yeva"}
port-ny: {kind: place, name: Port Ny}
`;

function check(body: string, fields = 'date: 1922-05-01'): { source: string; findings: Finding[] } {
  const workspace = createWorkspace();
  const source = `---\ncable: 0\n${fields}\n---\n\n# Translation - English\n\n${body}\n`;
  workspace.setAuthority('authority/people.yaml', people);
  workspace.setTranscript('letter-7.cable.md', source);
  const file = workspace.snapshot.files.get('letter-7.cable.md')!;
  return { source, findings: checkFile(workspace.snapshot.analysis(file), workspace.snapshot, { rules: nameRules }) };
}

const cases: readonly (readonly [why: string, body: string, fields: string, expected: readonly string[]])[] = [
  ['N102: a form of two persons', 'To Holm.', '', ['N102 Holm']],
  ['silent when a full name came before', 'To Karin Holm. Holm is well.', '', ['']],
  ['silent when a link decides', 'To [Holm](id:holm-karin).', '', ['']],
  ['silent when a pin decides', 'To Holm.', 'names: {Holm: holm-erik}', ['']],
  ['N103: another romanisation', 'Typed by Soldatieva for Vetlujskii and Vetluzhski.', '', ['N103 Soldatieva', 'N103 Vetluzhski']],
  ['silent on known forms, titles and other words', "Soldat'yeva, General, Vetluzhsky's, Vetluga, soldatieva.", '', ['']],
  ['N104: ids that nobody has', 'To [him](id:holm-eric).', 'from: holm-erik\nto: {who: holm-karen, place: port-ny}\nnames: {Boatman: boatman}', ['N104 holm-karen', 'N104 boatman', 'N104 holm-eric']],
  ['silent on known ids, on documents and on names written out', 'See [it](id:letter-7).', 'from: Harbour Office\nto: [{who: holm-erik, place: Malmö}, unknown]\nnames: {Holm: false}', ['']],
  ['N105: a pseudonym before its time', 'To Skipper.', 'date: 1919-12-31', ['N105 Skipper']],
  ['silent in its time, and without a date', 'To Skipper.', 'date: 1920', ['']],
  ['silent without a date', 'To Skipper.', '', ['']],
  ['N106: an identification with somebody else', 'To SKIPPER [Karin Holm].', 'date: 1922', ['N106 Karin Holm']],
  ['silent on the right one', 'To SKIPPER [Erik Holm].', 'date: 1922', ['']],
  ['silent on an explanation that names several', 'To SKIPPER [Karin Holm, Port Ny].', 'date: 1922', ['']],
];

describe('rules N: records and names', () => {
  for (const [why, body, fields, expected] of cases) {
    it(why, () => {
      const { source, findings } = check(body, fields);
      assert.deepEqual(findings.map(({ code, start, end }) => `${code} ${source.slice(start, end)}`), expected.filter((line) => line !== ''));
    });
  }

  it('N102 offers a link to each record', () => {
    const { findings } = check('To Holm.');
    assert.deepEqual(findings[0]?.fixes?.map(({ edits }) => edits[0]?.text), ['[Holm](id:holm-erik)', '[Holm](id:holm-karin)']);
  });

  it('N104 offers the id that was meant', () => {
    const { findings } = check('To [him](id:holm-eric).');
    assert.deepEqual(findings[0]?.fixes?.map(({ title }) => title), ['Change to “holm-erik”']);
  });
});
