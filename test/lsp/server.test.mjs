// The server as an editor meets it: over stdio and node ipc, on the corpus, in both languages.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { positionOf, startClient } from './client.mjs';

const cable = 'corpus/wcda-117424.cable.md';
const agenda = 'corpus/wcda-117419.cable.md';
const resolution = 'corpus/wcda-113649.cable.md';
const protocol = 'corpus/politburo-p84-421.cable.md';
const draft = 'corpus/wcda-117407.cable.md';

for (const transport of ['stdio', 'ipc']) {
  describe(`the server over ${transport}`, () => {
    let client;
    before(async () => {
      client = await startClient({ transport });
      await client.ready();
    });
    after(async () => { assert.equal(await client.stop(), 0); });

    it('announces what it can do', () => {
      for (const ability of ['hoverProvider', 'definitionProvider', 'referencesProvider', 'documentSymbolProvider', 'codeActionProvider']) assert.ok(client.capabilities[ability], ability);
    });

    it('publishes the findings on citations', async () => {
      const findings = await client.findings(await client.open(cable));
      assert.ok(findings.includes('K103 “TsAMO”'), findings.join('\n'));
      assert.ok((await client.findings(await client.open(agenda))).includes('K104 “0043-0045”'));
    });

    it('says who a name is, in every script and case', async () => {
      for (const [path, words, where] of [
        [cable, 'to Cde. FILIPPOV', { into: 10 }], [agenda, 'Товарищ Филиппов', { into: 10 }], [agenda, 'Cde. Filippov!', { into: 6 }],
        [draft, 'Ф И Л И П П О В У', { into: 4 }], [draft, 'тов. Сталину', { into: 6 }],
      ]) assert.match(await client.hover(await client.open(path), words, where), /Joseph Stalin/, words);
    });

    it('goes to the clauses that are referred to', async () => {
      const cases = [
        [cable, 'described in point two or three', { into: 14 }, ['wcda-117424.cable.md: 2. The subcommittee of r']],
        [cable, 'point two or three of this', { into: 14 }, ['wcda-117424.cable.md: 3. In view of the fact t']],
        [cable, 'in point 2 of this agreement', { into: 5 }, ['wcda-117424.cable.md: 2. The subcommittee of r']],
        [cable, 'in point 4 and in', { into: 5 }, ['wcda-117424.cable.md: 4. In order to ensure th']],
        [cable, 'paragraph "b" of point 5', { into: 3 }, ['wcda-117424.cable.md: b) outside the demilitar']],
        [cable, 'two provisions below', { into: 5 }, ['wcda-117424.cable.md: a) the military armistic', 'wcda-117424.cable.md: b) outside the demilitar']],
        [agenda, 'четвёртый пункт повестки дня', { into: 12 }, ['wcda-117419.cable.md: 4. Конкретные мероприяти']],
        [agenda, 'fourth point of the agenda', { into: 8 }, ['wcda-117419.cable.md: 4. Specific measures to ']],
        [resolution, '(Attachment No. 1)', { into: 4 }, ['wcda-113649.cable.md: ## Attachment No. 1']],
        [protocol, 'p.421(op) pr.PB', { into: 3 }, ['politburo-p84-421.cable.md: 421. Telegram of Mao Zed']],
      ];
      for (const [path, words, where, expected] of cases) assert.deepEqual(await client.definition(await client.open(path), words, where), expected, words);
      assert.equal((await client.definition(await client.open(resolution), 'four measures enumerated above', { into: 6 })).length, 4);
    });

    it('names instruments outside the project, and says that their text is not here', async () => {
      const file = await client.open(resolution);
      assert.match(await client.hover(file, 'article 109 of the Geneva', { into: 4 }), /Geneva Convention.*article 109/s);
      assert.match(await client.hover(file, '(pp. 24 and 25)', { into: 3 }), /point 24/);
      assert.match(await client.hover(file, '(pp. 24 and 25)', { into: 12 }), /point 25/);
      assert.match(await client.hover(file, 'second paragraph of this article', { into: 4 }), /paragraph 2/);
    });

    it('takes parallels, places and offices for no references', async () => {
      for (const [path, words] of [[draft, '38th parallel'], [cable, 'points of debarkation'], [cable, 'Section Chief'], [cable, 'Copy N° 6']]) {
        assert.deepEqual(await client.definition(await client.open(path), words, { into: 3 }), [], words);
      }
    });

    it('lists who cites a clause', async () => {
      const file = await client.open(cable);
      const found = await client.ask('references', file, 'b) outside the demilitarized', { into: 0 }, { context: { includeDeclaration: false } });
      const lines = file.text.split('\n');
      assert.deepEqual(found.map(({ range }) => lines[range.start.line].slice(range.start.character, range.end.character)).sort(), ['paragraph "b" of point 5', 'two provisions below']);
    });

    it('outlines versions, zones, agreements and clauses', async () => {
      const { uri } = await client.open(cable);
      const [version] = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
      const text = version.children.find(({ name }) => name.includes('text'));
      assert.deepEqual(text.children.map(({ children }) => children.length), [3, 6]);
      assert.equal(text.children[1].children[4].children.length, 2);
    });

    it('spells a citation out', async () => {
      assert.match(await client.hover(await client.open(agenda), 'source: RGASPI, f. 558', { into: 18 }), /Socio-Political History[\s\S]*558[\s\S]*11[\s\S]*340[\s\S]*43-45/);
    });

    it('finds a typing error in a citation and lets it go', async () => {
      const file = await client.open(agenda);
      const before = await client.findings(file);
      assert.ok(!before.some((finding) => finding.startsWith('K101')), before.join('\n'));
      const broken = await client.findings(file, await client.replace(file, 'source: RGASPI, f. 558', 'source: RGASPI, fondd 558'));
      assert.ok(broken.some((finding) => finding.startsWith('K101')), broken.join('\n'));
      const reversed = await client.findings(file, await client.replace(file, 'fondd 558, op. 11, d. 340, ll. 0043-0045', 'f. 558, op. 11, d. 340, ll. 45-43'));
      assert.ok(reversed.includes('K105 “45-43”'), reversed.join('\n'));
      const mended = await client.findings(file, await client.replace(file, 'll. 45-43', 'll. 43-45'));
      assert.ok(!mended.some((finding) => /^K10[145] “[^h]/.test(finding) && !finding.includes('0043')), mended.join('\n'));
    });

    it('offers to mend zero-padded leaves', async () => {
      const file = await client.open(agenda);
      await client.findings(file);
      const range = { start: positionOf(file.text, '0043-0045', { into: 0 }), end: positionOf(file.text, '0043-0045', { into: 9 }) };
      const actions = await client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: file.uri }, range, context: { diagnostics: [] } });
      assert.deepEqual(actions.flatMap(({ edit }) => edit.changes[file.uri].map(({ newText }) => newText)).filter((text) => text === '43-45'), ['43-45']);
    });

    it('answers what it does not know', async () => {
      await assert.rejects(client.connection.sendRequest('textDocument/noSuchThing', {}), /Unhandled method/);
      assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///nowhere.cable.md' }, position: { line: 0, character: 0 } }), null);
    });
  });
}

describe('a transcript opened without a folder', () => {
  let root;
  let client;
  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'cablegram-'));
    cpSync('corpus', join(root, 'corpus'), { recursive: true });
    client = await startClient({ folder: null, linkSupport: false });
    await client.ready();
  });
  after(async () => {
    await client.stop();
    rmSync(root, { recursive: true });
  });

  it('finds the authority files beside it', async () => {
    const file = await client.open(join(root, 'corpus', 'wcda-117424.cable.md'));
    const hover = await client.whenPublished(() => client.hover(file, 'to Cde. FILIPPOV', { into: 10 }));
    assert.match(hover, /Joseph Stalin/);
    assert.deepEqual(await client.definition(file, 'paragraph "b" of point 5', { into: 3 }), ['wcda-117424.cable.md: b) outside the demilitar']);
  });
});
