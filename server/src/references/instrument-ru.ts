/** Russian names of instruments after a reference: "Уголовного кодекса Российской Федерации", "повестки дня", "УПК РФ". */
import table from '../../data/reference-instruments.json';
import type { Instrument } from './instrument';
import { grow, isCapital, type Token, type TokenList } from './tokens';
import { WORDS } from './vocabulary';

interface Noun {
  readonly nominative: string;
  readonly gender: string;
  readonly forms: readonly string[];
  readonly suffix?: string;
}

const RU = table.ru;
const NOUNS = new Map<string, Noun>((RU.nouns as readonly Noun[]).flatMap((noun) => noun.forms.map((form): [string, Noun] => [form, noun])));
const CODES = new Set(RU.codes);
const OWNERS = new Set(RU.codeOwners);
const HERE = new Set(RU.here);
const THAT = new Set(RU.demonstrative);
const POSSESSIVES = new Set(RU.possessives);
const STOPS = new Set(RU.stops);
/** Stems whose masculine ends in a stressed -ой ("трудовой"). */
const END_STRESSED = new Set(RU.endStressed);

/** The Russian instrument that begins at token `at`, or `undefined`. */
export function russianInstrument(list: TokenList, at: number): Instrument | undefined {
  const from = list.at(at).fold === 'к' ? at + 1 : at;
  const token = list.at(from);
  if (token.kind !== 'word' || token.text < 'Ё') return undefined;
  if (CODES.has(token.text)) return codeAt(list, from);
  const head = headFrom(list, from);
  if (head === undefined) return undefined;
  const noun = NOUNS.get(list.at(head).fold);
  if (noun === undefined) return undefined;
  const kind = HERE.has(token.fold) ? 'this' : THAT.has(token.fold) ? 'that' : 'other';
  if (kind !== 'other') return { kind, name: noun.nominative, start: token.start, end: list.at(head).end, next: head + 1 };
  const last = extend(list, head, noun);
  return { kind, name: nominativeName(list, from, head, last, noun), start: token.start, end: list.at(last).end, next: last + 1 };
}

function codeAt(list: TokenList, at: number): Instrument {
  const last = OWNERS.has(list.at(at + 1).text) ? (list.at(at + 1).text === 'Российской' ? at + 2 : at + 1) : at;
  const name = list.text.slice(list.at(at).start, list.at(last).end);
  return { kind: 'other', name, start: list.at(at).start, end: list.at(last).end, next: last + 1 };
}

/** The head noun within four adjectives and the like. */
function headFrom(list: TokenList, at: number): number | undefined {
  for (let next = at; next < at + 5; next += 1) {
    const token = list.at(next);
    if (token.kind !== 'word') return undefined;
    if (NOUNS.has(token.fold)) return next;
    if (STOPS.has(token.fold) && !THAT.has(token.fold) && token.fold !== 'же') return undefined;
    if (!HERE.has(token.fold) && !THAT.has(token.fold) && token.fold !== 'же' && !POSSESSIVES.has(token.fold) && !ADJECTIVE.test(token.fold)) return undefined;
  }
  return undefined;
}

const ADJECTIVE = /(?:ого|его|ой|ей|ых|их|ому|ему|ым|им)$/u;

function extend(list: TokenList, head: number, noun: Noun): number {
  const hasSuffix = noun.suffix !== undefined && list.at(head + 1).fold === noun.suffix;
  return grow(list, hasSuffix ? head + 1 : head, extendOnce);
}

function extendOnce(list: TokenList, last: number): number | undefined {
  const token = list.at(last + 1);
  if (isCapital(token) && !token.lineStart && !CODES.has(token.text)) return last + 1;
  if (token.fold === '№') return list.at(last + 2).kind === 'num' ? numberEnd(list, last + 2) : undefined;
  if (token.fold === 'от' && list.at(last + 2).kind === 'num') return dateEnd(list, last + 2);
  if (token.kind === 'num' && YEAR.has(list.at(last + 2).fold)) return stopAfter(list, last + 2);
  if (token.kind === 'quote' && token.text !== '"') return quoteEnd(list, last + 1);
  return token.fold === 'о' || token.fold === 'об' ? subjectEnd(list, last + 2) : undefined;
}

const YEAR = new Set(['года', 'г', 'год']);

function stopAfter(list: TokenList, at: number): number {
  return list.at(at).fold === 'г' && list.at(at + 1).text === '.' ? at + 1 : at;
}

/** "12-ФЗ": the number of an act with its series. */
function numberEnd(list: TokenList, at: number): number {
  const joined = list.at(at + 1).kind === 'dash' && !list.at(at + 1).spaced && !list.at(at + 2).spaced;
  return joined ? at + 2 : at;
}

function dateEnd(list: TokenList, at: number): number {
  let last = at;
  for (let next = at + 1; next < at + 4; next += 1) {
    const token = list.at(next);
    if (token.kind === 'num' || WORDS.measures.has(token.fold)) last = next;
    else break;
  }
  return stopAfter(list, last);
}

function quoteEnd(list: TokenList, at: number): number | undefined {
  for (let next = at + 1; next < at + 20; next += 1) {
    const token = list.at(next);
    if (token.kind === 'break' || token.kind === 'end') return undefined;
    if (token.kind === 'quote') return next;
  }
  return undefined;
}

/** "о правах ребенка", "о перемирии": up to four words, ended by a mark or a small word. */
function subjectEnd(list: TokenList, at: number): number | undefined {
  let last: number | undefined;
  for (let next = at; next < at + 4; next += 1) {
    const token = list.at(next);
    if (token.kind !== 'word' || STOPS.has(token.fold)) return last;
    last = next;
  }
  return last;
}

function nominativeName(list: TokenList, first: number, head: number, last: number, noun: Noun): string {
  const words: string[] = [];
  for (let at = first; at < head; at += 1) words.push(nominativeAdjective(list.at(at), noun.gender));
  words.push(keepCase(list.at(head), noun.nominative));
  const tail = last > head ? list.text.slice(list.at(head + 1).start, list.at(last).end) : '';
  return [...words, ...(tail === '' ? [] : [tail.replaceAll('\u2060', '').split(/\s+/u).join(' ')])].join(' ');
}

function keepCase(token: Token, word: string): string {
  return isCapital(token) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}

/** An adjective in the nominative of the gender of its noun; other words stay. */
function nominativeAdjective(token: Token, gender: string): string {
  if (POSSESSIVES.has(token.fold)) return token.text;
  const found = ADJECTIVE.exec(token.text);
  if (found === null) return token.text;
  const stem = token.text.slice(0, found.index);
  const soft = /[гкхжшчщ]$/u.test(stem);
  if (gender === 'f') return `${stem}ая`;
  if (gender === 'n') return `${stem}ое`;
  if (gender === 'pl') return `${stem}${soft ? 'ие' : 'ые'}`;
  if (END_STRESSED.has(stem.toLowerCase())) return `${stem}ой`;
  return `${stem}${soft ? 'ий' : 'ый'}`;
}
