/** Authority files to records: what is malformed is a problem at its place, the rest is loaded (docs/format.md §11). */
import { parseDocument } from 'yaml';
import { readEntry } from './read-entry';
import type { Authority, AuthorityProblem, Entry } from './types';
import { valueOf } from './yaml-nodes';
import type { PairOf } from './yaml-nodes';

/** Reads all authority files of a project together; of records with one id the first counts. */
export function readAuthority(files: readonly { readonly file: string; readonly source: string }[]): Authority {
  const entries = new Map<string, Entry>();
  const problems: AuthorityProblem[] = [];
  for (const { file, source } of files) {
    for (const pair of recordsOf(file, source, problems)) {
      const entry = readEntry(pair, file, problems);
      const known = entries.get(pair.name);
      if (known) problems.push({ ...pair.key, file, code: 'N108', message: `The id “${pair.name}” is taken${known.file === file ? ' in this file' : ` in ${known.file}`}: ids are unique over all authority files.` });
      else if (entry) entries.set(entry.id, entry);
    }
  }
  return { entries, problems };
}

function recordsOf(file: string, source: string, problems: AuthorityProblem[]): readonly PairOf[] {
  const whole = { start: 0, end: source.length };
  const report = (start: number, end: number, message: string): void => { problems.push({ start, end, file, code: 'N108', message }); };
  try {
    const document = parseDocument(source, { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    for (const { pos, message } of document.errors) report(Math.min(pos[0], source.length), Math.min(pos[1], source.length), `YAML: ${message.split('\n')[0] ?? ''}`);
    if (document.contents === null) return [];
    const value = valueOf(document.contents, whole);
    if (value.type === 'map') return value.pairs;
    if (value.type !== 'nothing') report(value.start, value.end, 'An authority file is a map: an id, a colon, and the record below it.');
  } catch (fault) {
    // Only nesting deeper than the stack gets here.
    report(0, source.length, `This file cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  return [];
}
