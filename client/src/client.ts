/** What both hosts of the extension share: settings of the client, commands, status. No logic of the product lives here. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { listFilesRequest, readFilesRequest, statusNotification, watchedFiles, type FileText, type InitializationOptions, type ReadFilesParams, type Status } from '../../server/src/lsp/protocol';

/** Options of the client; `files: 'client'` where the server cannot read the disk. */
export function clientOptions(channel: vscode.LogOutputChannel, options: InitializationOptions): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'cable' },
      { language: 'yaml', pattern: '**/authority/*.{yaml,yml}' },
    ],
    outputChannel: channel,
    initializationOptions: options,
  };
}

/** Keeps one client running: started now, made anew on the restart command, stopped with the extension. */
export class Runner {
  readonly #status = vscode.window.createStatusBarItem('cablegram.status', vscode.StatusBarAlignment.Left, 0);
  #client: BaseLanguageClient | undefined;

  constructor(
    context: vscode.ExtensionContext,
    private readonly create: (channel: vscode.LogOutputChannel) => BaseLanguageClient,
    private readonly channel = vscode.window.createOutputChannel('Cablegram', { log: true }),
  ) {
    this.#status.name = 'Cablegram';
    this.#status.command = 'cablegram.showOutput';
    context.subscriptions.push(
      channel,
      this.#status,
      vscode.commands.registerCommand('cablegram.showOutput', () => { channel.show(); }),
      vscode.commands.registerCommand('cablegram.restart', async () => {
        await this.stop();
        await this.start();
      }),
    );
  }

  async start(): Promise<void> {
    show(this.#status, undefined);
    const client = this.create(this.channel);
    this.#client = client;
    client.onNotification(statusNotification, (value: Status) => { show(this.#status, value); });
    client.onRequest(listFilesRequest, () => readAll());
    client.onRequest(readFilesRequest, ({ uris }: ReadFilesParams) => readFiles(uris.map((uri) => vscode.Uri.parse(uri))));
    await client.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
  }
}

function show(item: vscode.StatusBarItem, status: Status | undefined): void {
  if (status?.state !== 'ready') {
    item.text = '$(sync~spin) Cablegram';
    item.tooltip = vscode.l10n.t('Cablegram is reading the project.');
  } else {
    item.text = `$(check) Cablegram: ${vscode.l10n.t('{0} documents', status.transcripts)}`;
    item.tooltip = vscode.l10n.t(
      'The index is ready: {0} documents, {1} authority records; {2} errors, {3} warnings.',
      status.transcripts, status.records, status.errors, status.warnings,
    );
  }
  item.show();
}

async function readAll(): Promise<FileText[]> {
  const lists = await Promise.all(watchedFiles.map((pattern) => vscode.workspace.findFiles(pattern, '**/node_modules/**')));
  return readFiles(lists.flat());
}

async function readFiles(uris: readonly vscode.Uri[]): Promise<FileText[]> {
  const decoder = new TextDecoder();
  const files = await Promise.all(uris.map(async (uri) => {
    try {
      return { uri: uri.toString(), text: decoder.decode(await vscode.workspace.fs.readFile(uri)) };
    } catch {
      return undefined; // Gone since it was listed; the server hears of it from the watcher.
    }
  }));
  return files.filter((file) => file !== undefined);
}
