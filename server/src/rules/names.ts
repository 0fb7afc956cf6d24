/** N family: names and the records they stand for. */
import type { Entry, Mention } from '../authority/types';
import { isInUse } from '../authority';
import { childrenOf, descend, fieldAt, nearestWord, parseAddress, scalarText } from '../syntax';
import type { AnyNode, FieldValue } from '../syntax/nodes';
import { slice, type Span } from '../text/span';
import type { FileAnalysis } from '../workspace/types';
import { fix, type Rule } from './rule';

const ambiguousName: Rule = {
  code: 'N102',
  severity: 'warning',
  title: 'form fits two entries',
  *check({ file, mentions }, { authority }) {
    for (const mention of mentions) {
      if (mention.entries.length < 2) continue;
      const words = slice(file.source, mention);
      const entries = mention.entries.flatMap((id) => authority.entries.get(id) ?? []);
      yield {
        ...at(mention),
        message: `“${words}” may be ${entries.map(({ id, name }) => `${name} (${id})`).join(' or ')}. Say which: link it, or pin it under names: in the front matter.`,
        fixes: entries.map((entry) => fix(`Link to ${entry.name}`, { ...at(mention), text: `[${words}](id:${entry.id})` })),
      };
    }
  },
};

const unknownId: Rule = {
  code: 'N104',
  severity: 'error',
  title: '`id:` unknown',
  *check(analysis, snapshot) {
    for (const { id, span } of [...linkedIds(analysis), ...pinnedIds(analysis)]) {
      if (snapshot.authority.entries.has(id) || snapshot.byDocument(id)) continue;
      const near = nearestWord(id, [...snapshot.authority.entries.keys()]);
      yield {
        ...span,
        message: `There is no record and no document “${id}” in this project.${near === undefined ? '' : ` Is it “${near}”?`}`,
        ...(near === undefined ? {} : { fixes: [fix(`Change to ${near}`, { ...span, text: near })] }),
      };
    }
  },
};

const pseudonymOutOfUse: Rule = {
  code: 'N105',
  severity: 'warning',
  title: 'pseudonym outside its dates',
  *check({ file, mentions }, { authority }) {
    const date = scalarText(fieldAt(file.tree.frontMatter, 'date'));
    for (const mention of mentions) {
      if (mention.form.as !== 'pseudonym' || mention.entries.length !== 1 || isInUse(mention.form, date)) continue;
      const entry = authority.entries.get(mention.entries[0] ?? '');
      yield {
        ...at(mention),
        message: `“${slice(file.source, mention)}” is recorded as a pseudonym of ${entry?.name ?? ''} for ${mention.form.dates ?? ''}; this document is of ${date ?? ''}. Check the identity, or widen the dates in the record.`,
      };
    }
  },
};

/** `FILIPPOV [Stalin]` says that two forms are of one; the authority must agree. */
const identityContradicted: Rule = {
  code: 'N106',
  severity: 'warning',
  title: '`X [Y]`: Y is not a form of X in the authority',
  *check({ file, mentions }, { authority }) {
    for (let index = 1; index < mentions.length; index++) {
      const [before, inside] = [mentions[index - 1], mentions[index]];
      if (!before || !inside || !isGloss(file.source, before, inside)) continue;
      if (inside.entries.some((id) => before.entries.includes(id))) continue;
      const [left, right] = [before, inside].map((mention) => authority.entries.get(mention.entries[0] ?? ''));
      if (!left || !right || left.kind !== right.kind) continue;
      yield { ...at(inside), message: contradiction(file.source, before, inside, left, right) };
    }
  },
};

function isGloss(source: string, before: Mention, inside: Mention): boolean {
  return /^[ \u2060]*\[=?[ ]*$/u.test(source.slice(before.end, inside.start)) && source.charAt(inside.end) === ']';
}

function contradiction(source: string, before: Mention, inside: Mention, left: Entry, right: Entry): string {
  return `The brackets say that “${slice(source, before)}” is “${slice(source, inside)}”, but the records say ${left.name} (${left.id}) and ${right.name} (${right.id}). Mend the one that is wrong.`;
}

interface NamedId {
  readonly id: string;
  readonly span: Span;
}

/** Ids that inline links name. */
function linkedIds({ file }: FileAnalysis): NamedId[] {
  return childrenOf(file.tree).flatMap((child) => [...descend(child)]).flatMap((node: AnyNode) => {
    if (node.type !== 'link') return [];
    const words = slice(file.source, node.destination);
    const id = parseAddress(words)?.document;
    if (id === undefined) return [];
    return [{ id, span: { start: node.destination.start + 3, end: node.destination.start + 3 + id.length } }];
  });
}

/** Ids that the front matter pins to forms; parties may be literal names and are not asked. */
function pinnedIds({ file }: FileAnalysis): NamedId[] {
  const names = fieldAt(file.tree.frontMatter, 'names');
  const values: readonly FieldValue[] = names?.kind === 'map' ? names.fields.map(({ value }) => value) : [];
  return values.flatMap((value) => (value.kind === 'scalar' && value.value !== false ? [{ id: value.raw, span: value.span }] : []));
}

function at({ start, end }: Span): Span {
  return { start, end };
}

/** Rules of names, in the order of docs/format.md §14. N108 and N109 belong to the authority files. */
export const nameRules: readonly Rule[] = [ambiguousName, unknownId, pseudonymOutOfUse, identityContradicted];
