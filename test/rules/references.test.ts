/** Rules of references, each with a text that it is silent on: the finding stands at the very words. */
import assert from 'node:assert/strict';
import { resolveReferences } from '../../server/src/references';
import { referenceRules } from '../../server/src/rules/references';
import type { FileAnalysis, Snapshot } from '../../server/src/workspace/types';
import { contextOf, referencedFile } from '../references/resolve-project';

const EN = '# Translation - English\n\n';
const front = (refs: string): string => `---\ncable: 0\nrefs: ${refs}\n---\n${EN}`;

interface Found { readonly code: string; readonly words: string; readonly message: string; readonly fixed: string[] }

function check(source: string): Found[] {
  const context = contextOf();
  const file = referencedFile(source);
  const analysis: FileAnalysis = { file: { ...file, lines: undefined as never }, citations: [], references: resolveReferences(file, context), mentions: [] };
  const snapshot = { authority: context.authority, byDocument: () => undefined } as unknown as Snapshot;
  return referenceRules.flatMap((rule) => [...rule.check(analysis, snapshot)].map((finding) => ({
    code: rule.code, words: source.slice(finding.start, finding.end), message: finding.message,
    fixed: (finding.fixes ?? []).flatMap(({ edits }) => edits.map((edit) => source.slice(finding.start, edit.start) + edit.text + source.slice(edit.end, finding.end))),
  })));
}

const LIST = '1. Rope.\n\n2. Tar.\n\n   a) black\n\n   b) brown\n\n';

const cases: readonly (readonly [why: string, source: string, expected: readonly string[]])[] = [
  ['a lone number that begins no sequence is no numbering', `${EN}168. The toll.\n\nSee paragraph 13(d).\n`, []],
  ['a point that is not there', `${EN}${LIST}3. Sails, see point 7.\n`, ['R101 point 7']],
  ['a part of a point that is there', `${EN}${LIST}3. Sails, see paragraph "c" of point 2.\n`, ['R101 paragraph "c" of point 2']],
  ['a point that is there', `${EN}${LIST}3. Sails, see paragraph "b" of point 2.\n`, []],
  ['a point of an unknown text', `${EN}${LIST}3. Sails, see point 7 of the Whaling Protocol.\n`, []],
  ['a point to be inserted', `${EN}${LIST}3. Insert paragraph 7.\n`, []],
  ['two points of one number', `${EN}1. Rope.\n\n2. Tar.\n\n1. Sails.\n\nSee point 1.\n`, ['R102 point 1']],
  ['a number that goes on in another text', `${EN}${LIST}3. Sails (point 1 of the draft harbour treaty) and masts (point 19).\n`, ['R103 point 19']],
  ['the same, confirmed by a line', `${front('[{bare: [point], to: harbour-draft}]')}${LIST}3. Masts (point 19).\n`, []],
  ['the same, confirmed by a link', `${EN}${LIST}3. Masts ([point 19](id:harbour-draft#19)).\n`, []],
  ['a paragraph of "this article" has its number', `${EN}Article 9 of the Sea Convention, the second paragraph of this article.\n`, []],
  ['a link to nothing', `${EN}${LIST}3. See [point 2](#agenda-9/2).\n`, ['R104 point 2']],
  ['a link to something', `${EN}${LIST}3. See [point 2](#2/b).\n`, []],
  ['a line that names no instrument', `${front('[{bare: [point], to: no-such-text}]')}${LIST}`, ['R104 no-such-text']],
  ['a line about no part of the file', `${front('[{in: sec-9, bare: [point], to: harbour-draft}]')}${LIST}`, ['R104 sec-9']],
  ['an article beyond the last', `${EN}See article 99 of the Sea Convention.\n`, ['R105 article 99']],
  ['the last article', `${EN}See article 80 of the Sea Convention.\n`, []],
  ['a p. that is a point', `${EN}${LIST}3. Sails (p. 1).\n`, ['R106 p. 1']],
  ['the same with a link', `${EN}${LIST}3. Sails ([p. 1](#1)).\n`, []],
  ['an attachment that is not there, once', `${EN}${LIST}3. Send the list (Attachment No. 2).\n`, ['V110 Attachment No. 2']],
  ['an attachment that is there', `${EN}${LIST}3. Send the list (Attachment No. 2).\n\n## [attachment 2]\n\nList.\n`, []],
];

describe('rules of references', () => {
  for (const [why, source, expected] of cases) {
    it(why, () => { assert.deepEqual(check(source).map(({ code, words }) => `${code} ${words}`), expected); });
  }

  it('a dangling reference is mended to the numbers nearest to it', () => {
    const [finding] = check(`${EN}${LIST}3. Sails, see point 7.\n`);
    assert.deepEqual(finding?.fixed, ['point 3', 'point 2']);
    assert.match(finding.message, /there is no point 7 here; nearest: 3, 2/);
  });

  it('a dangling letter likewise', () => {
    assert.deepEqual(check(`${EN}${LIST}3. Sails, see paragraph "c" of point 2.\n`)[0]?.fixed, ['paragraph "b" of point 2', 'paragraph "a" of point 2']);
  });
});
