import assert from 'node:assert/strict';
import { fieldAt, formatAddress, nodePathAt, parse, parseAddress, places, scalarText } from '../../server/src/syntax';

const SAMPLE = `---
cable: 0
id: toll
number: 059
from: {who: smit, number: "033"}
contents:
  - Original Scan
---

# Transcript - русский

Паром. [^e1]

[^e1]: On the
    first.

    And more.

# Translation – en

## [text]

The <!-- check -->first.

<!-- cable-ignore C104: so printed -->
1. Toll {#t}

[^t2]: Second note.
`;

describe('the tree of a transcript', () => {
  const tree = parse(SAMPLE);
  const at = (words: string): number => SAMPLE.indexOf(words);

  it('knows versions by native name and by tag', () => {
    assert.deepEqual(tree.versions.map(({ id, kind, language }) => [id, kind, language]), [['ru', 'transcript', 'ru'], ['en', 'translation', 'en']]);
  });

  it('reads fields raw, with the place of what stands between quotes', () => {
    assert.equal(scalarText(fieldAt(tree.frontMatter, 'number')), '059');
    const number = fieldAt(tree.frontMatter, 'from', 'number');
    assert.equal(number && SAMPLE.slice(number.span.start, number.span.end), '033');
    assert.equal(fieldAt(tree.frontMatter, 'contents')?.kind, 'list');
    assert.equal(fieldAt(tree.frontMatter, 'to', 'number'), undefined);
  });

  it('gives a note its indented paragraphs and ends it at the margin', () => {
    assert.deepEqual(tree.notes.map(({ id, children }) => [id, children.map((one) => SAMPLE.slice(one.start, one.end))]), [['e1', ['On the\n    first.', 'And more.']], ['t2', ['Second note.']]]);
  });

  it('keeps working comments apart from the text', () => {
    assert.equal(tree.comments.length, 2);
    assert.deepEqual([...places(tree)].map(({ block }) => (block.type === 'noteDefinition' ? block.id : block.key)), ['~head', 'p1', 'e1', '~head', 'text~head', 'p1', '1', 't2']);
  });

  it('leads from the file down to the word under the caret', () => {
    assert.deepEqual(nodePathAt(tree, at('Toll') + 1).map((node) => node.type), ['transcript', 'version', 'zone', 'clause', 'paragraph', 'text']);
    assert.deepEqual(nodePathAt(tree, at('And more')).map((node) => node.type), ['transcript', 'noteDefinition', 'paragraph', 'text']);
    assert.deepEqual(nodePathAt(tree, at('059')).map((node) => node.type), ['transcript', 'frontMatter']);
  });

  it('reads the same from a file with Windows line ends', () => {
    const windows = parse(SAMPLE.replaceAll('\n', '\r\n'));
    const list = (from: typeof tree): string[] => [...places(from)].map(({ block }) => block.type + ('key' in block ? block.key : block.id));
    assert.deepEqual(list(windows), list(tree));
    assert.deepEqual(windows.problems, []);
  });
});

describe('addresses', () => {
  const cases = [
    ['#en:agreement/5/b', { version: 'en', key: 'agreement/5/b' }],
    ['id:toll-7#en:p3', { document: 'toll-7', version: 'en', key: 'p3' }],
    ['#agreement/2', { key: 'agreement/2' }],
    ['#!', { key: '!' }],
    ['id:smit', { document: 'smit', key: '' }],
    ['id:gc3-1949#109:2', { document: 'gc3-1949', key: '109:2' }],
  ] as const;
  for (const [text, address] of cases) {
    it(`${text} is read and written alike`, () => {
      assert.deepEqual(parseAddress(text), address);
      assert.equal(formatAddress(address), text);
    });
  }

  it('a web address is none', () => {
    assert.equal(parseAddress('https://example.org/#p3'), undefined);
  });
});
