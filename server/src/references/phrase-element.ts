/** One element of a reference: a unit with what points it out. */
import { cardinalAt, ordinalAt } from './numerals';
import type { Element, ElementForm, Item } from './phrase';
import { readItems } from './phrase-list';
import { isCapital, type TokenList } from './tokens';
import { notAClause, pageCitation } from './traps';
import type { Direction } from './types';
import { unitWord, WORDS, type UnitWord } from './vocabulary';

/** A unit word, and the token after it and its full stop. */
interface UnitAt {
  readonly word: UnitWord;
  readonly next: number;
}

/** The element that begins at token `at`, or `undefined`. `russian` decides what `§` means. */
export function readElement(list: TokenList, at: number, russian: boolean): Element | undefined {
  return labelled(list, at, russian) ?? counted(list, at, russian) ?? placed(list, at, russian) ?? demonstrative(list, at, russian);
}

function unitAt(list: TokenList, at: number, russian: boolean): UnitAt | undefined {
  const token = list.at(at);
  if (token.kind !== 'word') return undefined;
  const word = unitWord(token.fold, russian);
  if (word === undefined) return undefined;
  const stop = list.at(at + 1).text === '.' && !list.at(at + 1).spaced;
  if (!word.abbreviation) return { word, next: at + 1 };
  const mark = token.text.startsWith('§') || token.text.startsWith('¶');
  if (!stop && !mark && list.at(at + 1).kind !== 'num') return undefined;
  if (!stop && token.text.length === 1 && !mark && token.fold !== 's') return undefined;
  return { word, next: stop ? at + 2 : at + 1 };
}

function element(word: UnitWord, form: ElementForm, items: readonly Item[], next: number, direction?: Direction, pageLike = false): Element {
  const start = items[0]?.start ?? 0;
  return { unit: word.unit, form, items, start, plural: word.plural, abbreviation: word.abbreviation, pageLike, direction, next };
}

/** "paragraphs 1 and 2", "point two", "underparagraphs (a)(4)". */
function labelled(list: TokenList, at: number, russian: boolean): Element | undefined {
  const glued = gluedUnit(list, at);
  const found = glued ?? unitAt(list, at, russian);
  if (found === undefined || found.word.unit.countedOnly || found.word.unit.bareParent) return undefined;
  const start = list.at(at).start + (glued?.skipped ?? 0);
  const read = readItems(list, at, found.next, found.word, start);
  if (read === undefined || notAClause(list, at, found.word, read.next)) return undefined;
  if (found.word.unit.ordinalOnly && read.items[0]?.levels[0]?.label.startsWith('#') !== true) return undefined;
  if (isInitial(list, at, found.word, found.next)) return undefined;
  const pageLike = found.word.abbreviation && PAGE.has(list.at(at).fold) && /^\d/u.test(read.items[0]?.levels[0]?.label ?? '');
  if (pageLike && pageCitation(list, at, read.next)) return undefined;
  return element(found.word, 'label', closeClassified(list, read.items, read.next), afterClassified(list, read.next), undefined, pageLike);
}

/** "3 p.m.", "S. G. Brown", "П. А. Орлов": one letter with a letter after it is no unit, but a Russian `п. а` in small letters is. */
function isInitial(list: TokenList, at: number, word: UnitWord, next: number): boolean {
  const token = list.at(at);
  if (!word.abbreviation || token.fold.length > 1 || list.at(next).kind !== 'word') return false;
  return !word.unit.russian || isCapital(token);
}

const PAGE = new Set(['p', 'pp']);

/** "p.421(op)": the mark of a classified item belongs to the words, not to the label. */
function afterClassified(list: TokenList, next: number): number {
  const marked = list.at(next).text === '(' && WORDS.classified.has(list.at(next + 1).fold) && list.at(next + 2).text === ')';
  return marked ? next + 3 : next;
}

function closeClassified(list: TokenList, items: readonly Item[], next: number): readonly Item[] {
  const after = afterClassified(list, next);
  const last = items.at(-1);
  return after === next || last === undefined ? items : [...items.slice(0, -1), { ...last, end: list.at(after - 1).end }];
}

/** A preposition run together with the unit ("underparagraphs (a)"): read only before a bracket. */
function gluedUnit(list: TokenList, at: number): (UnitAt & { readonly skipped: number }) | undefined {
  const { fold } = list.at(at);
  if (fold.length < 8 || list.at(at + 1).text !== '(') return undefined;
  for (const prefix of WORDS.gluedPrefixes) {
    const word = fold.startsWith(prefix) ? unitWord(fold.slice(prefix.length), false) : undefined;
    if (word !== undefined && !word.abbreviation) return { word, next: at + 1, skipped: prefix.length };
  }
  return undefined;
}

/** "two provisions below", "four measures enumerated above", "two preceding paragraphs", "the following three articles". */
function counted(list: TokenList, at: number, russian: boolean): Element | undefined {
  const before = neighbourAt(list, at);
  const count = countAt(list, before === undefined ? at : at + 1);
  if (count === undefined || count.value < 2) return undefined;
  const between = before ?? neighbourAt(list, count.next);
  const head = unitAt(list, before === undefined && between !== undefined ? count.next + 1 : count.next, russian);
  if (head === undefined || head.word.abbreviation) return undefined;
  const after = between === undefined ? directionAfter(list, head.next) : { direction: between, next: head.next };
  if (after === undefined || list.at(after.next).kind === 'num') return undefined;
  if (between !== undefined && head.word.unit.weak && !head.word.unit.countedOnly && between !== 'above' && between !== 'below') return undefined;
  const back = after.direction === 'above' || after.direction === 'preceding';
  const label = back ? `-${String(count.value)}..-1` : `+1..+${String(count.value)}`;
  const item: Item = { levels: [{ kind: head.word.unit.kind, label }], start: list.at(at).start, end: list.at(after.next - 1).end };
  return element(head.word, 'counted', [item], after.next, after.direction);
}

function countAt(list: TokenList, at: number): { readonly value: number; readonly next: number } | undefined {
  const token = list.at(at);
  if (token.kind === 'num' && /^\d{1,2}$/u.test(token.text)) return { value: Number(token.text), next: at + 1 };
  return cardinalAt(list, at);
}

function neighbourAt(list: TokenList, at: number): Direction | undefined {
  const { fold } = list.at(at);
  if (WORDS.preceding.has(fold)) return 'preceding';
  if (WORDS.following.has(fold)) return 'following';
  if (WORDS.abovePrefix.has(fold)) return 'above';
  return WORDS.belowPrefix.has(fold) ? 'below' : undefined;
}

/** "above", "mentioned above", "(set out below)", "указанных выше", "hereof": the direction and the token after it. */
export function directionAfter(list: TokenList, at: number): { readonly direction: Direction; readonly next: number } | undefined {
  const comma = list.at(at).text === ',' ? 1 : 0;
  let next = at + comma;
  for (let step = 0; step < 4 && WORDS.participles.has(list.at(next).fold); step += 1) next += 1;
  if (comma === 1 && next === at + 1 && !list.at(next + 1).fold.startsWith(',')) return undefined;
  const { fold } = list.at(next);
  if (WORDS.above.has(fold)) return afterDirection(list, 'above', next + 1);
  return WORDS.below.has(fold) ? afterDirection(list, 'below', next + 1) : undefined;
}

function afterDirection(list: TokenList, direction: Direction, next: number): { readonly direction: Direction; readonly next: number } | undefined {
  const noun = list.at(next);
  return noun.kind === 'num' ? undefined : { direction, next };
}

/** "second paragraph", "first and second paragraphs", "последний абзац", "preceding Article". */
function placed(list: TokenList, at: number, russian: boolean): Element | undefined {
  const ordinals = ordinalList(list, at);
  if (ordinals === undefined) return neighbour(list, at, russian);
  const head = unitAt(list, ordinals.next, russian);
  if (head === undefined || (head.word.abbreviation && head.word.unit.weak) || head.word.unit.countedOnly) return undefined;
  const { kind } = head.word.unit;
  const items = ordinals.items.map((item, index) => ({
    levels: [{ kind, label: item.label }],
    start: item.start,
    end: index === ordinals.items.length - 1 ? list.at(head.next - 1).end : item.end,
  }));
  return element(head.word, 'ordinal', items, head.next);
}

interface OrdinalItem {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function ordinalList(list: TokenList, at: number): { readonly items: readonly OrdinalItem[]; readonly next: number } | undefined {
  const items: OrdinalItem[] = [];
  let next = at;
  for (let step = 0; step < 8; step += 1) {
    const found = ordinalAt(list, next);
    if (found === undefined) return undefined;
    items.push({ label: `#${String(found.value)}`, start: list.at(next).start, end: list.at(found.next - 1).end });
    next = found.next;
    if (unitWord(list.at(next).fold, false) !== undefined) return { items, next };
    const comma = list.at(next).text === ',' ? 1 : 0;
    const and = WORDS.and.has(list.at(next + comma).fold) ? 1 : 0;
    if (comma + and === 0) return undefined;
    next += comma + and;
    if (list.at(next).fold === 'the') next += 1;
  }
  return undefined;
}

/** "following Article": the unit next to the enclosing one. A weak unit and a plural say too little. */
function neighbour(list: TokenList, at: number, russian: boolean): Element | undefined {
  const direction = neighbourAt(list, at);
  const head = direction === undefined ? undefined : unitAt(list, at + 1, russian);
  if (direction === undefined || head === undefined || head.word.plural || head.word.abbreviation) return undefined;
  if ((head.word.unit.weak && !STRUCTURAL.has(head.word.unit.kind)) || head.word.unit.bareParent) return undefined;
  if (list.at(head.next).text === ':') return undefined;
  const back = direction === 'above' || direction === 'preceding';
  const item: Item = { levels: [{ kind: head.word.unit.kind, label: back ? '-1' : '+1' }], start: list.at(at).start, end: list.at(head.next - 1).end };
  return element(head.word, 'relative', [item], head.next, direction);
}

/** Units that "preceding" and "this" point out safely although an ordinal alone does not. */
const STRUCTURAL = new Set(['section', 'chapter', 'clause', 'title', 'schedule']);

/** "this Article", "the said paragraph", "настоящего пункта", "той же статьи". */
function demonstrative(list: TokenList, at: number, russian: boolean): Element | undefined {
  const { fold } = list.at(at);
  const here = WORDS.thisEnglish.has(fold) || WORDS.thisRussian.has(fold);
  if (!here && !WORDS.thatEnglish.has(fold) && !WORDS.thatRussian.has(fold)) return undefined;
  const next = SAME_AGAIN.has(list.at(at + 1).fold) ? at + 2 : at + 1;
  const head = unitAt(list, next, russian);
  if (head === undefined || head.word.plural || head.word.abbreviation || head.word.unit.follows.has(list.at(head.next).fold)) return undefined;
  const strict = WORDS.thisRussian.has(fold);
  if (!strict && !demonstrativeFits(list, next, head.word)) return undefined;
  const item: Item = { levels: [{ kind: head.word.unit.kind, label: here ? '.' : '^' }], start: list.at(at).start, end: list.at(head.next - 1).end };
  return element(head.word, here ? 'this' : 'that', [item], head.next);
}

const SAME_AGAIN = new Set(['же', 'same', 'said', 'very']);

function demonstrativeFits(list: TokenList, unit: number, word: UnitWord): boolean {
  if (word.unit.countedOnly) return false;
  if (word.unit.capitalThis) return isCapital(list.at(unit));
  if (word.unit.russian) return !word.unit.weak || word.unit.kind === 'chapter' || word.unit.kind === 'section';
  return !word.unit.notThis || (list.at(unit - 2).fold === 'of' && list.at(unit - 3).text.length < 4);
}

/** A parent named without a designator: "of the preamble". */
export function bareParent(list: TokenList, at: number, russian: boolean): Element | undefined {
  const head = unitAt(list, at, russian);
  if (!head?.word.unit.bareParent) return undefined;
  const token = list.at(at);
  const item: Item = { levels: [{ kind: head.word.unit.kind, label: '.' }], start: token.start, end: token.end };
  return element(head.word, 'label', [item], head.next);
}
