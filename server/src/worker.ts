/** Entry of the server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';
import { version } from './lsp/version';

// A worker's global scope is its message port; the DOM types that say so are left out of the project on purpose.
const port = globalThis as never;
startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), version);
