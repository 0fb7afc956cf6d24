// A plain LSP client for the tests: starts the server, keeps what it publishes, asks by the words of a text.
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const rpc = createRequire(import.meta.url)('vscode-jsonrpc/node');
const corpus = resolve('corpus');

/** Line and character (UTF-16) of the nth occurrence of words, `into` characters inside them. */
export function positionOf(text, words, { nth = 1, into = 1 } = {}) {
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`"${words}" does not occur ${nth} times`);
  const lines = text.slice(0, at + into).split('\n');
  return { line: lines.length - 1, character: lines.at(-1).length };
}

/** Starts a server and introduces the client; `folder: null` opens no folder. */
export async function startClient({ transport = 'stdio', folder = corpus, linkSupport = true } = {}) {
  const server = transport === 'stdio'
    ? spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    : fork('dist/server.js', ['--node-ipc'], { silent: true });
  const connection = transport === 'stdio'
    ? rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin))
    : rpc.createMessageConnection(new rpc.IPCMessageReader(server), new rpc.IPCMessageWriter(server));
  const client = new Client(server, connection);
  connection.listen();
  const uri = folder && pathToFileURL(folder).href;
  client.capabilities = (await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: uri ? [{ uri, name: 'folder' }] : null,
    capabilities: { textDocument: { definition: { linkSupport }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
  })).capabilities;
  await connection.sendNotification('initialized', {});
  return client;
}

class Client {
  #published = new Map();
  #waiting = new Set();
  #texts = new Map();

  constructor(server, connection) {
    this.server = server;
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.#published.set(params.uri, params);
      for (const look of this.#waiting) look();
    });
    connection.onNotification('cablegram/status', ({ state }) => {
      this.state = state;
      for (const look of this.#waiting) look();
    });
  }

  /** Resolves once the condition holds after something was published. */
  until(condition) {
    return new Promise((done) => {
      const look = () => {
        const value = condition();
        if (value === undefined || value === false) return;
        this.#waiting.delete(look);
        done(value);
      };
      this.#waiting.add(look);
      look();
    });
  }

  ready() {
    return this.until(() => this.state === 'ready');
  }

  /** Asks again after everything that is published, until there is an answer. */
  async whenPublished(ask) {
    for (;;) {
      let published = false;
      const news = this.until(() => { const was = published; published = true; return was; });
      const answer = await ask();
      if (answer !== undefined) return answer;
      await news;
    }
  }

  async open(path) {
    const uri = pathToFileURL(resolve(path)).href;
    const text = readFileSync(path, 'utf8');
    this.#texts.set(uri, { text, version: 1 });
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version: 1, text } });
    return { uri, text };
  }

  /** Replaces the first occurrence of words by others, as one edit. */
  async replace({ uri }, words, others) {
    const known = this.#texts.get(uri);
    const start = positionOf(known.text, words, { into: 0 });
    const end = positionOf(known.text, words, { into: words.length });
    const next = { text: known.text.replace(words, () => others), version: known.version + 1 };
    this.#texts.set(uri, next);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: next.version }, contentChanges: [{ range: { start, end }, text: others }] });
    return next.version;
  }

  /** The findings of a file, of that version or a later one, as `CODE “words”`. */
  async findings({ uri }, version = 1) {
    const { diagnostics } = await this.until(() => (this.#published.get(uri)?.version >= version ? this.#published.get(uri) : undefined));
    const lines = this.#texts.get(uri).text.split('\n');
    return diagnostics.map(({ code, range: { start, end } }) => `${code} “${start.line === end.line ? lines[start.line].slice(start.character, end.character) : '…'}”`);
  }

  ask(method, { uri }, words, where, more = {}) {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: positionOf(this.#texts.get(uri).text, words, where), ...more });
  }

  async hover(file, words, where) {
    return (await this.ask('hover', file, words, where))?.contents.value;
  }

  /** Where a definition leads, each as the line of its target. */
  async definition(file, words, where) {
    const links = (await this.ask('definition', file, words, where)) ?? [];
    return links.map((link) => {
      const path = new URL(link.targetUri ?? link.uri);
      const line = (link.targetSelectionRange ?? link.range).start.line;
      return `${path.pathname.split('/').at(-1)}: ${readFileSync(path, 'utf8').split('\n')[line].trim().slice(0, 24)}`;
    });
  }

  /** Ends the session as the protocol asks; gives the exit code. */
  async stop() {
    const exit = new Promise((done) => { this.server.once('exit', done); });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await exit;
    this.connection.dispose();
    return code;
  }
}
