/** Targets of references as places in a file, and their words for people. */
import type { Transcript } from '../syntax/nodes';
import type { TreeNode } from './clause-tree';
import { clauseTree } from './clause-tree';
import type { ReferencedFile } from './context';
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
