/** Archival citations as values. Form of the answers: docs/format.md §3.2 and the command `cablegram citations`. */
import type { Span } from '../text/span';

/** Names of the units of a locus, over all archival traditions that the registry knows. */
export type UnitLevel =
  | 'fond' | 'opis' | 'delo' | 'papka' | 'leaves' | 'tom' | 'karton' | 'portfel'
  | 'record-group' | 'entry' | 'series' | 'subseries' | 'lot' | 'file' | 'box' | 'folder' | 'item'
  | 'collection' | 'fund' | 'reel' | 'frame' | 'signature' | 'year' | 'page';

/** One unit of a locus; the span includes the label (`ll. 43-45`). */
export interface LocusUnit extends Span {
  readonly level: UnitLevel;
  /** Normal form: no label, leaves without leading zeros, hyphen for a range: `43-45`, `43ob`. */
  readonly value: string;
  /** As printed, label included: `ll. 0043-0045`. */
  readonly form: string;
  /** The label as printed (`ll.`), if any. */
  readonly label: Span | undefined;
  /** The value as printed (`0043-0045`). */
  readonly valueSpan: Span;
  /** True for units that `Ibid.` takes over from the citation before it; their span is that of `Ibid.`. */
  readonly inherited?: true;
}

/** One archival locus: a holder and the way down to the leaves. */
export interface Locus extends Span {
  readonly archive: (Span & { readonly form: string; readonly id: string | null }) | null;
  readonly units: readonly LocusUnit[];
  /** Levels that the registry requires of this archive and that are neither there nor said to be not given. */
  readonly missing: readonly UnitLevel[];
  /** Levels that the citation itself says are not given ("Fond and Opis not given"). */
  readonly notGiven: readonly UnitLevel[];
  readonly problems: readonly CitationProblem[];
}

export type ContributorRole = 'translator' | 'contributor' | 'obtained-by' | 'editor' | 'donor' | 'reprinted-in';

export interface Citation extends Span {
  readonly title: (Span & { readonly text: string }) | undefined;
  /** ISO 8601 / EDTF level 0 where the words give a date. */
  readonly date: (Span & { readonly value: string }) | undefined;
  readonly publisher: (Span & { readonly name: string; readonly id: string | null }) | undefined;
  readonly url: (Span & { readonly value: string }) | undefined;
  readonly loci: readonly Locus[];
  readonly contributors: readonly (Span & { readonly role: ContributorRole; readonly name: string })[];
}

/** A fault inside a citation, at the very words. `code` is a K rule of docs/format.md §14. */
export interface CitationProblem extends Span {
  readonly code: string;
  readonly message: string;
  /** A replacement for the span that mends it, where one is certain enough to offer. */
  readonly fix?: { readonly title: string; readonly text: string };
}

/** A holder of documents, as the registry or a project's authority file gives it. */
export interface ArchiveRecord {
  readonly id: string;
  /** Acronym or short name in use: `RGASPI`. */
  readonly name: string;
  /** Full name by language tag. */
  readonly fullName?: Readonly<Record<string, string>>;
  /** Every form that names it, with former names marked. */
  readonly forms: readonly { readonly text: string; readonly as?: 'former' | 'abbreviation' | 'variant'; readonly lang?: string }[];
  readonly place?: string;
  readonly country?: string;
  /** ISIL code (ISO 15511), where one exists. */
  readonly isil?: string;
  /** Levels that a full locus of this archive states. */
  readonly required: readonly UnitLevel[];
  /** Usual order of levels, outermost first. */
  readonly order: readonly UnitLevel[];
  /** Labels that mean another level in this archive: AVPRF `p.` is a papka. */
  readonly labels?: Readonly<Record<string, UnitLevel>>;
  /** True for an office whose files are cited and whose name alone ("Department of State") is no citation. */
  readonly isOffice?: boolean;
  /** Hosts of its pages or, for a publisher, of its document pages. */
  readonly hosts?: readonly string[];
}
