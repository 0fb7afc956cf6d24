/** The names of a transcript. Order of decision: link, pin, longest form, dates of use, full name before, else ambiguous. */
import { foldKey } from '../text/fold';
import type { Span } from '../text/span';
import { matcherOf, mentionOf } from './matcher';
import type { Match, NameMatcher, Reading } from './matcher';
import type { Authority, Entry, Mention, NameForm } from './types';
import { datesOverlap } from './use-dates';

interface RecognitionOptions {
  /** Forms whose record the editor has decided on in this file; `false` for one that names nobody. */
  readonly pins: ReadonlyMap<string, string | false>;
  /** Date of the document, EDTF. */
  readonly date: string | undefined;
  /** Words that the editor has linked to a record. */
  readonly links: readonly (Span & { readonly id: string })[];
}

/** Mentions in the `blocks` of a masked text, in order; a name never goes on from one block to the next. */
export function recognizeNames(mask: string, blocks: readonly Span[], options: RecognitionOptions, matcher: NameMatcher, authority: Authority): Mention[] {
  const pins = pinsOf(options.pins, authority);
  const linked = linkedMentions(mask, options.links, matcher, authority);
  const found: Mention[] = [];
  const named = new Set<string>();
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const text = mask.slice(block.start, block.end);
    for (const match of withPins(text, matcher.find(text), pins)) {
      const mention = decide(match, options.date, named);
      if (mention) found.push({ ...mention, start: mention.start + block.start, end: mention.end + block.start });
    }
  }
  return merge(found, linked);
}

interface Pins {
  readonly matcher: Pick<NameMatcher, 'find'>;
  /** Letters of the forms that name nobody. */
  readonly nobody: ReadonlySet<string>;
}

interface PinnedMatch extends Match {
  readonly isPinned: boolean;
}

function pinsOf(pins: ReadonlyMap<string, string | false>, authority: Authority): Pins | undefined {
  if (pins.size === 0) return undefined;
  const forms: { entry: Entry; form: NameForm }[] = [];
  const nobody = new Set<string>();
  for (const [text, id] of pins) {
    const entry = id === false ? undefined : authority.entries.get(id);
    if (id === false) nobody.add(foldKey(text));
    else if (entry) forms.push({ entry, form: entry.forms.find((form) => form.text === text) ?? pinnedForm(text) });
  }
  return { matcher: matcherOf(forms), nobody };
}

function pinnedForm(text: string): NameForm {
  return { text, as: 'variant', lang: undefined, scheme: undefined, dates: undefined, basis: undefined, note: undefined, span: undefined };
}

/** Matches with those of the pins: of two that overlap the longer, of two alike the pin, so that a pinned surname leaves full names alone. */
function withPins(text: string, matches: readonly Match[], pins: Pins | undefined): PinnedMatch[] {
  const plain = matches.map((match) => ({ ...match, isPinned: false }));
  if (!pins) return plain;
  const pinned = pins.matcher.find(text).map((match) => ({ ...match, isPinned: true }));
  const all = [...pinned, ...plain.filter(({ start, end }) => !pins.nobody.has(foldKey(text.slice(start, end))))];
  const chosen: PinnedMatch[] = [];
  for (const match of all.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.isPinned) - Number(a.isPinned))) {
    if (match.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(match);
  }
  return chosen;
}

/** `named` collects the records that the text has named without doubt so far. */
function decide(match: PinnedMatch, date: string | undefined, named: Set<string>): Mention | undefined {
  const readings = narrow(match.readings, date, named);
  const [first] = readings;
  if (!first) return undefined;
  if (readings.length === 1) named.add(first.entry.id);
  return { ...mentionOf({ ...match, readings }), by: match.isPinned ? 'names' : 'form' };
}

function narrow(readings: readonly Reading[], date: string | undefined, named: ReadonlySet<string>): readonly Reading[] {
  if (readings.length < 2) return readings;
  const inUse = readings.filter(({ form }) => date === undefined || form.dates === undefined || datesOverlap(form.dates, date));
  const dated = inUse.length > 0 ? inUse : readings;
  const before = dated.filter(({ entry }) => named.has(entry.id));
  return before.length === 1 ? before : dated;
}

/** The words of a link are one mention of its record, by the form they are in, or else the preferred one. */
function linkedMentions(mask: string, links: RecognitionOptions['links'], matcher: NameMatcher, authority: Authority): Mention[] {
  return links.flatMap(({ start, end, id }) => {
    const entry = authority.entries.get(id);
    const readings = matcher.find(mask.slice(start, end)).flatMap((match) => match.readings);
    const reading = readings.find((one) => one.entry.id === id);
    const form = reading?.form ?? entry?.forms[0];
    return form ? [{ start, end, entries: [id], form, inflected: reading?.inflected ?? false, by: 'link' as const }] : [];
  });
}

/** Both in order, without the mentions that a link covers in part or whole. */
function merge(found: readonly Mention[], linked: readonly Mention[]): Mention[] {
  const links = [...linked].sort((a, b) => a.start - b.start);
  let next = 0;
  const free = found.filter(({ start, end }) => {
    while ((links[next]?.end ?? Infinity) <= start) next++;
    return end <= (links[next]?.start ?? Infinity);
  });
  return [...free, ...links].sort((a, b) => a.start - b.start);
}
