/** What a command touches of the world outside, so that it runs the same in a test as in a shell. */
import type { Files } from '../host/node-files';

export interface CommandIo {
  readonly files: Files;
  /** Standard input, in pieces of any size. */
  readonly stdin: AsyncIterable<string>;
  /** Standard output; the promise lets a long answer wait for a slow reader. */
  stdout(text: string): Promise<void>;
  stderr(text: string): void;
}

/** A command: arguments after its name in, exit code out. */
export type Command = (argv: readonly string[], io: CommandIo) => Promise<number>;

/** Arguments that cannot be used or input that cannot be read: one line on standard error, exit code 2. */
export class UnusableInput extends Error {}
