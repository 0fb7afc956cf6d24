/** From path arguments to a project: which files are asked about, and which others belong to them. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Files, TextFile } from '../host/node-files';
import { filesBelow, projectRoot } from '../host/project-tree';
import { LineIndex } from '../text/line-index';
import { createWorkspace, kindOf } from '../workspace';
import type { Snapshot } from '../workspace/types';
import { UnusableInput } from './io';

export interface ProjectFile {
  /** Absolute path, which is also the URI under which the snapshot knows it. */
  readonly path: string;
  /** As reports print it: relative to the working folder where it lies below it. */
  readonly shown: string;
  readonly lines: LineIndex;
  readonly faultAt: number | undefined;
}

export interface Project {
  readonly snapshot: Snapshot;
  /** The files asked about, by path. */
  readonly targets: readonly ProjectFile[];
  /** Any file of the project. */
  file(path: string): ProjectFile | undefined;
}

/**
 * Opens the transcripts and authority files that `paths` name, with the authority files of the nearest folder above that has some
 * and the transcripts beside them. Throws `UnusableInput` for a path that is not there, cannot be read or holds neither kind.
 */
export function openProject(paths: readonly string[], files: Files): Project {
  const asked = new Set(paths.flatMap((path) => filesUnder(resolve(files.workingFolder, path), path, files)));
  const context = [...new Set(paths.map((path) => resolve(files.workingFolder, path)))].flatMap((path) => surroundings(path, files));
  const known = new Map<string, ProjectFile>();
  const workspace = createWorkspace();
  for (const path of new Set([...asked, ...context])) {
    const content = files.read(path);
    if (!content && asked.has(path)) throw new UnusableInput(`${showPath(path, files)}: cannot be read`);
    if (!content) continue;
    if (kindOf(path) === 'transcript') workspace.setTranscript(path, content.text);
    else workspace.setAuthority(path, content.text);
    known.set(path, projectFile(path, content, files));
  }
  return {
    snapshot: workspace.snapshot,
    targets: [...asked].sort().flatMap((path) => known.get(path) ?? []),
    file: (path) => known.get(path),
  };
}

/** Opens the project of one transcript and gives that transcript. */
export function openTranscript(path: string, files: Files): { readonly project: Project; readonly target: ProjectFile } {
  const absolute = resolve(files.workingFolder, path);
  if (kindOf(absolute) !== 'transcript' || files.kind(absolute) === 'folder') throw new UnusableInput(`${path}: not a transcript (*.cable.md)`);
  const project = openProject([path], files);
  const target = project.file(absolute);
  if (!target) throw new UnusableInput(`${path}: cannot be read`);
  return { project, target };
}

function projectFile(path: string, { text, faultAt }: TextFile, files: Files): ProjectFile {
  return { path, shown: showPath(path, files), lines: new LineIndex(text), faultAt };
}

function showPath(path: string, files: Files): string {
  const short = relative(files.workingFolder, path);
  return short === '' || short.startsWith('..') ? path : short.split(sep).join('/');
}

function filesUnder(path: string, given: string, files: Files): string[] {
  const kind = files.kind(path);
  if (!kind) throw new UnusableInput(`${given}: no such file or folder`);
  if (kind === 'file') {
    if (kindOf(path)) return [path];
    throw new UnusableInput(`${given}: neither a transcript (*.cable.md) nor an authority file (authority/*.yaml)`);
  }
  const found = filesBelow(path, files);
  if (found.length === 0) throw new UnusableInput(`${given}: no transcripts (*.cable.md) in this folder`);
  return found;
}

/** The files that `path` is understood by: the project around it, or else the transcripts beside it. */
function surroundings(path: string, files: Files): string[] {
  const start = files.kind(path) === 'folder' ? path : dirname(path);
  const root = projectRoot(start, files);
  if (root !== undefined) return filesBelow(root, files);
  return files.list(start).flatMap(({ name, kind }) => (kind === 'file' && kindOf(name) ? [join(start, name)] : []));
}
