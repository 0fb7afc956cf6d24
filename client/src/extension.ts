/** The extension on the desktop and on remote hosts: the server is a Node process. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, Runner } from './client';

let runner: Runner | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const onDisk = (vscode.workspace.workspaceFolders ?? []).every((folder) => folder.uri.scheme === 'file');
  runner = new Runner(context, (channel) => new LanguageClient(
    'cablegram',
    'Cablegram',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    clientOptions(channel, onDisk ? {} : { files: 'client' }),
  ));
  await runner.start();
}

export async function deactivate(): Promise<void> {
  await runner?.stop();
}
