/** What an editor asks of a project. Pure: a snapshot and offsets in, values in offsets out; no protocol types. */
export type { FixOffer, NavTarget, OutlineSymbol, SymbolMatch } from './types';
export { definition } from './definition';
export { documentLinks } from './document-links';
export { findings } from './findings';
export { fixesAt } from './fixes';
export { folding } from './folding';
export { highlights } from './highlights';
export { hover } from './hover';
export { symbols } from './symbols';
export { usages } from './usages';
export { workspaceSymbols } from './workspace-symbols';
