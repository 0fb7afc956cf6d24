/** Authority records and their occurrences in texts. */
export { describeEntry } from './describe';
export { createMatcher } from './matcher';
export { authorityFindings } from './problems';
export type { NameMatcher } from './matcher';
export { readAuthority } from './read';
export { isInUse, recognizeNames } from './recognize';
export { archiveRecords } from './records';
