// What changes in a folder from outside. One watcher a folder: recursive watching differs between systems and versions of Node.
import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers';

const unwatched = new Set(['.git', 'node_modules']);
const quiet = 60; // milliseconds: a save by another program is several events

/** Tells of changes as `{ path, change: 'created' | 'changed' | 'deleted' }`, several at a time; gives a function that ends it. */
export function watchFolder(folder, tell) {
  const watchers = new Map();
  const pending = new Set();
  let timer;

  function follow(path) {
    const names = namesIn(folder, path);
    try {
      const watcher = watch(join(folder, path), (_, name) => { if (name) note(path === '' ? name : `${path}/${name}`); });
      watcher.on('error', () => forget(path));
      watchers.set(path, { watcher, names: new Set(names.map((entry) => entry.name)) });
    } catch {
      return; // Gone again, or the system has no more watchers: the editor then sees changes on the next reading.
    }
    for (const entry of names) if (isFollowed(entry)) follow(path === '' ? entry.name : `${path}/${entry.name}`);
  }

  function forget(path) {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  }

  function note(path) {
    if (path.split('/').some((part) => unwatched.has(part))) return;
    pending.add(path);
    timer ??= setTimeout(flush, quiet);
  }

  function flush() {
    timer = undefined;
    const changes = [...pending].map((path) => ({ path, change: classify(path) }));
    pending.clear();
    tell(changes);
  }

  function classify(path) {
    const cut = path.lastIndexOf('/');
    const known = watchers.get(path.slice(0, Math.max(cut, 0)))?.names ?? new Set();
    const name = path.slice(cut + 1);
    const before = known.has(name);
    if (!existsSync(join(folder, path))) {
      known.delete(name);
      forget(path);
      return 'deleted';
    }
    known.add(name);
    const entry = before ? undefined : namesIn(folder, path.slice(0, Math.max(cut, 0))).find((each) => each.name === name);
    if (entry && isFollowed(entry)) follow(path);
    return before ? 'changed' : 'created';
  }

  follow('');
  return () => {
    clearTimeout(timer);
    for (const path of [...watchers.keys()]) forget(path);
  };
}

function namesIn(folder, path) {
  try {
    return readdirSync(join(folder, path), { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFollowed(entry) {
  return entry.isDirectory() && !unwatched.has(entry.name);
}
