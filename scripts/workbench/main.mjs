// The course of npm start: flags, set-up, check, editor.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installServerWorkbench, installWebWorkbench } from '../lib/install.mjs';
import { freePort } from '../lib/free-port.mjs';
import { openInBrowser } from '../lib/browser.mjs';
import { step, stopAll } from '../lib/step.mjs';
import { openOnDesktop } from './desktop.mjs';
import { firstTranscript } from './first-transcript.mjs';
import { parseFlags, usage } from './flags.mjs';
import { build, checkFolder, installPackages, packageExtension } from './prepare.mjs';
import { startServerWorkbench } from './server.mjs';
import { startWebWorkbench } from './web.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const defaultPort = 8020;

/** Runs npm start with its flags and sets the exit code: 0 ended as asked, 1 something failed, 2 unusable flags. */
export async function main(argv) {
  const { options, error } = parseFlags(argv);
  if (error) return end(2, error);
  if (options.help) return end(0, usage);
  const folder = resolve(options.folder ?? join(root, 'corpus'));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return end(2, `There is no folder ${folder}`);
  endOnInterrupt(() => end(130, 'Interrupted.'));
  try {
    await installPackages(root);
    const vsix = options.server ? await packageExtension(root) : await build(root);
    const status = await checkFolder(root, folder);
    if (options.checkOnly) return end(status === 1 ? 0 : status);
    await openEditor(options, folder, vsix);
  } catch (failure) {
    stopAll();
    end(1, failure.message);
  }
}

function end(code, text) {
  if (text) (code === 0 ? console.log : console.error)(text);
  process.exitCode = code;
  if (code === 130) process.exit(code);
}

async function openEditor(options, folder, vsix) {
  const file = firstTranscript(folder);
  if (!options.server && !options.browser && await openOnDesktop(root, folder, file)) {
    console.log(`\nVS Code opens ${folder} with the extension. Edits are saved to the files there.`);
    return;
  }
  const port = await choosePort(options.port ?? defaultPort);
  const { url, close } = options.server
    ? await openServer(folder, file, port, vsix)
    : await openWeb(folder, file, port);
  endOnInterrupt(() => {
    console.log('\nStopped.');
    Promise.resolve(close()).finally(() => process.exit(0));
  });
  console.log(`\n  ${url}\n\nVS Code with the extension is at this address, on this machine only.`);
  console.log(`Edits are saved to the files in ${folder}.\nCtrl-C ends it.`);
  if (options.open) openInBrowser(url);
}

async function choosePort(wanted) {
  const port = await freePort(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is in use; taking ${port}.`);
  return port;
}

async function openWeb(folder, file, port) {
  const dist = await step('VS Code for the browser', (say) => installWebWorkbench(root, say));
  return startWebWorkbench({ root, dist, folder, file, port });
}

async function openServer(folder, file, port, vsix) {
  const program = await step('The full workbench', (say) => installServerWorkbench(root, say));
  return step('Starting the full workbench', () => startServerWorkbench({ root, program, vsix, folder, file, port }));
}

/** What Ctrl-C and a request to end do; the last call counts. */
function endOnInterrupt(action) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.once(signal, () => {
      stopAll();
      action();
    });
  }
}
