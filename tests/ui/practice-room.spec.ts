// The practice room: a scripted meeting is spoken line by line above the real minutes, stands still when asked to, and
// afterwards says what was missed.
import { expectClean, expectFits, shot } from './kit/axe';
import { passphraseOf } from './kit/states';
import { expect, test, type Desk } from './kit/test';
import type { Page } from '@playwright/test';

const strip = (page: Page) => page.getByRole('region', { name: 'Practice meeting' });

/** Lets so many seconds of the meeting pass, with every tick of them. */
async function pass(page: Page, desk: Desk, seconds: number): Promise<void> {
  await page.clock.runFor(seconds * 1000);
  await desk.settled();
}

async function begin(page: Page, desk: Desk): Promise<string> {
  await page.clock.install();
  await desk.at('fresh', 'so');
  await desk.open('practice-room');
  await page.getByRole('button', { name: 'Start a practice meeting' }).click();
  await expect(strip(page)).toBeVisible();
  await desk.settled();
  const id = /meeting\/([^/]+)\/during/.exec(page.url())?.[1];
  expect(id).toBeTruthy();
  return id!;
}

test('it is spoken line by line, pauses, and goes slower or faster by key', async ({ page, desk }) => {
  await page.clock.install();
  await desk.at('fresh', 'so');
  await desk.open('today');
  await page.getByRole('link', { name: 'Practice room' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice room');
  await expectClean(page, 'practice room');
  await shot(page, 'practice room');
  await page.getByRole('button', { name: 'Start a practice meeting' }).click();
  await expect(strip(page)).toBeVisible();
  await desk.settled();
  const said = strip(page);
  await pass(page, desk, 10);
  await expect(said).toContainText('Practice: Sabine Oakhollow, Skelderby Trust, says');
  await expect(said).toContainText('Thank you, everybody');
  await expect(said).toContainText('Then Wilma Thackeray');
  await expectClean(page, 'a line is spoken');
  await shot(page, 'practice line');
  // Nothing of it speaks to a screen reader unless that was chosen.
  await expect(said.locator('[aria-live]')).toHaveCount(0);
  await said.getByLabel('Screen reader reads it out').check();
  await expect(said.locator('[aria-live="polite"]')).toContainText('Thank you, everybody');

  // It goes on while one writes, in whatever section.
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Thackeray: seen at the base on Thursday');
  await page.keyboard.press('Enter');
  await pass(page, desk, 20);
  await expect(said).toContainText('Wilma Thackeray, Skelderby Trust, says');
  await page.keyboard.press('Alt+8');
  await desk.settled();
  await expect(said).toContainText('Wilma Thackeray, Skelderby Trust, says');

  // Nothing moves when it stands still.
  const places = () => said.locator('.time, button, .now').evaluateAll((all) => all.map((e) => [e.getBoundingClientRect().x, e.getBoundingClientRect().y]));
  const placed = await places();
  await page.keyboard.press('F3');
  await expect(said).toContainText('Paused');
  expect(await places()).toEqual(placed);
  await shot(page, 'practice paused');
  const at = await said.locator('.time').textContent();
  await pass(page, desk, 120);
  await expect(said.locator('.time')).toHaveText(at!);
  await expectClean(page, 'paused');
  await expectFits(page, 'practice strip', 1024, 700);
  await expectFits(page, 'practice strip', 640, 700);
  await page.keyboard.press('F3');
  await expect(said).not.toContainText('Paused');
  await page.keyboard.press('Alt+PageUp');
  await expect(said).toContainText('1.5×');
  const before = Number((await said.locator('.time').textContent())!.split(':')[0]);
  await pass(page, desk, 120);
  const after = Number((await said.locator('.time').textContent())!.split(':')[0]);
  expect(after - before, 'two minutes at 1.5× are three').toBeGreaterThanOrEqual(3);
  await page.keyboard.press('Alt+PageDown');
  await page.keyboard.press('Alt+PageDown');
  await expect(said).toContainText('0.75×');
  // The practice clock went with the script: what was typed has the time at which it was heard.
  await expect.poll(async () => ((await desk.bridge.call('clock.now')) as { time: string }).time > '2026-06-01T09:03').toBe(true);
});

test('a lid that was shut is a pause, and the strip goes with a handed seat', async ({ page, desk }) => {
  await begin(page, desk);
  await pass(page, desk, 30);
  const at = await strip(page).locator('.time').textContent();
  await page.clock.fastForward(300_000);
  await expect(strip(page)).toContainText('Paused');
  // The clock went on until the lid was shut: a second or two, not five minutes.
  const seconds = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(' ')[0]!.split(':')[1]);
  const shut = (await strip(page).locator('.time').textContent())!;
  expect(seconds(shut) - seconds(at!)).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: 'Hand the seat over' }).click();
  await page.getByRole('button', { name: 'Hand the seat over' }).last().click();
  await desk.settled();
  await expect(page.getByText('Minute taker’s seat: Ivo Penhallow')).toBeVisible();
  await strip(page).getByRole('button', { name: 'Go on' }).click();
  await expect(strip(page)).not.toContainText('Paused');
  await pass(page, desk, 575);
  await expect(strip(page)).toContainText('Take the seat back to see what was missed');
  await expectClean(page, 'practice at a handed seat');
  await shot(page, 'practice seat');
});

test('it stands still while the screen is hidden, says so, and goes on by itself', async ({ page, desk }) => {
  await begin(page, desk);
  await pass(page, desk, 30);
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Screen hidden');
  await expect(page.getByText('The practice meeting is paused and goes on when the screen is shown. What was typed is kept.')).toBeVisible();
  await shot(page, 'practice hidden');
  await pass(page, desk, 120);
  await page.getByLabel('Passphrase').fill(passphraseOf('so'));
  await page.getByRole('button', { name: 'Show the screen' }).click();
  await expect(strip(page)).toBeVisible();
  await expect(strip(page)).not.toContainText('Paused');
  await expect(strip(page).locator('.time')).toContainText(/^0:3\d/);
  await pass(page, desk, 20);
  await expect(strip(page).locator('.time')).toContainText(/^0:5\d/);
  // Who had paused it goes on by the same key.
  await page.keyboard.press('F3');
  await page.keyboard.press('F9');
  await expect(page.getByText('The practice meeting is paused: F3 in the meeting goes on.')).toBeVisible();
  await page.getByLabel('Passphrase').fill(passphraseOf('so'));
  await page.getByRole('button', { name: 'Show the screen' }).click();
  await expect(strip(page)).toContainText('Paused');
});

test('nothing minuted is everything missed, each with the words it was said in', async ({ page, desk }) => {
  const id = await begin(page, desk);
  await pass(page, desk, 590);
  await expect(strip(page)).toContainText('this meeting is closed');
  await pass(page, desk, 30);
  await expect(strip(page)).toContainText('the meeting is over');
  await expectClean(page, 'the meeting is over');
  await shot(page, 'practice over');
  await expect(page.getByRole('button', { name: 'See what was missed (F3)' })).toBeVisible();
  await page.keyboard.press('F3');
  await desk.settled();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was missed');
  const missed = page.getByRole('region', { name: /^Missed/ });
  await expect(missed.getByRole('listitem').filter({ hasText: 'Not in the plan: Gwen Lathbury gets the landing light repaired' })).toContainText('within five working days');
  await expect(missed).toContainText('PC Jonah Brathwick left early: it is not on the attendance sheet.');
  // What was said is one thing, what the record lacks another: it stands apart and leads to the minutes.
  const gaps = page.getByRole('region', { name: /^Still missing in the record/ });
  await gaps.getByText(/things? that the issue would ask for/).click();
  await expect(gaps.getByRole('listitem').filter({ hasText: 'No action is linked to' })).toBeVisible();
  await expect(gaps.getByRole('link', { name: 'the minutes' })).toHaveAttribute('href', new RegExp(`meeting/${id}/during`));
  await expectClean(page, 'what was missed');
  await shot(page, 'practice result');
  await expectFits(page, 'practice result', 1024, 700);
  await expectFits(page, 'practice result', 320, 700);
  await page.getByRole('button', { name: 'Look at the minutes' }).or(page.getByRole('link', { name: 'Look at the minutes' })).click();
  await desk.settled();
  expect(page.url()).toContain(`meeting/${id}/during`);
});

test('what was minuted as it was said is not missed, and another play begins afresh', async ({ page, desk }) => {
  const id = await begin(page, desk);
  const line = page.getByRole('region', { name: 'Write the minutes' }).getByRole('textbox', { name: /^Entry/ });
  await pass(page, desk, 170);
  await line.fill('Police: a second man is being looked at for the window #police #health');
  await line.press('Enter');
  await desk.settled();
  await pass(page, desk, 360);
  await line.fill('Repair the landing light, fit a door chain at number 12 @lathbury +5wd');
  await line.press('Enter');
  await desk.settled();
  await strip(page).getByRole('button', { name: 'What is missed so far' }).click();
  await desk.settled();
  await expect(page.getByText('The meeting is not over: it waits for you.')).toBeVisible();
  const done = page.getByText(/What stands in the minutes as it was said \(\d+\)/);
  await done.click();
  await expect(page.getByText('Gwen Lathbury gets the landing light repaired and a door chain fitted.', { exact: true })).toBeVisible();
  await expect(page.getByText('A second man is being looked at for the broken window: for police and health only.')).toBeVisible();
  await expectClean(page, 'what was done');
  await shot(page, 'practice done');
  await page.getByRole('link', { name: 'Go on with it' }).click();
  await expect(strip(page)).toContainText('Paused');
  await desk.open(`practice-room/${id}`);
  await page.getByRole('button', { name: 'Practise again' }).click();
  await expect(strip(page)).toContainText('begins in a moment');
  await desk.settled();
  expect(page.url()).not.toContain(id);
});

test('what was broken off goes on where it stopped, and what was minuted before counts at the end', async ({ page, desk }) => {
  const id = await begin(page, desk);
  const line = page.getByRole('region', { name: 'Write the minutes' }).getByRole('textbox', { name: /^Entry/ });
  await page.keyboard.press('Alt+PageUp');
  await pass(page, desk, 117);
  await line.fill('Police: a second man is being looked at for the window #police #health');
  await line.press('Enter');
  await pass(page, desk, 50);
  // What is shown, in seconds: the clock of the page goes on by itself while the test looks at it.
  const seconds = (text: string | null) => Number(/(\d+):(\d\d)/.exec(text ?? '')?.[1]) * 60 + Number(/(\d+):(\d\d)/.exec(text ?? '')?.[2]);
  const shown = async () => seconds(await strip(page).locator('.time').textContent());
  const stood = await shown();
  expect(stood).toBeGreaterThan(240);
  // The window is closed, and with it all that it knew.
  await page.goto('about:blank');
  await desk.open('practice-room');
  const goOn = page.getByRole('button', { name: /^Go on with the practice meeting \(stopped at \d:\d\d\)$/ });
  await expect(goOn).toBeVisible();
  const kept = seconds(await goOn.textContent());
  expect(kept).toBeGreaterThan(stood - 10);
  expect(kept).toBeLessThan(stood + 30);
  await expect(page.getByRole('button', { name: 'Start again' })).toBeVisible();
  await expectClean(page, 'a practice meeting to go on with');
  await expectFits(page, 'a practice meeting to go on with', 320, 700);
  await shot(page, 'practice go on');
  await goOn.click();
  await expect(strip(page)).toBeVisible();
  await desk.settled();
  expect(page.url()).toContain(id);
  await expect(strip(page)).not.toContainText('Paused');
  await expect(strip(page)).toContainText('1.5×');
  expect(await shown()).toBeGreaterThanOrEqual(kept);
  await pass(page, desk, 40);
  expect(await shown(), 'forty seconds at 1.5× are sixty').toBeGreaterThanOrEqual(kept + 60);
  await pass(page, desk, 240);
  await expect(strip(page)).toContainText('the meeting is over');
  await strip(page).getByRole('button', { name: 'See what was missed (F3)' }).click();
  await desk.settled();
  await expect(page.getByText('Of 19 things that were said')).toBeVisible();
  const restricted = page.getByText('A second man is being looked at for the broken window: for police and health only.');
  await page.getByText(/What stands in the minutes as it was said/).click();
  await expect(restricted.first()).toBeVisible();
  // Played to its end, it waits for nobody.
  await desk.open('practice-room');
  await expect(page.getByRole('button', { name: 'Start a practice meeting' })).toBeVisible();
  // Left in the middle, it waits in this window too.
  await page.getByRole('button', { name: 'Start a practice meeting' }).click();
  await expect(strip(page)).toBeVisible();
  await pass(page, desk, 20);
  await desk.open('practice-room');
  await page.getByRole('button', { name: /^Go on with the practice meeting \(stopped at \d:\d\d\)$/ }).click();
  await expect(strip(page)).not.toContainText('Paused');
});

test('how soon a row came is said of those only that nobody paused for', async ({ page, desk }) => {
  const id = await begin(page, desk);
  const line = page.getByRole('region', { name: 'Write the minutes' }).getByRole('textbox', { name: /^Entry/ });
  await pass(page, desk, 185);
  await page.keyboard.press('F3');
  await desk.settled();
  await line.fill('Police: a second man is being looked at for the window #police #health');
  await line.press('Enter');
  await desk.settled();
  const pace = page.getByText(/words a minute; you minuted/);
  await desk.open(`practice-room/${id}`);
  await expect(pace).not.toContainText('usually came');
  await page.getByRole('link', { name: 'Go on with it' }).click();
  await page.keyboard.press('F3');
  await pass(page, desk, 350);
  await line.fill('Repair the landing light, fit a door chain at number 12 @lathbury +5wd');
  await line.press('Enter');
  await desk.settled();
  await strip(page).getByRole('button', { name: 'What is missed so far' }).click();
  await desk.settled();
  await expect(pace).toContainText(/A row usually came \d+ seconds? after its words \(1 of 2 rows; the others were minuted in a pause, or after one\)\./);
  await shot(page, 'practice result after a pause');
});

test('a practice meeting that was broken off is gone on with from its own page, however it was opened', async ({ page, desk }) => {
  const id = await begin(page, desk);
  await pass(page, desk, 60);
  await page.goto('about:blank');
  await desk.open('today');
  await page.getByRole('link', { name: /^Open the meeting/ }).click();
  await desk.settled();
  expect(page.url()).toContain(id);
  const waits = page.getByText(/^This practice meeting was stopped at \d:\d\d\. Nobody speaks until it goes on\.$/);
  await expect(waits).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  await expectClean(page, 'a practice meeting that was stopped');
  await expectFits(page, 'a practice meeting that was stopped', 320, 700);
  await shot(page, 'practice stopped, from Today');
  // By one key, and the caret stays in the line.
  const line = page.getByRole('textbox', { name: /^Entry/ });
  await expect(line).toBeFocused();
  await page.keyboard.type('Police: still here');
  await page.keyboard.press('F3');
  await expect(strip(page)).toBeVisible();
  await expect(strip(page)).not.toContainText('Paused');
  await expect(waits).toHaveCount(0);
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('Police: still here');
  await pass(page, desk, 20);
  await expect(strip(page).locator('.time')).toContainText(/^1:/);
  // By the button too: whoever pressed it types on.
  await page.goto('about:blank');
  await desk.open(`meeting/${id}`);
  await page.getByRole('button', { name: 'Go on with it (F3)' }).press('Enter');
  await expect(strip(page)).toBeVisible();
  await expect(line).toBeFocused();
  // No other meeting says so, and a new practice meeting waits for nobody.
  await desk.open('practice-room');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(strip(page)).toBeVisible();
  await desk.settled();
  await desk.open(`meeting/${id}`);
  await expect(page.getByRole('region', { name: 'Write the minutes' })).toBeVisible();
  await expect(waits).toHaveCount(0);
});

test('who works in no meeting is told so, and a meeting of a case has no script', async ({ page, desk }) => {
  await desk.at('started', 'tb');
  await desk.open('practice-room');
  await expect(page.getByText('Practice meetings are for those who work in meetings')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start a practice meeting' })).toHaveCount(0);
  await desk.signIn('so');
  const id = await desk.meeting();
  const answer = await desk.bridge.ask({ verb: 'rehearsal.mark', input: { meeting: id } });
  expect('error' in answer && answer.error.message).toContain('it was not begun in the practice room');
});

test('F3 that was meant for Pause does not open the result as the meeting ends', async ({ page, desk }) => {
  await begin(page, desk);
  await pass(page, desk, 598);
  await page.keyboard.press('Alt+n');
  while (!(await strip(page).textContent())?.includes('the meeting is over')) await page.clock.runFor(250);
  await page.clock.runFor(1000);
  await page.keyboard.press('F3');
  await expect(strip(page)).toContainText('The meeting was over just before you pressed F3. Press it again to see what was missed.');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
  await shot(page, 'practice, F3 at the end');
  await expectClean(page, 'F3 at the end');
  // Whoever presses it once more means it.
  await page.keyboard.press('F3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was missed');
});
