/** An archival locus spelled out, level by level, from the holder down to the leaves. */
import { spellOut } from '../citation';
import type { Locus } from '../citation/types';
import type { Snapshot } from '../workspace/types';

/** The hover of a locus and of each of its units. */
export function citationMarkdown(snapshot: Snapshot, locus: Locus): string {
  return spellOut(locus, snapshot.registry, 'en');
}
