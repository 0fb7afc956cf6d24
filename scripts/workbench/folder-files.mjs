// The files of one folder on the disk, for the file system of the workbench in the browser.
import { lstat, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { confine, confineEntry, FileFault } from './confine.mjs';

const unlisted = new Set(['.git', 'node_modules']);
const mostFound = 20000;
/** Values of vscode.FileType. */
const fileType = { unknown: 0, file: 1, folder: 2, link: 64 };
const codes = {
  ENOENT: 'FileNotFound',
  EEXIST: 'FileExists',
  ENOTDIR: 'FileNotADirectory',
  EISDIR: 'FileIsADirectory',
};

/** Operations by name; each takes the folder, the parameters and the body of the request, and gives a value or, for `read`, bytes. */
export const operations = {
  async stat(folder, { path }) {
    const found = await stat(await confine(folder, path));
    return { type: typeOf(found), ctime: Math.floor(found.ctimeMs), mtime: Math.floor(found.mtimeMs), size: found.size };
  },

  async list(folder, { path }) {
    const entries = await readdir(await confine(folder, path), { withFileTypes: true });
    return Promise.all(entries.map(async (entry) => [entry.name, await typeOfEntry(folder, path, entry)]));
  },

  async read(folder, { path }) {
    return readFile(await confine(folder, path));
  },

  async write(folder, { path, create, overwrite }, body) {
    const file = await confine(folder, path);
    const there = await lstat(file).catch(() => undefined);
    if (there && !overwrite) throw new FileFault('FileExists', path);
    if (!there && !create) throw new FileFault('FileNotFound', path);
    await writeFile(file, body);
  },

  async remove(folder, { path, recursive }) {
    await rm(await confineEntry(folder, path), { recursive: Boolean(recursive) });
  },

  async rename(folder, { path, to, overwrite }) {
    const [from, target] = [await confineEntry(folder, path), await confineEntry(folder, to)];
    if (!overwrite && await lstat(target).catch(() => undefined)) throw new FileFault('FileExists', to);
    await rename(from, target);
  },

  async mkdir(folder, { path }) {
    await mkdir(await confine(folder, path));
  },

  find(folder) {
    return findFiles(folder, '');
  },
};

/** The code of vscode.FileSystemError for what went wrong. */
export function faultCode(error) {
  return error instanceof FileFault ? error.code : codes[error.code] ?? 'NoPermissions';
}

async function findFiles(folder, path) {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
  const found = [];
  for (const entry of entries) {
    const name = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isFile()) found.push(name);
    if (entry.isDirectory() && !unlisted.has(entry.name)) found.push(...await findFiles(folder, name));
    if (found.length >= mostFound) break;
  }
  return found;
}

async function typeOfEntry(folder, path, entry) {
  if (!entry.isSymbolicLink()) return typeOf(entry);
  const name = path === '' ? entry.name : `${path}/${entry.name}`;
  const target = await confine(folder, name).then((file) => stat(file)).catch(() => undefined);
  return fileType.link | (target ? typeOf(target) : fileType.unknown);
}

function typeOf(entry) {
  if (entry.isFile()) return fileType.file;
  return entry.isDirectory() ? fileType.folder : fileType.unknown;
}
