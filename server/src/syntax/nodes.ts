/**
 * The tree of one `*.cable.md` file: what the reader makes of its text. Every
 * node is a span of that text (UTF-16 offsets) with a `type`, as unist asks;
 * nodes know nothing of other files. `docs/format.md` is the rule of each.
 */
import type { Span } from '../text/span';

/** A fault of the text that the reader met; the rules turn it into a finding. `code` is a rule code of docs/format.md §14. */
export interface Problem extends Span {
  readonly code: string;
  readonly message: string;
}

/** One file. `children` holds everything in source order. */
export interface Transcript extends Span {
  readonly type: 'transcript';
  readonly frontMatter: FrontMatter | undefined;
  readonly versions: readonly TextVersion[];
  readonly notes: readonly NoteDefinition[];
  /** What stands before the first version heading and so belongs to no version (V101); it is read like a version without zones. */
  readonly stray: readonly (Zone | Container | Block)[];
  /** Every working comment, wherever it stands. */
  readonly comments: readonly Comment[];
  /** Front matter, stray parts, versions, and the notes and comments that stand outside these, in source order. */
  readonly children: readonly (FrontMatter | TextVersion | Zone | Container | Block | NoteDefinition | Comment)[];
  readonly problems: readonly Problem[];
}

/** The YAML block at the head of the file, fences included in the span. */
export interface FrontMatter extends Span {
  readonly type: 'frontMatter';
  /** The YAML between the fences. */
  readonly content: Span;
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
}

/** One key of the front matter, or of a map inside it. */
export interface Field extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: FieldValue;
}

/** A value of the front matter with the place it was read from. */
export type FieldValue =
  /** `raw` is the scalar as typed, without quotes: `059` stays `059`; `value` is what YAML 1.2 core makes of it. `span` excludes the quotes when the scalar's text stands verbatim between them. */
  | { readonly kind: 'scalar'; readonly raw: string; readonly value: unknown; readonly quoted: boolean; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly FieldValue[]; readonly span: Span }
  | { readonly kind: 'map'; readonly fields: readonly Field[]; readonly span: Span };

export type VersionKind = 'transcript' | 'translation' | 'summary' | 'facsimile';

/** One text of the document: `# Translation - English`. */
export interface TextVersion extends Span {
  readonly type: 'version';
  /** `en`, `ru`, or the heading's `{#id}`. Repeated ids get `-2`, `-3` so that keys stay unique; V102 reports them. */
  readonly id: string;
  readonly kind: VersionKind | undefined;
  /** BCP 47 primary tag, if the heading names a known language. */
  readonly language: string | undefined;
  readonly heading: Heading;
  readonly children: readonly (Zone | Container | Block)[];
}

export type ZoneName = 'letterhead' | 'distribution' | 'text' | 'closing' | 'attachment' | 'enclosure' | 'marginalia';

/** An editorial zone: `## [letterhead]`, `## [attachment 1]`. */
export interface Zone extends Span {
  readonly type: 'zone';
  /** `letterhead`, `attachment-1`; unique in the version. Attachments and enclosures prefix the keys of what they hold (`attachment-1/sec-2`); other zones do not. */
  readonly key: string;
  readonly name: ZoneName | undefined;
  /** `1` of `[attachment 1]`, if any. */
  readonly number: string | undefined;
  readonly heading: Heading;
  readonly children: readonly (Container | Block)[];
}

/** A titled part of the document with its own numbering: `### "Point two of the agenda: …" {#agenda-2}`. */
export interface Container extends Span {
  readonly type: 'container';
  /** Full key: `agenda-2`, `attachment-1/directives`. */
  readonly key: string;
  /** The section label its title begins with (`Point two`), if any. */
  readonly label: Label | undefined;
  readonly heading: Heading;
  readonly children: readonly (Container | Block)[];
}

/** The title line of a version, zone or container. */
export interface Heading extends Span {
  readonly type: 'heading';
  /** `agreement~head`. */
  readonly key: string;
  readonly depth: number;
  /** The title itself, without `#`s, `{#id}` and outer white space. */
  readonly title: Span;
  readonly id: IdMark | undefined;
  readonly children: readonly Inline[];
}

export type Block = Paragraph | Clause;

/** A run of non-blank lines. */
export interface Paragraph extends Span {
  readonly type: 'paragraph';
  /** `p3`, `agreement/2~2`; for the first paragraph of a clause, the clause's own key. */
  readonly key: string;
  /** Columns before the first character; a tab counts to the next multiple of 4. */
  readonly indent: number;
  readonly id: IdMark | undefined;
  readonly children: readonly Inline[];
}

/** A numbered provision with everything that belongs to it. */
export interface Clause extends Span {
  readonly type: 'clause';
  /** Full key: `agenda-3/5/b`, `attachment-1/sec-2/1`. */
  readonly key: string;
  readonly label: Label;
  readonly children: readonly (Paragraph | Clause)[];
}

export type LabelStyle = 'arabic' | 'letter' | 'roman' | 'dotted' | 'word';

/** A printed label: `5.`, `b)`, `First.`, `Статья 5`, `Point two`. */
export interface Label extends Span {
  /** As printed: `b)`. */
  readonly text: string;
  /** What stands in the key: `5`, `b`, `sec-1`, `article-5`, `point-2`. Cyrillic letters by ordinal: `в)` gives `c`. */
  readonly value: string;
  /** Item labels number a provision (`5.`); section labels open a division (`Article 5.`, `First.`). */
  readonly kind: 'item' | 'section';
  readonly style: LabelStyle;
  /** The number, letter ordinal or word ordinal as a number where it is one: `5`, `2` for `b)`. */
  readonly ordinal: number | undefined;
  /** The unit the label names: `article`, `point`, `annex`; none for `5.`. Kinds of design: references.md §1. */
  readonly unit: string | undefined;
  /** What closes it: `.`, `)`, `:` or nothing. */
  readonly delimiter: string;
}

export type Inline = Text | Bracket | Link | NoteCall | IdMark | Comment | Escape | CharacterReference;

export interface Text extends Span {
  readonly type: 'text';
}

export type BracketClass =
  | 'page' | 'formeWork' | 'gap' | 'illegible' | 'doubt' | 'sic' | 'correction' | 'ocr'
  | 'device' | 'block' | 'identity' | 'note' | 'supplied';

/** `[…]` of the editor. The span includes both signs (the closing one only if it is there). May cross paragraphs: then each paragraph holds its own part. */
export interface Bracket extends Span {
  readonly type: 'bracket';
  readonly class: BracketClass;
  /** The keyword as printed (`Stamp`, `p.`, `ocr`), if the class has one. */
  readonly keyword: Span | undefined;
  /** What stands between the signs, after the keyword and its colon. */
  readonly content: Span;
  readonly children: readonly Inline[];
  /** False if this part does not hold the opening or the closing sign. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** `[point 19](id:armistice-draft#19)` or `<https://…>`. */
export interface Link extends Span {
  readonly type: 'link';
  /** The words shown. */
  readonly text: Span;
  readonly destination: Span;
  readonly children: readonly Inline[];
}

/** `[^e1]`. */
export interface NoteCall extends Span {
  readonly type: 'noteCall';
  readonly id: string;
}

/** `{#agreement}`. */
export interface IdMark extends Span {
  readonly type: 'idMark';
  readonly id: string;
}

/** `<!-- … -->`: working comment, not text. */
export interface Comment extends Span {
  readonly type: 'comment';
}

/** `\[`: the character after the backslash is literal. */
export interface Escape extends Span {
  readonly type: 'escape';
}

/** `&amp;`. */
export interface CharacterReference extends Span {
  readonly type: 'characterReference';
}

/** `[^e1]: An editor's note.` with its indented continuation. */
export interface NoteDefinition extends Span {
  readonly type: 'noteDefinition';
  readonly id: string;
  readonly idSpan: Span;
  readonly content: Span;
  readonly children: readonly Paragraph[];
}

/** Any node of the tree. */
export type AnyNode =
  | Transcript | FrontMatter | TextVersion | Zone | Container | Heading | Paragraph | Clause | NoteDefinition | Inline;

/** Where a paragraph or heading stands; given by `places()`. */
export interface Place {
  readonly block: Paragraph | Heading | NoteDefinition;
  readonly version: TextVersion | undefined;
  readonly zone: Zone | undefined;
  /** Innermost container, if any. */
  readonly container: Container | undefined;
  /** Enclosing clauses, outermost first. */
  readonly clauses: readonly Clause[];
}
