/** The five transcripts of the corpus hold every word of the raw texts they were made from, and the check sees when one does not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, verifyWords } from '../../server/src/syntax';

const corpus = join(process.cwd(), 'corpus');
const sources: readonly (readonly [transcript: string, source: string])[] = [
  ['wcda-117424', '000_181d4cfa18febe1e'],
  ['wcda-117407', '001_9ba56c0abef02785'],
  ['wcda-117419', '002_c2c11c4b4b246152'],
  ['politburo-p84-421', '003_f2edf3044b56d292'],
  ['wcda-113649', '004_021d84b3738e271a'],
];

const read = (...path: readonly string[]): string => readFileSync(join(corpus, ...path), 'utf8');

describe('The transcripts of the corpus beside their sources', () => {
  for (const [id, source] of sources) {
    const original = read('sources', `${source}.txt`);
    const transcript = read(`${id}.cable.md`);

    it(`${id} has every word of its source, in order`, () => {
      assert.equal(verifyWords(transcript, parse(transcript), original).ok, true);
    });

    it(`${id} without one word of its text no longer verifies`, () => {
      const at = transcript.indexOf('\n## [text]\n');
      const mutated = transcript.slice(0, at) + transcript.slice(at).replace(/ (?:armistice|переговоров|соглашения) /u, ' ');
      assert.notEqual(mutated, transcript);
      const { ok, versions } = verifyWords(mutated, parse(mutated), original);
      assert.equal(ok, false);
      assert.equal(versions.reduce((count, version) => count + version.lost.length, 0), 1);
    });
  }
});
