/** Faults of a locus, each at its words (docs/format.md §14, family K). */
import type { ArchiveRegistry } from './registry';
import type { CitationProblem, Locus, LocusUnit, UnitLevel } from './types';

/** What is wrong with a locus that was understood. */
export function locusProblems(locus: Omit<Locus, 'problems'>, registry: ArchiveRegistry, isFormer: boolean): CitationProblem[] {
  return [...holderProblems(locus, registry, isFormer), ...missingUnits(locus, registry), ...locus.units.flatMap(leafProblems)];
}

function holderProblems({ archive }: Pick<Locus, 'archive'>, registry: ArchiveRegistry, isFormer: boolean): CitationProblem[] {
  if (!archive) return [];
  const { start, end, form } = archive;
  const record = archive.id === null ? undefined : registry.byId(archive.id);
  if (record && isFormer) {
    return [{ code: 'K102', start, end, message: `"${form}" is a former name; the archive is now ${record.name}.`, fix: { title: `Write ${record.name}`, text: record.name } }];
  }
  if (record) return [];
  const near = registry.nearest(form);
  const hint = near ? ` Is ${near.name} (${near.fullName?.en ?? near.name}) meant?` : ' Add it to the authority file if the name is right.';
  return [{ code: 'K102', start, end, message: `The archive "${form}" is not in the registry.${hint}`, ...(near ? { fix: { title: `Write ${near.name}`, text: near.name } } : {}) }];
}

function missingUnits({ archive, missing, units }: Omit<Locus, 'problems'>, registry: ArchiveRegistry): CitationProblem[] {
  if (!archive || missing.length === 0 || units.some(({ inherited }) => inherited)) return [];
  const name = (archive.id === null ? undefined : registry.byId(archive.id)?.name) ?? archive.form;
  return [{ code: 'K103', start: archive.start, end: archive.end, message: `A locus of ${name} needs ${listOf(missing)}; ${missing.length === 1 ? 'it is' : 'they are'} not stated here.` }];
}

const listOf = (levels: readonly UnitLevel[]): string => levels.join(', ').replace(/, ([^,]*)$/, ' and $1');

function leafProblems(unit: LocusUnit): CitationProblem[] {
  if (unit.level !== 'leaves' || unit.inherited) return [];
  const { start, end } = unit.valueSpan;
  const printed = unit.label ? unit.form.slice(start - unit.start, end - unit.start) : unit.form;
  const zeros = /(?<!\d)0+(?=\d)/.test(printed)
    ? [{ code: 'K104', start, end, message: `Leaves are cited without leading zeros: ${unit.value}.`, fix: { title: `Write ${unit.value}`, text: unit.value } }]
    : [];
  const range = /(\d+)(?:ob)?-(\d+)/.exec(unit.value);
  const isReversed = range !== null && expand(range[1] ?? '', range[2] ?? '') < Number(range[1]);
  if (isReversed) return [...zeros, { code: 'K105', start, end, message: `The range ${unit.value} ends before it begins.` }];
  if (/(?:^|[-, ])0(?:$|[-, ])/.test(unit.value)) return [...zeros, { code: 'K105', start, end, message: 'There is no leaf 0.' }];
  return zeros;
}

/** The end of an abbreviated range: 190-91 ends at 191. */
function expand(from: string, to: string): number {
  return Number(to.length < from.length ? from.slice(0, from.length - to.length) + to : to);
}
