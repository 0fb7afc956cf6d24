/** Unlabelled stretches of a citation: titles of groups and call numbers. */
import words from '../../data/citation-words.json';
import { proseDateAt } from '../dates';
import type { Span } from '../text/span';
import { matchAt } from './fold';
import type { Reading } from './holder';

const SEGMENT = /["(]?[\p{Lu}\d](?:\([^()\n]{0,80}\)|[^,;:.()\n[\]"]|\.(?=\S)(?!["”)])|\.(?=\s\p{Ll})|(?<=\b\p{L}{1,3})\.(?=\s\p{Lu}\p{L}*\.?[,;:]))*/uy;
const LONGEST = 120;
const CONNECTIVES = new Set(words.connectives);

/** The title or call number at `at`, up to the next comma, colon or end of sentence; none where the words read as prose. */
export function segmentAt({ folded }: Reading, at: number): Span | undefined {
  const match = matchAt(SEGMENT, folded.slice(0, at + LONGEST), at);
  if (!match) return undefined;
  const found = match[0].trimEnd();
  const isWhole = match[0].length < LONGEST && found.length > 1;
  return isWhole && isTitle(found) && !proseDateAt(folded, at) ? { start: at, end: at + found.length } : undefined;
}

/** Whether every word is a name, a number, an abbreviation or a word that joins such. */
function isTitle(segment: string): boolean {
  const outer = segment.replace(/\([^()]*\)/g, ' ').split(/[\s]+/).filter(Boolean);
  return outer.length <= 14 && outer.every((word, index) => /^["#&-]?[\p{Lu}\d]/u.test(word) || CONNECTIVES.has(word) || (index > 0 && /^\d/.test(outer[index - 1] ?? '')) || isSlavic(word) || /^[-&]$/.test(word));
}

/** Titles in Czech, Polish or Romanian go on in small letters. */
const isSlavic = (word: string): boolean => /^[\p{Ll}]+$/u.test(word) && /[^a-z]/.test(word) || words.lowerCaseTitleStems.some((stem) => word.startsWith(stem));

/** Whether the words are a marking or a description of the document, which end a source note's locus. */
export function isClassification(segment: string): boolean {
  return !words.titlesLikeMarkings.includes(segment) && words.classification.some((word) => segment.startsWith(word));
}
