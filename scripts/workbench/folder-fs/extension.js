/* global require, exports, fetch, EventSource, TextDecoder, URL, URLSearchParams */
// The file system of the workbench in the browser: every call is a request to the server of npm start, which has the disk.
const vscode = require('vscode');

const scheme = 'cable-folder';

exports.activate = (context) => {
  const files = new FolderFiles(`${context.extensionUri.toString(true)}/..`);
  context.subscriptions.push(
    files,
    vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider(scheme, { provideFileSearchResults: (query, { folder }) => findByName(files, folder, query.pattern) }),
    vscode.workspace.registerTextSearchProvider(scheme, { provideTextSearchResults: (query, options, progress, token) => findText(files, query, options, progress, token) }),
  );
};

class FolderFiles {
  #emitter = new vscode.EventEmitter();
  onDidChangeFile = this.#emitter.event;

  constructor(address) {
    this.base = new URL(address).href.replace(/\/$/, '');
    this.events = new EventSource(`${this.base}/watch`);
    this.events.onmessage = ({ data }) => { this.#emitter.fire(JSON.parse(data).map(changeEvent)); };
  }

  dispose() {
    this.events.close();
    this.#emitter.dispose();
  }

  watch() {
    return new vscode.Disposable(() => undefined); // The server watches the whole folder once.
  }

  stat(uri) {
    return this.#json('stat', uri);
  }

  readDirectory(uri) {
    return this.#json('list', uri);
  }

  async readFile(uri) {
    return new Uint8Array(await (await this.#ask('read', uri)).arrayBuffer());
  }

  async writeFile(uri, content, { create, overwrite }) {
    await this.#ask('write', uri, { ...(create && { create: 1 }), ...(overwrite && { overwrite: 1 }) }, content);
  }

  async createDirectory(uri) {
    await this.#ask('mkdir', uri);
  }

  async delete(uri, { recursive }) {
    await this.#ask('remove', uri, recursive ? { recursive: 1 } : {});
  }

  async rename(from, to, { overwrite }) {
    await this.#ask('rename', from, { to: nameOf(to), ...(overwrite && { overwrite: 1 }) });
  }

  /** The URIs of all files below a folder of the workspace. */
  async find(folder) {
    return (await this.#json('find', folder)).map((name) => uriOf(name));
  }

  async #json(operation, uri) {
    return (await this.#ask(operation, uri)).json();
  }

  async #ask(operation, uri, parameters = {}, body = undefined) {
    const query = new URLSearchParams({ path: nameOf(uri), ...parameters });
    const answer = await fetch(`${this.base}/files/${operation}?${query}`, { method: 'POST', body }).catch(() => undefined);
    if (!answer) throw vscode.FileSystemError.Unavailable('npm start has ended; start it again and reload this page');
    if (answer.ok) return answer;
    const { error } = await answer.json().catch(() => ({}));
    throw (vscode.FileSystemError[error] ?? vscode.FileSystemError.Unavailable)(uri);
  }
}

/** The name relative to the folder: the first part of the path is what the folder is called in the editor. */
function nameOf(uri) {
  return uri.path.split('/').slice(2).join('/');
}

function uriOf(name) {
  const [folder] = vscode.workspace.workspaceFolders;
  return name === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, ...name.split('/'));
}

function changeEvent({ path, change }) {
  const types = { created: vscode.FileChangeType.Created, changed: vscode.FileChangeType.Changed, deleted: vscode.FileChangeType.Deleted };
  return { type: types[change], uri: uriOf(path) };
}

/** Files whose path holds the letters of the pattern in order; the workbench ranks them. */
async function findByName(files, folder, pattern) {
  const letters = [...pattern.toLowerCase()].filter((letter) => letter !== '*' && letter !== ' ');
  const all = await files.find(folder);
  return all.filter(({ path }) => {
    const text = path.toLowerCase();
    let from = 0;
    return letters.every((letter) => (from = text.indexOf(letter, from) + 1) > 0);
  });
}

async function findText(files, query, { folder, maxResults }, progress, token) {
  const pattern = expressionOf(query);
  let left = maxResults;
  for (const uri of await files.find(folder)) {
    if (token.isCancellationRequested || left <= 0) break;
    const text = new TextDecoder().decode(await files.readFile(uri));
    if (text.includes('\0')) continue;
    for (const [number, line] of text.split(/\r?\n/).entries()) {
      const ranges = [...line.matchAll(pattern)].filter(([match]) => match).slice(0, left).map(({ index, 0: match }) => new vscode.Range(number, index, number, index + match.length));
      left -= ranges.length;
      const inLine = ranges.map(({ start, end }) => new vscode.Range(0, start.character, 0, end.character));
      if (ranges.length > 0) progress.report({ uri, ranges, preview: { text: line, matches: inLine } });
    }
  }
  return { limitHit: left <= 0 };
}

function expressionOf({ pattern, isRegExp, isCaseSensitive, isWordMatch }) {
  const source = isRegExp ? pattern : pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const letter = '[\\p{L}\\p{N}_]';
  const bounded = isWordMatch ? `(?<!${letter})(?:${source})(?!${letter})` : source;
  return new RegExp(bounded, isCaseSensitive ? 'gu' : 'giu');
}
