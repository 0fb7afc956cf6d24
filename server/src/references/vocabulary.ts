/** The words a reference is made of, from `server/data/reference-*.json`, as lookup tables. */
import unitTable from '../../data/reference-units.json';
import wordTable from '../../data/reference-words.json';
import type { TokenList } from './tokens';

/** One sort of clause and how it is spoken of. */
export interface Unit {
  readonly kind: string;
  /** Depth in a text; smaller is further out. Only the order counts. */
  readonly rank: number;
  readonly russian: boolean;
  /** Everyday words too ("the first part of the week"): an ordinal alone does not make a reference of them. */
  readonly weak: boolean;
  /** "this point" says nothing about a clause. */
  readonly notThis: boolean;
  /** "this Part" does, "this part" does not. */
  readonly capitalThis: boolean;
  /** Counted only ("the three conditions below"), never numbered. */
  readonly countedOnly: boolean;
  /** Named only by place ("второе предложение"), never by number. */
  readonly ordinalOnly: boolean;
  /** Stands as a parent without a designator ("of the preamble"). */
  readonly bareParent: boolean;
  /** Words before it that make it something else ("border point"). */
  readonly after: ReadonlySet<string>;
  /** Words after it that make it something else ("пункт пропуска"). */
  readonly follows: ReadonlySet<string>;
}

/** A word of a table: the unit, its number, and whether it is an abbreviation. */
export interface UnitWord {
  readonly unit: Unit;
  readonly plural: boolean;
  readonly abbreviation: boolean;
}

interface UnitRow {
  readonly kind: string;
  readonly rank: number;
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly weak?: boolean;
  readonly notThis?: boolean;
  readonly capitalThis?: boolean;
  readonly countedOnly?: boolean;
  readonly ordinalOnly?: boolean;
  readonly bareParent?: boolean;
  readonly after?: readonly string[];
  readonly follows?: readonly string[];
}

const UNITS = new Map<string, UnitWord>();
const RUSSIAN_SIGNS = new Map<string, UnitWord>();

function addUnit(row: UnitRow, russian: boolean): void {
  const unit: Unit = {
    kind: row.kind,
    rank: row.rank,
    russian,
    weak: row.weak === true,
    notThis: row.notThis === true,
    capitalThis: row.capitalThis === true,
    countedOnly: row.countedOnly === true,
    ordinalOnly: row.ordinalOnly === true,
    bareParent: row.bareParent === true,
    after: new Set(row.after ?? []),
    follows: new Set(row.follows ?? []),
  };
  for (const word of row.plural) put(word, { unit, plural: true, abbreviation: false });
  for (const word of row.singular) put(word, { unit, plural: false, abbreviation: false });
  for (const word of row.abbreviations ?? []) put(word, { unit, plural: DOUBLED.test(word), abbreviation: true });
}

/** `pp`, `§§`, `arts`: the plural of an abbreviation. */
const DOUBLED = /^(.)\1$|.s$/u;

function put(word: string, entry: UnitWord): void {
  if (entry.unit.russian && UNITS.has(word) && word.startsWith('§')) RUSSIAN_SIGNS.set(word, entry);
  else UNITS.set(word, entry);
}

for (const row of unitTable.en as readonly UnitRow[]) addUnit(row, false);
for (const row of unitTable.ru as readonly UnitRow[]) addUnit(row, true);

/** The unit a folded word names; `§` is a section in English and a paragraph in Russian. */
export function unitWord(fold: string, russian: boolean): UnitWord | undefined {
  return (russian ? RUSSIAN_SIGNS.get(fold) : undefined) ?? UNITS.get(fold);
}

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Single words by their part in a reference. */
export const WORDS = {
  and: setOf(wordTable.and),
  prepositions: setOf(wordTable.prepositions),
  rangeWords: setOf(wordTable.rangeWords),
  innerOf: setOf(wordTable.innerOf),
  numbered: setOf(wordTable.numbered),
  thisEnglish: setOf(wordTable.here.en),
  thisRussian: setOf(wordTable.here.ru),
  thatEnglish: setOf(wordTable.that.en),
  thatRussian: setOf(wordTable.that.ru),
  preceding: setOf(wordTable.preceding),
  following: setOf(wordTable.following),
  above: setOf(wordTable.above),
  below: setOf(wordTable.below),
  abovePrefix: setOf(wordTable.abovePrefix),
  belowPrefix: setOf(wordTable.belowPrefix),
  participles: setOf(wordTable.participles),
  counters: setOf(wordTable.counters),
  measures: setOf(wordTable.units),
  amend: setOf(wordTable.amend),
  containVerbs: setOf(wordTable.containVerbs),
  shelf: setOf(wordTable.shelfWords),
  classified: setOf(wordTable.classified),
  protocolMarks: setOf(wordTable.protocolMarks),
  determiners: setOf(wordTable.determiners),
  followers: setOf(wordTable.followVerbs),
  gluedPrefixes: wordTable.gluedPrefixes,
  weakLetters: setOf(wordTable.ruWeakLetters),
  hours: setOf(wordTable.hours),
  minutes: setOf(wordTable.minutes),
  volumes: setOf(wordTable.volumes),
  speakingOf: setOf(wordTable.speakingOf),
  hereof: setOf(wordTable.here1),
  thereof: setOf(wordTable.there1),
} as const;

const EXCEPT: readonly (readonly string[])[] = wordTable.except;
const ALSO: readonly (readonly string[])[] = wordTable.also;

/** The token after a coordinating phrase ("as well as", "except for", "а также") at `at`, or `undefined`. */
export function phraseAt(list: TokenList, at: number, which: 'also' | 'except'): number | undefined {
  let best: number | undefined;
  for (const words of which === 'also' ? ALSO : EXCEPT) {
    if (words.every((word, offset) => list.at(at + offset).fold === word)) best = Math.max(best ?? 0, at + words.length);
  }
  return best;
}
