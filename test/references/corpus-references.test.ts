/** The references of the five published documents, each to the provision that a reader would point at. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, contextOf, instrument } from './resolve-project';

const context = contextOf([
  instrument('armistice-draft', ['draft agreement on armistice'], 'point', { from: 1, to: 63 }),
  instrument('gc3-1949', ['Geneva Convention of 1949', 'Geneva Convention'], 'article', { from: 1, to: 143 }),
  instrument('polish-draft', ['draft Polish resolution'], 'point'),
  instrument('politburo-protocol-84', ['pr.PB No.84'], 'item'),
]);

const documents: Readonly<Record<string, readonly string[]>> = {
  'wcda-117424': [
    'Point two → agenda-2', 'point two → agenda-2/2', 'three → agenda-2/3', 'point 2 → agenda-2/2', 'Point 3 → agenda-3',
    'two provisions below → agenda-3/5/a + agenda-3/5/b', 'point 4 → agenda-3/4', 'paragraph "b" of point 5 → agenda-3/5/b',
  ],
  'wcda-117419': ['четвёртый пункт → 4', 'fourth point → 4'],
  'wcda-113649': [
    'Attachment No. 1 → attachment-1',
    'four measures enumerated above → attachment-1/1 + attachment-1/2 + attachment-1/3 + attachment-1/4',
    'article 109 → gc3-1949#109', 'article 109 → gc3-1949#109', 'Article 109 → gc3-1949#109', 'second paragraph of this article → gc3-1949#109:2', 'article 109 → gc3-1949#109',
    'point 1 → armistice-draft#1', 'point 19 → armistice-draft#19', 'pp. 24 → armistice-draft#24', '25 → armistice-draft#25',
    'pp. 36 → armistice-draft#36', '37 → armistice-draft#37', 'p. 40 → armistice-draft#40', 'p. 41 → armistice-draft#41', 'point 60 → armistice-draft#60',
    'p. "b)" → polish-draft#b',
  ],
  'politburo-p84-421': ['p.421(op) → 421'],
};

describe('references of the corpus', () => {
  for (const [name, expected] of Object.entries(documents)) {
    it(name, () => {
      const source = readFileSync(join('corpus', `${name}.cable.md`), 'utf8');
      const found = answers(source, context).filter((answer) => !answer.startsWith('Attachment No. 2'));
      assert.deepEqual(found, expected);
    });
  }
});
