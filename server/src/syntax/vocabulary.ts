/**
 * The words that the reader of the format knows: kinds of version, languages,
 * zones, units and ordinals of labels (docs/format.md §4, §6). Lower case.
 */
import type { VersionKind, ZoneName } from './nodes';

/** First word of a version heading (§4.1). */
export const VERSION_KINDS: ReadonlyMap<string, VersionKind> = new Map([
  ['transcript', 'transcript'], ['translation', 'translation'], ['summary', 'summary'], ['facsimile', 'facsimile'],
]);

/** Language tag, English name and native names. */
const LANGUAGES: readonly (readonly [string, ...string[]])[] = [
  ['ar', 'arabic', 'العربية'], ['be', 'belarusian', 'беларуская', 'белорусский'], ['bg', 'bulgarian', 'български', 'болгарский'],
  ['cs', 'czech', 'čeština', 'česky', 'чешский'], ['da', 'danish', 'dansk'], ['de', 'german', 'deutsch', 'немецкий'],
  ['el', 'greek', 'ελληνικά'], ['en', 'english', 'английский'], ['es', 'spanish', 'español', 'castellano', 'испанский'],
  ['et', 'estonian', 'eesti'], ['fa', 'persian', 'farsi', 'فارسی'], ['fi', 'finnish', 'suomi'],
  ['fr', 'french', 'français', 'французский'], ['he', 'hebrew', 'עברית'], ['hi', 'hindi', 'हिन्दी'],
  ['hr', 'croatian', 'hrvatski'], ['hu', 'hungarian', 'magyar', 'венгерский'], ['hy', 'armenian', 'հայերեն'],
  ['id', 'indonesian', 'bahasa indonesia'], ['it', 'italian', 'italiano', 'итальянский'], ['ja', 'japanese', '日本語', 'японский'],
  ['ka', 'georgian', 'ქართული'], ['kk', 'kazakh', 'қазақша'], ['ko', 'korean', '한국어', '조선말', '조선어', 'корейский'],
  ['la', 'latin', 'latina'], ['lo', 'lao', 'ລາວ'], ['lt', 'lithuanian', 'lietuvių'], ['lv', 'latvian', 'latviešu'],
  ['mk', 'macedonian', 'македонски'], ['mn', 'mongolian', 'монгол'], ['nl', 'dutch', 'nederlands'], ['no', 'norwegian', 'norsk'],
  ['pl', 'polish', 'polski', 'польский'], ['ps', 'pashto', 'پښتو'], ['pt', 'portuguese', 'português', 'португальский'],
  ['ro', 'romanian', 'română', 'румынский'], ['ru', 'russian', 'русский'], ['sh', 'serbo-croatian', 'srpskohrvatski'],
  ['sk', 'slovak', 'slovenčina'], ['sl', 'slovene', 'slovenian', 'slovenščina'], ['sq', 'albanian', 'shqip'],
  ['sr', 'serbian', 'српски', 'srpski'], ['sv', 'swedish', 'svenska'], ['th', 'thai', 'ไทย'], ['tr', 'turkish', 'türkçe'],
  ['uk', 'ukrainian', 'українська', 'украинский'], ['ur', 'urdu', 'اردو'], ['uz', 'uzbek', 'oʻzbekcha'],
  ['vi', 'vietnamese', 'tiếng việt'], ['zh', 'chinese', '中文', '汉语', '漢語', 'китайский'],
];

/** Primary tag of a language by tag, English name or native name. */
export const LANGUAGE_TAGS: ReadonlyMap<string, string> = new Map(LANGUAGES.flatMap(([tag, ...names]) => [tag, ...names].map((name) => [name, tag] as const)));

/** Names of zones in brackets (§4.2), English and Russian. */
export const ZONE_NAMES: ReadonlyMap<string, ZoneName> = new Map([
  ['letterhead', 'letterhead'], ['бланк', 'letterhead'], ['шапка', 'letterhead'],
  ['distribution', 'distribution'], ['рассылка', 'distribution'],
  ['text', 'text'], ['текст', 'text'],
  ['closing', 'closing'], ['подписи', 'closing'], ['концовка', 'closing'],
  ['attachment', 'attachment'], ['приложение', 'attachment'],
  ['enclosure', 'enclosure'], ['вложение', 'enclosure'],
  ['marginalia', 'marginalia'], ['пометы', 'marginalia'], ['маргиналии', 'marginalia'],
]);

/** A unit that a section label names; `key` is its name in block keys, `rank` orders the units from outer to inner. */
export interface LabelUnit {
  readonly unit: string;
  readonly key: string;
  readonly rank: number;
}

const UNITS: readonly (readonly [unit: string, key: string, rank: number, ...words: string[]])[] = [
  ['annex', 'attachment', 0, 'attachment', 'приложение'], ['annex', 'annex', 0, 'annex'], ['annex', 'enclosure', 0, 'enclosure'],
  ['appendix', 'appendix', 0, 'appendix'], ['schedule', 'schedule', 0, 'schedule'],
  ['part', 'part', 1, 'part', 'часть'], ['title', 'title', 2, 'title'], ['chapter', 'chapter', 3, 'chapter', 'глава'],
  ['section', 'sec', 4, 'section', 'раздел', '§'], ['article', 'article', 5, 'article', 'art.', 'статья', 'ст.'],
  ['paragraph', 'paragraph', 6, 'paragraph', 'para.', 'параграф'], ['clause', 'clause', 6, 'clause'],
  ['point', 'point', 6, 'point', 'пункт'], ['item', 'item', 6, 'item', 'question', 'вопрос'],
  ['subparagraph', 'subparagraph', 7, 'subparagraph'], ['subpoint', 'subpoint', 7, 'подпункт', 'subpoint'],
  ['measure', 'measure', 6, 'measure'], ['conclusion', 'conclusion', 6, 'conclusion'], ['recommendation', 'recommendation', 6, 'recommendation'],
];

/** Units by the word that names them, in the nominative as labels have it. */
export const LABEL_UNITS: ReadonlyMap<string, LabelUnit> = new Map(
  UNITS.flatMap(([unit, key, rank, ...words]) => words.map((word) => [word, { unit, key, rank }] as const)),
);

/** Words that stand alone as a label, `First.`, `Во-первых,` by their number. */
export const ORDINAL_LABELS: ReadonlyMap<string, number> = new Map([
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'].map((word, i) => [word, i + 1] as const),
  ...['firstly', 'secondly', 'thirdly', 'fourthly', 'fifthly'].map((word, i) => [word, i + 1] as const),
  ...['первое', 'второе', 'третье', 'четвертое', 'пятое', 'шестое', 'седьмое', 'восьмое', 'девятое', 'десятое'].map((word, i) => [word, i + 1] as const),
  ...['первый', 'второй', 'третий', 'четвертый', 'пятый', 'шестой', 'седьмой', 'восьмой', 'девятый', 'десятый'].map((word, i) => [word, i + 1] as const),
  ...['первая', 'вторая', 'третья', 'четвертая', 'пятая', 'шестая', 'седьмая', 'восьмая', 'девятая', 'десятая'].map((word, i) => [word, i + 1] as const),
  ...['во-первых', 'во-вторых', 'в-третьих', 'в-четвертых', 'в-пятых', 'в-шестых', 'в-седьмых', 'в-восьмых'].map((word, i) => [word, i + 1] as const),
]);

/** Cardinal words as designators of a unit: `Point two`. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, i) => [word, i + 1] as const),
  ...['один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'].map((word, i) => [word, i + 1] as const),
]);

/** Month names, nominative and Russian genitive: `31. January` is a date, not a label. */
export const MONTHS: ReadonlySet<string> = new Set([
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
]);

/** Cyrillic letters in the order in which Russian clauses are lettered (no ё й ъ ы ь). */
export const CYRILLIC_LABELS = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** Words after which a lone `No`, `№` belongs to a designator. */
export const NUMBER_SIGN = /^(?:no\.?|n[°ºo]\.?|nr\.?|№)\s*/iu;

/** Titles of the parts of a publisher's page about a document: the head of a source text. */
export const PAGE_LABELS: readonly string[] = [
  'Citation', 'Summary', 'Credits', 'Original Language', 'Language', 'Contents', 'Date', 'Source', 'Title', 'Description', 'Document', 'Translator', 'Rights',
];

/** English month names, for dates that front matter has in digits. */
export const MONTH_NAMES: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];
