/** Search over a project: documents, records by any of their forms, titled parts and articles. */
import { fieldAt, scalarText } from '../syntax';
import type { Block, Clause, Container, Zone } from '../syntax/nodes';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { documentHead } from './definition';
import { headOf } from './subject';
import { clauseWords } from './symbols';
import type { SymbolMatch } from './types';
import { titleOf } from './words';

/** More answers than this help nobody. */
const most = 200;

/** What matches every word of `query`, in any case and spelling of accents; everything for an empty query. */
export function workspaceSymbols(snapshot: Snapshot, query: string): SymbolMatch[] {
  const words = fold(query).split(' ').filter((word) => word !== '');
  const matches = (text: string): boolean => words.every((word) => text.includes(word));
  const found: SymbolMatch[] = [];
  for (const { match, searched } of candidates(snapshot)) {
    if (!matches(fold(searched))) continue;
    found.push(match);
    if (found.length === most) break;
  }
  return found;
}

interface Candidate {
  readonly match: SymbolMatch;
  /** Every form it can be found by. */
  readonly searched: string;
}

function* candidates(snapshot: Snapshot): Generator<Candidate> {
  for (const file of snapshot.files.values()) yield documentCandidate(file);
  for (const entry of snapshot.authority.entries.values()) {
    if (entry.file === '') continue;
    const match = { name: entry.name, detail: entry.id, kind: entry.kind, uri: entry.file, span: entry.idSpan };
    yield { match, searched: [entry.id, entry.name, ...entry.forms.map((form) => form.text)].join(' ') };
  }
  for (const file of snapshot.files.values()) {
    for (const node of titled(file)) yield clauseCandidate(file, node);
  }
}

function documentCandidate(file: TranscriptFile): Candidate {
  const title = scalarText(fieldAt(file.tree.frontMatter, 'title')) ?? file.id;
  return { match: { name: title, detail: file.id, kind: 'document', uri: file.uri, span: documentHead(file).focus }, searched: `${title} ${file.id}` };
}

function clauseCandidate(file: TranscriptFile, node: Container | Clause): Candidate {
  const name = node.type === 'clause' ? `${node.label.text} ${clauseWords(file, node)}`.trim() : titleOf(file, node);
  return { match: { name, detail: `${file.id} ${node.key}`, kind: 'clause', uri: file.uri, span: headOf(node) }, searched: name };
}

/** Titled parts and the clauses that open a division (`Article 5`), in source order. */
function* titled(file: TranscriptFile): Generator<Container | Clause> {
  const inside = function* (nodes: readonly (Zone | Container | Block)[]): Generator<Container | Clause> {
    for (const node of nodes) {
      if (node.type === 'paragraph') continue;
      if (node.type === 'container' || (node.type === 'clause' && node.label.kind === 'section')) yield node;
      yield* inside(node.children);
    }
  };
  yield* inside(file.tree.stray);
  for (const version of file.tree.versions) yield* inside(version.children);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/[\p{M}'’ʹʼ‐-]/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
