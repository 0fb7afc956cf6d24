/** Links and `refs:` lines carried out. */
import type { ClauseTree, TreeNode } from './clause-tree';
import type { ReferencedFile } from './context';
import type { LinkOverride, ReferenceContext } from './overrides';
import { referenceContexts } from './overrides';
import { inInstrument, named, shown } from './resolve-words';
import type { Spot } from './resolve-words';
import { pathOfLocator } from './resolve-instrument';
import { targetAt, targetOf } from './resolve-target';
import { ancestry } from './scope';
import type { RefPhrase, Resolution, ResolvedReference } from './types';
import { parseAddress } from '../syntax';
import type { Address } from '../syntax';

/** A reference that a link decides. */
export type LinkedReference = ResolvedReference;

/** The references of one link: its phrases, or its words where they are no phrase. `#!` gives none. */
export function resolveLink(spot: Spot, link: LinkOverride, phrases: readonly RefPhrase[]): LinkedReference[] {
  if (link.address.key === '!') return [];
  const members = phrases.length > 0 ? phrases : [wordsOf(spot.file, link)];
  const parts = link.address.key.split(',');
  return members.map((phrase, i) => {
    const key = parts.length === members.length ? (parts[i] ?? '') : link.address.key;
    return { start: phrase.start, end: phrase.end, phrase, resolution: resolveAddress(spot, { ...link.address, key }), by: 'link' };
  });
}

function wordsOf({ mask }: ReferencedFile, { text }: LinkOverride): RefPhrase {
  return {
    start: text.start, end: text.end, surface: mask.slice(text.start, text.end), target: [], scope: { kind: 'this' },
    run: 0, ownInstrument: undefined, inherited: false, amended: false, pageLike: false,
  };
}

/** The `refs:` line that speaks of a bare reference, carried out; `undefined` if none does. `head` is the first member of its list, which has the unit word. */
export function resolveContextLine(spot: Spot, phrase: RefPhrase, head: RefPhrase): ResolvedReference | undefined {
  if (phrase.scope.kind !== 'this' && !phrase.inherited) return undefined;
  const line = referenceContexts(spot.file.tree).find((context) => applies(context, phrase, head) && isInside(spot, context.in));
  if (!line) return undefined;
  const address = parseAddress(line.to.includes('#') || line.to.startsWith('id:') ? line.to : `id:${line.to}`);
  const resolution = address ? resolveIn(spot, address, phrase) : unknown(line.to);
  return { start: phrase.start, end: phrase.end, phrase, resolution, by: 'refs' };
}

function applies(context: ReferenceContext, phrase: RefPhrase, head: RefPhrase): boolean {
  if (context.match !== undefined) return context.match === phrase.surface;
  if (phrase.ownInstrument !== undefined) return false;
  const surface = head.surface.toLowerCase();
  return context.bare.length === 0 || context.bare.some((word) => surface.startsWith(word) && !/^\p{L}/u.test(surface.slice(word.length)));
}

/** Whether the place lies in the part that the line names by its whole key or the end of it. */
function isInside({ holder }: Spot, key: string | undefined): boolean {
  if (key === undefined) return true;
  const [first = '', rest] = key.split(':');
  return ancestry(holder).some((node) => (rest === undefined ? ends(node, first) : node.version === first && ends(node, rest)));
}

function ends(node: TreeNode, key: string): boolean {
  return node.key === key || node.key.endsWith(`/${key}`);
}

/** Whether a file has a part that `in` of a `refs:` line names. */
export function hasPart(tree: ClauseTree, key: string): boolean {
  const plain = key.slice(key.indexOf(':') + 1);
  return [...tree.byKey.values()].some((keys) => [...keys.values()].some((node) => ends(node, plain)));
}

/** The path of a phrase below the address: `to: armistice-draft` gives its clause 19, `to: "#agreement"` the container's. */
function resolveIn(spot: Spot, address: Address, phrase: RefPhrase): Resolution {
  if (address.document !== undefined) return inDocument(spot, address.document, (entry) => inInstrument(spot, entry, phrase.target), phrase);
  const node = targetAt(spot.file.tree, keyOf(address), spot.holder?.version);
  return node ? shown(spot.file, named(node, phrase.target), phrase) : unknown(`#${keyOf(address)}`);
}

function resolveAddress(spot: Spot, address: Address): Resolution {
  const { document } = address;
  if (document === undefined || document === spot.file.id) return found(spot.file, address, spot.holder?.version);
  return inDocument(spot, document, (entry) => {
    if (address.key === '') return { status: 'external', instrument: entry.id, name: entry.name, locator: '', outOfRange: false };
    const members = address.key.split(',').map((locator) => inInstrument(spot, entry, pathOfLocator(locator, entry.unit)));
    return merged(members, address.key);
  }, address);
}

type Entry = Parameters<typeof inInstrument>[1];

function inDocument(spot: Spot, document: string, resolve: (entry: Entry) => Resolution, wanted: RefPhrase | Address): Resolution {
  const entry = spot.context.authority.entries.get(document);
  if (entry?.kind === 'instrument') return resolve(entry);
  const file = spot.context.transcript(document);
  if (!file) return unknown(`id:${document}`);
  if ('key' in wanted) return found(file, wanted, spot.holder?.version);
  const root = targetAt(file.tree, '', spot.holder?.version);
  return root ? shown(file, named(root, wanted.target), wanted) : unknown(`id:${document}`);
}

/** Several locators in one link, `#24,25`. */
function merged(members: readonly Resolution[], locator: string): Resolution {
  const [first] = members;
  if (first?.status === 'external') {
    return { ...first, locator, outOfRange: members.some((member) => member.status === 'external' && member.outOfRange) };
  }
  const targets = members.flatMap((member) => (member.status === 'found' ? member.targets : []));
  return targets.length > 0 ? { status: 'found', targets } : (first ?? unknown(locator));
}

function found(file: ReferencedFile, address: Address, preferred: string | undefined): Resolution {
  const keys = keyOf(address).split(',');
  const prefix = address.version === undefined ? '' : `${address.version}:`;
  const nodes = keys.map((key, i) => targetAt(file.tree, i === 0 ? key : prefix + key, preferred));
  const targets = nodes.flatMap((node) => (node ? [targetOf(file, node)] : []));
  return targets.length === nodes.length ? { status: 'found', targets } : unknown(`#${keyOf(address)}`);
}

function keyOf({ version, key }: Address): string {
  return version === undefined ? key : `${version}:${key}`;
}

function unknown(target: string): Resolution {
  return { status: 'missing', reason: `nothing bears the key or id "${target}"`, nearest: [] };
}
