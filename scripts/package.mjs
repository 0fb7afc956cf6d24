// Makes the production build and packs it as dist/cablegram-<version>.vsix; any warning of vsce is a failure.
// usage: npm run package
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join('dist', `${name}-${version}.vsix`);

function node(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  process.stdout.write(stdout ?? '');
  process.stderr.write(stderr ?? '');
  return { status, output: `${stdout}${stderr}` };
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
if (node('esbuild.mjs', '--production').status !== 0) process.exit(1);
const packed = node(join('node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix);
if (packed.status !== 0) process.exit(1);
if (/\bwarning\b/i.test(packed.output)) {
  console.error('vsce warned; a package is made without warnings.');
  process.exit(1);
}
