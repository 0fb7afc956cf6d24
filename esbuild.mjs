// Bundles the extension, the server and the command line into dist/, and the tests into out/.
// usage: node esbuild.mjs [--watch] [--tests] [--production]
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { context, build } from 'esbuild';

const flags = new Set(process.argv.slice(2));
const common = {
  bundle: true,
  sourcemap: !flags.has('--production') && !flags.has('--tests'),
  minify: flags.has('--production'),
  logLevel: 'warning',
  target: 'es2023',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

const products = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...web, entryPoints: ['client/src/extension-web.ts'], outfile: 'dist/client-web.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
  // A worker has no document: packages that have a version for it must give that one.
  { ...web, format: 'iife', conditions: ['worker'], entryPoints: ['server/src/worker.ts'], outfile: 'dist/server-worker.js' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

/** Every unit test in one bundle: one process, one load. */
function testBundle(only) {
  const files = only ? [only] : listTests('test').filter((file) => !/^test[/\\](lsp|e2e|grammar)[/\\]/.test(file));
  return {
    ...node,
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify('./' + file.replaceAll('\\', '/'))};`).join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile: only ? `out/${only.replace(/[/\\]/g, '-').replace(/\.ts$/, '')}.js` : 'out/unit.test.js',
    external: ['mocha', 'typescript', 'eslint', 'esbuild'],
  };
}

function listTests(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listTests(path);
    return name.endsWith('.test.ts') ? [path] : [];
  });
}

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const jobs = flags.has('--tests') || only ? [testBundle(only)] : products;
if (flags.has('--watch')) {
  for (const job of jobs) await (await context(job)).watch();
} else {
  await Promise.all(jobs.map((job) => build(job)));
}
