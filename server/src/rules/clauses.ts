/** Rules C: numbered provisions (docs/format.md §6). Numbers are never repaired, only reported. */
import { descend, labelSignature, places, SLUG } from '../syntax';
import type { Block, Clause, Container, IdMark, Paragraph, Zone } from '../syntax/nodes';
import type { Span, TextEdit } from '../text/span';
import type { FileAnalysis, TranscriptFile } from '../workspace/types';
import type { Rule, RuleFinding } from './rule';

export const clauseRules: readonly Rule[] = [
  { code: 'C101', severity: 'warning', title: 'A number skipped', check: checkGaps },
  { code: 'C102', severity: 'error', title: 'A clause key repeated in one scope', check: (analysis) => reported(analysis, 'C102') },
  { code: 'C103', severity: 'warning', title: 'Numbering begins again without a heading', check: (analysis) => reported(analysis, 'C103') },
  { code: 'C104', severity: 'info', title: 'An unindented paragraph between two clauses of a sequence', check: checkContinuations },
  { code: 'C105', severity: 'warning', title: 'The sign after the number changes inside a sequence', check: checkDelimiters },
  { code: 'C107', severity: 'info', title: 'A sequence of one item', check: checkSingles },
  { code: 'C109', severity: 'warning', title: 'Indentation under no open clause', check: (analysis) => reported(analysis, 'C109') },
  { code: 'C110', severity: 'error', title: 'An id repeated, or no slug', check: checkIds },
  { code: 'C112', severity: 'warning', title: 'An empty clause', check: checkEmpty },
];

function* reported({ file }: FileAnalysis, wanted: string): Iterable<RuleFinding> {
  for (const { code, start, end, message } of file.tree.problems) if (code === wanted) yield { start, end, message };
}

type Children = readonly (Zone | Container | Block)[];

/** The children of everything that can hold clauses. */
function* scopes(file: TranscriptFile): Iterable<Children> {
  const lists: Children[] = [file.tree.stray, ...file.tree.versions.map((version) => version.children)];
  for (let list = lists.pop(); list; list = lists.pop()) {
    yield list;
    for (const child of list) if (child.type !== 'paragraph') lists.push(child.children);
  }
}

/** The sequences of one scope: clauses that follow each other, in their own style. A sequence that begins again at 1 is another. */
function listSequences(children: Children): Clause[][] {
  const open = new Map<string, Clause[]>();
  const sequences: Clause[][] = [];
  for (const child of children) {
    if (child.type !== 'clause') continue;
    const name = sequenceName(child);
    const sequence = open.get(name);
    if (sequence && child.label.ordinal !== 1) sequence.push(child);
    else {
      const begun = [child];
      open.set(name, begun);
      sequences.push(begun);
    }
  }
  return sequences;
}

/** Signs after the number do not part a sequence (C105 reports them); dotted numbers go by what stands before the last. */
function sequenceName({ label }: Clause): string {
  const prefix = label.style === 'dotted' ? label.value.slice(0, label.value.lastIndexOf('.')) : '';
  return `${labelSignature({ ...label, delimiter: '' })} ${prefix}`;
}

/** More numbers missing at once than this means that only a part of the document was typed. */
const MOST_SKIPPED = 9;

function* checkGaps({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const children of scopes(file)) {
    for (const sequence of listSequences(children)) {
      for (const [i, clause] of sequence.entries()) {
        const before = sequence[i - 1]?.label;
        const { ordinal, start, end } = clause.label;
        const skipped = (ordinal ?? 0) - (before?.ordinal ?? ordinal ?? 0) - 1;
        if (before && skipped > 0 && skipped <= MOST_SKIPPED) {
          yield { start, end, message: `“${clause.label.text}” follows “${before.text}”: check against the source whether a clause is missing or the number is printed so.` };
        }
      }
    }
  }
}

function* checkDelimiters({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const children of scopes(file)) {
    for (const sequence of listSequences(children)) {
      for (const [i, { label }] of sequence.entries()) {
        const before = sequence[i - 1]?.label;
        if (label.kind === 'item' && before && before.delimiter !== label.delimiter) {
          yield { start: label.start, end: label.end, message: `“${label.text}” follows “${before.text}”: check against the source which sign is printed.` };
        }
      }
    }
  }
}

function* checkContinuations({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const children of scopes(file)) {
    let before: Clause | undefined;
    let between: Paragraph[] = [];
    for (const child of children) {
      if (child.type === 'paragraph') between.push(child);
      else {
        if (before && child.type === 'clause' && child.label.ordinal !== undefined && before.label.ordinal === child.label.ordinal - 1 && labelSignature(before.label) === labelSignature(child.label)) {
          for (const paragraph of between) yield continuation(file, before, paragraph);
        }
        before = child.type === 'clause' && child.label.kind === 'item' ? child : undefined;
        between = [];
      }
    }
  }
}

function continuation({ source }: TranscriptFile, clause: Clause, { start, end }: Paragraph): RuleFinding {
  const lineEnd = source.slice(start, end).search(/[\r\n]/);
  const edits: TextEdit[] = [];
  for (let at = start; at <= end;) {
    edits.push({ start: at, end: at, text: '   ' });
    const next = source.indexOf('\n', at) + 1;
    at = next > 0 ? next : end + 1;
  }
  const message = `If this paragraph still belongs to “${clause.label.text}”, indent it by three spaces.`;
  return { start, end: lineEnd < 0 ? end : start + lineEnd, message, fixes: [{ title: `Indent under “${clause.label.text}”`, edits, safe: false }] };
}

function* checkSingles({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const children of scopes(file)) {
    for (const [clause, second] of listSequences(children)) {
      if (!clause || second || clause.label.unit !== undefined) continue;
      const { start, end, text } = clause.label;
      yield { start, end, message: `“${text}” stands alone: if it is a date or a sum, escape its sign (“${escapeSign(text)}”); if not, check that nothing is missing.` };
    }
  }
}

/** The label with a backslash before its last sign, so that it is read as prose. */
function escapeSign(text: string): string {
  return `${text.slice(0, -1)}\\${text.slice(-1)}`;
}

function* checkIds({ file }: FileAnalysis): Iterable<RuleFinding> {
  const seen = new Map<string, Span>();
  for (const { block, version } of places(file.tree)) {
    const mark: IdMark | undefined = block.type === 'noteDefinition' ? undefined : block.id;
    if (!mark) continue;
    if (!SLUG.test(mark.id)) yield { start: mark.start, end: mark.end, message: 'An id holds only the letters a–z, digits and hyphens, and begins with a letter or digit.' };
    const name = block === version?.heading ? mark.id : `${version?.id ?? ''}:${mark.id}`;
    const first = seen.get(name);
    if (first) yield { start: mark.start, end: mark.end, message: `“${mark.id}” already names a part of this version: choose another id.`, related: [{ ...first, file: file.uri, message: 'given here first' }] };
    else seen.set(name, { start: mark.start, end: mark.end });
  }
}

function* checkEmpty({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const children of scopes(file)) {
    for (const child of children) {
      if (child.type !== 'clause' || child.children.length > 1 || hasWords(file.source, child)) continue;
      const { start, end, text } = child.label;
      yield { start, end, message: `Nothing stands under “${text}”: add its words, “[...]” if they are left out, or “[illegible]”.` };
    }
  }
}

/** Whether anything but marks stands behind the label; the words of a bracket count, `[...]` too. */
function hasWords(source: string, clause: Clause): boolean {
  for (const node of descend(clause)) {
    if (node.type === 'bracket') return true;
    if (node.type === 'text' && source.slice(Math.max(node.start, clause.label.end), node.end).trim() !== '') return true;
  }
  return false;
}
