/** Problems of authority files as findings. */
import type { Span } from '../text/span';
import type { Authority } from './types';

/** A finding (rules/finding.ts) in an authority file. */
interface AuthorityFinding extends Span {
  readonly file: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** N108 (a malformed record) is an error, N109 (an external id) a warning. */
export function authorityFindings(authority: Authority): AuthorityFinding[] {
  return authority.problems.map((problem) => ({ ...problem, severity: problem.code === 'N109' ? 'warning' : 'error' }));
}
