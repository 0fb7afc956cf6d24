/** Which text a reference is to: the instrument named after or before it. */
import table from '../../data/reference-instruments.json';
import { russianInstrument } from './instrument-ru';
import { grow, isCapital, type Token, type TokenList } from './tokens';
import { WORDS } from './vocabulary';

/** An instrument read at a place. Offsets are UTF-16. */
export interface Instrument {
  /** `this` text, an `other` by name, or `that` one named before. */
  readonly kind: 'this' | 'other' | 'that';
  /** As printed, in Russian in the nominative; for `this` and `that` the bare noun, empty for "hereof". */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The token after it. */
  readonly next: number;
}

const EN = table.en;
const NOUNS = new Set(EN.nouns);
const POSSESSIVES = new Set(EN.possessives);
const STOPS = new Set(EN.stops);
const ABOUT = new Set(EN.about);
const HERE = new Set(EN.here);
const THAT = new Set(EN.demonstrative);
const NOT_INSTRUMENTS = new Set(EN.notInstruments);
const NAME_JOINTS = new Set(['of', 'on', 'the', 'and', 'for', 'to', 'between', 'in', 'against', 'concerning', 'with', 'relating', 'its']);
const LINKS = new Set(['of', 'to', 'in', 'under', 'from']);

/** The instrument after a run that ends before token `at`: "of this agreement", ", Charter of ...", "thereof", "настоящего Кодекса". */
export function instrumentAfter(list: TokenList, at: number, telegraphic: boolean): Instrument | undefined {
  const from = list.at(at).text === '.' && list.at(at - 1).kind === 'num' && !isCapital(list.at(at + 1)) ? at + 1 : at;
  const comma = list.at(from).text === ',' ? 1 : 0;
  const start = from + comma;
  const token = list.at(start);
  if (token.kind === 'break' || token.kind === 'end') return undefined;
  if (WORDS.hereof.has(token.fold)) return simple(token, 'this', start);
  if (WORDS.thereof.has(token.fold)) return simple(token, 'that', start);
  const protocol = protocolAt(list, start);
  if (protocol !== undefined) return protocol;
  const russian = russianInstrument(list, start);
  if (russian !== undefined) return russian;
  if (LINKS.has(token.fold)) return afterLink(list, start + 1, token.fold === 'of');
  return token.lineStart && token.start > 0 ? undefined : juxtaposed(list, start, telegraphic);
}

function simple(token: Token, kind: 'this' | 'that', at: number): Instrument {
  return { kind, name: '', start: token.start, end: token.end, next: at + 1 };
}

/** "pr.PB No.84", "пр. ПБ № 84": an item of a protocol. */
function protocolAt(list: TokenList, at: number): Instrument | undefined {
  if (!WORDS.protocolMarks.has(list.at(at).fold) || list.at(at + 1).text !== '.') return undefined;
  for (let next = at + 2; next < at + 7; next += 1) {
    const token = list.at(next);
    if (token.kind === 'num') return { kind: 'other', name: named(list, at, next), start: list.at(at).start, end: token.end, next: next + 1 };
    if (!isCapital(token) && token.text !== '№' && token.text !== '.') return undefined;
  }
  return undefined;
}

function afterLink(list: TokenList, at: number, of: boolean): Instrument | undefined {
  const token = list.at(at);
  if (HERE.has(token.fold)) return demonstrated(list, at + 1, 'this');
  const the = token.fold === 'the' ? 1 : 0;
  if (HERE.has(list.at(at + the).fold)) return demonstrated(list, at + the + 1, 'this');
  if (THAT.has(list.at(at + the).fold)) return demonstrated(list, at + the + 1, 'that');
  const start = token.fold === 'the' || token.fold === 'a' || token.fold === 'an' ? at + 1 : at;
  return nameAt(list, start, of || the === 1);
}

function demonstrated(list: TokenList, at: number, kind: 'this' | 'that'): Instrument | undefined {
  for (let next = at; next < at + 4; next += 1) {
    const token = list.at(next);
    if (isHead(list, next)) return { kind, name: token.fold, start: list.at(at - 1).start, end: token.end, next: next + 1 };
    if (token.kind !== 'word' || STOPS.has(token.fold)) return undefined;
  }
  return undefined;
}

function isHead(list: TokenList, at: number): boolean {
  return NOUNS.has(list.at(at).fold);
}

/** A name that begins at `at`: "Geneva Convention of 1949", "draft agreement on armistice", "his letter", "GATT". */
function nameAt(list: TokenList, at: number, lowerHead: boolean): Instrument | undefined {
  const head = headFrom(list, at, lowerHead);
  if (head === undefined) return undefined;
  const last = extendName(list, head);
  return { kind: 'other', name: named(list, at, last), start: list.at(at).start, end: list.at(last).end, next: last + 1 };
}

/** The words of a name with single spaces. */
function named(list: TokenList, first: number, last: number): string {
  const words = list.text.slice(list.at(first).start, list.at(last).end);
  return words.replaceAll('\u2060', '').split(/\s+/u).join(' ');
}

function headFrom(list: TokenList, at: number, lowerHead: boolean): number | undefined {
  let lower = 0;
  let head: number | undefined;
  for (let next = at; next < at + 16; next += 1) {
    const token = list.at(next);
    if (isHead(list, next) && (lowerHead || isCapital(token) || next > at)) {
      head = next;
      if (!isHead(list, next + 1) || token.lineStart) return next;
    } else if (!continuesName(list, next, at)) return head ?? acronymBefore(list, at, next);
    if (token.kind === 'word' && !isCapital(token) && !NAME_JOINTS.has(token.fold) && !POSSESSIVES.has(token.fold)) lower += 1;
    if (lower > 4) return head;
  }
  return head;
}

function continuesName(list: TokenList, at: number, first: number): boolean {
  const token = list.at(at);
  if (isCapital(token)) return !isAcronym(token) || !NOT_INSTRUMENTS.has(token.fold) || at > first || isCapital(list.at(at + 1)) || isHead(list, at + 1);
  if (token.kind === 'num') return /^(?:1[5-9]|20)\d\d$/u.test(token.text) && at === first;
  if (token.text === ',' || token.text === '.') return isCapital(list.at(at - 1)) && isCapital(list.at(at + 1)) && goesOnToHead(list, at + 1);
  if (token.kind === 'mark' && token.text === "'") return true;
  if (token.kind !== 'word') return false;
  if (POSSESSIVES.has(token.fold)) return at === first;
  if (NAME_JOINTS.has(token.fold)) return at > first && isCapital(list.at(at - 1)) && capitalSoon(list, at + 1) && goesOnToHead(list, at + 1);
  return !STOPS.has(token.fold);
}

function capitalSoon(list: TokenList, at: number): boolean {
  return isCapital(list.at(at)) || (list.at(at).fold === 'the' && isCapital(list.at(at + 1)));
}

/** Whether an instrument noun follows within capitalised words. */
function goesOnToHead(list: TokenList, at: number): boolean {
  for (let next = at; next < at + 10; next += 1) {
    const token = list.at(next);
    if (isHead(list, next) && isCapital(token)) return true;
    if (!isCapital(token) && !NAME_JOINTS.has(token.fold) && token.text !== ',') return false;
  }
  return false;
}

function isAcronym(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 1 && token.text === token.text.toUpperCase();
}

function acronymBefore(list: TokenList, first: number, next: number): number | undefined {
  const last = next - 1;
  const token = list.at(last);
  if (last < first || last > first + 1 || !isAcronym(token) || token.text.length < 3 || NOT_INSTRUMENTS.has(token.fold)) return undefined;
  return last;
}

/** The last token of a name whose head is at `head`: "Act 1 of 2009", "Convention of 1949", "Convention on Road Traffic", "(2001)". */
function extendName(list: TokenList, head: number): number {
  return grow(list, head, extendOnce);
}

function extendOnce(list: TokenList, last: number): number | undefined {
  const token = list.at(last + 1);
  if (token.kind === 'num' && !token.lineStart) return serialEnd(list, last + 1);
  if (WORDS.numbered.has(token.fold)) return numberAfter(list, last + 2);
  if (token.text === '(' && /^(?:1[5-9]|20)\d\d$/u.test(list.at(last + 2).text) && list.at(last + 3).text === ')') return last + 3;
  if (token.fold === 'of') return dateAfter(list, last + 2) ?? capitalsAfter(list, last + 2);
  if (token.fold === 'between') return capitalsAfter(list, last + 2);
  return ABOUT.has(token.fold) || (token.fold === 'to' && list.at(last + 2).fold === 'the') ? (capitalsAfter(list, last + 2) ?? subjectAfter(list, last + 2, token)) : undefined;
}

/** "5702/1": the last token of a number with its series. */
function serialEnd(list: TokenList, at: number): number {
  const slash = list.at(at + 1);
  const tail = list.at(at + 2);
  return slash.text === '/' && !slash.spaced && tail.kind === 'num' && !tail.spaced ? at + 2 : at;
}

function numberAfter(list: TokenList, at: number): number | undefined {
  const next = list.at(at).text === '.' || list.at(at).text === '°' ? at + 1 : at;
  return list.at(next).kind === 'num' ? serialEnd(list, next) : undefined;
}

/** "1949", "26 February 1921", "February 26, 1921": the last token of a date. */
function dateAfter(list: TokenList, at: number): number | undefined {
  const day = list.at(at);
  if (day.kind === 'num' && /^\d{4}$/u.test(day.text)) return at;
  if (day.kind === 'num' && WORDS.measures.has(list.at(at + 1).fold)) return yearAfter(list, at + 2) ?? at + 1;
  if (WORDS.measures.has(day.fold) && isCapital(day) && list.at(at + 1).kind === 'num') return yearAfter(list, at + 2) ?? at + 1;
  return undefined;
}

function yearAfter(list: TokenList, at: number): number | undefined {
  const next = list.at(at).text === ',' ? at + 1 : at;
  return /^\d{4}$/u.test(list.at(next).text) ? next : undefined;
}

function capitalsAfter(list: TokenList, at: number): number | undefined {
  const start = list.at(at).fold === 'the' ? at + 1 : at;
  if (!isCapital(list.at(start))) return undefined;
  let last = start;
  for (let next = start; next < start + 10; next += 1) {
    if (isCapital(list.at(next))) last = next;
    else if (!NAME_JOINTS.has(list.at(next).fold) || !capitalSoon(list, next + 1)) break;
  }
  return last;
}

/** "agreement on armistice": up to three plain words, ended by a mark or a small word. */
function subjectAfter(list: TokenList, at: number, link: Token): number | undefined {
  if (link.fold === 'for' || link.fold === 'to') return undefined;
  let last: number | undefined;
  const start = list.at(at).fold === 'the' || list.at(at).fold === 'an' ? at + 1 : at;
  for (let next = start; next < start + 4; next += 1) {
    const token = list.at(next);
    if (token.kind !== 'word' || (STOPS.has(token.fold) && token.fold !== 'of')) return last;
    if (token.fold !== 'of') last = next;
  }
  return last;
}

/** A name set right after the designator without a joint: "Geneva text", "United States Code", "UN Charter". */
function juxtaposed(list: TokenList, at: number, telegraphic: boolean): Instrument | undefined {
  const token = list.at(at);
  if (!isCapital(token) || token.text >= 'Ё') return undefined;
  const found = nameAt(list, at, false);
  if (found === undefined) return undefined;
  const lone = found.next === at + 1;
  if (lone && isAcronym(token)) return telegraphic ? undefined : found;
  return lone && list.at(at - 1).text === ',' ? undefined : found;
}

/** The instrument named right before the token `at`: "U. S. Const., Art. I", "GATT Article XIV", "the Charter, Article 51". */
export function instrumentBefore(list: TokenList, at: number): Instrument | undefined {
  const comma = list.at(at - 1).text === ',' ? 1 : 0;
  const stop = list.at(at - 1 - comma).text === '.' && comma === 1 ? 1 : 0;
  const head = at - 1 - comma - stop;
  const token = list.at(head);
  if (!isCapital(token) || list.at(at).lineStart && token.end < list.at(at).start - 2) return undefined;
  const acronym = isAcronym(token) && token.text.length > 2 && !NOT_INSTRUMENTS.has(token.fold) && comma === 0 && list.at(at).text !== list.at(at).text.toUpperCase();
  if (!NOUNS.has(token.fold) && !acronym) return undefined;
  const first = nameStart(list, head);
  const last = head + stop;
  return { kind: 'other', name: named(list, first, last), start: list.at(first).start, end: list.at(last).end, next: at };
}

/** The first token of the capitalised name whose head is at `head`. */
function nameStart(list: TokenList, head: number): number {
  let first = head;
  for (let back = head - 1; back > head - 12 && back >= 0; back -= 1) {
    const token = list.at(back);
    const initial = token.text === '.' && !token.spaced && list.at(back - 1).text.length === 1;
    if (isCapital(token) && !STOPS.has(token.fold) && !SENTENCE_WORDS.has(token.fold)) first = back;
    else if (!initial && !(NAME_JOINTS.has(token.fold) && isCapital(list.at(back - 1)) && back + 1 === first && !SENTENCE_WORDS.has(list.at(back - 1).fold))) break;
  }
  return first;
}

/** Capitalised at the beginning of a sentence, not as part of a name. */
const SENTENCE_WORDS = new Set(['under', 'per', 'see', 'according', 'pursuant', 'subject', 'article', 'section', 'paragraph', 'of', 'both', 'although', 'while', 'that', 'whereas']);

/** The latest name before token `at` whose head is `noun` (any instrument noun if empty), but no alias in brackets and quotes. */
export function namedBefore(list: TokenList, at: number, noun: string): Instrument | undefined {
  for (let back = at - 1; back >= 0 && back > at - 250; back -= 1) {
    const token = list.at(back);
    if (!NOUNS.has(token.fold) || (noun !== '' && token.fold !== noun) || !isCapital(token)) continue;
    const first = nameStart(list, back);
    if (list.at(first - 1).kind === 'quote' || list.at(first - 2).kind === 'quote' || HERE.has(list.at(first - 1).fold) || THAT.has(list.at(first - 1).fold)) continue;
    const last = extendName(list, back);
    return { kind: 'other', name: named(list, first, last), start: list.at(first).start, end: list.at(last).end, next: last + 1 };
  }
  return undefined;
}
