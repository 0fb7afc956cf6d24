import type { ClauseTarget } from '../references/types';

/** One string for a clause of the project, to look it up by. */
export function clauseId({ file, version, key }: Pick<ClauseTarget, 'file' | 'version' | 'key'>): string {
  return `${file}\n${version}\n${key}`;
}
