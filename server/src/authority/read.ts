/** Authority files (docs/format.md §11): YAML to entries, each with its place. A malformed record costs itself only. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import { foldForm } from '../text/fold';
import { idProblem } from './external-ids';
import type { Authority, AuthorityProblem, Entry, EntryKind, FormKind, NameForm } from './types';

/** One authority file. `file` is the URI or path under which the host knows it. */
export interface AuthorityFile {
  readonly file: string;
  readonly source: string;
}

const kinds: ReadonlySet<string> = new Set<EntryKind>(['person', 'place', 'org', 'archive', 'instrument', 'term']);
const formKinds: ReadonlySet<string> = new Set<FormKind>(['preferred', 'native', 'variant', 'pseudonym', 'abbreviation', 'former', 'misspelling', 'title']);
const keys: ReadonlySet<string> = new Set(['kind', 'name', 'native', 'forms', 'role', 'dates', 'note', 'place', 'same-as', 'units', 'unit', 'range', 'file', 'clauses']);
const slug = /^[a-z0-9][a-z0-9-]*$/u;

/** Reads authority files together: ids are unique over all of them. Problems carry rule codes of docs/format.md §14 (N108, N109). */
export function readAuthority(files: readonly AuthorityFile[]): Authority {
  const entries = new Map<string, Entry>();
  const problems: AuthorityProblem[] = [];
  for (const file of files) new FileReader(file, entries, problems).read();
  return { entries, problems };
}

class FileReader {
  constructor(
    private readonly file: AuthorityFile,
    private readonly entries: Map<string, Entry>,
    private readonly problems: AuthorityProblem[],
  ) {}

  read(): void {
    const document = parseDocument(this.file.source, { version: '1.2', uniqueKeys: false, prettyErrors: false });
    for (const fault of document.errors) this.report({ start: fault.pos[0], end: Math.max(fault.pos[1], fault.pos[0] + 1) }, `This is no valid YAML: ${fault.message}`);
    const { contents } = document;
    if (contents === null) return;
    if (!isMap(contents)) {
      this.report(spanOf(contents), 'An authority file is one map: an id, a colon, and the record indented below it.');
      return;
    }
    for (const pair of contents.items) this.record(pair);
  }

  private record(pair: Pair): void {
    const idSpan = spanOf(pair.key);
    const id = text(pair.key) ?? '';
    if (!slug.test(id)) this.report(idSpan, `“${id}” is no id: use small letters, digits and hyphens.`);
    else if (!isMap(pair.value)) this.report(idSpan, `The record “${id}” is empty: it needs at least a kind and a name.`);
    else if (this.entries.has(id)) this.report(idSpan, `The id “${id}” is used twice; the first is in ${this.entries.get(id)?.file ?? ''}.`);
    else {
      const entry = this.entry(id, idSpan, pair.value);
      if (entry) this.entries.set(id, entry);
    }
  }

  private entry(id: string, idSpan: Span, map: YAMLMap): Entry | undefined {
    this.checkKeys(id, map);
    const kind = this.string(map, 'kind') ?? '';
    if (!kinds.has(kind)) {
      this.report(map.has('kind') ? spanOf(map.get('kind', true)) : idSpan, `“${id}” needs a kind: person, place, org, archive, instrument or term.`);
      return undefined;
    }
    const native = this.strings(map, 'native');
    const forms = this.allForms(map, native);
    if (forms.length === 0) {
      this.report(idSpan, `“${id}” has no name and no form: nothing in a text can be recognised as it.`);
      return undefined;
    }
    return {
      id, kind: kind as EntryKind, idSpan, start: idSpan.start, end: spanOf(map).end, file: this.file.file,
      name: this.string(map, 'name') ?? forms[0]?.text ?? id, native, forms,
      dates: this.string(map, 'dates'), role: this.string(map, 'role'), note: this.string(map, 'note'), place: this.string(map, 'place'),
      sameAs: this.externalIds(map), units: this.list(map, 'units'), unit: this.string(map, 'unit'), range: this.range(map),
      transcript: this.string(map, 'file'), clauses: this.strings(map, 'clauses'),
    };
  }

  private checkKeys(id: string, map: YAMLMap): void {
    const seen = new Set<string>();
    for (const { key } of map.items) {
      const name = text(key) ?? '';
      if (!keys.has(name)) this.report(spanOf(key), `“${name}” is no key of an authority record; known are ${[...keys].join(', ')}.`);
      if (seen.has(name)) this.report(spanOf(key), `“${name}” stands twice in “${id}”.`);
      seen.add(name);
    }
  }

  /** Preferred and native forms first, then those listed; one listed twice is reported and taken once. */
  private allForms(map: YAMLMap, native: Readonly<Record<string, string>>): NameForm[] {
    const name = map.get('name', true);
    const preferred = name ? [plainForm(text(name) ?? '', 'preferred', undefined, spanOf(name))] : [];
    const natives = Object.entries(native).map(([lang, form]) => plainForm(form, 'native', lang, spanOf(map.get('native', true))));
    const listed = this.listedForms(map);
    const seen = new Set<string>();
    for (const form of listed) {
      if (seen.has(form.text)) this.report(form.span ?? spanOf(map), `The form “${form.text}” is listed twice.`);
      seen.add(form.text);
    }
    const all = [...preferred, ...natives, ...listed].filter((form) => foldForm(form.text).length > 1);
    return all.filter((form, index) => all.findIndex((other) => other.text === form.text) === index);
  }

  private listedForms(map: YAMLMap): NameForm[] {
    const node = map.get('forms', true) as unknown;
    if (node === undefined) return [];
    if (!isSeq(node)) {
      this.report(spanOf(node), '“forms” is a list: [Filippov, {form: Филиппов, as: pseudonym}].');
      return [];
    }
    return node.items.flatMap((item) => this.form(item) ?? []);
  }

  private form(item: unknown): NameForm | undefined {
    if (isScalar(item)) return plainForm(text(item) ?? '', 'variant', undefined, spanOf(item));
    const form = isMap(item) ? this.string(item, 'form') : undefined;
    if (!isMap(item) || form === undefined) {
      this.report(spanOf(item), 'A form is a string or a map with the key “form”.');
      return undefined;
    }
    const as = this.string(item, 'as') ?? 'variant';
    if (!formKinds.has(as)) this.report(spanOf(item.get('as', true)), `“${as}” is no kind of form; known are ${[...formKinds].join(', ')}.`);
    return {
      text: form, as: formKinds.has(as) ? (as as FormKind) : 'variant', span: spanOf(item.get('form', true)),
      lang: this.string(item, 'lang'), scheme: this.string(item, 'scheme'), dates: this.string(item, 'dates'), basis: this.string(item, 'basis'), note: this.string(item, 'note'),
    };
  }

  private externalIds(map: YAMLMap): Readonly<Record<string, string>> {
    const node = map.get('same-as', true) as unknown;
    const ids = this.strings(map, 'same-as');
    for (const { key, value } of isMap(node) ? node.items : []) {
      const problem = idProblem(text(key) ?? '', text(value) ?? '');
      if (problem !== undefined) this.report(spanOf(value), problem, 'N109');
    }
    return ids;
  }

  private range(map: YAMLMap): Entry['range'] {
    const range = this.string(map, 'range');
    if (range === undefined) return undefined;
    const [, from = '', to = ''] = /^(\d+)[-–](\d+)$/u.exec(range) ?? [];
    if (to !== '' && Number(from) <= Number(to)) return { from: Number(from), to: Number(to) };
    this.report(spanOf(map.get('range', true)), `“${range}” is no range: write the first and the last number, 1-63.`);
    return undefined;
  }

  private string(map: YAMLMap, key: string): string | undefined {
    const node = map.get(key, true) as unknown;
    if (node === undefined || node === null) return undefined;
    const value = text(node);
    if (value === undefined) this.report(spanOf(node), `“${key}” takes one value, not a list or a map.`);
    return value;
  }

  private strings(map: YAMLMap, key: string): Readonly<Record<string, string>> {
    const node = map.get(key, true) as unknown;
    if (node === undefined || node === null) return {};
    if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [text(pair.key) ?? '', text(pair.value) ?? '']));
    this.report(spanOf(node), `“${key}” is a map.`);
    return {};
  }

  private list(map: YAMLMap, key: string): readonly string[] | undefined {
    const node = map.get(key, true) as unknown;
    if (node === undefined || node === null) return undefined;
    if (isSeq(node)) return node.items.flatMap((item) => text(item) ?? []);
    this.report(spanOf(node), `“${key}” is a list.`);
    return undefined;
  }

  private report(span: Span, message: string, code = 'N108'): void {
    this.problems.push({ file: this.file.file, code, message, start: span.start, end: span.end });
  }
}

function plainForm(form: string, as: FormKind, lang: string | undefined, span: Span): NameForm {
  return { text: form, as, lang, span, scheme: undefined, dates: undefined, basis: undefined, note: undefined };
}

/** A scalar as typed, so that numbers and dates stay what they look like. */
function text(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  return node.source ?? String(node.value);
}

function spanOf(node: unknown): Span {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
