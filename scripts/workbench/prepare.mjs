// What has to be there before an editor opens: packages, the build, the check.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run, step } from '../lib/step.mjs';

const longestMessage = 25; // lines

/** Installs the packages of the lock file when they are missing or older than it. */
export async function installPackages(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  await orFail('Installing packages (npm ci)', () => npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root }));
}

/** Builds the extension, the server and the command line into dist/. */
export function build(root) {
  return orFail('Building', () => run(process.execPath, ['esbuild.mjs'], { cwd: root }));
}

/** Makes the .vsix, the production build in it; gives its path. */
export async function packageExtension(root) {
  await orFail('Packaging the extension', () => run(process.execPath, [join('scripts', 'package.mjs')], { cwd: root }));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, 'dist', `${name}-${version}.vsix`);
}

/** Prints the check of a folder; gives its exit code. */
export async function checkFolder(root, folder) {
  console.log('');
  const { status } = await run(process.execPath, [join(root, 'dist', 'cli.js'), 'check', folder], { cwd: root, inherit: true });
  console.log('');
  return status;
}

function orFail(title, work) {
  return step(title, async () => {
    const { status, output } = await work();
    if (status !== 0) throw new Error(output.trim().split('\n').slice(0, longestMessage).join('\n'));
  });
}
