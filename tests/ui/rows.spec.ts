// A row is put right without a mouse: how many keys it takes from the line and back, and that nothing half changed is
// lost or saved unseen.
import { expectClean, expectFits, shot } from './kit/axe';
import { expect, test, type Desk } from './kit/test';
import type { Locator, Page } from '@playwright/test';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Meeting = any;
const view = (desk: Desk, meeting: string): Promise<Meeting> => desk.bridge.call('meeting.get', { meeting });
const said = (page: Page): Locator => page.locator('p[role="status"].visually-hidden');
const line = (page: Page): Locator => page.getByRole('textbox', { name: /^Entry/ });
const row = (page: Page, words: string): Locator => page.locator('.entries > li').filter({ hasText: words });

/** In the line of a section, after some lines were typed there. */
async function typed(desk: Desk, section: string, ...lines: string[]): Promise<string> {
  const { page } = desk;
  await desk.at('room', 'rt');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press(section);
  await desk.settled();
  await page.keyboard.press('Alt+n');
  for (const words of lines) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.entries > li').last()).toContainText(lines.at(-1) ?? '');
  return id;
}

test('a slip in the last line is put right with four keys beyond the words', async ({ desk, page }) => {
  const id = await typed(desk, 'Alt+8', 'The first line.', 'He came at tne.');
  await page.keyboard.press('ArrowUp');
  await expect(row(page, 'He came at tne.').getByRole('button', { name: 'Change: He came at tne.' })).toBeFocused();
  await expect(page.getByText('goes from the line to the last row', { exact: false })).toBeInViewport({ ratio: 1 });
  await shot(page, 'rows, on the last row');
  await expectClean(page, 'on a row');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Change this entry' });
  await expect(form.getByLabel('Text')).toBeFocused();
  await expect(form).toContainText('Change: a slip of typing; nothing of it is printed.');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('He came at ten.');
  await page.keyboard.press('Control+Enter');
  await expect(line(page), 'who came from the line is back in it at once').toBeFocused();
  await page.keyboard.type('Chair: correct that');
  await expect(form).toHaveCount(0);
  await expect(said(page)).toContainText('Saved. You are in the line.');
  await expect(row(page, 'He came at ten.')).toBeVisible();
  await expect(line(page)).toHaveValue('Chair: correct that');
  await expect(line(page)).toBeFocused();
  const entry = (await view(desk, id)).entries.find((e: { text: string }) => e.text === 'He came at ten.');
  expect(entry.corrections).toEqual([]);
});

test('C corrects what somebody says was different: what it said first stays', async ({ desk, page }) => {
  const id = await typed(desk, 'Alt+7', 'Four calls since May');
  // Also with something half typed in the line, by the longer key.
  await page.keyboard.type('half a line');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: 'Correct this entry' });
  await expect(form.getByLabel('What it should say')).toBeFocused();
  await expect(form).toContainText('Correct: somebody says that it was different. What it said first is kept and printed as corrected.');
  await shot(page, 'rows, correcting');
  await expectClean(page, 'correcting');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Five calls since May');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Jonah Brathwick');
  // Enter in a field of one line saves, too.
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue('half a line');
  const entry = (await view(desk, id)).entries.find((e: { text: string }) => e.text === 'Five calls since May');
  expect(entry.corrections).toHaveLength(1);
});

test('the form of a row knows who is meant by a surname, as the bar does, with the agency', async ({ desk, page }) => {
  const id = await typed(desk, 'Alt+8', 'Five calls since May', 'Four calls since June');
  const people = (await view(desk, id)).attendance as { name: string; agency: string }[];
  const one = people.find((p) => p.agency && people.filter((q) => q.name.includes(p.name.split(' ').at(-1)!)).length === 1)!;
  const two = people.find((p) => p.agency && p.agency !== one.agency)!;
  const surname = (person: { name: string }) => person.name.split(' ').at(-1)!.toLowerCase();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Change this entry' });
  // Another one than was meant, and left by Tab: the agency goes with the name.
  await form.getByLabel('Speaker').fill(surname(two));
  await page.keyboard.press('Tab');
  await expect(form.getByLabel('Speaker')).toHaveValue(two.name);
  await expect(form.getByLabel('Owning agency')).toHaveValue(two.agency);
  // Saved from the field itself, before one has left it.
  await form.getByLabel('Speaker').fill(surname(one));
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  const found = async (text: string) => (await view(desk, id)).entries.find((e: { text: string }) => e.text === text);
  expect(await found('Four calls since June')).toMatchObject({ speaker: one.name, agency: one.agency });
  // An agency that somebody chose stays.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await form.getByLabel('Owning agency').fill(two.agency);
  await form.getByLabel('Speaker').fill(surname(one));
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  expect(await found('Five calls since May')).toMatchObject({ speaker: one.name, agency: two.agency });
  // Who says that it was different is named likewise.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('c');
  const correcting = page.getByRole('form', { name: 'Correct this entry' });
  await correcting.getByLabel('What it should say').fill('Six calls since June');
  await correcting.getByLabel('Corrected by').fill(surname(one));
  await page.keyboard.press('Enter');
  await expect(correcting).toHaveCount(0);
  expect((await found('Six calls since June')).corrections[0].by).toBe(one.name);
});

test('the rows are one stop for Tab; arrows, Home and End go through them, letters and Delete act on one', async ({ desk, page }) => {
  const id = await typed(desk, 'Alt+8', 'One of three', 'Two of three', 'Three of three');
  const stops = () => page.locator('.entries .tools button').evaluateAll((all) => all.filter((e) => (e as HTMLElement).tabIndex === 0).length);
  const change = (words: string) => row(page, words).getByRole('button', { name: /^Change/ });
  expect(await stops()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await expect(change('Three of three')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(change('Two of three')).toBeFocused();
  expect(await stops()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'Two of three').getByRole('button', { name: /^Correct/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(change('Three of three'), 'the last is the last').toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('.entries .tools [data-row]').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(change('Three of three')).toBeFocused();
  // Tab leaves the rows and comes back to the one it left.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.entries') === null)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await expect(change('Two of three')).toBeFocused();
  // Removed, said, and brought back.
  await page.keyboard.press('Delete');
  await expect(row(page, 'Two of three')).toHaveCount(0);
  await expect(said(page)).toContainText('Removed: Two of three. Alt+U takes it back.');
  await expect(page.locator('.entries + .keys')).toHaveText('Removed: Two of three. Alt+U takes it back.');
  await expect(change('Three of three')).toBeFocused();
  await page.keyboard.press('Alt+u');
  await expect(row(page, 'Two of three')).toBeVisible();
  await expect(page.locator('.entries + .keys')).not.toContainText('Removed');
  expect((await view(desk, id)).entries.filter((e: { text: string }) => e.text.endsWith('of three'))).toHaveLength(3);
  // Letters type in a form and nowhere act.
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' and C');
  await expect(page.getByRole('form', { name: 'Change this entry' }).getByLabel('Text')).toHaveValue('Three of three and C');
});

test('Escape closes a row and keeps what is typed; going to the line says that it is open and not saved', async ({ desk, page }) => {
  const id = await typed(desk, 'Alt+8', 'He sleeps at his sister.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  const form = page.getByRole('form', { name: 'Change this entry' });
  // Left as it was, there is nothing to say.
  await page.keyboard.press('Alt+n');
  await expect(form).toBeVisible();
  await expect(form).not.toContainText('not saved');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(form.getByLabel('Text')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' On Friday');
  await page.keyboard.press('Alt+n');
  await expect(line(page)).toBeFocused();
  await expect(said(page)).toContainText('The row is open and not saved; Ctrl+Enter there saves it');
  await expect(form.getByText('Open and not saved: Ctrl+Enter in it saves', { exact: false })).toBeVisible();
  await shot(page, 'rows, open and not saved');
  await expectClean(page, 'a row open and not saved');
  await page.keyboard.type('Typed on meanwhile.');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Typed on meanwhile.')).toBeVisible();
  // Back to it, and closed: what was typed waits.
  await page.keyboard.press('ArrowUp');
  await expect(form.getByLabel('Text')).toBeFocused();
  await expect(form).not.toContainText('Open and not saved');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(said(page)).toContainText('Closed and not saved');
  await expect(row(page, 'He sleeps at his sister.')).toContainText('Half changed: open it to go on.');
  await expect(row(page, 'He sleeps at his sister.').getByRole('button', { name: /^Change/ })).toBeFocused();
  expect((await view(desk, id)).entries.some((e: { text: string }) => e.text.includes('On Friday'))).toBe(false);
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Text')).toHaveValue('He sleeps at his sister. On Friday');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, 'He sleeps at his sister. On Friday')).toBeVisible();
  await expect(page.getByText('Half changed')).toHaveCount(0);
});

test('what can be done with an action covers no word of it', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const id = await desk.meeting();
  const added = await desk.bridge.call('action.add', { meeting: id, text: 'Ring the ward', owner: 'DC Tamsin Larkenfell', due: '2026-04-02' });
  await desk.bridge.call('action.move', { meeting: id, action: added.id, before: (await view(desk, id)).actions[0].uid });
  await desk.bridge.call('action.accept', { meeting: id, action: added.id, by: 'DC Larkenfell, who says that she will do it herself and tell the office of it tomorrow morning at nine by telephone' });
  for (const [width, height] of [[1280, 800], [1024, 768], [640, 700]] as const) {
    await page.setViewportSize({ width, height });
    await desk.open(`meeting/${id}/during`);
    await page.keyboard.press('Alt+0');
    await desk.settled();
    const rows = page.locator('.plan [data-row]');
    for (let at = 0; at < Math.min(4, await rows.count()); at += 1) {
      await rows.nth(at).focus();
      const covered = await rows.nth(at).evaluate((button) => {
        const tools = [...button.parentElement!.children].map((tool) => tool.getBoundingClientRect());
        const words = [...button.closest('li')!.querySelectorAll('p')].flatMap((p) => {
          const range = document.createRange();
          range.selectNodeContents(p);
          return [...range.getClientRects()];
        });
        return words.filter((word) => tools.some((tool) => word.left < tool.right - 1 && word.right > tool.left + 1 && word.top < tool.bottom - 1 && word.bottom > tool.top + 1)).length;
      });
      if (at === 0) await shot(page, `rows, an accepted action ${width}`);
      expect(covered, `words of action ${at + 1} under its buttons at ${width} pixels`).toBe(0);
    }
  }
});

test('the hint under the rows goes once somebody has gone through them by key, and stands there on a row', async ({ desk, page }) => {
  await typed(desk, 'Alt+8', 'The first line.', 'The second line.');
  const hint = page.locator('.entries + .keys');
  await expect(hint).toContainText('goes from the line to the last row');
  await page.keyboard.press('ArrowUp');
  await expect(row(page, 'The second line.').getByRole('button', { name: /^Change/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(hint).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeFocused();
  await expect(hint).toHaveCount(0);
  // In another section too, and still where it is needed.
  await page.keyboard.press('Alt+7');
  await desk.settled();
  await expect(page.locator('.entries > li').first()).toBeVisible();
  await expect(hint).toHaveCount(0);
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(hint).toContainText('On it Enter changes a slip of typing');
});

test('an action of the plan goes by the same keys', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+0');
  await desk.settled();
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Ring the landlord about the lock @oakhollow +5wd');
  await page.keyboard.press('Enter');
  const action = page.locator('.plan li').filter({ hasText: 'Ring the landlord about the lock' });
  await expect(action).toBeVisible();
  await page.getByRole('button', { name: 'Take it into the plan' }).scrollIntoViewIfNeeded();
  await shot(page, 'rows, the end of the plan');
  await page.keyboard.press('ArrowUp');
  await expect(action.getByRole('button', { name: /^Change action \d+: Ring the landlord/ })).toBeFocused();
  await page.keyboard.press('y');
  await expect(action).toContainText('accepted');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Change the action' });
  await expect(form.getByRole('textbox', { name: 'Action' })).toBeFocused();
  // The first Escape closes the list of people, the second the row.
  await form.getByRole('combobox', { name: /By whom/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(form.getByRole('combobox', { name: /By whom/ })).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(form).toBeVisible();
  await form.getByRole('textbox', { name: 'Action' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' today');
  await shot(page, 'rows, an action open');
  await expectClean(page, 'an action open');
  await expectFits(page, 'an action open', 1024, 700);
  await expectFits(page, 'an action open', 640, 400);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(action).toContainText('Half changed');
  await page.keyboard.press('F2');
  await expect(form.getByRole('textbox', { name: 'Action' })).toHaveValue('Ring the landlord about the lock today');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.plan li').filter({ hasText: 'about the lock today' })).toBeVisible();
  await expect(line(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(page.locator('.plan li').filter({ hasText: 'about the lock today' })).toHaveCount(0);
  await expect(said(page)).toContainText('Removed: Ring the landlord about the lock today. Alt+U takes it back.');
});

test('what was typed last is one key away also when only some may read it, and the rows not drawn yet come by ArrowUp', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const id = await desk.meeting();
  for (let no = 1; no <= 150; no += 1) await desk.bridge.call('entry.add', { meeting: id, section: 8, text: `Line ${no} of many`, kind: 'note' });
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+8');
  await desk.settled();
  await expect(line(page)).toBeFocused();
  for (const words of ['For everybody', 'For two #police #health']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('ArrowUp');
  await expect(row(page, 'For two').getByRole('button', { name: /^Change/ })).toBeFocused();
  // What the keys of a row do stays in sight, and over no row that has the focus.
  const rows = page.locator('.entries > li');
  const drawn = await rows.count();
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press(i < 8 ? 'ArrowUp' : 'ArrowDown');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const [at, keys] = [await rows.filter({ has: page.locator(':focus') }).boundingBox(), await page.locator('.entries + .keys').boundingBox()];
    expect(at!.y + at!.height).toBeLessThanOrEqual(keys!.y + 1);
  }
  await expect(page.locator('.entries + .keys')).toBeInViewport({ ratio: 1 });
  await shot(page, 'rows, in the middle of many');
  await page.keyboard.press('Home');
  const first = (await rows.first().innerText()).split('\n').at(-1)!;
  await page.keyboard.press('ArrowUp');
  await expect(rows).not.toHaveCount(drawn);
  await expect(row(page, first).getByRole('button', { name: /^Change/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(row(page, first).getByRole('button', { name: /^Change/ })).not.toBeFocused();
  await expect(page.locator('.entries .tools > [data-row]:focus')).toHaveCount(1);
});

test('who came to a row by Tab or with the mouse comes back to it after saving; what cannot be saved keeps its words', async ({ desk, page }) => {
  await typed(desk, 'Alt+8', 'One line.', 'Another line.');
  const form = page.getByRole('form', { name: 'Change this entry' });
  const change = (words: string) => row(page, words).getByRole('button', { name: /^Change/ });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(change('Another line.')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(change('Another line.')).toBeFocused();
  await page.keyboard.press('Escape');
  await row(page, 'One line.').hover();
  await change('One line.').click();
  await expect(form.getByLabel('Text')).toBeFocused();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(change('One line.')).toBeFocused();
  // Refused: the form stays, says why, and nothing typed on meanwhile goes astray.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('And then');
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(line(page)).toHaveValue('And then');
  await page.keyboard.type(' he left');
  await expect(line(page)).toHaveValue('And then he left');
});

test('from an open row to the line and back: the field one left, the caret where it was', async ({ desk, page }) => {
  await typed(desk, 'Alt+8', 'He had a conviction.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('c');
  const by = page.getByRole('form', { name: 'Correct this entry' }).getByLabel('Corrected by');
  await expect(page.getByLabel('What it should say')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('PC Brathwick');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+n');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('The Chair asks. ');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(by).toBeFocused();
  await page.keyboard.type('x');
  await expect(by).toHaveValue('PC Bratxhwick');
});

test('Tab goes from a doubtful text to the next field of the form, and a doubt that goes takes no focus with it', async ({ desk, page }) => {
  await typed(desk, 'Alt+8', 'He had a convicton');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: 'Correct this entry' });
  await expect(form.getByText('Not in the dictionary: convicton', { exact: false })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(form.getByLabel('Corrected by')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const text = form.getByLabel('What it should say');
  await expect(text).toBeFocused();
  // The doubt goes while the button has the focus: the words have it then.
  const button = form.getByRole('button', { name: 'Correct', exact: true });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('tion');
  await button.focus();
  await expect(button).toHaveCount(0);
  await expect(text).toBeFocused();
});

test('the hint under the rows says how to come to those before', async ({ desk, page }) => {
  await typed(desk, 'Alt+8', 'One line.', 'Another line.');
  await page.keyboard.press('ArrowUp');
  const hint = page.locator('.entries + .keys');
  await expect(hint).toContainText('Alt+ArrowUp goes from the line to the last row, ↑ to the rows before.');
  await expect(hint).toBeInViewport({ ratio: 1 });
  await shot(page, 'rows, the hint');
});

test('F1 lists the keys of a row, of an open row and of a question', async ({ desk, page }) => {
  await typed(desk, 'Alt+8', 'A line.');
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog');
  for (const words of ['Correct it: somebody says that it was different', 'Change it: a slip of typing', 'From the line to the row typed last', 'Remove the row', 'Close it; what is typed is kept', 'The next question of this section that has no answer', 'Yes; N: no; D: not discussed; K: not known', 'in the line the caret stays there']) {
    await expect(help).toContainText(words);
  }
});

test('a note of the plan’s section that becomes an action takes the focus with it, and the next key works on it', async ({ desk, page }) => {
  await desk.at('declared', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+0');
  await page.keyboard.type('Fit a chain to the back door');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Fit a chain to the back door')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('a');
  const action = page.locator('.plan li').filter({ hasText: 'Fit a chain to the back door' });
  await expect(action.getByRole('button', { name: /^Change/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Change the action' }).getByRole('textbox', { name: 'Action' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(action.getByRole('button', { name: /^Change/ })).toBeFocused();
  // And back: the note it is again has the focus.
  await page.keyboard.press('n');
  await expect(row(page, 'Fit a chain to the back door').getByRole('button', { name: /^Change/ })).toBeFocused();
  // Elsewhere nothing takes the place of the only row: one is in the line, and on no button that was not asked for.
  await page.keyboard.press('Alt+9');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Ring the housing officer');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Ring the housing officer')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('a');
  await expect(row(page, 'Ring the housing officer')).toHaveCount(0);
  await expect(line(page)).toBeFocused();
});

test('the hint under the plan goes once somebody has gone through rows by key', async ({ desk, page }) => {
  await typed(desk, 'Alt+0', 'A first note of the plan', 'A second note');
  const hint = page.getByText('goes from the line to the last action');
  await expect(hint).toBeVisible();
  await page.locator('.plan [data-row]').last().focus();
  await page.keyboard.press('ArrowUp');
  await expect(hint).toBeInViewport({ ratio: 1 });
  await shot(page, 'rows, on an action');
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeFocused();
  await expect(hint).toHaveCount(0);
});
