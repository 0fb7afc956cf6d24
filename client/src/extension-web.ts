/** The extension in a browser: the server is a web worker, files come through the editor. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, Runner } from './client';

let runner: Runner | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js').toString(true);
  runner = new Runner(context, (channel) =>
    new LanguageClient('cablegram', 'Cablegram', new Worker(script), clientOptions(channel, { files: 'client' })));
  await runner.start();
}

export async function deactivate(): Promise<void> {
  await runner?.stop();
}
