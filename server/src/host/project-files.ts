/** Files of a project on disk, by URI: what the server reads when it runs where there is a disk. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kindOf } from '../workspace';

interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** Folders that hold no transcripts of the project. */
const skipped = new Set(['node_modules', '.git', 'dist', 'out']);

/** The disk as the server's project files; files of other schemes than `file:` are left to the editor. */
export function diskProjectFiles(): {
  list(folders: readonly string[]): Promise<readonly FileText[]>;
  read(uris: readonly string[]): Promise<readonly FileText[]>;
  around(uri: string): Promise<readonly FileText[]>;
} {
  return {
    async list(folders) {
      const paths = await Promise.all(folders.filter(isOnDisk).map((folder) => walk(fileURLToPath(folder))));
      return readAll(paths.flat());
    },
    read: (uris) => readAll(uris.filter(isOnDisk).map((uri) => fileURLToPath(uri))),
    async around(uri) {
      const root = isOnDisk(uri) ? projectRoot(fileURLToPath(uri)) : undefined;
      return root ? readAll(await walk(root)) : [];
    },
  };
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** The nearest folder above `path` that has an `authority` folder. */
function projectRoot(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'authority'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
    return kindOf(pathToFileURL(path).href) ? [path] : [];
  }));
  return found.flat();
}

async function readAll(paths: readonly string[]): Promise<FileText[]> {
  const files = await Promise.all(paths.map(async (path) => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : { uri: pathToFileURL(path).href, text };
  }));
  return files.filter((file) => file !== undefined);
}
