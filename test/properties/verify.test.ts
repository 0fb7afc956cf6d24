import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, plainWords, verifyWords } from '../../server/src/syntax';

const ORIGINAL = `April 2, 1923
Letter on the toll

Citation:

"Letter on the toll," Harbour Archive, box 4.

Original Language:

Russian

ПАРОМ № 12

Товарищу Ф И Л И Н У.

1. Паром ходит, как и прежде, через 2 дня, а паром-2 стоит

Лист 2

у берега.

2. Пошлина военого времени.

Смирнов СМИРНОВ

FERRY N° 12 from [HARBOUR]

[Stamp: RETURN
to the 4th Unit]

to Cde. FILIN [Stern]

1. The ferry sails as before, every 2 days, and ferry-2 lies at [the] quay.

2. The wartime toll isn't low.

SMIRNOV [signature]
`;

const TRANSCRIPT = `---
cable: 0
id: toll
title: Letter on the toll
date: 1923-04-02
language: ru
source: unknown
citation: '"Letter on the toll," Harbour Archive, box 4.'
---

# Transcript - Russian

## [letterhead]

ПАРОМ № 12

## [text]

Товарищу Ф И Л И Н У.

1. Паром ходит, как и прежде, через 2 дня, а паром-2 стоит
[Page 2:
Лист 2]
у берега.

2. Пошлина военого [ocr: военного] времени[^e1].

## [closing]

[Signature: Смирнов] СМИРНОВ

# Translation - English

FERRY N° 12 from [HARBOUR]

[Stamp: RETURN
to the 4th Unit]

to Cde. FILIN [Stern]

1. The [ferry](id:ferry) sails as before, every 2 days, and ferry-2 lies at [the] quay.

<!-- check -->
2. The wartime toll isn't low. {#toll}

SMIRNOV [signature]

[^e1]: The scan has the right word.
`;

const verify = (source: string): ReturnType<typeof verifyWords> => verifyWords(source, parse(source), ORIGINAL);
const tree = parse(TRANSCRIPT);
const words = tree.versions.flatMap((version) => plainWords(TRANSCRIPT, tree, version));
const anyWord = fc.nat(words.length - 1).map((i) => words[i]!);

const without = (start: number, end: number): string => TRANSCRIPT.slice(0, start) + TRANSCRIPT.slice(end);

describe('verify: not a word of the source is lost, changed, added or moved', () => {
  it('passes an annotated transcript, its head held by the front matter', () => {
    const report = verify(TRANSCRIPT);
    assert.equal(report.ok, true, JSON.stringify(report));
    assert.deepEqual(report.versions.map(({ id, sourceWords, transcriptWords }) => [id, sourceWords === transcriptWords]), [['ru', true], ['en', true]]);
  });

  it('catches any word deleted', () => {
    fc.assert(fc.property(anyWord, ({ span }) => !verify(without(span.start, span.end)).ok), { numRuns: 40 });
  });

  it('catches any word changed in one letter', () => {
    fc.assert(fc.property(anyWord, ({ span }) => !verify(`${TRANSCRIPT.slice(0, span.start)}ъ${TRANSCRIPT.slice(span.start)}`).ok), { numRuns: 40 });
  });

  it('catches any word doubled', () => {
    fc.assert(fc.property(anyWord, ({ text, span }) => !verify(`${TRANSCRIPT.slice(0, span.end)} ${text}${TRANSCRIPT.slice(span.end)}`).ok), { numRuns: 40 });
  });

  it('catches any word moved to another place', () => {
    fc.assert(fc.property(anyWord, anyWord, (from, to) => {
      fc.pre(from.span.start < to.span.start);
      const changed = `${TRANSCRIPT.slice(0, from.span.start)}${TRANSCRIPT.slice(from.span.end, to.span.end)} ${from.text}${TRANSCRIPT.slice(to.span.end)}`;
      const read = parse(changed);
      const now = read.versions.flatMap((version) => plainWords(changed, read, version)).map(({ text }) => text);
      fc.pre(now.join(' ') !== words.map(({ text }) => text).join(' '));
      return !verify(changed).ok;
    }), { numRuns: 40 });
  });

  it('says which word was changed and where it stands on both sides', () => {
    const report = verify(TRANSCRIPT.replace('every 2 days', 'every 3 days'));
    const [pair] = report.versions[1]?.changed ?? [];
    assert.deepEqual([pair?.source.text, pair?.source.line, pair?.transcript.text, pair?.transcript.line], ['2', 33, '3', 41]);
    assert.equal(report.versions[0]?.ok, true);
  });

  it('tells a word lost, added and moved apart', () => {
    const report = verify(TRANSCRIPT.replace('wartime ', '').replace('sails as', 'sails on as').replace('СМИРНОВ\n', '\n').replace('у берега', 'у СМИРНОВ берега'));
    const [, en] = report.versions;
    assert.deepEqual([report.versions.flatMap(({ moved }) => moved).map(({ source, transcript }) => [source.text, transcript.line]), en?.lost.map(({ text }) => text), en?.added.map(({ text }) => text)], [[['СМИРНОВ', 24]], ['wartime'], ['on']]);
  });

  it('reports words of the head that the front matter lost', () => {
    const report = verify(TRANSCRIPT.replace('Harbour Archive, box 4.', 'Harbour Archive.'));
    assert.deepEqual(report.header.unheld.map(({ text }) => text), ['box', '4']);
  });
});
