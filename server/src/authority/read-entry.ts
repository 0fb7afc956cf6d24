/** One record of an authority file. */
import { checkIdentifier } from './identifiers';
import { readForms } from './read-forms';
import type { AuthorityProblem, Entry, EntryKind } from './types';
import type { PairOf, Value } from './yaml-nodes';

const KINDS: readonly EntryKind[] = ['person', 'place', 'org', 'archive', 'instrument', 'term'];
const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** Says what is wrong at a place of the file that is being read. */
export type Report = (place: { readonly start: number; readonly end: number }, message: string, code?: string) => void;

/** The record, or nothing if it has no kind or no name; what is wrong with it goes to `problems`. */
export function readEntry({ name: id, key, value }: PairOf, file: string, problems: AuthorityProblem[]): Entry | undefined {
  const report: Report = ({ start, end }, message, code = 'N108') => { problems.push({ start, end, file, code, message }); };
  if (!SLUG.test(id)) report(key, `“${id}” is no id: use small letters, digits and hyphens, such as “mao-zedong”.`);
  if (value.type !== 'map') {
    report(key, `The record “${id}” is empty: it needs a kind and a name or forms.`);
    return undefined;
  }
  const record = new Record(value.pairs, report);
  const kind = readKind(record, key, report);
  const forms = readForms(record, report);
  const first = forms[0];
  if (!first) report(key, `The record “${id}” has no name: give it “name”, “native” or “forms”.`);
  if (!kind || !first) return undefined;
  return {
    start: key.start, end: value.end, id, kind, forms, file, idSpan: key,
    name: record.text('name') ?? first.text,
    native: record.texts('native'),
    dates: record.text('dates'), role: record.text('role'), note: record.text('note'), place: record.text('place'),
    sameAs: readIdentifiers(record, report),
    units: record.list('units')?.flatMap((unit) => (unit.type === 'text' ? unit.text : [])),
    unit: record.text('unit'),
    range: readRange(record, report),
    transcript: record.text('file'),
    clauses: record.texts('clauses'),
  };
}

/** The fields of a record by name; a value of the wrong type is reported and left out. */
export class Record {
  readonly #values: ReadonlyMap<string, Value>;

  constructor(pairs: readonly PairOf[], private readonly report: Report) {
    this.#values = new Map(pairs.map(({ name, value }) => [name, value]));
    const seen = new Set<string>();
    for (const { name, key } of pairs) {
      if (seen.has(name)) report(key, `“${name}” is given twice.`);
      seen.add(name);
    }
  }

  value(name: string): Value | undefined {
    return this.#values.get(name);
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value.type === 'nothing') return undefined;
    if (value.type === 'text') return value.text;
    this.report(value, `“${name}” is one text, not a ${value.type}.`);
    return undefined;
  }

  list(name: string): readonly Value[] | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value.type === 'nothing') return undefined;
    if (value.type === 'list') return value.items;
    this.report(value, `“${name}” is a list: put it in [ ].`);
    return value.type === 'text' ? [value] : [];
  }

  texts(name: string): Readonly<globalThis.Record<string, string>> {
    return Object.fromEntries(this.pairs(name).map(({ name: key, value }) => [key, value.text]));
  }

  /** The texts of a map with their places. */
  pairs(name: string): readonly { readonly name: string; readonly value: Extract<Value, { type: 'text' }> }[] {
    const map = this.#values.get(name);
    if (map === undefined || map.type === 'nothing') return [];
    if (map.type !== 'map') {
      this.report(map, `“${name}” is a map, such as {ru: Москва}.`);
      return [];
    }
    return map.pairs.flatMap(({ name: key, value }) => {
      if (value.type === 'text') return [{ name: key, value }];
      this.report(value, `“${key}” of “${name}” is one text.`);
      return [];
    });
  }
}

function readKind(record: Record, key: { readonly start: number; readonly end: number }, report: Report): EntryKind | undefined {
  const text = record.text('kind');
  const kind = KINDS.find((known) => known === text);
  if (!kind) report(record.value('kind') ?? key, `${text === undefined ? 'The record has no kind' : `“${text}” is no kind of record`}: use ${KINDS.join(', ')}.`);
  return kind;
}

function readRange(record: Record, report: Report): Entry['range'] {
  const text = record.text('range');
  if (text === undefined) return undefined;
  const match = /^(\d{1,6})\s*[-–]\s*(\d{1,6})$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  if (match && from <= to) return { from, to };
  const value = record.value('range');
  if (value) report(value, `“${text}” is no range: write the first and the last number, such as 1-63.`);
  return undefined;
}

function readIdentifiers(record: Record, report: Report): Entry['sameAs'] {
  const pairs = record.pairs('same-as');
  for (const { name, value } of pairs) {
    const fault = checkIdentifier(name, value.text);
    if (fault !== undefined) report(value, fault, 'N109');
  }
  return Object.fromEntries(pairs.map(({ name, value }) => [name, value.text]));
}
