/** Rules over archival citations (docs/format.md §14, family K). */
import { checkUrl, parseSource } from '../citation';
import type { CitationProblem, Locus } from '../citation/types';
import { fieldAt, scalarText } from '../syntax';
import type { FieldValue } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { FileAnalysis, PlacedCitation } from '../workspace/types';
import type { Severity } from './finding';
import { fix, type Rule, type RuleFinding } from './rule';

const unreadable: Rule = {
  code: 'K101',
  severity: 'error',
  title: 'The source cannot be read as an archival locus',
  *check(analysis, { registry }) {
    for (const value of scalars(fieldAt(analysis.file.tree.frontMatter, 'source'))) {
      const { loci, problems } = parseSource(value.raw, registry);
      for (const problem of problems) yield placed(problem, value, analysis);
      if (loci.length === 0 && problems.length === 0 && value.raw.trim() === '') yield { ...value.span, message: 'The source is empty; write "unknown" if no archive is known.' };
    }
  },
};

/** A rule for the problems of one code that the parser puts on loci. */
function locusRule(code: string, severity: Severity, title: string): Rule {
  return {
    code, severity, title,
    *check({ citations }) {
      for (const locus of lociToReport(citations)) {
        for (const problem of locus.problems) if (problem.code === code) yield withFix(problem);
      }
    },
  };
}

/** Every locus once: one of the `citation` field that the `source` field repeats is reported there. */
function lociToReport(citations: readonly PlacedCitation[]): Locus[] {
  const sources = citations.filter(({ where }) => where === 'source').flatMap(({ loci }) => loci);
  return citations.flatMap(({ where, loci }) => (where === 'citation' ? loci.filter((locus) => !sources.some((source) => sameHolder(source, locus))) : loci));
}

const sameHolder = (a: Locus, b: Locus): boolean => a.archive !== null && (a.archive.id ?? a.archive.form) === (b.archive?.id ?? b.archive?.form);

const contradiction: Rule = {
  code: 'K106',
  severity: 'warning',
  title: 'The citation contradicts the title, the date or the source',
  *check(analysis) {
    const citations = analysis.citations.filter(({ where }) => where === 'citation');
    const sources = analysis.citations.filter(({ where }) => where === 'source').flatMap(({ loci }) => loci);
    for (const citation of citations) {
      yield* differing(analysis, 'title', citation.title, citation.title && plain(citation.title.text));
      yield* differing(analysis, 'date', citation.date, citation.date?.value);
      yield* citation.loci.flatMap((locus) => otherLocus(analysis, locus, sources));
    }
  },
};

/** Letters and figures only: glyphs of quotes, dashes and blanks are no contradiction. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function* differing({ file }: FileAnalysis, name: 'title' | 'date', at: Span | undefined, printed: string | undefined): Iterable<RuleFinding> {
  const field = fieldAt(file.tree.frontMatter, name);
  const text = scalarText(field);
  if (!field || !at || text === undefined || text === 'unknown' || printed === undefined) return;
  const own = name === 'date' ? text.replace(/[?~%]/g, '') : plain(text);
  if (agree(name, own, printed)) return;
  yield { start: at.start, end: at.end, message: `The citation's ${name} differs from the field "${name}" (${text}).`, related: [{ ...field.span, file: file.uri, message: `the field "${name}"` }] };
}

/** A date may be less exact; a catalogue may put date or series around the title, or the citation may shorten it. */
function agree(name: 'title' | 'date', own: string, printed: string): boolean {
  return name === 'date' ? own.startsWith(printed) || printed.startsWith(own) : own.includes(printed) || printed.includes(own);
}

function otherLocus({ file }: FileAnalysis, locus: Locus, sources: readonly Locus[]): RuleFinding[] {
  const same = sources.filter((source) => sameHolder(source, locus));
  if (sources.length === 0 || !locus.archive) return [];
  const source = same[0];
  if (!source) return [{ start: locus.archive.start, end: locus.archive.end, message: `The field "source" does not name ${locus.archive.form}.` }];
  if (same.some((one) => differingUnits(one, locus).length === 0)) return [];
  return differingUnits(source, locus).map(({ own, other }) => ({
    start: own.start, end: own.end,
    message: `The citation has ${own.level} ${own.value}, the source ${other.value}.`,
    related: [{ start: other.start, end: other.end, file: file.uri, message: 'the source' }],
  }));
}

function differingUnits(source: Locus, locus: Locus): { own: Locus['units'][number]; other: Locus['units'][number] }[] {
  return locus.units.flatMap((own) => {
    const other = source.units.find(({ level }) => level === own.level);
    return other && other.value !== own.value ? [{ own, other }] : [];
  });
}

const foreignHost: Rule = {
  code: 'K107',
  severity: 'warning',
  title: 'The address is not one of its publisher',
  *check(analysis, { registry }) {
    const { file, citations } = analysis;
    const field = fieldAt(file.tree.frontMatter, 'url');
    const cited = citations.find((citation) => citation.where === 'citation' && citation.publisher)?.publisher?.name;
    const publisher = scalarText(fieldAt(file.tree.frontMatter, 'publisher')) ?? cited;
    if (field?.kind === 'scalar') {
      const problem = checkUrl(field.raw, registry, publisher);
      if (problem) yield placed(problem, field, analysis);
    }
    for (const { where, url, publisher: own } of citations) {
      const problem = where === 'citation' && url ? checkUrl(url.value, registry, own?.name ?? publisher) : undefined;
      if (problem && url) yield url.end - url.start === url.value.length ? { ...problem, start: problem.start + url.start, end: problem.end + url.start } : { ...problem, start: url.start, end: url.end };
    }
  },
};

const unlinked: Rule = {
  code: 'K108',
  severity: 'info',
  title: 'An archival citation in the text is not linked to a document',
  *check({ file, citations }) {
    for (const { where, loci } of citations) {
      if (where !== 'text') continue;
      for (const { start, end, units } of loci) {
        if (units.length > 0 && !isLinked(file.source, start, end)) yield { start, end, message: 'This archival citation links to no document; write it as [words](id:document) if the document is in the project.' };
      }
    }
  },
};

/** Whether the words stand in the text of a link, `[…](…)`. */
function isLinked(source: string, start: number, end: number): boolean {
  const close = source.indexOf(']', end);
  const isNear = close >= 0 && close - end < 80 && source.charAt(close + 1) === '(';
  return isNear && source.lastIndexOf('[', start) > start - 80 && !source.slice(end, close).includes('[');
}

type Scalar = Extract<FieldValue, { kind: 'scalar' }>;

function scalars(value: FieldValue | undefined): Scalar[] {
  if (value?.kind === 'scalar') return [value];
  return value?.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item] : [])) : [];
}

/** A problem of a scalar at its words in the file; where YAML escapes or folds it, at all of the scalar. */
function placed(problem: CitationProblem, { raw, span }: Scalar, { file }: FileAnalysis): RuleFinding {
  const isVerbatim = file.source.slice(span.start, span.end) === raw;
  if (!isVerbatim) return { ...span, message: problem.message };
  return withFix({ ...problem, start: problem.start + span.start, end: problem.end + span.start });
}

function withFix({ start, end, message, fix: mend }: CitationProblem): RuleFinding {
  return { start, end, message, ...(mend && { fixes: [fix(mend.title, { start, end, text: mend.text })] }) };
}

/** The rules of family K. */
export const citationRules: readonly Rule[] = [
  unreadable,
  locusRule('K102', 'warning', 'An archive is unknown or named by a former name'),
  locusRule('K103', 'warning', 'A unit that the archive requires is missing'),
  locusRule('K104', 'info', 'Leaves have leading zeros'),
  locusRule('K105', 'warning', 'A range of leaves is empty or reversed'),
  contradiction, foreignHost, unlinked,
  locusRule('K109', 'warning', 'A number of leaves is taken for a locus'),
];
