/** The reader beside remark, with the constructs that the format leaves off disabled: the same headings, and blocks that tile remark's paragraphs. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { parse, places } from '../../server/src/syntax';

/** Docs/format.md §2: every CommonMark construct but headings and paragraphs is off. */
const off = ['list', 'codeIndented', 'codeFenced', 'setextUnderline', 'thematicBreak', 'blockQuote', 'definition', 'htmlFlow', 'htmlText', 'attention', 'codeText', 'labelStartImage', 'labelStartLink', 'labelEnd', 'autolink', 'hardBreakEscape', 'characterEscape', 'characterReference'];

function restricted(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: off } });
}

const remark = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(restricted).freeze();

interface Blocks {
  readonly headings: string[];
  readonly starts: number[];
  readonly ends: number[];
}

function blocksOfRemark(source: string): Blocks {
  const blocks: Blocks = { headings: [], starts: [], ends: [] };
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'heading') blocks.headings.push(`${node.depth} ${start}`);
    if (node.type === 'paragraph') {
      blocks.starts.push(start);
      blocks.ends.push(end);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(remark.parse(source));
  return blocks;
}

function blocksOfReader(source: string): { headings: string[]; starts: Set<number>; ends: Set<number> } {
  const all = Array.from(places(parse(source)), ({ block }) => block);
  const text = all.filter((block) => block.type !== 'heading');
  return {
    headings: all.filter((block) => block.type === 'heading').map((block) => `${block.depth} ${block.start}`),
    starts: new Set(text.map(({ start }) => start)),
    ends: new Set(text.map(({ end }) => end)),
  };
}

function assertSame(source: string): void {
  const theirs = blocksOfRemark(source);
  const ours = blocksOfReader(source);
  assert.deepEqual(ours.headings, theirs.headings);
  assert.deepEqual(theirs.starts.filter((start) => !ours.starts.has(start)), [], 'a paragraph of remark begins where no block begins');
  assert.deepEqual(theirs.ends.filter((end) => !ours.ends.has(end)), [], 'a paragraph of remark ends where no block ends');
}

describe('reader and remark', () => {
  for (const folder of ['corpus', 'corpus/sources']) {
    for (const name of readdirSync(folder)) {
      if (/\.(?:cable\.md|txt)$/u.test(name)) it(name, () => { assertSame(readFileSync(`${folder}/${name}`, 'utf8').replace(/^\[\^.*$/gmu, '')); });
    }
  }

  it('any mixture of headings, numbers and prose', () => {
    const lines = fc.constantFrom('# Translation - English', '## [text]', '### A title', 'The toll is low.', '1. Toll.', '2. Ferry.', 'a) by day', '   indented', '-----', '> quoted', '* starred', '[your] words', '', '', '');
    fc.assert(fc.property(fc.array(lines, { maxLength: 30 }), (text) => { assertSame(text.join('\n')); }), { numRuns: 100 });
  });
});
