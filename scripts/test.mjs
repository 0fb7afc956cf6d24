// npm test: sets everything up and runs every check, one line each; the last line counts them.
// usage: node scripts/test.mjs [--only unit,lsp]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './lib/chromium.mjs';
import { run, stopAll } from './lib/step.mjs';
import { installPackages } from './workbench/prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const node = (...args) => [process.execPath, args];
const tool = (name, ...args) => [bin(name), args];

/** In this order: what fails fastest first, the packaged extension before what uses it. */
const steps = [
  { name: 'types', commands: [tool('tsc', '-p', '.', '--noEmit')] },
  { name: 'lint', commands: [tool('eslint', '.')] },
  { name: 'tidy', commands: [tool('knip')] },
  { name: 'unit', commands: [node('esbuild.mjs', '--tests'), tool('mocha', 'out/unit.test.js', '--reporter', 'dot')] },
  { name: 'grammar', commands: [['npm', ['run', '--silent', 'grammar']]] },
  { name: 'package', commands: [node('scripts/package.mjs')] },
  { name: 'lsp', commands: [tool('mocha', 'test/lsp/*.test.mjs', '--reporter', 'dot', '--timeout', '30000')] },
  { name: 'e2e', commands: [tool('mocha', 'test/e2e/*.test.mjs', '--reporter', 'spec', '--timeout', '240000')], needsBrowser: true },
];

const totals = { passed: 0, failed: 0, skipped: 0 };

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { stopAll(); process.exit(130); });
await installPackages(root);
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : undefined;
for (const each of steps) if (!only || only.includes(each.name)) await runStep(each);
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function runStep({ name, commands, needsBrowser }) {
  if (needsBrowser && !mayRunBrowser()) {
    totals.skipped += 1;
    console.log(`${name}: skipped, as no Chromium was found. To run it: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to its path.`);
    return;
  }
  const begun = Date.now();
  const { status, output } = await runAll(commands);
  const counted = countTests(output);
  totals.passed += counted.passed + (status === 0 && counted.passed === 0 ? 1 : 0);
  totals.failed += counted.failed + (status !== 0 && counted.failed === 0 ? 1 : 0);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const tests = counted.passed + counted.failed > 0 ? `, ${counted.passed} passed, ${counted.failed} failed` : '';
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'}${tests} (${seconds} s)`);
  if (status !== 0) console.log(output.trimEnd());
}

/** Runs commands until one fails. */
async function runAll(commands) {
  let output = '';
  for (const [command, args] of commands) {
    const result = await run(command, args, { cwd: root });
    output += result.output;
    if (result.status !== 0) return { status: result.status, output };
  }
  return { status: 0, output };
}

/** What mocha says of itself. */
function countTests(output) {
  const number = (pattern) => Number(pattern.exec(output)?.[1] ?? 0);
  return { passed: number(/^\s*(\d+) passing/m), failed: number(/^\s*(\d+) failing/m) };
}

/** Where tests are required, a missing browser is a failure of the end-to-end step, not a reason to skip it. */
function mayRunBrowser() {
  const isRequired = process.env.CI === 'true' || process.env.REQUIRE_E2E === '1';
  const path = findChromium();
  return isRequired || (path !== undefined && existsSync(path));
}
