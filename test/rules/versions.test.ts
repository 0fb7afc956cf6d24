import assert from 'node:assert/strict';
import { versionRules } from '../../server/src/rules/versions';
import { brief, FRONT, mended } from '../syntax/checking';

describe('rules V: versions and zones', () => {
  const cases: [string, string, string[]][] = [
    ['are silent on two versions with zones', '# Transcript - Russian\n\n## [letterhead]\n\nN 4\n\n## [text]\n\nДа.\n\n## [closing]\n\nХ.\n\n## [attachment 1]\n\nЕщё.\n\n# Translation – English\n\nYes.', []],
    ['V101: text before the first version', 'Yes.\n\n# Translation - English\n\nYes.', ['V101 “Yes.”']],
    ['V101: no version at all', '', ['V101 “”']],
    ['V102: two English versions', '# Translation - English\n\nYes.\n\n# Translation - English\n\nAye.', ['V102 “Translation - English”']],
    ['V102 is content with an id', '# Translation - English\n\nYes.\n\n# Translation - English {#en-draft}\n\nAye.', []],
    ['V103: a heading that says something else', '# Transcription (rus)\n\nДа.', ['V103 “Transcription (rus)”']],
    ['V105: a zone mistyped', '# Translation - English\n\n## [leterhead]\n\nN 4', ['V105 “[leterhead]”']],
    ['V106: two letterheads, and text behind the closing', '# Translation - English\n\n## [letterhead]\n\nN 4\n\n## [letterhead]\n\nN 5\n\n## [closing]\n\nX\n\n## [text]\n\nYes.', ['V106 “[letterhead]”', 'V106 “[text]”']],
  ];
  for (const [what, body, expected] of cases) {
    it(what, () => {
      assert.deepEqual(brief(versionRules, `${FRONT}\n${body}\n`), expected);
    });
  }

  it('V104: the contents list a scan, and leave out the transcript', () => {
    const front = FRONT.replace(/---\n$/, 'contents: [Original Scan, English Translation]\n---\n');
    assert.deepEqual(brief(versionRules, `${front}\n# Transcript - ru\n\nДа.\n\n# Translation - en\n\nYes.`), ['V104 “Original Scan”', 'V104 “Transcript - ru”']);
  });

  it('offer what was meant', () => {
    assert.equal(mended(versionRules, `${FRONT}\n# English Translation\n\nYes.`), `${FRONT}\n# Translation - English\n\nYes.`);
    assert.equal(mended(versionRules, `${FRONT}\n# Translation - English\n\n## [txet]\n\nYes.`), `${FRONT}\n# Translation - English\n\n## [text]\n\nYes.`);
  });
});
