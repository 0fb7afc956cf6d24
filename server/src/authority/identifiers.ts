/** Identifiers of other authority files: their form, and where they lead. */
import registers from '../../data/names-identifiers.json';

/** Says what is wrong with an identifier; nothing if it is well formed or of a register that is not known. */
export function checkIdentifier(register: string, id: string): string | undefined {
  const known = registerOf(register);
  if (!known) return undefined;
  if (new RegExp(known.pattern).test(id) && (register !== 'gnd' || hasCheckDigit(id))) return undefined;
  return `“${id}” is no ${known.name} identifier: that is ${known.says}.`;
}

/** The name of the register and the address of the record; nothing for a register that is not known. */
export function identifierLink(register: string, id: string): { readonly name: string; readonly url: string } | undefined {
  const known = registerOf(register);
  return known && { name: known.name, url: known.url.replace('{id}', encodeURIComponent(id.replaceAll(' ', ''))) };
}

interface Register {
  readonly name: string;
  readonly pattern: string;
  readonly says: string;
  readonly url: string;
}

function registerOf(name: string): Register | undefined {
  return new Map<string, Register>(Object.entries(registers)).get(name);
}

/** GND check digit: weights from 2 upwards from the right, modulo 11; numbers with a hyphen (corporate bodies, subjects) come in two ways of counting. */
function hasCheckDigit(id: string): boolean {
  const digits = Array.from(id.replace('-', '').slice(0, -1), Number).reverse();
  const rest = digits.reduce((sum, digit, i) => sum + digit * (i + 2), 0) % 11;
  const last = id.endsWith('X') ? 10 : Number(id.slice(-1));
  return last === (11 - rest) % 11 || (id.includes('-') && last === rest);
}
