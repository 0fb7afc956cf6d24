/** All rules, and how they are run over a file. */
import type { FileAnalysis, Snapshot } from '../workspace/types';
import { bracketRules } from './brackets';
import { citationRules } from './citations';
import { clauseRules } from './clauses';
import { corpusRules } from './corpus';
import type { Finding, Severity } from './finding';
import { frontMatterRules } from './front-matter';
import { markdownRules } from './markdown';
import { nameRules } from './names';
import { referenceRules } from './references';
import type { Rule } from './rule';
import { suppressionOf } from './suppress';
import { versionRules } from './versions';

/** Every rule of docs/format.md §14 that is built, in the order of its table. */
export const allRules: readonly Rule[] = [
  ...frontMatterRules, ...versionRules, ...markdownRules, ...bracketRules, ...clauseRules, ...referenceRules, ...nameRules, ...citationRules, ...corpusRules,
];

/** The code under which a rule that failed reports itself. */
const internalCode = 'Z101';

interface CheckOptions {
  /** Severities by code, where they differ from the rule's own. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** The rules to run, if not all. */
  readonly rules?: readonly Rule[];
}

/** What the rules say of one file, by place and code, without what its editor set aside. A rule that throws is one finding and stops no other. */
export function checkFile(analysis: FileAnalysis, snapshot: Snapshot, options: CheckOptions = {}): Finding[] {
  const isSuppressed = suppressionOf(analysis.file);
  return (options.rules ?? allRules)
    .flatMap((rule) => run(rule, analysis, snapshot, options.severities?.[rule.code] ?? rule.severity))
    .filter((finding) => !isSuppressed(finding))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : Number(a.code > b.code)));
}

function run(rule: Rule, analysis: FileAnalysis, snapshot: Snapshot, severity: Severity): Finding[] {
  try {
    return Array.from(rule.check(analysis, snapshot), (found) => ({ ...found, code: rule.code, severity }));
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return [{
      start: 0,
      end: 0,
      code: internalCode,
      severity: 'warning',
      message: `Rule ${rule.code} failed on this file (${reason}); the other rules ran. This is a fault of Cablegram, not of the text.`,
    }];
  }
}
