// A workbench on a copy of the corpus, for one host of the extension.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe } from 'mocha';
import { declareSteps } from './steps.mjs';
import { openWorkbench } from './workbench.mjs';

/** Declares the steps for a host. `start(folder)` serves the workbench and gives `{ url, close }`; `tag` names the screenshots. */
export function describeHost(title, tag, start) {
  describe(title, () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'cablegram-')), 'corpus');
    let server;
    let workbench;

    before(async () => {
      cpSync('corpus', folder, { recursive: true });
      server = await start(folder);
      workbench = await openWorkbench(server.url, tag);
    });

    afterEach(async function () {
      if (this.currentTest.state === 'failed') await workbench?.keepEvidence();
    });

    after(async () => {
      await workbench?.close();
      await server?.close();
      rmSync(dirname(folder), { recursive: true, force: true });
    });

    declareSteps(() => workbench, () => folder);
  });
}
