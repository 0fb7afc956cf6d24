/** References resolved to provisions: what a reader of the letter would point at. */
import assert from 'node:assert/strict';
import { answers, contextOf, INSTRUMENTS, instrument, referencedFile } from './resolve-project';

const EN = '# Translation - English\n\n';
const RU = '# Transcript - Russian\n\n';

const TWO_AGREEMENTS = `${EN}## [text]

### Point two of the agenda: the ferry {#agenda-2}

1. The ferry sails as described in point two or three of this agreement.

2. It carries mail.

3. It rests on Sundays, as point 2 of this agreement allows.

### Point 3 of the agenda: the lighthouse {#agenda-3}

1. The lamp is lit.

2. The keeper is paid under point 7 of this agreement.

4. Oil is brought by boat.

5. The watch is kept in accordance with the two provisions below:

   a) by night, one man;

   b) in fog, two men.

6. The keeper acts as stipulated in point 4 and in paragraph "b" of point 5.
`;

describe('references in two agreements that both count from 1', () => {
  it('each number belongs to the agreement that holds the reference', () => {
    assert.deepEqual(answers(TWO_AGREEMENTS), [
      'Point two → agenda-2',
      'point two → agenda-2/2',
      'three → agenda-2/3',
      'point 2 → agenda-2/2',
      'Point 3 → agenda-3',
      'point 7 → missing, nearest agenda-3/6 agenda-3/5',
      'two provisions below → agenda-3/5/a + agenda-3/5/b',
      'point 4 → agenda-3/4',
      'paragraph "b" of point 5 → agenda-3/5/b',
    ]);
  });

  it('without the headings the numbers are ambiguous and nothing is guessed', () => {
    const source = `${EN}1. Rope.\n\n2. Tar, as in point 1.\n\n1. Sails.\n\n2. Masts, as in point 1.\n`;
    assert.ok(answers(source).every((answer) => answer.startsWith('point 1 → ambiguous')), answers(source).join('\n'));
  });
});

describe('references to a list that the letter prints', () => {
  it('the fourth point of the agenda is the fourth of the list introduced as its points', () => {
    const source = `${EN}We propose the following points of the agenda:\n\n1. Rope.\n2. Tar.\n3. Sails.\n4. Masts.\n5. Pay.\n\nMasts are in the fourth point of the agenda.\n`;
    assert.deepEqual(answers(source), ['fourth point → 4']);
  });

  it('in Russian likewise, in the Russian version', () => {
    const source = `${RU}Предлагаем следующие пункты повестки дня:\n\n1. Канаты.\n2. Смола.\n3. Паруса.\n4. Мачты.\n\nМачты включены в четвёртый пункт повестки дня.\n`;
    assert.deepEqual(answers(source), ['четвёртый пункт → 4']);
  });

  it('counted provisions above are the ones that stand before', () => {
    const source = `${EN}1. Rope.\n\n2. Tar.\n\n3. Sails.\n\n4. In accordance with the three measures enumerated above, buy at once.\n`;
    assert.deepEqual(answers(source), ['three measures enumerated above → 1 + 2 + 3']);
  });
});

describe('references into another instrument', () => {
  it('a named one, with the paragraph of "this article"', () => {
    const source = `${EN}Article 9 of the Sea Convention should be used, especially the second paragraph of this article, and article 99 of the Sea Convention of 1911.\n`;
    assert.deepEqual(answers(source), [
      'Article 9 → sea-convention#9', 'second paragraph of this article → sea-convention#9:2', 'article 99 → sea-convention#99 out of range',
    ]);
  });

  it('an unknown one is external and never dangling', () => {
    assert.deepEqual(answers(`${EN}1. Rope.\n\n2. Tar, see point 7 of the Whaling Protocol.\n`), ['point 7 → (Whaling Protocol)#7']);
  });

  it('a bare number in brackets goes on in the instrument of the item before', () => {
    const source = `${EN}First. About pay. It is agreed (article 4 of the Sea Convention).\n\nSecond. About the port.\n\n1) The quay (point 1 of the draft harbour treaty).\n\n2) The crane (point 19), the rails (pp. 24 and 25).\n\nDivers may be hired (p. 40).\n\nThird. About nothing (point 33).\n`;
    assert.deepEqual(answers(source), [
      'article 4 → sea-convention#4',
      'point 1 → harbour-draft#1', 'point 19 → harbour-draft#19', 'pp. 24 → harbour-draft#24', '25 → harbour-draft#25', 'p. 40 → harbour-draft#40',
      'point 33 → unspecific',
    ]);
  });

  it('a transcript that holds the instrument gives its very clauses', () => {
    const treaty = referencedFile(`${EN}1. Quay.\n\n2. Crane.\n\n   a) steam\n\n   b) hand\n`, 'treaty');
    const held = instrument('treaty-draft', ['Crane Treaty'], 'point', undefined, 'treaty');
    const source = `${EN}See paragraph "b" of point 2 of the Crane Treaty.\n`;
    assert.deepEqual(answers(source, contextOf([held], [treaty])), ['paragraph "b" of point 2 → treaty#2/b']);
  });
});

describe('references to attachments', () => {
  it('a zone answers to the number; its own printed title refers to nothing', () => {
    const source = `${EN}1. Confirm the letter (Attachment No. 1).\n\n2. Confirm the orders (Attachment No. 2).\n\n## [attachment 1]\n\nAttachment No. 1\n\nDear friend!\n`;
    assert.deepEqual(answers(source), ['Attachment No. 1 → attachment-1', 'Attachment No. 2 → missing, nearest attachment-1']);
  });
});

describe('what the editor says wins', () => {
  const front = (refs: string): string => `---\ncable: 0\nrefs: ${refs}\n---\n`;

  it('a link decides, or takes the reference away', () => {
    const source = `${EN}1. Rope.\n\n2. Tar, see [point 1](id:harbour-draft#19) with [pp. 24 and 25](id:harbour-draft#24,25) not [point 1](#!) but [point 1](#2) or [point 1](#nowhere).\n`;
    assert.deepEqual(answers(source), [
      'point 1 → harbour-draft#19', 'pp. 24 → harbour-draft#24', '25 → harbour-draft#25', 'point 1 → 2', 'point 1 → missing, nearest ',
    ]);
  });

  it('a link on words that are no reference makes them one', () => {
    assert.deepEqual(answers(`${EN}1. Rope.\n\n2. Tar, see [the words on rope](#1).\n`), ['the words on rope → 1']);
  });

  it('a refs line decides the bare references of one part', () => {
    const source = `${front('[{in: sec-2, bare: [point, p., pp.], to: harbour-draft}]')}${EN}First. See point 2.\n\nSecond. See point 2 and pp. 24 and 25.\n`;
    assert.deepEqual(answers(source), ['point 2 → sec-2', 'point 2 → harbour-draft#2', 'pp. 24 → harbour-draft#24', '25 → harbour-draft#25']);
  });
});

describe('the climb of a bare number', () => {
  const cases: readonly (readonly [why: string, source: string, expected: readonly string[]])[] = [
    ['from the children of its own clause', `1. Rope.\n\n   1) thin\n\n   2) thick, not point 1\n`, ['point 1 → 1/1']],
    ['a paragraph stands for a point where labels name no unit', `1. Rope.\n\n2. Tar, see paragraph 1.\n`, ['paragraph 1 → 1']],
    ['article 2, paragraph 1 in a treaty', `Article 1.\n\n1. Rope.\n\nArticle 2.\n\n1. Tar.\n\n2. Sails, see paragraph 1 and Article 1, paragraph 1.\n`, ['paragraph 1 → article-2/1', 'Article 1, paragraph 1 → article-1/1']],
    ['a range takes the siblings between its ends', `1. Rope.\n\n2. Tar.\n\n3. Sails.\n\n4. Masts, see points 1-3.\n`, ['points 1-3 → 1 + 2 + 3']],
    ['this article is the one around it', `Article 1. Rope.\n\nArticle 2. Tar is bought under this article.\n`, ['this article → article-2']],
    ['a provision yet to be made is never missing', `1. Rope.\n\n2. Insert paragraph 7.\n`, ['paragraph 7 → unspecific']],
    ['a text without numbers has no dangling ones', `Regarding point 4, we agree.\n`, ['point 4 → unspecific']],
  ];
  for (const [why, source, expected] of cases) {
    it(why, () => { assert.deepEqual(answers(EN + source), expected); });
  }
});

it('every reference of a text of many lists is resolved', () => {
  const block = '1. Rope (point 1 of the draft harbour treaty).\n\n2. Tar (point 19), see point 1 and paragraph "b" of point 2.\n\n';
  assert.equal(answers(EN + `### A title\n\n${block}`.repeat(50), contextOf(INSTRUMENTS)).length, 200);
});
