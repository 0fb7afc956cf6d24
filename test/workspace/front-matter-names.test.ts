/** Names in the prose of the front matter: title, summary and the form that the document prints; not ids, not shelf-marks. */
import assert from 'node:assert/strict';
import { createWorkspace } from '../../server/src/workspace';

describe('names in the front matter', () => {
  it('are those of its prose, at their own places', () => {
    const workspace = createWorkspace();
    workspace.setAuthority('authority/people.yaml', 'belov: {kind: person, name: Belov, forms: [{form: Sedov, as: pseudonym}]}\nclay: {kind: person, name: Clay}');
    workspace.setTranscript('a.cable.md', '---\ncable: 0\nid: belov\ntitle: Clay to Sedov [Belov]\nto: {who: belov, as: SEDOV}\nsource: Clay, f. 1\n---\n\n# Translation - English\n\nClay wrote.\n');
    const file = workspace.snapshot.files.get('a.cable.md')!;
    const found = workspace.snapshot.analysis(file).mentions.map(({ start, end, entries }) => `${file.source.slice(start, end)} = ${entries.join(' or ')}`);
    assert.deepEqual(found, ['Clay = clay', 'Sedov = belov', 'Belov = belov', 'SEDOV = belov', 'Clay = clay']);
  });
});
