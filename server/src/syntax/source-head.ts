/** The head of a source text (title, citation, summary …) against the values of the front matter that took its words over. */
import type { FieldValue, FrontMatter } from './nodes';
import { LANGUAGE_TAGS, MONTH_NAMES, PAGE_LABELS } from './vocabulary';
import { listWords } from './words';
import type { Word } from './words';

/** The words of `head` that no field holds. A run of two words must stand so in one field; a single word must be a whole value. */
export function listUnheld(head: readonly Word[], frontMatter: FrontMatter | undefined): Word[] {
  const phrases = listPhrases(frontMatter);
  const starts = indexStarts(phrases);
  const unheld: Word[] = [];
  for (let i = 0; i < head.length;) {
    const length = longestRun(head, i, phrases, starts);
    const word = head[i];
    if (length === 0 && word) unheld.push(word);
    i += Math.max(1, length);
  }
  return unheld;
}

type Phrases = readonly (readonly string[])[];

function listPhrases(frontMatter: FrontMatter | undefined): Phrases {
  const texts = (frontMatter?.fields ?? []).flatMap((field) => listTexts(field.value));
  const languages = [...LANGUAGE_TAGS].filter(([, tag]) => texts.includes(tag)).map(([name]) => name.replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
  return [...texts, ...texts.flatMap(spelledDate), ...languages, ...PAGE_LABELS].map((text) => listWords(text).map((word) => word.text));
}

function listTexts(value: FieldValue): string[] {
  if (value.kind === 'list') return value.items.flatMap(listTexts);
  return value.kind === 'map' ? value.fields.flatMap((field) => listTexts(field.value)) : [value.raw];
}

function spelledDate(text: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const name = MONTH_NAMES[Number(month) - 1];
  if (year === undefined || name === undefined) return [];
  return [`${name} ${Number(day)}, ${year}`, `${Number(day)} ${name} ${year}`];
}

type Starts = ReadonlyMap<string, readonly (readonly [phrase: number, at: number])[]>;
/** Places of one word looked at; a common word in long fields must not make the search quadratic. */
const MOST_STARTS = 60;

function indexStarts(phrases: Phrases): Starts {
  const starts = new Map<string, [number, number][]>();
  phrases.forEach((words, phrase) => {
    words.forEach((word, at) => {
      const known = starts.get(word);
      if (!known) starts.set(word, [[phrase, at]]);
      else if (known.length < MOST_STARTS) known.push([phrase, at]);
    });
  });
  return starts;
}

function longestRun(head: readonly Word[], from: number, phrases: Phrases, starts: Starts): number {
  let longest = 0;
  for (const [phrase, at] of starts.get(head[from]?.text ?? '') ?? []) {
    const words = phrases[phrase] ?? [];
    let length = 0;
    while (at + length < words.length && words[at + length] === head[from + length]?.text) length++;
    if (length > longest && (length >= 2 || words.length === 1)) longest = length;
  }
  return longest;
}
