/** Rules V: text versions and editorial zones (docs/format.md §4.1, §4.2). */
import { fieldAt, LANGUAGE_TAGS, nearestWord, readVersionTitle, scalarText, ZONE_NAMES } from '../syntax';
import type { FieldValue, TextVersion, VersionKind, Zone } from '../syntax/nodes';
import type { FileAnalysis } from '../workspace/types';
import { fix } from './rule';
import type { Rule, RuleFinding } from './rule';

export const versionRules: readonly Rule[] = [
  { code: 'V101', severity: 'error', title: 'Text before the first version heading, or no version', check: checkStray },
  { code: 'V102', severity: 'error', title: 'Two versions with one id', check: checkIds },
  { code: 'V103', severity: 'warning', title: 'A version heading that is not understood', check: checkTitles },
  { code: 'V104', severity: 'warning', title: 'The contents listed and the versions present disagree', check: checkContents },
  { code: 'V105', severity: 'error', title: 'An unknown zone', check: checkZoneNames },
  { code: 'V106', severity: 'warning', title: 'A zone repeated, or out of order after the closing', check: checkZoneOrder },
];

function* checkStray({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { code, start, end, message } of file.tree.problems) {
    if (code !== 'V101') continue;
    const title = `# Transcript - ${languageName(file.tree.frontMatter ? fieldAt(file.tree.frontMatter, 'language') : undefined) ?? 'Russian'}`;
    yield { start, end, message, fixes: [fix(`Insert “${title}” above`, { start, end: start, text: `${title}\n\n` })] };
  }
}

/** English name of the language that a field gives by tag. */
function languageName(value: FieldValue | undefined): string | undefined {
  const tag = scalarText(value)?.split('-')[0];
  for (const [name, known] of LANGUAGE_TAGS) if (known === tag && name !== tag) return name.charAt(0).toUpperCase() + name.slice(1);
  return undefined;
}

function* checkIds({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { code, start, end, message } of file.tree.problems) {
    if (code !== 'V102') continue;
    const version = file.tree.versions.find((one) => one.heading.title.start === start);
    const fixes = version && !version.heading.id ? [fix(`Add “{#${version.id}}”`, { start: end, end, text: ` {#${version.id}}` })] : [];
    yield { start, end, message, fixes };
  }
}

function* checkTitles({ file }: FileAnalysis): Iterable<RuleFinding> {
  for (const { kind, language, heading } of file.tree.versions) {
    if (kind && language !== undefined) continue;
    const title = file.source.slice(heading.title.start, heading.title.end);
    const meant = guessTitle(title);
    const message = 'A version heading says “Transcript”, “Translation”, “Summary” or “Facsimile”, a hyphen and a language: “# Translation - English”.';
    const place = heading.title.start < heading.title.end ? heading.title : heading;
    yield { start: place.start, end: place.end, message, fixes: meant === undefined ? [] : [fix(`Change to “${meant}”`, { ...heading.title, text: meant })] };
  }
}

const KIND_STEMS: readonly (readonly [RegExp, string])[] = [[/transcr/iu, 'Transcript'], [/translat/iu, 'Translation'], [/summar/iu, 'Summary'], [/facsim/iu, 'Facsimile']];

/** What a title such as `English Translation` was meant to say. */
function guessTitle(title: string): string | undefined {
  const kind = KIND_STEMS.find(([stem]) => stem.test(title))?.[1];
  const language = (title.match(/\p{L}{2,}/gu) ?? []).find((word) => LANGUAGE_TAGS.has(word.toLowerCase()));
  if (kind === undefined || language === undefined) return undefined;
  return `${kind} - ${language.charAt(0).toUpperCase()}${language.slice(1)}`;
}

interface Listed {
  readonly kind: VersionKind;
  readonly language: string | undefined;
}

function* checkContents({ file }: FileAnalysis): Iterable<RuleFinding> {
  const contents = fieldAt(file.tree.frontMatter, 'contents');
  if (contents?.kind !== 'list') return;
  const listed = contents.items.map((item) => ({ item, text: readListed(scalarText(item) ?? '') }));
  const { versions } = file.tree;
  for (const { item, text } of listed) {
    if (text && !versions.some((version) => isListed(version, text))) {
      yield { ...item.span, message: `The contents list “${scalarText(item) ?? ''}”, but the file holds no such version: add it under its heading, or strike it from the list.` };
    }
  }
  for (const version of versions) {
    if (!version.kind || listed.some(({ text }) => text && isListed(version, text))) continue;
    const { start, end } = version.heading.title;
    yield { start, end, message: 'The file holds this version, but “contents” does not list it: add it to the list if the publisher has it.' };
  }
}

function isListed(version: TextVersion, listed: Listed): boolean {
  return version.kind === listed.kind && (listed.language === undefined || version.language === listed.language);
}

/** `Translation - English`, `English Translation`, `Original Scan`; nothing for entries of another kind. */
function readListed(text: string): Listed | undefined {
  const title = readVersionTitle(guessTitle(text) ?? text);
  if (title.kind) return { kind: title.kind, language: title.language };
  return /\bscan\b/iu.test(text) ? { kind: 'facsimile', language: undefined } : undefined;
}

function* zonesOf({ file }: FileAnalysis): Iterable<{ zone: Zone; zones: readonly Zone[] }> {
  for (const children of [file.tree.stray, ...file.tree.versions.map((version) => version.children)]) {
    const zones = children.filter((child) => child.type === 'zone');
    for (const zone of zones) yield { zone, zones };
  }
}

function* checkZoneNames(analysis: FileAnalysis): Iterable<RuleFinding> {
  for (const { zone } of zonesOf(analysis)) {
    if (zone.name !== undefined) continue;
    const { title } = zone.heading;
    const word = analysis.file.source.slice(title.start + 1, title.end - 1).trim();
    const near = nearestWord(word.toLowerCase(), ZONE_NAMES.keys());
    const message = `The format knows no zone “[${word}]”: use letterhead, distribution, text, closing, attachment, enclosure or marginalia; leave out the brackets if this is a title of the document.`;
    yield { start: title.start, end: title.end, message, fixes: near === undefined ? [] : [fix(`Change to “[${near}]”`, { start: title.start, end: title.end, text: `[${near}]` })] };
  }
}

/** What may follow the closing of a document. */
const AFTER_CLOSING = new Set<string | undefined>(['closing', 'attachment', 'enclosure', 'marginalia', undefined]);

function* checkZoneOrder(analysis: FileAnalysis): Iterable<RuleFinding> {
  for (const { zone, zones } of zonesOf(analysis)) {
    const { start, end } = zone.heading.title;
    const earlier = zones.slice(0, zones.indexOf(zone));
    if (zone.name && earlier.some((other) => other.name === zone.name && other.number === zone.number)) {
      yield { start, end, message: `This version already has a zone “${zone.name}”: join the two, or number them if they are attachments.` };
    } else if (!AFTER_CLOSING.has(zone.name) && earlier.some((other) => other.name === 'closing')) {
      yield { start, end, message: `“[${zone.name ?? ''}]” stands after the closing: put it before, or make it an attachment if it is a text of its own.` };
    }
  }
}
