/** A locus and a citation in full words, as Markdown, for a reader who does not know the letters. */
import type { ArchiveRegistry } from './registry';
import type { Citation, Locus, UnitLevel } from './types';

type Language = 'en' | 'ru';

const LEVELS: Readonly<Record<UnitLevel, readonly [string, string]>> = {
  fond: ['Fond (record group)', 'Фонд'], opis: ["Opis' (inventory)", 'Опись'], delo: ['Delo (file)', 'Дело'], papka: ['Papka (folder)', 'Папка'],
  leaves: ['Leaves (listy)', 'Листы'], tom: ['Volume', 'Том'], karton: ['Carton', 'Картон'], portfel: ["Portfel' (portfolio)", 'Портфель'],
  'record-group': ['Record group', 'Группа документов'], entry: ['Entry', 'Раздел описи'], series: ['Series', 'Серия'], subseries: ['Subseries', 'Подсерия'],
  lot: ['Lot file', 'Партия дел'], file: ['File', 'Дело'], box: ['Box', 'Коробка'], folder: ['Folder', 'Папка'], item: ['Item', 'Единица хранения'],
  collection: ['Collection', 'Собрание'], fund: ['Fund', 'Фонд'], reel: ['Reel', 'Плёнка'], frame: ['Frame', 'Кадр'],
  signature: ['Call number', 'Шифр'], year: ['Year', 'Год'], page: ['Page', 'Страница'],
};

/** Holder in full with place, a line a level, and what is missing. */
export function spellOut(locus: Locus, registry: ArchiveRegistry, lang: Language): string {
  const lines = [...holder(locus, registry, lang), ...locus.units.map(({ level, value }) => `- ${name(level, lang)}: **${escape(value)}**`)];
  if (locus.notGiven.length > 0) lines.push(`- ${lang === 'ru' ? 'По указанию публикатора не приведено' : 'Not given, says the citation'}: ${names(locus.notGiven, lang)}`);
  if (locus.missing.length > 0) lines.push(`- ${lang === 'ru' ? 'Не указано' : 'Missing'}: ${names(locus.missing, lang)}`);
  return lines.join('\n');
}

/** Title, date, publisher, address, loci and contributors, one under the other. */
export function spellOutCitation(citation: Citation, registry: ArchiveRegistry, lang: Language): string {
  const { title, date, publisher, url, loci, contributors } = citation;
  const head = [title && `*${escape(title.text)}*`, date?.value, publisher && escape(publisher.name), url && `<${url.value}>`].filter(Boolean).join(', ');
  const people = contributors.map(({ role, name: who }) => `- ${ROLES[role][lang === 'ru' ? 1 : 0]}: ${escape(who)}`).join('\n');
  return [head, ...loci.map((locus) => spellOut(locus, registry, lang)), people].filter(Boolean).join('\n\n');
}

const ROLES: Readonly<Record<Citation['contributors'][number]['role'], readonly [string, string]>> = {
  translator: ['Translated by', 'Перевод'], contributor: ['Contributed by', 'Предоставил'], 'obtained-by': ['Obtained by', 'Получил'],
  editor: ['Edited by', 'Редактор'], donor: ['Courtesy of', 'Передал'], 'reprinted-in': ['Printed in', 'Опубликовано в'],
};

function holder({ archive }: Locus, registry: ArchiveRegistry, lang: Language): string[] {
  if (!archive) return [];
  const record = archive.id === null ? undefined : registry.byId(archive.id);
  if (!record) return [`**${escape(archive.form)}**`, ''];
  const full = record.fullName?.[lang] ?? record.fullName?.en ?? record.name;
  const former = record.forms.filter(({ as }) => as === 'former').map(({ text }) => text);
  const isFormer = former.includes(archive.form);
  const note = isFormer ? ` (${lang === 'ru' ? `«${archive.form}» — прежнее название` : `"${archive.form}" is a former name`})` : '';
  return [`**${escape(full)}**${full === record.name ? '' : ` (${record.name})`}${record.place === undefined ? '' : `, ${record.place}`}${note}`, ''];
}

const name = (level: UnitLevel, lang: Language): string => LEVELS[level][lang === 'ru' ? 1 : 0];
const names = (levels: readonly UnitLevel[], lang: Language): string => levels.map((level) => name(level, lang)).join(', ');
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
