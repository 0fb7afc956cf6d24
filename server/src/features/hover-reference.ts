/** What a reference leads to: the words of the clause and where it stands, or plainly why there is none. */
import type { ClauseTarget, Resolution, ResolvedReference } from '../references/types';
import { fieldAt, nodePathAt, places, scalarText } from '../syntax';
import { covers } from '../text/span';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { literal, proseOf, shorten, titleOf } from './words';

/** How much of a clause is shown, in characters. */
const clauseLength = 600;
/** A paragraph is not begun for fewer characters. */
const leastLength = 60;
/** How many clauses of a range or an open choice are shown. */
const mostTargets = 4;

export function referenceMarkdown(snapshot: Snapshot, file: TranscriptFile, reference: ResolvedReference): string {
  const { resolution } = reference;
  switch (resolution.status) {
    case 'found':
      return [...targetParts(snapshot, file, resolution.targets), ...decidedBy(reference)].join('\n\n');
    case 'ambiguous':
      return [`**Ambiguous:** ${resolution.targets.length} clauses fit and nothing in the text decides.`, ...targetParts(snapshot, file, resolution.targets)].join('\n\n');
    case 'external':
      return externalParts(snapshot, reference, resolution).join('\n\n');
    case 'missing':
      return [`**Not found:** ${literal(resolution.reason)}.`, ...nearestParts(snapshot, file, resolution.nearest)].join('\n\n');
    case 'unspecific':
      return `**Not a definite place:** ${literal(resolution.reason)}.`;
  }
}

function targetParts(snapshot: Snapshot, file: TranscriptFile, targets: readonly ClauseTarget[]): string[] {
  const shown = targets.slice(0, mostTargets).flatMap((target) => [quotation(snapshot, target), `*${whereabouts(snapshot, file, target)}*`]);
  return targets.length > mostTargets ? [...shown, `and ${targets.length - mostTargets} more`] : shown;
}

function nearestParts(snapshot: Snapshot, file: TranscriptFile, nearest: readonly ClauseTarget[]): string[] {
  if (nearest.length === 0) return [];
  return ['The nearest that exist:', ...nearest.slice(0, mostTargets).map((target) => `- ${whereabouts(snapshot, file, target)}`)];
}

/** Nothing needs saying where the words decide. */
function decidedBy({ by }: ResolvedReference): string[] {
  if (by === 'words') return [];
  return [by === 'link' ? 'Set by a link in the text.' : 'Set by `refs` in the front matter.'];
}

/** The words of the clause, a paragraph a line. */
function quotation(snapshot: Snapshot, target: ClauseTarget): string {
  const file = snapshot.files.get(target.file);
  if (!file) return '';
  const lines: string[] = [];
  let left = clauseLength;
  for (const { block } of places(file.tree)) {
    if (!covers(target.span, block)) continue;
    if (left < leastLength) {
      lines.push('> …');
      break;
    }
    const words = shorten(proseOf(file, block), left);
    left -= words.length;
    if (words !== '') lines.push(`> ${literal(words)}`);
  }
  return lines.join('\n>\n');
}

/** `Translation - English › Point two of the agenda … › 2.`, with the document where it is another one. */
function whereabouts(snapshot: Snapshot, asking: TranscriptFile, target: ClauseTarget): string {
  const file = snapshot.files.get(target.file);
  if (!file) return literal(`${target.document} ${target.key}`);
  const steps = nodePathAt(file.tree, target.focus.start).flatMap((node) => {
    if (node.type === 'clause') return [node.label.text];
    return node.type === 'version' || node.type === 'container' || node.type === 'zone' ? [shorten(titleOf(file, node), 50)] : [];
  });
  const document = file === asking ? [] : [scalarText(fieldAt(file.tree.frontMatter, 'title')) ?? file.id];
  return [...document, ...steps].filter((step) => step !== '').map(literal).join(' › ');
}

function externalParts(snapshot: Snapshot, { phrase }: ResolvedReference, resolution: Extract<Resolution, { status: 'external' }>): string[] {
  const entry = snapshot.authority.entries.get(resolution.instrument ?? '');
  const unit = entry?.unit ?? phrase.target.find(({ kind }) => kind !== '*')?.kind ?? '';
  const place = [unit, resolution.locator.replace(':', ', paragraph ')].filter((part) => part !== '').join(' ');
  const parts = [`**${literal(entry?.name ?? resolution.name)}**${place === '' ? '' : `, ${literal(place)}`}`];
  const heading = entry && clauseHeading(entry.clauses, resolution.locator);
  if (heading !== undefined) parts.push(`> ${literal(heading)}`);
  if (entry?.note !== undefined) parts.push(literal(entry.note));
  if (resolution.outOfRange && entry?.range) parts.push(`**Outside the instrument:** its record says that it has ${literal(unit === '' ? 'units' : `${unit}s`)} ${entry.range.from}–${entry.range.to}.`);
  parts.push(entry ? 'An instrument outside this project: the record names it, its text is not here.' : 'An instrument that no record of this project describes.');
  return parts;
}

/** What the record says of a place: of `109:2` itself, or of article 109. */
function clauseHeading(clauses: Readonly<Record<string, string>>, locator: string): string | undefined {
  return clauses[locator] ?? clauses[locator.split(/[:/]/, 1)[0] ?? ''];
}
