/** References in the plain form that tests, the command line and scorers read. */
import { findReferences } from './recognize';
import type { Level, RefScope } from './types';

/** A path as text: `kind:label` for each level, joined by `/`, outermost first. */
export function formatTarget(levels: readonly Level[]): string {
  return levelStrings(levels).join('/');
}

function levelStrings(levels: readonly Level[]): string[] {
  return levels.map((level) => `${level.kind}:${level.label}`);
}

/** A scope as text: `this`, `other:<name>` or `relative:<direction>`. */
export function formatScope(scope: RefScope): string {
  if (scope.kind === 'other') return `other:${scope.name}`;
  return scope.kind === 'relative' ? `relative:${scope.direction}` : 'this';
}

/** One reference of an answer; offsets are UTF-16. */
interface AnsweredReference {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly target: readonly string[];
  readonly scope: string;
}

/** All references of a text in the form of references.md §1. */
export function referencesAnswer(text: string, lang?: 'en' | 'ru'): { references: AnsweredReference[] } {
  const found = findReferences(text, lang === undefined ? {} : { lang });
  const references = found.map((phrase) => ({
    start: phrase.start,
    end: phrase.end,
    surface: phrase.surface,
    target: levelStrings(phrase.target),
    scope: formatScope(phrase.scope),
  }));
  return { references };
}
