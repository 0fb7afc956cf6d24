/** One designator: `26(a)(ii)`, `No. 4`, `"b)"`, `two`, `первой`, `III (a)`, `16.6-2`. */
import { cardinalAt, ordinalAt, romanValue } from './numerals';
import { isCapital, isLetter, type Token, type TokenList } from './tokens';
import { WORDS, type UnitWord } from './vocabulary';

/** How the main part is written. */
export type DesignatorForm = 'number' | 'roman' | 'cardinal' | 'letter' | 'bracket' | 'quoted' | 'ordinal';

/** A designator read at a token: the labels outermost first, where its characters end, and the token after it. */
export interface Designator {
  readonly form: DesignatorForm;
  readonly labels: readonly string[];
  readonly end: number;
  readonly next: number;
}

/** What the reader must know of the place: the unit word before it, and whether it is the first of its list. */
export interface Place {
  readonly word: UnitWord;
  /** Number of the token that holds the unit. */
  readonly unitAt: number;
  readonly first: boolean;
}

/** The designator at token `at` after a unit word, or `undefined`. */
export function readDesignator(list: TokenList, at: number, place: Place): Designator | undefined {
  const from = skipNumbered(list, at);
  const main = readMain(list, from, place);
  if (main === undefined) return undefined;
  return main.form === 'ordinal' ? main : readSubs(list, main);
}

function skipNumbered(list: TokenList, at: number): number {
  if (!WORDS.numbered.has(list.at(at).fold)) return at;
  const mark = list.at(at + 1);
  const next = mark.text === '.' || mark.text === '°' || mark.text === 'º' ? at + 2 : at + 1;
  return list.at(next).kind === 'num' || next === at + 1 ? next : at;
}

function readMain(list: TokenList, at: number, place: Place): Designator | undefined {
  const token = list.at(at);
  if (token.kind === 'num') return readNumber(list, at);
  if (token.kind === 'quote') return readQuoted(list, at);
  if (token.text === '(') return readBracket(list, at);
  if (token.kind !== 'word') return undefined;
  return readRoman(list, at) ?? readLetter(list, at, place) ?? readPostOrdinal(list, at, place) ?? readCardinal(list, at, place);
}

function made(form: DesignatorForm, label: string, end: number, next: number): Designator {
  return { form, labels: [label], end, next };
}

/** Digits with what grows on them: `22–d`, `16.6-2`, `51 а`, `I.A`. Amounts and years are no designators. */
function readNumber(list: TokenList, at: number): Designator | undefined {
  const token = list.at(at);
  if (ordinalAt(list, at) !== undefined || isAmount(list, at)) return undefined;
  const grown = growDashed(list, at, token.text);
  const dotted = growDotted(list, grown);
  return growLetter(list, dotted);
}

/** Whether the number at `at` counts something: "60 days", "5 %", "3,000". */
export function isAmount(list: TokenList, at: number): boolean {
  const next = list.at(at + 1);
  if (WORDS.measures.has(next.fold)) return next.fold !== 'may' || isCapital(next) ? !isModalMay(list, at + 1) : false;
  if (next.text === '%' || next.text === '°') return true;
  const after = list.at(at + 2);
  return next.text === ',' && !next.spaced && !after.spaced && after.kind === 'num' && after.text.length === 3;
}

function isModalMay(list: TokenList, at: number): boolean {
  const token = list.at(at);
  return token.fold === 'may' && list.at(at + 1).kind === 'word';
}

function growDashed(list: TokenList, at: number, label: string): Designator {
  const token = list.at(at);
  const plain = made('number', label, token.end, at + 1);
  const dash = list.at(at + 1);
  const tail = list.at(at + 2);
  if (dash.kind !== 'dash' || dash.spaced || tail.spaced) return plain;
  const letter = tail.text.length === 1 && isLetter(tail.text);
  if (!letter && (tail.kind !== 'num' || isIncreasing(label, tail.text))) return plain;
  return made('number', `${label}${dash.text}${tail.text}`, tail.end, at + 3);
}

/** Whether a dash between the two can make a range: one style, and growing. */
export function isIncreasing(left: string, right: string): boolean {
  const first = left.split('.');
  const second = right.split('.');
  if (first.length !== second.length) return false;
  for (let at = 0; at < first.length; at += 1) {
    const from = Number(first[at]);
    const to = Number(second[at]);
    if (Number.isNaN(from) || Number.isNaN(to)) return left < right;
    if (from !== to) return from < to;
  }
  return false;
}

function growDotted(list: TokenList, base: Designator): Designator {
  let grown = base;
  for (let step = 0; step < 6; step += 1) {
    const dot = list.at(grown.next);
    const tail = list.at(grown.next + 1);
    if (dot.text !== '.' || dot.spaced || tail.spaced || !isDotPart(tail)) return grown;
    grown = made(grown.form, `${grown.labels[0] ?? ''}.${tail.text}`, tail.end, grown.next + 2);
  }
  return grown;
}

function isDotPart(token: Token): boolean {
  if (token.kind === 'num') return true;
  return token.kind === 'word' && (token.text.length === 1 || (isCapital(token) && romanValue(token.text) !== undefined));
}

/** `51 а`, `4 B`: a single letter after the number, where what follows shows that it is no word. */
function growLetter(list: TokenList, base: Designator): Designator {
  const tail = list.at(base.next);
  if (tail.kind !== 'word' || tail.text.length !== 1 || !isLetter(tail.text) || tail.fold === 'i') return base;
  if (isUnitOrPreposition(list, base.next)) return base;
  const word = tail.fold === 'a' || WORDS.weakLetters.has(tail.fold) || isCapital(tail);
  if (!closesDesignator(list, base.next + 1) && (word || !WORDS.followers.has(list.at(base.next + 1).fold))) return base;
  return made(base.form, `${base.labels[0] ?? ''}${tail.text}`, tail.end, base.next + 1);
}

/** "ст. 8 ч. 2", "приложение 2 к": the letter begins the next words. */
function isUnitOrPreposition(list: TokenList, at: number): boolean {
  const token = list.at(at);
  const next = list.at(at + 1);
  if (next.text === '.' && list.at(at + 2).kind !== 'break' && !isCapital(list.at(at + 2)) && list.at(at + 2).kind !== 'end') return true;
  return WORDS.weakLetters.has(token.fold) && token.fold !== 'а' && !isEndMark(next);
}

/** Whether the token can stand after a designator: a mark, a border, "of", "and", a unit. */
function closesDesignator(list: TokenList, at: number): boolean {
  const token = list.at(at);
  if (token.kind !== 'word') return token.kind !== 'num' && token.kind !== 'quote';
  return WORDS.innerOf.has(token.fold) || WORDS.above.has(token.fold) || WORDS.below.has(token.fold) || WORDS.and.has(token.fold) || WORDS.thisRussian.has(token.fold);
}

function readQuoted(list: TokenList, at: number): Designator | undefined {
  const inner = list.at(at + 1);
  if (!isShortLabel(inner)) return undefined;
  const bracket = list.at(at + 2).text === ')' ? 1 : 0;
  const close = list.at(at + 2 + bracket);
  if (close.kind !== 'quote') return undefined;
  return made('quoted', inner.text, close.end, at + 3 + bracket);
}

function isShortLabel(token: Token): boolean {
  if (token.kind === 'num') return token.text.length < 4;
  if (token.kind !== 'word') return false;
  return token.text.length === 1 ? isLetter(token.text) : romanValue(token.text) !== undefined || DOUBLE.test(token.fold);
}

/** `aa`, `bb`: doubled letters that go on after `z`. */
const DOUBLE = /^(\p{L})\1$/u;

function readBracket(list: TokenList, at: number): Designator | undefined {
  const inner = list.at(at + 1);
  const close = list.at(at + 2);
  if (!isShortLabel(inner) || inner.spaced || close.text !== ')') return undefined;
  return made('bracket', inner.text, close.end, at + 3);
}

function readRoman(list: TokenList, at: number): Designator | undefined {
  const token = list.at(at);
  if (token.text.length < 2 || romanValue(token.text) === undefined) return undefined;
  const capitals = token.text === token.text.toUpperCase();
  if (!capitals && !LOWER_ROMAN.test(token.text)) return undefined;
  return growLetterOnRoman(list, made('roman', token.text, token.end, at + 1));
}

const LOWER_ROMAN = /^[ivx]+$/u;

function growLetterOnRoman(list: TokenList, base: Designator): Designator {
  const grown = growDashed(list, base.next - 1, base.labels[0] ?? '');
  return growDotted(list, grown.next > base.next && list.at(grown.next - 1).kind === 'word' ? { ...grown, form: 'roman' } : base);
}

function readLetter(list: TokenList, at: number, place: Place): Designator | undefined {
  const token = list.at(at);
  if (token.text.length !== 1 || !isLetter(token.text)) return undefined;
  const half = list.at(at + 1);
  if (half.text === ')' && !half.spaced && !insideBracket(list, place.unitAt)) return made('letter', token.text, half.end, at + 2);
  if (!letterStands(list, at, place)) return undefined;
  return growDotted(list, made(romanValue(token.text) !== undefined && isCapital(token) ? 'roman' : 'letter', token.text, token.end, at + 1));
}

function letterStands(list: TokenList, at: number, place: Place): boolean {
  const token = list.at(at);
  const dangerous = token.text === 'I' || token.fold === 'a' || WORDS.weakLetters.has(token.fold);
  if (!dangerous) return isCapital(token) || closesDesignator(list, at + 1) || WORDS.followers.has(list.at(at + 1).fold);
  if (token.text === 'I' && isCapital(list.at(place.unitAt))) return !isPronoun(list, at, place);
  if (place.word.unit.russian && token.fold !== 'а') return isEndMark(list.at(at + 1));
  return closesDesignator(list, at + 1);
}

function isPronoun(list: TokenList, at: number, place: Place): boolean {
  const next = list.at(at + 1);
  const plainVerb = next.kind === 'word' && !isCapital(next) && !WORDS.followers.has(next.fold);
  return plainVerb && WORDS.determiners.has(list.at(place.unitAt - 1).fold);
}

function isEndMark(token: Token): boolean {
  return token.kind === 'break' || token.kind === 'end' || (token.kind === 'mark' && token.text !== '(');
}

/** Whether an unclosed `(` stands shortly before the token. */
function insideBracket(list: TokenList, at: number): boolean {
  for (let back = at - 1; back > at - 60 && back >= 0; back -= 1) {
    const text = list.at(back).text;
    if (text === ')' || list.at(back).kind === 'break') return false;
    if (text === '(') return true;
  }
  return false;
}

/** "части второй": Russian ordinals after the unit give a place. */
function readPostOrdinal(list: TokenList, at: number, place: Place): Designator | undefined {
  if (!place.word.unit.russian) return undefined;
  const ordinal = ordinalAt(list, at);
  if (ordinal === undefined) return undefined;
  const follower = list.at(ordinal.next);
  if (place.word.unit.follows.has(follower.fold)) return undefined;
  return { form: 'ordinal', labels: [`#${String(ordinal.value)}`], end: list.at(ordinal.next - 1).end, next: ordinal.next };
}

/** "point two": a cardinal after the unit; after "the", "this" and the like it counts what follows. */
function readCardinal(list: TokenList, at: number, place: Place): Designator | undefined {
  const cardinal = cardinalAt(list, at);
  if (cardinal === undefined) return undefined;
  const before = list.at(place.unitAt - 1);
  if (place.first && !place.word.plural && (WORDS.determiners.has(before.fold) || before.fold === 'in')) {
    if (!closesDesignator(list, cardinal.next) || before.fold !== 'in') return undefined;
  }
  if (WORDS.measures.has(list.at(cardinal.next).fold)) return undefined;
  return made('cardinal', String(cardinal.value), list.at(cardinal.next - 1).end, cardinal.next);
}

function readSubs(list: TokenList, main: Designator): Designator {
  const labels = [...main.labels];
  let { end, next } = main;
  for (let step = 0; step < 8; step += 1) {
    const sub = list.at(next).text === '(' ? readBracket(list, next) : undefined;
    const label = sub?.labels[0];
    if (sub === undefined || label === undefined) break;
    if (list.at(next).spaced && labels.length > 0 && isSuccessor(labels.at(-1) ?? '', label, main, labels.length)) break;
    labels.push(label);
    ({ end, next } = sub);
  }
  return { form: main.form, labels, end, next };
}

/** "(e) (f)": a missing comma, not a nesting. */
function isSuccessor(last: string, label: string, main: Designator, depth: number): boolean {
  if (depth === 1 && main.form !== 'bracket') return false;
  if (last.length !== 1 || label.length !== 1) return false;
  return label.charCodeAt(0) === last.charCodeAt(0) + 1;
}
