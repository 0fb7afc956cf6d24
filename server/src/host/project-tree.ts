/** Which files of a disk belong to a project. */
import { basename, dirname, join } from 'node:path';
import { kindOf } from '../workspace';
import type { Files } from './node-files';

/** Folders that hold no transcripts of a project. */
const skippedFolders = new Set(['node_modules', '.git', 'dist', 'out']);

/** Paths of every transcript and authority file below a folder, in the order of their names. */
export function filesBelow(folder: string, files: Files): string[] {
  return files.list(folder).flatMap(({ name, kind }) => {
    const path = join(folder, name);
    if (kind === 'folder') return skippedFolders.has(name) ? [] : filesBelow(path, files);
    return kindOf(path) ? [path] : [];
  });
}

/** The nearest folder at or above `folder` that has an `authority` folder, not looking above a repository or the working folder. */
export function projectRoot(folder: string, files: Files): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (basename(at) !== 'authority' && files.kind(join(at, 'authority')) === 'folder') return at;
    const isTop = files.kind(join(at, '.git')) !== undefined || at === files.workingFolder || dirname(at) === at;
    if (isTop) return undefined;
  }
}
