// Which file is open when the editor comes up.
import { readdirSync } from 'node:fs';

/** The name of the first transcript at the top of a folder, if there is one. */
export function firstTranscript(folder) {
  return readdirSync(folder).sort().find((name) => name.endsWith('.cable.md'));
}
