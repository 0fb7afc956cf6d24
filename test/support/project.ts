/** Fixtures as projects: a snapshot of their files, with the cursor. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace, kindOf } from '../../server/src/workspace';
import type { Snapshot, TranscriptFile } from '../../server/src/workspace/types';
import { readFixture, type Fixture } from './fixture';

/** The project that a fixture shows. */
export function snapshotOf(fixture: Fixture): Snapshot {
  const workspace = createWorkspace();
  for (const { path, source } of fixture.files) {
    if (kindOf(path) === 'authority') workspace.setAuthority(path, source);
    else workspace.setTranscript(path, source);
  }
  return workspace.snapshot;
}

/** Where the cursor of a fixture stands. */
export function cursorOf(fixture: Fixture, snapshot: Snapshot): { readonly path: string; readonly offset: number; readonly file: TranscriptFile | undefined } {
  if (!fixture.cursor) throw new Error('The fixture has no cursor.');
  return { ...fixture.cursor, file: snapshot.files.get(fixture.cursor.path) };
}

/** One test for each fixture of a folder, named by its file. */
export function fixtureTests(folder: string, test: (fixture: Fixture) => void): void {
  for (const name of readdirSync(folder).sort()) {
    it(name.replace(/\.txt$/, '').replaceAll('-', ' '), () => { test(readFixture(readFileSync(join(folder, name), 'utf8'))); });
  }
}
