/** The light bulb: changes that mend a finding under the selection. */
import type { Span } from '../text/span';
import type { Snapshot } from '../workspace/types';
import { findings } from './findings';
import type { FixOffer } from './types';

/** The fixes of every finding that `span` overlaps or touches, in source order. */
export function fixesAt(snapshot: Snapshot, uri: string, span: Span): FixOffer[] {
  return findings(snapshot, uri)
    .filter((finding) => finding.start <= span.end && span.start <= finding.end)
    .flatMap((finding) => (finding.fixes ?? []).map(({ title, edits }) => ({ title, edits, finding })));
}
