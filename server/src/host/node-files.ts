/** The disk as the command line sees it: paths in, texts out, nothing written. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text file. `faultAt` is the offset of the first character that was no valid UTF-8, if any. */
export interface TextFile {
  readonly text: string;
  readonly faultAt: number | undefined;
}

/** What the command line needs of a file system. Paths are absolute. */
export interface Files {
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  /** What stands under a path; undefined for nothing. */
  kind(path: string): 'file' | 'folder' | undefined;
  /** Names in a folder, sorted, with what they are; empty for a folder that cannot be read. Links to folders are left out, so that a walk ends. */
  list(folder: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
  /** The text of a file; undefined if it cannot be read. */
  read(path: string): TextFile | undefined;
}

/** The disk of this process. */
export function nodeFiles(workingFolder: string): Files {
  return { workingFolder, kind, list, read };
}

function kind(path: string): 'file' | 'folder' | undefined {
  const status = existsSync(path) ? statSync(path) : undefined;
  return status && (status.isDirectory() ? 'folder' : 'file');
}

function list(folder: string): { name: string; kind: 'file' | 'folder' }[] {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries
    .filter((entry) => !entry.isSymbolicLink() || kind(join(folder, entry.name)) === 'file')
    .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' as const : 'file' as const }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function read(path: string): TextFile | undefined {
  const bytes = attempt(() => readFileSync(path));
  return bytes && decode(bytes);
}

/** UTF-8 to text; a byte-order mark stays, as the checks want to see it. */
export function decode(bytes: Uint8Array): TextFile {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  const fault = again.findIndex((byte, index) => byte !== bytes[index]);
  if (fault === -1 && again.length === bytes.length) return { text, faultAt: undefined };
  const sound = bytes.subarray(0, fault === -1 ? again.length : fault);
  return { text, faultAt: new TextDecoder('utf-8', { ignoreBOM: true }).decode(sound).length };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
