/** One consistent state of a project, and the analyses of its files. */
import { archiveRecords, createMatcher, readAuthority, recognizeNames } from '../authority';
import type { Authority, Mention } from '../authority/types';
import { createRegistry } from '../citation';
import type { ArchiveRegistry } from '../citation/registry';
import { resolveReferences } from '../references';
import type { ResolvedReference } from '../references/types';
import { readCitations } from './citations';
import { nameContext } from './name-context';
import type { FileAnalysis, PlacedCitation, Snapshot, TranscriptFile } from './types';

/** What is made of all authority files together; a change of one of them makes another. */
export interface ProjectAuthority {
  readonly authority: Authority;
  readonly registry: ArchiveRegistry;
  readonly matcher: ReturnType<typeof createMatcher>;
}

/** Reads the authority files of a project, by URI. */
export function projectAuthority(texts: ReadonlyMap<string, string>): ProjectAuthority {
  const files = Array.from(texts, ([file, source]) => ({ file, source })).sort((a, b) => (a.file < b.file ? -1 : 1));
  const authority = readAuthority(files);
  return { authority, registry: createRegistry(archiveRecords(authority)), matcher: createMatcher(authority) };
}

/** What is known of one version of a text, with what it was made from: an answer holds as long as that is the same. */
export interface AnalysisMemo {
  citations?: { readonly of: ProjectAuthority; readonly found: readonly PlacedCitation[] };
  mentions?: { readonly of: ProjectAuthority; readonly found: readonly Mention[] };
  /** `asked` are the documents that were looked up on the way, with what was there. */
  references?: { readonly of: ProjectAuthority; readonly asked: ReadonlyMap<string, TranscriptFile | undefined>; readonly found: readonly ResolvedReference[] };
}

export class ProjectSnapshot implements Snapshot {
  readonly authority: Authority;
  readonly registry: ArchiveRegistry;
  readonly #analyses = new Map<TranscriptFile, FileAnalysis>();
  #documents: ReadonlyMap<string, TranscriptFile> | undefined;

  constructor(
    readonly files: ReadonlyMap<string, TranscriptFile>,
    private readonly records: ProjectAuthority,
    private readonly memos: WeakMap<TranscriptFile, AnalysisMemo>,
  ) {
    this.authority = records.authority;
    this.registry = records.registry;
  }

  byDocument(id: string): TranscriptFile | undefined {
    this.#documents ??= documentsById(this.files);
    return this.#documents.get(id);
  }

  analysis(file: TranscriptFile): FileAnalysis {
    const known = this.#analyses.get(file) ?? new LazyAnalysis(file, this, this.records, this.#memoOf(file));
    this.#analyses.set(file, known);
    return known;
  }

  #memoOf(file: TranscriptFile): AnalysisMemo {
    const memo = this.memos.get(file) ?? {};
    this.memos.set(file, memo);
    return memo;
  }
}

/** Of files that share an id the first by URI, so that the answer does not depend on the order of loading. */
function documentsById(files: ReadonlyMap<string, TranscriptFile>): ReadonlyMap<string, TranscriptFile> {
  const documents = new Map<string, TranscriptFile>();
  for (const uri of [...files.keys()].sort()) {
    const file = files.get(uri);
    if (file && !documents.has(file.id)) documents.set(file.id, file);
  }
  return documents;
}

/** The analysis of a file in one snapshot; each part is made when a rule or feature asks for it, or taken over from the snapshot before. */
class LazyAnalysis implements FileAnalysis {
  #citations: readonly PlacedCitation[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #references: readonly ResolvedReference[] | undefined;

  constructor(
    readonly file: TranscriptFile,
    private readonly snapshot: Snapshot,
    private readonly records: ProjectAuthority,
    private readonly memo: AnalysisMemo,
  ) {}

  get citations(): readonly PlacedCitation[] {
    return (this.#citations ??= this.#findCitations());
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= this.#findMentions());
  }

  get references(): readonly ResolvedReference[] {
    return (this.#references ??= this.#findReferences());
  }

  #findCitations(): readonly PlacedCitation[] {
    if (this.memo.citations?.of !== this.records) this.memo.citations = { of: this.records, found: readCitations(this.file, this.records.registry) };
    return this.memo.citations.found;
  }

  #findMentions(): readonly Mention[] {
    if (this.memo.mentions?.of !== this.records) {
      const { text, blocks, ...context } = nameContext(this.file);
      const found = recognizeNames(text, blocks, context, this.records.matcher, this.records.authority);
      this.memo.mentions = { of: this.records, found };
    }
    return this.memo.mentions.found;
  }

  #findReferences(): readonly ResolvedReference[] {
    const known = this.memo.references;
    const holds = known?.of === this.records && [...known.asked].every(([id, file]) => this.snapshot.byDocument(id) === file);
    if (holds) return known.found;
    const asked = new Map<string, TranscriptFile | undefined>();
    const transcript = (id: string): TranscriptFile | undefined => {
      const file = this.snapshot.byDocument(id);
      asked.set(id, file);
      return file;
    };
    const found = resolveReferences(this.file, { authority: this.records.authority, transcript });
    this.memo.references = { of: this.records, asked, found };
    return found;
  }
}
