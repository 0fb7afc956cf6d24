/** Where a number is looked for: from the clause that holds the reference up to its division, never out of it silently. */
import type { Place } from '../syntax/nodes';
import type { ClauseTree, TreeNode } from './clause-tree';
import { isProvision } from './resolve-lookup';
import type { Level } from './types';

/** The node that directly holds the place: its innermost clause, container, attachment or version. */
export function holderOf(tree: ClauseTree, place: Place): TreeNode | undefined {
  const syntax = place.clauses.at(-1) ?? place.container ?? place.zone ?? place.version;
  return syntax ? tree.of(syntax) : tree.versions.find(({ version }) => version === '');
}

/** A node and what encloses it, innermost first. */
export function ancestry(node: TreeNode | undefined): TreeNode[] {
  const chain: TreeNode[] = [];
  for (let at = node; at; at = at.parent) chain.push(at);
  return chain;
}

/** The nearest division that numbers something: the instrument of a bare number. Divisions without labels are only titled passages. */
export function divisionOf(node: TreeNode | undefined): TreeNode | undefined {
  const divisions = ancestry(node).filter(({ type }) => type !== 'clause' && type !== 'paragraph');
  return divisions.find((division) => division.type !== 'container' || hasLabels(division)) ?? divisions.at(-1);
}

/**
 * Scopes of a bare number, innermost first, ending with the division.
 * Provisions do not leave an article or section that numbers its own parts.
 */
export function scopesOf(holder: TreeNode | undefined, head: Level): TreeNode[] {
  const division = divisionOf(holder);
  const scopes: TreeNode[] = [];
  for (const node of ancestry(holder)) {
    scopes.push(node);
    if (node === division || (isSection(node) && hasLabels(node) && isProvision(head.kind))) break;
  }
  return scopes;
}

/**
 * Scopes of "of this agreement", innermost first: the division and what holds
 * it. A point that numbers points of its own (an agreement printed under
 * "Point two of the agenda:") is an agreement too; an article is only part of one.
 */
export function ownScopes(holder: TreeNode | undefined): TreeNode[] {
  const chain = ancestry(holder);
  const division = divisionOf(holder);
  const inner = chain.slice(0, division ? chain.indexOf(division) : 0);
  const agreements = inner.filter((node) => isSection(node) && hasLabels(node) && node.unit !== undefined && isProvision(node.unit));
  return [...agreements, ...ancestry(division)];
}

/** Sibling containers of the division whose numbering goes on from one to the next (a treaty in chapters): one numbering, one scope. */
export function continuedScopes(holder: TreeNode | undefined): readonly TreeNode[] {
  const division = divisionOf(holder);
  const parent = division?.type === 'container' ? division.parent : undefined;
  if (!parent) return [];
  const known = continued.get(parent);
  if (known) return known;
  const parts = parent.items.filter((item) => item.type === 'container');
  const made = restarts(parts) ? [] : parts;
  continued.set(parent, made);
  return made;
}

const continued = new WeakMap<TreeNode, readonly TreeNode[]>();

function restarts(parts: readonly TreeNode[]): boolean {
  const seen = new Set<string>();
  for (const part of parts) {
    for (const name of part.byName.keys()) {
      if (seen.has(name)) return true;
      seen.add(name);
    }
  }
  return false;
}

function isSection(node: TreeNode): boolean {
  return node.type === 'clause' && node.label?.kind === 'section';
}

function hasLabels(node: TreeNode): boolean {
  return node.byName.size > 0;
}
