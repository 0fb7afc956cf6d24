/** What is known of holders and publishers, and how to find their names in a text. */
import archives from '../../data/archives.json';
import publishers from '../../data/citation-publishers.json';
import type { Span } from '../text/span';
import { fold, isWordStart } from './fold';
import type { ArchiveRecord, UnitLevel } from './types';

/** One who publishes documents without holding them. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly hosts: readonly string[];
}

/** A holder's name at its place; `isFormer` where the registry marks that name as no longer in use. */
export interface ArchiveMatch extends Span {
  readonly record: ArchiveRecord;
  readonly form: string;
  readonly isFormer: boolean;
}

export interface ArchiveRegistry {
  readonly records: readonly ArchiveRecord[];
  readonly publishers: readonly Publisher[];
  byId(id: string): ArchiveRecord | undefined;
  /** The longest name of a holder that begins exactly at `at`. */
  match(text: string, at: number): ArchiveMatch | undefined;
  /** The record whose acronym or name is at most two letters away (one letter for short forms). */
  nearest(form: string): ArchiveRecord | undefined;
  /** The longest name of a publisher that begins exactly at `at`. */
  publisherAt(text: string, at: number): (Span & { readonly publisher: Publisher }) | undefined;
  /** The publisher of that name, in any of its forms. */
  publisherNamed(name: string): Publisher | undefined;
}

/** An archive that a project describes itself. Levels are given as its editors write them: `listy` is `leaves`. */
export interface OwnArchive {
  readonly id: string;
  readonly name: string;
  readonly fullName: Readonly<Record<string, string>>;
  readonly forms: ArchiveRecord['forms'];
  readonly place?: string;
  readonly required: readonly string[];
}

/** The built-in registry with a project's own records; one of the same id adds to the built-in record, and where both say something the project's word holds. */
export function createRegistry(own: readonly OwnArchive[] = []): ArchiveRegistry {
  const records = mergeById(archives as readonly ArchiveRecord[], own);
  const byId = new Map(records.map((record) => [record.id, record]));
  const names = indexForms(records.flatMap((record) => record.forms.map(({ text, as }) => ({ text, of: { record, isFormer: as === 'former' } }))));
  const houses = indexForms(publishers.flatMap((publisher) => [publisher.name, ...publisher.forms].map((text) => ({ text, of: publisher }))));
  return {
    records,
    publishers,
    byId: (id) => byId.get(id),
    match: (text, at) => {
      const found = longestAt(names, text, at);
      return found && { ...found.of, start: at, end: at + found.text.length, form: text.slice(at, at + found.text.length) };
    },
    nearest: (form) => nearest(records, fold(form)),
    publisherAt: (text, at) => {
      const found = longestAt(houses, text, at);
      return found && { publisher: found.of, start: at, end: at + found.text.length };
    },
    publisherNamed: (name) => publishers.find((one) => [one.id, one.name, ...one.forms].some((form) => form.toLowerCase() === name.trim().toLowerCase())),
  };
}

function mergeById(builtIn: readonly ArchiveRecord[], own: readonly OwnArchive[]): ArchiveRecord[] {
  const known = new Map(builtIn.map((record) => [record.id, record]));
  const ids = new Set(own.map(({ id }) => id));
  return [...own.map((record) => merge(known.get(record.id), record)), ...builtIn.filter(({ id }) => !ids.has(id))];
}

function merge(builtIn: ArchiveRecord | undefined, own: OwnArchive): ArchiveRecord {
  const required = own.required.map((level) => (level === 'listy' ? 'leaves' : level) as UnitLevel);
  return {
    ...builtIn,
    ...own,
    fullName: { ...builtIn?.fullName, ...own.fullName },
    forms: [...own.forms, ...(builtIn?.forms ?? [])],
    required: required.length > 0 ? required : (builtIn?.required ?? []),
    order: builtIn?.order ?? required,
  };
}

interface Form<T> {
  readonly text: string;
  readonly of: T;
}

type FormIndex<T> = ReadonlyMap<string, readonly Form<T>[]>;

/** Forms by their first word, longest first. */
function indexForms<T>(forms: readonly Form<T>[]): FormIndex<T> {
  const index = new Map<string, Form<T>[]>();
  for (const { text, of } of forms) {
    const folded = fold(text);
    const key = firstWord(folded, 0).toLowerCase();
    index.set(key, [...(index.get(key) ?? []), { text: folded, of }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}

const WORD = /[\p{L}\p{N}]{1,40}/uy;

function firstWord(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

const SHORT = 9;

function longestAt<T>(index: FormIndex<T>, text: string, at: number): Form<T> | undefined {
  if (!isWordStart(text, at)) return undefined;
  return index.get(firstWord(text, at).toLowerCase())?.find((form) => stands(form.text, text, at));
}

/** Acronyms stand letter for letter; names in any case. */
function stands(form: string, text: string, at: number): boolean {
  const words = fold(text.slice(at, at + form.length));
  const isSame = form.length <= SHORT ? words === form : words.toLowerCase() === form.toLowerCase();
  return isSame && !/[\p{L}\p{N}]/u.test(text.charAt(at + form.length));
}

function nearest(records: readonly ArchiveRecord[], form: string): ArchiveRecord | undefined {
  const limit = form.length < 4 ? 0 : form.length < 8 ? 1 : 2;
  let best: ArchiveRecord | undefined;
  let least = limit + 1;
  for (const record of records) {
    for (const { text } of record.forms) {
      if (Math.abs(text.length - form.length) >= least || text.length > 80) continue;
      const away = distance(text.toLowerCase(), form.toLowerCase());
      if (away < least) [best, least] = [record, away];
    }
  }
  return best;
}

/** Letters to put in, take out or change between two words (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
