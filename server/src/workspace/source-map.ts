/** A `source` that is written as a map, `{archive: rgaspi, fond: "558", …}`, as the same locus that a citation string gives. */
import type { ArchiveRegistry } from '../citation/registry';
import type { Locus, LocusUnit, UnitLevel } from '../citation/types';
import type { Field, FieldValue } from '../syntax/nodes';

const levels: readonly UnitLevel[] = [
  'fond', 'opis', 'delo', 'papka', 'leaves', 'tom', 'karton', 'portfel', 'record-group', 'entry', 'series', 'subseries', 'lot', 'file', 'box',
  'folder', 'item', 'collection', 'fund', 'reel', 'frame', 'signature', 'year', 'page',
];

/** Keys by which a map may name a level, besides the level's own name (docs/format.md §3.2). */
const levelOfKey: ReadonlyMap<string, UnitLevel> = new Map<string, UnitLevel>([
  ...levels.map((level) => [level, level] as const),
  ['listy', 'leaves'], ['list', 'leaves'], ['rg', 'record-group'],
]);

/** The locus that a map states; its spans are those of the values. */
export function locusOfMap(map: Extract<FieldValue, { kind: 'map' }>, registry: ArchiveRegistry): Locus {
  const holder = map.fields.find((field) => field.name === 'archive')?.value;
  const name = holder?.kind === 'scalar' ? holder.raw : '';
  const record = registry.byId(name) ?? registry.match(name, 0)?.record;
  const units = map.fields.flatMap(unitOf);
  const { start, end } = map.span;
  return {
    start,
    end,
    archive: holder && name !== '' ? { start: holder.span.start, end: holder.span.end, form: name, id: record?.id ?? null } : null,
    units,
    missing: (record?.required ?? []).filter((level) => units.every((unit) => unit.level !== level)),
    notGiven: [],
    problems: [],
  };
}

function unitOf({ name, nameSpan, value }: Field): LocusUnit[] {
  const level = levelOfKey.get(name);
  if (!level || value.kind !== 'scalar' || value.raw === '') return [];
  return [{
    start: value.span.start,
    end: value.span.end,
    level,
    value: normalValue(level, value.raw),
    form: value.raw,
    label: nameSpan,
    valueSpan: value.span,
  }];
}

/** Leaves without leading zeros, every range with a hyphen. */
function normalValue(level: UnitLevel, raw: string): string {
  const hyphened = raw.trim().replace(/\s*[–—-]\s*/g, '-');
  return level === 'leaves' ? hyphened.replace(/(^|[-,\s])0+(?=\d)/g, '$1') : hyphened;
}
