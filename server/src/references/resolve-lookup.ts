/** One level of a path looked up among what a division or clause holds. */
import type { TreeNode } from './clause-tree';
import { ANNEX_UNITS } from './clause-tree';
import type { Level } from './types';

/** Units that name one numbered provision and stand for each other where labels name no unit: "paragraph 4" of a text with points. */
const PROVISIONS: ReadonlySet<string> = new Set([
  'point', 'subpoint', 'paragraph', 'subparagraph', 'item', 'clause', 'indent', 'provision', 'measure', 'conclusion', 'recommendation', '*',
]);
/** Cyrillic letters in the order in which Russian clauses are lettered (docs/format.md §6.2). */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** Whether the unit is a provision inside an article or section, not a division of the text. */
export function isProvision(kind: string): boolean {
  return PROVISIONS.has(kind);
}

/** What `scope` holds that answers to `level` with a fitness of `least` or more; the best fitting kind only. Several: the text repeats the label. */
export function matchLevel(scope: Pick<TreeNode, 'items' | 'byName'>, level: Level, least = 1): TreeNode[] {
  const range = /^(.+)\.\.(.+)$/u.exec(level.label);
  if (range) return between(scope, level.kind, range[1] ?? '', range[2] ?? '', least);
  const position = /^#(-?\d+)$/.exec(level.label);
  if (position) return atPosition(scope, level.kind, Number(position[1]), least);
  for (const name of designators(level.label)) {
    const hits = best(scope.byName.get(name) ?? [], level.kind, least);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** The labelled parts of `scope` that are of one kind and style with `level`, without stretching: with none of them its number cannot be meant here. */
export function comparable(scope: TreeNode, level: Level): readonly TreeNode[] {
  const style = styleOf(level.label);
  const key = `${level.kind} ${style}`;
  const known = comparables.get(scope) ?? new Map<string, readonly TreeNode[]>();
  comparables.set(scope, known);
  const parts = known.get(key) ?? scope.items.filter((item) => item.label !== undefined && fitness(item, level.kind) > 1 && styleOf(item.names[0] ?? '') === style);
  known.set(key, parts);
  return parts;
}

/** Asked for every reference that leads nowhere, so that a long list of them must not be read anew each time. */
const comparables = new WeakMap<TreeNode, Map<string, readonly TreeNode[]>>();

/** Those of `nodes` nearest to the number of `level`, at most two. */
export function nearest(nodes: readonly TreeNode[], level: Level): TreeNode[] {
  const wanted = numberOf(level.label);
  const distance = (node: TreeNode | undefined): number => (node ? Math.abs((node.ordinal ?? 0) - wanted) : Infinity);
  let [first, second]: (TreeNode | undefined)[] = [];
  for (const node of nodes) {
    if (distance(node) < distance(first)) [first, second] = [node, first];
    else if (distance(node) < distance(second)) second = node;
  }
  return [first, second].filter((node) => node !== undefined);
}

/** How well a node fits the kind: 3 the same unit, 2 a synonym, 1 a stretch, 0 not at all. */
export function fitness(node: TreeNode, kind: string): number {
  if (node.type === 'paragraph' || node.type === 'version') return 0;
  if (ANNEX_UNITS.has(kind)) return node.unit !== undefined && ANNEX_UNITS.has(node.unit) ? 3 : 0;
  if (node.unit === kind) return 3;
  if (node.unit !== undefined) return PROVISIONS.has(node.unit) && PROVISIONS.has(kind) ? 2 : 0;
  const isSection = node.label?.kind === 'section';
  if (PROVISIONS.has(kind)) return isSection ? 1 : 2;
  return isSection && (kind === 'section' || kind === 'part') ? 2 : 1;
}

function best(nodes: readonly TreeNode[], kind: string, least: number): TreeNode[] {
  const top = nodes.reduce((most, node) => Math.max(most, fitness(node, kind)), 0);
  return top < least ? [] : nodes.filter((node) => fitness(node, kind) === top);
}

/** The members of a range are the siblings between its ends, whatever their numbers (VI–VIII, б–г, 5–5.1). */
function between(scope: Pick<TreeNode, 'items' | 'byName'>, kind: string, from: string, to: string, least: number): TreeNode[] {
  const first = matchLevel(scope, { kind, label: from }, least);
  const last = matchLevel(scope, { kind, label: to }, least);
  const [start, end] = [first[0], last[0]];
  if (!start || !end || first.length > 1 || last.length > 1 || start.start > end.start) return [];
  return scope.items.filter((item) => item.label !== undefined && item.start >= start.start && item.start <= end.start);
}

/** Labelled parts count by their number, unlabelled paragraphs by their place. */
function atPosition(scope: Pick<TreeNode, 'items' | 'byName'>, kind: string, position: number, least: number): TreeNode[] {
  const labelled = best(scope.items.filter((item) => item.label !== undefined), kind, least);
  if (labelled.length > 0 && kind !== 'indent') {
    return position < 0 ? labelled.slice(position, position + 1 || undefined) : labelled.filter((item) => item.ordinal === position);
  }
  if (kind !== 'paragraph' && kind !== 'indent' && kind !== 'subparagraph') return [];
  const plain = scope.items.filter((item) => item.type === 'paragraph');
  const hit = plain.at(position < 0 ? position : position - 1);
  return hit ? [hit] : [];
}

/** The names a printed designator can have in the tree, likeliest first: `б` is `b`; `IV` is `iv`, else `4`. */
function designators(label: string): string[] {
  const lower = label.toLowerCase().replace(/\.$/, '');
  const cyrillic = lower.length === 1 ? CYRILLIC.indexOf(lower) : -1;
  if (cyrillic >= 0) return [String.fromCharCode(97 + cyrillic)];
  const roman = romanNumber(lower);
  return roman === undefined ? [lower] : [lower, String(roman)];
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(lower: string): number | undefined {
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower) || lower === '') return undefined;
  return Array.from(lower).reduce((sum, sign, i) => {
    const digit = ROMAN_DIGITS[sign] ?? 0;
    return sum + (digit < (ROMAN_DIGITS[lower.charAt(i + 1)] ?? 0) ? -digit : digit);
  }, 0);
}

/** Numbers, dotted numbers and letters are numbered apart. Roman numbers count as numbers. */
function styleOf(label: string): 'number' | 'dotted' | 'letter' {
  const first = label.split('..')[0] ?? '';
  if (/^#?-?\d+\p{L}?$/u.test(first)) return 'number';
  if (/^\d/.test(first)) return 'dotted';
  return first.length > 1 && romanNumber(first.toLowerCase()) !== undefined ? 'number' : 'letter';
}

function numberOf(label: string): number {
  const digits = /\d+/.exec(label)?.[0];
  if (digits !== undefined) return Number(digits);
  const name = designators(label).at(-1) ?? '';
  return /^\d/.test(name) ? Number(name) : name.charCodeAt(0) - 96;
}
