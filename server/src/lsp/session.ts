/**
 * One editing session: the texts that the editor and the disk gave, the
 * workspace made of them, and when findings are published. Open texts win over
 * the disk; a keystroke is checked at once, the rest of the project afterwards.
 */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findings } from '../features';
import type { Finding } from '../rules/finding';
import { LineIndex } from '../text/line-index';
import { createWorkspace, kindOf } from '../workspace';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import type { ProjectFiles } from './project-files';
import { statusNotification, type FileText, type Status } from './protocol';
import { toDiagnostic } from './to-lsp';

/** How long typing must pause before the other files are checked again, in milliseconds. */
const sweepDelay = 250;
/** How long a sweep may hold the thread before it lets requests through, in milliseconds. */
const sliceLength = 10;

export class Session {
  readonly #workspace = createWorkspace();
  readonly #texts = new Map<string, string>();
  readonly #lines = new Map<string, LineIndex>();
  readonly #counts = new Map<string, { readonly errors: number; readonly warnings: number }>();
  #files: ProjectFiles | undefined;
  #folders: readonly string[] = [];
  #sweep = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
  ) {}

  get snapshot(): Snapshot {
    return this.#workspace.snapshot;
  }

  /** The transcript under a URI, if it is one. */
  transcript(uri: string): TranscriptFile | undefined {
    return this.snapshot.files.get(uri);
  }

  /** The lines of any file of the project. */
  readonly linesOf = (uri: string): LineIndex | undefined => {
    const transcript = this.transcript(uri);
    if (transcript) return transcript.lines;
    const text = this.#texts.get(uri);
    if (text === undefined) return undefined;
    const known = this.#lines.get(uri) ?? new LineIndex(text);
    this.#lines.set(uri, known);
    return known;
  };

  /** Reads the project and publishes what is found in it. */
  async index(files: ProjectFiles, folders: readonly string[]): Promise<void> {
    this.#files = files;
    this.#folders = folders;
    this.#sendStatus('indexing');
    this.#load(await files.list(folders));
    for (const document of this.documents.all()) await this.#adopt(document.uri);
    await this.#checkAll();
  }

  /** Reads the project again, for clients that do not watch files. */
  async rescan(): Promise<void> {
    if (!this.#files) return;
    const files = await this.#files.list(this.#folders);
    const listed = new Set(files.map((file) => file.uri));
    this.#load(files);
    for (const uri of [...this.#texts.keys()]) if (!listed.has(uri) && !this.documents.get(uri) && this.#isBelowFolders(uri)) this.#forget(uri);
    this.#sweepSoon();
  }

  /** The editor opened or changed a text. */
  change(document: TextDocument): void {
    const isNew = !this.#texts.has(document.uri);
    this.#set(document.uri, document.getText());
    this.#check(document.uri);
    if (isNew && this.#files) void this.#adopt(document.uri).then(() => { this.#check(document.uri); });
    this.#sweepSoon();
  }

  /** The editor closed a text: from now on the disk counts. */
  async close(uri: string): Promise<void> {
    const [file] = (await this.#files?.read([uri])) ?? [];
    if (this.documents.get(uri)) return;
    if (file) this.#set(uri, file.text);
    else this.#forget(uri);
    this.#sweepSoon();
  }

  /** Files changed outside the editor. */
  async refresh(changed: readonly string[], deleted: readonly string[]): Promise<void> {
    for (const uri of deleted) if (!this.documents.get(uri)) this.#forget(uri);
    const files = (await this.#files?.read(changed.filter((uri) => !this.documents.get(uri)))) ?? [];
    this.#load(files);
    this.#sweepSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#sweep++;
  }

  /** A file outside the folders brings the authority files of its own project with it. */
  async #adopt(uri: string): Promise<void> {
    if (this.#isBelowFolders(uri)) return;
    const around = (await this.#files?.around(uri)) ?? [];
    if (around.some((file) => !this.#texts.has(file.uri))) this.#load(around);
  }

  #isBelowFolders(uri: string): boolean {
    return this.#folders.some((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  }

  #load(files: readonly FileText[]): void {
    for (const file of files) if (!this.documents.get(file.uri)) this.#set(file.uri, file.text);
  }

  #set(uri: string, text: string): void {
    if (this.#texts.get(uri) === text) return;
    const kind = kindOf(uri) ?? (this.documents.get(uri)?.languageId === 'cable' ? 'transcript' : undefined);
    if (!kind) return;
    this.#texts.set(uri, text);
    this.#lines.delete(uri);
    if (kind === 'transcript') this.#workspace.setTranscript(uri, text);
    else this.#workspace.setAuthority(uri, text);
  }

  #forget(uri: string): void {
    if (!this.#texts.delete(uri)) return;
    this.#lines.delete(uri);
    this.#counts.delete(uri);
    this.#workspace.remove(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Findings of one file, to the client, with the version they were made from. */
  #check(uri: string): void {
    const lines = this.linesOf(uri);
    if (!lines) return;
    const found = findings(this.snapshot, uri);
    this.#counts.set(uri, count(found));
    const version = this.documents.get(uri)?.version;
    void this.connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics: found.map((finding) => toDiagnostic(lines, finding, this.linesOf)),
    });
  }

  #sweepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#checkAll().catch((fault: unknown) => { this.connection.console.error(String(fault)); }); }, sweepDelay);
  }

  /** Checks every file, open ones first, letting requests through; a newer sweep ends this one. */
  async #checkAll(): Promise<void> {
    const sweep = ++this.#sweep;
    const open = this.documents.keys().filter((uri) => this.#texts.has(uri));
    let sliceStart = Date.now();
    for (const uri of new Set([...open, ...this.#texts.keys()])) {
      if (Date.now() - sliceStart > sliceLength) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        sliceStart = Date.now();
      }
      if (sweep !== this.#sweep) return;
      this.#check(uri);
    }
    this.#sendStatus('ready');
  }

  #sendStatus(state: Status['state']): void {
    const counts = [...this.#counts.values()];
    const status: Status = {
      state,
      transcripts: this.snapshot.files.size,
      records: this.snapshot.authority.entries.size,
      errors: counts.reduce((sum, { errors }) => sum + errors, 0),
      warnings: counts.reduce((sum, { warnings }) => sum + warnings, 0),
    };
    void this.connection.sendNotification(statusNotification, status);
  }
}

function count(found: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  return {
    errors: found.filter((finding) => finding.severity === 'error').length,
    warnings: found.filter((finding) => finding.severity === 'warning').length,
  };
}
