// VS Code or VSCodium as installed on this machine.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../lib/step.mjs';

/** Opens the folder in the desktop editor on the PATH; false where there is none, no screen for it, or it fails. */
export async function openOnDesktop(root, folder, file) {
  const editor = hasScreen() ? findOnPath(['code', 'codium']) : undefined;
  if (!editor) return false;
  const args = [`--extensionDevelopmentPath=${root}`, folder, ...(file ? ['--goto', join(folder, file)] : [])];
  const { status } = process.platform === 'win32'
    ? await run(`"${editor}"`, args.map((argument) => `"${argument}"`), { shell: true })
    : await run(editor, args);
  if (status !== 0) console.log(`${editor} did not start; taking the browser.`);
  return status === 0;
}

/** Inside a remote terminal of VS Code, `code` talks to a window that cannot load an extension from a folder. */
function hasScreen() {
  if (process.env.VSCODE_IPC_HOOK_CLI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function findOnPath(names) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find((path) => existsSync(path));
}
