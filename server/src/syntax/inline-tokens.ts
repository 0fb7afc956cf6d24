/** Inline marks of one run of text, in one pass: where each begins and ends, before brackets are paired. */
import type { Span } from '../text/span';
import type { Comment } from './nodes';

interface Mark extends Span {
  readonly kind: 'escape' | 'reference' | 'comment' | 'noteCall' | 'idMark' | 'autolink';
}

/** A bracket sign. Pairing sets `mate`; signs without one are text. */
export interface Sign extends Span {
  readonly kind: 'open' | 'close';
  mate: Sign | undefined;
  /** Of a closing sign: the destination in `](…)` that follows and the end of its parenthesis. */
  readonly link: { readonly destination: Span; readonly end: number } | undefined;
}

export type Token = Mark | Sign;

const CANDIDATE = /[\\[\]<{&]/g;
/** Characters that a backslash makes literal (§2), and the signs of labels and of ids. */
const ESCAPABLE = '[]#<&\\.){';
const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const NOTE_CALL = /\[\^[^\s[\]]+\]/y;
const ID_MARK = /\{#[^\s{}]+\}/y;
const AUTOLINK = /<(?:https?|mailto):[^\s<>]*>/y;
const DESTINATION = /\((?:<(?:id:|#|https?:|mailto:)[^<>[\]\n]*>|(?:id:|#|https?:|mailto:)[^\s<>[\]()]*(?:\([^\s<>[\]()]*\)[^\s<>[\]()]*)*)\)/y;

/** The marks between `start` and `end`; `comments` are those of the whole file, in order. */
export function tokenize(source: string, start: number, end: number, comments: readonly Comment[]): Token[] {
  const tokens: Token[] = [];
  let comment = firstFrom(comments, start);
  const text = source.slice(start, end);
  for (let at = start + nextCandidate(text, 0); at < end;) {
    while ((comments[comment]?.start ?? end) < at) comment++;
    const here = comments[comment];
    const token: Token | undefined = here?.start === at ? { kind: 'comment', start: at, end: here.end } : read(source, at, end);
    if (token) tokens.push(token);
    const after = token?.kind === 'close' ? (token.link?.end ?? token.end) : (token?.end ?? at + 1);
    at = start + nextCandidate(text, after - start);
  }
  return tokens;
}

/** `text` is the run alone: a search in the whole file would go on to its end for every run without marks. */
function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  return CANDIDATE.exec(text)?.index ?? text.length;
}

function read(source: string, at: number, end: number): Token | undefined {
  switch (source[at]) {
    case '\\':
      return at + 1 < end && ESCAPABLE.includes(source.charAt(at + 1)) ? { kind: 'escape', start: at, end: at + 2 } : undefined;
    case '&':
      return sticky('reference', REFERENCE, source, at, end);
    case '{':
      return sticky('idMark', ID_MARK, source, at, end);
    case '<':
      return sticky('autolink', AUTOLINK, source, at, end);
    case '[':
      return sticky('noteCall', NOTE_CALL, source, at, end) ?? { kind: 'open', start: at, end: at + 1, mate: undefined, link: undefined };
    default:
      return { kind: 'close', start: at, end: at + 1, mate: undefined, link: readDestination(source, at + 1, end) };
  }
}

function sticky(kind: Mark['kind'], pattern: RegExp, source: string, at: number, end: number): Token | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) && pattern.lastIndex <= end ? { kind, start: at, end: pattern.lastIndex } : undefined;
}

function readDestination(source: string, at: number, end: number): Sign['link'] {
  DESTINATION.lastIndex = at;
  if (source[at] !== '(' || !DESTINATION.test(source) || DESTINATION.lastIndex > end) return undefined;
  const close = DESTINATION.lastIndex;
  const angle = source[at + 1] === '<' ? 1 : 0;
  return { destination: { start: at + 1 + angle, end: close - 1 - angle }, end: close };
}

function firstFrom(comments: readonly Comment[], start: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
