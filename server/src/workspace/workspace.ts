/** Texts by URI to snapshots: each text is parsed once a version, each file analysed once as long as nothing it depends on changes. */
import { LazyTranscript } from './transcript-file';
import { projectAuthority, ProjectSnapshot, type AnalysisMemo, type ProjectAuthority } from './snapshot';
import type { Snapshot, TranscriptFile } from './types';

/** The texts of a project as the host gives them. A change takes effect in the next `snapshot`; earlier snapshots stay as they were. */
export interface Workspace {
  /** Adds or replaces a transcript. */
  setTranscript(uri: string, source: string): void;
  /** Adds or replaces an authority file. */
  setAuthority(uri: string, source: string): void;
  /** Forgets a file of either kind; unknown ones are let pass. */
  remove(uri: string): void;
  /** The state now; the same object until something changes. */
  readonly snapshot: Snapshot;
}

/** A workspace without files. */
export function createWorkspace(): Workspace {
  return new TextStore();
}

class TextStore implements Workspace {
  readonly #transcripts = new Map<string, TranscriptFile>();
  readonly #authorityTexts = new Map<string, string>();
  readonly #memos = new WeakMap<TranscriptFile, AnalysisMemo>();
  #authority: ProjectAuthority | undefined;
  #snapshot: Snapshot | undefined;

  setTranscript(uri: string, source: string): void {
    if (this.#transcripts.get(uri)?.source === source) return;
    this.#transcripts.set(uri, new LazyTranscript(uri, source));
    this.#snapshot = undefined;
  }

  setAuthority(uri: string, source: string): void {
    if (this.#authorityTexts.get(uri) === source) return;
    this.#authorityTexts.set(uri, source);
    this.#authority = undefined;
    this.#snapshot = undefined;
  }

  remove(uri: string): void {
    if (this.#transcripts.delete(uri)) this.#snapshot = undefined;
    if (this.#authorityTexts.delete(uri)) {
      this.#authority = undefined;
      this.#snapshot = undefined;
    }
  }

  get snapshot(): Snapshot {
    this.#authority ??= projectAuthority(this.#authorityTexts);
    this.#snapshot ??= new ProjectSnapshot(new Map(this.#transcripts), this.#authority, this.#memos);
    return this.#snapshot;
  }
}
