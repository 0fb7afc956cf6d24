/** Rules B: the editor's square brackets (docs/format.md §5). */
import { BLOCK_KEYWORDS, FORME_WORK_KEYWORDS, keywordLike, nearestWord, places } from '../syntax';
import type { AnyNode, Bracket } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { FileAnalysis, TranscriptFile } from '../workspace/types';
import { fix } from './rule';
import type { Rule, RuleFinding } from './rule';

export const bracketRules: readonly Rule[] = [
  { code: 'B101', severity: 'error', title: 'A bracket sign without its mate', check: checkMates },
  { code: 'B102', severity: 'warning', title: 'A bracket that runs over a heading', check: checkCrossing },
  { code: 'B103', severity: 'warning', title: 'An unknown keyword', check: checkKeywords },
  { code: 'B105', severity: 'warning', title: 'Brackets nested deeper than two', check: checkDepth },
  { code: 'B106', severity: 'warning', title: 'A remark on a word with no word before it', check: checkRemarks },
  { code: 'B111', severity: 'error', title: 'Empty brackets', check: checkEmpty },
];

function* checkMates({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { code, start, end, message } of file.tree.problems) {
    if (code !== 'B101') continue;
    const escaped = `\\${file.source.slice(start, end)}`;
    yield { start, end, message, fixes: [fix('Remove the sign', { start, end, text: '' }), fix(`Write “${escaped}”: it is printed in the source`, { start, end, text: escaped })] };
  }
}

function* checkCrossing({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { code, start, end, message } of file.tree.problems) if (code === 'B102') yield { start, end, message };
}

interface Placed {
  readonly bracket: Bracket;
  /** The words of the block, or of the bracket around it. */
  readonly around: Span;
  readonly depth: number;
}

/** The brackets of a file with how deep they lie; headings of zones are none. */
function* bracketsOf(file: TranscriptFile): Iterable<Placed> {
  for (const { block, zone } of places(file.tree)) {
    if (block !== zone?.heading) for (const child of block.children) yield* within(child, block, 1);
  }
}

function* within(node: AnyNode, around: Span, depth: number): Iterable<Placed> {
  if (node.type === 'bracket') {
    yield { bracket: node, around, depth };
    for (const child of node.children) yield* within(child, node.content, depth + 1);
  } else if (node.type === 'link') for (const child of node.children) yield* within(child, around, depth);
}

function* checkKeywords({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { bracket } of bracketsOf(file)) {
    if (bracket.keyword || !bracket.opens || (bracket.class !== 'supplied' && bracket.class !== 'note')) continue;
    const start = bracket.content.start;
    const word = keywordLike(file.source.slice(start, Math.min(bracket.content.end, start + 60)));
    if (word === undefined || word.split(/\s+/u).length > 2) continue;
    const near = nearestWord(word.toLowerCase(), [...BLOCK_KEYWORDS, ...FORME_WORK_KEYWORDS]);
    const span = { start, end: start + word.length };
    const meant = near === undefined ? undefined : near.charAt(0).toUpperCase() + near.slice(1);
    const message = `“${word}:” is no keyword of the format: ${meant === undefined ? 'use one such as Stamp, Signature, Handwritten, Marginal or Resolution, or leave out the colon' : `did you mean “${meant}:”?`}`;
    yield { ...span, message, fixes: meant === undefined ? [] : [fix(`Change to “${meant}:”`, { ...span, text: meant })] };
  }
}

function* checkDepth({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { bracket, depth } of bracketsOf(file)) {
    if (depth === 3) yield { start: bracket.start, end: bracket.end, message: 'Brackets stand three deep here: put the innermost remark into a note, “[^e1]”.' };
  }
}

const REMARKS = new Set(['sic', 'correction', 'ocr']);

function* checkRemarks({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { bracket, around } of bracketsOf(file)) {
    const isRemark = REMARKS.has(bracket.class) || (bracket.class === 'doubt' && /^\?+$/.test(file.source.slice(bracket.content.start, bracket.content.end)));
    if (!isRemark || !bracket.opens || hasWord(file.source, around.start, bracket.start)) continue;
    const text = file.source.slice(bracket.start, bracket.end);
    yield { start: bracket.start, end: bracket.end, message: `“${text}” is said of the word before it, but none stands there: put it behind the word that it means.` };
  }
}

/** Whether a word stands between the two offsets; the last of them are enough to tell, and keep the search short. */
function hasWord(source: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(source.slice(Math.max(start, end - 200), end));
}

function* checkEmpty({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { bracket } of bracketsOf(file)) {
    if (!bracket.opens || !bracket.closes || file.source.slice(bracket.start + 1, bracket.end - 1).trim() !== '') continue;
    const { start, end } = bracket;
    yield { start, end, message: 'These brackets are empty: write “[...]” for an omission, “[illegible]” for what cannot be read, or remove them.', fixes: [fix('Change to “[...]”', { start, end, text: '[...]' }), fix('Remove the brackets', { start, end, text: '' })] };
  }
}
