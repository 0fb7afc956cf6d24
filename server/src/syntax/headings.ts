/** What a heading opens: a text version, an editorial zone, or a titled part (docs/format.md §4). */
import type { TextVersion, VersionKind, ZoneName } from './nodes';
import { LANGUAGE_TAGS, VERSION_KINDS, ZONE_NAMES } from './vocabulary';

export interface VersionTitle {
  readonly kind: VersionKind | undefined;
  readonly language: string | undefined;
  /** Id of the version if the heading does not give one. */
  readonly id: TextVersion['id'];
}

/** Kind and language of `Transcript - Russian`, `Translation – en`. */
export function readVersionTitle(title: string): VersionTitle {
  const match = /^(\p{L}+)\s*(?:[-‐‑‒–—:]\s*(\S.*))?$/u.exec(title);
  const kind = VERSION_KINDS.get(match?.[1]?.toLowerCase() ?? '');
  const language = kind && languageTag(match?.[2] ?? '');
  return { kind, language, id: language ?? (slug(title) || 'version') };
}

/** Primary tag of a language given by English name, native name or BCP 47 tag. */
export function languageTag(name: string): string | undefined {
  const lower = name.trim().toLowerCase();
  const known = LANGUAGE_TAGS.get(lower);
  if (known !== undefined) return known;
  const primary = /^([a-z]{2,3})(?:-[a-z0-9]{2,8})+$/.exec(lower)?.[1];
  return primary === undefined ? undefined : LANGUAGE_TAGS.get(primary);
}

export interface ZoneTitle {
  readonly name: ZoneName | undefined;
  readonly number: string | undefined;
  readonly key: string;
}

/** The zone that a title in brackets names: `[attachment 1]`; `undefined` for a title that is not in brackets. */
export function readZoneTitle(title: string): ZoneTitle | undefined {
  if (!title.startsWith('[') || !title.endsWith(']') || title.indexOf(']') !== title.length - 1) return undefined;
  const inner = title.slice(1, -1).trim();
  const match = /^(\p{L}+)(?:\s+(?:no\.?|n[°º]|№)?\s*([\p{L}\p{N}]{1,8}))?$/iu.exec(inner);
  const name = ZONE_NAMES.get(match?.[1]?.toLowerCase() ?? '');
  if (name === undefined) return { name, number: undefined, key: slug(inner) || 'zone' };
  const number = match?.[2];
  return { name, number, key: number === undefined ? name : `${name}-${number.toLowerCase()}` };
}

/** Lower-case words with hyphens between. */
export function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '').slice(0, 40);
}
