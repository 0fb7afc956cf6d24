/** Entry of the command line: the process around `run`. */
import { nodeFiles } from '../host/node-files';
import { run } from './run';

/** A reader that closes early (`| head`) has what it wanted: no trace, no failure. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === 'EPIPE' ? 0 : 2);
});

function stdout(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => { resolve(); });
  });
}

/** Opened on first use: the language server reads the same stream as bytes. */
async function* stdin(): AsyncGenerator<string> {
  process.stdin.setEncoding('utf8');
  for await (const piece of process.stdin) yield String(piece);
}

const io = { files: nodeFiles(process.cwd()), stdin: stdin(), stdout, stderr: (text: string) => { process.stderr.write(text); } };
void run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
