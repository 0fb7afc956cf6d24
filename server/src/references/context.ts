/** What the resolver is told about the project. */
import type { Authority } from '../authority/types';
import type { Transcript } from '../syntax/nodes';

/** A transcript as far as references need it. `mask` has the offsets of `source`. */
export interface ReferencedFile {
  readonly uri: string;
  readonly id: string;
  readonly source: string;
  readonly mask: string;
  readonly tree: Transcript;
}

/** The world around one file: the named instruments and the transcripts that hold them. */
export interface ResolveContext {
  readonly authority: Authority;
  /** The transcript of a document id, if the project has it. */
  transcript(documentId: string): ReferencedFile | undefined;
}
