/** What the editor says of references: links in the text and `refs:` lines of the front matter (docs/format.md §7.3). */
import { fieldAt, parseAddress, scalarText } from '../syntax';
import type { Address } from '../syntax';
import type { FieldValue, Inline, NoteDefinition, Paragraph, Heading, Transcript } from '../syntax/nodes';
import type { Span } from '../text/span';

/** A link to a clause or into an instrument; an address with the key `!` says that its words are no reference. */
export interface LinkOverride extends Span {
  readonly address: Address;
  /** The words shown. */
  readonly text: Span;
  readonly destination: Span;
}

/** One line of `refs:`: bare references of certain units inside `in` belong to `to`. */
export interface ReferenceContext {
  /** Key of the division or clause, or the end of one (`sec-2` for `attachment-1/sec-2`); everywhere if missing. */
  readonly in: string | undefined;
  /** Unit words as printed, lower case; every unit if empty. */
  readonly bare: readonly string[];
  /** Words of the reference as printed, if the line is about these only. */
  readonly match: string | undefined;
  /** Id of the instrument or an address. */
  readonly to: string;
  readonly inSpan: Span | undefined;
  readonly toSpan: Span;
}

/** The links of a block that are about references, in order of the text. */
export function linkOverrides(source: string, block: Heading | Paragraph | NoteDefinition): LinkOverride[] {
  const found: LinkOverride[] = [];
  const nodes: readonly Inline[] = block.type === 'noteDefinition' ? block.children.flatMap(({ children }) => children) : block.children;
  collectLinks(source, nodes, found);
  return found;
}

function collectLinks(source: string, nodes: readonly Inline[], found: LinkOverride[]): void {
  for (const node of nodes) {
    if (node.type === 'link') {
      const address = parseAddress(source.slice(node.destination.start, node.destination.end));
      if (address) found.push({ start: node.start, end: node.end, address, text: node.text, destination: node.destination });
    } else if (node.type === 'bracket') collectLinks(source, node.children, found);
  }
}

const contexts = new WeakMap<Transcript, readonly ReferenceContext[]>();

/** The `refs:` lines of a file. Lines without `to` say nothing. */
export function referenceContexts(tree: Transcript): readonly ReferenceContext[] {
  const known = contexts.get(tree);
  if (known) return known;
  const value = fieldAt(tree.frontMatter, 'refs');
  const lines = value?.kind === 'list' ? value.items : value ? [value] : [];
  const made = lines.flatMap(readContext);
  contexts.set(tree, made);
  return made;
}

function readContext(line: FieldValue): ReferenceContext[] {
  const get = (name: string): FieldValue | undefined => (line.kind === 'map' ? line.fields.find((field) => field.name === name)?.value : undefined);
  const to = get('to');
  const target = scalarText(to);
  if (!to || target === undefined) return [];
  const bare = get('bare');
  const words = bare?.kind === 'list' ? bare.items : bare ? [bare] : [];
  return [{
    in: scalarText(get('in'))?.replace(/^#/, ''),
    bare: words.map((word) => scalarText(word)?.toLowerCase() ?? '').filter((word) => word !== ''),
    match: scalarText(get('match')),
    to: target,
    inSpan: get('in')?.span,
    toSpan: to.span,
  }];
}
