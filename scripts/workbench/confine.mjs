// Paths that come from a browser stay inside one folder.
import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** An error that the editor understands; the code is one of those of vscode.FileSystemError. */
export class FileFault extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The real path of a name relative to a folder ('' is the folder itself); refuses names and links that leave it. The file need not exist. */
export async function confine(folder, name) {
  const parts = partsOf(name);
  const top = await realpath(folder);
  const real = await realpathOfNew(join(top, ...parts));
  if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep)) throw refusal(name);
  return real;
}

/** As `confine`, for the entry itself: a link in last place is not followed. The folder itself is refused. */
export async function confineEntry(folder, name) {
  const parts = partsOf(name);
  const last = parts.pop();
  if (last === undefined) throw refusal(name);
  return join(await confine(folder, parts.join('/')), last);
}

function partsOf(name) {
  const parts = name.split('/');
  const foreign = (part) => part === '..' || part === '.' || part.includes('\0') || (sep === '\\' && /[\\:]/.test(part));
  if (name !== '' && (parts.includes('') || parts.some(foreign))) throw refusal(name);
  return name === '' ? [] : parts;
}

/** The real path of the nearest folder that exists, and the rest as it is. A link to nothing is refused: writing would create its target. */
async function realpathOfNew(path) {
  try {
    return await realpath(path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    if (await lstat(path).catch(() => undefined)) throw refusal(path);
    return join(await realpathOfNew(dirname(path)), path.slice(dirname(path).length));
  }
}

function refusal(name) {
  return new FileFault('NoPermissions', `${name} is not a file of this folder`);
}
