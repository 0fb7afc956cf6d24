/** From the flat row of a run to its members: which element is the parent of which. */
import type { Element, Linked, Member } from './phrase';
import type { Direction, Level } from './types';

/** One chain: elements that name one place, `inner` first as printed ("of"), or outer first (commas). */
interface Chain {
  readonly elements: Element[];
  order: 'single' | 'inner' | 'outer';
}

/** The members of a run, in order of the text, each with its whole path. */
export function membersOf(linked: readonly Linked[]): Member[] {
  const chains = chainsOf(linked);
  const prefixes = rightPrefixes(chains);
  const members: Member[] = [];
  let left: readonly Level[] = [];
  chains.forEach((chain, index) => {
    const own = chainMembers(chain, left, prefixes[index] ?? []);
    members.push(...own);
    left = leftPrefix(chain, own, left);
  });
  return members;
}

function chainsOf(linked: readonly Linked[]): Chain[] {
  const chains: Chain[] = [];
  linked.forEach((link, index) => {
    const last = chains.at(-1);
    const order = last === undefined ? undefined : orderOf(last, link, linked, index);
    if (last === undefined || order === undefined) chains.push({ elements: [link.element], order: 'single' });
    else {
      last.elements.push(link.element);
      last.order = order;
    }
  });
  return chains;
}

/** How the element goes on with the chain before it, or `undefined` where it begins its own. */
function orderOf(chain: Chain, link: Linked, linked: readonly Linked[], index: number): 'inner' | 'outer' | undefined {
  const last = chain.elements.at(-1);
  if (last === undefined || link.by === 'and' || link.by === 'first') return undefined;
  if (link.by === 'of') return 'inner';
  const deeper = link.element.unit.rank - last.unit.rank;
  if (link.by === 'zero') return zeroOrder(chain, link.element, deeper);
  if (chain.order === 'inner' || last.form === 'counted' || last.items.length > 1) return undefined;
  if (deeper > 0 || (deeper === 0 && link.element.unit !== last.unit)) return opensOwnChain(linked, index, last) ? undefined : 'outer';
  return deeper < 0 && !link.element.unit.russian && chain.order === 'single' && !last.plural && !link.element.plural && link.element.form === 'label' ? 'inner' : undefined;
}

function zeroOrder(chain: Chain, element: Element, deeper: number): 'inner' | 'outer' {
  if (chain.order !== 'single') return chain.order;
  if (element.form === 'this' || element.form === 'that' || element.form === 'relative') return 'inner';
  // "вторую часть третьего пункта": an ordinal before its noun is a genitive here, whatever the ranks.
  if (element.form === 'ordinal' && chain.elements[0]?.form === 'ordinal') return 'inner';
  return deeper < 0 ? 'inner' : 'outer';
}

/** "статьей 607, пунктом 1 и абзацем первым статьи 610": the parent to the right shows that a comma began a new member. */
function opensOwnChain(linked: readonly Linked[], index: number, parent: Element): boolean {
  const { element } = linked[index] ?? {};
  if (element === undefined) return false;
  for (let at = index + 1; at < linked.length; at += 1) {
    const link = linked[at];
    if (link === undefined) return false;
    const outer = link.element.unit.rank <= parent.unit.rank;
    if (link.by === 'of' || link.by === 'zero') {
      if (outer) return true;
    } else if (!element.unit.russian || outer || element.abbreviation) return false;
  }
  return false;
}

/** For every chain, the parents named to its right (right-hand distribution). */
function rightPrefixes(chains: readonly Chain[]): (readonly Level[])[] {
  const prefixes: (readonly Level[])[] = [];
  let parents: readonly Parent[] = [];
  for (let at = chains.length - 1; at >= 0; at -= 1) {
    const chain = chains[at];
    if (chain === undefined) continue;
    const outermost = outermostRank(chain);
    const wanted = chain.order === 'outer' ? [] : parents.filter((parent) => parent.rank < outermost);
    prefixes[at] = wanted.flatMap((parent) => parent.levels);
    if (chain.order === 'inner') parents = parentsOf(chain, wanted);
    else if (chain.order === 'outer') parents = [];
    else parents = wanted.length > 0 || chain.elements[0]?.form === 'label' ? parents.filter((parent) => parent.rank < outermost) : parents;
  }
  return prefixes;
}

interface Parent {
  readonly rank: number;
  readonly levels: readonly Level[];
}

function outermostRank(chain: Chain): number {
  return Math.min(...chain.elements.map((element) => element.unit.rank));
}

function parentsOf(chain: Chain, further: readonly Parent[]): readonly Parent[] {
  const own = chain.elements.slice(1).reverse().map((element) => ({ rank: element.unit.rank, levels: element.items[0]?.levels ?? [] }));
  return [...further, ...own];
}

/** "Article 5, paragraph 2 and paragraph 3": what the next chain takes from an outer-first one. */
function leftPrefix(chain: Chain, members: readonly Member[], left: readonly Level[]): readonly Level[] {
  if (chain.order === 'outer') {
    const depth = members[0]?.levels.length ?? 0;
    const inner = chain.elements.at(-1)?.items[0]?.levels.length ?? 0;
    return members[0]?.levels.slice(0, depth - inner) ?? [];
  }
  return chain.order === 'single' && left.length > 0 ? left : [];
}

function chainMembers(chain: Chain, left: readonly Level[], right: readonly Level[]): Member[] {
  const direction = chain.elements.map((element) => element.direction).find((found) => found !== undefined);
  if (chain.order === 'inner') return innerFirst(chain.elements, right, direction);
  const last = chain.elements.at(-1);
  if (last === undefined) return [];
  const outer = chain.elements.slice(0, -1).flatMap((element) => element.items[0]?.levels ?? []);
  const inherits = chain.order === 'single' && right.length === 0 && left.length > 0 && last.form !== 'this' && !left.some((level) => level.kind === last.unit.kind);
  const prefix = [...right, ...(inherits ? left : []), ...outer];
  return last.items.map((item, index) => member(last, [...prefix, ...item.levels], index === 0 ? (chain.elements[0]?.start ?? item.start) : item.start, item.end, direction));
}

function innerFirst(elements: readonly Element[], right: readonly Level[], direction: Direction | undefined): Member[] {
  const [head, parent] = elements;
  if (head === undefined || parent === undefined) return [];
  const outer = elements.slice(2).reverse().flatMap((element) => element.items[0]?.levels ?? []);
  const first = parent.items[0];
  const path = [...right, ...outer, ...(first?.levels ?? [])];
  const lastElement = elements.at(-1);
  const end = (elements.length > 2 ? lastElement?.items.at(-1)?.end : first?.end) ?? head.start;
  const members = head.items.map((item, index) =>
    member(head, [...path, ...item.levels], item.start, index === head.items.length - 1 ? end : item.end, direction),
  );
  if (elements.length > 2) return members;
  const inner = head.items.at(-1)?.levels ?? [];
  const more = parent.items.slice(1).map((item) => member(parent, [...right, ...item.levels, ...inner], item.start, item.end, direction));
  return [...members, ...more];
}

function member(element: Element, levels: readonly Level[], start: number, end: number, direction: Direction | undefined): Member {
  return { levels, start, end, unit: element.unit, form: element.form, pageLike: element.pageLike, direction };
}
