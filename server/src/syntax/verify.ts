/**
 * Compares a transcript with the raw source text it was made from: the words of
 * the source, in the source's order, must all be there and no others
 * (docs/format.md §0, §12). Only what the editorial layer adds is let pass.
 */
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import type { Transcript } from './nodes';
import { listUnheld } from './source-head';
import { diffWords } from './word-diff';
import { layeredWords, listWords } from './words';
import type { LayeredWord, Word } from './words';

/** A word at its place; line and column count from 1. */
export interface WordPlace extends Span {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The same word, or what became of it, on both sides. */
export interface WordPair {
  readonly source: WordPlace;
  readonly transcript: WordPlace;
}

export interface VersionReport {
  /** Id of the text version; empty for text before the first version heading. */
  readonly id: string;
  readonly sourceWords: number;
  readonly transcriptWords: number;
  /** Words of the source that the transcript lacks. */
  readonly lost: readonly WordPlace[];
  /** Words of the transcript that the source lacks. */
  readonly added: readonly WordPlace[];
  readonly changed: readonly WordPair[];
  readonly moved: readonly WordPair[];
  readonly ok: boolean;
}

export interface VerifyReport {
  readonly versions: readonly VersionReport[];
  /** The head of the source: how many words, and those that no front matter field holds. */
  readonly header: { readonly words: number; readonly unheld: readonly WordPlace[]; readonly ok: boolean };
  readonly ok: boolean;
}

type Place = (word: Word) => WordPlace;

interface Numbered extends LayeredWord {
  readonly version: number;
}

/** Verifies the transcript `source`, read as `tree`, against `original`, the raw source text. */
export function verifyWords(source: string, tree: Transcript, original: string): VerifyReport {
  const theirs = listWords(original);
  const groups = [...(tree.stray.length > 0 ? [undefined] : []), ...tree.versions];
  const ours = groups.flatMap((version, i) => layeredWords(source, tree, version).map((word): Numbered => ({ ...word, version: i })));
  const pairs = pairExactly(theirs, ours) ?? diffWords(theirs.map(textOf), ours.map(textOf)).pairs;
  const bodyStart = startOfLine(original, theirs, pairs[0]?.[0] ?? theirs.length);
  const counts = { theirs, ours, pairs, bodyStart, inSource: placer(original), inTranscript: placer(source) };
  const gaps = listGaps(counts);
  const moved = takeMoved(gaps.flatMap(lostAlone), gaps.flatMap(addedAlone));
  const versions = groups.map((version, i) => reportVersion(version?.id ?? '', i, gaps.filter((gap) => gap.version === i), moved, counts));
  const head = theirs.slice(0, bodyStart);
  const unheld = listUnheld(head, tree.frontMatter).map(counts.inSource);
  const header = { words: head.length, unheld, ok: unheld.length === 0 };
  const isWhole = groups.length > 0 || bodyStart === theirs.length;
  return { versions, header, ok: isWhole && header.ok && versions.every((version) => version.ok) };
}

function textOf(word: Word): string {
  return word.text;
}

function placer(text: string): Place {
  const lines = new LineIndex(text);
  return (word) => {
    const { line, character } = lines.position(word.span.start);
    return { ...word.span, text: word.text, line: line + 1, column: character + 1 };
  };
}

type Pairs = readonly (readonly [source: number, transcript: number])[];

/**
 * Pairs every source word of the body with the transcript, from the end, passing over editorial words only;
 * `undefined` if that cannot be done. `reach` holds how many transcript words may be left at each step.
 */
function pairExactly(theirs: readonly Word[], ours: readonly LayeredWord[]): Pairs | undefined {
  const steps: ReadonlySet<number>[] = [passEditorial(ours, [ours.length])];
  while (!(steps.at(-1)?.has(0) ?? true)) {
    const word = theirs[theirs.length - steps.length];
    const next = [...(steps.at(-1) ?? [])].filter((left) => word !== undefined && ours[left - 1]?.text === word.text).map((left) => left - 1);
    if (next.length === 0 || next.length > MOST_WAYS) return undefined;
    steps.push(passEditorial(ours, next));
  }
  return followBack(theirs, ours, steps);
}

/** Ways to read editorial words kept at one time; more of them means a text of one word repeated. */
const MOST_WAYS = 64;

function passEditorial(ours: readonly LayeredWord[], lefts: readonly number[]): Set<number> {
  const reach = new Set(lefts);
  for (let left of lefts) while (ours[left - 1]?.isEditorial && !reach.has(left - 1)) reach.add(--left);
  return reach;
}

/** Chooses one of the ways, from the beginning of the body on. */
function followBack(theirs: readonly Word[], ours: readonly LayeredWord[], steps: readonly ReadonlySet<number>[]): Pairs {
  const pairs: [number, number][] = [];
  let taken = 0;
  for (let step = steps.length - 2; step >= 0; step--) {
    const source = theirs.length - 1 - step;
    const word = theirs[source];
    while (ours[taken]?.text !== word?.text || !steps[step]?.has(taken + 1)) taken++;
    pairs.push([source, taken]);
    taken++;
  }
  return pairs;
}

/** Back to the first word of the line: a head ends with its line, so words before the first pair on one line are the text's. */
function startOfLine(original: string, words: readonly Word[], index: number): number {
  let at = index;
  while (at > 0 && at < words.length && !/[\r\n]/.test(original.slice(words[at - 1]?.span.end, words[at]?.span.start))) at--;
  return at;
}

interface Counts {
  readonly theirs: readonly Word[];
  readonly ours: readonly Numbered[];
  readonly pairs: Pairs;
  readonly bodyStart: number;
  readonly inSource: Place;
  readonly inTranscript: Place;
}

function reportVersion(id: string, version: number, gaps: readonly Gap[], moved: ReadonlyMap<Word, Word>, counts: Counts): VersionReport {
  const { ours, inSource, inTranscript } = counts;
  const changed = gaps.flatMap((gap) => gap.lost.slice(0, gap.added.length).map((word, i) => ({ word, by: gap.added[i] })));
  const lost = gaps.flatMap(lostAlone);
  const arrived = new Set(moved.values());
  const pairOf = (from: Word, to: Word | undefined): WordPair[] => (to ? [{ source: inSource(from), transcript: inTranscript(to) }] : []);
  const paired = counts.pairs.filter(([, at]) => ours[at]?.version === version).length;
  const unpaired = gaps.reduce((sum, gap) => sum + gap.added.length, 0);
  return {
    id,
    transcriptWords: paired + unpaired,
    sourceWords: paired + gaps.reduce((sum, gap) => sum + gap.lost.length, 0),
    lost: lost.filter((word) => !moved.has(word)).map(inSource),
    added: gaps.flatMap(addedAlone).filter((word) => !arrived.has(word)).map(inTranscript),
    changed: changed.flatMap(({ word, by }) => pairOf(word, by)),
    moved: lost.flatMap((word) => pairOf(word, moved.get(word))),
    ok: gaps.every((gap) => gap.lost.length === 0 && gap.added.length === 0),
  };
}

/** Words of a gap that have no counterpart in it on the other side. */
function lostAlone({ lost, added }: Gap): Word[] {
  return lost.slice(added.length);
}

function addedAlone({ lost, added }: Gap): Word[] {
  return added.slice(lost.length);
}

/** Words lost and added that are the same word. */
function takeMoved(lost: readonly Word[], added: readonly Word[]): Map<Word, Word> {
  const free = new Map<string, Word[]>();
  for (const word of added) free.set(word.text, [...(free.get(word.text) ?? []), word]);
  const moved = new Map<Word, Word>();
  for (const word of lost) {
    const to = free.get(word.text)?.shift();
    if (to) moved.set(word, to);
  }
  return moved;
}

interface Gap {
  readonly version: number;
  readonly lost: Word[];
  readonly added: Word[];
}

/** What stands between two pairs on either side; editorial words of the transcript are let pass. */
function listGaps({ theirs, ours, pairs, bodyStart }: Counts): Gap[] {
  const gaps: Gap[] = [];
  let source = bodyStart;
  let transcript = 0;
  for (const [nextSource, nextTranscript] of [...pairs, [theirs.length, ours.length] as const]) {
    const added = ours.slice(transcript, nextTranscript).filter((word) => !word.isEditorial);
    const lost = theirs.slice(source, nextSource);
    if (lost.length > 0 || added.length > 0) {
      const last = added[0]?.version ?? ours[nextTranscript]?.version ?? ours.at(-1)?.version ?? 0;
      gaps.push({ version: last, lost, added });
    }
    source = nextSource + 1;
    transcript = nextTranscript + 1;
  }
  return gaps;
}
