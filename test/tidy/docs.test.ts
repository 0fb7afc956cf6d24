/** What the documents say exists must exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { allRules } from '../../server/src/rules';

describe('documents', () => {
  it('every path named in docs/architecture.md exists', () => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    const paths = [...text.matchAll(/`((?:server|client|test|corpus|docs|scripts|syntaxes|media|\.ci)\/[^`*]*)`/g)].map((match) => match[1] ?? '');
    assert.ok(paths.length > 10);
    assert.deepEqual(paths.filter((path) => !existsSync(path)), []);
  });

  it('every rule has a row in the table of docs/format.md, with its severity', () => {
    const table = readFileSync('docs/format.md', 'utf8');
    const letters = { error: 'E', warning: 'W', info: 'I' } as const;
    for (const rule of allRules) {
      assert.match(table, new RegExp(`^\\| ${rule.code} \\| ${letters[rule.severity]} \\|`, 'm'), `${rule.code} ${rule.severity}`);
    }
  });

  it('the list of rules checked today is that of the code (UPDATE=1 rewrites it)', () => {
    const page = readFileSync('docs/format.md', 'utf8');
    const list = allRules.map((rule) => rule.code).sort().join(' ');
    const fresh = page.replace(/(<!-- checked:start -->\n)[^]*(<!-- checked:end -->)/u, (_, start: string, end: string) => `${start}${list}\n${end}`);
    if (process.env.UPDATE === '1' && process.env.CI === undefined) writeFileSync('docs/format.md', fresh);
    else assert.equal(page, fresh);
  });

  it('no rule code is used twice', () => {
    const codes = allRules.map((rule) => rule.code);
    assert.deepEqual(codes.filter((code, index) => codes.indexOf(code) !== index), []);
  });
});
