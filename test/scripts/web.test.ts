/** The server behind the workbench in the browser: who gets in, and that a save is a save. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScript } from './load';

interface Web {
  startWebWorkbench(options: Readonly<Record<string, unknown>>): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
}
interface Ports {
  freePort(wanted: number): Promise<number>;
}
interface Answer {
  readonly status: number;
  readonly text: string;
}

describe('server of the workbench in the browser', () => {
  let home: string;
  let folder: string;
  let port: number;
  let key: string;
  let close: () => Promise<void>;

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'cablegram-'));
    folder = join(home, 'letters');
    for (const name of ['letters', 'vscode', 'extension', 'extension/dist', 'extension/server']) mkdirSync(join(home, name));
    writeFileSync(join(home, 'vscode', 'loader.js'), 'loader');
    writeFileSync(join(home, 'extension', 'package.json'), '{}');
    writeFileSync(join(home, 'extension', 'dist', 'client-web.js'), 'client');
    writeFileSync(join(home, 'extension', 'server', 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'letter.cable.md'), 'To the Envoy.\n');
    port = await (await loadScript('lib/free-port.mjs') as Ports).freePort(28020);
    const web = await loadScript('workbench/web.mjs') as Web;
    const started = await web.startWebWorkbench({ root: join(home, 'extension'), dist: join(home, 'vscode'), folder, file: 'letter.cable.md', port });
    key = new URL(started.url).pathname.slice(1, -1);
    close = started.close;
  });
  after(async () => {
    await close();
    rmSync(home, { recursive: true });
  });

  /** A request as a browser or another program would make it; the path goes out as written. */
  function ask(path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: path.replace('KEY', key), method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; }).on('end', () => { resolve({ status: response.statusCode ?? 0, text }); });
      });
      sent.on('error', reject).end(body);
    });
  }

  const post = (path: string, body = '', headers = {}) => ask(path, { method: 'POST', body, headers });

  const gets: readonly (readonly [string, string, number, Readonly<Record<string, string>>?])[] = [
    ['the page with the key', '/KEY/', 200],
    ['the page by the name localhost', '/KEY/', 200, { host: 'localhost:PORT' }],
    ['the page without the key', '/', 403],
    ['the page with another key', '/AAAAAAAAAAAAAAAAAAAAAAAA/', 403],
    ['the page under a foreign name that leads here', '/KEY/', 403, { host: 'rebound.example:PORT' }],
    ['the page under the name of a webview', '/KEY/', 403, { host: 'abc.localhost:PORT' }],
    ['a public file under the name of a webview', '/static/loader.js', 200, { host: 'abc.localhost:PORT' }],
    ['a public file under a foreign name', '/static/loader.js', 403, { host: 'rebound.example:PORT' }],
    ['the page for a script of another site', '/KEY/', 403, { origin: 'http://example.org' }],
    ['the page for another port of this machine', '/KEY/', 403, { origin: 'http://127.0.0.1:1' }],
    ['the extension', '/KEY/extension/dist/client-web.js', 200],
    ['other files beside the extension', '/KEY/extension/server/secret.txt', 404],
    ['other files by way of dist', '/KEY/extension/dist/..%2fserver/secret.txt', 404],
    ['a file above the public ones', '/static/..%2f..%2fletters/letter.cable.md', 404],
    ['a file above, encoded twice', '/static/%252e%252e/letters/letter.cable.md', 404],
    ['a file above, plain', '/static/../letters/letter.cable.md', 403],
    ['an absolute path', '/static//etc/hostname', 404],
    ['a path that does not decode', '/static/%ff', 403],
  ];
  for (const [what, path, status, headers = {}] of gets) {
    it(`${status === 200 ? 'gives' : 'refuses'} ${what}`, async () => {
      const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]));
      assert.equal((await ask(path, { headers: sent })).status, status);
    });
  }

  it('reads and writes no file without the key', async () => {
    assert.equal((await post('/files/read?path=letter.cable.md')).status, 403);
    assert.equal((await post('/AAAAAAAAAAAAAAAAAAAAAAAA/files/write?path=letter.cable.md&overwrite=1', 'x')).status, 403);
    assert.equal((await post('/KEY/files/write?path=letter.cable.md&overwrite=1', 'x', { origin: 'null' })).status, 403);
    assert.equal((await ask('/KEY/files/read?path=letter.cable.md')).status, 404);
    assert.equal(readFileSync(join(folder, 'letter.cable.md'), 'utf8'), 'To the Envoy.\n');
  });

  it('saves to the disk, in any script, byte for byte', async () => {
    const text = '\uFEFFПослу.\r\n1. Пункт.\n';
    assert.equal((await post('/KEY/files/write?path=letter-2.cable.md&create=1', text)).status, 200);
    assert.equal(readFileSync(join(folder, 'letter-2.cable.md'), 'utf8'), text);
    assert.equal((await post('/KEY/files/read?path=letter-2.cable.md')).text, text);
  });

  const faults: readonly (readonly [string, string, string])[] = [
    ['read?path=none.cable.md', 'FileNotFound', 'a file that is not there'],
    ['write?path=letter.cable.md&create=1', 'FileExists', 'a new file under a name that is taken'],
    ['write?path=none.cable.md&overwrite=1', 'FileNotFound', 'a save of a file that is gone'],
    ['rename?path=letter.cable.md&to=..%2Fletter.cable.md', 'NoPermissions', 'a move out of the folder'],
    ['write?path=..%2Fout.txt&create=1', 'NoPermissions', 'a new file outside the folder'],
    ['remove?path=&recursive=1', 'NoPermissions', 'removal of the folder itself'],
    ['list?path=letter.cable.md', 'FileNotADirectory', 'the list of a file'],
  ];
  for (const [call, error, what] of faults) {
    it(`answers ${error} to ${what}`, async () => {
      assert.deepEqual(JSON.parse((await post(`/KEY/files/${call}`, 'x')).text), { error });
      assert.ok(existsSync(join(folder, 'letter.cable.md')) && !existsSync(join(home, 'out.txt')));
    });
  }

  it('makes, lists, renames, finds and removes', async () => {
    await post('/KEY/files/mkdir?path=authority');
    await post('/KEY/files/write?path=authority%2Fa.yaml&create=1', 'a: 1\n');
    await post('/KEY/files/rename?path=authority%2Fa.yaml&to=authority%2Fb.yaml');
    assert.deepEqual(JSON.parse((await post('/KEY/files/list?path=authority')).text), [['b.yaml', 1]]);
    assert.ok((JSON.parse((await post('/KEY/files/find')).text) as string[]).includes('authority/b.yaml'));
    await post('/KEY/files/remove?path=authority&recursive=1');
    assert.equal(existsSync(join(folder, 'authority')), false);
  });

  it('tells the page what another program changed', async () => {
    const heard = new Promise<string>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: `/${key}/watch` }, (response) => {
        response.setEncoding('utf8').on('data', (chunk: string) => {
          if (chunk.startsWith(':')) writeFileSync(join(folder, 'from-outside.cable.md'), 'x');
          if (!chunk.includes('from-outside')) return;
          sent.destroy();
          resolve(chunk);
        });
      });
      sent.on('error', reject).end();
    });
    assert.ok((await heard).includes('{"path":"from-outside.cable.md","change":"created"}'));
  });
});
