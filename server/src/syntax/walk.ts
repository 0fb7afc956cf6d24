/** Ways through a tree. */
import { touches } from '../text/span';
import type { AnyNode, Block, Container, Place, Transcript, Zone } from './nodes';

type Surroundings = Omit<Place, 'block'>;

/** Headings, paragraphs and notes in source order, each with where it stands. */
export function* places(tree: Transcript): Generator<Place> {
  const nowhere: Surroundings = { version: undefined, zone: undefined, container: undefined, clauses: [] };
  const notes = tree.notes.values();
  let note = notes.next();
  for (const place of bodyPlaces(tree, nowhere)) {
    while (!note.done && note.value.start < place.block.start) {
      yield { ...nowhere, block: note.value };
      note = notes.next();
    }
    yield place;
  }
  for (; !note.done; note = notes.next()) yield { ...nowhere, block: note.value };
}

function* bodyPlaces(tree: Transcript, nowhere: Surroundings): Generator<Place> {
  yield* placesIn(tree.stray, nowhere);
  for (const version of tree.versions) {
    const here = { ...nowhere, version };
    yield { ...here, block: version.heading };
    yield* placesIn(version.children, here);
  }
}

function* placesIn(nodes: readonly (Zone | Container | Block)[], here: Surroundings): Generator<Place> {
  for (const node of nodes) {
    if (node.type === 'paragraph') yield { ...here, block: node };
    else if (node.type === 'clause') yield* placesIn(node.children, { ...here, clauses: [...here.clauses, node] });
    else {
      const inside = node.type === 'zone' ? { ...here, zone: node } : { ...here, container: node };
      yield { ...inside, block: node.heading };
      yield* placesIn(node.children, inside);
    }
  }
}

/** The children of a node, in source order; the heading is the first child of what it opens. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'version':
    case 'zone':
    case 'container':
      return [node.heading, ...node.children];
    case 'transcript':
    case 'heading':
    case 'paragraph':
    case 'clause':
    case 'noteDefinition':
    case 'bracket':
    case 'link':
      return node.children;
    default:
      return [];
  }
}

/** The nodes that hold `offset`, outermost first. Between two nodes that touch there, the later wins. */
export function nodePathAt(tree: Transcript, offset: number): readonly AnyNode[] {
  const path: AnyNode[] = [tree];
  const note = tree.notes.find((definition) => touches(definition, offset));
  if (note) path.push(note);
  for (let node: AnyNode | undefined = note ?? tree; node;) {
    node = childrenOf(node).findLast((child) => touches(child, offset));
    if (node) path.push(node);
  }
  return path;
}

/** Every node below and with `node`, parents first. */
export function* descend(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of childrenOf(node)) yield* descend(child);
}

