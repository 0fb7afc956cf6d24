/** What the features answer: values in offsets, which the protocol layer and the command line convert. */
import type { EntryKind } from '../authority/types';
import type { Finding } from '../rules/finding';
import type { Span, TextEdit } from '../text/span';

/** A place in a file of the project. */
export interface FilePlace {
  readonly uri: string;
  readonly span: Span;
}

/** Text shown over `span`. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Where go-to-definition leads: `origin` is the phrase in the asking file, `span` the whole target, `focus` what to select in it. */
export interface NavTarget extends FilePlace {
  readonly origin: Span;
  readonly focus: Span;
}

/** One line of the outline. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'version' | 'zone' | 'container' | 'clause';
  readonly span: Span;
  /** What is selected when the line is chosen; lies inside `span`. */
  readonly focus: Span;
  readonly children: readonly OutlineSymbol[];
}

/** An answer to a search over the project. */
export interface SymbolMatch extends FilePlace {
  readonly name: string;
  /** Where it belongs: the document of a clause, the kind of a record. */
  readonly detail: string;
  readonly kind: EntryKind | 'document' | 'clause';
}

/** A change that mends a finding. */
export interface FixOffer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly finding: Finding;
}

/** A link of the text: to a page of the web (`url`) or to a place of the project (`target`). */
export interface DocumentLink {
  readonly span: Span;
  readonly url: string | undefined;
  readonly target: FilePlace | undefined;
}
