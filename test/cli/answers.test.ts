/** The commands that answer one file or one line at a time. */
import assert from 'node:assert/strict';
import { command } from '../support/command';

const letter = `---
cable: 0
id: letter-7
title: A letter
date: 1951-07-05
language: en
source: unknown
---

# Translation - English

## [text]

### On the toll {#toll}

1. Boats [under sail] pass free.

2. As in point 1, rafts pass free.
`;
const files = { '/project/letter-7.cable.md': letter, '/project/raw.txt': 'On the toll\n\n1. Boats [under sail] pass free.\n\n2. As in point 1, rafts pass freely.\n' };

interface Inspection {
  readonly document: { readonly id: string };
  readonly versions: readonly { readonly id: string; readonly language: string }[];
  readonly clauses: readonly { readonly kind: string; readonly version: string; readonly key: string; readonly label: string; readonly range: { readonly start: object } }[];
  readonly references: readonly { readonly text: string; readonly status: string; readonly targets: readonly object[] }[];
}

describe('cablegram inspect', () => {
  it('gives clauses with their keys and references with their targets', async () => {
    const { code, stdout } = await command('inspect letter-7.cable.md --json', files);
    const value = JSON.parse(stdout) as Inspection;
    assert.equal(code, 0);
    assert.equal(value.document.id, 'letter-7');
    assert.deepEqual(value.versions.map(({ id, language }) => [id, language]), [['en', 'en']]);
    assert.deepEqual(value.clauses.map(({ kind, version, key, label }) => [kind, version, key, label]), [
      ['zone', 'en', 'text', '[text]'],
      ['container', 'en', 'toll', 'On the toll'],
      ['clause', 'en', 'toll/1', '1.'],
      ['clause', 'en', 'toll/2', '2.'],
    ]);
    assert.deepEqual(value.clauses[2]?.range.start, { line: 15, character: 0, offset: letter.indexOf('1. Boats') });
    assert.deepEqual(value.references.map(({ text, status, targets }) => [text, status, targets]), [
      ['point 1', 'found', [{ document: 'letter-7', version: 'en', key: 'toll/1' }]],
    ]);
  });

  it('prints a summary for people without --json', async () => {
    const { stdout } = await command('inspect letter-7.cable.md', files);
    assert.match(stdout, /^References: 1\n {2}18:10 {2}point 1 {2}found {2}letter-7 en toll\/1$/m);
  });
});

describe('cablegram verify', () => {
  it('finds the words changed, with both places', async () => {
    const { code, stdout } = await command('verify letter-7.cable.md --against raw.txt', files);
    assert.equal(code, 1);
    assert.match(stdout, /^en: 17 words in the source, 17 in the transcript, 1 difference$/m);
    assert.match(stdout, /^ {2}changed {2}raw\.txt:5:30 "freely" {2}-> {2}letter-7\.cable\.md:18:30 "free"$/m);
  });

  it('is content with the same words', async () => {
    const { code, stdout } = await command('verify letter-7.cable.md --against raw.txt', { ...files, '/project/raw.txt': files['/project/raw.txt'].replace('freely', 'free') });
    assert.deepEqual([code, stdout.split('\n').at(-2)], [0, 'The transcript has the words of its source.']);
  });
});

describe('cablegram references --jsonl', () => {
  it('answers line by line, in order, however the input is cut', async () => {
    const { code, stdout } = await command('references --jsonl', {}, ['{"id":"a","text":"As in po', 'int 4.","lang":"en"}\r\n\n{"id":2,"text":"Nothing."}\n{"id":"c","te', 'xt":"см. п. 7","lang":"ru"}']);
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: unknown; references: { surface: string; target: string[] }[] });
    assert.deepEqual(answers.map(({ id, references }) => [id, references.map(({ surface, target }) => [surface, target])]), [
      ['a', [['point 4', ['point:4']]]],
      [2, []],
      ['c', [['п. 7', ['point:7']]]],
    ]);
    assert.equal(code, 0);
  });

  it('answers a bad line with an error and goes on', async () => {
    const { code, stdout } = await command('references --jsonl', {}, ['no json\n{"text":"no id"}\n{"id":"x"}\n{"id":"y","text":""}\n']);
    assert.equal(stdout, '{"id":null,"error":"line 1: not a JSON object"}\n{"id":null,"error":"line 2: no \\"id\\""}\n{"id":null,"error":"line 3: no \\"text\\""}\n{"id":"y","references":[]}\n');
    assert.equal(code, 1);
  });
});

describe('cablegram citations --jsonl', () => {
  it('answers with loci and their units', async () => {
    const { code, stdout } = await command('citations --jsonl', {}, ['{"id":"a","text":"RGASPI, f. 558, op. 11, d. 340, ll. 43-45","lang":"en"}\n']);
    assert.equal(code, 0);
    const [answer] = stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: string; citations: { loci: { units: { level: string; value: string }[] }[] }[] });
    assert.deepEqual(answer?.citations[0]?.loci[0]?.units.map(({ level, value }) => `${level} ${value}`), ['fond 558', 'opis 11', 'delo 340', 'leaves 43-45']);
  });
});
