/** Forms of the identifiers of other registers, with their check digits where they have one. */

interface Register {
  readonly form: RegExp;
  readonly example: string;
  readonly check?: (id: string) => boolean;
}

const registers: Readonly<Record<string, Register>> = {
  wikidata: { form: /^Q[1-9]\d*$/u, example: 'Q855' },
  viaf: { form: /^[1-9]\d{1,21}$/u, example: '39434803' },
  gnd: { form: /^(?:\d{8,9}|\d{1,7}-|1[012]?\d{7})[\dX]$|^\d{1,7}-[\dX]$/u, example: '118616374', check: isGnd },
  lcnaf: { form: /^(?:n|nb|nr|no|ns)\d{8}(?:\d{2})?$/u, example: 'n80126289' },
  geonames: { form: /^[1-9]\d*$/u, example: '1835848' },
};

/** What is wrong with an external id, if anything; an unknown register is said to be so. */
export function idProblem(register: string, id: string): string | undefined {
  const known = registers[register];
  if (!known) return `“${register}” is no register known here; known are ${Object.keys(registers).join(', ')}.`;
  if (!known.form.test(id)) return `“${id}” has not the form of a ${register} id, such as ${known.example}.`;
  if (known.check && !known.check(id)) return `The check digit of “${id}” is not right: a figure of this ${register} id is mistyped.`;
  return undefined;
}

/** Pages of external ids, by register. */
export function idUrl(register: string, id: string): string | undefined {
  const urls: Readonly<Record<string, string>> = {
    wikidata: 'https://www.wikidata.org/wiki/', viaf: 'https://viaf.org/viaf/', gnd: 'https://d-nb.info/gnd/',
    lcnaf: 'https://id.loc.gov/authorities/names/', geonames: 'https://www.geonames.org/',
  };
  const base = urls[register];
  return base === undefined ? undefined : base + encodeURIComponent(id);
}

/** Weights 2, 3, … from the right, modulo 11, X for 10 (GND identifier, Deutsche Nationalbibliothek). */
function isGnd(id: string): boolean {
  const figures = id.replace('-', '');
  const sum = Array.from(figures.slice(0, -1)).reverse().reduce((total, figure, index) => total + Number(figure) * (index + 2), 0);
  const check = (11 - (sum % 11)) % 11;
  return figures.endsWith(check === 10 ? 'X' : String(check));
}
