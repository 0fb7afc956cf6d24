/** What the recogniser of names is told about a transcript: its blocks, its date, and what its editor decided. */
import { descend, fieldAt, parseAddress, places, scalarText } from '../syntax';
import type { Field } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { TranscriptFile } from './types';

interface NameContext {
  /** The words to look in, at their own offsets: the prose of the text and of the describing fields of the front matter. */
  readonly text: string;
  /** Headings, paragraphs and notes: a name does not go on from one to the next. */
  readonly blocks: readonly Span[];
  /** `names` of the front matter: the record of a form, or false for a form that names nobody. */
  readonly pins: ReadonlyMap<string, string | false>;
  /** Date of the document, EDTF, to choose between pseudonyms by. */
  readonly date: string | undefined;
  /** Words linked to a record by hand: `[Clark](id:mark-clark)`. */
  readonly links: readonly (Span & { readonly id: string })[];
}

/** Reads the context from the tree. */
export function nameContext(file: TranscriptFile): NameContext {
  const front = file.tree.frontMatter;
  const blocks = Array.from(places(file.tree), ({ block }) => block);
  const fields = describingFields(file);
  return {
    text: unmask(file, fields),
    blocks: [...fields, ...blocks].map(({ start, end }) => ({ start, end })),
    pins: readPins(file),
    date: scalarText(fieldAt(front, 'date')),
    links: blocks.flatMap((block) => linksIn(file, block)),
  };
}

/** Keys whose values are prose that names people and places. */
const prose = new Set(['title', 'summary', 'citation', 'credits', 'obtained', 'translator', 'editor', 'as']);

/** Values of the front matter that are prose, parties as printed among them. */
function describingFields({ tree }: TranscriptFile): Span[] {
  const found: Span[] = [];
  const visit = (fields: readonly Field[]): void => {
    for (const { name, value } of fields) {
      if (value.kind === 'map') visit(value.fields);
      else if (value.kind === 'list') for (const item of value.items) if (item.kind === 'map') visit(item.fields);
      if (value.kind === 'scalar' && prose.has(name)) found.push(value.span);
    }
  };
  visit(tree.frontMatter?.fields ?? []);
  return found;
}

function unmask({ source, mask }: TranscriptFile, spans: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of spans) {
    text += mask.slice(at, start) + source.slice(start, end);
    at = end;
  }
  return text + mask.slice(at);
}

function readPins(file: TranscriptFile): ReadonlyMap<string, string | false> {
  const names = fieldAt(file.tree.frontMatter, 'names');
  const pins = new Map<string, string | false>();
  for (const { name, value } of names?.kind === 'map' ? names.fields : []) {
    const id = scalarText(value);
    if (id !== undefined) pins.set(name, value.kind === 'scalar' && value.value === false ? false : id);
  }
  return pins;
}

function linksIn(file: TranscriptFile, block: Parameters<typeof descend>[0]): (Span & { readonly id: string })[] {
  const found: (Span & { readonly id: string })[] = [];
  for (const node of descend(block)) {
    if (node.type !== 'link') continue;
    const address = parseAddress(file.source.slice(node.destination.start, node.destination.end));
    if (address?.document !== undefined && address.key === '') found.push({ start: node.text.start, end: node.text.end, id: address.document });
  }
  return found;
}
