/** Values of an authority file with their places. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Span } from '../text/span';

/** A value of the YAML tree. */
export type Value =
  | (Span & { readonly type: 'text'; readonly text: string })
  | (Span & { readonly type: 'list'; readonly items: readonly Value[] })
  | (Span & { readonly type: 'map'; readonly pairs: readonly PairOf[] })
  | (Span & { readonly type: 'nothing' });

export interface PairOf {
  readonly name: string;
  readonly key: Span;
  readonly value: Value;
}

/** Records are three levels deep; what lies deeper is none. */
const DEEPEST = 8;

/** Reads a node; `around` is where a value without a place of its own is said to stand. An alias is not followed: it reads as the text `*name`. */
export function valueOf(node: unknown, around: Span, depth = 0): Value {
  const span = rangeOf(node) ?? around;
  if (depth > DEEPEST) return { ...span, type: 'nothing' };
  if (isAlias(node)) return { ...span, type: 'text', text: `*${node.source}` };
  if (isMap(node)) return { ...span, type: 'map', pairs: pairsOf(node, span, depth) };
  if (isSeq(node)) return { ...span, type: 'list', items: node.items.map((item) => valueOf(item, span, depth + 1)) };
  if (!isScalar(node) || node.value === null) return { ...span, type: 'nothing' };
  // The digits as typed: an identifier is no number.
  return { ...span, type: 'text', text: typeof node.value === 'string' ? node.value : (node.source ?? '') };
}

function pairsOf(map: YAMLMap, around: Span, depth: number): PairOf[] {
  return map.items.map(({ key, value }) => {
    const name = valueOf(key, around, depth + 1);
    return { name: name.type === 'text' ? name.text : '', key: { start: name.start, end: name.end }, value: valueOf(value, name, depth + 1) };
  });
}

function rangeOf(node: unknown): Span | undefined {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}
