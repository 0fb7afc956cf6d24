/** What the features, rules and exports see of a project: parsed files, one authority, one analysis per file. */
import type { Authority, Mention } from '../authority/types';
import type { Citation } from '../citation/types';
import type { ArchiveRegistry } from '../citation/registry';
import type { ResolvedReference } from '../references/types';
import type { Transcript } from '../syntax/nodes';
import type { LineIndex } from '../text/line-index';

/** One `*.cable.md` file, read once per version of its text. */
export interface TranscriptFile {
  /** URI or path under which the host knows it; opaque to the core. */
  readonly uri: string;
  readonly source: string;
  readonly tree: Transcript;
  /** `source` with every character that is not the document's or the editor's prose replaced by a filler of equal length (syntax/mask.ts), so that offsets agree. */
  readonly mask: string;
  readonly lines: LineIndex;
  /** Front matter `id`, else the file name without `.cable.md`. */
  readonly id: string;
}

/** A citation at its place: in the `source` or `citation` field, or in running text. */
export interface PlacedCitation extends Citation {
  readonly where: 'source' | 'citation' | 'text';
}

/** Everything recognised in one file. All spans are offsets of the file. */
export interface FileAnalysis {
  readonly file: TranscriptFile;
  readonly citations: readonly PlacedCitation[];
  readonly references: readonly ResolvedReference[];
  readonly mentions: readonly Mention[];
}

/** A consistent state of the project. Immutable: a change gives another snapshot. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, TranscriptFile>;
  readonly authority: Authority;
  readonly registry: ArchiveRegistry;
  /** The analysis of one file, made on first use and kept as long as nothing it depends on changes. */
  analysis(file: TranscriptFile): FileAnalysis;
  /** The file of a document id. */
  byDocument(id: string): TranscriptFile | undefined;
}
