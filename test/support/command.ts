/** Runs a command of the command line in this process, on files in memory. */
import { run } from '../../server/src/cli/run';
import { memoryFiles } from './memory-files';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `cablegram ARGUMENTS` with these files, in the folder `/project`; `stdin` comes in the pieces given. */
export async function command(argv: string, files: Readonly<Record<string, string | Uint8Array>> = {}, stdin: readonly string[] = []): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await run(argv.split(' ').filter((word) => word !== ''), {
    files: memoryFiles(files),
    stdin: pieces(stdin),
    stdout: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { code, stdout, stderr };
}

async function* pieces(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
