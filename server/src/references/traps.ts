/** Where a unit word with a number beside it is no reference: border points, shelf-marks, pages of books. */
import { isCapital, type TokenList } from './tokens';
import { WORDS, type UnitWord } from './vocabulary';

/** Whether the words around a unit at token `at` (its designators end before `next`) make it something else than a clause. */
export function notAClause(list: TokenList, at: number, word: UnitWord, next: number): boolean {
  const before = list.at(at - 1);
  const after = list.at(next);
  if (word.unit.after.has(before.fold) || word.unit.follows.has(after.fold)) return true;
  if (word.unit.rank < 10 && partOfVolume(list, at)) return true;
  if (before.text === '/' || (before.kind === 'num' && word.abbreviation && !before.spaced)) return true;
  if (word.unit.russian && word.abbreviation && WORDS.hours.has(list.at(at).fold) && (isTimeOfDay(list, at - 1) || (before.kind === 'num' && WORDS.minutes.has(after.fold)))) return true;
  return list.at(at).fold === 's' && (before.kind === 'quote' || before.text === '.');
}

/** "получена 21.00 ч.": hours and minutes that no unit counts. */
function isTimeOfDay(list: TokenList, at: number): boolean {
  const { kind } = list.at(at - 1);
  return /^(?:[01]?\d|2[0-4])[.:][0-5]\d$/u.test(list.at(at).text) && kind !== 'num' && list.at(at - 1).text !== '.' && list.at(at - 1).text !== ',';
}

/** "vol. XV, Part 2": a part of a printed set. */
function partOfVolume(list: TokenList, at: number): boolean {
  if (list.at(at - 1).text !== ',') return false;
  return WORDS.volumes.has(list.at(at - 3).fold) || WORDS.volumes.has(list.at(at - 4).fold);
}


/** Whether `p. 40` at token `at` is a page of a book or a leaf of a file, by its neighbours. */
export function pageCitation(list: TokenList, at: number, next: number): boolean {
  const before = list.at(at - 1);
  if (before.text === '[' || before.text === ',' || before.text === ';' || before.kind === 'num') return !isInnerPart(list, at);
  const after = list.at(next);
  if (after.fold === 'ff' || after.fold === 'f' || after.fold === 'et') return true;
  return shelfNear(list, at);
}

/** "Article 5, p. 2": a comma after a clause. */
function isInnerPart(list: TokenList, at: number): boolean {
  return list.at(at - 1).text === ',' && list.at(at - 2).kind === 'num' && CLAUSES.has(list.at(at - 3).fold);
}

const CLAUSES = new Set(['article', 'section', 'paragraph', 'art']);

/** "vol. II p. 3", "f. 558, op. 11": a mark of a book or a file within a few words before. */
function shelfNear(list: TokenList, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 8; back -= 1) {
    const token = list.at(back);
    if (token.kind === 'break' || token.text === '.' && isCapital(list.at(back + 1)) && list.at(back + 1).text.length > 4) return false;
    if (WORDS.shelf.has(token.fold) && token.fold !== 'с') return true;
  }
  return false;
}

/** Whether a reference that begins a block is the label of that block itself: "Article 5", "Ч. 1.1", "Article 5. Definitions". */
export function isHeading(list: TokenList, first: number, next: number): boolean {
  const token = list.at(first);
  if (!isCapital(token) || !(first === 0 || list.at(first - 1).kind === 'break' || token.lineStart)) return false;
  const after = list.at(next);
  const closes = after.text === '.' ? list.at(next + 1) : after;
  if (closes.kind === 'end' || closes.kind === 'break') return standsAlone(list, first);
  if (closes.lineStart) return standsAlone(list, first) && (isCapital(closes) || closes.kind === 'num' || closes.text === '(');
  if (!standsAlone(list, first)) return false;
  return (after.text === '.' || after.kind === 'dash' || after.text === ':') && (isCapital(closes) || after.kind === 'dash');
}

function standsAlone(list: TokenList, first: number): boolean {
  if (first === 0) return true;
  const before = list.at(first - 1);
  return before.kind === 'break' || before.text === '.' || before.text === ':' || before.text === ';';
}
