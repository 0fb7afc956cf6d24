/** The language server on any connection: life cycle, text synchronisation, capabilities. */
import {
  CodeActionKind, DidChangeWatchedFilesNotification, FileChangeType, TextDocumentSyncKind, TextDocuments,
  type Connection, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { registerHandlers } from './handlers';
import { clientFiles, type ProjectFiles } from './project-files';
import { watchedFiles, type InitializationOptions } from './protocol';
import { Session } from './session';

/**
 * Serves `connection` until it closes.
 * `diskFiles` is the disk, where there is one; without it, or where the client asks for it, files are read through the client.
 */
export function startServer(connection: Connection, version: string, diskFiles?: ProjectFiles): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents);
  let params: InitializeParams | undefined;

  connection.onInitialize((given): InitializeResult => {
    params = given;
    return { capabilities, serverInfo: { name: 'Cablegram', version } };
  });

  connection.onInitialized(async () => {
    const watches = params?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (watches) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watchedFiles.map((globPattern) => ({ globPattern })),
      });
    } else {
      documents.onDidSave(() => session.rescan());
    }
    const options = params?.initializationOptions as InitializationOptions | undefined;
    const files = diskFiles && options?.files !== 'client' ? diskFiles : clientFiles(connection);
    await session.index(files, params ? folders(params) : []).catch((fault: unknown) => {
      connection.console.error(`The project could not be read: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    });
  });

  documents.onDidChangeContent(({ document }) => { session.change(document); });
  documents.onDidClose(({ document }) => session.close(document.uri));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const gone = changes.filter((change) => change.type === FileChangeType.Deleted).map((change) => change.uri);
    const changed = changes.filter((change) => change.type !== FileChangeType.Deleted).map((change) => change.uri);
    return session.refresh(changed, gone);
  });
  connection.onShutdown(() => { session.dispose(); });

  registerHandlers(connection, session, () => ({
    locationLinks: params?.capabilities.textDocument?.definition?.linkSupport === true,
    hierarchicalSymbols: params?.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  }));
  documents.listen(connection);
  connection.listen();
}

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** The folders that the client opened; older clients give one root only. */
function folders(params: InitializeParams): string[] {
  const given = params.workspaceFolders?.map((folder) => folder.uri);
  // Clients before workspace folders (LSP 3.6) give `rootUri` alone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return given ?? (params.rootUri ? [params.rootUri] : []);
}
