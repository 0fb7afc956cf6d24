/** A reference resolved by its words and its place. Never a silent guess: what cannot be decided is external or unspecific. */
import type { Entry } from '../authority/types';
import type { Place } from '../syntax/nodes';
import type { ClauseTree, TreeNode } from './clause-tree';
import { ANNEX_UNITS, annexTitledBy, clauseTree } from './clause-tree';
import type { ReferencedFile, ResolveContext } from './context';
import { externalResolution, instrumentMentions, namedInstrument } from './resolve-instrument';
import { fitness, matchLevel, nearest } from './resolve-lookup';
import { resolveNamed } from './resolve-named';
import type { LocalAnswer } from './resolve-path';
import { describe, descend, resolvePath } from './resolve-path';
import { countedNodes, enclosingNode, stepsOf } from './resolve-relative';
import type { Series } from './resolve-series';
import { targetOf } from './resolve-target';
import { continuedScopes, ownScopes, scopesOf } from './scope';
import type { Level, RefPhrase, Resolution, ResolvedReference } from './types';

/** Where a reference stands, and all that resolution may look at. */
export interface Spot {
  readonly file: ReferencedFile;
  readonly context: ResolveContext;
  readonly tree: ClauseTree;
  readonly place: Place;
  readonly holder: TreeNode | undefined;
  /** The version that the place belongs to. */
  readonly root: TreeNode | undefined;
  readonly series: Series;
}

/** Resolves a phrase by its words. The phrase of the answer names the instrument that was carried over to it. */
export function resolveWords(spot: Spot, phrase: RefPhrase): ResolvedReference {
  const { resolution, carried } = decide(spot, phrase);
  const full: RefPhrase = carried ? { ...phrase, scope: { kind: 'other', ...carried }, inherited: true } : phrase;
  return { start: phrase.start, end: phrase.end, phrase: full, resolution, by: 'words' };
}

interface Decision {
  readonly resolution: Resolution;
  readonly carried?: { readonly name: string; readonly span: { readonly start: number; readonly end: number } | undefined };
}

function decide(spot: Spot, phrase: RefPhrase): Decision {
  const [head, ...rest] = phrase.target;
  const site = definitionSite(spot, phrase);
  if (site) return { resolution: { status: 'found', targets: [targetOf(spot.file, site)] } };
  if (!head) return { resolution: { status: 'unspecific', reason: 'no provision is named' } };
  if (head.label === '.' || head.label === '^') return deictic(spot, phrase, head, rest);
  if (phrase.scope.kind === 'other') return { resolution: inNamed(spot, phrase, phrase.scope.name, phrase.scope.span) };
  const steps = stepsOf(head.label);
  if (steps) return { resolution: counted(spot, phrase, head, rest) };
  if (ANNEX_UNITS.has(head.kind)) return { resolution: annex(spot, phrase, head, rest) };
  return bare(spot, phrase, head);
}

/** A label or title that itself defines the thing: "Point two of the agenda:" over its provisions. */
function definitionSite({ tree, place }: Spot, { start, target }: RefPhrase): TreeNode | undefined {
  const clause = place.clauses.at(-1);
  const syntax = place.block.type === 'heading' ? place.container : clause;
  const node = syntax ? tree.of(syntax) : undefined;
  const last = target.at(-1);
  if (!node?.label || !last || start < node.label.start || start >= node.label.end) return undefined;
  return fitness(node, last.kind) > 0 ? annexTitledBy(node) : undefined;
}

/** "this article": the one around it, else the one the block spoke of last. After a reference to another text it stays in that text. */
function deictic(spot: Spot, phrase: RefPhrase, head: Level, rest: readonly Level[]): Decision {
  const enclosing = head.label === '.' ? enclosingNode(spot.holder, phrase.start, head) : undefined;
  const earlier = spot.series.antecedent(head.kind);
  const isNearer = enclosing !== undefined && (earlier === undefined || fitness(enclosing, head.kind) === 3);
  if (isNearer) return { resolution: shown(spot.file, descend([enclosing], rest), phrase) };
  const depth = earlier?.phrase.target.findIndex((level) => level.kind === head.kind) ?? -1;
  if (!earlier || depth < 0) return { resolution: { status: 'unspecific', reason: `no ${head.kind} is around it or named before it` } };
  const target = [...earlier.phrase.target.slice(0, depth + 1), ...rest];
  const { scope } = earlier.phrase;
  if (scope.kind === 'other') return { resolution: inNamed(spot, { ...phrase, target }, scope.name, scope.span), carried: { name: scope.name, span: scope.span } };
  return bare(spot, { ...phrase, target, scope }, target[0] ?? head);
}

function counted(spot: Spot, phrase: RefPhrase, head: Level, rest: readonly Level[]): Resolution {
  const steps = stepsOf(head.label);
  const nodes = steps ? countedNodes(spot.holder, phrase.start, head.kind, steps) : [];
  if (nodes.length === 0) return { status: 'unspecific', reason: 'not so many provisions stand there' };
  return rest.length === 0 ? { status: 'found', targets: nodes.map((node) => targetOf(spot.file, node)) } : shown(spot.file, descend(nodes, rest), phrase);
}

/** Attachments belong to the whole version, whatever names them: a zone, a container, a printed title. */
function annex(spot: Spot, phrase: RefPhrase, head: Level, rest: readonly Level[]): Resolution {
  const all = spot.tree.annexes.get(spot.root?.version ?? '') ?? [];
  const byName = new Map<string, TreeNode[]>();
  for (const node of all) for (const name of node.names) byName.set(name, [...(byName.get(name) ?? []), node]);
  const hits = matchLevel({ items: [...all], byName }, head);
  if (hits.length > 0) return shown(spot.file, descend(hits, rest, head), phrase);
  return shown(spot.file, { status: 'missing', reason: `the file has no ${describe(head)}`, nearest: nearest(all, head) }, phrase);
}

function bare(spot: Spot, phrase: RefPhrase, head: Level): Decision {
  const answer = local(spot, phrase, head);
  if (answer.status === 'found' || answer.status === 'ambiguous' || phrase.ownInstrument !== undefined) return { resolution: shown(spot.file, answer, phrase) };
  const carried = carriedInstrument(spot, phrase, head);
  if (!carried) return { resolution: shown(spot.file, answer, phrase) };
  return { resolution: inNamed(spot, phrase, carried.name, carried.span), carried };
}

function local(spot: Spot, phrase: RefPhrase, head: Level): LocalAnswer {
  const { holder } = spot;
  const side = phrase.scope.kind === 'relative' ? { offset: phrase.start, direction: phrase.scope.direction } : undefined;
  const answer = resolvePath(phrase.ownInstrument === undefined ? scopesOf(holder, head) : ownScopes(holder), phrase.target, side);
  if (answer.status === 'found' || answer.status === 'ambiguous') return answer;
  const wider = resolvePath(continuedScopes(holder), phrase.target, side);
  return wider.status === 'none' ? answer : wider;
}

/** The instrument of a bare number that is not counted here: that of an earlier reference, else one named in the same sentence. */
function carriedInstrument(spot: Spot, phrase: RefPhrase, head: Level): Decision['carried'] {
  const before = spot.series.recall(spot.holder, head.kind);
  if (before && (before.block === spot.place.block.start || isParenthesised(spot, phrase))) return { name: before.name, span: before.span };
  const from = sentenceStart(spot, phrase.start);
  const text = spot.file.mask.slice(from, phrase.start);
  const mention = instrumentMentions(spot.context.authority, text).at(-1);
  return mention && { name: text.slice(mention.start, mention.end), span: { start: from + mention.start, end: from + mention.end } };
}

/** How far back a bracket or the start of a sentence is looked for, in UTF-16 units. */
const LOOK_BACK = 600;

function isParenthesised({ file: { mask } }: Spot, { start }: RefPhrase): boolean {
  const before = mask.slice(Math.max(0, start - 60), start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function sentenceStart({ file: { mask }, place }: Spot, end: number): number {
  const from = Math.max(place.block.start, end - LOOK_BACK);
  const stops = [...mask.slice(from, end).matchAll(/[.!?]["”»)]?\s+(?=\p{Lu})/gu)];
  const last = stops.at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** A path in the instrument of a name: in this file if it holds it, else as the authority files say. */
function inNamed(spot: Spot, phrase: RefPhrase, name: string, span: { readonly start: number; readonly end: number } | undefined): Resolution {
  const answer: LocalAnswer = spot.root ? resolveNamed(spot.file, spot.root, name, phrase.target) : { status: 'none' };
  if (answer.status !== 'none') return shown(spot.file, answer, phrase);
  const kind = phrase.target[0]?.kind;
  if (kind !== undefined) spot.series.remember(spot.holder, kind, { name, span, block: spot.place.block.start });
  const entry = entryOf(spot, name, span);
  return entry ? inInstrument(spot, entry, phrase.target) : externalResolution(undefined, name, phrase.target);
}

/** The record of a name: by the form that begins at it in the text and may go on after it, else by the name alone. */
function entryOf({ context: { authority }, file: { mask } }: Spot, name: string, span: { readonly start: number; readonly end: number } | undefined): Entry | undefined {
  const here = span ? instrumentMentions(authority, mask.slice(span.start, span.end + FORM_REACH)) : [];
  const mention = here.find(({ start }) => span !== undefined && start < span.end - span.start);
  return mention ? mention.entry : namedInstrument(authority, name);
}

/** How much of the text after a name may belong to a listed form of it, in UTF-16 units. */
const FORM_REACH = 80;

/** A path in an instrument of the authority files: its clauses if the project holds its transcript. */
export function inInstrument(spot: Spot, entry: Entry, path: readonly Level[]): Resolution {
  const file = entry.transcript === undefined ? undefined : spot.context.transcript(entry.transcript.replace(/^.*\//, '').replace(/\.cable\.md$/, ''));
  const versions = file ? clauseTree(file.tree).versions : [];
  const root = versions.find(({ version }) => version === spot.root?.version) ?? versions[0];
  const answer = root ? named(root, path) : undefined;
  return file && answer?.status === 'found' ? { status: 'found', targets: answer.nodes.map((node) => targetOf(file, node)) } : externalResolution(entry, entry.name, path);
}

/** A path inside one part of a document, or in any division of it. */
export function named(part: TreeNode, path: readonly Level[]): LocalAnswer {
  return resolvePath([part, ...divisionsIn(part)], path);
}

function divisionsIn(part: TreeNode): TreeNode[] {
  return part.items.flatMap((item) => (item.type === 'container' || item.type === 'zone' ? [item, ...divisionsIn(item)] : []));
}

/** What the tree said, as the resolution of `phrase`. Amended provisions and possible pages are never missing. */
export function shown(file: ReferencedFile, answer: LocalAnswer, { amended, pageLike, target }: RefPhrase): Resolution {
  switch (answer.status) {
    case 'found':
    case 'ambiguous':
      return { status: answer.status, targets: answer.nodes.map((node) => targetOf(file, node)) };
    case 'missing':
      if (amended) return { status: 'unspecific', reason: 'the provision is to be made or changed' };
      if (pageLike) return { status: 'unspecific', reason: 'a page, or a point that is not here' };
      return { status: 'missing', reason: answer.reason, nearest: answer.nearest.map((node) => targetOf(file, node)) };
    case 'none':
      return { status: 'unspecific', reason: `nothing here is numbered like ${target.map(describe).join(', ')}` };
  }
}
