/** Entries of kind archive as plain data for the registry of archives; the citation layer knows nothing of authority files. */
import type { Authority, Entry } from './types';

/** An archive that a project describes itself. */
export interface ProjectArchive {
  readonly id: string;
  readonly name: string;
  readonly fullName: Readonly<Record<string, string>>;
  readonly forms: readonly { readonly text: string; readonly as?: 'former' | 'abbreviation' | 'variant' }[];
  readonly place?: string;
  readonly required: readonly string[];
}

/** The archives of an authority. */
export function archiveRecords(authority: Authority): ProjectArchive[] {
  return [...authority.entries.values()].filter((entry) => entry.kind === 'archive').map((entry) => toRecord(entry, authority));
}

function toRecord(entry: Entry, authority: Authority): ProjectArchive {
  const place = entry.place === undefined ? undefined : (authority.entries.get(entry.place)?.name ?? entry.place);
  return {
    id: entry.id,
    name: entry.name,
    fullName: entry.native,
    forms: entry.forms.map(({ text, as }) => (as === 'former' || as === 'abbreviation' ? { text, as } : { text })),
    ...(place === undefined ? {} : { place }),
    required: entry.units ?? [],
  };
}
