/** The YAML block at the head of a file to fields with exact places (docs/format.md §3). */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, Scalar, YAMLError } from 'yaml';
import type { Field, FieldValue, FrontMatter, Problem } from './nodes';

export interface Head {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly Problem[];
  /** Where the body begins. */
  readonly bodyStart: number;
}

const FENCE = /^---[ \t]*(?:\r\n|\r|\n|$)/;

/** The front matter of `source`, and what is wrong with its fences. */
export function readFrontMatter(source: string): Head {
  const from = source.startsWith('\uFEFF') ? 1 : 0;
  const fence = FENCE.exec(source.slice(from, from + 80));
  if (!fence) return { frontMatter: undefined, problems: [absent(source)], bodyStart: from };
  const contentStart = from + fence[0].length;
  const closed = closingFence(source, contentStart);
  const content = { start: contentStart, end: closed?.start ?? headEnd(source, contentStart) };
  const end = closed?.end ?? content.end;
  const { fields, problems } = readYaml(source.slice(content.start, content.end), content.start);
  const frontMatter: FrontMatter = { type: 'frontMatter', start: from, end, content, fields, problems };
  return { frontMatter, problems: [...problems, ...(closed ? [] : [unclosed(from)])], bodyStart: end };
}

function absent(source: string): Problem {
  const end = /[\r\n]/.exec(source.slice(0, 200))?.index ?? Math.min(source.length, 200);
  return { code: 'F101', start: 0, end, message: 'The file has no front matter: begin it with a line “---”, the fields (cable, id, title, date, language, source) and another line “---”.' };
}

function unclosed(start: number): Problem {
  return { code: 'F101', start, end: start + 3, message: 'The front matter is not closed: add a line “---” after its last field.' };
}

function closingFence(source: string, from: number): { start: number; end: number } | undefined {
  const pattern = /^---[ \t]*$/gm;
  pattern.lastIndex = from;
  const match = pattern.exec(source);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Where front matter without a closing fence gives way to the body: at a blank line or a heading. */
function headEnd(source: string, from: number): number {
  const pattern = /^(?:[ \t]*$|#{1,6} )/gm;
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? source.length;
}

/** Front matter longer than this is a body whose fence is lost. */
const LONGEST = 60_000;
/** Faults reported of one field: the first says what to mend. */
const MOST_FAULTS = 3;

/** The fields of YAML `text`. If it has a fault, each field is read by itself, so that the fault costs one field only. */
function readYaml(text: string, base: number): { fields: Field[]; problems: Problem[] } {
  if (text.length > LONGEST) return { fields: [], problems: [{ code: 'F102', start: base, end: base + 1, message: 'The front matter is too long to be read: is its closing line “---” missing?' }] };
  const whole = readMap(text, base);
  if (whole.problems.length === 0) return whole;
  const parts = [...fieldChunks(text)].map((chunk) => {
    const part = readMap(text.slice(chunk.start, chunk.end), base + chunk.start);
    return part.problems.length > 0 ? { ...part, fields: asTyped(text, chunk.start, base) ?? part.fields } : part;
  });
  const problems = parts.flatMap((part) => part.problems);
  return { fields: parts.flatMap((part) => part.fields), problems: problems.length > 0 ? problems : whole.problems };
}

function readMap(text: string, base: number): { fields: Field[]; problems: Problem[] } {
  try {
    const document = parseDocument(text, { version: '1.2', schema: 'core', keepSourceTokens: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    const problems = document.errors.slice(0, MOST_FAULTS).map((error) => toProblem(error, text, base));
    const root = document.contents;
    if (isMap(root)) return { fields: listFields(root.items, text, base, 0), problems };
    if (root !== null && !(isScalar(root) && root.value === null) && problems.length === 0) {
      problems.push({ code: 'F102', start: base, end: base + text.trimEnd().length, message: 'This is no field: write “key: value” on each line of the front matter.' });
    }
    return { fields: [], problems };
  } catch {
    // The YAML reader runs out of stack on thousands of nested brackets.
    return { fields: [], problems: [{ code: 'F102', start: base, end: base + text.trimEnd().length, message: 'This is nested too deeply to be read.' }] };
  }
}

/** From one `key:` at the margin to the next. */
function* fieldChunks(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const match of text.matchAll(/^[\p{L}_][\p{L}\p{N}_-]*[ \t]*:(?=\s|$)/gmu)) {
    if (match.index > start) yield { start, end: match.index };
    start = match.index;
  }
  yield { start, end: text.length };
}

/** A faulty field taken as it is typed: the rest of its line is the value. */
function asTyped(text: string, start: number, base: number): Field[] | undefined {
  const match = /^([^\s:]+)[ \t]*:[ \t]*([^\r\n]*)/.exec(text.slice(start));
  if (!match?.[1]) return undefined;
  const raw = (match[2] ?? '').trimEnd();
  const from = base + start + match[0].length - (match[2] ?? '').length;
  const span = { start: from, end: from + raw.length };
  const nameSpan = { start: base + start, end: base + start + match[1].length };
  return [{ name: match[1], nameSpan, value: { kind: 'scalar', raw, value: raw, quoted: false, span }, start: nameSpan.start, end: span.end }];
}

/** A fault of a plain value lies on the whole value: that is what has to be put in quotes. */
function toProblem(error: YAMLError, text: string, base: number): Problem {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  const message = `${advice(error.code)} (YAML: ${error.message})`;
  if (!needsQuotes(error.code)) return { code: 'F102', start: base + start, end: base + end, message };
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
  return { code: 'F102', start: base + start, end: base + start + Math.max(line, end - start), message };
}

function needsQuotes(code: string): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'BAD_SCALAR_START';
}

function advice(code: string): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
      return 'Put the value in quotes: a colon, “@” or “`” in it has a meaning in YAML.';
    case 'MISSING_CHAR':
      return 'A quote or bracket is not closed.';
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return 'The line is indented in a way that YAML cannot read: use spaces, the same number for all fields of one map.';
    default:
      return 'This is no valid YAML.';
  }
}

/** Maps nested deeper than this are left out. */
const DEEPEST = 16;

function listFields(pairs: readonly Pair[], text: string, base: number, depth: number): Field[] {
  const fields: Field[] = [];
  for (const pair of pairs) {
    const key = pair.key;
    if (!isScalar(key) || !key.range) continue;
    const nameSpan = { start: base + key.range[0], end: base + key.range[1] };
    const value = toValue(pair.value, text, base, nameSpan.end, depth);
    fields.push({ name: scalarName(key), nameSpan, value, start: nameSpan.start, end: Math.max(nameSpan.end, outerEnd(pair.value, base) ?? value.span.end) });
  }
  return fields;
}

function scalarName(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

function outerEnd(node: unknown, base: number): number | undefined {
  const range = (node as Node | null)?.range;
  return range ? base + range[1] : undefined;
}

function toValue(node: unknown, text: string, base: number, fallback: number, depth: number): FieldValue {
  if (isMap(node) && depth < DEEPEST) return { kind: 'map', fields: listFields(node.items, text, base, depth + 1), span: spanOf(node, base, fallback) };
  if (isSeq(node) && depth < DEEPEST) {
    const items = node.items.map((item) => toValue(item, text, base, fallback, depth + 1));
    return { kind: 'list', items, span: spanOf(node, base, fallback) };
  }
  if (isScalar(node)) return toScalar(node, text, base, fallback);
  const span = node !== null && typeof node === 'object' && !isAlias(node) ? spanOf(node as Node, base, fallback) : { start: fallback, end: fallback };
  return { kind: 'scalar', raw: '', value: null, quoted: false, span };
}

function toScalar(node: Scalar, text: string, base: number, fallback: number): FieldValue {
  const outer = spanOf(node, base, fallback);
  const typed = text.slice(outer.start - base, outer.end - base);
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    const raw = String(node.value);
    const isVerbatim = typed.slice(1, -1) === raw;
    const span = isVerbatim ? { start: outer.start + 1, end: outer.end - 1 } : outer;
    return { kind: 'scalar', raw, value: node.value, quoted: true, span };
  }
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return { kind: 'scalar', raw: isBlock ? String(node.value) : typed, value: node.value, quoted: false, span: outer };
}

function spanOf(node: Node, base: number, fallback: number): { start: number; end: number } {
  const range = node.range;
  return range ? { start: base + range[0], end: base + range[1] } : { start: fallback, end: fallback };
}
