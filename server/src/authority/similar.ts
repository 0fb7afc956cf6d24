/** Persons whose name differs from a word by no more than a way of romanising. */
import { foldKey } from '../text/fold';
import type { Authority, Entry, NameForm } from './types';

interface SimilarName {
  readonly entry: Entry;
  readonly form: NameForm;
}

/** The one person of whom a listed Latin form is nearly `word`: y, i and j alike, doubled letters single, one letter more, less or other in a longer word. */
export function similarName(authority: Authority, word: string): SimilarName | undefined {
  const loose = looseKey(word);
  if (loose.length < SHORTEST) return undefined;
  const { byKey, byGap } = indexOf(authority);
  const near = byKey.get(loose) ?? (loose.length < LONG ? [] : [...gapsOf(loose)].flatMap((key) => byGap.get(key) ?? []).filter((name) => isOneEdit(looseKey(name.form.text), loose)));
  const persons = new Set(near.map(({ entry }) => entry));
  return persons.size === 1 ? near[0] : undefined;
}

const SHORTEST = 5;
/** From this length on one letter may differ: shorter words are too often others. */
const LONG = 7;

function looseKey(text: string): string {
  return foldKey(text).replace(/[yj]/g, 'i').replace(/(.)\1+/gu, '$1');
}

interface SimilarIndex {
  readonly byKey: ReadonlyMap<string, readonly SimilarName[]>;
  /** By the key and by the key with any one letter left out: words one edit apart share one of these. */
  readonly byGap: ReadonlyMap<string, readonly SimilarName[]>;
}

const indexes = new WeakMap<Authority, SimilarIndex>();

function indexOf(authority: Authority): SimilarIndex {
  const known = indexes.get(authority);
  if (known) return known;
  const byKey = new Map<string, SimilarName[]>();
  const byGap = new Map<string, SimilarName[]>();
  for (const entry of authority.entries.values()) {
    if (entry.kind !== 'person') continue;
    for (const form of entry.forms) {
      if (!/^[\p{Script=Latin}\p{M}’'ʹʼ]+$/u.test(form.text)) continue;
      const key = looseKey(form.text);
      add(byKey, key, { entry, form });
      for (const gap of gapsOf(key)) add(byGap, gap, { entry, form });
    }
  }
  const made = { byKey, byGap };
  indexes.set(authority, made);
  return made;
}

function add(map: Map<string, SimilarName[]>, key: string, name: SimilarName): void {
  const same = map.get(key);
  if (same) same.push(name);
  else map.set(key, [name]);
}

function gapsOf(key: string): Set<string> {
  return new Set([key, ...Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1))]);
}

/** One letter put in, left out or changed, the first letter being the same. */
function isOneEdit(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head > 0 && a.length - head - tail <= 1 && b.length - head - tail <= 1;
}
