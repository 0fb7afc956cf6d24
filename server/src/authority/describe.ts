/** A record told in Markdown: who or what it is, what the form in the text is, and on what basis. */
import { idUrl } from './external-ids';
import type { Entry, FormKind, NameForm } from './types';

const kindNames: Readonly<Record<Entry['kind'], string>> = {
  person: 'person', place: 'place', org: 'organisation', archive: 'archive', instrument: 'instrument', term: 'term',
};

const formNames: Readonly<Record<FormKind, string>> = {
  preferred: 'preferred form', native: 'native form', variant: 'variant form', pseudonym: 'pseudonym', abbreviation: 'abbreviation',
  former: 'former name', misspelling: 'misspelling', title: 'title',
};

/** Markdown for a hover. `form` is the listed form that stands in the text. */
export function describeEntry(entry: Entry, options: { readonly form: NameForm | undefined; readonly lang: string }): string {
  const { form } = options;
  return [
    headline(entry),
    [entry.role, entry.dates].filter((fact) => fact !== undefined).map(plain).join(' · '),
    form && form.as !== 'preferred' ? aboutForm(form) : '',
    ...kindFacts(entry),
    otherForms(entry, form),
    entry.note === undefined ? '' : plain(entry.note),
    externalIds(entry),
  ].filter((paragraph) => paragraph !== '').join('\n\n');
}

function headline(entry: Entry): string {
  const native = Object.values(entry.native).filter((name) => name !== entry.name).map(plain).join(' · ');
  return `**${plain(entry.name)}**${native === '' ? '' : ` · ${native}`} — ${kindNames[entry.kind]} \`${entry.id}\``;
}

function aboutForm(form: NameForm): string {
  const facts = [
    form.scheme === undefined ? undefined : `romanisation ${form.scheme}`,
    form.dates === undefined ? undefined : `in use ${form.dates}`,
  ].filter((fact) => fact !== undefined);
  const basis = form.basis === undefined ? '' : `\n\nBasis: ${plain(form.basis)}.`;
  const note = form.note === undefined ? '' : `\n\n${plain(form.note)}`;
  return `“${plain(form.text)}”: ${formNames[form.as]}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}${basis.replace(/\.\.$/u, '.')}${note}`;
}

function kindFacts(entry: Entry): string[] {
  const range = entry.range && `${entry.unit ?? 'provision'}s ${entry.range.from}–${entry.range.to}`;
  return [
    entry.units === undefined ? '' : `A full citation states ${entry.units.join(', ')}.`,
    range ?? '',
    entry.transcript === undefined ? '' : `Transcript: ${plain(entry.transcript)}`,
  ];
}

function otherForms(entry: Entry, form: NameForm | undefined): string {
  const others = entry.forms.filter((other) => other.text !== form?.text && other.text !== entry.name && other.as !== 'native');
  if (others.length === 0) return '';
  const words = others.map((other) => (other.as === 'variant' ? plain(other.text) : `${plain(other.text)} (${formNames[other.as]})`));
  return `Also: ${words.join(', ')}`;
}

function externalIds(entry: Entry): string {
  return Object.entries(entry.sameAs).map(([register, id]) => {
    const url = idUrl(register, id);
    return url === undefined ? `${register} ${id}` : `[${register} ${id}](${url})`;
  }).join(' · ');
}

/** Words of a record are shown as they are, not read as Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/gu, String.raw`\$&`);
}
