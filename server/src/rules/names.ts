/** Rules N: names and the records that they belong to (docs/format.md §11). */
import { datesOverlap, isTitle, similarName } from '../authority';
import type { Entry, Mention } from '../authority/types';
import { descend, fieldAt, nearestWord, parseAddress, places, scalarText, SLUG } from '../syntax';
import type { Bracket, FieldValue } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { FileAnalysis, Snapshot, TranscriptFile } from '../workspace/types';
import { fix } from './rule';
import type { Rule, RuleFinding } from './rule';

export const nameRules: readonly Rule[] = [
  { code: 'N102', severity: 'warning', title: 'A form that fits two records', check: checkAmbiguous },
  { code: 'N103', severity: 'info', title: 'An unknown form close to a known one', check: checkSimilar },
  { code: 'N104', severity: 'error', title: 'An unknown id', check: checkIds },
  { code: 'N105', severity: 'warning', title: 'A pseudonym outside its dates', check: checkPseudonyms },
  { code: 'N106', severity: 'warning', title: 'An identification with another record', check: checkIdentities },
];

function* checkAmbiguous({ file, mentions }: FileAnalysis, snapshot: Snapshot): Iterable<RuleFinding> {
  for (const mention of mentions) {
    if (mention.entries.length < 2) continue;
    const { start, end, entries } = mention;
    const words = file.source.slice(start, end);
    const records = entries.flatMap((id) => snapshot.authority.entries.get(id) ?? []);
    const isBody = start >= (file.tree.frontMatter?.end ?? 0);
    const fixes = isBody && canBeLinked(words) ? records.map(({ id, name }) => fix(`${name}: link to “${id}”`, { start, end, text: `[${words}](id:${id})` })) : [];
    const known = records.map(({ id, name }) => `${name} (${id})`).join(' or ');
    yield { start, end, fixes, related: records.flatMap(declared), message: `“${clean(words)}” may be ${known}. Link it, “[${clean(words)}](id:${entries[0] ?? ''})”, or decide for the file in “names”.` };
  }
}

/** Where a record stands, if it stands in a file of the project. */
function declared({ file, idSpan, name }: Entry): { start: number; end: number; file: string; message: string }[] {
  return file === '' ? [] : [{ start: idSpan.start, end: idSpan.end, file, message: `Record of ${name}` }];
}

/** A link holds plain words of one line. */
function canBeLinked(words: string): boolean {
  return !/[[\]\r\n\\<>]/.test(words);
}

function clean(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function* checkSimilar({ file, mentions }: FileAnalysis, snapshot: Snapshot): Iterable<RuleFinding> {
  let next = 0;
  for (const match of file.mask.matchAll(CAPITALISED)) {
    const start = match.index;
    const word = match[0];
    const end = start + word.length;
    while ((mentions[next]?.end ?? Infinity) <= start) next++;
    if ((mentions[next]?.start ?? Infinity) < end || isTitle(word)) continue;
    const similar = similarName(snapshot.authority, word);
    if (similar) {
      const { entry, form } = similar;
      yield { start, end, related: declared(entry), message: `“${word}” is in no authority file; it is close to “${form.text}” (${entry.id}). If it is the same person, add it there as a form.` };
    }
  }
}

/** Words of Latin letters with a capital; possessives without their ending. */
const CAPITALISED = /(?<![\p{L}\p{M}\p{N}’'-])\p{Lu}[\p{Script=Latin}\p{M}]+(?:[’'](?!s(?![\p{L}]))[\p{Script=Latin}\p{M}]+)*(?![\p{L}\p{N}])/gu;

function* checkIds({ file }: FileAnalysis, snapshot: Snapshot): Iterable<RuleFinding> {
  for (const { id, span } of [...linkedIds(file), ...pinnedIds(file), ...partyIds(file)]) {
    if (snapshot.authority.entries.has(id) || snapshot.byDocument(id)) continue;
    const near = nearestWord(id, snapshot.authority.entries.keys());
    const fixes = near === undefined || file.source.slice(span.start, span.end) !== id ? [] : [fix(`Change to “${near}”`, { ...span, text: near })];
    yield { start: span.start, end: span.end, fixes, message: `No record or document has the id “${id}”${near === undefined ? '' : `; did you mean “${near}”?`}` };
  }
}

interface PlacedId {
  readonly id: string;
  readonly span: Span;
}

/** `[Clark](id:mark-clark)`; links to clauses belong to R104. */
function* linkedIds({ tree, source }: TranscriptFile): Iterable<PlacedId> {
  for (const { block } of places(tree)) {
    for (const node of descend(block)) {
      if (node.type !== 'link') continue;
      const address = parseAddress(source.slice(node.destination.start, node.destination.end));
      if (address?.document !== undefined && address.key === '') yield { id: address.document, span: { start: node.destination.start + 'id:'.length, end: node.destination.end } };
    }
  }
}

function* pinnedIds({ tree }: TranscriptFile): Iterable<PlacedId> {
  const names = fieldAt(tree.frontMatter, 'names');
  if (names?.kind !== 'map') return;
  for (const { value } of names.fields) {
    const id = scalarText(value);
    if (value.kind === 'scalar' && value.value !== false && id !== undefined && id !== '') yield { id, span: value.span };
  }
}

const PARTY_FIELDS = ['from', 'to', 'copies', 'translator', 'editor', 'handling'];
/** Keys of a party that hold an id. */
const ID_KEYS = new Set(['who', 'to', 'by', 'place']);

/** Ids of senders, addressees and others; what does not look like an id is a name written out. */
function partyIds({ tree }: TranscriptFile): PlacedId[] {
  return PARTY_FIELDS.flatMap((name) => idsIn(fieldAt(tree.frontMatter, name), name !== 'handling' && name !== 'copies'));
}

function idsIn(value: FieldValue | undefined, isParty: boolean): PlacedId[] {
  if (value?.kind === 'list') return value.items.flatMap((item) => idsIn(item, isParty));
  if (value?.kind === 'map') return value.fields.flatMap((field) => (ID_KEYS.has(field.name) ? idsIn(field.value, true) : []));
  const id = isParty ? scalarText(value) : undefined;
  return value && id !== undefined && SLUG.test(id) && /[a-z]/.test(id) && id !== 'unknown' ? [{ id, span: value.span }] : [];
}

function* checkPseudonyms({ file, mentions }: FileAnalysis, snapshot: Snapshot): Iterable<RuleFinding> {
  const date = scalarText(fieldAt(file.tree.frontMatter, 'date'));
  if (date === undefined) return;
  for (const { start, end, form, entries } of mentions) {
    if (form.as !== 'pseudonym' || form.dates === undefined || datesOverlap(form.dates, date)) continue;
    const name = snapshot.authority.entries.get(entries[0] ?? '')?.name ?? '';
    yield { start, end, message: `“${form.text}” is known as a pseudonym of ${name} for ${form.dates}, and this document is of ${date}: check who is meant, or widen the dates of the form.` };
  }
}

function* checkIdentities({ file, mentions }: FileAnalysis, snapshot: Snapshot): Iterable<RuleFinding> {
  for (const bracket of identitiesOf(file)) {
    const named = mentions.find(({ end }) => end <= bracket.start && isSpace(file.source.slice(end, bracket.start)));
    const given = mentions.find((mention) => fills(mention, bracket, file.source));
    if (!named || !given || named.entries.some((id) => given.entries.includes(id))) continue;
    const record = (mention: Mention): Entry | undefined => snapshot.authority.entries.get(mention.entries[0] ?? '');
    // A place after a person adds where, and says nothing of who.
    if (record(named)?.kind !== record(given)?.kind) continue;
    const name = (mention: Mention): string => record(mention)?.name ?? '';
    yield {
      start: given.start, end: given.end,
      message: `“${clean(file.source.slice(given.start, given.end))}” is ${name(given)}, but “${clean(file.source.slice(named.start, named.end))}” is ${name(named)}: if they are one, add the form to that record.`,
    };
  }
}

function* identitiesOf(file: TranscriptFile): Iterable<Bracket> {
  for (const { block } of places(file.tree)) {
    for (const node of descend(block)) if (node.type === 'bracket' && node.class === 'identity' && node.opens && node.closes) yield node;
  }
}

/** Whether a mention is all that a bracket holds. */
function fills(mention: Span, { content }: Bracket, source: string): boolean {
  return mention.start >= content.start && mention.end <= content.end
    && /^=?\s*$/.test(source.slice(content.start, mention.start)) && isSpace(source.slice(mention.end, content.end));
}

function isSpace(text: string): boolean {
  return text.trim() === '';
}
