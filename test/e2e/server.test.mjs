// The packaged extension in a full VS Code workbench, its server a Node process, as `npm start -- --server` opens it.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { installServerWorkbench } from '../../scripts/lib/install.mjs';
import { startServerWorkbench } from '../../scripts/workbench/server.mjs';
import { describeHost } from './host.mjs';

const root = resolve('.');
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

if (process.platform === 'linux') {
  describeHost('a full VS Code, the packaged extension, server in Node', 'server', async (folder) => {
    const program = await installServerWorkbench(root);
    return startServerWorkbench({ root, program, vsix: join(root, 'dist', `${name}-${version}.vsix`), folder, file: undefined, data: join(dirname(folder), 'data'), port: await freePort(8220) });
  });
}
