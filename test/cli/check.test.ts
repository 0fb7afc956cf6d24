/** `cablegram check`: what is checked, what is printed, how it ends. */
import assert from 'node:assert/strict';
import { command } from '../support/command';

const front = (id: string, more = ''): string => `---\ncable: 0\nid: ${id}\ntitle: A letter\ndate: 1951-07-05\nlanguage: en\nsource: unknown\n${more}---\n\n# Translation - English\n\n`;
const clean = `${front('letter-7')}The toll is due.\n`;
const faulty = `${front('letter-8', 'related: [{id: letter-9, rel: reply-to}]\n')}The «toll» [is due.\n`;

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly code: string; readonly range: { readonly start: { line: number; character: number; offset: number } } }[] }[];
  readonly summary: { readonly files: number; readonly errors: number };
}

describe('cablegram check', () => {
  it('is content with a clean transcript', async () => {
    assert.deepEqual(await command('check', { '/project/letter-7.cable.md': clean }), { code: 0, stdout: '1 file checked: 0 errors, 0 warnings, 0 suggestions\n', stderr: '' });
  });

  it('prints a line a finding that an editor can follow, file by file, and a summary', async () => {
    const { code, stdout } = await command('check', { '/project/a/letter-7.cable.md': clean, '/project/a/letter-8.cable.md': faulty });
    assert.equal(code, 1);
    assert.match(stdout, /^a\/letter-8\.cable\.md:13:12 {2}error {4}B101 {2}\S.*$/m);
    assert.match(stdout, /\n\n2 files checked: 1 error, /);
  });

  it('counts warnings as failures only with --strict', async () => {
    const files = { '/project/letter-7.cable.md': clean, '/project/letter-8.cable.md': faulty.replace('[is', 'is') };
    assert.equal((await command('check', files)).code, 0);
    assert.equal((await command('check --strict', files)).code, 1);
  });

  it('gives JSON with places from 0 in UTF-16 units', async () => {
    const { stdout } = await command('check --format json letter-8.cable.md', { '/project/letter-8.cable.md': faulty });
    const report = JSON.parse(stdout) as Report;
    assert.equal(report.summary.errors, 1);
    const bracket = report.files[0]?.findings.find((finding) => finding.code === 'B101');
    assert.deepEqual(bracket?.range.start, { line: 12, character: 11, offset: faulty.indexOf('[is') });
  });

  it('reads the authority files of the folder above, and other transcripts of the project for relations only', async () => {
    const { stdout } = await command('check --format json letters/letter-8.cable.md', {
      '/project/letters/letter-8.cable.md': faulty,
      '/project/answers/letter-9.cable.md': clean.replace('letter-7', 'letter-9'),
      '/project/authority/people.yaml': 'lind: {kind: person, name: Lind}\n',
    });
    const report = JSON.parse(stdout) as Report;
    assert.deepEqual(report.files.map((file) => file.path), ['letters/letter-8.cable.md']);
    assert.ok(!report.files[0]?.findings.some((finding) => finding.code === 'X102'), 'letter-9 is in the project');
  });

  it('reports bytes that are no UTF-8 at their place and goes on', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(`${clean}Gate `), 0xcf, 0x20]);
    const { code, stdout } = await command('check', { '/project/letter-7.cable.md': bytes });
    assert.equal(code, 1);
    assert.match(stdout, /letter-7\.cable\.md:13:6 {2}error {4}M115 /);
  });

  for (const [argv, message] of [
    ['check nowhere', 'nowhere: no such file or folder'],
    ['check notes.md', 'notes.md: neither a transcript (*.cable.md) nor an authority file (authority/*.yaml)'],
    ['check empty', 'empty: no transcripts (*.cable.md) in this folder'],
    ['check --format xml', 'unknown format "xml"; the formats are text, json, sarif'],
    ['check --fast', "Unknown option '--fast'; see cablegram --help"],
    ['chekc', 'unknown command "chekc"; see cablegram --help'],
    ['', 'no command given; see cablegram --help'],
    ['inspect notes.md --json', 'notes.md: not a transcript (*.cable.md)'],
    ['verify letter-7.cable.md', 'verify needs FILE --against SOURCE'],
    ['verify letter-7.cable.md --against gone.txt', 'gone.txt: cannot be read'],
    ['references', 'references reads lines of JSON; say so with --jsonl'],
    ['lsp', 'lsp needs --stdio'],
  ] as const) {
    it(`says in one line why "${argv}" cannot be done`, async () => {
      const outcome = await command(argv, { '/project/letter-7.cable.md': clean, '/project/notes.md': 'x', '/project/empty/x.txt': 'x' });
      assert.deepEqual(outcome, { code: 2, stdout: '', stderr: `cablegram: ${message}\n` });
    });
  }
});

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object } }[];
    }[];
  }[];
}

describe('cablegram check --format sarif', () => {
  it('names for each result a described rule, and its region in UTF-16 columns from 1', async () => {
    const { stdout } = await command('check --format sarif', { '/project/letter 8.cable.md': faulty });
    const [run] = (JSON.parse(stdout) as SarifLog).runs;
    const bracket = run?.results.find((result) => result.ruleId === 'B101');
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.rules[bracket?.ruleIndex ?? -1]?.id, 'B101');
    assert.match(run.tool.driver.rules[0]?.help.text ?? '', /cable-ignore/);
    assert.equal(bracket?.level, 'error');
    assert.deepEqual(bracket.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'letter%208.cable.md' },
      region: { startLine: 13, startColumn: 12, endLine: 13, endColumn: 13 },
    });
  });
});
