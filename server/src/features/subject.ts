/** What stands under the cursor, in the order in which features ask: a reference, a citation, a name, a note, a clause. */
import type { Mention } from '../authority/types';
import type { Locus, LocusUnit } from '../citation/types';
import type { ResolvedReference } from '../references/types';
import { descend, nodePathAt } from '../syntax';
import type { Clause, Container, Field, FieldValue, NoteCall, NoteDefinition, TextVersion, Transcript, Zone } from '../syntax/nodes';
import { touches, type Span } from '../text/span';
import type { FileAnalysis, PlacedCitation, TranscriptFile } from '../workspace/types';

interface ClausePlace {
  readonly version: TextVersion | undefined;
  readonly node: Zone | Container | Clause;
}

/** The smallest of `items` that holds `offset`; one that only ends there counts if no other does. */
export function itemAt<T extends Span>(items: readonly T[], offset: number): T | undefined {
  const touching = items.filter((item) => touches(item, offset)).sort((a, b) => a.end - a.start - (b.end - b.start));
  return touching.find((item) => offset < item.end) ?? touching[0];
}

/** The offset to ask at: everywhere in a link the words that it shows. */
export function anchorOf(file: TranscriptFile, offset: number): number {
  const link = nodePathAt(file.tree, offset).find((node) => node.type === 'link');
  return link && !touches(link.text, offset) ? link.text.start : offset;
}

export function referenceAt(analysis: FileAnalysis, offset: number): ResolvedReference | undefined {
  return itemAt(analysis.references, offset);
}

export function mentionAt(analysis: FileAnalysis, offset: number): Mention | undefined {
  return itemAt(analysis.mentions, offset);
}

/** The citation unit under the cursor, or the locus or the holder where it is between units. */
export function citationAt(analysis: FileAnalysis, offset: number): { readonly citation: PlacedCitation; readonly locus: Locus; readonly unit: LocusUnit | undefined } | undefined {
  for (const citation of analysis.citations) {
    const locus = itemAt(citation.loci, offset);
    if (locus) return { citation, locus, unit: itemAt(locus.units, offset) };
  }
  return undefined;
}

/** The note call or definition under the cursor: in a definition only its `[^id]`. */
export function noteAt(file: TranscriptFile, offset: number): NoteCall | NoteDefinition | undefined {
  const path = nodePathAt(file.tree, offset);
  const call = path.findLast((node) => node.type === 'noteCall');
  return call ?? path.find((node): node is NoteDefinition => node.type === 'noteDefinition' && offset <= node.content.start);
}

/** Every call of a note, in source order. */
export function noteCalls(file: TranscriptFile, id: string): NoteCall[] {
  const calls: NoteCall[] = [];
  for (const root of [file.tree, ...file.tree.notes]) {
    for (const node of descend(root)) if (node.type === 'noteCall' && node.id === id) calls.push(node);
  }
  return [...new Set(calls)].sort((a, b) => a.start - b.start);
}

/** The clause whose label, or the titled part whose heading, is under the cursor. */
export function clauseAt(file: TranscriptFile, offset: number): ClausePlace | undefined {
  const path = nodePathAt(file.tree, offset);
  const version = path.find((node) => node.type === 'version');
  const node = path.findLast((inner) => inner.type === 'zone' || inner.type === 'container' || inner.type === 'clause');
  if (!node) return undefined;
  return touches(headOf(node), offset) ? { version, node } : undefined;
}

/** What stands for a clause or titled part: its label or title. */
export function headOf(node: Zone | Container | Clause): Span {
  return node.type === 'clause' ? node.label : node.heading.title;
}

/** The scalar of the front matter under the cursor, with the names of the keys that lead to it. */
export function fieldAtOffset(tree: Transcript, offset: number): { readonly keys: readonly string[]; readonly value: Extract<FieldValue, { kind: 'scalar' }> } | undefined {
  const front = tree.frontMatter;
  if (!front || !touches(front.content, offset)) return undefined;
  return scalarIn(front.fields, offset, []);
}

function scalarIn(fields: readonly Field[], offset: number, keys: readonly string[]): ReturnType<typeof fieldAtOffset> {
  const field = itemAt(fields, offset);
  return field && scalarOf(field.value, offset, [...keys, field.name]);
}

function scalarOf(value: FieldValue, offset: number, keys: readonly string[]): ReturnType<typeof fieldAtOffset> {
  if (!touches(value.span, offset)) return undefined;
  if (value.kind === 'scalar') return { keys, value };
  if (value.kind === 'map') return scalarIn(value.fields, offset, keys);
  const item = value.items.find((inner) => touches(inner.span, offset));
  return item && scalarOf(item, offset, keys);
}
