/** What the rules of one family say of a text, as `C102 “2.”`: the code and the very words. */
import { maskMarkup, parse } from '../../server/src/syntax';
import type { Rule, RuleFinding } from '../../server/src/rules/rule';
import { LineIndex } from '../../server/src/text/line-index';
import type { FileAnalysis, Snapshot } from '../../server/src/workspace/types';

export interface Said extends RuleFinding {
  readonly code: string;
}

export function check(rules: readonly Rule[], source: string): Said[] {
  const tree = parse(source);
  const file = { uri: 'letter.cable.md', id: 'letter', source, tree, mask: maskMarkup(source, tree), lines: new LineIndex(source) };
  const analysis: FileAnalysis = { file, citations: [], references: [], mentions: [] };
  // These rules ask one file only; a snapshot would never be looked at.
  const said = rules.flatMap((rule) => [...rule.check(analysis, {} as Snapshot)].map((finding) => ({ ...finding, code: rule.code })));
  return said.sort((a, b) => a.start - b.start || a.code.localeCompare(b.code));
}

export function brief(rules: readonly Rule[], source: string): string[] {
  return check(rules, source).map(({ code, start, end }) => `${code} “${source.slice(start, end)}”`);
}

/** `source` with the first fix of the first finding applied. */
export function mended(rules: readonly Rule[], source: string): string {
  const edits = check(rules, source)[0]?.fixes?.[0]?.edits ?? [];
  return [...edits].sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

/** Front matter that no rule objects to. */
export const FRONT = `---
cable: 0
id: letter
title: Letter on the toll
date: 1923-04-02
language: en
source: unknown
---
`;
