/** A rule: one small named unit that reads one analysed file and says what it found. */
import type { Span, TextEdit } from '../text/span';
import type { FileAnalysis, Snapshot } from '../workspace/types';
import type { Fix, Severity } from './finding';

/** What a rule reports; code and severity are the rule's own. */
export interface RuleFinding extends Span {
  readonly message: string;
  readonly related?: readonly (Span & { readonly file: string; readonly message: string })[];
  readonly fixes?: readonly Fix[];
}

export interface Rule {
  /** `K103`. */
  readonly code: string;
  readonly severity: Severity;
  /** A line for the table of rules: what it catches. */
  readonly title: string;
  check(analysis: FileAnalysis, snapshot: Snapshot): Iterable<RuleFinding>;
}

/** A fix of one edit. */
export function fix(title: string, edit: TextEdit, safe = false): Fix {
  return { title, edits: [edit], safe };
}
