/** The class of an editorial bracket, by its content (docs/format.md §5). */
import type { Span } from '../text/span';
import { BLOCK_KEYWORDS, CORRECTION, DEVICE, FORME_WORK_KEYWORDS, GAP, ILLEGIBLE, KEYWORD_LIKE, OCR, PAGE, SIC } from './bracket-vocabulary';
import { skipSpace, trimSpace } from './lines';
import type { BracketClass } from './nodes';

export interface Classified {
  readonly class: BracketClass;
  readonly keyword: Span | undefined;
  readonly content: Span;
}

/** Content longer than this is judged by its first and last words only, so that nested brackets stay cheap. */
const LONGEST = 240;
const BLOCKS = new Set(BLOCK_KEYWORDS);
const FORME_WORK = new Set(FORME_WORK_KEYWORDS);

/** Class, keyword and content of the bracket whose words stand between `start` and `end`. */
export function classifyBracket(source: string, start: number, end: number): Classified {
  const from = skipSpace(source, start, end);
  const to = trimSpace(source, from, end);
  const head = source.slice(from, Math.min(to, from + LONGEST));
  const whole = { start: from, end: to };
  const keyed = byKeyword(head, from, to);
  if (keyed) return { ...keyed, content: { start: skipSpace(source, keyed.content.start, to), end: to } };
  if (to - from <= LONGEST) {
    const short = byShape(head);
    if (short) return { class: short, keyword: undefined, content: whole };
  }
  if (isNamed(source, start, head, end)) return { class: 'identity', keyword: undefined, content: whole };
  return { class: isNote(source, start, from, to, end) ? 'note' : 'supplied', keyword: undefined, content: whole };
}

/** Whether a keyword of a block, page or running head and its colon stand at `start`. */
export function hasBlockKeyword(source: string, start: number): boolean {
  const head = source.slice(start, start + 60).trimStart();
  const keyed = byKeyword(head, 0, head.length);
  return keyed !== undefined && keyed.class !== 'correction' && keyed.class !== 'ocr';
}

/** The keyword-like word before a colon at the head of a bracket, known or not. */
export function keywordLike(head: string): string | undefined {
  return KEYWORD_LIKE.exec(head)?.[1];
}

function byKeyword(head: string, from: number, to: number): Classified | undefined {
  const page = PAGE.exec(head);
  if (page) return keyed('page', from, page[1]?.length ?? 0, from + (page[1]?.length ?? 0), to);
  for (const [name, pattern] of [['correction', CORRECTION], ['ocr', OCR]] as const) {
    const match = pattern.exec(head);
    if (match) return keyed(name, from, match[1]?.length ?? 0, from + match[0].length, to);
  }
  const word = /^([\p{L}’' -]{2,24}?)\s*:/u.exec(head);
  const name = word?.[1]?.toLowerCase();
  if (!word || name === undefined) return undefined;
  const found = FORME_WORK.has(name) ? 'formeWork' : BLOCKS.has(name) ? 'block' : undefined;
  return found && keyed(found, from, name.length, from + word[0].length, to);
}

function keyed(name: BracketClass, from: number, keywordLength: number, contentFrom: number, to: number): Classified {
  return { class: name, keyword: { start: from, end: from + keywordLength }, content: { start: Math.min(contentFrom, to), end: to } };
}

function byShape(content: string): BracketClass | undefined {
  if (GAP.test(content)) return 'gap';
  if (ILLEGIBLE.test(content)) return 'illegible';
  if (/^\?+$|[\p{L}\d.]\s?\?$/u.test(content) && content.split(/\s+/u).length <= 4) return 'doubt';
  if (SIC.test(content)) return 'sic';
  if (DEVICE.test(content)) return 'device';
  return undefined;
}

const NAME = /^(?:=\s*.+|(?:\p{Lu}[\p{L}\p{M}.’'ʹ-]*)(?:,?\s+(?:(?:of|the|and|de|von|и)\s+){0,2}\p{Lu}[\p{L}\p{M}.’'()-]*){0,7})$/u;

/** `FILIPPOV [Stalin]`: a name just after a name; a bracket amid the words of one name supplies a part of it. */
function isNamed(source: string, start: number, content: string, end: number): boolean {
  if (content.startsWith('=')) return true;
  if (!NAME.test(content)) return false;
  const before = /(\S+)\s$/u.exec(source.slice(Math.max(0, start - 41), start - 1));
  if (!before?.[1] || !/^["'“„«(]*\p{Lu}[\p{L}\p{M}’'()-]*$/u.test(before[1])) return false;
  return !/^\]\s\p{Lu}\p{Ll}/u.test(source.slice(end, end + 4));
}

/** A whole sentence, or several words that stand as a paragraph of their own. */
function isNote(source: string, start: number, from: number, to: number, end: number): boolean {
  if (!/[\p{Lu}\p{N}"“«‘']/u.test(source.charAt(from))) return false;
  const sentence = /[.!?…]["”»’')]*$/u.test(source.slice(Math.max(from, to - 4), to));
  const words = source.slice(from, Math.min(to, from + LONGEST)).split(/\s+/u).length;
  if (sentence && words >= 3) return true;
  return words >= 4 && standsAlone(source, start - 1, end + 1);
}

function standsAlone(source: string, open: number, close: number): boolean {
  const before = /\n[ \t]*\r?\n[ \t]*$|^\s*$/u.test(source.slice(Math.max(0, open - 8), open));
  return before && /^[ \t]*(?:\r?\n[ \t]*\r?\n|\s*$)/u.test(source.slice(close, close + 8));
}
