/** The project as a series of immutable snapshots. */
export { kindOf } from './kind-of';
export { createWorkspace } from './workspace';
