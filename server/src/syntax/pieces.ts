/** Cuts a run of lines where a line opens or continues a sequence of labels: clauses typed without blank lines between (docs/format.md §2). */
import type { ClauseList } from './clause-list';
import type { Token } from './inline-tokens';
import { skipSpace } from './lines';
import { readLabels } from './labels';
import type { RawLine, RawParagraph } from './raw-blocks';
import type { Span } from '../text/span';

/** A block of its own: part of a run of lines. */
export interface Piece extends Span {
  readonly indent: number;
  readonly tokens: readonly Token[];
  /** Where a label may stand: after page marks and comments. */
  readonly labelStart: number;
  readonly firstLineEnd: number;
}

type Marked = RawParagraph & { readonly tokens: readonly Token[] };

/**
 * The pieces of `raw`, in order. Each is given out before the next is looked for, so that `list` has taken it in.
 * `list` is missing where labels are not read; `open` says that a bracket runs on into `raw`.
 */
export function* splitAtLabels(source: string, raw: Marked, list: ClauseList | undefined, open: boolean): Generator<Piece> {
  let first = 0;
  let token = 0;
  let pieceToken = 0;
  let depth = open ? 1 : 0;
  for (let i = 1; i < raw.lines.length && list && !open; i++) {
    const line = raw.lines[i];
    if (!line) break;
    for (let next = raw.tokens[token]; next && next.start < line.start; next = raw.tokens[++token]) depth += depthStep(next);
    if (depth > 0) continue;
    const before = raw.lines[i - 1];
    // The first piece is given out late, so a sequence that begins in it is known only once the list has it.
    if (before && startsBlock(source, line, before, list, { raw, first, pieceToken, token })) {
      yield piece(source, raw, first, i, raw.tokens.slice(pieceToken, token));
      first = i;
      pieceToken = token;
    }
  }
  yield piece(source, raw, first, raw.lines.length, raw.tokens.slice(pieceToken));
}

interface Pending {
  readonly raw: Marked;
  readonly first: number;
  readonly pieceToken: number;
  readonly token: number;
}

function startsBlock(source: string, line: RawLine, before: RawLine, list: ClauseList, pending: Pending): boolean {
  const readings = readLabels(source, line.start, line.end, 'block');
  if (readings.length === 0) return false;
  const afterColon = source[before.end - 1] === ':';
  const head = pending.raw.lines[pending.first];
  const opening = head ? list.choose(readLabels(source, labelStart(source, head, pending.raw.tokens.slice(pending.pieceToken, pending.pieceToken + 8)), head.end, 'block')) : undefined;
  const afterTitle = !/\p{Ll}/u.test(source.slice(before.start, before.end));
  return readings.some(({ label }) =>
    (label.unit !== undefined && source.slice(label.end, line.end).trim() === '')
    || (label.ordinal === 1 && (afterColon || (afterTitle && list.hasCompany(label))))
    || list.continuesAfter(label, opening));
}

function piece(source: string, raw: Marked, from: number, to: number, tokens: readonly Token[]): Piece {
  const first = raw.lines[from];
  const last = raw.lines[to - 1];
  const start = first?.start ?? raw.start;
  return {
    start, end: last?.end ?? raw.end, indent: first?.indent ?? 0, tokens,
    labelStart: first ? labelStart(source, first, tokens) : start, firstLineEnd: first?.end ?? raw.end,
  };
}

function depthStep(token: Token): number {
  if (token.kind === 'open' && token.mate) return 1;
  return token.kind === 'close' && token.mate ? -1 : 0;
}

/** Behind a page mark or a comment at the head of the line, if its words go on there. */
function labelStart(source: string, line: RawLine, tokens: readonly Token[]): number {
  let at = line.start;
  for (const token of tokens) {
    if (token.start !== at) break;
    if (token.kind === 'comment') at = skipSpace(source, token.end, line.end);
    else if (token.kind === 'open' && token.mate && token.mate.end <= line.end && /^\[(?:p|page|л|лист|с|стр|leaf)[.\s]/iu.test(source.slice(at, at + 7))) {
      return skipSpace(source, token.mate.link?.end ?? token.mate.end, line.end);
    } else break;
  }
  return at;
}
