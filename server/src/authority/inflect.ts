/**
 * Russian case forms of names from their nominative (Русская грамматика, 1980, §§1178–1230 and 1295–1330, for the endings).
 * Forms that Russian does not have may come out beside those it has: they cost nothing, as nothing in a text matches them.
 */

/** Endings of the genitive, dative, accusative, instrumental and prepositional, after a stem. */
interface Paradigm {
  readonly stem: string;
  readonly endings: readonly string[];
}

/** More readings of a phrase than this are not tried; three words of two readings each are eight. */
const MOST_READINGS = 32;
const CASES = [0, 1, 2, 3, 4];

/**
 * Every case form of a Russian form of a name, in lower case, the nominative left out.
 * Of a person's name every word is a name; of other names the adjectives and their noun decline and the rest stands.
 */
export function inflectRussian(form: string, isPerson: boolean): string[] {
  const words = form.toLowerCase().split(/\s+/u);
  const readings = isPerson ? personReadings(words) : [phraseReading(words)];
  const variants = readings.flatMap((reading) => product(words, reading).flatMap((choice) => CASES.map((index) => decline(choice, index))));
  return [...new Set(variants)].filter((variant) => variant !== words.join(' '));
}

type Choice = string | Paradigm;

/** All words decline (Иосифу Сталину), or only the last, as in East Asian names (Ким Ир Сену). */
function personReadings(words: readonly string[]): (readonly Paradigm[])[][] {
  const all = words.map((word) => paradigms(word, true));
  const last = all.map((found, index) => (index === all.length - 1 ? found : []));
  return words.length > 1 ? [all, last] : [all];
}

/** Adjectives up to the first noun decline with it; what follows it is a genitive and stays. */
function phraseReading(words: readonly string[]): (readonly Paradigm[])[] {
  const found = words.findIndex((word) => !isAdjective(word));
  const noun = found === -1 ? words.length : found;
  return words.map((word, index) => (index > noun ? [] : paradigms(word, false)));
}

function isAdjective(word: string): boolean {
  return /..(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u.test(word) && !/(?:ние|тие|рие|ствие)$/u.test(word);
}

function product(words: readonly string[], readings: readonly (readonly Paradigm[])[]): Choice[][] {
  let rows: Choice[][] = [[]];
  readings.forEach((found, index) => {
    const options: readonly Choice[] = found.length > 0 ? found : [words[index] ?? ''];
    rows = rows.flatMap((row) => options.map((option) => [...row, option])).slice(0, MOST_READINGS);
  });
  return rows;
}

function decline(choice: readonly Choice[], index: number): string {
  return choice.map((word) => (typeof word === 'string' ? word : word.stem + (word.endings[index] ?? ''))).join(' ');
}

/** The paradigms that the ending of a word admits; none for words that do not decline. */
function paradigms(word: string, isPerson: boolean): readonly Paradigm[] {
  if (word.length < 2 || word.includes('.') || !/^[а-яё-]+$/u.test(word)) return [];
  const two = adjectives[word.slice(-2)]?.(word.slice(0, -2));
  if (two) return two;
  const stem = word.slice(0, -1);
  const one = nouns[word.slice(-1)];
  if (one) return one(stem, isPerson);
  return /[бвгджзклмнпрстфхцчшщ]$/u.test(word) ? consonant(word) : [];
}

/** A stem with endings written in one string: `а у а ом е`; `-` is no ending. */
function of(stem: string, endings: string): Paradigm {
  return { stem, endings: endings.split(' ').map((ending) => (ending === '-' ? '' : ending)) };
}

/** After г к х and the hushing consonants и stands for ы. */
function isVelar(stem: string): boolean {
  return /[гкхжчшщ]$/u.test(stem);
}

/** After hushing consonants and ц an unstressed о is е. */
function isSibilant(stem: string): boolean {
  return /[жчшщц]$/u.test(stem);
}

const adjectives: Readonly<Record<string, (stem: string) => Paradigm[]>> = {
  ый: (stem) => [of(stem, 'ого ому ого ым ом')],
  ой: (stem) => [of(stem, isVelar(stem) ? 'ого ому ого им ом' : 'ого ому ого ым ом'), of(`${stem}о`, 'я ю я ем е')],
  ий: (stem) => [of(stem, 'ого ому ого им ом'), of(stem, 'его ему его им ем'), of(stem, 'ия ию ия ием ии')],
  ая: (stem) => [of(stem, 'ой ой ую ой ой'), of(stem, 'ей ей ую ей ей'), of(`${stem}а`, 'и е ю ей е')],
  яя: (stem) => [of(stem, 'ей ей юю ей ей')],
  ое: (stem) => [of(stem, isVelar(stem) ? 'ого ому ое им ом' : 'ого ому ое ым ом')],
  ее: (stem) => [of(stem, 'его ему ее им ем')],
  ые: (stem) => [of(stem, 'ых ым ые ыми ых'), of(stem, 'ых ым ых ыми ых')],
  ие: (stem) => [of(stem, 'их им ие ими их'), of(stem, 'их им их ими их'), of(stem, 'ия ию ие ием ии')],
  ия: (stem) => [of(stem, 'ии ии ию ией ии')],
  ец: (stem) => [of(`${stem}ц`, 'а у а ем е'), of(`${stem}ец`, 'а у а ем е')],
  ок: (stem) => [of(`${stem}к`, 'а у а ом е'), of(`${stem}ок`, 'а у а ом е')],
};

const nouns: Readonly<Record<string, (stem: string, isPerson: boolean) => Paradigm[]>> = {
  а: feminine,
  я: (stem) => [of(stem, 'и е ю ей е')],
  о: (stem, isPerson) => (isPerson ? [] : [of(stem, 'а у о ом е')]),
  е: (stem, isPerson) => (isPerson ? [] : [of(stem, isSibilant(stem) ? 'а у е ем е' : 'я ю е ем е')]),
  ы: (stem, isPerson) => (isPerson ? [] : [of(stem, isSibilant(stem) ? 'ев ам ы ами ах' : 'ов ам ы ами ах'), of(stem, '- ам ы ами ах')]),
  и: (stem, isPerson) => (isPerson ? [] : [of(stem, 'ов ам и ами ах'), of(stem, '- ам и ами ах'), of(stem, 'ей ям и ями ях'), of(stem, 'й ям и ями ях')]),
  ь: (stem) => [of(stem, 'я ю я ем е'), of(stem, 'и и ь ью и')],
  й: (stem) => [of(stem, 'я ю я ем е')],
};

/** Москва, Чеснокова; of things also the plural of neuters, войска. */
function feminine(stem: string, isPerson: boolean): Paradigm[] {
  const noun = of(stem, `${isVelar(stem) ? 'и' : 'ы'} е у ${isSibilant(stem) ? 'ей' : 'ой'} е`);
  if (!isPerson) return [noun, of(stem, '- ам а ами ах')];
  return /(?:ов|ев|ёв|ин|ын)$/u.test(stem) ? [of(stem, 'ой ой у ой ой'), noun] : [noun];
}

/** Сталин (-ым) as a surname, Берлин (-ом) as a place, Ильич (-ем). */
function consonant(stem: string): Paradigm[] {
  const noun = of(stem, isSibilant(stem) ? 'а у а ем е' : 'а у а ом е');
  return /(?:ов|ев|ёв|ин|ын)$/u.test(stem) ? [of(stem, 'а у а ым е'), noun] : [noun];
}
