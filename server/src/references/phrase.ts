/** The pieces a reference is put together from, as the parsers hand them on. */
import type { Direction, Level } from './types';
import type { Unit } from './vocabulary';

/** One designator with its inner parts (`26(a)`), or what stands for one ("this", "second"). Offsets are UTF-16. */
export interface Item {
  readonly levels: readonly Level[];
  readonly start: number;
  readonly end: number;
}

/** How an element is made: a label, an ordinal word, a demonstrative, a neighbour, a count. */
export type ElementForm = 'label' | 'ordinal' | 'this' | 'that' | 'relative' | 'counted';

/** A unit with its designators: "paragraphs 1 and 2", "second paragraph", "this Article". */
export interface Element {
  readonly unit: Unit;
  readonly form: ElementForm;
  readonly items: readonly Item[];
  readonly start: number;
  readonly plural: boolean;
  readonly abbreviation: boolean;
  readonly pageLike: boolean;
  readonly direction: Direction | undefined;
  /** The token after it. */
  readonly next: number;
}

/** What joins an element to the one before it. */
export type Connector = 'first' | 'of' | 'zero' | 'comma' | 'and';

/** An element and its joint. */
export interface Linked {
  readonly by: Connector;
  readonly element: Element;
}

/** One finished member of a run. */
export interface Member {
  readonly levels: readonly Level[];
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
  readonly form: ElementForm;
  readonly pageLike: boolean;
  readonly direction: Direction | undefined;
}
