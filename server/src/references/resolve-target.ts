/** Targets of references as places in a file, and their words for people. */
import type { Transcript } from '../syntax/nodes';
import { slice } from '../text/span';
import type { TreeNode } from './clause-tree';
import { clauseTree } from './clause-tree';
import type { ReferencedFile } from './context';
import { ancestry } from './scope';
import type { ClauseTarget } from './types';

/** A tree node of a file as the target of a reference. */
export function targetOf(file: ReferencedFile, node: TreeNode): ClauseTarget {
  const { start, end } = node;
  return { file: file.uri, document: file.id, version: node.version, key: node.key, span: { start, end }, focus: { start: node.focus.start, end: node.focus.end } };
}

/** The node of a key, `agenda-2/2` or `en:agenda-2/2`; without a version that of the first version that has the key. */
export function targetAt(tree: Transcript, key: string, preferred?: string): TreeNode | undefined {
  const { byKey, versions } = clauseTree(tree);
  const colon = key.indexOf(':');
  const named = colon > 0 ? byKey.get(key.slice(0, colon))?.get(key.slice(colon + 1)) : undefined;
  if (named) return named;
  const order = [...(preferred === undefined ? [] : [preferred]), ...versions.map(({ version }) => version)];
  return order.map((version) => byKey.get(version)?.get(key)).find((node) => node !== undefined);
}

/** What a hover says of a target. */
export interface TargetText {
  /** The words of the clause as they stand in the file, outer white space off. */
  readonly words: string;
  /** The way to it, outermost first: `point 5`, `b)`. */
  readonly path: readonly string[];
}

/** The words of a target in `file` and the labels and titles that lead to it. */
export function textOfTarget(file: ReferencedFile, target: ClauseTarget): TargetText {
  const node = clauseTree(file.tree).byKey.get(target.version)?.get(target.key);
  const steps = ancestry(node).filter(({ type }) => type !== 'version').reverse();
  const path = steps.map((step) => (step.type === 'paragraph' ? `paragraph ${step.key}` : slice(file.source, step.focus).replace(/\s+/gu, ' ').trim()));
  return { words: slice(file.source, target.span).trim(), path };
}
