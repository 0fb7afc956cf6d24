/** The forms of a record: preferred, native, listed. */
import type { Report } from './read-entry';
import { Record } from './read-entry';
import type { FormKind, NameForm } from './types';
import type { Value } from './yaml-nodes';

const FORM_KINDS: readonly FormKind[] = ['preferred', 'native', 'variant', 'pseudonym', 'abbreviation', 'former', 'misspelling', 'title'];

/** All forms of a record in the order of `NameForm`s: `name`, `native`, `forms`. A form listed twice is reported and kept once. */
export function readForms(record: Record, report: Report): NameForm[] {
  const name = record.text('name');
  const place = record.value('name');
  const preferred = name === undefined || !place ? [] : [simpleForm(name, 'preferred', undefined, place)];
  const native = record.pairs('native').map((pair) => simpleForm(pair.value.text, 'native', pair.name, pair.value));
  return [...preferred, ...native, ...listedForms(record, report)].filter(({ text }) => text.trim() !== '');
}

function simpleForm(text: string, as: FormKind, lang: string | undefined, { start, end }: Value): NameForm {
  return { text, as, lang, scheme: undefined, dates: undefined, basis: undefined, note: undefined, span: { start, end } };
}

function listedForms(record: Record, report: Report): NameForm[] {
  const seen = new Set<string>();
  return (record.list('forms') ?? []).flatMap((value) => {
    const form = readForm(value, report);
    if (!form) return [];
    if (seen.has(form.text)) {
      report(value, `The form “${form.text}” is listed twice.`);
      return [];
    }
    seen.add(form.text);
    return [form];
  });
}

function readForm(value: Value, report: Report): NameForm | undefined {
  if (value.type === 'text') return simpleForm(value.text, 'variant', undefined, value);
  if (value.type !== 'map') {
    report(value, 'A form is a text, or a map such as {form: Filippov, as: pseudonym}.');
    return undefined;
  }
  const fields = new Record(value.pairs, report);
  const text = fields.text('form');
  if (text === undefined) {
    report(value, 'This form has no text: write {form: …}.');
    return undefined;
  }
  return {
    text, as: formKind(fields, report), lang: fields.text('lang'), scheme: fields.text('scheme'),
    dates: fields.text('dates'), basis: fields.text('basis'), note: fields.text('note'), span: { start: value.start, end: value.end },
  };
}

function formKind(fields: Record, report: Report): FormKind {
  const text = fields.text('as');
  const kind = FORM_KINDS.find((known) => known === text);
  const place = fields.value('as');
  if (text !== undefined && !kind && place) report(place, `“${text}” is no kind of form: use ${FORM_KINDS.join(', ')}.`);
  return kind ?? 'variant';
}
