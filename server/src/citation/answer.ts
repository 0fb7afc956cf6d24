/** The answer of `cablegram citations` about one text. */
import { findCitations } from './find';
import type { ArchiveRegistry } from './registry';
import type { Citation, Locus, LocusUnit } from './types';

/** The citations of a text in the form of the command's JSON: the list that stands under `citations`. */
export function citationsAnswer(text: string, registry: ArchiveRegistry): object[] {
  return findCitations(text, registry).map(answer);
}

function answer({ start, end, title, date, publisher, url, loci, contributors }: Citation): object {
  return {
    start, end,
    ...(title && { title: title.text }),
    ...(date && { date: date.value }),
    ...(publisher && { publisher: publisher.name }),
    ...(url && { url: url.value }),
    loci: loci.map(locusAnswer),
    contributors: contributors.map(({ role, name }) => ({ role, name })),
  };
}

function locusAnswer({ start, end, archive, units, missing, notGiven }: Locus): object {
  return { start, end, archive: archive && { form: archive.form, id: archive.id }, units: units.map(unitAnswer), missing, notGiven };
}

function unitAnswer({ level, value, form, start, end, inherited }: LocusUnit): object {
  return { level, value, form, start, end, ...(inherited && { inherited }) };
}
