/** Raw blocks to the tree: versions, zones, titled parts and the blocks in them (docs/format.md §4). */
import type { Span } from '../text/span';
import { ClauseList } from './clause-list';
import { readVersionTitle, readZoneTitle } from './headings';
import type { ZoneTitle } from './headings';
import { InlineBuilder, trailingId } from './inline';
import type { Token } from './inline-tokens';
import { joinKey, KeyRegistry } from './keys';
import { readLabels } from './labels';
import type { Block, Container, Heading, Label, Paragraph, Problem, TextVersion, Zone } from './nodes';
import { splitAtLabels } from './pieces';
import type { RawHeading, RawParagraph } from './raw-blocks';

/** A raw block with its marks, their signs paired. */
export type Marked<T> = T & { readonly tokens: readonly Token[] };

type Growing<T extends Span & { readonly children: readonly unknown[] }> =
  Omit<T, 'end' | 'children'> & { end: number; readonly children: T['children'][number][] };

/** Zones in which labels are read; in the others `1.` is what a typist put on a form (§2). */
const LABELLED_ZONES = new Set<string | undefined>(['text', 'attachment', 'enclosure', undefined]);

export interface Part {
  readonly heading: Marked<RawHeading> | undefined;
  readonly paragraphs: readonly Marked<RawParagraph>[];
  /** Sequences of labels that have a second member in this part. */
  readonly company: ReadonlySet<string>;
}

export class OutlineBuilder {
  readonly versions: Growing<TextVersion>[] = [];
  readonly stray: (Zone | Container | Block)[] = [];
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #versionIds = new KeyRegistry();
  #keys = new KeyRegistry();
  #version: Growing<TextVersion> | undefined;
  #zone: Growing<Zone> | undefined;
  #containers: Growing<Container>[] = [];
  #hasZones = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds one part: a heading with the paragraphs up to the next. `hasZones` says so of the version that the part opens. */
  add(part: Part, hasZones: boolean): void {
    if (part.heading) this.#heading(part.heading, hasZones);
    else this.#hasZones = hasZones;
    const inline = new InlineBuilder(this.#source);
    const list = new ClauseList({ prefix: this.#prefix(), keys: this.#keys, company: part.company, problems: this.problems }, this.#target());
    for (const paragraph of part.paragraphs) this.#paragraph(paragraph, inline, list);
    list.end();
    this.#stretch();
  }

  #paragraph(raw: Marked<RawParagraph>, inline: InlineBuilder, list: ClauseList): void {
    const reads = this.#readsLabels();
    for (const piece of splitAtLabels(this.#source, raw, reads ? list : undefined, inline.isOpen)) {
      const readable = reads && !inline.isOpen;
      const label = readable ? list.choose(readLabels(this.#source, piece.labelStart, piece.firstLineEnd, 'block')) : undefined;
      const children = inline.build(piece.start, piece.end, piece.tokens);
      const block = { type: 'paragraph', start: piece.start, end: piece.end, indent: piece.indent, id: trailingId(this.#source, children), children } as const;
      list.add(block, label && this.#repeatsZone(label) ? undefined : label);
    }
  }

  /** “Attachment No. 1” printed under `## [attachment 1]` is the title of the zone, not a division of it. */
  #repeatsZone(label: Label): boolean {
    return this.#containers.length === 0 && label.value === this.#zone?.key;
  }

  #readsLabels(): boolean {
    if (this.#containers.length > 0) return true;
    return this.#zone ? LABELLED_ZONES.has(this.#zone.name) : !this.#hasZones;
  }

  #heading(raw: Marked<RawHeading>, hasZones: boolean): void {
    const children = new InlineBuilder(this.#source).build(raw.content.start, raw.content.end, raw.tokens);
    const id = trailingId(this.#source, children);
    const titleEnd = id ? id.start : raw.content.end;
    const title = { start: raw.content.start, end: raw.content.start + this.#source.slice(raw.content.start, titleEnd).trimEnd().length };
    const text = this.#source.slice(title.start, title.end);
    const draft = { type: 'heading', start: raw.start, end: raw.end, depth: raw.depth, title, id, children } as const;
    if (raw.depth === 1) {
      this.#openVersion(draft, text, hasZones);
      return;
    }
    const zone = readZoneTitle(text);
    if (zone && (zone.name !== undefined || raw.depth === 2)) this.#openZone(draft, zone);
    else this.#openContainer(draft);
  }

  #openVersion(draft: Omit<Heading, 'key'>, title: string, hasZones: boolean): void {
    this.#closeTo(1);
    this.#zone = undefined;
    this.#hasZones = hasZones;
    this.#keys = new KeyRegistry();
    const { kind, language, id } = readVersionTitle(title);
    const wanted = draft.id?.id ?? id;
    const unique = this.#versionIds.unique(wanted).replace(/\+(\d+)$/u, '-$1');
    if (unique !== wanted) this.problems.push({ code: 'V102', ...draft.title, message: `There is already a version “${wanted}”: give this one an id of its own, “{#${unique}}”.` });
    const heading: Heading = { ...draft, key: this.#keys.unique('~head') };
    this.#version = { type: 'version', start: draft.start, end: draft.end, id: unique, kind, language, heading, children: [] };
    this.versions.push(this.#version);
  }

  #openZone(draft: Omit<Heading, 'key'>, zone: ZoneTitle): void {
    this.#closeTo(1);
    const key = this.#keys.unique(draft.id?.id ?? zone.key);
    const heading: Heading = { ...draft, key: this.#keys.unique(`${key}~head`) };
    this.#zone = { type: 'zone', start: draft.start, end: draft.end, key, name: zone.name, number: zone.number, heading, children: [] };
    this.#root().push(this.#zone);
  }

  #openContainer(draft: Omit<Heading, 'key'>): void {
    this.#closeTo(draft.depth);
    if (this.#zone && draft.depth <= this.#zone.heading.depth) this.#zone = undefined;
    const prefix = this.#prefix();
    const label = readLabels(this.#source, draft.title.start, draft.title.end, 'title')[0]?.label;
    const wanted = joinKey(prefix, draft.id?.id ?? label?.value ?? `h${this.#keys.next(`h ${prefix}`)}`);
    const key = this.#keys.unique(wanted);
    if (key !== wanted && !draft.id) this.problems.push(repeatedTitle(draft.title, wanted));
    const heading: Heading = { ...draft, key: this.#keys.unique(`${key}~head`) };
    const container: Growing<Container> = { type: 'container', start: draft.start, end: draft.end, key, label, heading, children: [] };
    this.#target().push(container);
    this.#containers.push(container);
  }

  /** Closes titled parts down to `depth`, that depth included. */
  #closeTo(depth: number): void {
    while ((this.#containers.at(-1)?.heading.depth ?? 0) >= depth) this.#containers.pop();
  }

  #root(): (Zone | Container | Block)[] {
    return this.#version?.children ?? this.stray;
  }

  #target(): unknown[] {
    return this.#containers.at(-1)?.children ?? this.#zone?.children ?? this.#root();
  }

  #prefix(): string {
    const container = this.#containers.at(-1);
    if (container) return container.key;
    const prefixes = this.#zone?.name === 'attachment' || this.#zone?.name === 'enclosure';
    return prefixes ? (this.#zone?.key ?? '') : '';
  }

  /** Lets the open parts end where their last child ends. */
  #stretch(): void {
    for (const open of [...this.#containers].reverse()) stretch(open);
    if (this.#zone) stretch(this.#zone);
    if (this.#version) stretch(this.#version);
  }
}

function stretch(node: { end: number; readonly children: readonly Span[] }): void {
  node.end = Math.max(node.end, node.children.at(-1)?.end ?? 0);
}

function repeatedTitle(title: Span, key: string): Problem {
  return { code: 'C102', ...title, message: `“${key}” is already there: give one of the two titles an id, {#…}, so that their clauses count apart.` };
}

/** The paragraphs of a note, with keys `^e1`, `^e1~2`. */
export function buildNoteParagraphs(source: string, id: string, paragraphs: readonly Marked<RawParagraph>[]): Paragraph[] {
  const inline = new InlineBuilder(source);
  return paragraphs.map((raw, i) => {
    const children = inline.build(raw.start, raw.end, raw.tokens);
    const key = i === 0 ? `^${id}` : `^${id}~${i + 1}`;
    return { type: 'paragraph', start: raw.start, end: raw.end, indent: raw.lines[0]?.indent ?? 0, key, id: trailingId(source, children), children };
  });
}
