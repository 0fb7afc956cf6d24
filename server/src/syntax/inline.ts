/** Paired marks to inline nodes. Brackets that run over paragraphs give each paragraph its own part. */
import type { Span } from '../text/span';
import { classifyBracket } from './bracket-class';
import type { Classified } from './bracket-class';
import type { Sign, Token } from './inline-tokens';
import type { Bracket, IdMark, Inline } from './nodes';

interface OpenPart {
  readonly sign: Sign;
  readonly classified: Classified | undefined;
  readonly start: number;
  readonly opens: boolean;
  readonly children: Inline[];
}

/** Builds the inline nodes of consecutive runs of one part of the text; keeps the brackets open between them. */
export class InlineBuilder {
  readonly #source: string;
  #open: OpenPart[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether a bracket runs on from the text built last. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The nodes of `[start, end)`; `tokens` are those that lie in it. */
  build(start: number, end: number, tokens: readonly Token[]): Inline[] {
    const root: Inline[] = [];
    this.#open = this.#open.map((part) => ({ ...part, start, opens: false, children: [] }));
    let at = start;
    for (const token of tokens) {
      if (isText(token)) continue;
      this.#text(root, at, token.start);
      at = this.#token(root, token);
    }
    this.#text(root, at, end);
    this.#cut(root, end);
    return root;
  }

  #token(root: Inline[], token: Token): number {
    if (token.kind === 'open') {
      const classified = token.mate && !token.mate.link ? classifyBracket(this.#source, token.end, token.mate.start) : undefined;
      this.#open.push({ sign: token, classified, start: token.start, opens: true, children: [] });
      return token.end;
    }
    if (token.kind === 'close') return this.#close(root, token);
    this.#into(root).push(leaf(this.#source, token));
    return token.end;
  }

  #close(root: Inline[], sign: Sign): number {
    const part = this.#open.pop();
    if (!part) return sign.end;
    const target = this.#into(root);
    const link = sign.link && part.opens ? sign.link : undefined;
    const classified = part.classified ?? classifyBracket(this.#source, part.sign.end, sign.start);
    const bracket = toBracket(part, classified, sign.end, true);
    if (!link) {
      target.push(bracket);
      return sign.end;
    }
    const children = classified.class === 'page' ? [bracket] : part.children;
    target.push({ type: 'link', start: part.start, end: link.end, text: { start: part.sign.end, end: sign.start }, destination: link.destination, children });
    return link.end;
  }

  #text(root: Inline[], start: number, end: number): void {
    if (start < end) this.#into(root).push({ type: 'text', start, end });
  }

  #into(root: Inline[]): Inline[] {
    return this.#open.at(-1)?.children ?? root;
  }

  /** Closes the parts of brackets that run on, innermost first. */
  #cut(root: Inline[], end: number): void {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const part = this.#open[i];
      if (!part) continue;
      const classified = part.classified ?? classifyBracket(this.#source, part.sign.end, part.sign.mate?.start ?? end);
      (this.#open[i - 1]?.children ?? root).push(toBracket(part, classified, end, false));
    }
  }
}

/** Signs without a mate are text. */
function isText(token: Token): boolean {
  return (token.kind === 'open' || token.kind === 'close') && token.mate === undefined;
}

function toBracket(part: OpenPart, classified: Classified, end: number, closes: boolean): Bracket {
  const inner: Span = { start: part.opens ? classified.content.start : part.start, end: closes ? classified.content.end : end };
  return {
    type: 'bracket', class: classified.class, start: part.start, end,
    keyword: part.opens ? classified.keyword : undefined,
    content: { start: Math.min(inner.start, inner.end), end: inner.end },
    children: part.children, opens: part.opens, closes,
  };
}

function leaf(source: string, token: Token): Inline {
  const { start, end } = token;
  switch (token.kind) {
    case 'noteCall':
      return { type: 'noteCall', start, end, id: source.slice(start + 2, end - 1) };
    case 'idMark':
      return { type: 'idMark', start, end, id: source.slice(start + 2, end - 1) };
    case 'comment':
      return { type: 'comment', start, end };
    case 'reference':
      return { type: 'characterReference', start, end };
    case 'autolink': {
      const url = { start: start + 1, end: end - 1 };
      return { type: 'link', start, end, text: url, destination: url, children: [{ type: 'text', ...url }] };
    }
    default:
      return { type: 'escape', start, end };
  }
}

/** The `{#id}` that ends a block, if there is one. */
export function trailingId(source: string, children: readonly Inline[]): IdMark | undefined {
  for (let i = children.length - 1; i >= 0; i--) {
    const node = children[i];
    if (node?.type === 'idMark') return node;
    const passes = node?.type === 'comment' || node?.type === 'noteCall' || (node?.type === 'text' && source.slice(node.start, node.end).trim() === '');
    if (!passes) return undefined;
  }
  return undefined;
}
