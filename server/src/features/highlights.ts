/** What lights up in the same file when the cursor stands on a clause, reference, name or note. */
import type { Span } from '../text/span';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { usages } from './usages';

/** The uses and the definition of what stands at `offset`, in this file. */
export function highlights(snapshot: Snapshot, file: TranscriptFile, offset: number): Span[] {
  return usages(snapshot, file.uri, offset, true).filter((place) => place.uri === file.uri).map((place) => place.span);
}
