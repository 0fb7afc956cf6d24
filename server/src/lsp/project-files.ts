/** What the server needs of a file system. The disk implements it on the desktop, the client in a web worker. */
import type { Connection } from 'vscode-languageserver';
import { listFilesRequest, readFilesRequest, type FileText, type ReadFilesParams } from './protocol';

export interface ProjectFiles {
  /** Every transcript and authority file below these folders (URIs). */
  list(folders: readonly string[]): Promise<readonly FileText[]>;
  /** The texts of these files; files that cannot be read are left out. */
  read(uris: readonly string[]): Promise<readonly FileText[]>;
  /** The project that a lone file belongs to: the authority files of the nearest folder above it that has some, with the transcripts beside them. */
  around(uri: string): Promise<readonly FileText[]>;
}

/** Files served by the client, for a server that runs where there is no disk. */
export function clientFiles(connection: Connection): ProjectFiles {
  const read = (uris: readonly string[]): Promise<readonly FileText[]> =>
    connection.sendRequest<readonly FileText[]>(readFilesRequest, { uris } satisfies ReadFilesParams);
  return {
    list: () => connection.sendRequest<readonly FileText[]>(listFilesRequest),
    read,
    around: () => Promise.resolve([]),
  };
}
