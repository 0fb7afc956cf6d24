/** References of one file resolved: overrides first, then definition sites, then the words (references.md §6). */
import type { Heading, NoteDefinition, Paragraph, Place } from '../syntax/nodes';
import { places } from '../syntax';
import type { Span } from '../text/span';
import { shift } from '../text/span';
import { clauseTree } from './clause-tree';
import type { ClauseTree } from './clause-tree';
import type { ReferencedFile, ResolveContext } from './context';
import { linkOverrides } from './overrides';
import { findReferences } from './recognize';
import { resolveContextLine, resolveLink } from './resolve-override';
import type { LinkedReference } from './resolve-override';
import { Series } from './resolve-series';
import { resolveWords } from './resolve-words';
import type { Spot } from './resolve-words';
import { holderOf } from './scope';
import type { RefPhrase, ResolvedReference } from './types';

/** Every reference of the file in order of its text. All spans, those of the phrases too, are offsets of the file. */
export function resolveReferences(file: ReferencedFile, context: ResolveContext): ResolvedReference[] {
  const tree = clauseTree(file.tree);
  const series = new Map<string, Series>();
  const found: ResolvedReference[] = [];
  for (const place of places(file.tree)) {
    if (place.block === place.version?.heading || place.block === place.zone?.heading) continue;
    const version = place.version?.id ?? '';
    const own = series.get(version) ?? new Series();
    series.set(version, own.open());
    found.push(...resolveBlock(spotOf(file, context, tree, place, own)));
  }
  return found;
}

function spotOf(file: ReferencedFile, context: ResolveContext, tree: ClauseTree, place: Place, series: Series): Spot {
  const holder = holderOf(tree, place);
  const root = tree.versions.find(({ version }) => version === (place.version?.id ?? '')) ?? tree.versions[0];
  return { file, context, tree, place, holder, root, series };
}

function resolveBlock(spot: Spot): ResolvedReference[] {
  const { file, place } = spot;
  const links = linkOverrides(file.source, place.block);
  const phrases = phrasesOf(file, place);
  const free = phrases.filter((phrase) => !links.some((link) => overlaps(link, phrase) && rulesReferences(link)));
  const linked = links.filter(rulesReferences).flatMap((link) => resolveLink(spot, link, phrases.filter((phrase) => overlaps(link, phrase))));
  const heads = new Map(phrases.toReversed().map((phrase) => [phrase.run, phrase]));
  const pending: (RefPhrase | LinkedReference)[] = [...free, ...linked].sort((a, b) => a.start - b.start || a.end - b.end);
  return pending.map((item) => {
    const resolved = 'resolution' in item ? item : (resolveContextLine(spot, item, heads.get(item.run) ?? item) ?? resolveWords(spot, item));
    spot.series.add(resolved);
    return resolved;
  });

  /** `[Clark](id:mark-clark)` is about a name and leaves references alone. */
  function rulesReferences({ address }: { readonly address: { readonly document?: string; readonly key: string } }): boolean {
    return address.key !== '' || spot.context.authority.entries.get(address.document ?? '')?.kind === 'instrument';
  }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function phrasesOf({ mask }: ReferencedFile, { block, version }: Place): RefPhrase[] {
  const { start, end } = proseOf(block);
  const language = version?.language;
  return findReferences(mask.slice(start, end), language === 'en' || language === 'ru' ? { lang: language } : {}).map((phrase) => moved(phrase, start));
}

function proseOf(block: Heading | Paragraph | NoteDefinition): Span {
  return block.type === 'noteDefinition' ? block.content : block;
}

function moved(phrase: RefPhrase, by: number): RefPhrase {
  const { scope } = phrase;
  return shift({ ...phrase, scope: scope.kind === 'other' ? { ...scope, span: scope.span && shift(scope.span, by) } : scope }, by);
}
