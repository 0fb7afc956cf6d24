/** The server in Node: over stdio, node ipc or a socket, as the arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskProjectFiles } from '../host/project-files';
import { startServer } from './server';
import { version } from './version';

/** Starts the server on the transport that the process arguments name (`--stdio`, `--node-ipc`, `--socket=N`). */
export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), version, diskProjectFiles());
}
