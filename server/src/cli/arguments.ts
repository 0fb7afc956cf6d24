/** Command-line arguments, strictly: an unknown option is an error and not a file name. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UnusableInput } from './io';

interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Reads `argv` against the options of a command (`node:util` parseArgs); throws `UnusableInput` in one line. */
export function readArguments(argv: readonly string[], options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>): Arguments {
  const config = { args: [...argv], options: { ...options }, allowPositionals: true, strict: true } satisfies ParseArgsConfig;
  try {
    const { positionals, values } = parseArgs(config);
    return { positionals, values };
  } catch (fault) {
    const [sentence = ''] = (fault instanceof Error ? fault.message : String(fault)).split(/\. |\n/, 1);
    throw new UnusableInput(`${sentence.replace(/\.$/, '')}; see cablegram --help`);
  }
}
