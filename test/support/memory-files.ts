/** A disk in memory, for commands under test. */
import { posix } from 'node:path';
import type { Files, TextFile } from '../../server/src/host/node-files';
import { decode } from '../../server/src/host/node-files';

/** Files by absolute path; bytes stand for files that are not text. */
export function memoryFiles(content: Readonly<Record<string, string | Uint8Array>>, workingFolder = '/project'): Files {
  const paths = Object.keys(content);
  const isFolder = (path: string): boolean => path === '/' || paths.some((name) => name.startsWith(`${path}/`));
  return {
    workingFolder,
    kind: (path) => (path in content ? 'file' : isFolder(path) ? 'folder' : undefined),
    list: (folder) => {
      const below = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => posix.relative(folder, path).split('/')[0] ?? '');
      return [...new Set(below)].sort().map((name) => ({ name, kind: posix.join(folder, name) in content ? 'file' as const : 'folder' as const }));
    },
    read: (path): TextFile | undefined => {
      const found = content[path];
      return typeof found === 'string' ? { text: found, faultAt: undefined } : found && decode(found);
    },
  };
}
