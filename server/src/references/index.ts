/** Cross-references between clauses: finding them in a text and resolving them. */
export { findReferences } from './recognize';
export { formatScope, formatTarget, referencesAnswer } from './answer';
export { parseOrdinalWord } from './numerals';
export { clauseTree } from './clause-tree';
export type { ReferencedFile, ResolveContext } from './context';
export { referenceContexts } from './overrides';
export { resolveReferences } from './resolve';
export { hasPart } from './resolve-override';
