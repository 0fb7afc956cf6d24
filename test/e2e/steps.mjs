// The same steps in every host of the extension, on a copy of the corpus.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'mocha';

/** Line and column, from 1, of the nth occurrence of words in a file of the folder. */
function placeOf(folder, name, words, into = 0) {
  const text = readFileSync(join(folder, name), 'utf8');
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  const lines = text.slice(0, at + into).split('\n');
  return [lines.length, lines.at(-1).length + 1];
}

const cable = 'wcda-117424.cable.md';
const agenda = 'wcda-117419.cable.md';

/** Declares the tests. `workbench()` gives the open workbench, `folder()` the copy of the corpus. */
export function declareSteps(workbench, folder) {
  it('opens a transcript in its own language and says when the index is ready', async () => {
    await workbench().open(cable, 'TsAMO');
    await workbench().page.locator('#status\\.editor\\.mode', { hasText: 'Cable' }).waitFor();
    await workbench().page.locator('.statusbar-item', { hasText: 'Cablegram: 5 documents' }).waitFor();
  });

  it('says who FILIPPOV is', async () => {
    await workbench().goTo(...placeOf(folder(), cable, 'Cde. FILIPPOV', 6));
    assert.match(await workbench().hover('Joseph Stalin'), /pseudonym/);
    await workbench().screenshot('hover');
  });

  it('goes to the clause that a reference names', async () => {
    await workbench().goTo(...placeOf(folder(), cable, 'paragraph "b" of point 5', 2));
    await workbench().definition();
    await workbench().cursorAt(placeOf(folder(), cable, 'b) outside the demilitarized')[0]);
  });

  it('lists the findings on citations', async () => {
    await workbench().problem('TsAMO needs fond');
    await workbench().screenshot('problems');
  });

  it('does the same in a Russian text', async () => {
    await workbench().focusEditor();
    await workbench().open(agenda, 'RGASPI');
    await workbench().goTo(...placeOf(folder(), agenda, 'Товарищ Филиппов', 10));
    await workbench().hover('Joseph Stalin');
    await workbench().goTo(...placeOf(folder(), agenda, 'четвёртый пункт', 11));
    await workbench().definition();
    await workbench().cursorAt(placeOf(folder(), agenda, '4. Конкретные')[0]);
    await workbench().screenshot('russian');
  });

  it('a finding comes with a typing error in a citation and goes with it', async () => {
    const [line, column] = placeOf(folder(), agenda, 'f. 558, op. 11', 1);
    await workbench().goTo(line, column);
    await workbench().page.keyboard.type('ondd');
    await workbench().problem('K101');
    for (let letters = 0; letters < 4; letters++) await workbench().page.keyboard.press('Backspace');
    await workbench().noProblem('K101');
  });
}
