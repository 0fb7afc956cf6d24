// A VS Code workbench in headless Chromium, as a person uses it: open, hover, go to, read the Problems, type.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs';

const patience = 30_000; // milliseconds for one thing to appear
const screenshots = join('out', 'screenshots');

/** Opens the workbench at an address. `tag` names its screenshots. */
export async function openWorkbench(url, tag) {
  mkdirSync(screenshots, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience);
  await page.goto(url);
  await page.waitForSelector('.monaco-workbench');
  return new Workbench(browser, page, tag);
}

class Workbench {
  #shots = 0;
  #log = [];

  constructor(browser, page, tag) {
    this.browser = browser;
    this.page = page;
    this.tag = tag;
    page.on('console', (message) => this.#log.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.#log.push(`uncaught: ${error.message}`));
  }

  /** Opens a file of the folder by name. */
  async open(name, words) {
    const { page } = this;
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-box input:visible').first().waitFor();
    await page.keyboard.type(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await page.locator('.view-line', { hasText: words }).first().waitFor();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line, column) {
    const { page } = this;
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-box input:visible').first().waitFor();
    await page.keyboard.type(`${line}:${column}`);
    await page.keyboard.press('Enter');
    await this.cursorAt(line);
  }

  /** Waits until the status bar says that the cursor is in a line. */
  async cursorAt(line) {
    await this.page.waitForFunction(
      (wanted) => new RegExp(`Ln ${wanted}\\b`).test(document.querySelector('#status\\.editor\\.selection')?.textContent ?? ''), line, { timeout: patience },
    );
  }

  /** What the hover at the cursor says. */
  async hover(expected) {
    const { page } = this;
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const box = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content', { hasText: expected }).first();
    await box.waitFor();
    return (await box.innerText()).replace(/\s+/g, ' ');
  }

  async definition() {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('F12');
  }

  /** Opens the Problems panel and waits for a finding in it. */
  async problem(words) {
    const { page } = this;
    if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: words }).first().waitFor();
  }

  async noProblem(words) {
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first().waitFor({ state: 'detached' });
  }

  async focusEditor() {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  async screenshot(name) {
    this.#shots += 1;
    await this.page.evaluate(() => Promise.all(document.getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime)) // a spinner never finishes
      .map((animation) => animation.finished.catch(() => undefined))));
    await this.page.screenshot({ path: join(screenshots, `${this.tag}-${this.#shots}-${name}.png`) });
  }

  /** Keeps what the page shows and what it logged, in out/. */
  async keepEvidence() {
    writeFileSync(join('out', `${this.tag}.log`), `${this.#log.join('\n')}\n`);
    await this.screenshot('failed');
  }

  async close() {
    await this.browser.close();
  }
}
