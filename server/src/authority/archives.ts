/** Archives of the authority files as the registry of citations takes them. */
import type { Authority, Entry } from './types';

interface AuthorityArchive {
  readonly id: string;
  readonly name: string;
  /** By language tag. */
  readonly fullName: Readonly<Record<string, string>>;
  readonly forms: readonly { readonly text: string; readonly as?: 'former' | 'abbreviation' | 'variant'; readonly lang?: string }[];
  readonly place?: string;
  /** Levels that a full locus states, as the record writes them. */
  readonly required: readonly string[];
}

/** The records of kind `archive`. */
export function archiveRecords(authority: Authority): AuthorityArchive[] {
  return [...authority.entries.values()].filter(({ kind }) => kind === 'archive').map((entry) => archiveOf(entry, authority));
}

function archiveOf({ id, name, native, forms, place, units }: Entry, authority: Authority): AuthorityArchive {
  const english = [name, ...forms.map(({ text }) => text)].find((text) => /^[\p{Script=Latin}\p{P}\s]+$/u.test(text) && text.includes(' '));
  return {
    id, name, required: units ?? [],
    fullName: { ...(english !== undefined && { en: english }), ...native },
    forms: forms.map(({ text, as, lang }) => ({
      text,
      ...(as === 'former' || as === 'abbreviation' ? { as } : {}),
      ...(lang !== undefined && { lang }),
    })),
    ...(place !== undefined && { place: authority.entries.get(place)?.name ?? place }),
  };
}
