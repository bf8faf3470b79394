// What is typed in a running meeting is never swallowed: whatever way one comes in the caret is in the line, a change of
// section leaves it there, and a letter that nothing would take goes to the line.
import { passphraseOf } from './kit/states';
import { expect, test, type Desk } from './kit/test';
import type { Locator, Page } from '@playwright/test';

const line = (page: Page): Locator => page.getByRole('textbox', { name: /^Entry/ });
const said = (page: Page): Locator => page.locator('p[role="status"].visually-hidden');
const section = (page: Page, no: number): Locator => page.getByRole('heading', { level: 2, name: new RegExp(`^${no}\\. `) });

async function running(desk: Desk): Promise<string> {
  await desk.at('minuted', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  return id;
}

test('a practice meeting begins with the caret in the line, and every letter from the first on is there', async ({ desk, page }) => {
  await desk.at('fresh', 'so');
  await desk.open('practice-room');
  await page.getByRole('button', { name: 'Start a practice meeting' }).press('Enter');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('Sabine opens the meeting.');
  await expect(line(page)).toHaveValue('Sabine opens the meeting.');
});

test('start, reload, resume, hide and show, lock and unlock, a seat handed over: the caret is in the line', async ({ desk, page }) => {
  test.setTimeout(120_000);
  await desk.at('booked', 'so');
  const id = await desk.meeting();
  const { date } = await desk.bridge.call('meeting.get', { meeting: id });
  await desk.bridge.call('clock.set', { at: `${date}T10:00` });
  await desk.open(`meeting/${id}/during`);
  await page.getByRole('button', { name: 'Start the meeting' }).press('Enter');
  await expect(line(page), 'started').toBeFocused();
  await page.keyboard.type('Half a line');
  await page.waitForTimeout(1200);
  await page.reload();
  await expect(line(page), 'read anew').toBeFocused();
  await expect(line(page)).toHaveValue('Half a line');

  await desk.bridge.call('screen.pin', { pin: '271828', meeting: id });
  await page.keyboard.press('F9');
  await page.getByLabel('Meeting PIN').fill('271828');
  await page.keyboard.press('Enter');
  await expect(line(page), 'shown again').toBeFocused();

  await page.keyboard.press('Control+l');
  await page.getByLabel('Name').fill('Sabine Oakhollow');
  await page.getByLabel('Passphrase').fill(passphraseOf('so'));
  await page.keyboard.press('Enter');
  await expect(line(page), 'unlocked').toBeFocused();

  await page.keyboard.press('Alt+e');
  await page.getByLabel('Or adjourn: why').fill('Fire alarm');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Resume the meeting' }).press('Enter');
  await expect(page.getByText('This meeting is adjourned')).toHaveCount(0);
  await expect(line(page), 'resumed').toBeFocused();

  await page.getByRole('button', { name: 'Hand the seat over' }).press('Enter');
  await page.getByLabel('Minute taker’s name').fill('Ivo Penhallow');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Minute taker’s seat: Ivo Penhallow')).toBeVisible();
  await expect(line(page), 'handed over').toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' and the rest');
  await expect(line(page)).toHaveValue('Half a line and the rest');
});

test('a letter that nothing takes goes to the line, also from a heading; space, keys with Ctrl and dialogs are left alone', async ({ desk, page }) => {
  await running(desk);
  await line(page).evaluate((box) => (box as HTMLElement).blur());
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+b');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.type('He says');
  await expect(line(page)).toHaveValue('He says');
  await page.getByRole('navigation', { name: 'Sections of the minutes' }).getByRole('button').nth(7).press('Enter');
  await expect(section(page, 8)).toBeFocused();
  await page.keyboard.type(' that he is well');
  await expect(line(page)).toHaveValue('He says that he is well');
  // In another field letters are that field's.
  await page.keyboard.press('Alt+o');
  await page.keyboard.type('letter');
  await expect(line(page)).toHaveValue('He says that he is well');
  await line(page).evaluate((box) => (box as HTMLElement).blur());
  await page.keyboard.press('F1');
  await page.keyboard.type('xyz');
  await page.keyboard.press('Escape');
  await expect(line(page)).toHaveValue('He says that he is well');
});

test('a change of section leaves the caret where one types, and is said', async ({ desk, page }) => {
  await running(desk);
  await page.keyboard.press('Alt+7');
  await expect(section(page, 7)).toBeVisible();
  await page.keyboard.type('He came ');
  await page.keyboard.press('Control+ArrowDown');
  await expect(said(page)).toHaveText('Section 8. Risks');
  await page.keyboard.type('back ');
  await page.keyboard.press('Alt+0');
  await expect(section(page, 13)).toBeVisible();
  await page.keyboard.type('on ');
  await page.keyboard.press('Control+ArrowUp');
  await expect(section(page, 12)).toBeVisible();
  await page.keyboard.press('Alt+8');
  await expect(section(page, 8)).toBeVisible();
  await page.keyboard.type('Friday');
  await expect(line(page)).toHaveValue('He came back on Friday');
  await expect(line(page)).toBeFocused();
  // From elsewhere it goes to the heading, where reading begins.
  await page.getByRole('textbox', { name: /^1\. Risk of repeat/ }).focus();
  await page.keyboard.press('Control+ArrowDown');
  await expect(section(page, 9)).toBeFocused();
  await desk.settled();
});

test('from the attendance list Alt+1 goes back to the line where one was, however one came, and a section key into the line', async ({ desk, page }) => {
  await running(desk);
  await page.keyboard.press('Alt+7');
  await page.keyboard.type('He ');
  // By the link of the register, with the keys: then the first Alt+1 goes onto a name, and the next one back.
  await page.getByRole('complementary').getByRole('button', { name: 'In the room' }).press('Enter');
  await expect(section(page, 1)).toBeFocused();
  for (let i = 0; i < 2; i += 1) {
    await page.keyboard.press('Alt+1');
    await expect(page.locator('.who').first()).toBeFocused();
    await page.keyboard.press('Alt+1');
    await expect(section(page, 7)).toBeVisible();
    await expect(line(page)).toBeFocused();
  }
  await page.keyboard.type('says ');
  for (const [key, no] of [['Alt+7', 7], ['Alt+8', 8], ['Alt+0', 13], ['Control+ArrowDown', 2]] as const) {
    await page.keyboard.press('Alt+1');
    await expect(page.locator('.who').first()).toBeFocused();
    await page.keyboard.press(key);
    await expect(section(page, no)).toBeVisible();
    await expect(line(page), key).toBeFocused();
  }
  // In section 1, but in the line: onto a name; and read anew there, the section before is still known.
  await page.keyboard.press('Control+ArrowUp');
  await expect(section(page, 1)).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.who').first()).toBeFocused();
  await page.keyboard.press('Alt+1');
  await expect(section(page, 2)).toBeVisible();
  await page.keyboard.type('that');
  await expect(line(page)).toHaveValue('He says that');
  await desk.settled();
});

for (const [width, height] of [[1280, 800], [1024, 700]] as const) {
  test(`the list of sections shows the one that is open, at ${width} × ${height}`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height });
    // With what is said in a practice meeting above it, the list is higher than its place.
    await desk.at('fresh', 'so');
    await desk.open('practice-room');
    await page.getByRole('button', { name: 'Start a practice meeting' }).press('Enter');
    await expect(line(page)).toBeFocused();
    const buttons = page.getByRole('navigation', { name: 'Sections of the minutes' }).getByRole('button');
    await page.keyboard.press('Alt+1');
    for (let no = 1; no <= 13; no += 1) {
      await expect(section(page, no)).toBeVisible();
      await expect(buttons.nth(no - 1)).toHaveAttribute('aria-current', 'step');
      await expect(buttons.nth(no - 1)).toBeInViewport({ ratio: 1 });
      // Nothing stands over it.
      const over = await buttons.nth(no - 1).evaluate((e) => {
        const box = e.getBoundingClientRect();
        return [box.top + 3, box.bottom - 3].every((y) => e.contains(document.elementFromPoint(box.left + box.width / 2, y)));
      });
      expect(over, `section ${no} is covered`).toBe(true);
      await page.keyboard.press('Control+ArrowDown');
    }
    await desk.settled();
  });
}
