/** The command `cablegram`: finds the command by its name and turns what goes wrong into one line and an exit code. */
import { version } from '../lsp/version';
import { citations, references } from './answer-lines';
import { check } from './check';
import { inspect } from './inspect';
import { UnusableInput, type Command, type CommandIo } from './io';
import { lsp } from './lsp';
import { verify } from './verify';

const commands: ReadonlyMap<string, Command> = new Map(Object.entries({ check, inspect, verify, references, citations, lsp }));

const help = `Cablegram ${version}: checks and reads annotated archival transcripts (*.cable.md)

  cablegram check [PATH...] [--format text|json|sarif] [--strict]
      Checks transcripts and authority files; without a PATH the current folder.
      Exit code 0: clean. 1: errors (with --strict warnings too). 2: unusable arguments or unreadable input.
  cablegram inspect FILE [--json]
      Everything recognised in one transcript: versions, clauses, references, names, citations, findings.
  cablegram verify FILE --against SOURCE
      Compares the words of a transcript with its raw source. Exit code 0: the same words. 1: differences.
  cablegram references --jsonl
      Clause references in lines {"id","text","lang"} from standard input.
  cablegram citations --jsonl
      Archival citations in such lines.
  cablegram lsp --stdio
      The language server for any editor.
  cablegram --help | --version
`;

/** Runs one command; gives its exit code. */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') return print(io, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) return print(io, help);
  try {
    const command = commands.get(name ?? '');
    if (command) return await command(rest, io);
    throw new UnusableInput(name === undefined ? 'no command given; see cablegram --help' : `unknown command "${name}"; see cablegram --help`);
  } catch (fault) {
    if (!(fault instanceof UnusableInput)) throw fault;
    io.stderr(`cablegram: ${fault.message}\n`);
    return 2;
  }
}

async function print(io: CommandIo, text: string): Promise<number> {
  await io.stdout(text);
  return 0;
}
