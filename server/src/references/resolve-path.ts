/** A path of levels resolved inside one document, outer level first. */
import type { TreeNode } from './clause-tree';
import { comparable, matchLevel, nearest } from './resolve-lookup';
import type { Direction, Level } from './types';

/** What the clause tree says to a path. `none`: nothing here is numbered in that way, so the number belongs elsewhere. */
export type LocalAnswer =
  | { readonly status: 'found' | 'ambiguous'; readonly nodes: readonly TreeNode[] }
  | { readonly status: 'missing'; readonly reason: string; readonly nearest: readonly TreeNode[] }
  | { readonly status: 'none' };

/** Resolves `path` in the first of `scopes` that has all of it, else in the first that has its head; the inner levels only inside the outer ones, synonyms before stretched kinds. */
export function resolvePath(scopes: readonly TreeNode[], path: readonly Level[], before?: { readonly offset: number; readonly direction: Direction }): LocalAnswer {
  const [head, ...rest] = path;
  if (!head) return { status: 'none' };
  let first: LocalAnswer | undefined;
  for (const least of [2, 1]) {
    for (const scope of scopes) {
      const hits = matchLevel(scope, head, least);
      const answer = hits.length > 0 ? descend(turned(hits, head, before), rest, head) : undefined;
      if (answer?.status === 'found' || answer?.status === 'ambiguous') return answer;
      first ??= answer;
    }
  }
  if (first) return first;
  const lists = scopes.map((scope) => comparable(scope, head)).filter((list) => list.length > 0);
  const siblings = lists.length > 1 ? lists.flat() : (lists[0] ?? []);
  return countsAnything(siblings) ? missing(head, siblings) : { status: 'none' };
}

/** A single number that does not begin a sequence (`168.` of a minute book) counts nothing here. */
function countsAnything(siblings: readonly TreeNode[]): boolean {
  const [only] = siblings;
  return siblings.length > 1 || only?.label?.ordinal === 1;
}

/** Resolves the inner levels of a path below nodes already found. */
export function descend(nodes: readonly TreeNode[], rest: readonly Level[], found?: Level): LocalAnswer {
  const [next, ...deeper] = rest;
  if (!next) return { status: nodes.length > 1 && !isRange(found) ? 'ambiguous' : 'found', nodes };
  if (next.kind === 'sentence') return { status: 'found', nodes };
  const hits = nodes.flatMap((node) => matchLevel(node, next));
  if (hits.length > 0) return descend(hits, deeper, next);
  const siblings = nodes.flatMap((node) => comparable(node, next));
  if (siblings.length > 0) return missing(next, siblings);
  return next.label.startsWith('#') && nodes.every(hasText) ? missing(next, []) : { status: 'none' };
}

function hasText(node: TreeNode): boolean {
  return node.items.some((item) => item.type === 'paragraph');
}

function isRange(level: Level | undefined): boolean {
  return level?.label.includes('..') ?? false;
}

/** "paragraph 3 above" where the text has two: the nearest one on that side. */
function turned(hits: TreeNode[], head: Level, before: { readonly offset: number; readonly direction: Direction } | undefined): TreeNode[] {
  if (!before || hits.length < 2 || isRange(head)) return hits;
  const isAbove = before.direction === 'above' || before.direction === 'preceding';
  const side = isAbove ? hits.filter((node) => node.end <= before.offset).slice(-1) : hits.filter((node) => node.start >= before.offset).slice(0, 1);
  return side.length > 0 ? side : hits;
}

function missing(level: Level, siblings: readonly TreeNode[]): LocalAnswer {
  const near = nearest(siblings, level);
  return { status: 'missing', reason: `there is no ${describe(level)} here`, nearest: near };
}

/** A level in words: `point 7`, `the second paragraph`. */
export function describe(level: Level): string {
  const kind = level.kind === '*' ? 'provision' : level.kind;
  const ordinal = /^#(-?\d+)$/.exec(level.label)?.[1];
  if (ordinal === undefined) return `${kind} ${level.label.replace('..', '–')}`;
  return ordinal === '-1' ? `last ${kind}` : `${kind} no. ${ordinal}`;
}
