/** Rules over the files of a project: ids, relations and leaves that two documents share (docs/format.md §14, family X). */
import type { Locus } from '../citation/types';
import { fieldAt, scalarText } from '../syntax';
import type { FieldValue } from '../syntax/nodes';
import type { Span } from '../text/span';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import type { Rule } from './rule';

/** How many other files a finding names. */
const mostRelated = 5;

const duplicateId: Rule = {
  code: 'X101',
  severity: 'error',
  title: 'Two files have the same document id',
  *check({ file }, snapshot) {
    const others = (indexOf(snapshot).byId.get(file.id) ?? []).filter((other) => other !== file);
    if (others.length === 0) return;
    yield {
      ...idSpan(file),
      message: `The document id "${file.id}" is used by ${others.length === 1 ? 'another file' : `${others.length} other files`} as well; links to it cannot tell them apart.`,
      related: others.slice(0, mostRelated).map((other) => ({ ...idSpan(other), file: other.uri, message: 'the same id here' })),
    };
  },
};

const unknownRelated: Rule = {
  code: 'X102',
  severity: 'warning',
  title: 'A related document is not in the corpus',
  *check({ file }, snapshot) {
    // A file on its own has no corpus that could hold its relations.
    if (snapshot.files.size < 2) return;
    for (const value of relatedIds(fieldAt(file.tree.frontMatter, 'related'))) {
      const id = scalarText(value);
      if (!id || snapshot.byDocument(id)) continue;
      yield { ...value.span, message: `No transcript of this project has the id "${id}".` };
    }
  },
};

const sameLeaves: Rule = {
  code: 'X104',
  severity: 'info',
  title: 'Two files cite the same leaves',
  *check({ file, citations }, snapshot) {
    const loci = citations.filter((citation) => citation.where === 'source').flatMap((citation) => citation.loci);
    for (const locus of loci) {
      const key = locusKey(locus);
      const others = key === undefined ? [] : (indexOf(snapshot).byLocus.get(key) ?? []).filter((place) => place.file !== file);
      if (others.length === 0) continue;
      yield {
        start: locus.start,
        end: locus.end,
        message: `The same leaves are the source of ${nameFiles(others.map((other) => other.file))}: one document twice, or a slip in a number?`,
        related: others.slice(0, mostRelated).map((other) => ({ start: other.locus.start, end: other.locus.end, file: other.file.uri, message: 'the same leaves here' })),
      };
    }
  },
};

/** The rules of family X. */
export const corpusRules: readonly Rule[] = [duplicateId, unknownRelated, sameLeaves];

function nameFiles(files: readonly TranscriptFile[]): string {
  const named = files.slice(0, mostRelated).map((file) => `"${file.id}"`).join(', ');
  return files.length > mostRelated ? `${named} and ${files.length - mostRelated} more` : named;
}

interface CorpusIndex {
  readonly byId: ReadonlyMap<string, readonly TranscriptFile[]>;
  readonly byLocus: ReadonlyMap<string, readonly { readonly file: TranscriptFile; readonly locus: Locus }[]>;
}

/** One index a snapshot, so that checking every file stays linear in the corpus. */
const indexes = new WeakMap<Snapshot, CorpusIndex>();

function indexOf(snapshot: Snapshot): CorpusIndex {
  const known = indexes.get(snapshot);
  if (known) return known;
  const files = [...snapshot.files.values()];
  const index = {
    byId: groupBy(files, (file) => file.id),
    byLocus: groupBy(files.flatMap((file) => sourceLoci(snapshot, file)), ({ locus }) => locusKey(locus)),
  };
  indexes.set(snapshot, index);
  return index;
}

/** Values by key; those without a key are left out. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function sourceLoci(snapshot: Snapshot, file: TranscriptFile): { file: TranscriptFile; locus: Locus }[] {
  return snapshot.analysis(file).citations
    .filter((citation) => citation.where === 'source')
    .flatMap((citation) => citation.loci.map((locus) => ({ file, locus })));
}

/** Equal for loci that name the same leaves of the same holder in any notation; undefined for a locus that does not go down to leaves. */
function locusKey(locus: Locus): string | undefined {
  if (!locus.archive || !locus.units.some((unit) => unit.level === 'leaves')) return undefined;
  const units = locus.units.map((unit) => `${unit.level} ${unit.value}`).sort();
  return [locus.archive.id ?? locus.archive.form, ...units].join('|');
}

/** The ids of `related`, given as `{id, rel}` maps or as bare ids. */
function relatedIds(value: FieldValue | undefined): Extract<FieldValue, { kind: 'scalar' }>[] {
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.flatMap((item) => {
    const id = item.kind === 'map' ? item.fields.find((inner) => inner.name === 'id')?.value : item;
    return id?.kind === 'scalar' ? [id] : [];
  });
}

/** Where the id stands; the head of the file where it is taken from the file name. */
function idSpan(file: TranscriptFile): Span {
  const { start, end } = fieldAt(file.tree.frontMatter, 'id')?.span ?? { start: 0, end: 0 };
  return { start, end };
}
