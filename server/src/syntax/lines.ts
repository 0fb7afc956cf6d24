/** Working comments and lines: the two things that the reader finds before anything else. */
import type { Span } from '../text/span';
import type { Comment } from './nodes';

/** A line without its end; `next` is where the following line starts. */
export interface Line extends Span {
  readonly next: number;
  /** Offset of the first character that is no white space, or `end`. */
  readonly first: number;
  /** Whether nothing but white space and comments stands on it. */
  readonly blank: boolean;
  /** Comments that lie on it. */
  readonly comments: readonly Comment[];
}

/** The comments `<!-- … -->` from `from` on; `\<!--` is literal and an opening without an end is text (M116). */
export function findComments(source: string, from: number): Comment[] {
  const comments: Comment[] = [];
  let open = source.indexOf('<!--', from);
  while (open >= 0) {
    if (isEscaped(source, open, from)) {
      open = source.indexOf('<!--', open + 4);
      continue;
    }
    const close = source.indexOf('-->', open + 4);
    if (close < 0) break;
    comments.push({ type: 'comment', start: open, end: close + 3 });
    open = source.indexOf('<!--', close + 3);
  }
  return comments;
}

function isEscaped(source: string, offset: number, from: number): boolean {
  let at = offset;
  while (at > from && source[at - 1] === '\\') at--;
  return (offset - at) % 2 === 1;
}

/** The lines of `source` from `from` on. A comment that runs over a line end joins its lines into one. */
export function* readLines(source: string, from: number, comments: readonly Comment[]): Generator<Line> {
  let start = from;
  let nextComment = 0;
  while (start < source.length) {
    const own: Comment[] = [];
    let end = lineEnd(source, start);
    for (let comment = comments[nextComment]; comment && comment.start < end; comment = comments[++nextComment]) {
      own.push(comment);
      if (comment.end > end) end = lineEnd(source, comment.end);
    }
    yield { ...content(source, start, end, own), next: afterBreak(source, end) };
    start = afterBreak(source, end);
  }
}

function content(source: string, start: number, end: number, comments: readonly Comment[]): Omit<Line, 'next'> {
  const first = skipSpace(source, start, end);
  let at = first;
  for (const comment of comments) {
    if (comment.start !== at) break;
    at = skipSpace(source, comment.end, end);
  }
  return { start, end, first, blank: at === end, comments };
}

function lineEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

function afterBreak(source: string, end: number): number {
  return source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : Math.min(end + 1, source.length);
}

const SPACE = /\s/u;

/** The first offset from `start` on, at most `end`, that holds no white space. */
export function skipSpace(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && SPACE.test(source.charAt(at))) at++;
  return at;
}

/** The last offset down from `end`, at least `start`, before which no white space stands. */
export function trimSpace(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && SPACE.test(source.charAt(at - 1))) at--;
  return at;
}

/** Columns from `start` to `first`; a tab counts to the next multiple of 4 (§2). */
export function columns(source: string, start: number, first: number): number {
  let column = 0;
  for (let at = start; at < first; at++) column = source[at] === '\t' ? column + 4 - (column % 4) : column + 1;
  return column;
}
