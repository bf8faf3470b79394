// The meeting screen as a minute taker sits before it: agenda, rows and bar at once, and the bar covers nothing.
import { expect, test, type Desk } from './kit/test';

async function room(desk: Desk): Promise<void> {
  await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
}

test('at 1280 × 800 agenda, rows and bar are on screen and the page does not scroll', async ({ desk, page }) => {
  await room(desk);
  const agenda = page.getByRole('navigation', { name: 'Sections of the minutes' }).getByRole('button');
  const bar = page.getByRole('region', { name: 'Write the minutes' });
  const paper = page.locator('.paper');
  for (let no = 1; no <= 13; no += 1) {
    await agenda.nth(no - 1).click();
    await desk.settled();
    const page_ = await page.evaluate(() => ({ height: document.documentElement.scrollHeight, window: innerHeight, top: scrollY }));
    expect(page_, `section ${no}`).toEqual({ height: 800, window: 800, top: 0 });
    for (const part of [agenda.first(), agenda.nth(12), bar.getByRole('textbox', { name: /^Entry/ }), bar.getByRole('combobox', { name: 'Speaker' })]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    const [rows, docked] = [await paper.boundingBox(), await bar.boundingBox()];
    expect((rows?.height ?? 0) > 330, `section ${no} leaves ${rows?.height} pixels for rows`).toBe(true);
    expect((rows?.y ?? 0) + (rows?.height ?? 0)).toBeLessThanOrEqual((docked?.y ?? 0) + 1);
  }
});

test('what has the focus is never behind the bar', async ({ desk, page }) => {
  await room(desk);
  for (const section of ['Alt+7', 'Alt+8', 'Alt+0']) {
    await page.keyboard.press(section);
    await desk.settled();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const at = document.activeElement;
        const bar = document.querySelector('.bar[data-pane], section.bar');
        if (!at || !bar || bar.contains(at) || !at.closest('.paper')) return '';
        const [a, b] = [at.getBoundingClientRect(), bar.getBoundingClientRect()];
        return a.bottom > b.top + 1 && a.top < b.bottom ? `${at.tagName} ${at.textContent?.slice(0, 40)}: ${a.bottom} > ${b.top}` : '';
      });
      expect(hidden, `after ${i + 1} tabs in ${section}`).toBe('');
    }
  }
});

test('F6 goes from pane to pane, and back', async ({ desk, page }) => {
  await room(desk);
  const at = () =>
    page.evaluate(() => {
      const pane = document.activeElement?.closest('[data-pane]');
      return pane?.getAttribute('aria-label') ?? (pane ? 'rows' : 'none');
    });
  const order: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    await page.keyboard.press('F6');
    order.push(await at());
  }
  // It begins in the line, where one comes into a running meeting.
  expect(order).toEqual(['Register of this meeting', 'Sections of the minutes', 'rows', 'Write the minutes']);
  await page.keyboard.press('F6');
  expect(await at()).toBe('Register of this meeting');
  await page.keyboard.press('Shift+F6');
  expect(await at()).toBe('Write the minutes');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
});

test('a row is changed and the focus comes back to it', async ({ desk, page }) => {
  await room(desk);
  await page.keyboard.press('Alt+7');
  await desk.settled();
  const change = page.getByRole('button', { name: /^Change:/ }).first();
  await change.focus();
  await page.keyboard.press('F2');
  const text = page.getByRole('form', { name: 'Change this entry' }).getByLabel('Text');
  await expect(text).toBeFocused();
  await text.press('End');
  await page.keyboard.type(' Read back and agreed.');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText(/Read back and agreed\./)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Change:/ }).first()).toBeFocused();
});

test('an entry for some readers only is typed with them, and stays before whoever typed it while the meeting is open', async ({ desk, page }) => {
  await room(desk);
  await page.keyboard.press('Alt+7');
  await desk.settled();
  await expect(page.locator('.entries').getByText('only police and health').first()).toBeVisible();
  const bar = page.getByRole('region', { name: 'Write the minutes' });
  await page.keyboard.press('Alt+r');
  await page.keyboard.type('police, health');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The address of the informant is known.');
  await expect(bar.getByText(/only police and health will read it/)).toBeVisible();
  await page.keyboard.press('Enter');
  const row = page.locator('.entries li', { hasText: 'The address of the informant is known.' });
  await expect(row.getByText('only police and health')).toBeVisible();
  // The restriction was for one entry.
  await page.keyboard.type('And this is for all.');
  await page.keyboard.press('Enter');
  await expect(page.locator('.entries li', { hasText: 'And this is for all.' })).toBeVisible();
  await expect(page.locator('.entries li', { hasText: 'And this is for all.' }).getByText(/^only/)).toHaveCount(0);
  // The minute taker is of a health agency, and has heard what she typed for the police alone: she can read it over and
  // put it right. Nobody else of her agency can, and she finds it in no search.
  await page.keyboard.press('Alt+r');
  await page.keyboard.type('police');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A name that only the police may have.');
  await page.keyboard.press('Enter');
  await expect(bar.getByText(/only police will read it/)).toBeVisible();
  const own = page.locator('.entries li', { hasText: 'A name that only the police may have.' });
  await expect(own.getByText('only police')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' Checked.');
  await page.keyboard.press('Control+Enter');
  await expect(own).toContainText('may have. Checked.');
});

test('the count of actions fits the number under which one is saved, standing instructions among them', async ({ desk, page }) => {
  await room(desk);
  await page.keyboard.press('Alt+n');
  const told = page.locator('.told');
  const count = page.getByRole('complementary', { name: 'Register of this meeting' }).getByRole('definition').last();
  await page.keyboard.type('No lone visits by staff');
  await page.keyboard.press('Alt+a');
  await page.keyboard.type(', standing instruction');
  await page.keyboard.press('Enter');
  await expect(told).toHaveText(/^Saved as standing instruction \d+$/);
  await page.keyboard.type('Move the bins');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Enter');
  await expect(told).toHaveText(/^Saved as action \d+$/);
  const no = /\d+$/.exec((await told.textContent()) ?? '')?.[0] ?? '';
  await expect(count).toHaveText(new RegExp(`^${no}, \\d+ of them standing$`));
});

test('a long section is drawn from its end; what came before is a button away, and nothing moves under the eye', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const meeting = await desk.meeting();
  for (let no = 1; no <= 150; no += 1) await desk.bridge.call('entry.add', { meeting, section: 8, text: `Line ${no}`, kind: 'note' });
  await desk.open(`meeting/${meeting}/during`);
  await page.keyboard.press('Alt+8');
  await desk.settled();
  const rows = page.locator('.entries li');
  await expect(rows).toHaveCount(60);
  await expect(rows.last()).toContainText('Line 150');

  const earlier = page.getByRole('button', { name: /^Show 60 of the \d+ rows before these$/ });
  await earlier.scrollIntoViewIfNeeded();
  const top = (await page.getByText('Line 91', { exact: true }).boundingBox())?.y ?? 0;
  await earlier.press('Enter');
  await expect(rows).toHaveCount(120);
  expect(Math.abs(((await page.getByText('Line 91', { exact: true }).boundingBox())?.y ?? 0) - top)).toBeLessThan(40);
  await expect(page.getByRole('button', { name: 'Change: Line 91' })).toBeFocused();
  await page.getByRole('button', { name: /rows before these$/ }).press('Enter');
  await expect(page.getByRole('button', { name: /rows before these$/ })).toHaveCount(0);

  // The next line is seen, and only it is sent again.
  const answered: number[] = [];
  desk.bridge.after = (call) => {
    if (call.verb === 'meeting.get') answered.push((call.input as { since?: string }).since ? 1 : 0);
  };
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('The line after them all.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The line after them all.', { exact: true })).toBeInViewport();
  await expect.poll(() => answered.length).toBeGreaterThan(0);
  expect(answered).not.toContain(0);
});
