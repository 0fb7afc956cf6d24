/** Snapshots: what they hold, what is kept from one to the next, and what is made anew. */
import assert from 'node:assert/strict';
import { createWorkspace, kindOf } from '../../server/src/workspace';

const letter = (id: string, text: string): string => `---\ncable: 0\nid: ${id}\n---\n\n# Translation - English\n\n${text}\n`;
const lind = 'lind:\n  kind: person\n  name: Lind\n';

describe('workspace', () => {
  for (const [uri, kind] of [
    ['file:///letters/a.cable.md', 'transcript'],
    ['file:///letters/a.md', undefined],
    ['/corpus/authority/people.yaml', 'authority'],
    ['C:\\corpus\\authority\\places.yml', 'authority'],
    ['authority/people.yaml', 'authority'],
    ['vscode-vfs://github/x/authority/people.yaml?ref=main', 'authority'],
    ['/corpus/authority/old/people.yaml', undefined],
    ['/corpus/people.yaml', undefined],
  ] as const) {
    it(`takes ${uri} for ${kind ?? 'no file of a project'}`, () => { assert.equal(kindOf(uri), kind); });
  }

  it('leaves an earlier snapshot as it was', () => {
    const workspace = createWorkspace();
    workspace.setTranscript('a.cable.md', letter('a', 'The toll.'));
    const before = workspace.snapshot;
    assert.equal(workspace.snapshot, before, 'nothing changed, so it is the same snapshot');
    workspace.setTranscript('a.cable.md', letter('b', 'The gate.'));
    workspace.remove('gone.cable.md');
    assert.equal(before.files.get('a.cable.md')?.id, 'a');
    assert.equal(workspace.snapshot.files.get('a.cable.md')?.id, 'b');
    assert.equal(workspace.snapshot.byDocument('a'), undefined);
  });

  it('takes the id of a document from its front matter, else from its name', () => {
    const workspace = createWorkspace();
    workspace.setTranscript('file:///x/letter%208.cable.md', '# Translation - English\n');
    workspace.setTranscript('file:///x/b.cable.md', letter('letter-9', ''));
    assert.equal(workspace.snapshot.byDocument('letter 8')?.uri, 'file:///x/letter%208.cable.md');
    assert.equal(workspace.snapshot.byDocument('letter-9')?.uri, 'file:///x/b.cable.md');
  });

  it('parses a text once and keeps the tree while other files change', () => {
    const workspace = createWorkspace();
    workspace.setTranscript('a.cable.md', letter('a', 'The toll.'));
    const { tree } = workspace.snapshot.files.get('a.cable.md')!;
    workspace.setTranscript('b.cable.md', letter('b', 'The gate.'));
    workspace.setTranscript('a.cable.md', letter('a', 'The toll.'));
    assert.equal(workspace.snapshot.files.get('a.cable.md')?.tree, tree);
  });

  it('finds names anew when the authority changes, and only then', () => {
    const workspace = createWorkspace();
    workspace.setTranscript('a.cable.md', letter('a', 'Lind pays the toll.'));
    workspace.setAuthority('authority/people.yaml', lind);
    const mentions = () => workspace.snapshot.analysis(workspace.snapshot.files.get('a.cable.md')!).mentions;
    const first = mentions();
    assert.deepEqual(first.map((mention) => mention.entries), [['lind']]);
    workspace.setTranscript('b.cable.md', letter('b', 'The gate.'));
    assert.equal(mentions(), first);
    workspace.setAuthority('authority/people.yaml', lind.replace('lind:', 'envoy-lind:'));
    assert.deepEqual(mentions().map((mention) => mention.entries), [['envoy-lind']]);
    workspace.remove('authority/people.yaml');
    assert.deepEqual(mentions(), []);
  });

  it('resolves references anew when a document that they lead to changes, and only then', () => {
    const workspace = createWorkspace();
    workspace.setTranscript('a.cable.md', letter('a', 'See [the second rule](id:b#2).'));
    workspace.setTranscript('b.cable.md', letter('b', '1. Peace.\n\n2. Trade.'));
    const references = () => workspace.snapshot.analysis(workspace.snapshot.files.get('a.cable.md')!).references;
    const first = references();
    assert.equal(first[0]?.resolution.status, 'found');
    workspace.setTranscript('c.cable.md', letter('c', 'The gate.'));
    assert.equal(references(), first);
    workspace.setTranscript('b.cable.md', letter('b', '1. Peace.'));
    assert.notEqual(references()[0]?.resolution.status, 'found');
  });
});
