/** Keywords of editorial brackets, English and Russian (docs/format.md §5). Lower case. */

/** Blocks: `[Stamp: …]`. */
export const BLOCK_KEYWORDS: readonly string[] = [
  'stamp', 'signature', 'signed', 'handwritten', 'handwritten note', 'marginal', 'marginal note', 'marginalia', 'resolution', 'deleted', 'added', 'seal',
  'crossed out', 'inserted', 'typed', 'in hand', 'note', 'translator’s note', "translator's note", 'editor’s note', "editor's note",
  'штамп', 'подпись', 'рукой', 'от руки', 'помета', 'на полях', 'резолюция', 'зачеркнуто', 'вычеркнуто', 'вписано', 'печать', 'примечание',
];

/** Running heads and feet. */
export const FORME_WORK_KEYWORDS: readonly string[] = ['foot', 'head', 'footer', 'header', 'колонтитул'];

/** Pages and leaves: `[p. 2]`, `[Page 2: …]`, `[л. 44 об.]`. */
export const PAGE = /^(pages?|p\.|pp\.|leaf|leaves|folio|fol\.|f\.|стр\.|страница|с\.|лист|листы|лл?\.)\s*([0-9]{1,5}(?:\s?(?:v|r|об\.?|ob\.?))?|[ivxlc]{1,7})\s*(:|$)/iu;

export const GAP = /^(?:…|\.(?:\s?\.){2,3}|—+|-{2,}|(?:[0-9]{1,4}|one|two|three|several|a few|few|несколько)?\s*(?:lines?|words?|pages?|paragraphs?|sentences?|sections?|passages?|text|names?|строк[аи]?|слов[ао]?|страниц[аы]?|абзац(?:а|ев)?|фраз[аы]?)?\s*(?:omitted|redacted|missing|deleted|excised|not declassified|sanitized|cut off|torn off|пропуск|пропущен[оаы]?|опущен[оаы]?|вымаран[оаы]?|изъят[оаы]?|не рассекречен[оаы]?|отсутству(?:е|ю)т))\.?$/iu;
export const ILLEGIBLE = /^(?:(?:[0-9]{1,4}|one|two|three|several|a few|несколько)?\s*(?:words?|lines?|names?|letters?|слов[ао]?|строк[аи]?)?\s*(?:is|are)?\s*(?:illegible|unreadable|indecipherable|unclear|not legible|нрзб|неразборчив[оаы]?|неразб)\.?(?:\s*(?:words?|lines?|name|signature|stamp|слов[ао]?|подпись))?)\.?$/iu;
export const SIC = /^(?:sic|так|так в (?:тексте|документе|оригинале|подлиннике)|thus|as in (?:the )?(?:text|original))[.!]?$/iu;
export const CORRECTION = /^(recte|read|правильно|следует читать|должно быть)(?:\s+[0-9]{1,2})?\s*:/iu;
export const OCR = /^(ocr)(?:\s+[0-9]{1,2})?\s*:/iu;
export const DEVICE = /^(?:(?:two |three |[0-9]{1,2} )?(?:illegible |handwritten )?(?:signatures?|signed|initials?|seals?|stamps?|paraph|emblem|coat of arms)|подпис[ьи]|инициалы|печат[ьи]|герб|штампы?|виза|без подписи)\.?$/iu;
/** A word before a colon that looks like a keyword. */
export const KEYWORD_LIKE = /^(\p{Lu}[\p{L}’' -]{1,30}?)\s*:/u;
