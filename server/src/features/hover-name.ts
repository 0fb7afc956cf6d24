/** Who or what a name is: the record, the form that stands here, how often it occurs. */
import { describeEntry } from '../authority';
import type { Entry, Mention, NameForm } from '../authority/types';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { usageIndex } from './usage-index';
import { literal, plural } from './words';

/** The records that the name fits, with the number of its mentions. */
export function mentionMarkdown(snapshot: Snapshot, file: TranscriptFile, mention: Mention): string {
  const entries = mention.entries.map((id) => snapshot.authority.entries.get(id)).filter((entry) => entry !== undefined);
  const parts = entries.map((entry) => entryMarkdown(snapshot, file, entry, mention.form));
  if (entries.length > 1) parts.unshift(`**Ambiguous:** ${entries.length} records have this form and nothing in the text decides.`);
  if (mention.inflected) parts.push(`Stands here as “${literal(file.source.slice(mention.start, mention.end))}”, an inflected form of “${literal(mention.form.text)}”.`);
  return parts.join('\n\n---\n\n');
}

/** The record or document that a value of the front matter names; undefined if it names none. */
export function fieldMarkdown(snapshot: Snapshot, file: TranscriptFile, id: string): string | undefined {
  const entry = snapshot.authority.entries.get(id);
  return entry && entryMarkdown(snapshot, file, entry, undefined);
}

function entryMarkdown(snapshot: Snapshot, file: TranscriptFile, entry: Entry, form: NameForm | undefined): string {
  return `${describeEntry(entry, { form, lang: 'en' })}\n\n${mentionCount(snapshot, file, entry)}`;
}

function mentionCount(snapshot: Snapshot, file: TranscriptFile, entry: Entry): string {
  const all = usageIndex(snapshot).mentions.get(entry.id) ?? [];
  const here = all.filter((place) => place.uri === file.uri).length;
  const files = new Set(all.map((place) => place.uri)).size;
  const others = all.length === here ? '' : `, ${all.length} in ${plural(files, 'file')} of the project`;
  return `*${plural(here, 'mention')} in this file${others}*`;
}
