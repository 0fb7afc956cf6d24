/** References by place: "the two provisions below", "the preceding paragraph", "this article". */
import type { TreeNode } from './clause-tree';
import { fitness, isProvision } from './resolve-lookup';
import { ancestry, divisionOf } from './scope';
import type { Level } from './types';

/** Counted steps from the reference: `-4..-1`, `+1`. */
export interface Steps {
  readonly from: number;
  readonly to: number;
}

/** The steps of a counted label; `undefined` for any other label. */
export function stepsOf(label: string): Steps | undefined {
  const match = /^([+-]\d+)(?:\.\.([+-]\d+))?$/.exec(label);
  return match ? { from: Number(match[1]), to: Number(match[2] ?? match[1]) } : undefined;
}

/**
 * The provisions so many steps before or after `offset`: at the innermost level
 * that has enough of them on that side, inside the division.
 */
export function countedNodes(holder: TreeNode | undefined, offset: number, kind: string, { from, to }: Steps): TreeNode[] {
  const isAbove = to < 0;
  const count = Math.max(Math.abs(from), Math.abs(to));
  const division = divisionOf(holder);
  for (const node of ancestry(holder)) {
    const side = members(node, kind).filter((item) => (isAbove ? item.end <= offset : item.start >= offset));
    if (side.length >= count) return isAbove ? side.slice(from, to + 1 || undefined) : side.slice(from - 1, to);
    if (node === division) break;
  }
  return [];
}

/** Labelled parts that can be meant by the kind; plain paragraphs where there are none. */
function members(node: TreeNode, kind: string): TreeNode[] {
  const labelled = node.items.filter((item) => item.type !== 'container' && fitness(item, kind) > 0);
  if (labelled.length > 0 || kind !== 'paragraph') return labelled;
  return node.items.filter((item) => item.type === 'paragraph');
}

/** The enclosing part of a kind: "this article". Items without a unit are what "this point" means, a plain paragraph what "this paragraph" means. */
export function enclosingNode(holder: TreeNode | undefined, offset: number, level: Level): TreeNode | undefined {
  const chain = ancestry(holder);
  const named = chain.find((node) => fitness(node, level.kind) === 3);
  if (named || !isProvision(level.kind)) return named;
  const item = chain.find((node) => node.type === 'clause' && fitness(node, level.kind) > 0);
  if (item || level.kind !== 'paragraph') return item;
  return holder?.items.find((node) => node.type === 'paragraph' && node.start <= offset && offset <= node.end);
}
