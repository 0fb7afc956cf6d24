/** Outline, folding, links and search over a small project. */
import assert from 'node:assert/strict';
import { documentLinks, folding, symbols, workspaceSymbols, type OutlineSymbol } from '../../server/src/features';
import { readFixture } from '../support/fixture';
import { snapshotOf } from '../support/project';

const fixture = readFixture(`A letter with two agreements, and the people in it.

-- authority/people.yaml --
envoy-lind:
  kind: person
  name: Arvid Lind
  native: {ru: Арвид Линд}
  forms: [Lind, Линд]
-- letter-7.cable.md --
---
cable: 0
id: letter-7
title: Letter of the Envoy
date: 1951-07-05
language: en
source: unknown
url: https://example.org/letters/7
---

# Translation - English

## [text]

To the Governor.

### On the toll {#toll}

1. Boats [under sail] pass free, and so do rafts that carry nothing but their own timber downstream.

   a) Barges pay at the gate.

### On the ferry {#ferry}

1. See <https://example.org/ferry> and [the toll](#toll/1).

## [closing]

LIND
`);
const snapshot = snapshotOf(fixture);
const file = snapshot.files.get('letter-7.cable.md')!;

function tree(nodes: readonly OutlineSymbol[], indent = ''): string[] {
  return nodes.flatMap((node) => [`${indent}${node.kind} ${node.name} | ${node.detail}`, ...tree(node.children, `${indent}  `)]);
}

describe('outline', () => {
  it('nests version, zone, agreement and clause, and names a clause by its label and first words', () => {
    assert.deepEqual(tree(symbols(file)), [
      'version Translation - English | en',
      '  zone [text] | text',
      '    container On the toll | toll',
      '      clause 1. Boats [under sail] pass free, and so do rafts that carry … | toll/1',
      '        clause a) Barges pay at the gate. | toll/1/a',
      '    container On the ferry | ferry',
      '      clause 1. See https://example.org/ferry and the toll. | ferry/1',
      '  zone [closing] | closing',
    ]);
  });

  it('folds what is longer than a line, without the blank lines behind it', () => {
    const folded = folding(file).map((span) => file.source.slice(span.start, span.end));
    assert.deepEqual(folded.map((text) => text.split('\n')[0]), ['---', '# Translation - English', '## [text]', '### On the toll {#toll}', '1. Boats [under sail] pass free, and so do rafts that carry nothing but their own timber downstream.', '### On the ferry {#ferry}', '## [closing]']);
    for (const text of folded) assert.equal(text, text.trimEnd());
  });

  it('links pages of the web and clauses of the project', () => {
    const links = documentLinks(snapshot, file).map((link) => link.url ?? file.source.slice(link.target?.span.start, link.target?.span.end));
    assert.deepEqual(links, ['https://example.org/letters/7', 'https://example.org/ferry', '1.']);
  });

  for (const [query, names] of [
    ['envoy letter', ['Letter of the Envoy']],
    ['ЛИНД', ['Arvid Lind']],
    ['on the', ['On the toll', 'On the ferry']],
    ['nobody', []],
  ] as const) {
    it(`finds ${names.join(' and ') || 'nothing'} for “${query}”`, () => {
      assert.deepEqual(workspaceSymbols(snapshot, query).map((match) => match.name), names);
    });
  }
});
