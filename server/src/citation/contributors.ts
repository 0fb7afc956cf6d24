/** Who obtained, gave, translated, edited or printed a document before. */
import type { Span } from '../text/span';
import { matchAt } from './fold';
import type { Citation, ContributorRole } from './types';

/** The people of one phrase, in order of the text. */
export interface ContributorPhrase extends Span {
  readonly contributors: Citation['contributors'];
}

const VERB = '(?:translated|obtained|contributed|transcribed|edited|donated|provided|acquired|supplied)';
const PHRASE = new RegExp(
  `(?<roles>${VERB}(?:(?:,|\\sand|,\\sand)\\s${VERB})*)\\s(?:(?:for|from)\\s[^.;\\n]{1,60}?\\s){0,2}by\\s|(?<courtesy>courtesy\\sof)\\s|(?<printed>(?:re)?printed\\sin|published\\sin):?\\s`, 'iuy',
);
const NAMES = /(?:\p{Lu}[\p{L}'-]*(?:\.(?=\s\p{Lu}|-))?|[a-z]{2,3}(?=\s\p{Lu}))(?:\s(?:\p{Lu}\.(?=\s?\p{Lu})|\p{Lu}[\p{L}'-]*|(?:von|van|de|der|den|la|bin|al)(?=\s\p{Lu})))*/uy;
const NEXT = /(?:,\s?and\s|,\s|\sand\s|\s&\s)(?=\p{Lu})/uy;
const WORK = /(?:\([^()\n]{0,120}\)|\[[^\]\n]{0,60}\]|[^.;\n()]|\.(?=\S)|(?<=\b(?:et al|Vol|vol|pp|p|No|no|Nos|ed|eds|[A-Z]))\.|\.(?=\s[\p{Ll}\d])){2,300}/uy;

const ROLES: readonly (readonly [RegExp, ContributorRole])[] = [
  [/translated/i, 'translator'], [/obtained|acquired/i, 'obtained-by'], [/contributed|transcribed|provided|supplied/i, 'contributor'], [/edited/i, 'editor'], [/donated/i, 'donor'],
];

/** The phrase that begins at `at` of the text (the same text folded beside it), if one does. */
export function contributorsAt(text: string, folded: string, at: number): ContributorPhrase | undefined {
  const match = matchAt(PHRASE, folded, at);
  if (!match) return undefined;
  const from = at + match[0].length;
  if (match.groups?.printed !== undefined) return work(text, folded, at, from);
  const roles: ContributorRole[] = match.groups?.courtesy !== undefined
    ? ['donor']
    : ROLES.flatMap(([pattern, role]) => (pattern.test(match.groups?.roles ?? '') ? [role] : []));
  const names = namesAt(folded, from);
  const last = names.at(-1);
  if (!last) return undefined;
  return { start: at, end: last.end, contributors: roles.flatMap((role) => names.map((span) => ({ ...span, role, name: text.slice(span.start, span.end) }))) };
}

function namesAt(folded: string, from: number): Span[] {
  const names: Span[] = [];
  for (let at = from; ;) {
    const name = matchAt(NAMES, folded, at);
    if (!name) return names;
    names.push({ start: at, end: at + name[0].length });
    const next = matchAt(NEXT, folded, at + name[0].length);
    if (!next) return names;
    at += name[0].length + next[0].length;
  }
}

function work(text: string, folded: string, at: number, from: number): ContributorPhrase | undefined {
  const match = matchAt(WORK, folded, from);
  if (!match || !/^["\p{Lu}]/u.test(match[0])) return undefined;
  const end = from + match[0].trimEnd().length;
  return { start: at, end, contributors: [{ start: from, end, role: 'reprinted-in', name: text.slice(from, end) }] };
}
