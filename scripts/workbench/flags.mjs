// The flags of npm start.

export const usage = `Sets everything up, prints the check of the corpus, opens the corpus in VS Code with the extension.

  npm start                       the code or codium on the PATH, else VS Code in the browser
  npm start -- --browser          VS Code in the browser even where code or codium is there
  npm start -- --server           the full workbench (code-server) with the packaged extension; Linux
  npm start -- --folder PATH      another folder of transcripts than corpus
  npm start -- --port N           the first port to try on 127.0.0.1 (8020)
  npm start -- --no-open          prints the address, opens no browser
  npm start -- --check-only       sets up, prints the check, opens nothing
  npm start -- --help             this text`;

const switches = {
  '--server': { server: true },
  '--browser': { browser: true },
  '--no-open': { open: false },
  '--check-only': { checkOnly: true },
  '--help': { help: true },
  '-h': { help: true },
};

/** Reads the flags: `{ options }`, or `{ error }` with one line that says what is wrong. */
export function parseFlags(argv) {
  const options = { server: false, browser: false, open: true, checkOnly: false, help: false };
  for (let index = 0; index < argv.length; index += 1) {
    const [name, inline] = split(argv[index]);
    if (Object.hasOwn(switches, name) && inline === undefined) {
      Object.assign(options, switches[name]);
    } else if (name === '--port' || name === '--folder') {
      const value = inline ?? argv[index += 1];
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) return { error: `${name} wants a value; npm start -- --help lists the flags` };
      if (name === '--port' && !isPort(value)) return { error: `--port wants a number from 1 to 65535, not ${value}` };
      options[name.slice(2)] = name === '--port' ? Number(value) : value;
    } else {
      return { error: `Unknown flag ${argv[index]}; npm start -- --help lists the flags` };
    }
  }
  if (options.server && options.browser) return { error: '--server and --browser exclude each other' };
  return { options };
}

function split(argument) {
  const at = argument.indexOf('=');
  return at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument, undefined];
}

function isPort(value) {
  return /^[0-9]{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535;
}
