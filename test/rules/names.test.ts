/** Family N: each rule with a text that it reports and one that it is silent on. */
import assert from 'node:assert/strict';
import { nameRules } from '../../server/src/rules/names';
import { findings as findingsOf } from '../../server/src/features';
import { createWorkspace } from '../../server/src/workspace';

const records = `
ivan: {kind: person, name: Ivan Belov, forms: [Belov, {form: Sedov, as: pseudonym, dates: 1950/1953}]}
petr: {kind: person, name: Petr Belov, forms: [Belov]}
clay: {kind: person, name: Clay}
vesna: {kind: place, name: Vesna}
`;

function findings(text: string, fields = 'date: 1951-07-05'): string[] {
  const source = `---\ncable: 0\nid: a\n${fields}\n---\n\n# Translation - English\n\n${text}\n`;
  const workspace = createWorkspace();
  workspace.setAuthority('authority/people.yaml', records);
  workspace.setTranscript('a.cable.md', source);
  const file = workspace.snapshot.files.get('a.cable.md')!;
  return nameRules.flatMap((rule) => Array.from(rule.check(workspace.snapshot.analysis(file), workspace.snapshot), ({ start, end }) => `${rule.code} “${source.slice(start, end)}”`));
}

describe('rules N: names', () => {
  const cases: readonly (readonly [what: string, text: string, fields: string | undefined, expected: readonly string[]])[] = [
    ['N102: a form of two people', 'Belov wrote.', undefined, ['N102 “Belov”']],
    ['N102: not where a fuller name came before', 'Ivan Belov wrote. Belov is ill.', undefined, []],
    ['N102: not where it is pinned', 'Belov wrote.', 'names: {Belov: petr}', []],
    ['N104: a link to nobody', '[Clay](id:klay) wrote.', undefined, ['N104 “klay”']],
    ['N104: a pin to nobody', 'Clay wrote.', 'names: {Clay: klay}', ['N104 “klay”']],
    ['N104: a link to somebody, a form that is no name', '[Clay](id:clay) wrote.', 'names: {Vesna: false}', []],
    ['N105: a pseudonym before its time', 'Sedov wrote.', 'date: 1949-01-01', ['N105 “Sedov”']],
    ['N105: a pseudonym in its time', 'Sedov wrote.', undefined, []],
    ['N106: brackets that name another', 'SEDOV [Clay]', undefined, ['N106 “Clay”']],
    ['N106: brackets that name the same', 'SEDOV [Belov]', undefined, []],
    ['N106: brackets that add a place', 'SEDOV [Vesna]', undefined, []],
  ];
  for (const [what, text, fields, expected] of cases) it(what, () => { assert.deepEqual(findings(text, fields), expected); });

  it('N108: stands in the authority file', () => {
    const workspace = createWorkspace();
    workspace.setAuthority('authority/people.yaml', 'clay: {kind: person}');
    assert.deepEqual(findingsOf(workspace.snapshot, 'authority/people.yaml').map(({ code, severity, start, end }) => [code, severity, start, end]), [['N108', 'error', 0, 4]]);
  });
});
