/** The outline of a transcript: text version, zone, titled part, clause. */
import type { Block, Clause, Container, TextVersion, Zone } from '../syntax/nodes';
import type { TranscriptFile } from '../workspace/types';
import type { OutlineSymbol } from './types';
import { proseOf, shorten, titleOf } from './words';

/** How much of a clause stands in the outline, in characters. */
const clauseLength = 60;

/** The outline, nested as the text is; unnumbered paragraphs are left out. */
export function symbols(file: TranscriptFile): OutlineSymbol[] {
  return [...listParts(file, file.tree.stray), ...file.tree.versions.map((version) => versionSymbol(file, version))]
    .sort((a, b) => a.span.start - b.span.start);
}

function versionSymbol(file: TranscriptFile, version: TextVersion): OutlineSymbol {
  return {
    name: titleOf(file, version),
    detail: version.id,
    kind: 'version',
    span: version,
    focus: version.heading.title,
    children: listParts(file, version.children),
  };
}

function listParts(file: TranscriptFile, nodes: readonly (Zone | Container | Block)[]): OutlineSymbol[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [];
    return [node.type === 'clause' ? clauseSymbol(file, node) : titledSymbol(file, node)];
  });
}

function titledSymbol(file: TranscriptFile, node: Zone | Container): OutlineSymbol {
  const { title } = node.heading;
  return {
    name: titleOf(file, node),
    detail: node.key,
    kind: node.type,
    span: node,
    focus: title,
    children: listParts(file, node.children),
  };
}

function clauseSymbol(file: TranscriptFile, clause: Clause): OutlineSymbol {
  return {
    name: `${clause.label.text} ${clauseWords(file, clause)}`.trim(),
    detail: clause.key,
    kind: 'clause',
    span: clause,
    focus: clause.label,
    children: listParts(file, clause.children),
  };
}

/** The first words after the label. */
export function clauseWords(file: TranscriptFile, clause: Clause, length = clauseLength): string {
  const first = clause.children.find((child) => child.type === 'paragraph');
  return first ? shorten(proseOf(file, { start: clause.label.end, end: first.end }), length) : '';
}
