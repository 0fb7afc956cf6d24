// The full workbench: code-server with the packaged extension, on the real folder, for this machine only.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { URLSearchParams } from 'node:url';
import { run, start } from '../lib/step.mjs';

const settings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};
const longestStart = 60_000; // milliseconds

/** Installs the .vsix and starts code-server; gives the address to open and a function that ends it. `data` holds its settings and extensions. */
export async function startServerWorkbench({ root, program: { node, entry }, vsix, folder, file, port, data = join(root, '.cache', 'workbench-server-data') }) {
  const options = prepareData(data);
  const env = { ...process.env, XDG_CONFIG_HOME: join(data, 'config'), XDG_DATA_HOME: join(data, 'share') };
  delete env.VSCODE_IPC_HOOK_CLI;
  const installed = await run(node, [entry, ...options, '--install-extension', vsix, '--force'], { env });
  if (installed.status !== 0) throw new Error(`The extension could not be installed:\n${installed.output.trim()}`);
  const child = start(node, [
    entry, ...options, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`,
    '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override',
  ], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await answers(child, `http://127.0.0.1:${port}/healthz`);
  return { url: addressOf(folder, file, port), close: () => ended(child) };
}

function prepareData(data) {
  const user = join(data, 'User');
  mkdirSync(user, { recursive: true });
  if (!existsSync(join(user, 'settings.json'))) writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, undefined, 2));
  writeFileSync(join(data, 'config.yaml'), 'auth: none\n');
  return ['--user-data-dir', data, '--extensions-dir', join(data, 'extensions'), '--config', join(data, 'config.yaml')];
}

async function answers(child, url) {
  let output = '';
  child.stdout.on('data', (chunk) => { output = (output + chunk).slice(-4000); });
  child.stderr.on('data', (chunk) => { output = (output + chunk).slice(-4000); });
  const until = Date.now() + longestStart;
  while (Date.now() < until && child.exitCode === null) {
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.ok) return;
    await wait(200);
  }
  throw new Error(`code-server did not start:\n${output.trim()}`);
}

function addressOf(folder, file, port) {
  const query = new URLSearchParams({ folder });
  if (file) query.set('payload', JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${encodeURI(join(folder, file))}`]]));
  return `http://127.0.0.1:${port}/?${query}`;
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((done) => {
    child.on('close', done);
    child.kill('SIGTERM');
  });
}
