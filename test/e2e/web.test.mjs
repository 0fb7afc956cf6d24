// The extension in VS Code for the browser, its server in a web worker, as `npm start` opens it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { installWebWorkbench } from '../../scripts/lib/install.mjs';
import { startWebWorkbench } from '../../scripts/workbench/web.mjs';
import { declareSteps } from './steps.mjs';
import { openWorkbench } from './workbench.mjs';

describe('VS Code for the browser, server in a web worker', () => {
  let folder;
  let server;
  let workbench;

  before(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'cablegram-')), 'corpus');
    cpSync('corpus', folder, { recursive: true });
    const dist = await installWebWorkbench(resolve('.'));
    server = await startWebWorkbench({ root: resolve('.'), dist, folder, file: undefined, port: await freePort(8120) });
    workbench = await openWorkbench(server.url, 'web');
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench?.screenshot('failed');
  });

  after(async () => {
    await workbench?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  declareSteps(() => workbench, () => folder);
});
