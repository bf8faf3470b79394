// What takes the focus is in sight whole, with its label, in the pane it stands in and not under the bar (2.4.11): found by
// Tab through every section, at three sizes of the window.
import { shot } from './kit/axe';
import { expect, test, type Desk } from './kit/test';
import type { Locator, Page } from '@playwright/test';

/** Where the window is that low, the page scrolls; otherwise the panes do. */
const SIZES = [[1280, 800], [1024, 700], [640, 400]] as const;

/** Returns what of the focused control or its label is out of sight, or nothing. */
async function outOfSight(page: Page): Promise<{ at: string; hidden: string }> {
  // The page brings it into sight before the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body || !at.closest('.paper')) return { at: '', hidden: '' };
    const words = `${at.tagName} ${at.getAttribute('aria-label') ?? at.id} ${at.textContent?.trim().slice(0, 30)}`;
    let [top, bottom] = [0, innerHeight];
    for (let pane = at.parentElement; pane && pane !== document.body; pane = pane.parentElement) {
      if (!/auto|scroll|hidden/.test(getComputedStyle(pane).overflowY) || pane.clientHeight < 60) continue;
      const box = pane.getBoundingClientRect();
      [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    for (const over of document.querySelectorAll('section.bar, footer')) {
      if (!over.contains(at) && (getComputedStyle(over).position === 'sticky' || at.closest('.paper')?.scrollHeight !== at.closest('.paper')?.clientHeight)) bottom = Math.min(bottom, over.getBoundingClientRect().top);
    }
    const parts: [string, Element | undefined | null][] = [['it', at]];
    for (const label of (at as HTMLInputElement).labels ?? []) parts.push(['its label', label]);
    if (at instanceof HTMLInputElement && at.type === 'radio') parts.push(['its legend', at.closest('fieldset')?.querySelector('legend')]);
    if (at.matches('button.column')) parts.push(['its table', at.closest('table')]);
    const hidden = parts
      .map(([name, part]) => [name, part?.getBoundingClientRect()] as const)
      // What is higher than what is seen of it cannot be whole: then it is seen from its top.
      .filter(([, box]) => box && box.height > 1 && (box.top < top - 1 || (box.bottom > bottom + 1 && (box.height < bottom - top || box.top > bottom - 24))))
      .map(([name, box]) => `${name}: ${box?.top} to ${box?.bottom} of ${top} to ${bottom}`)
      .join('; ');
    return { at: words, hidden };
  });
}

async function room(desk: Desk, width: number, height: number): Promise<void> {
  await desk.page.setViewportSize({ width, height });
  await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
}

for (const [width, height] of SIZES) {
  test(`every stop of Tab is in sight with its label, at ${width} × ${height}`, async ({ desk, page }) => {
    test.setTimeout(240_000);
    await room(desk, width, height);
    const agenda = page.getByRole('navigation', { name: 'Sections of the minutes' }).getByRole('button');
    for (let no = 1; no <= 13; no += 1) {
      await agenda.nth(no - 1).press('Enter');
      await desk.settled();
      for (const key of ['Tab', 'Shift+Tab']) {
        // Forwards from the heading; backwards from the line, whose other fields come first.
        if (key !== 'Tab') await page.keyboard.press('Alt+n');
        let inside = false;
        for (let i = 0; i < 90; i += 1) {
          await page.keyboard.press(key);
          const { at, hidden } = await outOfSight(page);
          expect(hidden, `section ${no}, ${key}, ${at}`).toBe('');
          if (inside && !at) break;
          inside ||= at !== '';
        }
        expect(inside || no === 7, `section ${no} has a stop`).toBe(true);
      }
    }
  });
}

for (const [width, height] of [[1280, 800], [1024, 700]] as const) {
  test(`the whole grid stands over the bar while a practice meeting is spoken, at ${width} × ${height}`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height });
    await desk.at('fresh', 'so');
    await desk.open('practice-room');
    await page.getByRole('button', { name: 'Start a practice meeting' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Practice meeting' })).toBeVisible();
    await desk.settled();
    await page.keyboard.press('Alt+9');
    await expect(page.locator('button.column').first()).toBeFocused();
    await desk.settled();
    await shot(page, `sight, grid ${width}`);
    const [{ hidden }, table, bar] = [await outOfSight(page), await page.getByRole('table').boundingBox(), await page.getByRole('region', { name: 'Write the minutes' }).boundingBox()];
    expect(hidden).toBe('');
    expect(table!.y + table!.height).toBeLessThanOrEqual(bar!.y + 1);
  });
}

test('a leaving card opens in sight, under its name', async ({ desk, page }) => {
  await room(desk, 1280, 800);
  await page.keyboard.press('Alt+1');
  const { attendance } = await desk.bridge.call('meeting.get', { meeting: await desk.meeting() });
  const there = attendance.filter((l: { presence: string; left: string | null }) => l.presence === 'in_person' && !l.left);
  for (const { name } of there.slice(-5)) {
    await page.locator('.who', { hasText: name }).focus();
    await page.keyboard.press('l');
    await desk.settled();
    const card = page.getByRole('region', { name: `Leaving card of ${name}` });
    await expect(card).toBeInViewport({ ratio: 1 });
    const [box, pane] = [await card.boundingBox(), await page.locator('.paper').boundingBox()];
    expect(box!.y + box!.height, name).toBeLessThanOrEqual(pane!.y + pane!.height);
    await expect(page.locator('.who:focus')).toBeInViewport({ ratio: 1 });
  }
});

test('the person on whom the keys act is seen, also in forced colours, and stays in sight when a notice pushes the list down', async ({ desk, page }) => {
  await desk.at('fresh', 'so');
  await desk.open('practice-room');
  await page.getByRole('button', { name: 'Start a practice meeting' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
  await page.keyboard.press('Alt+1');
  const row = page.locator('.people li:has(.who:focus)');
  const looks = () => row.evaluate((e) => ({ ring: getComputedStyle(e).outlineStyle, width: parseFloat(getComputedStyle(e).outlineWidth), ground: getComputedStyle(e).backgroundColor }));
  const other = await page.locator('.people li').last().evaluate((e) => getComputedStyle(e).backgroundColor);
  for (let i = 0; i < 3; i += 1) {
    await expect(row).toHaveCount(1);
    const { ring, width, ground } = await looks();
    expect([ring, width]).toEqual(['solid', 3]);
    expect(ground).not.toBe(other);
    await page.keyboard.press('ArrowDown');
  }
  await shot(page, 'sight, on a name');
  await page.emulateMedia({ forcedColors: 'active' });
  expect((await looks()).ring).toBe('solid');
  await shot(page, 'sight, on a name in forced colours');
  await page.emulateMedia({ forcedColors: 'none' });
  // Who is absent arrives: the declaration is asked for above the list.
  const absent = page.locator('.people li', { hasText: 'Absent' }).locator('.who').first();
  await page.keyboard.press('Home');
  const names = page.locator('.who');
  for (let i = 0; i < (await names.count()) && !(await absent.evaluate((e) => e === document.activeElement)); i += 1) await page.keyboard.press('ArrowDown');
  await expect(absent).toBeFocused();
  const name = (await absent.textContent())!;
  // As low a window as lets the row stand just over the bar.
  const [box, pane] = [await row.boundingBox(), await page.locator('.paper').boundingBox()];
  await page.setViewportSize({ width: 1280, height: Math.max(560, Math.round(800 - (pane!.y + pane!.height - (box!.y + box!.height) - 12))) });
  await page.keyboard.press('a');
  await expect(page.getByText(`${name} has joined: declaration still to be made`)).toBeAttached();
  await desk.settled();
  await shot(page, 'sight, arrived');
  await expect(page.locator('.who:focus')).toHaveText(name);
  expect((await outOfSight(page)).hidden).toBe('');
});

test('one arrival is one notice, with the names of the list as in every other section', async ({ desk, page }) => {
  await room(desk, 1280, 800);
  await page.keyboard.press('Alt+1');
  const one = page.locator('.who').nth(2);
  await one.focus();
  await page.keyboard.press('y');
  await page.keyboard.type('Marigold Fenwright');
  await page.keyboard.press('Enter');
  const notice = page.locator('.middle').getByText(/Marigold Fenwright.*declaration|declaration.*Marigold Fenwright/i);
  await expect(notice).toHaveCount(1);
  await shot(page, 'sight, one arrival');
  for (const key of ['Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown']) {
    await page.keyboard.press(key);
    await desk.settled();
    await expect(notice).toHaveCount(1);
  }
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+c');
  await expect(notice).toHaveCount(0);
});

test('a ring touches no word, a paragraph that wraps begins its own line, and a column of the grid breaks no word', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await page.keyboard.press('Alt+1');
  const name = page.locator('.who').first();
  await expect(name).toBeFocused();
  const left = (e: Element) => e.getBoundingClientRect().left;
  const row = await name.evaluate((e) => e.closest('li')!.getBoundingClientRect().left);
  expect(await name.evaluate(left)).toBeGreaterThan(row + 3);
  await page.keyboard.press('Alt+0');
  await page.getByRole('button', { name: 'Add an action' }).click();
  const label = page.locator('label', { hasText: 'What it does to the risk' });
  expect(await label.locator('.para').evaluate(left)).toBe(await label.evaluate(left));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.keyboard.press('Alt+9');
  const column = page.locator('button.column').first();
  await expect(column).toBeFocused();
  expect(await column.evaluate((e) => e.getBoundingClientRect().height)).toBeLessThan(44);
});

test('a row that was just saved is in sight, and a section that is gone to by key is seen at its end', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const meeting = await desk.meeting();
  for (let no = 1; no <= 40; no += 1) await desk.bridge.call('entry.add', { meeting, section: 7, text: `Line ${no}`, kind: 'information' });
  for (let no = 1; no <= 20; no += 1) await desk.bridge.call('action.add', { meeting, text: `Ring the landlord about door ${no}`, owner: '', due: '+5wd' });
  await desk.bridge.call('action.add', { meeting, text: 'Nobody visits alone', kind: 'standing' });
  await desk.open(`meeting/${meeting}/during`);
  const line = page.getByRole('textbox', { name: /^Entry/ });
  const paper = page.locator('.paper');
  const whole = (row: Locator) => expect.poll(async () => {
    const [box, pane] = [await row.boundingBox(), await paper.boundingBox()];
    return !!box && !!pane && box.y >= pane.y - 1 && box.y + box.height <= pane.y + pane.height + 1;
  }).toBe(true);
  const act = (words: string) => page.locator('.plan > li').filter({ hasText: words });
  const row = (words: string) => page.locator('.entries > li').filter({ has: page.getByText(words, { exact: true }) });
  await page.keyboard.press('Alt+n');
  // By key: the end, where one types on.
  for (let time = 0; time < 2; time += 1) {
    await page.keyboard.press('Alt+7');
    await desk.settled();
    await expect(line).toBeFocused();
    await whole(row('Line 40'));
    await page.keyboard.press('Alt+0');
    await desk.settled();
    await whole(act('about door 20'));
  }
  await shot(page, 'the end of the plan');
  // Enter: the row itself, however far somebody has scrolled up to read.
  await page.keyboard.type('Fit a door chain by Friday');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Enter');
  await whole(act('Fit a door chain'));
  await paper.evaluate((e) => e.scrollTo({ top: 0 }));
  await page.keyboard.type('Mend the landing light by Friday');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Enter');
  await whole(act('Mend the landing light'));
  await expect(line).toBeFocused();
  await page.keyboard.press('Alt+7');
  await desk.settled();
  await paper.evaluate((e) => e.scrollTo({ top: 0 }));
  await page.keyboard.type('Line 41');
  await page.keyboard.press('Enter');
  await whole(row('Line 41'));
  await page.keyboard.type('Line 42 #police #health');
  await page.keyboard.press('Enter');
  await whole(row('Line 42'));
  // What is read again meanwhile takes nobody away from where they read.
  await paper.evaluate((e) => e.scrollTo({ top: 0 }));
  await page.keyboard.type('Half a line, and nothing saved');
  await page.waitForTimeout(1500);
  await desk.settled();
  expect(await paper.evaluate((e) => e.scrollTop)).toBe(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // With the mouse one comes to the heading, and sees it.
  await page.getByRole('button', { name: /^13/ }).click();
  await desk.settled();
  await expect(page.getByRole('heading', { level: 2, name: /^13\./ })).toBeFocused();
  expect(await paper.evaluate((e) => e.scrollTop)).toBe(0);
  // A section whose rows fit is seen from its top, where its questions are.
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+8');
  await desk.settled();
  expect(await paper.evaluate((e) => e.scrollTop)).toBe(0);
  // Where the page scrolls and not the pane, the row stands above the bar.
  await page.setViewportSize({ width: 800, height: 900 });
  await page.keyboard.press('Alt+7');
  await desk.settled();
  await page.evaluate(() => document.scrollingElement?.scrollTo({ top: 0 }));
  await page.keyboard.type('Line 43');
  await page.keyboard.press('Enter');
  await expect(row('Line 43')).toBeInViewport({ ratio: 1 });
  const [last, bar] = [await row('Line 43').boundingBox(), await page.getByRole('region', { name: 'Write the minutes' }).boundingBox()];
  expect(last!.y + last!.height).toBeLessThanOrEqual(bar!.y);
  await shot(page, 'a row saved at 800');
});
