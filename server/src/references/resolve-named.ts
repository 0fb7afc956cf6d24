/** Instruments named in a reference that the same version holds: "of the agenda" where it prints the agenda. */
import type { TreeNode } from './clause-tree';
import { clauseTree } from './clause-tree';
import type { ReferencedFile } from './context';
import { stemmedWords } from './resolve-instrument';
import { fitness, matchLevel } from './resolve-lookup';
import { descend, resolvePath } from './resolve-path';
import type { LocalAnswer } from './resolve-path';
import type { Level } from './types';

/** A container, or a list of provisions, with the words of its title or of the sentence that introduces it ("… the following points of the agenda:"). */
interface Named {
  readonly stems: ReadonlySet<string>;
  readonly scope: TreeNode;
  readonly isList: boolean;
}

/** The named parts of a version by each word of their names. */
type NamedParts = ReadonlyMap<string, readonly Named[]>;

const indexes = new WeakMap<TreeNode, NamedParts>();

/** Resolves a path inside the part of `version` that `name` names; `none` if no part bears that name. */
export function resolveNamed(file: ReferencedFile, version: TreeNode, name: string, path: readonly Level[]): LocalAnswer {
  const [head, ...rest] = path;
  const stems = stemmedWords(name).map(({ stem }) => stem).filter((stem) => stem.length > 2 || /\d/.test(stem));
  if (!head || stems.length === 0) return { status: 'none' };
  const parts = partsNamed(file, version, stems);
  const titled = parts.filter(({ scope, isList }) => !isList && fitness(scope, head.kind) === 3 && hasLabel(scope, head)).map(({ scope }) => scope);
  if (titled.length > 0) return descend(titled, rest);
  const scopes = parts.filter(({ scope, isList }) => isList || scope.label === undefined).map(({ scope }) => scope);
  const answer = resolvePath(scopes, path);
  return answer.status === 'none' && isExtractOf(file, version, name) ? resolvePath([version, ...(clauseTree(file.tree).containers.get(version.version) ?? [])], path) : answer;
}

function hasLabel(container: TreeNode, head: Level): boolean {
  return matchLevel({ items: [container], byName: new Map(container.names.map((label) => [label, [container]])) }, head).length > 0;
}

/** The parts whose name has every one of the words; lists before titled containers. */
function partsNamed(file: ReferencedFile, version: TreeNode, stems: readonly string[]): Named[] {
  const index = indexOf(file, version);
  const candidates = stems.map((stem) => index.get(stem) ?? []).reduce((fewest, some) => (some.length < fewest.length ? some : fewest));
  if (candidates.length > MOST) return [];
  const fit = candidates.filter(({ stems: said }) => stems.every((stem) => said.has(stem)));
  return fit.sort((a, b) => Number(b.isList) - Number(a.isList));
}

/** A word in more names than this distinguishes nothing. */
const MOST = 64;

function indexOf(file: ReferencedFile, version: TreeNode): NamedParts {
  const known = indexes.get(version);
  if (known) return known;
  const made = new Map<string, Named[]>();
  const add = (scope: TreeNode, text: string, isList: boolean): void => {
    const stems = new Set(stemmedWords(text).map(({ stem }) => stem));
    for (const stem of stems) {
      const same = made.get(stem);
      if (same) same.push({ stems, scope, isList });
      else made.set(stem, [{ stems, scope, isList }]);
    }
  };
  collect(file, version, add);
  indexes.set(version, made);
  return made;
}

type Add = (scope: TreeNode, text: string, isList: boolean) => void;

function collect(file: ReferencedFile, node: TreeNode, add: Add): void {
  for (const [i, item] of node.items.entries()) {
    if (item.type === 'container') add(item, file.mask.slice(item.focus.start, item.focus.end), false);
    if (item.type !== 'paragraph') collect(file, item, add);
    else if (node.items[i + 1]?.type === 'clause') {
      const text = file.mask.slice(item.start, item.end).trimEnd();
      if (text.endsWith(':')) add(listAfter(node, i + 1), lastSentence(text), true);
    }
  }
}

function lastSentence(text: string): string {
  const stop = Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? '));
  return text.slice(stop + 1);
}

/** The clauses from `from` to the next other block, as a scope of their own. */
function listAfter(parent: TreeNode, from: number): TreeNode {
  const byName = new Map<string, TreeNode[]>();
  const items: TreeNode[] = [];
  for (let i = from; parent.items[i]?.type === 'clause'; i++) {
    const item = parent.items[i];
    if (!item) break;
    items.push(item);
    for (const name of item.names) byName.set(name, [...(byName.get(name) ?? []), item]);
  }
  return { ...parent, items, byName };
}

/** "pr. PB No. 84" in an extract whose head says "Excerpt from protocol No. 84": the same instrument, by kind and number. */
function isExtractOf(file: ReferencedFile, version: TreeNode, name: string): boolean {
  const named = /^(\p{L}+)[\s\S]*?(?:no\.?|nr\.?|№|n[°º]\.?)\s*(\d+)/iu.exec(name);
  const [, abbreviation = '', number = ''] = named ?? [];
  if (number === '') return false;
  return headLines(version).some((item) => {
    const head = /^\P{L}*(?:\p{L}+\s+){0,3}?(\p{L}+)\s+(?:no\.?|nr\.?|№|n[°º]\.?)\s*(\d+)/iu.exec(file.mask.slice(item.start, Math.min(item.end, item.start + 200)));
    return head?.[2] === number && (head[1] ?? '').toLowerCase().startsWith(abbreviation.toLowerCase());
  });
}

/** What stands before the first provision of a version, with the titles of its containers. */
function headLines(version: TreeNode): { readonly start: number; readonly end: number }[] {
  const first = version.items.findIndex((item) => item.type === 'clause');
  const head = version.items.slice(0, first < 0 ? undefined : first);
  return head.flatMap((item) => (item.type === 'container' ? [item.focus, ...headLines(item)] : [item]));
}
