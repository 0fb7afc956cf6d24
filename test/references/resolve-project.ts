/** A small project for tests of resolution: one transcript and a few instruments. */
import type { Authority, Entry } from '../../server/src/authority/types';
import { resolveReferences } from '../../server/src/references';
import type { ReferencedFile, ResolveContext } from '../../server/src/references';
import type { ResolvedReference } from '../../server/src/references/types';
import { maskMarkup, parse } from '../../server/src/syntax';

/** A transcript as references see it. */
export function referencedFile(source: string, id = 'letter'): ReferencedFile {
  const tree = parse(source);
  return { uri: `${id}.cable.md`, id, source, tree, mask: maskMarkup(source, tree) };
}

/** An instrument of an authority file: its forms, its unit and, if known, how far it is numbered. */
export function instrument(id: string, forms: readonly string[], unit: string, range?: { from: number; to: number }, transcript?: string): Entry {
  const nowhere = { start: 0, end: 0 };
  return {
    ...nowhere, id, kind: 'instrument', name: forms[0] ?? id, native: {}, dates: undefined, role: undefined, note: undefined, place: undefined,
    forms: forms.map((text) => ({ text, as: 'preferred', lang: undefined, scheme: undefined, dates: undefined, basis: undefined, note: undefined, span: undefined })),
    sameAs: {}, units: undefined, unit, range, transcript, clauses: {}, file: 'instruments.yaml', idSpan: nowhere,
  };
}

/** Two instruments that the tests speak of. */
export const INSTRUMENTS: readonly Entry[] = [
  instrument('harbour-draft', ['draft harbour treaty', 'проект договора о гаванях'], 'point', { from: 1, to: 63 }),
  instrument('sea-convention', ['Sea Convention of 1911', 'Sea Convention'], 'article', { from: 1, to: 80 }),
];

export function authorityOf(entries: readonly Entry[]): Authority {
  return { entries: new Map(entries.map((entry) => [entry.id, entry])), problems: [] };
}

export function contextOf(entries: readonly Entry[] = INSTRUMENTS, files: readonly ReferencedFile[] = []): ResolveContext {
  return { authority: authorityOf(entries), transcript: (id) => files.find((file) => file.id === id) };
}

/** Each reference as `words → answer`, the answer being keys, `instrument#locator`, or the status. */
export function answers(source: string, context: ResolveContext = contextOf()): string[] {
  return resolveReferences(referencedFile(source), context).map((reference) => `${source.slice(reference.start, reference.end)} → ${answer(reference)}`);
}

function answer({ resolution }: ResolvedReference): string {
  switch (resolution.status) {
    case 'found': return resolution.targets.map(({ document, key }) => (document === 'letter' ? key : `${document}#${key}`)).join(' + ');
    case 'ambiguous': return `ambiguous ${resolution.targets.map(({ key }) => key).join(' | ')}`;
    case 'external': return `${resolution.instrument ?? `(${resolution.name})`}#${resolution.locator}${resolution.outOfRange ? ' out of range' : ''}`;
    case 'missing': return `missing, nearest ${resolution.nearest.map(({ key }) => key).join(' ')}`;
    case 'unspecific': return 'unspecific';
  }
}
