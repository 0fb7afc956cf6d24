/** Go to definition: from a reference to its clauses, from a name to its record, from a note call to the note. */
import type { Entry } from '../authority/types';
import { fieldAt } from '../syntax';
import type { Span } from '../text/span';
import type { ClauseTarget, Resolution } from '../references/types';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { anchorOf, citationAt, fieldAtOffset, mentionAt, noteAt, referenceAt } from './subject';
import type { NavTarget } from './types';

/** Where the thing under the cursor is defined; several places if several are meant or nothing decides between them. */
export function definition(snapshot: Snapshot, file: TranscriptFile, place: number): NavTarget[] {
  const offset = anchorOf(file, place);
  const analysis = snapshot.analysis(file);
  const note = noteAt(file, offset);
  if (note) return file.tree.notes.filter(({ id }) => id === note.id).map((found) => ({ origin: note.type === 'noteCall' ? note : note.idSpan, uri: file.uri, span: found, focus: found.idSpan }));
  const reference = referenceAt(analysis, offset);
  if (reference) {
    const targets = targetsOf(snapshot, reference, reference.resolution);
    if (targets.length > 0) return targets;
  }
  const cited = citationAt(analysis, offset);
  if (cited?.locus.archive?.id && !cited.unit) return recordTargets(snapshot, cited.locus.archive, [cited.locus.archive.id]);
  const mention = mentionAt(analysis, offset);
  if (mention) return recordTargets(snapshot, mention, mention.entries);
  return fieldTargets(snapshot, file, offset);
}

function targetsOf(snapshot: Snapshot, origin: Span, resolution: Resolution): NavTarget[] {
  switch (resolution.status) {
    case 'found':
    case 'ambiguous':
      return resolution.targets.map((target) => clauseNav(origin, target));
    case 'external':
      return resolution.instrument === undefined ? [] : recordTargets(snapshot, origin, [resolution.instrument]);
    case 'missing':
    case 'unspecific':
      return [];
  }
}

function clauseNav(origin: Span, target: ClauseTarget): NavTarget {
  return { origin: bare(origin), uri: target.file, span: bare(target.span), focus: bare(target.focus) };
}

/** The records with these ids that stand in an authority file of the project; built-in records have no place to go to. */
function recordTargets(snapshot: Snapshot, origin: Span, ids: readonly string[]): NavTarget[] {
  const entries = ids.map((id) => snapshot.authority.entries.get(id)).filter((entry) => entry !== undefined);
  return entries.filter(isInFile).map((entry) => ({ origin: bare(origin), uri: entry.file, span: bare(entry), focus: bare(entry.idSpan) }));
}

function isInFile(entry: Entry): boolean {
  return entry.file !== '' && entry.end > entry.start;
}

/** Ids written as values of the front matter: of a record, or of another document. */
function fieldTargets(snapshot: Snapshot, file: TranscriptFile, offset: number): NavTarget[] {
  const field = fieldAtOffset(file.tree, offset);
  if (!field || field.keys[0] === 'id') return [];
  const records = recordTargets(snapshot, field.value.span, [field.value.raw]);
  if (records.length > 0) return records;
  const document = snapshot.byDocument(field.value.raw);
  return document ? [{ origin: bare(field.value.span), uri: document.uri, ...documentHead(document) }] : [];
}

/** A whole document as a target: its id line, or its first character. */
export function documentHead(file: TranscriptFile): { readonly span: Span; readonly focus: Span } {
  const id = fieldAt(file.tree.frontMatter, 'id')?.span ?? { start: 0, end: 0 };
  return { span: file.tree.frontMatter ? bare(file.tree.frontMatter) : id, focus: bare(id) };
}

/** The span alone, without what it is the span of. */
function bare({ start, end }: Span): Span {
  return { start, end };
}
