/** Going to definitions and finding usages, on small projects with the answers marked in them. */
import assert from 'node:assert/strict';
import { definition, highlights, usages } from '../../server/src/features';
import { placesMarked, printPlace, type Fixture } from '../support/fixture';
import { cursorOf, fixtureTests, snapshotOf } from '../support/project';

describe('definition', () => {
  fixtureTests('test/features/fixtures/definition', (fixture) => {
    const snapshot = snapshotOf(fixture);
    const { file, offset } = cursorOf(fixture, snapshot);
    const targets = definition(snapshot, file!, offset);
    assert.deepEqual(targets.map((target) => printPlace(target.uri, target.focus)).sort(), placesMarked(fixture, 'def'), words(fixture, targets.map((target) => ({ uri: target.uri, span: target.focus }))));
    for (const target of targets) assert.ok(target.span.start <= target.focus.start && target.focus.end <= target.span.end, 'the focus lies in the target');
    const origins = placesMarked(fixture, 'origin');
    if (origins.length > 0) assert.deepEqual(targets.map((target) => printPlace(file!.uri, target.origin)), origins);
  });
});

describe('usages', () => {
  fixtureTests('test/features/fixtures/usages', (fixture) => {
    const snapshot = snapshotOf(fixture);
    const { path, offset, file } = cursorOf(fixture, snapshot);
    const uses = placesMarked(fixture, 'use');
    const all = usages(snapshot, path, offset, true);
    assert.deepEqual(usages(snapshot, path, offset, false).map((use) => printPlace(use.uri, use.span)).sort(), uses);
    assert.deepEqual(all.map((use) => printPlace(use.uri, use.span)).sort(), [...uses, ...placesMarked(fixture, 'declaration')].sort(), words(fixture, all));
    if (file) assert.deepEqual(highlights(snapshot, file, offset), all.filter((use) => use.uri === path).map((use) => use.span));
  });
});

/** The words that were found instead, for the message of a failed test. */
function words(fixture: Fixture, places: readonly { uri: string; span: { start: number; end: number } }[]): string {
  const found = places.map(({ uri, span }) => `${uri} "${fixture.files.find((file) => file.path === uri)?.source.slice(span.start, span.end) ?? ''}"`);
  return `${fixture.purpose}\nfound: ${found.join(', ') || 'nothing'}`;
}
