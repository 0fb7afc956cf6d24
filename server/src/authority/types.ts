/** Authority records (people, places, organisations, archives, instruments, terms) and their occurrences in texts. */
import type { Span } from '../text/span';

export type EntryKind = 'person' | 'place' | 'org' | 'archive' | 'instrument' | 'term';
export type FormKind = 'preferred' | 'native' | 'variant' | 'pseudonym' | 'abbreviation' | 'former' | 'misspelling' | 'title';

/** One form of a name as the record lists it. */
export interface NameForm {
  readonly text: string;
  readonly as: FormKind;
  readonly lang: string | undefined;
  readonly scheme: string | undefined;
  /** Use dates, EDTF. */
  readonly dates: string | undefined;
  /** Which source says so. */
  readonly basis: string | undefined;
  readonly note: string | undefined;
  /** Where it stands in the authority file; undefined for built-in records. */
  readonly span: Span | undefined;
}

export interface Entry extends Span {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly native: Readonly<Record<string, string>>;
  /** Preferred and native forms first, then those listed. */
  readonly forms: readonly NameForm[];
  /** Dates of life or existence, EDTF. */
  readonly dates: string | undefined;
  readonly role: string | undefined;
  readonly note: string | undefined;
  /** Id of the place where it is (archives, organisations). */
  readonly place: string | undefined;
  readonly sameAs: Readonly<Record<string, string>>;
  /** Archives: required units. */
  readonly units: readonly string[] | undefined;
  /** Instruments: what "point 19", "p. 19" mean inside it. */
  readonly unit: string | undefined;
  /** Instruments: first and last number of its units. */
  readonly range: { readonly from: number; readonly to: number } | undefined;
  /** Instruments: the transcript that holds it. */
  readonly transcript: string | undefined;
  /** Instruments: headings or first words of its clauses by locator (`109`, `109:2`). */
  readonly clauses: Readonly<Record<string, string>>;
  /** The authority file, and (as the span of this entry) where the record stands in it. */
  readonly file: string;
  readonly idSpan: Span;
}

/** A name occurring in a text. Several entries: the form fits them all and nothing decides (N102). */
export interface Mention extends Span {
  readonly entries: readonly string[];
  /** The listed form that was recognised. */
  readonly form: NameForm;
  /** True where the text has an inflected form of it ("Филиппову" for "Филиппов"). */
  readonly inflected: boolean;
  /** How it was decided. */
  readonly by: 'form' | 'names' | 'link';
}

/** A fault of an authority file (N108 …). */
export interface AuthorityProblem extends Span {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface Authority {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly problems: readonly AuthorityProblem[];
}
