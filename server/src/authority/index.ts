/** Authority records, and names recognised by them. */
export { archiveRecords } from './archives';
export { describeEntry } from './describe';
export { authorityFindings } from './findings';
export { createMatcher } from './matcher';
export { isTitle } from './name-parts';
export { readAuthority } from './read';
export { recognizeNames } from './recognize';
export { similarName } from './similar';
export { datesOverlap } from './use-dates';
