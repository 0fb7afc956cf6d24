/** What a rule says about a text. */
import type { Span, TextEdit } from '../text/span';

export type Severity = 'error' | 'warning' | 'info';

/** A change that mends a finding; `safe` ones may be applied without looking. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

/** One finding at its words. `code` is one of docs/format.md §14. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related?: readonly (Span & { readonly file: string; readonly message: string })[];
  readonly fixes?: readonly Fix[];
}
