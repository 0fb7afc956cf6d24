/** What the rules say of authority files: their problems as findings of the file they stand in. */
import type { Span } from '../text/span';
import type { Authority, AuthorityProblem } from './types';

const severities: Readonly<Record<string, 'error' | 'warning'>> = { N108: 'error', N109: 'warning' };

/** The problems of all authority files, with the severities of docs/format.md §14. */
export function authorityFindings(authority: Authority): (AuthorityProblem & Span & { readonly severity: 'error' | 'warning' })[] {
  return authority.problems.map((problem) => ({ ...problem, severity: severities[problem.code] ?? 'error' }));
}
