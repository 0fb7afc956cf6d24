/**
 * Everybody else's view of a transcript: what GitHub and a Markdown preview make of the file (CommonMark 0.31 with GFM and YAML
 * front matter, read by remark). The project's own reader never uses it; the M rules compare the two.
 */
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../text/span';

/** How words or signs of a transcript come to harm in a Markdown preview. */
export type Harm = 'definition' | 'html' | 'link' | 'underlined-heading' | 'formatting';

/** Words that a preview hides or changes. UTF-16 offsets. */
export interface HarmedWords extends Span {
  readonly harm: Harm;
}

const reader = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

/** Signs without which nothing of a text can come to harm; most transcripts have none, and remark is slow on long ones. */
const suspicious = /^ {0,3}\[[^\]^\n]+\]:|<(?!!--|https?:)[A-Za-z/!?]|\]\((?!id:|#|https?:)|^[ \t]*(?:=+|-+)[ \t]*$|[*_`~]/mu;

/** The words of `source` that a Markdown preview would hide or change, in the order of the text. */
export function harmedWords(source: string): HarmedWords[] {
  return suspicious.test(source) ? collect(reader.parse(source), source) : [];
}

function collect(root: Root, source: string): HarmedWords[] {
  const found: HarmedWords[] = [];
  const visit = (node: Nodes): void => {
    const harm = harmOf(node, source);
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (harm && start !== undefined && end !== undefined) found.push({ harm, start, end });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

function harmOf(node: Nodes, source: string): Harm | undefined {
  switch (node.type) {
    case 'definition': return 'definition';
    case 'html': return node.value.startsWith('<!--') ? undefined : 'html';
    case 'link': return isStrayLink(node.url, source.charAt(node.position?.start.offset ?? 0)) ? 'link' : undefined;
    case 'heading': return source.charAt(node.position?.start.offset ?? 0) === '#' ? undefined : 'underlined-heading';
    case 'emphasis': case 'strong': case 'inlineCode': case 'delete': return 'formatting';
    default: return undefined;
  }
}

/** `[signature](MAKAROV)`: brackets and parentheses of the document, not a link of its editor. */
function isStrayLink(url: string, sign: string): boolean {
  return sign === '[' && !/^(?:id:|#|https?:)/u.test(url);
}
