import assert from 'node:assert/strict';
import { descend, FILLER, maskMarkup, parse } from '../../server/src/syntax';
import type { Bracket } from '../../server/src/syntax/nodes';

const HEAD = '# Translation - English\n\n';

function brackets(body: string): [string, string][] {
  const source = HEAD + body;
  const found = [...descend(parse(source))].filter((node): node is Bracket => node.type === 'bracket');
  return found.map((node) => [node.class, source.slice(node.start, node.end)]);
}

describe('brackets: what the editor means', () => {
  const classes: Record<string, string[]> = {
    page: ['[p. 2]', '[Page 2: Copy]', '[л. 44 об.]', '[leaf 3]'],
    formeWork: ['[Foot: over]', '[Head: Secret]'],
    gap: ['[...]', '[…]', '[. . .]', '[2 lines omitted]', '[three words redacted]'],
    illegible: ['[illegible]', '[2 words illegible]', '[нрзб.]'],
    doubt: ['[?]', '[Ваганов?]'],
    sic: ['[sic]', '[так в тексте]'],
    correction: ['[recte: toll]', '[read: toll]', '[recte 1: toll]'],
    ocr: ['[ocr: toll]', '[ocr 2: the toll]'],
    device: ['[signature]', '[initials]', '[подпись]'],
    block: ['[Stamp: RETURN]', '[Signature: Макаров]', '[Resolution: file]', '[Резолюция: в дело]'],
    supplied: ['[your]', '[the above]', '[HARBOUR]'],
    note: ['[The ferry was sunk in May.]'],
  };
  for (const [name, texts] of Object.entries(classes)) {
    it(`${name}: ${texts.join(' ')}`, () => {
      assert.deepEqual(texts.flatMap((text) => brackets(`we saw ${text} today`)), texts.map((text) => [name, text]));
    });
  }

  it('a name behind a name identifies, a part of a name supplies', () => {
    assert.deepEqual(brackets('to FILIN [Stern] by General [Mark W.] Clark'), [['identity', '[Stern]'], ['supplied', '[Mark W.]']]);
  });

  it('a stamp over two paragraphs has a part in each', () => {
    assert.deepEqual(brackets('[Stamp: RETURN\n\nat once]'), [['block', '[Stamp: RETURN'], ['block', 'at once]']]);
  });
});

describe('the mask: running prose at its own places', () => {
  const cases: [string, string][] = [
    ['the toll [sic] is low', 'the toll ····· is low'],
    ['воен[л. 2]но', 'воен······но'],
    ['see [point 19](id:draft#19) and <https://x.org>[^e1]', 'see ·point 19·············· and ·https://x.org······'],
    ['a \\[b\\] <!-- look --> c {#c}', 'a ·[b·] ············· c ····'],
    ['[Stamp: RETURN] [your]', '[Stamp: RETURN] [your]'],
    ['bright [?] or [Smit?]', 'bright ··· or [Smit?]'],
  ];
  for (const [body, expected] of cases) {
    it(body, () => {
      const source = HEAD + body;
      assert.equal(maskMarkup(source, parse(source)).slice(HEAD.length).replaceAll(FILLER, '·'), expected);
    });
  }

  it('hides front matter and the headings of versions and zones, shows titles of the document', () => {
    const source = '---\nid: x\n---\n# Translation - English\n\n## [text]\n\n### Toll {#t}\n';
    assert.equal(maskMarkup(source, parse(source)).replaceAll(FILLER, '').trim(), 'Toll');
  });
});
