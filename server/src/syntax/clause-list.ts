/**
 * Paragraphs of one numbering scope to clauses (docs/format.md §6): the label
 * says what a block is, the indentation what it belongs to. Numbers are never
 * repaired; a repeated key gets `+2` and a problem.
 */
import { joinKey } from './keys';
import type { KeyRegistry } from './keys';
import { labelSignature, unitRank } from './labels';
import type { LabelReading } from './labels';
import type { Clause, Label, Paragraph, Problem } from './nodes';

/** A block before it has its key. */
export type Unkeyed = Omit<Paragraph, 'key'>;

/** A clause is made with its first paragraph; its end moves with what it takes in. */
type Growing = Omit<Clause, 'end' | 'children'> & { end: number; readonly children: (Paragraph | Clause)[] };

interface Open {
  readonly clause: Growing;
  readonly indent: number;
  readonly signature: string;
  readonly rank: number | undefined;
  paragraphs: number;
}

/** Columns that make a block belong to the clause above it. */
const STEP = 2;
const DEEPEST = 24;

export interface Scope {
  /** Prefix of every key in it: `agenda-2`, `attachment-1`, or nothing. */
  readonly prefix: string;
  readonly keys: KeyRegistry;
  /** Sequences that have a second member in this scope: the evidence for an uncertain first. */
  readonly company: ReadonlySet<string>;
  readonly problems: Problem[];
}

export class ClauseList {
  readonly #scope: Scope;
  readonly #target: (Paragraph | Clause)[];
  readonly #stack: Open[] = [];
  /** Signature to ordinal of the last clause of each sequence in this scope. */
  readonly #last = new Map<string, number>();
  /** The same for sequences that repeat the keys of an earlier one. */
  readonly #restarted = new Map<string, number>();

  constructor(scope: Scope, target: unknown[]) {
    this.#scope = scope;
    this.#target = target as (Paragraph | Clause)[];
  }

  /** The reading that holds at the start of a block. */
  choose(readings: readonly LabelReading[]): Label | undefined {
    const following = readings.find(({ label }) => this.continues(label));
    const accepted = following ?? readings.find((reading) => reading.certain || (reading.label.ordinal === 1 && this.hasCompany(reading.label)));
    return accepted?.label;
  }

  /** Whether the label is the next of a sequence of this scope. */
  continues(label: Label): boolean {
    return label.ordinal !== undefined && label.ordinal > 1 && this.#last.get(labelSignature(label)) === label.ordinal - 1;
  }

  /** The same once `pending`, the label of the block not yet added, is in. */
  continuesAfter(label: Label, pending: Label | undefined): boolean {
    if (pending && labelSignature(pending) === labelSignature(label)) return label.ordinal !== undefined && pending.ordinal === label.ordinal - 1;
    return this.continues(label);
  }

  /** Whether the sequence that the label would open goes on somewhere in this scope. */
  hasCompany(label: Label): boolean {
    return this.#scope.company.has(labelSignature(label));
  }

  /** Adds the next block, with its label if it has one. */
  add(block: Unkeyed, label: Label | undefined): void {
    if (label) this.#addClause(block, label);
    else this.#addParagraph(block);
  }

  /** Ends every open clause. */
  end(): void {
    while (this.#stack.length > 0) this.#pop();
  }

  #addParagraph(block: Unkeyed): void {
    for (let top = this.#stack.at(-1); top && !belongs(block, top); top = this.#stack.at(-1)) this.#pop();
    const top = this.#stack.at(-1);
    const { keys, prefix, problems } = this.#scope;
    if (!top) {
      if (block.indent >= STEP && this.#last.size > 0) problems.push(strayIndent(block));
      const segment = block.id?.id ?? `p${keys.next(`p ${prefix}`)}`;
      this.#target.push({ ...block, key: keys.unique(joinKey(prefix, segment)) });
      return;
    }
    top.paragraphs++;
    const key = block.id ? joinKey(prefix, block.id.id) : `${top.clause.key}~${top.paragraphs}`;
    top.clause.children.push({ ...block, key: keys.unique(key) });
  }

  #addClause(block: Unkeyed, label: Label): void {
    const signature = labelSignature(label);
    this.#makeRoom(block.indent, label, signature);
    const parent = this.#stack.at(-1);
    const wanted = joinKey(parent?.clause.key ?? this.#scope.prefix, label.value);
    const key = this.#scope.keys.unique(wanted);
    if (key !== wanted) this.#repeat(label, signature, wanted);
    else this.#restarted.delete(signature);
    const clause: Growing = { type: 'clause', start: block.start, end: block.end, key, label, children: [{ ...block, key }] };
    (parent?.clause.children ?? this.#target).push(clause);
    this.#stack.push({ clause, indent: block.indent, signature, rank: unitRank(label), paragraphs: 1 });
    if (label.ordinal !== undefined) this.#last.set(signature, label.ordinal);
  }

  /** A sequence that begins again at 1 is one fault, not one for each of its members. */
  #repeat(label: Label, signature: string, key: string): void {
    const before = this.#restarted.get(signature);
    if (label.ordinal === 1) this.#scope.problems.push(restarted(label));
    else if (before === undefined || label.ordinal !== before + 1) this.#scope.problems.push(repeated(label, key));
    if (label.ordinal === 1 || before !== undefined) this.#restarted.set(signature, label.ordinal ?? 1);
  }

  /** Closes the clauses that the labelled block does not belong to. */
  #makeRoom(indent: number, label: Label, signature: string): void {
    while ((this.#stack.at(-1)?.indent ?? 0) > indent + STEP - 1) this.#pop();
    const sibling = this.#sibling(indent, label, signature);
    if (sibling >= 0) {
      while (this.#stack.length > sibling) this.#pop();
      return;
    }
    const rank = unitRank(label);
    const outranks = (open: Open): boolean =>
      label.kind === 'section' && indent < open.indent + STEP && (open.clause.label.kind === 'item' || (rank !== undefined && open.rank !== undefined && open.rank > rank));
    for (let top = this.#stack.at(-1); top && (outranks(top) || this.#stack.length >= DEEPEST); top = this.#stack.at(-1)) this.#pop();
  }

  /** Place in the stack of the open clause at this column whose sequence the label continues, or -1. */
  #sibling(indent: number, label: Label, signature: string): number {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i];
      if (!open || open.indent + STEP <= indent) return -1;
      if (open.signature === signature) return i;
      if (isNextInOtherSign(open.clause.label, label)) return i;
    }
    return -1;
  }

  #pop(): void {
    const closed = this.#stack.pop();
    if (!closed) return;
    closed.clause.end = closed.clause.children.at(-1)?.end ?? closed.clause.end;
  }
}

/** Section labels take in what follows at their own column, item labels only what is indented. */
function belongs(block: Unkeyed, open: Open): boolean {
  return block.indent >= open.indent + STEP || open.clause.label.kind === 'section';
}

/** `1.` then `2)`: one sequence with a slip in its sign (C105), not a second level. */
function isNextInOtherSign(open: Label, label: Label): boolean {
  return open.kind === label.kind && open.style === label.style && open.unit === label.unit
    && label.ordinal !== undefined && label.ordinal > 1 && open.ordinal === label.ordinal - 1;
}

function restarted(label: Label): Problem {
  return {
    code: 'C103', start: label.start, end: label.end,
    message: 'The numbering begins again at 1: make the title above this part a heading (“### Title {#id}”) so that its numbers count apart.',
  };
}

function repeated(label: Label, key: string): Problem {
  return {
    code: 'C102', start: label.start, end: label.end,
    message: `“${key}” is already there: number the clause as printed, or put a heading above the part that begins here so that its numbers count apart.`,
  };
}

function strayIndent(block: Unkeyed): Problem {
  return {
    code: 'C109', start: block.start, end: block.end,
    message: 'This block is indented, but no clause is open above it: indent it under the clause it belongs to, or begin it at the margin.',
  };
}
