/** A run: elements joined by "of", commas, "and" or nothing, read in one go from left to right. */
import type { Connector, Element, Linked } from './phrase';
import { bareParent, readElement } from './phrase-element';
import { separatorAt, skipLabelStop } from './phrase-list';
import type { TokenList } from './tokens';
import { WORDS } from './vocabulary';

/** Elements of one coordination and the token after them. */
export interface Run {
  readonly linked: readonly Linked[];
  readonly first: number;
  readonly next: number;
}

/** More elements than this in one run are not read. */
const MOST_ELEMENTS = 64;

/** The run that begins at token `at`, or `undefined`. `split` says whether an instrument ends here, so that what follows is another run. */
export function readRun(list: TokenList, at: number, russian: boolean): Run | undefined {
  const head = readElement(list, at, russian);
  if (head === undefined) return undefined;
  const linked: Linked[] = [{ by: 'first', element: head }];
  let next = head.next;
  while (linked.length < MOST_ELEMENTS) {
    const joined = joinAt(list, next, russian, linked.at(-1)?.element ?? head);
    if (joined === undefined) break;
    linked.push(joined);
    next = joined.element.next;
  }
  return { linked, first: at, next };
}

function joinAt(list: TokenList, at: number, russian: boolean, last: Element): Linked | undefined {
  return ofJoint(list, at, russian, last) ?? zeroJoint(list, at, russian, last) ?? listJoint(list, at, russian);
}

function ofJoint(list: TokenList, at: number, russian: boolean, last: Element): Linked | undefined {
  const from = skipLabelStop(list, at);
  const comma = list.at(from).text === ',' ? 1 : 0;
  const word = list.at(from + comma);
  if (!WORDS.innerOf.has(word.fold) || last.form === 'counted') return undefined;
  const start = skipThe(list, from + comma + 1);
  const element = readElement(list, start, russian) ?? bareParent(list, start, russian);
  if (element === undefined || element.form === 'counted') return undefined;
  const inward = word.fold !== 'of' && element.unit.rank >= last.unit.rank;
  return inward || (comma === 1 && word.fold !== 'of') ? undefined : { by: 'of', element };
}

function zeroJoint(list: TokenList, at: number, russian: boolean, last: Element): Linked | undefined {
  const from = skipLabelStop(list, at);
  const element = readElement(list, from, russian) ?? (last.unit.russian ? bareParent(list, from, russian) : undefined);
  if (element === undefined || element.form === 'counted') return undefined;
  if (last.unit.russian !== element.unit.russian && element.unit.kind !== 'paragraph') return undefined;
  if (!last.unit.russian && element.form !== 'label') return undefined;
  return element.unit.kind === last.unit.kind && element.form === 'label' ? undefined : { by: 'zero', element };
}

function listJoint(list: TokenList, at: number, russian: boolean): Linked | undefined {
  const gap = separatorAt(list, at);
  const semicolon = list.at(at).text === ';' ? at + 1 : undefined;
  const from = gap?.next ?? semicolon;
  if (from === undefined) return undefined;
  const spoken = list.at(from);
  const prepared = WORDS.prepositions.has(spoken.fold) && (gap?.word === true || spoken.fold !== 'from') ? from + 1 : from;
  const and = semicolon !== undefined && WORDS.and.has(list.at(prepared).fold) ? prepared + 1 : prepared;
  const element = readElement(list, skipThe(list, and), russian);
  if (element === undefined) return undefined;
  const by: Connector = gap?.word === true || semicolon !== undefined || prepared !== from ? 'and' : 'comma';
  return { by, element };
}

function skipThe(list: TokenList, at: number): number {
  return list.at(at).fold === 'the' ? at + 1 : at;
}
