/** The corpus and its gold tables, read once for the tests that compare them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace } from '../../server/src/workspace';
import type { Snapshot } from '../../server/src/workspace/types';

const corpus = 'corpus';
let opened: Snapshot | undefined;

/** The five documents with their authority. */
export function openCorpus(): Snapshot {
  if (opened) return opened;
  const workspace = createWorkspace();
  for (const name of readdirSync(corpus)) if (name.endsWith('.cable.md')) workspace.setTranscript(`${corpus}/${name}`, readFileSync(join(corpus, name), 'utf8'));
  for (const name of readdirSync(join(corpus, 'authority'))) workspace.setAuthority(`${corpus}/authority/${name}`, readFileSync(join(corpus, 'authority', name), 'utf8'));
  return (opened = workspace.snapshot);
}

/** Rows of a gold table without its headline, cell by cell. */
export function goldRows(name: string): string[][] {
  return readFileSync(join(corpus, 'gold', name), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
}
