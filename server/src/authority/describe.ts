/** A record in a few lines of Markdown, for hover. */
import { identifierLink } from './identifiers';
import type { Entry, FormKind, NameForm } from './types';

interface DescribeOptions {
  /** The form that stands in the text. */
  readonly form?: NameForm | undefined;
  /** Language of the reader: forms in it come first. */
  readonly lang: string;
}

/** Who or what a record is, what the form at hand says, and what else it is called. */
export function describeEntry(entry: Entry, { form, lang }: DescribeOptions): string {
  const lines = [
    heading(entry),
    [entry.role, entry.dates && period(entry.dates)].filter(Boolean).map((text) => literal(text ?? '')).join(' · '),
    form && formLine(form),
    ...facts(entry),
    otherForms(entry, form, lang),
    identifiers(entry),
    entry.note && `*${literal(entry.note)}*`,
  ];
  return lines.filter(Boolean).join('\n\n');
}

function heading({ name, native, kind }: Entry): string {
  const own = [...new Set(Object.values(native))].filter((text) => text !== name).map(literal).join(' · ');
  return `**${literal(name)}**${own === '' ? '' : ` · ${own}`} (${KINDS[kind]})`;
}

const KINDS: Readonly<Record<Entry['kind'], string>> = {
  person: 'person', place: 'place', org: 'organisation', archive: 'archive', instrument: 'instrument', term: 'term',
};

const FORM_LABELS: Readonly<Record<FormKind, string>> = {
  preferred: 'preferred form', native: 'native form', variant: 'variant', pseudonym: 'pseudonym', abbreviation: 'abbreviation',
  former: 'former name', misspelling: 'misspelling', title: 'title',
};

/** What is known of the form in the text; nothing for one that says no more than the name does. */
function formLine({ text, as, scheme, dates, basis, note }: NameForm): string {
  const isPlain = (as === 'preferred' || as === 'native' || as === 'variant') && !scheme && !dates && !basis && !note;
  if (isPlain) return '';
  const label = scheme !== undefined && as === 'variant' ? `romanisation or transcription: ${scheme}` : FORM_LABELS[as] + (scheme === undefined ? '' : `, ${scheme}`);
  const use = dates === undefined ? '' : `, in use ${period(dates)}`;
  const basisLine = basis === undefined ? '' : `. Basis: ${literal(basis.replace(/\.$/, ''))}`;
  return `“${literal(text)}”: ${literal(label + use)}${basisLine}.${note === undefined ? '' : ` ${literal(note)}`}`;
}

function facts({ units, unit, range, transcript, place }: Entry): string[] {
  return [
    units && units.length > 0 ? `A full reference states ${literal(units.join(', '))}.` : '',
    range || unit !== undefined ? `Cited by ${literal(unit ?? 'number')}${range ? `, ${range.from} to ${range.to}` : ''}.` : '',
    transcript === undefined ? '' : `Its text is ${literal(transcript)}.`,
    place === undefined ? '' : `Place: ${literal(place)}`,
  ].filter((line) => line !== '');
}

const GROUPS: readonly (readonly [title: string, kinds: readonly FormKind[]])[] = [
  ['Also', ['preferred', 'variant', 'title']],
  ['Abbreviated', ['abbreviation']],
  ['Pseudonym', ['pseudonym']],
  ['Former', ['former']],
];

/** Forms of search such as misspellings are matched and never shown. */
function otherForms({ name, native, forms }: Entry, at: NameForm | undefined, lang: string): string {
  const shown = new Set([name, ...Object.values(native), at?.text]);
  const others = forms.filter(({ text }) => !shown.has(text));
  return GROUPS.flatMap(([title, kinds]) => {
    const own = others.filter(({ as }) => kinds.includes(as));
    own.sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang));
    const texts = [...new Set(own.map(({ text, dates }) => literal(text) + (dates === undefined ? '' : ` (${period(dates)})`)))];
    return texts.length === 0 ? [] : [`${title}: ${texts.join(', ')}`];
  }).join('  \n');
}

function identifiers({ sameAs }: Entry): string {
  return Object.entries(sameAs).map(([register, id]) => {
    const link = identifierLink(register, id);
    return link ? `[${link.name} ${literal(id)}](${link.url})` : literal(`${register} ${id}`);
  }).join(' · ');
}

function period(edtf: string): string {
  return edtf.replace('/..', '–').replace('../', '–').replace('/', '–');
}

/** Text that Markdown leaves as it is. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
