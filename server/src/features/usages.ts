/** Find all references: who cites a clause, where a name occurs, where a note is called. */
import type { Entry } from '../authority/types';
import type { ClauseTarget, ResolvedReference } from '../references/types';
import type { Span } from '../text/span';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { clauseId } from './clause-id';
import { anchorOf, clauseAt, citationAt, fieldAtOffset, headOf, itemAt, mentionAt, noteAt, noteCalls, referenceAt } from './subject';
import type { FilePlace } from './types';
import { usageIndex } from './usage-index';

/** Every place that uses what stands at `offset`, over all files; with `includeDeclaration` also where it is defined. In order of file and place. */
export function usages(snapshot: Snapshot, uri: string, offset: number, includeDeclaration: boolean): FilePlace[] {
  const file = snapshot.files.get(uri);
  const found = file ? usagesInTranscript(snapshot, file, offset) : usagesOfRecordAt(snapshot, uri, offset);
  return distinct(includeDeclaration ? [...found.declarations, ...found.uses] : found.uses);
}

interface Found {
  readonly declarations: readonly FilePlace[];
  readonly uses: readonly FilePlace[];
}

const nothing: Found = { declarations: [], uses: [] };

function usagesInTranscript(snapshot: Snapshot, file: TranscriptFile, place: number): Found {
  const offset = anchorOf(file, place);
  const note = noteAt(file, offset);
  if (note) return usagesOfNote(file, note.id);
  const analysis = snapshot.analysis(file);
  const reference = referenceAt(analysis, offset);
  if (reference) return usagesOfReference(snapshot, file, reference);
  const clause = clauseAt(file, offset);
  const mention = mentionAt(analysis, offset);
  // A name inside a title stands for itself; the rest of the title for the part that it opens.
  if (mention && clause?.node.type !== 'clause') return usagesOfRecords(snapshot, mention.entries);
  if (clause) {
    return usagesOfClauses(snapshot, [{ file: file.uri, version: clause.version?.id ?? '', key: clause.node.key, focus: headOf(clause.node) }]);
  }
  const named = mention?.entries[0] ?? citationAt(analysis, offset)?.locus.archive?.id ?? fieldAtOffset(file.tree, offset)?.value.raw;
  return named === undefined ? nothing : usagesOfRecords(snapshot, mention?.entries ?? [named]);
}

function usagesOfNote(file: TranscriptFile, id: string): Found {
  const at = ({ start, end }: Span): FilePlace => ({ uri: file.uri, span: { start, end } });
  return { declarations: file.tree.notes.filter((note) => note.id === id).map((note) => at(note.idSpan)), uses: noteCalls(file, id).map(at) };
}

function usagesOfReference(snapshot: Snapshot, file: TranscriptFile, reference: ResolvedReference): Found {
  const { resolution } = reference;
  if (resolution.status === 'found' || resolution.status === 'ambiguous') return usagesOfClauses(snapshot, resolution.targets);
  if (resolution.status === 'external' && resolution.instrument !== undefined) {
    const uses = usageIndex(snapshot).external.get(resolution.instrument) ?? [];
    const same = uses.filter((use) => use.locator === resolution.locator);
    return { declarations: declarationsOf(snapshot, [resolution.instrument]), uses: same.map((use) => use.place) };
  }
  return { declarations: [], uses: [{ uri: file.uri, span: { start: reference.start, end: reference.end } }] };
}

function usagesOfClauses(snapshot: Snapshot, targets: readonly Pick<ClauseTarget, 'file' | 'version' | 'key' | 'focus'>[]): Found {
  const { clauses } = usageIndex(snapshot);
  return {
    declarations: targets.map((target) => ({ uri: target.file, span: target.focus })),
    uses: targets.flatMap((target) => clauses.get(clauseId(target)) ?? []),
  };
}

function usagesOfRecords(snapshot: Snapshot, ids: readonly string[]): Found {
  const index = usageIndex(snapshot);
  const uses = ids.flatMap((id) => [...(index.mentions.get(id) ?? []), ...(index.external.get(id) ?? []).map((use) => use.place)]);
  return { declarations: declarationsOf(snapshot, ids), uses };
}

function usagesOfRecordAt(snapshot: Snapshot, uri: string, offset: number): Found {
  const entries = [...snapshot.authority.entries.values()].filter((entry) => entry.file === uri);
  const entry = itemAt(entries, offset);
  return entry ? usagesOfRecords(snapshot, [entry.id]) : nothing;
}

function declarationsOf(snapshot: Snapshot, ids: readonly string[]): FilePlace[] {
  return ids.map((id) => snapshot.authority.entries.get(id)).filter((entry): entry is Entry => entry !== undefined && entry.file !== '')
    .map((entry) => ({ uri: entry.file, span: entry.idSpan }));
}

function distinct(places: readonly FilePlace[]): FilePlace[] {
  const seen = new Map(places.map((place) => [`${place.uri}\n${place.span.start}\n${place.span.end}`, place]));
  return [...seen.values()].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.span.start - b.span.start));
}
