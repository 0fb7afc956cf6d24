/** Named instruments: the words of a name to authority records, and paths inside them to locators. */
import type { Authority, Entry } from '../authority/types';
import type { Span } from '../text/span';
import { isProvision } from './resolve-lookup';
import type { Level, Resolution } from './types';

/** A record found in a text; `entry` is missing where the form fits several records. */
export interface InstrumentMention extends Span {
  readonly entry: Entry | undefined;
  readonly words: number;
}

interface FormIndex {
  readonly forms: ReadonlyMap<string, readonly Entry[]>;
  readonly longest: number;
}

const indexes = new WeakMap<Authority, FormIndex>();

/** The forms of instruments in `text`, longest first at each place, not overlapping. Inflected words count as the same. */
export function instrumentMentions(authority: Authority, text: string): InstrumentMention[] {
  const { forms, longest } = indexOf(authority);
  const words = longest === 0 ? [] : stemmedWords(text);
  const found: InstrumentMention[] = [];
  for (let i = 0; i < words.length;) {
    const hit = longestAt(forms, words, i, longest);
    if (hit) found.push(hit);
    i += hit?.words ?? 1;
  }
  return found;
}

/** The record whose form fills most of a name as printed; `undefined` if none does or several do equally. */
export function namedInstrument(authority: Authority, name: string): Entry | undefined {
  const mentions = instrumentMentions(authority, name);
  const most = Math.max(0, ...mentions.map(({ words }) => words));
  const best = new Set(mentions.filter(({ words }) => words === most).map(({ entry }) => entry));
  return best.size === 1 ? [...best][0] : undefined;
}

function longestAt(forms: FormIndex['forms'], words: readonly StemmedWord[], from: number, longest: number): InstrumentMention | undefined {
  let key = '';
  let hit: InstrumentMention | undefined;
  for (let to = from; to < words.length && to < from + longest; to++) {
    key += ` ${words[to]?.stem ?? ''}`;
    const entries = forms.get(key);
    if (entries) hit = { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0, words: to - from + 1, entry: entries.length === 1 ? entries[0] : undefined };
  }
  return hit;
}

function indexOf(authority: Authority): FormIndex {
  const known = indexes.get(authority);
  if (known) return known;
  const forms = new Map<string, Entry[]>();
  let longest = 0;
  for (const entry of authority.entries.values()) {
    if (entry.kind !== 'instrument') continue;
    for (const text of [entry.name, ...entry.forms.map((form) => form.text)]) {
      const words = stemmedWords(text);
      const key = words.map(({ stem }) => ` ${stem}`).join('');
      const same = forms.get(key) ?? [];
      if (key !== '' && !same.includes(entry)) forms.set(key, [...same, entry]);
      longest = Math.max(longest, words.length);
    }
  }
  const made = { forms, longest };
  indexes.set(authority, made);
  return made;
}

interface StemmedWord extends Span {
  readonly stem: string;
}

/** The words of a text without case, ё and the endings that inflection changes. */
export function stemmedWords(text: string): StemmedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ stem: stem(match[0]), start: match.index, end: match.index + match[0].length }));
}

const RUSSIAN_ENDING = /(?:иями|ями|ами|ием|ией|иях|ого|его|ому|ему|ыми|ими|ия|ии|ию|ие|ов|ев|ей|ам|ям|ах|ях|ом|ем|ой|ый|ий|ая|яя|ое|ее|ую|юю|ым|им|ых|их|[аеиоуыэюяйь])$/u;

function stem(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  if (lower.length < 4) return lower;
  if (/[а-я]/u.test(lower)) return lower.replace(RUSSIAN_ENDING, '');
  return lower.replace(/(?<=[a-z]{3}[^s])s$/u, '');
}

/** A path as a locator inside an instrument: `109:2` for the second paragraph of article 109, `5/b`, `36-41`. */
export function locatorOf(path: readonly Level[]): string {
  return path.map((level, i) => {
    const label = level.label.replace('..', '-');
    if (!label.startsWith('#')) return i === 0 ? label : `/${label}`;
    return i === 0 ? label.slice(1) : `:${label.slice(1)}`;
  }).join('');
}

/** A locator as it is written in a link, as a path: the reverse of `locatorOf`. */
export function pathOfLocator(locator: string, unit: string | undefined): Level[] {
  const levels: Level[] = [];
  for (const [, sign, label] of locator.matchAll(/([:/]?)([^:/]+)/gu)) {
    const text = (label ?? '').replace(/^(\d+)-(\d+)$/, '$1..$2');
    if (sign === ':') levels.push({ kind: 'paragraph', label: `#${text}` });
    else levels.push({ kind: levels.length === 0 ? (unit ?? '*') : '*', label: text });
  }
  return levels;
}

/** A reference into an instrument that the project has no text of. */
export function externalResolution(entry: Entry | undefined, name: string, path: readonly Level[]): Resolution {
  return { status: 'external', instrument: entry?.id, name: entry?.name ?? name, locator: locatorOf(path), outOfRange: entry !== undefined && isOutOfRange(entry, path) };
}

function isOutOfRange(entry: Entry, path: readonly Level[]): boolean {
  const [head] = path;
  if (!entry.range || !head || !isUnitOf(entry, head.kind)) return false;
  const { from, to } = entry.range;
  return head.label.replace(/^#/, '').split('..').some((label) => /^\d+$/.test(label) && (Number(label) < from || Number(label) > to));
}

/** Whether a level counts the units that the record's range counts: chapters of a convention are not its articles. */
function isUnitOf(entry: Entry, kind: string): boolean {
  if (entry.unit === undefined || entry.unit === kind || kind === '*') return true;
  return isProvision(entry.unit) && isProvision(kind);
}
