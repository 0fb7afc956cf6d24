/** Hovers, as Markdown. */
import assert from 'node:assert/strict';
import { hover } from '../../server/src/features';
import { placesMarked, printPlace } from '../support/fixture';
import { cursorOf, fixtureTests, snapshotOf } from '../support/project';

describe('hover', () => {
  fixtureTests('test/features/fixtures/hover', (fixture) => {
    const snapshot = snapshotOf(fixture);
    const { file, offset } = cursorOf(fixture, snapshot);
    const answer = hover(snapshot, file!, offset);
    assert.equal(answer?.markdown.trim() ?? 'nothing', fixture.expected, fixture.purpose);
    assert.deepEqual(answer ? [printPlace(file!.uri, answer.span)] : [], placesMarked(fixture, 'span'));
  });
});
