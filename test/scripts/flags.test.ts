/** What npm start makes of its flags. */
import assert from 'node:assert/strict';
import { loadScript } from './load';

interface Flags {
  readonly usage: string;
  parseFlags(argv: readonly string[]): { readonly options?: Readonly<Record<string, unknown>>; readonly error?: string };
}

describe('flags of npm start', () => {
  let flags: Flags;
  before(async () => { flags = await loadScript('workbench/flags.mjs') as Flags; });

  const defaults = { server: false, browser: false, open: true, checkOnly: false, help: false };
  const read: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['', {}],
    ['--server --no-open', { server: true, open: false }],
    ['--browser --port 9000', { browser: true, port: 9000 }],
    ['--port=9000 --folder=../letters', { port: 9000, folder: '../letters' }],
    ['--folder letters --check-only', { folder: 'letters', checkOnly: true }],
    ['-h', { help: true }],
  ];
  for (const [line, expected] of read) {
    it(`reads "${line}"`, () => {
      assert.deepEqual(flags.parseFlags(line.split(' ').filter(Boolean)), { options: { ...defaults, ...expected } });
    });
  }

  const refused: readonly (readonly [string, RegExp])[] = [
    ['--sever', /^Unknown flag --sever;/],
    ['corpus', /^Unknown flag corpus;/],
    ['--server=yes', /^Unknown flag --server=yes;/],
    ['--port', /^--port wants a value/],
    ['--port 0', /^--port wants a number from 1 to 65535, not 0$/],
    ['--port 70000', /not 70000$/],
    ['--port 80a', /not 80a$/],
    ['--folder --server', /^--folder wants a value/],
    ['--server --browser', /exclude each other/],
  ];
  for (const [line, expected] of refused) {
    it(`refuses "${line}" in one line`, () => {
      const { options, error } = flags.parseFlags(line.split(' '));
      assert.equal(options, undefined);
      assert.match(error ?? '', expected);
      assert.doesNotMatch(error ?? '', /\n/);
    });
  }

  it('names every flag in the help', () => {
    for (const flag of ['--server', '--browser', '--port', '--no-open', '--folder', '--check-only', '--help']) {
      assert.ok(flags.usage.includes(flag), flag);
    }
  });
});
