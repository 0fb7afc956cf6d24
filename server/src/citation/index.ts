/** Archival citations: reading, checking and writing them. */
export { citationsAnswer } from './answer';
export { findCitations } from './find';
export { formatLocus } from './format';
export { createRegistry } from './registry';
export { parseSource } from './source';
export { spellOut, spellOutCitation } from './spell-out';
export { checkUrl } from './url';
