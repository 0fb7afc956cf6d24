/** The findings of any file of a project. */
import { checkFile } from '../rules';
import { authorityFindings } from '../authority';
import type { Finding } from '../rules/finding';
import type { Snapshot } from '../workspace/types';

/** Of a transcript what all rules say, of an authority file its problems; nothing for a file that is not known. */
export function findings(snapshot: Snapshot, uri: string): Finding[] {
  const file = snapshot.files.get(uri);
  if (file) return checkFile(snapshot.analysis(file), snapshot);
  return [...authorityFindings(snapshot.authority)].filter((problem) => problem.file === uri);
}
