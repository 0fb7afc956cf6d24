/** Cross-references between clauses as values: the phrase in the text, and what it resolves to. */
import type { Span } from '../text/span';

/** One level of a path, outermost first: `{kind: 'point', label: '5'}`. Kinds and labels as `formatTarget` prints them. */
export interface Level {
  /** article section subsection paragraph subparagraph point subpoint item clause part indent sentence chapter title annex appendix schedule figure comment provision measure conclusion recommendation preamble, or `*` where no level is named. */
  readonly kind: string;
  /**
   * As printed, number words as digits. `.` the enclosing unit, `^` the antecedent, `-1`/`+1` the preceding or following one,
   * `-4..-1` / `+1..+2` counted, `#4` by position (`#-1` last), `a..b` a range.
   */
  readonly label: string;
}

export type Direction = 'above' | 'below' | 'preceding' | 'following' | 'antecedent';

/** Which text the numbers belong to. */
export type RefScope =
  | { readonly kind: 'this' }
  /** `name` as printed ("Geneva Convention of 1949"); `span` where it stands (may lie before the reference, or outside the text if inherited). */
  | { readonly kind: 'other'; readonly name: string; readonly span: Span | undefined }
  | { readonly kind: 'relative'; readonly direction: Direction };

/** One reference as written. Members of one list are references of their own. */
export interface RefPhrase extends Span {
  readonly surface: string;
  readonly target: readonly Level[];
  readonly scope: RefScope;
  /** References of one coordination share a run number, in order of the text. */
  readonly run: number;
  /** Explicit words of scope: "of this agreement" gives `agreement`, so that resolution can tell it from a bare number. */
  readonly ownInstrument: string | undefined;
  /** True where the instrument was not named at the reference but carried over from an earlier one. */
  readonly inherited: boolean;
  /** True where a verb of amendment governs it ("insert paragraph 4"): never reported as dangling. */
  readonly amended: boolean;
  /** True for a designator made with `p.`/`pp.`, which may be a page (R106). */
  readonly pageLike: boolean;
}

/** A clause, container, zone or paragraph that a reference points at. */
export interface ClauseTarget {
  readonly file: string;
  /** Id of the document (front matter `id`, else the file name). */
  readonly document: string;
  readonly version: string;
  readonly key: string;
  /** The whole node. */
  readonly span: Span;
  /** What to select: the label or the title. */
  readonly focus: Span;
}

export type Resolution =
  | { readonly status: 'found'; readonly targets: readonly ClauseTarget[] }
  | { readonly status: 'ambiguous'; readonly targets: readonly ClauseTarget[] }
  /** `instrument` is the id of an authority entry, if one is known; `locator` e.g. `109:2`, `24`. */
  | { readonly status: 'external'; readonly instrument: string | undefined; readonly name: string; readonly locator: string; readonly outOfRange: boolean }
  | { readonly status: 'missing'; readonly reason: string; readonly nearest: readonly ClauseTarget[] }
  | { readonly status: 'unspecific'; readonly reason: string };

/** A reference at its place in a file, resolved. The span is in offsets of the file. */
export interface ResolvedReference extends Span {
  readonly phrase: RefPhrase;
  readonly resolution: Resolution;
  /** How it was decided: by the words, by a link, by a `refs:` line. */
  readonly by: 'words' | 'link' | 'refs';
}
