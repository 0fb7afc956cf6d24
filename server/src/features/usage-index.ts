/** Who uses what in a project, read backwards once a snapshot, so that asking costs a look-up and not a search. */
import type { Snapshot } from '../workspace/types';
import { clauseId } from './clause-id';
import type { FilePlace } from './types';

interface UsageIndex {
  /** References by the clause they lead to (`clauseId`). */
  readonly clauses: ReadonlyMap<string, readonly FilePlace[]>;
  /** References into instruments outside the project, by the instrument's id. */
  readonly external: ReadonlyMap<string, readonly { readonly locator: string; readonly place: FilePlace }[]>;
  /** Mentions by the id of the record; one that fits several records counts for each. */
  readonly mentions: ReadonlyMap<string, readonly FilePlace[]>;
}

const indexes = new WeakMap<Snapshot, UsageIndex>();

/** The index of a snapshot, made on first use. */
export function usageIndex(snapshot: Snapshot): UsageIndex {
  const index = indexes.get(snapshot) ?? buildIndex(snapshot);
  indexes.set(snapshot, index);
  return index;
}

function buildIndex(snapshot: Snapshot): UsageIndex {
  const clauses = new Map<string, FilePlace[]>();
  const external = new Map<string, { locator: string; place: FilePlace }[]>();
  const mentions = new Map<string, FilePlace[]>();
  for (const file of snapshot.files.values()) {
    const { references, mentions: found } = snapshot.analysis(file);
    for (const { start, end, resolution } of references) {
      const place = { uri: file.uri, span: { start, end } };
      if (resolution.status === 'found' || resolution.status === 'ambiguous') {
        for (const target of resolution.targets) append(clauses, clauseId(target), place);
      } else if (resolution.status === 'external' && resolution.instrument !== undefined) {
        append(external, resolution.instrument, { locator: resolution.locator, place });
      }
    }
    for (const mention of found) {
      for (const id of mention.entries) append(mentions, id, { uri: file.uri, span: { start: mention.start, end: mention.end } });
    }
  }
  return { clauses, external, mentions };
}

function append<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
