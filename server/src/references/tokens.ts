/** One pass over a text: words, numbers and marks with their offsets. */

/** What stands in for masked markup; it is no character of the text. */
const FILLER = '\u2060';

/** The sort of a token; `break` is an empty line, `end` stands past the last token. */
export type TokenKind = 'word' | 'num' | 'mark' | 'quote' | 'dash' | 'break' | 'end';

/** One token. Offsets are those of the source text; `text` leaves fillers and soft hyphens out. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, `ё` as `е`: what tables are asked with. */
  readonly fold: string;
  /** White space (or a filler at a word border) stands before it. */
  readonly spaced: boolean;
  /** A line break stands before it. */
  readonly lineStart: boolean;
}

const END: Token = { kind: 'end', start: 0, end: 0, text: '', fold: '', spaced: true, lineStart: true };

/** The tokens of a text, asked by number; outside it stands a token of kind `end`. */
export class TokenList {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  /** The token with that number, or the `end` token. */
  at(index: number): Token {
    return this.tokens[index] ?? END;
  }

  /** How many tokens there are. */
  get length(): number {
    return this.tokens.length;
  }
}

/** The tokens of `text` in one pass. Offsets are UTF-16. */
export function tokenize(text: string): TokenList {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const gap = skipSpace(text, at);
    if (gap.lines > 1 && tokens.length > 0) tokens.push(breakToken(at, gap.end));
    if (gap.end >= text.length) break;
    const end = tokenEnd(text, gap.end);
    tokens.push(makeToken(text, gap.end, end, gap.spaced || gap.end === 0, gap.lines > 0 || tokens.length === 0));
    at = end;
  }
  return new TokenList(text, tokens);
}

function breakToken(start: number, end: number): Token {
  return { kind: 'break', start, end, text: '', fold: '', spaced: true, lineStart: true };
}

interface Gap {
  readonly end: number;
  readonly spaced: boolean;
  readonly lines: number;
}

function skipSpace(text: string, from: number): Gap {
  let at = from;
  let lines = 0;
  let spaced = false;
  for (; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\n') lines += 1;
    if (isIgnored(char)) continue;
    if (!isSpace(char)) break;
    spaced = true;
  }
  return { end: at, spaced, lines };
}

function makeToken(text: string, start: number, end: number, spaced: boolean, lineStart: boolean): Token {
  const words = clean(text.slice(start, end));
  return { kind: kindOf(words), start, end, text: words, fold: foldWord(words), spaced, lineStart };
}

function kindOf(words: string): TokenKind {
  const first = words[0] ?? '';
  if (isDigit(first)) return 'num';
  if (isLetter(first) || WORD_MARKS.has(first)) return 'word';
  if (QUOTES.has(first)) return 'quote';
  return DASHES.has(first) ? 'dash' : 'mark';
}

const QUOTES = new Set('"\'«»“”„‟‘’‚‹›`');
const DASHES = new Set('-–—−‑‒');
const WORD_MARKS = new Set('§¶№&');

function tokenEnd(text: string, start: number): number {
  const first = text[start] ?? '';
  if (isDigit(first)) return numberEnd(text, start);
  if (isLetter(first)) return wordEnd(text, start);
  if (first === '§' || first === '¶') return text[start + 1] === first ? start + 2 : start + 1;
  return start + 1;
}

/** `8.1.2`, `4A`, `404o`: digits, dots between digits, up to three letters. A dot at the end stays outside. */
function numberEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (isDigit(char)) at += 1;
    else if (char === '.' && isDigit(text[at + 1] ?? '')) at += 1;
    else break;
  }
  let tail = at;
  while (tail - at < 4 && isLetter(text[tail] ?? '')) tail += 1;
  return tail - at < 4 ? tail : at;
}

/** Letters, with apostrophes and hyphens between letters; fillers and soft hyphens inside a word do not end it. */
function wordEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (isLetter(char)) end = at + 1;
    else if (!isIgnored(char) && !isJoint(text, start, at)) break;
    at += 1;
  }
  return end;
}

/** An apostrophe between letters, or a hyphen between parts of two letters and more ("sub-paragraph", not "б-г"). */
function isJoint(text: string, start: number, at: number): boolean {
  const char = text[at];
  const next = isLetter(text[at + 1] ?? '');
  if (char === "'" || char === '’') return next;
  if (char === '/') return text.slice(start, at + 3).toLowerCase() === 'and/or';
  if (char !== '-' && char !== '‑') return false;
  return next && at - start > 1 && isLetter(text[at + 2] ?? '');
}

function clean(words: string): string {
  let out = '';
  for (const char of words) if (!isIgnored(char)) out += char;
  return out;
}

/** Lower case with `ё` as `е`. */
export function foldWord(words: string): string {
  return words.toLowerCase().replaceAll('ё', 'е').replaceAll('‑', '-');
}

function isIgnored(char: string): boolean {
  return char === FILLER || char === '\u00ad' || char === '\u0301';
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\u00a0' || (char > '\u1fff' && /\s/u.test(char));
}

/** Whether the character is a decimal digit. */
export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** Whether the character is a letter of any script. */
export function isLetter(char: string): boolean {
  if (char < 'A') return false;
  if (char <= 'z') return char <= 'Z' || char >= 'a';
  if (char >= 'а' && char <= 'я') return true;
  return char > '\u00a9' && /\p{L}/u.test(char);
}

/** Whether the token begins with a capital letter. */
export function isCapital(token: Token): boolean {
  const first = token.text[0] ?? '';
  return token.kind === 'word' && first !== first.toLowerCase();
}

/** The last token of a name that begins at `head` and goes on step by step: `extend` gives the next last token, or nothing at the end. */
export function grow(list: TokenList, head: number, extend: (list: TokenList, last: number) => number | undefined): number {
  let last = head;
  for (let step = 0; step < LONGEST_NAME; step += 1) {
    const grown = extend(list, last);
    if (grown === undefined) return last;
    last = grown;
  }
  return last;
}

/** Steps of a name; what goes on longer is no name. */
const LONGEST_NAME = 8;
