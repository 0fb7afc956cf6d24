// The extension in VS Code for the browser, its server in a web worker, as `npm start` opens it.
import { resolve } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { installWebWorkbench } from '../../scripts/lib/install.mjs';
import { startWebWorkbench } from '../../scripts/workbench/web.mjs';
import { describeHost } from './host.mjs';

const root = resolve('.');

describeHost('VS Code for the browser, server in a web worker', 'web', async (folder) => {
  const dist = await installWebWorkbench(root);
  return startWebWorkbench({ root, dist, folder, file: undefined, port: await freePort(8120) });
});
