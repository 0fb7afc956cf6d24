/** `cablegram lsp --stdio`: the language server, for any editor. */
import { UnusableInput, type Command } from './io';

const transports = /^--(?:stdio|node-ipc|socket=\d+)$/;

/** Serves until the client ends the process. */
export const lsp: Command = async (argv) => {
  const unknown = argv.find((argument) => !transports.test(argument) && !argument.startsWith('--clientProcessId='));
  if (unknown !== undefined) throw new UnusableInput(`unknown option "${unknown}" of lsp; use --stdio`);
  if (!argv.some((argument) => transports.test(argument))) throw new UnusableInput('lsp needs --stdio');
  // Loaded here only: a check has no use for the protocol.
  const { startNodeServer } = await import('../lsp/node-start');
  startNodeServer();
  return new Promise(() => undefined);
};
