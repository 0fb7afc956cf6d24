/** M family: words that a Markdown preview hides or changes (docs/format.md §2, §16). */
import { harmedWords, type Harm, type HarmedWords } from '../markdown/other-view';
import { slice, type Span } from '../text/span';
import type { TranscriptFile } from '../workspace/types';
import type { Severity } from './finding';
import { fix, type Rule, type RuleFinding } from './rule';

const views = new WeakMap<TranscriptFile, readonly HarmedWords[]>();

/** What a preview does to a file, found once for all rules of the family. */
function viewOf(file: TranscriptFile): readonly HarmedWords[] {
  const known = views.get(file) ?? harmedWords(file.source);
  views.set(file, known);
  return known;
}

function harmRule(code: string, severity: Severity, title: string, harm: Harm, tell: (words: string, span: Span) => Omit<RuleFinding, 'start' | 'end'>): Rule {
  return {
    code, severity, title,
    *check({ file }) {
      for (const { start, end, harm: found } of viewOf(file)) if (found === harm) yield { start, end, ...tell(slice(file.source, { start, end }), { start, end }) };
    },
  };
}

/** Rules of Markdown safety, in the order of docs/format.md §14. */
export const markdownRules: readonly Rule[] = [
  harmRule('M101', 'error', 'words vanish: a link definition', 'definition', (words, { start }) => ({
    message: `A Markdown preview hides these words: “${words}” is a link definition there. Write “\\[” for the first bracket if it is the document's, or set it off from the colon.`,
    fixes: [fix('Make the bracket literal', { start, end: start + 1, text: '\\[' })],
  })),
  harmRule('M102', 'error', 'HTML-like token vanishes or swallows lines', 'html', (words, { start }) => ({
    message: `A Markdown preview takes “${words}” for HTML and hides it. Write “\\<”, or use square brackets for the editor's words.`,
    fixes: [fix('Make the sign literal', { start, end: start + 1, text: '\\<' })],
  })),
  harmRule('M103', 'warning', 'brackets before parentheses become a link', 'link', (words, { start }) => ({
    message: `A Markdown preview makes a link of “${words}” and hides what is in the parentheses. Put a space between the two.`,
    fixes: [fix('Put a space between', { start: start + words.lastIndexOf(']('), end: start + words.lastIndexOf('](') + 2, text: '] (' })],
  })),
  harmRule('M105', 'warning', 'a line of dashes directly under text turns it into a heading', 'underlined-heading', () => ({
    message: 'A Markdown preview makes a heading of this and hides the line below it. Leave a blank line between the two.',
  })),
  harmRule('M108', 'warning', 'a pair of signs is eaten as emphasis, code or strike-through', 'formatting', (words) => ({
    message: `A Markdown preview takes the signs around “${words}” for formatting and hides them.`,
  })),
];
