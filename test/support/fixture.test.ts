/** The fixture language, tried on fixtures about nothing. */
import assert from 'node:assert/strict';
import { placesMarked, readFixture } from './fixture';

describe('fixtures', () => {
  it('give files without marks, and the marks as spans', () => {
    const fixture = readFixture(`Two files.

-- a.cable.md --
First line
      ^^^^ here
-- authority/people.yaml --
vesna: [|{kind: person}|record|]
`);
    assert.equal(fixture.purpose, 'Two files.');
    assert.deepEqual(fixture.files.map(({ path, source }) => [path, source]), [
      ['a.cable.md', 'First line\n'],
      ['authority/people.yaml', 'vesna: {kind: person}\n'],
    ]);
    assert.deepEqual(placesMarked(fixture, 'here'), ['a.cable.md@6-10']);
    assert.deepEqual(placesMarked(fixture, 'record'), ['authority/people.yaml@7-21']);
  });

  it('count the cursor in the columns of the marks below it, but not in the text', () => {
    const fixture = readFixture('A cursor.\n-- a --\nsee poi$0nt 4, point 5\n    ^^^^^^^^^ one\n               ^^^^^^^ two\n');
    assert.deepEqual(fixture.cursor, { path: 'a', offset: 7 });
    assert.equal(fixture.files[0]?.source, 'see point 4, point 5\n');
    assert.deepEqual(placesMarked(fixture, 'one'), ['a@4-11']);
    assert.deepEqual(placesMarked(fixture, 'two'), ['a@13-20']);
  });

  it('mark words over lines and in any script', () => {
    const fixture = readFixture('Wide words.\n-- a --\nп. [|4\nи 開城|both|] X\n');
    assert.deepEqual(placesMarked(fixture, 'both'), ['a@3-9']);
    assert.equal(fixture.files[0]?.source, 'п. 4\nи 開城 X\n');
  });

  it('can begin with the five required keys', () => {
    const fixture = readFixture('Front matter.\n-- letters/x-1.cable.md front:minimal --\n# Transcript - English\n^ def\n');
    const source = fixture.files[0]?.source ?? '';
    assert.match(source, /^---\ncable: 0\nid: x-1\n/);
    assert.equal(source.slice(fixture.files[0]?.marks[0]?.start).slice(0, 12), '# Transcript');
  });

  for (const [fault, body] of [
    ['points past the end', 'short\n   ^^^^^ def'],
    ['two cursors', 'a$0b\nc$0d'],
    ['not closed', '[|open'],
    ['marks no line', '^^ def'],
  ] as const) {
    it(`are refused when a mark ${fault}`, () => {
      assert.throws(() => readFixture(`Wrong.\n-- a --\n${body}\n`), new RegExp(fault));
    });
  }

  it('must say what they are for', () => {
    assert.throws(() => readFixture('-- a --\ntext\n'), /what it is for/);
  });
});
