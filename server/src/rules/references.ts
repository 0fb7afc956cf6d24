/** Rules R and V110: references that lead nowhere, to several places, or out of the text. */
import type { ClauseTarget, RefPhrase, Resolution, ResolvedReference } from '../references/types';
import { clauseTree, hasPart, referenceContexts } from '../references';
import type { Fix } from './finding';
import { fix } from './rule';
import type { Rule, RuleFinding } from './rule';

/** The rules of references, in the order of docs/format.md §14. */
export const referenceRules: readonly Rule[] = [
  {
    code: 'V110', severity: 'warning', title: 'document refers to an attachment that is no zone or container',
    *check({ references }) {
      for (const reference of references) if (isMissing(reference) && isAnnex(reference.phrase)) yield missingAttachment(reference);
    },
  },
  {
    code: 'R101', severity: 'warning', title: 'clause referred to does not exist',
    *check({ references, file }) {
      for (const reference of references) if (isMissing(reference) && !isAnnex(reference.phrase)) yield missingClause(reference, file.source);
    },
  },
  {
    code: 'R102', severity: 'info', title: 'two provisions fit a reference',
    *check({ references }) {
      for (const { start, end, phrase, resolution } of references) {
        if (resolution.status === 'ambiguous') yield ambiguous(start, end, phrase, resolution.targets);
      }
    },
  },
  {
    code: 'R103', severity: 'warning', title: 'bare number beyond local numbering: external instrument?',
    *check({ references }) {
      for (const reference of references) if (isBeyond(reference)) yield beyond(reference);
    },
  },
  {
    code: 'R104', severity: 'error', title: 'target of an override unknown',
    *check({ references, file }, snapshot) {
      for (const { start, end, by, resolution } of references) {
        if (by === 'link' && resolution.status === 'missing') yield { start, end, message: `The link leads nowhere: ${resolution.reason}.` };
      }
      for (const context of referenceContexts(file.tree)) {
        const isKnown = context.to.includes('#') || snapshot.authority.entries.has(bareId(context.to)) || snapshot.byDocument(bareId(context.to)) !== undefined;
        if (!isKnown) yield { ...spanOf(context.toSpan), message: `No authority entry or document has the id "${context.to}".` };
        if (context.inSpan && context.in !== undefined && !hasPart(clauseTree(file.tree), context.in)) {
          yield { ...spanOf(context.inSpan), message: `No part of this file has the key "${context.in}".` };
        }
      }
    },
  },
  {
    code: 'R105', severity: 'warning', title: "locator outside the instrument's range",
    *check({ references }, snapshot) {
      for (const { start, end, resolution } of references) {
        if (resolution.status === 'external' && resolution.outOfRange) yield { start, end, message: outOfRange(resolution, snapshot.authority.entries.get(resolution.instrument ?? '')?.range) };
      }
    },
  },
  {
    code: 'R106', severity: 'info', title: '`p.`, `pp.`: point or page?',
    *check({ references }) {
      for (const { start, end, phrase, resolution, by } of references) {
        if (by === 'words' && isPageLike(phrase) && (resolution.status === 'found' || resolution.status === 'external')) {
          yield { start, end, message: `“${phrase.surface}” is read as a point (Russian “п.”). If it is a page, write [${phrase.surface}](#!).` };
        }
      }
    },
  },
];

const ANNEXES: ReadonlySet<string> = new Set(['annex', 'appendix', 'schedule']);

function isAnnex(phrase: RefPhrase): boolean {
  return ANNEXES.has(phrase.target[0]?.kind ?? '') && phrase.target.length === 1;
}

type Missing = ResolvedReference & { readonly resolution: Extract<Resolution, { status: 'missing' }> };

/** Missing by its words: what an editor's link or line misses is R104. */
function isMissing(reference: ResolvedReference): reference is Missing {
  return reference.by === 'words' && reference.resolution.status === 'missing';
}

function missingAttachment({ start, end, phrase, resolution }: Missing): RuleFinding {
  const known = listed(resolution.nearest);
  return { start, end, message: `“${phrase.surface}” is not in this file${known === '' ? '' : `; it has ${known}`}. Give it a zone, “## [attachment ${phrase.target[0]?.label ?? ''}]”, or a heading of its own.` };
}

function missingClause({ start, end, phrase, resolution }: Missing, source: string): RuleFinding {
  const known = listed(resolution.nearest);
  const fixes = resolution.nearest.flatMap((target) => relabel(start, end, phrase, source, target));
  return {
    start, end, fixes,
    message: `“${phrase.surface}” leads nowhere: ${resolution.reason}${known === '' ? '' : `; nearest: ${known}`}.`,
    related: resolution.nearest.map((target) => ({ ...spanOf(target.focus), file: target.file, message: `Nearest provision: ${target.key}` })),
  };
}

/** The reference with the last number or letter of its innermost level replaced by one that exists. */
function relabel(start: number, end: number, phrase: RefPhrase, source: string, target: ClauseTarget): Fix[] {
  const wanted = phrase.target.at(-1)?.label ?? '';
  const label = target.key.split('/').at(-1) ?? '';
  const words = source.slice(start, end);
  const at = words.search(new RegExp(`(?<![\\p{L}\\d])${wanted.replace(/[^\p{L}\d]/gu, '\\$&')}(?![\\p{L}\\d])`, 'u'));
  if (at < 0 || !/^[a-z\d]+$/i.test(label)) return [];
  return [fix(`Refer to ${label}`, { start: start + at, end: start + at + wanted.length, text: label })];
}

function ambiguous(start: number, end: number, phrase: RefPhrase, targets: readonly ClauseTarget[]): RuleFinding {
  return {
    start, end,
    message: `“${phrase.surface}” fits ${targets.length} provisions: ${listed(targets)}. A link, [${phrase.surface}](#${targets[0]?.key ?? ''}), says which.`,
    related: targets.map((target) => ({ ...spanOf(target.focus), file: target.file, message: `Fits: ${target.key}` })),
  };
}

/** `p. 40` by itself; where an instrument is named beside it nobody thinks of a page, and "25" of "pp. 24 and 25" follows the first. */
function isPageLike({ pageLike, scope, inherited, surface }: RefPhrase): boolean {
  return pageLike && (scope.kind !== 'other' || inherited) && /^\p{L}/u.test(surface);
}

/** A printed number without an instrument of its own that is not counted here. "this article" has no number and is another matter. */
function isBeyond({ phrase, resolution, by }: ResolvedReference): boolean {
  if (by !== 'words' || resolution.status !== 'external' || !phrase.inherited) return false;
  const label = phrase.target[0]?.label.replace(/\.\..*$/, '') ?? '';
  return /^[\p{L}\d]/u.test(label) && phrase.surface.toLowerCase().includes(label.toLowerCase());
}

function beyond({ start, end, phrase, resolution }: ResolvedReference): RuleFinding {
  const name = resolution.status === 'external' ? resolution.name : '';
  const target = resolution.status === 'external' && resolution.instrument !== undefined ? `[${phrase.surface}](id:${resolution.instrument}#${resolution.locator})` : 'a link or a refs: line';
  return { start, end, message: `“${phrase.surface}” is not numbered here; it is taken to belong to “${name}”, named before. To confirm: ${target}.` };
}

function outOfRange(resolution: Extract<Resolution, { status: 'external' }>, range: { readonly from: number; readonly to: number } | undefined): string {
  return `“${resolution.name}” has no ${resolution.locator}${range ? `: it runs from ${range.from} to ${range.to}` : ''}.`;
}

function listed(targets: readonly ClauseTarget[]): string {
  return targets.map(({ key }) => key).join(', ');
}

function bareId(to: string): string {
  return to.replace(/^id:/, '');
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}
