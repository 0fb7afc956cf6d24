/** The messages of our own between client and server: names and types only, imported by both sides. */

/** Server to client: how far the index is. */
export const statusNotification = 'cablegram/status';

export interface Status {
  readonly state: 'indexing' | 'ready';
  /** Transcripts known. */
  readonly transcripts: number;
  /** Authority records known. */
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Server to client, where the server cannot read files itself (web worker): every transcript and authority file of the workspace. */
export const listFilesRequest = 'cablegram/listFiles';

/** Server to client: the text of these files; a file that is gone is left out. */
export const readFilesRequest = 'cablegram/readFiles';

export interface ReadFilesParams {
  readonly uris: readonly string[];
}

export interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** What the client tells the server at `initialize`. */
export interface InitializationOptions {
  /** `client`: files are asked of the client; else the server reads the disk. */
  readonly files?: 'client';
}

/** Which files the server wants to hear of, as glob patterns. */
export const watchedFiles = ['**/*.cable.md', '**/authority/*.{yaml,yml}'] as const;
