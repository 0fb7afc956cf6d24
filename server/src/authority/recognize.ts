/** Names of a transcript: what the matcher finds in its blocks, decided by its editor, its date and its own earlier mentions. */
import { foldForm } from '../text/fold';
import { shift, type Span } from '../text/span';
import type { NameMatcher } from './matcher';
import type { Authority, Mention, NameForm } from './types';

/** What is known of the transcript besides its words. */
export interface NameContext {
  /** Decisions of the editor by form: the id of an entry, or false for no name. */
  readonly pins: ReadonlyMap<string, string | false>;
  /** Date of the document, EDTF. */
  readonly date: string | undefined;
  /** Words that the editor linked to an entry. */
  readonly links: readonly (Span & { readonly id: string })[];
}

/**
 * The mentions in `blocks` of a masked text, in offsets of the file. Order of decision (docs/format.md §11): link, `names:`,
 * longest form, use dates of the form, an earlier mention that left one candidate; else all candidates stay (N102).
 */
export function recognizeNames(mask: string, blocks: readonly Span[], context: NameContext, matcher: NameMatcher, authority: Authority): Mention[] {
  const pins = new Map(Array.from(context.pins, ([form, id]) => [foldForm(form), id]));
  const known = new Set<string>();
  const links = context.links.flatMap((link) => linked(mask, link, authority) ?? []);
  const found = blocks.flatMap((block) => matcher.match(mask.slice(block.start, block.end)).map((mention) => shift(mention, block.start)));
  const free = found.filter((mention) => !links.some((link) => link.start < mention.end && mention.start < link.end));
  return [...free, ...links]
    .sort((a, b) => a.start - b.start)
    .flatMap((mention) => {
      const decided = decide(mention, mask, pins, context.date, known, authority);
      if (decided?.entries.length === 1) known.add(decided.entries[0] ?? '');
      return decided ?? [];
    });
}

function linked(mask: string, link: Span & { readonly id: string }, authority: Authority): Mention | undefined {
  const entry = authority.entries.get(link.id);
  const text = mask.slice(link.start, link.end);
  const form = entry && (entry.forms.find((known) => foldForm(known.text) === foldForm(text)) ?? formOf(text));
  return form && { start: link.start, end: link.end, entries: [link.id], form, inflected: false, by: 'link' };
}

function decide(mention: Mention, mask: string, pins: ReadonlyMap<string, string | false>, date: string | undefined, known: ReadonlySet<string>, authority: Authority): Mention | undefined {
  if (mention.by === 'link') return mention;
  const pin = pins.get(foldForm(mask.slice(mention.start, mention.end))) ?? pins.get(foldForm(mention.form.text));
  if (pin === false) return undefined;
  if (pin !== undefined) return { ...mention, entries: [pin], by: 'names' };
  if (mention.entries.length < 2) return mention;
  const timely = mention.entries.filter((id) => isInUse(formIn(authority, id, mention.form), date));
  const [only] = timely;
  if (timely.length === 1 && only !== undefined) return { ...mention, entries: [only], form: formIn(authority, only, mention.form) };
  const before = (timely.length > 0 ? timely : mention.entries).filter((id) => known.has(id));
  const [earlier] = before;
  if (before.length === 1 && earlier !== undefined) return { ...mention, entries: [earlier], form: formIn(authority, earlier, mention.form) };
  return mention;
}

function formIn(authority: Authority, id: string, form: NameForm): NameForm {
  return authority.entries.get(id)?.forms.find((other) => foldForm(other.text) === foldForm(form.text)) ?? form;
}

/** Whether a form was in use in the year of a document, as far as years are known. */
export function isInUse(form: NameForm, date: string | undefined): boolean {
  const years = Array.from((form.dates ?? '').matchAll(/\d{4}/gu), ([year]) => Number(year));
  const year = Number(/^\d{4}/u.exec(date ?? '')?.[0]);
  const [from] = years;
  if (from === undefined || Number.isNaN(year)) return true;
  const isOpen = /\/(?:\.\.)?$/u.test(form.dates ?? '');
  return from <= year && (isOpen || year <= (years.at(-1) ?? from));
}

function formOf(text: string): NameForm {
  return { text, as: 'variant', lang: undefined, scheme: undefined, dates: undefined, basis: undefined, note: undefined, span: undefined };
}
