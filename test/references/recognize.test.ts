import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findReferences, formatScope, formatTarget, parseOrdinalWord, referencesAnswer } from '../../server/src/references';

/** Rows of `text | surface => target @scope ; ...`; `⏎` in a surface is a line break, and a line without `|` goes on in the next. */
function rows(name: 'en' | 'ru'): { text: string; expected: string }[] {
  const source = readFileSync(`test/fixtures/references/${name}.table.txt`, 'utf8');
  const out: { text: string; expected: string }[] = [];
  let open = '';
  for (const line of source.split('\n').slice(1)) {
    const bar = line.lastIndexOf('|');
    if (bar < 0) {
      open = line === '' ? '' : `${open}${line}\n`;
      continue;
    }
    out.push({ text: open + line.slice(0, bar).trimEnd(), expected: line.slice(bar + 1).trim().replaceAll('⏎', '\n') });
    open = '';
  }
  return out;
}

function printed(text: string, lang: 'en' | 'ru'): string {
  const found = findReferences(text, { lang });
  return found.map((phrase) => `${phrase.surface} => ${formatTarget(phrase.target)} @${formatScope(phrase.scope)}`).join(' ; ');
}

describe('references to clauses, recognised', () => {
  for (const lang of ['en', 'ru'] as const) {
    for (const { text, expected } of rows(lang)) {
      it(`${lang}: ${text}`, () => {
        assert.equal(printed(text, lang), expected);
      });
    }
  }

  it('marks what a verb of amendment governs, and what may be a page', () => {
    assert.deepEqual(findReferences('Insert paragraph 4 after the signature.').map((phrase) => phrase.amended), [true]);
    assert.deepEqual(findReferences('The patrols go on (p. 12).').map((phrase) => phrase.pageLike), [true]);
  });

  it('tells a carried instrument from a printed one', () => {
    const found = findReferences('The quay (point 6 of the draft treaty). The mole (point 9).');
    assert.deepEqual(found.map((phrase) => phrase.inherited), [false, true]);
    assert.deepEqual(found.map((phrase) => phrase.run), [1, 2]);
  });

  it('gives offsets of the text, masked markup included', () => {
    const text = 'under \u2060\u2060article\u2060\u2060 14, as signed';
    const [reference] = referencesAnswer(text, 'en').references;
    assert.deepEqual(reference, { start: 8, end: 20, surface: 'article 14', target: ['article:14'], scope: 'this' });
  });

  it('reads ordinals in every case', () => {
    assert.deepEqual(['fourth', 'четвёртого', 'третьей', 'twenty-first', 'last', 'harbour'].map(parseOrdinalWord), [4, 4, 3, 21, -1, undefined]);
  });
});
