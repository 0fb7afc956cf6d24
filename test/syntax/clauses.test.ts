import assert from 'node:assert/strict';
import { parse, places } from '../../server/src/syntax';

/** Keys and first words of the blocks of a version with this body: `2 “2. The”`. */
function keys(body: string, heading = '# Translation - English\n\n'): string[] {
  const source = heading + body;
  return [...places(parse(source))].flatMap(({ block }) => {
    if (block.type !== 'paragraph') return [];
    return `${block.key} “${source.slice(block.start, block.end).split(/\s+/u).slice(0, 2).join(' ')}”`;
  });
}

describe('clauses: what a label makes of a block', () => {
  const cases: [string, string, string[]][] = [
    ['numbers at the margin, prose between them', 'Agreed:\n\n1. Toll.\n\nSo be it.\n\n2. Ferry.', ['p1 “Agreed:”', '1 “1. Toll.”', 'p2 “So be”', '2 “2. Ferry.”']],
    ['two columns make a block part of the clause above', '1. Toll.\n\n  It is low.\n\n2. Ferry.', ['1 “1. Toll.”', '1~2 “It is”', '2 “2. Ferry.”']],
    ['a new style at the same column goes one level down, an open one continues', '5. Toll:\n\na) by day;\n\nb) by night.\n\n6. Ferry.', ['5 “5. Toll:”', '5/a “a) by”', '5/b “b) by”', '6 “6. Ferry.”']],
    ['a continuation after lettered items belongs to the number', '5. Toll:\n\n   a) by day.\n\n   Both count.\n\n6. Ferry.', ['5 “5. Toll:”', '5/a “a) by”', '5~2 “Both count.”', '6 “6. Ferry.”']],
    ['Cyrillic letters count by their place in the alphabet', '1) Пошлина:\n\nа) днем;\n\nб) ночью;\n\nв) зимой.', ['1 “1) Пошлина:”', '1/a “а) днем;”', '1/b “б) ночью;”', '1/c “в) зимой.”']],
    ['section labels take in what follows at the margin', 'First. Toll.\n\nIt is low.\n\n1) by day;\n\n2) by night.\n\nSecond. Ferry.', ['sec-1 “First. Toll.”', 'sec-1~2 “It is”', 'sec-1/1 “1) by”', 'sec-1/2 “2) by”', 'sec-2 “Second. Ferry.”']],
    ['articles within chapters', 'Chapter I\n\nArticle 1. Toll.\n\nArticle 2. Ferry.\n\nChapter II\n\nArticle 3. Quay.', ['chapter-1 “Chapter I”', 'chapter-1/article-1 “Article 1.”', 'chapter-1/article-2 “Article 2.”', 'chapter-2 “Chapter II”', 'chapter-2/article-3 “Article 3.”']],
    ['Russian articles and ordinals', 'Статья 5\n\nПошлина.\n\nСтатья шестая. Паром.\n\nВо-первых, днем.', ['article-5 “Статья 5”', 'article-5~2 “Пошлина.”', 'article-6 “Статья шестая.”', 'article-6/sec-1 “Во-первых, днем.”']],
    ['agenda points and attachments', '"Point two of the agenda: toll.\n\n1. Low.\n\nAttachment No. 1\n\n1. Ferry.', ['point-2 “"Point two”', 'point-2/1 “1. Low.”', 'attachment-1 “Attachment No.”', 'attachment-1/1 “1. Ferry.”']],
    ['roman items are no letters when they are counted', '(i) Toll.\n\n(ii) Ferry.\n\n(iii) Quay.', ['i “(i) Toll.”', 'ii “(ii) Ferry.”', 'iii “(iii) Quay.”']],
    ['the letter i after h', 'g) Toll.\n\nh) Ferry.\n\ni) Quay.', ['g “g) Toll.”', 'h “h) Ferry.”', 'i “i) Quay.”']],
    ['capitals and roman numbers need company', 'A. Toll.\n\nB. Ferry.\n\nI. Quay.\n\nII. Bridge.', ['a “A. Toll.”', 'b “B. Ferry.”', 'sec-1 “I. Quay.”', 'sec-2 “II. Bridge.”']],
    ['initials are none', 'V. Ivanov\n\nИ. Сидоров\n\nг. Москва', ['p1 “V. Ivanov”', 'p2 “И. Сидоров”', 'p3 “г. Москва”']],
    ['dotted numbers', '1. Toll.\n\n1.1. Low.\n\n1.2. High.\n\n2. Ferry.', ['1 “1. Toll.”', '1/1.1 “1.1. Low.”', '1/1.2 “1.2. High.”', '2 “2. Ferry.”']],
    ['dates, years, sums and times are prose', '31 January\n\n31. January\n\n1951. Late.\n\n5.7.51 г.\n\n5.7. 1951\n\n12.5 miles\n\n22.25', ['p1 “31 January”', 'p2 “31. January”', 'p3 “1951. Late.”', 'p4 “5.7.51 г.”', 'p5 “5.7. 1951”', 'p6 “12.5 miles”', 'p7 “22.25”']],
    ['an escaped sign', '1\\. Toll.', ['p1 “1\\. Toll.”']],
    ['prose that begins with a unit', 'Article 5 of the treaty says so.\n\nPoint 3 was adopted.', ['p1 “Article 5”', 'p2 “Point 3”']],
    ['lines without blanks between', 'Agreed:\n1. Toll.\n2. Ferry,\n7. and not this.\n3. Quay.', ['p1 “Agreed:”', '1 “1. Toll.”', '2 “2. Ferry,”', '3 “3. Quay.”']],
    ['a wrapped line is no item', 'It was on the page\n1. of the file.', ['p1 “It was”']],
    ['an article typed without blank lines, title and all', 'Agreed.\nARTICLE I\nTOLLS\n1. Low.\n2. High.\nARTICLE II\n3. Ferry.', ['p1 “Agreed.”', 'article-1 “ARTICLE I”', 'article-1/1 “1. Low.”', 'article-1/2 “2. High.”', 'article-2 “ARTICLE II”', 'article-2/3 “3. Ferry.”']],
    ['a quoted label inside a sentence', 'To include the text: "b) resumption" and no more.', ['p1 “To include”']],
    ['a label behind a page mark', '1. Toll.\n\n[p. 2] 2. Ferry.', ['1 “1. Toll.”', '2 “[p. 2]”']],
    ['numbers in a stamp', '[Stamp: RETURN\n1. at once\n\n2. whole]', ['p1 “[Stamp: RETURN”', 'p2 “2. whole]”']],
    ['numbers are not repaired; a second one gets a key of its own', '2. Toll.\n\n2. Ferry.', ['2 “2. Toll.”', '2+2 “2. Ferry.”']],
    ['the printed title of an attachment zone opens no division of it', '## [attachment 1]\n\nAttachment No. 1\n\n1. Toll.\n\n2. Ferry.', ['attachment-1/p1 “Attachment No.”', 'attachment-1/1 “1. Toll.”', 'attachment-1/2 “2. Ferry.”']],
    ['an id pins a paragraph', 'Toll. {#toll}\n\nFerry.', ['toll “Toll. {#toll}”', 'p1 “Ferry.”']],
  ];
  for (const [what, body, expected] of cases) {
    it(what, () => {
      assert.deepEqual(keys(body), expected);
    });
  }
});

describe('clauses: where labels are read and what prefixes their keys', () => {
  it('not on letterheads and in closings', () => {
    assert.deepEqual(keys('## [letterhead]\n\n1. Copy\n\n## [text]\n\n1. Toll.\n\n## [closing]\n\n2. Filed'), ['p1 “1. Copy”', '1 “1. Toll.”', 'p2 “2. Filed”']);
  });

  it('titled parts and attachments prefix keys, other zones do not', () => {
    const body = '## [text]\n\n### Toll {#toll}\n\n1. Low.\n\n### Point 3 of the agenda\n\n1. Ferry.\n\n### Rest\n\n1. Quay.\n\n## [attachment 1]\n\n1. Map.\n\n### Scale\n\nFine.';
    assert.deepEqual(keys(body), ['toll/1 “1. Low.”', 'point-3/1 “1. Ferry.”', 'h1/1 “1. Quay.”', 'attachment-1/1 “1. Map.”', 'attachment-1/h1/p1 “Fine.”']);
  });

  it('in a pasted text without any heading', () => {
    assert.deepEqual(keys('Agreed:\n\n1. Toll.\n\n2. Ferry.', ''), ['p1 “Agreed:”', '1 “1. Toll.”', '2 “2. Ferry.”']);
  });
});
