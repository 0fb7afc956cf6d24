/** The reader of `*.cable.md`: one text to one tree, in linear time, whatever the text (docs/format.md §2). */
import type { Span } from '../text/span';
import { readFrontMatter } from './front-matter';
import { readZoneTitle } from './headings';
import { tokenize } from './inline-tokens';
import { labelSignature, readLabels } from './labels';
import { findComments } from './lines';
import type { Comment, FrontMatter, NoteDefinition, Problem, Transcript } from './nodes';
import { buildNoteParagraphs, OutlineBuilder } from './outline';
import type { Marked, Part } from './outline';
import { pairSigns, reportUnpaired } from './pairing';
import type { Run, Unpaired } from './pairing';
import { readRawBlocks } from './raw-blocks';
import type { RawBlock, RawHeading, RawNote, RawParagraph } from './raw-blocks';

/** Reads a transcript. Never throws; what it cannot make sense of is text, with a problem at its place. */
export function parse(source: string): Transcript {
  const head = readFrontMatter(source);
  const comments = findComments(source, head.bodyStart);
  const blocks = readRawBlocks(source, head.bodyStart, comments);
  const problems: Problem[] = [...head.problems];
  const parts = listParts(source, blocks, comments, problems);
  const outline = new OutlineBuilder(source);
  parts.forEach((part, i) => {
    if (part.heading || part.paragraphs.length > 0) outline.add(part, opensZones(source, parts, i));
  });
  const notes = blocks.filter((block) => block.kind === 'note').map((note) => toNote(source, note, comments, problems));
  const sorted = [...problems, ...outline.problems, ...versionProblems(outline)].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    type: 'transcript', start: 0, end: source.length,
    frontMatter: head.frontMatter, versions: outline.versions, notes, stray: outline.stray, comments,
    children: listChildren(head.frontMatter, outline, notes, comments), problems: sorted,
  };
}

function versionProblems({ versions, stray }: OutlineBuilder): Problem[] {
  const first = stray[0];
  if (first) {
    const message = 'This text stands before the first version heading: put a line such as “# Translation - English” above it.';
    const end = 'heading' in first ? first.heading.end : first.end;
    return [{ code: 'V101', start: first.start, end, message }];
  }
  if (versions.length > 0) return [];
  return [{ code: 'V101', start: 0, end: 0, message: 'The file holds no text version: begin one with a line such as “# Transcript - Russian”.' }];
}

/** Parts from heading to heading, their marks read and their brackets paired. */
function listParts(source: string, blocks: readonly RawBlock[], comments: readonly Comment[], problems: Problem[]): Part[] {
  const parts: Part[] = [];
  let heading: Marked<RawHeading> | undefined;
  let paragraphs: Marked<RawParagraph>[] = [];
  const unpaired: Unpaired[] = [];
  const finish = (): void => {
    unpaired.push(pairSigns(source, paragraphs, problems));
    parts.push({ heading, paragraphs, company: company(source, paragraphs) });
    paragraphs = [];
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      finish();
      heading = { ...block, tokens: tokenize(source, block.content.start, block.content.end, comments) };
      pairAlone(source, [heading], problems);
    } else if (block.kind === 'paragraph') paragraphs.push({ ...block, tokens: tokenize(source, block.start, block.end, comments) });
  }
  finish();
  reportUnpaired(unpaired, problems);
  return parts;
}

function pairAlone(source: string, runs: readonly Run[], problems: Problem[]): void {
  reportUnpaired([pairSigns(source, runs, problems)], problems);
}

/** Sequences with a second member at the start of a line. */
function company(source: string, paragraphs: readonly RawParagraph[]): Set<string> {
  const found = new Set<string>();
  for (const { lines } of paragraphs) {
    for (const line of lines) {
      for (const { label } of readLabels(source, line.start, line.end, 'block')) {
        if (label.ordinal === 2) found.add(labelSignature(label));
      }
    }
  }
  return found;
}

/** Whether the version that part `i` opens has editorial zones. */
function opensZones(source: string, parts: readonly Part[], i: number): boolean {
  const opens = parts[i]?.heading;
  if (opens && opens.depth > 1) return false;
  for (let next = i + 1; next < parts.length; next++) {
    const heading = parts[next]?.heading;
    if (!heading || heading.depth === 1) return false;
    if (readZoneTitle(source.slice(heading.content.start, heading.content.end))?.name) return true;
  }
  return false;
}

function toNote(source: string, raw: RawNote, comments: readonly Comment[], problems: Problem[]): NoteDefinition {
  const paragraphs = raw.paragraphs.map((paragraph) => ({ ...paragraph, tokens: tokenize(source, paragraph.start, paragraph.end, comments) }));
  pairAlone(source, paragraphs, problems);
  const id = source.slice(raw.idSpan.start, raw.idSpan.end);
  const { start, end, idSpan, content } = raw;
  return { type: 'noteDefinition', start, end, id, idSpan, content, children: buildNoteParagraphs(source, id, paragraphs) };
}

/** The top level in source order: notes and comments that lie inside a version or stray part are found by `notes` and `comments` alone. */
function listChildren(frontMatter: FrontMatter | undefined, outline: OutlineBuilder, notes: readonly NoteDefinition[], comments: readonly Comment[]): Transcript['children'] {
  const main: Transcript['children'][number][] = [...(frontMatter ? [frontMatter] : []), ...outline.stray, ...outline.versions];
  const children: Transcript['children'][number][] = [];
  let end = 0;
  for (const node of [...main, ...notes, ...comments].sort((a: Span, b: Span) => a.start - b.start || b.end - a.end)) {
    if (node.start < end) continue;
    children.push(node);
    end = node.end;
  }
  return children;
}
