import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { childrenOf, descend, maskMarkup, parse, places } from '../../server/src/syntax';
import type { Transcript } from '../../server/src/syntax/nodes';
import { covers } from '../../server/src/text/span';

const SOURCES = readdirSync('corpus/sources').map((name) => readFileSync(`corpus/sources/${name}`, 'utf8'));

/** Texts made of the signs that mean something to the reader. */
const MARKS = ['---\n', 'id: x\n', '# Translation - en\n', '## [text]\n', '### T {#t}\n', '\n', '\n\n', '\r\n', '   ', '\t', '1. ', '2. ', 'a) ', '(ii) ', 'First. ', 'Article 5. ', 'Attachment No. 1\n', '[', ']', '[Stamp: ', '[sic]', '[p. 2]', '](#en:p1)', '[^e1]', '[^e1]: ', '{#a}', '\\', '<!-- ', ' -->', '<https://x.org>', '&amp;', '31. January\n', 'toll', ' ферри ', ':\n', '"'];
const transcript = fc.array(fc.constantFrom(...MARKS), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(transcript, transcript, fc.array(fc.nat({ max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)));

function assertLaws(source: string, tree: Transcript): void {
  for (const node of descend(tree)) {
    let end = node.start;
    for (const child of childrenOf(node)) {
      assert.ok(covers(node, child) && child.start <= child.end, `${child.type} lies inside its ${node.type}`);
      assert.ok(end <= child.start, `${child.type} begins behind its sibling`);
      end = child.end;
    }
  }
  const mask = maskMarkup(source, tree);
  assert.equal(mask.length, source.length);
  assert.deepEqual(mask.match(/[\r\n]/g), source.match(/[\r\n]/g));
}

function assertKeysUnique(tree: Transcript): void {
  for (const version of [undefined, ...tree.versions]) {
    const keys = [...places(tree)].flatMap((place) => (place.version === version && place.block.type !== 'noteDefinition' ? place.block.key : []));
    assert.equal(new Set(keys).size, keys.length);
  }
}

describe('laws of the reader', () => {
  it('any text gives a tree of ordered, nested, disjoint spans and a mask of its own length', () => {
    fc.assert(fc.property(anyText, (source) => {
      assertLaws(source, parse(source));
    }), { numRuns: 300 });
  });

  it('keys are unique within a version', () => {
    fc.assert(fc.property(transcript, (source) => {
      assertKeysUnique(parse(source));
    }), { numRuns: 200 });
  });

  it('every word outside the front matter lies in a block or a note', () => {
    fc.assert(fc.property(transcript, (source) => {
      const tree = parse(source);
      const parts = [...(tree.frontMatter ? [tree.frontMatter] : []), ...[...places(tree)].map(({ block }) => block), ...tree.comments];
      const covered = new Uint8Array(source.length);
      for (const { start, end } of parts) covered.fill(1, start, end);
      for (const match of source.matchAll(/[\p{L}\p{N}]/gu)) assert.equal(covered[match.index], 1, `“${match[0]}” at ${match.index}`);
    }), { numRuns: 200 });
  });

  it('the five sources cut off anywhere', () => {
    for (const source of SOURCES) {
      for (let end = 0; end < source.length; end += 397) {
        const part = source.slice(0, end);
        assertLaws(part, parse(part));
      }
    }
  });

  it('the number of nodes grows with the text, not faster', () => {
    const bodies = ['[Stamp: ', '[', ']', '[a](#', '{#', '\\', '<!-- ', '1. x\n\n', '   a) y\n\n', '[^e1]: z\n\n', '## h\n\n', '"'];
    for (const body of bodies) {
      const count = (times: number): number => [...descend(parse(`# Translation - en\n\n${body.repeat(times)}`))].length;
      assert.ok(count(400) <= 2.5 * count(200) + 10, `of ${body}`);
    }
  });
});
