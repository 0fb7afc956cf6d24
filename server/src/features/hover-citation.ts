/** An archival locus spelled out, level by level, from the holder down to the leaves; a citation spelled out part by part. */
import { formatLocus, spellOut, spellOutCitation } from '../citation';
import type { Citation, Locus } from '../citation/types';
import type { Snapshot } from '../workspace/types';

/** The hover of a locus and of each of its units: its levels, and how other styles write it. */
export function locusMarkdown({ registry }: Snapshot, locus: Locus): string {
  const levels = spellOut(locus, registry, 'en');
  if (locus.archive === null || locus.units.length === 0) return levels;
  return `${levels}\n\nWilson Center: \`${formatLocus(locus, 'wilson', registry)}\`  \nGOST R 7.0.5: \`${formatLocus(locus, 'gost', registry)}\``;
}

/** The hover of the other parts of a citation: title, date, publisher, contributors. */
export function citationMarkdown({ registry }: Snapshot, citation: Citation): string {
  return spellOutCitation(citation, registry, 'en');
}
