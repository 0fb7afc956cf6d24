/** The words and letters that name the units of a locus. */
import table from '../../data/citation-labels.json';
import type { Span } from '../text/span';
import { escapePattern, isWordStart, matchAt } from './fold';
import type { ArchiveRecord, UnitLevel } from './types';

/** A label at its place. */
export interface LabelMatch extends Span {
  readonly level: UnitLevel;
  /** In small letters: `ll.`, `fond`. */
  readonly key: string;
}

const LEVELS = new Map<string, UnitLevel>(
  Object.entries(table).flatMap(([level, labels]) => labels.map((label): [string, UnitLevel] => [label.toLowerCase(), level as UnitLevel])),
);

/** Every label that means a level, in small letters. */
export const labelWords: readonly string[] = [...LEVELS.keys()];

// A full stop is part of the label; a word label may carry one too ("fond."), and no letter may follow either.
const LABEL = new RegExp(
  `(?:${[...labelWords, 'v.', 'z.', 'w.', 'k.', 'b.', 's.'].sort((a, b) => b.length - a.length).map(escapePattern).join('|')})(?![\\p{L}'])\\.?`,
  'iuy',
);

/** The label that begins at `at`, read as `record` uses it (AVPRF: `p.` is a papka). */
export function labelAt(folded: string, at: number, record: ArchiveRecord | undefined): LabelMatch | undefined {
  if (!isWordStart(folded, at)) return undefined;
  const match = matchAt(LABEL, folded, at);
  if (!match) return undefined;
  const key = match[0].toLowerCase();
  const bare = key.replace(/\.$/, '');
  const level = record?.labels?.[key] ?? record?.labels?.[bare] ?? LEVELS.get(key) ?? LEVELS.get(bare);
  return level && { start: at, end: at + match[0].length, level, key };
}

/** The level that a word names, if it is a label in full: `Opis`, `Fond`. */
export function levelNamed(word: string): UnitLevel | undefined {
  return LEVELS.get(word.toLowerCase());
}
