/** Rules F: the front matter has the fields it needs, each of the kind that docs/format.md §3 gives it. */
import { fieldAt, FRONT_MATTER_KEYS, nearestWord, REQUIRED_KEYS, scalarText, SLUG } from '../syntax';
import type { KeyShape } from '../syntax';
import type { Field, FieldValue } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { FileAnalysis, TranscriptFile } from '../workspace/types';
import type { Fix } from './finding';
import { fix } from './rule';
import type { Rule, RuleFinding } from './rule';

/** The newest version of the format that this program reads. */
const FORMAT_VERSION = 0;

export const frontMatterRules: readonly Rule[] = [
  { code: 'F101', severity: 'error', title: 'No front matter, or its fences are not closed', check: checkFences },
  { code: 'F102', severity: 'error', title: 'The front matter is no valid YAML', check: checkYaml },
  { code: 'F103', severity: 'error', title: 'A required field is missing', check: checkRequired },
  { code: 'F104', severity: 'warning', title: 'A field that the format does not know', check: checkKnown },
  { code: 'F105', severity: 'error', title: 'A value of the wrong kind or outside its list', check: checkShapes },
  { code: 'F109', severity: 'error', title: 'A field given twice', check: checkTwice },
  { code: 'F110', severity: 'error', title: 'The id is no slug, or the format is newer than the program', check: checkIdentity },
];

function* checkFences({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { code, start, end, message } of file.tree.problems) {
    if (code !== 'F101') continue;
    const fixes = file.tree.frontMatter ? [] : [fix('Insert front matter to fill in', { start: 0, end: 0, text: skeleton(file) })];
    yield { start, end, message, fixes };
  }
}

function skeleton(file: TranscriptFile): string {
  const id = SLUG.test(file.id) ? file.id : '';
  return `---\ncable: ${FORMAT_VERSION}\nid: ${id}\ntitle: ""\ndate: unknown\nlanguage: unknown\nsource: unknown\n---\n\n`;
}

function* checkYaml({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { code, start, end, message } of file.tree.problems) {
    if (code !== 'F102') continue;
    const value = file.source.slice(start, end);
    const quotable = message.startsWith('Put the value in quotes') && !/["\n\\]/.test(value);
    yield { start, end, message, fixes: quotable ? [fix('Put the value in quotes', { start, end, text: `"${value}"` }, true)] : [] };
  }
}

function* checkRequired({ file }: FileAnalysis): Iterable<RuleFinding> {
  const frontMatter = file.tree.frontMatter;
  if (!frontMatter) return;
  for (const name of REQUIRED_KEYS) {
    const field = frontMatter.fields.find((one) => one.name === name);
    if (!field) {
      const message = `The field “${name}” is missing${name === 'date' || name === 'source' ? '; write “unknown” if it is not known' : ''}.`;
      yield { start: frontMatter.start, end: frontMatter.start + 3, message, fixes: [fix(`Add “${name}”`, { start: frontMatter.content.end, end: frontMatter.content.end, text: `${name}: \n` })] };
    } else if (field.value.kind === 'scalar' && scalarText(field.value)?.trim() === undefined) {
      yield { ...field.nameSpan, message: `The field “${name}” has no value: fill it in.` };
    }
  }
}

function* checkKnown({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { name, nameSpan } of file.tree.frontMatter?.fields ?? []) {
    if (FRONT_MATTER_KEYS.has(name) || name.startsWith('x-')) continue;
    const near = nearestWord(name.toLowerCase(), FRONT_MATTER_KEYS.keys());
    const advice = near === undefined ? `name a private field “x-${name}”` : `did you mean “${near}”?`;
    yield { ...nameSpan, message: `The format knows no field “${name}”: ${advice}`, fixes: near === undefined ? [] : [fix(`Change to “${near}”`, { ...nameSpan, text: near })] };
  }
}

function* checkShapes({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { name, value } of file.tree.frontMatter?.fields ?? []) {
    const shape = FRONT_MATTER_KEYS.get(name);
    if (shape) yield* checkShape(name, value, shape);
  }
}

const KIND_NAMES = { scalar: 'a single value', list: 'a list', map: 'a map of fields' };

function* checkShape(name: string, value: FieldValue, shape: KeyShape): Iterable<RuleFinding> {
  const text = scalarText(value);
  if (value.kind === 'scalar' && text === undefined) return;
  if (!shape.kinds.includes(value.kind)) {
    yield { ...trimmed(value.span), message: `“${name}” must be ${shape.kinds.map((kind) => KIND_NAMES[kind]).join(' or ')}, not ${KIND_NAMES[value.kind]}.` };
    return;
  }
  if (text !== undefined && shape.words && !shape.words.includes(text)) yield outside(name, text, value.span, shape.words);
  if (text !== undefined && shape.pattern && !shape.pattern.form.test(text)) yield { ...value.span, message: `“${name}” must be ${shape.pattern.says}.` };
  if (shape.below) yield* checkBelow(value, shape.below);
}

function* checkBelow(value: FieldValue, limits: Readonly<Record<string, readonly string[]>>): Iterable<RuleFinding> {
  if (value.kind === 'list') for (const item of value.items) yield* checkBelow(item, limits);
  if (value.kind !== 'map') return;
  for (const field of value.fields) {
    const words = Object.hasOwn(limits, field.name) ? limits[field.name] : undefined;
    const text = scalarText(field.value);
    if (words && text !== undefined && !words.includes(text)) yield outside(field.name, text, field.value.span, words);
    yield* checkBelow(field.value, limits);
  }
}

function outside(name: string, text: string, span: Span, words: readonly string[]): RuleFinding {
  const near = nearestWord(text.toLowerCase(), words);
  const fixes: Fix[] = near === undefined ? [] : [fix(`Change to “${near}”`, { ...span, text: near })];
  return { ...span, message: `“${name}” must be one of ${words.join(', ')}; “${text}” is none of them.`, fixes };
}

/** A block list or map ends after its last line; the finding need not. */
function trimmed(span: Span): Span {
  return { start: span.start, end: Math.max(span.start, span.end) };
}

function* checkTwice({ file }: FileAnalysis): Iterable<RuleFinding> {
  yield* twice(file.tree.frontMatter?.fields ?? [], file.uri);
}

function* twice(fields: readonly Field[], uri: string): Iterable<RuleFinding> {
  const first = new Map<string, Field>();
  for (const field of fields) {
    const known = first.get(field.name);
    if (known) {
      const related = [{ ...known.nameSpan, file: uri, message: 'given here first' }];
      yield { ...field.nameSpan, message: `“${field.name}” is given twice and only the first counts: remove one of them.`, related };
    } else first.set(field.name, field);
    yield* twiceBelow(field.value, uri);
  }
}

function* twiceBelow(value: FieldValue, uri: string): Iterable<RuleFinding> {
  if (value.kind === 'map') yield* twice(value.fields, uri);
  if (value.kind === 'list') for (const item of value.items) yield* twiceBelow(item, uri);
}

function* checkIdentity({ file }: FileAnalysis): Iterable<RuleFinding> {
  const frontMatter = file.tree.frontMatter;
  const id = fieldAt(frontMatter, 'id');
  const text = scalarText(id);
  if (id && text !== undefined && !SLUG.test(text)) {
    const slug = text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    const fixes = slug === '' ? [] : [fix(`Change to “${slug}”`, { ...id.span, text: slug })];
    yield { ...id.span, message: 'An id holds only the letters a–z, digits and hyphens, and begins with a letter or digit.', fixes };
  }
  const version = fieldAt(frontMatter, 'cable');
  const number = scalarText(version);
  if (version && number !== undefined && /^\d+$/.test(number) && Number(number) > FORMAT_VERSION) {
    yield { ...version.span, message: `The file is written in version ${number} of the format, this program reads up to ${FORMAT_VERSION}: use a newer program.` };
  }
}
