// What every test here has: a desk, that is a practice installation in some state with the pages on it.
import { expect, test as base, type Page } from '@playwright/test';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { Bridge } from './bridge';
import { house } from './house';
import { folderAt, nameOf, passphraseOf, type State } from './states';

/** Where the pages stand. No such host exists: each request is answered from the build, every other is refused. */
export const ORIGIN = 'http://desk.localhost';
const POLICY = (JSON.parse(readFileSync(join(house.ui, '../src-tauri/tauri.conf.json'), 'utf8')) as { app: { security: { csp: string } } }).app.security.csp;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png' };

export class Desk {
  readonly page: Page;
  bridge!: Bridge;
  state: State = 'fresh';
  /** What the browser complained about: refused requests, broken policy, thrown errors. */
  readonly complaints: string[] = [];
  #folder = '';

  constructor(page: Page) {
    this.page = page;
  }

  /** Prepares an installation in this state, or an empty folder, and signs `who` in. The pages are not open yet. */
  async at(state: State | 'nothing', who?: string): Promise<void> {
    this.#folder = state === 'nothing' ? mkdtempSync(join(tmpdir(), 'mare-ui-')) : await folderAt(state);
    this.bridge = new Bridge(this.#folder);
    if (state !== 'nothing') this.state = state;
    if (who) await this.signIn(who);
    await this.#serve();
  }

  async signIn(who: string): Promise<void> {
    await this.bridge.call('session.sign_in', { name: nameOf(this.state, who), passphrase: passphraseOf(who) });
  }

  /** Opens the pages at an address, `case/<id>`, and waits until they are read. */
  async open(address = ''): Promise<void> {
    const url = `${ORIGIN}/#/${address}`;
    if (this.page.url().startsWith(ORIGIN)) {
      await this.page.evaluate((hash) => (location.hash = hash), `#/${address}`);
    } else await this.page.goto(url);
    await this.settled();
  }

  /** Returns the first referral. */
  async referral(): Promise<string> {
    return ((await this.bridge.call('referral.list')).referrals[0] as { id: string }).id;
  }
  /** Returns the first case. */
  async case(): Promise<string> {
    return ((await this.bridge.call('case.list')).cases[0] as { id: string }).id;
  }
  /** Returns the first meeting. */
  async meeting(): Promise<string> {
    return ((await this.bridge.call('meeting.list')).meetings[0] as { id: string }).id;
  }

  /** Waits until every call is answered and the page shows a heading. */
  async settled(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(this.page.getByRole('progressbar')).toHaveCount(0);
    let quiet = false;
    while (!quiet) {
      // An answer that was given a moment ago has not reached the page yet: what it asks next is still to come.
      const [seen, open] = [this.bridge.calls.length, this.#open];
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 40))));
      quiet = open === 0 && this.#open === 0 && seen === this.bridge.calls.length;
    }
  }
  #open = 0;

  async #serve(): Promise<void> {
    const { page } = this;
    await page.exposeFunction('__mareCall', async (call: Parameters<Bridge['ask']>[0]) => {
      this.#open += 1;
      try {
        return await this.bridge.ask(call);
      } finally {
        this.#open -= 1;
      }
    });
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') this.complaints.push(`${line.type()}: ${line.text()}`);
    });
    await page.context().route('**/*', async (request) => {
      const url = new URL(request.request().url());
      if (url.origin !== ORIGIN) {
        this.complaints.push(`reached out to ${url.origin}`);
        return request.abort();
      }
      const path = normalize(join(house.pages, url.pathname === '/' ? 'index.html' : url.pathname));
      if (!path.startsWith(house.pages) || !existsSync(path) || !statSync(path).isFile()) return request.fulfill({ status: 404 });
      return request.fulfill({
        body: readFileSync(path),
        contentType: TYPES[extname(path)] ?? 'application/octet-stream',
        headers: { 'content-security-policy': POLICY },
      });
    });
  }

  async end(): Promise<void> {
    await this.bridge?.end();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }
}

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use) => {
    const desk = new Desk(page);
    await use(desk);
    await desk.end();
    // A page that broke its policy, threw or reached out is a failed test, whatever else it showed.
    expect(desk.complaints).toEqual([]);
  },
});
export { expect };
