/**
 * Pairs bracket signs over the paragraphs of one part of a text. A bracket may
 * run over paragraphs if it opens with a keyword (`[Stamp: …`) or opens its
 * paragraph; any other sign without a mate in its paragraph is reported at its
 * place (B101), so that one slip does not swallow the rest of the text.
 */
import type { Span } from '../text/span';
import { hasBlockKeyword } from './bracket-class';
import type { Sign, Token } from './inline-tokens';
import type { Problem } from './nodes';

/** A run of text with its marks. */
export interface Run extends Span {
  readonly tokens: readonly Token[];
}

/** Brackets nested deeper than this are read as text. */
const DEEPEST = 32;
/** Brackets that may run over paragraphs at one time; the oldest beyond that were never meant to. */
const MOST_CROSSING = 8;

/** Signs left over at the borders of one part: closing ones without an opening, and openings that might have run on. */
export interface Unpaired {
  readonly closing: readonly Sign[];
  readonly opening: readonly Sign[];
}

/** Pairs the signs of `runs`, the paragraphs of one part in order; gives those left over, and reports the ones that no other part can explain. */
export function pairSigns(source: string, runs: readonly Run[], problems: Problem[]): Unpaired {
  const closing: Sign[] = [];
  const stack: { sign: Sign; run: Run }[] = [];
  for (const run of runs) {
    for (const token of run.tokens) {
      if (token.kind === 'open') stack.push({ sign: token, run });
      else if (token.kind === 'close') close(stack, token, closing);
    }
    keepCrossing(source, stack, run, problems);
  }
  return { closing, opening: stack.map((entry) => entry.sign) };
}

/** Reports what two neighbouring parts leave over: a bracket that runs over the heading between them (B102), or single signs (B101). */
export function reportUnpaired(parts: readonly Unpaired[], problems: Problem[]): void {
  let before: Sign[] = [];
  for (const { closing, opening } of parts) {
    for (const sign of closing) {
      const opened = before.pop();
      problems.push(opened ? crossing(opened) : unmatched(sign));
    }
    for (const sign of before) problems.push(unmatched(sign));
    before = [...opening];
  }
  for (const sign of before) problems.push(unmatched(sign));
}

function crossing(sign: Sign): Problem {
  return { code: 'B102', start: sign.start, end: sign.end, message: 'This bracket runs over a heading and is read as text: close it before the heading and open it again after it.' };
}

function close(stack: { sign: Sign; run: Run }[], sign: Sign, closing: Sign[]): void {
  const entry = stack.pop();
  if (!entry) closing.push(sign);
  else if (stack.length < DEEPEST) {
    sign.mate = entry.sign;
    entry.sign.mate = sign;
  }
}

/** At the end of `run`: signs opened in it stay open only if they may cross paragraphs. */
function keepCrossing(source: string, stack: { sign: Sign; run: Run }[], run: Run, problems: Problem[]): void {
  const kept: { sign: Sign; run: Run }[] = [];
  while (stack.at(-1)?.run === run) {
    const entry = stack.pop();
    if (entry && canCross(source, entry.sign, run)) kept.push(entry);
    else if (entry) problems.push(unmatched(entry.sign));
  }
  for (const entry of kept.reverse()) stack.push(entry);
  for (const { sign } of stack.splice(0, Math.max(0, stack.length - MOST_CROSSING))) problems.push(unmatched(sign));
}

function canCross(source: string, sign: Sign, run: Run): boolean {
  return sign.start === run.start || hasBlockKeyword(source, sign.end);
}

function unmatched(sign: Sign): Problem {
  const message = sign.kind === 'open'
    ? 'This “[” is never closed: add “]” where the editor’s words end, or write “\\[” if the sign is printed in the source.'
    : 'This “]” closes nothing: remove it, add “[” where the editor’s words begin, or write “\\]” if the sign is printed in the source.';
  return { code: 'B101', start: sign.start, end: sign.end, message };
}
