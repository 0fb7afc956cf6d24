/**
 * The clause tree: versions, divisions and clauses of one transcript with the
 * designators they answer to. Built once for each tree. Zones that only frame
 * the text ([text], [letterhead] …) are no level of it: what they hold belongs
 * to the version. Attachments and enclosures are divisions of their own.
 */
import type { Block, Clause, Container, Label, Paragraph, TextVersion, Transcript, Zone } from '../syntax/nodes';
import type { Span } from '../text/span';

/** A version, attachment, container, clause or paragraph, as a target of references. */
export interface TreeNode extends Span {
  readonly type: 'version' | 'zone' | 'container' | 'clause' | 'paragraph';
  readonly key: string;
  /** Id of the text version; empty for what stands before the first one. */
  readonly version: string;
  /** The label or title. */
  readonly focus: Span;
  readonly label: Label | undefined;
  /** The unit that its label names; none for `5.`. */
  readonly unit: string | undefined;
  /** Designators it answers to: `5`, `b`, `4` and `iv`. */
  readonly names: readonly string[];
  readonly ordinal: number | undefined;
  readonly parent: TreeNode | undefined;
  /** Everything in it, in the order of the text. */
  readonly items: TreeNode[];
  readonly byName: Map<string, TreeNode[]>;
}

export interface ClauseTree {
  /** One for each text version; the stray part of a file without versions comes first, with the id ''. */
  readonly versions: readonly TreeNode[];
  /** Every node of a version by its key; the version itself under the empty key. */
  readonly byKey: ReadonlyMap<string, ReadonlyMap<string, TreeNode>>;
  /** Nodes of a version that are attachments, whatever holds them. */
  readonly annexes: ReadonlyMap<string, readonly TreeNode[]>;
  /** The containers of a version in the order of the text. */
  readonly containers: ReadonlyMap<string, readonly TreeNode[]>;
  /** The tree node made of a syntax node. */
  of(node: TextVersion | Zone | Container | Clause | Paragraph): TreeNode | undefined;
}

/** Units of the parts that stand after the text: attachments under any name. */
export const ANNEX_UNITS: ReadonlySet<string> = new Set(['annex', 'appendix', 'schedule']);

const trees = new WeakMap<Transcript, ClauseTree>();

/** The clause tree of a transcript; the same object for the same transcript. */
export function clauseTree(tree: Transcript): ClauseTree {
  const known = trees.get(tree);
  if (known) return known;
  const made = new Builder(tree).tree();
  trees.set(tree, made);
  return made;
}

/** The attachment that a label inside it repeats: `[attachment 1]` for its printed title "Attachment No. 1"; otherwise the node itself. */
export function annexTitledBy(node: TreeNode): TreeNode {
  for (let outer = node.parent; outer && isAnnex(node); outer = outer.parent) {
    if (isAnnex(outer) && outer.names.some((name) => node.names.includes(name))) return outer;
  }
  return node;
}

function isAnnex({ unit }: TreeNode): boolean {
  return unit !== undefined && ANNEX_UNITS.has(unit);
}

class Builder {
  readonly #versions: TreeNode[] = [];
  readonly #byKey = new Map<string, Map<string, TreeNode>>();
  readonly #annexes = new Map<string, TreeNode[]>();
  readonly #containers = new Map<string, TreeNode[]>();
  readonly #made = new Map<object, TreeNode>();

  constructor(tree: Transcript) {
    if (tree.stray.length > 0) {
      const span = { start: tree.start, end: tree.stray.at(-1)?.end ?? tree.end };
      this.#root('', span, { start: span.start, end: span.start }, tree.stray);
    }
    for (const version of tree.versions) {
      this.#made.set(version, this.#root(version.id, version, version.heading.title, version.children));
    }
  }

  tree(): ClauseTree {
    const made = this.#made;
    return { versions: this.#versions, byKey: this.#byKey, annexes: this.#annexes, containers: this.#containers, of: (node) => made.get(node) };
  }

  #root(id: string, span: Span, focus: Span, children: readonly (Zone | Container | Block)[]): TreeNode {
    const root = node({ type: 'version', key: '', version: id, span, focus, parent: undefined });
    this.#versions.push(root);
    this.#byKey.set(id, new Map([['', root]]));
    this.#annexes.set(id, []);
    this.#containers.set(id, []);
    for (const child of children) this.#add(child, root);
    return root;
  }

  #add(child: Zone | Container | Block, parent: TreeNode): void {
    if (child.type === 'zone') this.#zone(child, parent);
    else if (child.type === 'container') this.#container(child, parent);
    else if (child.type === 'clause') this.#clause(child, parent);
    else this.#paragraph(child, parent);
  }

  #zone(zone: Zone, parent: TreeNode): void {
    const isAnnex = zone.name === 'attachment' || zone.name === 'enclosure';
    const made = node({
      type: 'zone', key: zone.key, version: parent.version, span: zone, focus: zone.heading.title, parent,
      ...(isAnnex ? { unit: 'annex', names: zone.number === undefined ? [] : [zone.number.toLowerCase()] } : {}),
    });
    this.#made.set(zone, isAnnex ? made : parent);
    this.#index(made);
    if (isAnnex) adopt(parent, made);
    for (const child of zone.children) this.#add(child, isAnnex ? made : parent);
  }

  #container(container: Container, parent: TreeNode): void {
    const { label, heading } = container;
    const made = node({ type: 'container', key: container.key, version: parent.version, span: container, focus: heading.title, parent, ...labelled(label) });
    this.#made.set(container, made);
    this.#index(made);
    this.#containers.get(parent.version)?.push(made);
    adopt(parent, made);
    for (const child of container.children) this.#add(child, made);
  }

  #clause(clause: Clause, parent: TreeNode): void {
    const made = node({ type: 'clause', key: clause.key, version: parent.version, span: clause, focus: clause.label, parent, ...labelled(clause.label) });
    this.#made.set(clause, made);
    this.#index(made);
    adopt(parent, made);
    for (const child of clause.children) this.#add(child, made);
  }

  #paragraph(paragraph: Paragraph, parent: TreeNode): void {
    const made = node({ type: 'paragraph', key: paragraph.key, version: parent.version, span: paragraph, focus: paragraph, parent });
    this.#made.set(paragraph, made);
    this.#index(made);
    adopt(parent, made);
  }

  /** A clause is indexed before its first paragraph, which has the same key, and so wins. */
  #index(made: TreeNode): void {
    const keys = this.#byKey.get(made.version);
    if (keys && !keys.has(made.key)) keys.set(made.key, made);
    if (isAnnex(made) && annexTitledBy(made) === made) this.#annexes.get(made.version)?.push(made);
  }
}

interface Draft {
  readonly type: TreeNode['type'];
  readonly key: string;
  readonly version: string;
  readonly span: Span;
  readonly focus: Span;
  readonly parent: TreeNode | undefined;
  readonly label?: Label | undefined;
  readonly unit?: string | undefined;
  readonly names?: readonly string[];
}

function node({ type, key, version, span, focus, parent, label, unit, names = [] }: Draft): TreeNode {
  const { start, end } = span;
  return { type, key, version, start, end, focus, parent, label, unit, names, ordinal: label?.ordinal, items: [], byName: new Map() };
}

function adopt(parent: TreeNode, child: TreeNode): void {
  parent.items.push(child);
  for (const name of child.names) {
    const same = parent.byName.get(name);
    if (same) same.push(child);
    else parent.byName.set(name, [child]);
  }
}

function labelled(label: Label | undefined): Pick<Draft, 'label' | 'unit' | 'names'> {
  return { label, unit: label?.unit, names: label ? namesOf(label) : [] };
}

/** `5`; `b`; `4` for `Article IV`; `iv` and `4` for `iv)`. */
function namesOf(label: Label): string[] {
  const value = label.kind === 'section' ? label.value.replace(/^[a-z]+-/, '') : label.value;
  const number = label.ordinal === undefined || label.style === 'letter' || label.style === 'dotted' ? undefined : String(label.ordinal);
  return number === undefined || number === value ? [value.toLowerCase()] : [value.toLowerCase(), number];
}
