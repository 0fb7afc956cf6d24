// Steps that take time: child processes and the elapsed seconds of what is being waited for.
import { spawn } from 'node:child_process';
import { clearInterval, setInterval } from 'node:timers';

const running = new Set();

/** Runs a program to its end; gives its exit code and all it wrote. `inherit` lets it write to the terminal instead. */
export function run(command, args, { inherit = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    child.on('error', (error) => { resolve({ status: 127, output: error.message }); });
    child.on('close', (status, signal) => { resolve({ status: status ?? (signal ? 130 : 1), output }); });
  });
}

/** Starts a program that `stopAll` ends if it is still running by then. */
export function start(command, args, options) {
  const child = spawn(command, args, options);
  running.add(child);
  child.on('close', () => running.delete(child));
  child.on('error', () => running.delete(child));
  return child;
}

/** Ends every program started here that still runs. */
export function stopAll() {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs npm, the one that started us if there is one. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return run(process.execPath, [own, ...args], options);
  if (process.platform === 'win32') return run('npm.cmd', args, { ...options, shell: true });
  return run('npm', args, options);
}

/** Does a task under a title: seconds count up on a terminal; elsewhere one line at the start and one at the end. The task may say lines of its own. */
export async function step(title, task, out = process.stdout) {
  const begun = Date.now();
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(0);
  const draw = (text) => out.write(`\r\u001b[K${text}`);
  if (!out.isTTY) out.write(`${title} ...\n`);
  const timer = out.isTTY ? setInterval(() => draw(`${title} ... ${seconds()} s`), 500) : undefined;
  const say = (line) => out.write(`${out.isTTY ? '\r\u001b[K' : ''}${line}\n`);
  if (out.isTTY) draw(`${title} ...`);
  try {
    const value = await task(say);
    say(`${title}: done in ${seconds()} s`);
    return value;
  } catch (error) {
    say(`${title}: failed after ${seconds()} s`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
