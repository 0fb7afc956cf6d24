/** Names that come from a browser stay inside the folder of transcripts. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScript } from './load';

interface Confine {
  confine(folder: string, name: string): Promise<string>;
  confineEntry(folder: string, name: string): Promise<string>;
}

describe('paths of the workbench', () => {
  let home: string;
  let folder: string;
  let paths: Confine;

  before(async () => {
    paths = await loadScript('workbench/confine.mjs') as Confine;
    home = realpathSync(mkdtempSync(join(tmpdir(), 'cablegram-')));
    folder = join(home, 'letters');
    mkdirSync(join(folder, 'authority'), { recursive: true });
    mkdirSync(join(home, 'letters-private'));
    writeFileSync(join(home, 'diary.txt'), 'private');
    writeFileSync(join(folder, 'letter.cable.md'), '# Letter\n');
    symlinkSync('letter.cable.md', join(folder, 'same.cable.md'));
    symlinkSync('../diary.txt', join(folder, 'diary.cable.md'));
    symlinkSync('..', join(folder, 'up'));
    symlinkSync(join(home, 'not-yet.txt'), join(folder, 'not-yet.cable.md'));
  });
  after(() => { rmSync(home, { recursive: true }); });

  const inside = [['', ''], ['letter.cable.md', 'letter.cable.md'], ['authority/people.yaml', 'authority/people.yaml'], ['same.cable.md', 'letter.cable.md'], ['%2e%2e', '%2e%2e'], ['..letters', '..letters']] as const;
  for (const [name, expected] of inside) {
    it(`takes "${name}"`, async () => {
      assert.equal(await paths.confine(folder, name), join(folder, expected));
    });
  }

  const outside = [
    '..', '../diary.txt', 'authority/../../diary.txt', '/etc/hostname', '//etc/hostname', 'authority//people.yaml', './letter.cable.md',
    'letter\0.cable.md', 'diary.cable.md', 'up', 'up/diary.txt', 'up/letters-private', 'up/letters-private/new.txt', 'not-yet.cable.md',
  ];
  for (const name of outside) {
    it(`refuses ${JSON.stringify(name)}`, async () => {
      await assert.rejects(paths.confine(folder, name), { code: 'NoPermissions' });
    });
  }

  it('deletes and renames a link, not what it points to', async () => {
    assert.equal(await paths.confineEntry(folder, 'diary.cable.md'), join(folder, 'diary.cable.md'));
  });

  for (const name of ['', '..', 'up/diary.txt']) {
    it(`deletes nothing by the name "${name}"`, async () => {
      await assert.rejects(paths.confineEntry(folder, name), { code: 'NoPermissions' });
    });
  }
});
