/** What earlier references of a text lend to later ones that name no instrument. */
import type { TreeNode } from './clause-tree';
import { ancestry } from './scope';
import type { RefPhrase, Resolution } from './types';
import type { Span } from '../text/span';

/** An instrument as an earlier reference named it. */
export interface NamedBefore {
  readonly name: string;
  readonly span: Span | undefined;
  /** Start of the block in which it was named. */
  readonly block: number;
}

/** A reference of the current block with what it resolved to. */
export interface Earlier {
  readonly phrase: RefPhrase;
  readonly resolution: Resolution;
}

/** The instruments named so far, by the division and the kind of unit for which they were named. */
export class Series {
  readonly #named = new Map<TreeNode, Map<string, NamedBefore>>();
  /** The latest reference of the block at hand to a labelled unit of each kind. */
  readonly #latest = new Map<string, Earlier>();

  /** Begins the next block. */
  open(): this {
    this.#latest.clear();
    return this;
  }

  /** Remembers that inside `holder` units of `kind` were counted in an instrument. */
  remember(holder: TreeNode | undefined, kind: string, named: NamedBefore): void {
    for (const node of ancestry(holder)) {
      const kinds = this.#named.get(node) ?? new Map<string, NamedBefore>();
      kinds.set(kind, named);
      this.#named.set(node, kinds);
      if (isBorder(node)) return;
    }
  }

  /** The instrument named last for the kind in the innermost enclosing part that has one. */
  recall(holder: TreeNode | undefined, kind: string): NamedBefore | undefined {
    for (const node of ancestry(holder)) {
      const named = this.#named.get(node)?.get(kind);
      if (named) return named;
      if (isBorder(node)) return undefined;
    }
    return undefined;
  }

  /** The latest reference of the block to a labelled unit of `kind`: what "this article" takes up. */
  antecedent(kind: string): Earlier | undefined {
    return this.#latest.get(kind);
  }

  /** Takes in a reference of the block, in order. */
  add(earlier: Earlier): void {
    for (const level of earlier.phrase.target) if (/[\p{L}\d]/u.test(level.label)) this.#latest.set(level.kind, earlier);
  }
}

/** Articles, sections and divisions end a series; items of a list do not. */
function isBorder(node: TreeNode): boolean {
  return node.type !== 'clause' || node.label?.kind === 'section';
}
