/** Every way in which a listed form is looked for: itself, with initials, in its cases, in the plural. */
import russian from '../../data/names-russian.json';
import { inflections } from './inflect';
import { isInitial, nameParts } from './name-parts';
import type { Entry, NameForm } from './types';

interface Variant {
  readonly text: string;
  readonly inflected: boolean;
}

/** The variants of one form of a record, the form itself first. */
export function variantsOf(entry: Pick<Entry, 'kind' | 'native'>, form: NameForm): Variant[] {
  const bases = entry.kind === 'person' ? [form.text, ...initialForms(entry, form)] : [form.text];
  const oblique = bases.flatMap((text) => obliqueForms(entry, form, text));
  return [...bases.map((text) => ({ text, inflected: false })), ...oblique.map((text) => ({ text, inflected: true }))];
}

/** Whether Russian declines only the last element of this name. */
export function isEastAsian({ native }: Pick<Entry, 'native'>, { text, scheme }: Pick<NameForm, 'text' | 'scheme'>): boolean {
  if (russian.eastAsianSchemes.includes(scheme ?? '')) return true;
  if (Object.keys(native).some((lang) => russian.eastAsianLanguages.includes(lang.split('-')[0] ?? ''))) return true;
  const words = text.split(/\s+/u);
  return /\p{L}-\p{Ll}/u.test(text) || (words.length === 3 && words.every((word) => /^\p{L}{2,4}$/u.test(word)));
}

function obliqueForms(entry: Pick<Entry, 'kind' | 'native'>, form: NameForm, text: string): string[] {
  if (/\p{Script=Cyrillic}/u.test(text)) {
    if (entry.kind === 'archive' && !text.includes(' ')) return [];
    return ACRONYM.test(text) ? ['а', 'у', 'ом', 'е'].map((ending) => text + ending) : inflections(text, { kind: entry.kind, isEastAsian: isEastAsian(entry, form) });
  }
  return entry.kind === 'person' || entry.kind === 'place' ? plurals(text) : [];
}

/** Russian declines acronyms that are read as words: МИД, МИДа. */
const ACRONYM = /^(?=[А-ЯЁ]{3,6}$).*[БВГДЖЗКЛМНПРСТФХЦЧШЩ]$/u;

/** `Koreas`, `Joneses`; abbreviations and short names have none. */
function plurals(text: string): string[] {
  const last = /\p{Lu}\p{Ll}{3,}$/u.exec(text)?.[0];
  if (last === undefined || /\P{Script=Latin}$/u.test(text)) return [];
  return [text + (/(?:s|x|z|ch|sh)$/u.test(last) ? 'es' : 's')];
}

/** `G. Malenkov`, `Malenkov G.M.` of a full name. */
function initialForms(entry: Pick<Entry, 'native'>, form: NameForm): string[] {
  const parts = isEastAsian(entry, form) ? undefined : nameParts(form.text);
  if (!parts || parts.given.every(isInitial)) return [];
  const letters = parts.given.map((name) => `${name.charAt(0)}.`);
  const runs = letters.length > 1 ? [letters.join(''), letters[0] ?? ''] : [letters.join('')];
  // A single Latin initial behind a name is as a rule the middle one of somebody else: "Robert C. Byrd".
  const isBehind = (run: string): boolean => letters.length > 1 && run === letters.join('') || /\p{Script=Cyrillic}/u.test(run);
  return runs.flatMap((run) => [`${run} ${parts.family}`, ...(isBehind(run) ? [`${parts.family} ${run}`] : [])]);
}
