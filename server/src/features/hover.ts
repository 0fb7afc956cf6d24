/** What stands here: a clause that is referred to, an archival locus, a name, a note. */
import type { Span } from '../text/span';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { citationMarkdown, locusMarkdown } from './hover-citation';
import { fieldMarkdown, mentionMarkdown } from './hover-name';
import { referenceMarkdown } from './hover-reference';
import { anchorOf, citationAt, fieldAtOffset, itemAt, mentionAt, noteAt, referenceAt } from './subject';
import type { Hover } from './types';
import { literal, proseOf } from './words';

/** The hover at an offset: a reference before a locus, a locus before a name, a name before the citation that it stands in. */
export function hover(snapshot: Snapshot, file: TranscriptFile, place: number): Hover | undefined {
  const offset = anchorOf(file, place);
  const analysis = snapshot.analysis(file);
  const note = noteAt(file, offset);
  if (note?.type === 'noteCall') return noteHover(file, note.id, note);
  const reference = referenceAt(analysis, offset);
  if (reference) return at(reference, referenceMarkdown(snapshot, file, reference));
  const cited = citationAt(analysis, offset);
  if (cited) return at(cited.unit ?? cited.locus, locusMarkdown(snapshot, cited.locus));
  const mention = mentionAt(analysis, offset);
  if (mention) return at(mention, mentionMarkdown(snapshot, file, mention));
  const citation = itemAt(analysis.citations, offset);
  if (citation) return at(citation, citationMarkdown(snapshot, citation));
  const field = fieldAtOffset(file.tree, offset);
  const said = field && fieldMarkdown(snapshot, file, field.value.raw);
  return field && said !== undefined ? at(field.value.span, said) : undefined;
}

function at({ start, end }: Span, markdown: string): Hover {
  return { span: { start, end }, markdown };
}

function noteHover(file: TranscriptFile, id: string, call: Span): Hover | undefined {
  const note = file.tree.notes.find((definition) => definition.id === id);
  return note && at(call, note.children.map((paragraph) => literal(proseOf(file, paragraph))).join('\n\n'));
}
