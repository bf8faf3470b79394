// One line at the speed of talk: what was understood is said before Enter, no hand leaves the keys, and everything can
// be taken back by its name.
import { expectClean as audit, expectFits, shot } from './kit/axe';
import { nameOf, passphraseOf } from './kit/states';
import { expect, test, type Desk } from './kit/test';
import type { Page } from '@playwright/test';

async function bar(desk: Desk, page: Page, section = 'Alt+7') {
  if (desk.state !== 'room') await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await page.keyboard.press(section);
  await desk.settled();
  await page.keyboard.press('Alt+n');
  const whole = page.getByRole('region', { name: 'Write the minutes' });
  return { whole, line: whole.getByRole('textbox', { name: /^Entry/ }), echo: page.locator('#bar-echo') };
}

test('an action is typed in one line, and read back in words before Enter', async ({ desk, page }) => {
  const { line, echo, whole } = await bar(desk, page);
  const first = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { attendance: { name: string; presence: string; agency: string }[] };
  const owner = first.attendance.find((l) => l.presence === 'in_person')!;
  const surname = owner.name.split(' ').at(-1)!;
  await page.keyboard.type(`Fit a lockable door to the bin store @${surname.slice(0, 3).toLowerCase()}`);
  const offers = page.getByRole('listbox', { name: 'People and agencies' });
  await expect(offers.getByRole('option').filter({ hasText: owner.name })).toBeVisible();
  await audit(page, 'offers are open');
  await page.keyboard.press('Tab');
  await page.keyboard.type(' +5wd');
  await expect(echo).toContainText('Action');
  await expect(echo).toContainText(owner.name);
  await expect(echo).toContainText('5 working days');
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(whole).toContainText(/Saved as action \d+/);
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('');
  await page.keyboard.press('Alt+0');
  await expect(page.locator('.paper').getByText('Fit a lockable door to the bin store')).toBeVisible();
  // One key takes it back, and says what it was.
  await page.keyboard.press('Alt+u');
  await expect(whole).toContainText(/Undone: action.*, “Fit a lockable door to the bin store”/);
  await expect(page.locator('.paper').getByText('Fit a lockable door to the bin store')).toBeHidden();
  await page.keyboard.press('Alt+y');
  await expect(whole).toContainText('Done again: action');
});

test('a line that is taken back is in the bar again as it was typed, and goes with what is done again', async ({ desk, page }) => {
  const { line, whole } = await bar(desk, page, 'Alt+8');
  const first = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { attendance: { name: string; presence: string }[] };
  const owner = first.attendance.find((l) => l.presence === 'in_person')!.name.split(' ').at(-1)!.toLowerCase();
  const action = `Fit a lockable door @${owner} +5wd`;
  const enter = async (words: string) => {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue('');
    await expect(whole).toContainText(/Saved/);
  };
  await enter('The rent is paid');
  await enter(action);
  await page.keyboard.press('Alt+u');
  await expect(line).toHaveValue(action);
  await expect(line).toBeFocused();
  await expect(whole).toContainText('Its words are in the line again');
  await audit(page, 'words are in the line again');
  await shot(page, 'a line taken back');
  // Several in a row: the last one that went, never two.
  await page.keyboard.press('Control+z');
  await expect(line).toHaveValue('The rent is paid');
  await page.keyboard.press('Alt+y');
  await expect(line).toHaveValue('');
  await page.keyboard.press('Alt+y');
  await expect(page.locator('#bar-echo')).toContainText('Done again: action');
  // Put right and entered again, it is one row.
  await page.keyboard.press('Alt+u');
  await expect(line).toHaveValue(action);
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Delete');
  await page.keyboard.type('Mend');
  await page.keyboard.press('Alt+y');
  await expect(line).toHaveValue(`Mend a lockable door @${owner} +5wd`);
  await page.keyboard.press('Alt+u');
  await expect(line, 'what was changed is somebody’s own').toHaveValue(`Mend a lockable door @${owner} +5wd`);
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await desk.settled();
  const now = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { actions: { text: string }[] };
  expect(now.actions.filter((a) => a.text.includes('a lockable door')).map((a) => a.text)).toEqual(['Mend a lockable door']);
});

test('a line that is taken back is entered again for the same readers only', async ({ desk, page }) => {
  const { line, whole } = await bar(desk, page, 'Alt+8');
  const readers = whole.getByLabel('Only for');
  await readers.fill('police, health');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A second man is looked at');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await desk.settled();
  await expect(readers).toHaveValue('');
  await page.keyboard.press('Alt+u');
  await desk.settled();
  await expect(line).toHaveValue('A second man is looked at');
  await expect(readers).toHaveValue('police, health');
  await page.keyboard.press('Alt+y');
  await expect(line).toHaveValue('');
  await expect(readers).toHaveValue('');
});

test('a line is taken back with its words and its readers after one has left the meeting and come back', async ({ desk, page }) => {
  const { line, whole } = await bar(desk, page, 'Alt+8');
  const readers = whole.getByLabel('Only for');
  await readers.fill('police, health');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A second man is looked at');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await expect(whole).toContainText('Saved');
  const back = async () => {
    await desk.open(`meeting/${await desk.meeting()}/during`);
    await expect(line).toBeFocused();
    await expect(line).toHaveValue('');
  };
  await desk.open('today');
  await expect(whole).toHaveCount(0);
  await back();
  await page.keyboard.press('Alt+u');
  await expect(line).toHaveValue('A second man is looked at');
  await expect(readers).toHaveValue('police, health');
  await page.keyboard.press('Alt+y');
  await expect(line).toHaveValue('');
  // After a lock nothing of it is known, though the row is still taken back.
  await page.keyboard.press('Control+l');
  await page.getByLabel('Name', { exact: true }).fill(nameOf('room', 'rt'));
  await page.getByLabel('Passphrase').fill(passphraseOf('rt'));
  await page.keyboard.press('Enter');
  await back();
  await page.keyboard.press('Alt+u');
  await expect(page.locator('#bar-echo')).toContainText(/Undone: .*A second man is looked at/);
  await expect(line).toHaveValue('');
});

test('a doubt is said under the line and stands in nobody’s way', async ({ desk, page }) => {
  const { echo, whole } = await bar(desk, page, 'Alt+8');
  await page.keyboard.press('Alt+a');
  await page.keyboard.type('Monitor him by 25 December');
  await expect(page.getByRole('list', { name: 'What is not clear yet' })).toBeVisible();
  await expect(echo).toContainText(/Action/);
  await audit(page, 'doubts are shown');
  // 400 % of 1280 × 1024: everything stacks and nothing is pushed off the side.
  await expectFits(page, 'doubts are shown', 320, 256);
  await page.keyboard.press('Enter');
  await expect(whole).toContainText(/Saved as action/);
});

test('the round of agencies: what is said next belongs to the one whose turn it is', async ({ desk, page }) => {
  const { whole, echo } = await bar(desk, page);
  await page.keyboard.press('Alt+.');
  const turn = page.getByRole('list', { name: /^Agencies/ }).getByRole('button', { pressed: true });
  const agency = (await turn.textContent()) ?? '';
  expect(agency.length).toBeGreaterThan(2);
  await page.keyboard.type('Nothing new since Monday, they say');
  await expect(echo).toContainText(agency);
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 7');
  const row = page.locator('.entries li').filter({ hasText: 'Nothing new since Monday' });
  await expect(row).toContainText(agency);
});

test('the turn of the round is kept on a detour, applied only where it is seen, and begins with who is silent', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  await desk.bridge.call('meeting.attend', { meeting: await desk.meeting(), name: 'Merrin Ashdale', agency: 'Lantern Quay', presence: 'in_person' });
  await desk.bridge.call('meeting.attend', { meeting: await desk.meeting(), name: 'Corin Fellbeck', agency: 'Millrace Trust', presence: 'in_person' });
  await desk.bridge.call('meeting.attend', { meeting: await desk.meeting(), name: 'Isolde Yewbarrow', agency: 'Yewbarrow House', presence: 'in_person' });
  const { whole, line, echo } = await bar(desk, page);
  const view = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as {
    agencies: { agency: string; status: string }[];
    attendance: { agency: string; presence: string; left: string | null }[];
  };
  const isHere = (agency: string) => view.attendance.some((l) => l.agency === agency && ['in_person', 'telephone', 'video'].includes(l.presence) && !l.left);
  const first = (view.agencies.find((a) => a.status === 'silent' && isHere(a.agency)) ?? view.agencies[0])!.agency;
  expect(first).not.toBe(view.agencies[0]!.agency);
  const next = view.agencies[view.agencies.findIndex((a) => a.agency === first) + 1]!.agency;
  const turn = page.getByRole('list', { name: /^Agencies/ }).getByRole('button', { pressed: true });
  await page.getByRole('heading', { name: /^7\. / }).focus();
  await page.keyboard.press('Alt+.');
  await expect(turn).toHaveText(first);
  await expect(turn).toBeInViewport();
  await expect(line).toBeFocused();
  // There and back, by attendance and by another section.
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+1');
  await expect(turn).toHaveText(first);
  await expect(line).toBeFocused();
  await page.keyboard.press('Alt+8');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Said of the risks');
  await expect(echo).toContainText('section 8');
  await expect(echo).not.toContainText(first);
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  const row = page.locator('.entries li').filter({ hasText: 'Said of the risks' });
  await expect(row).toBeVisible();
  await expect(row).not.toContainText(first);
  await page.keyboard.press('Alt+7');
  await expect(turn).toHaveText(first);
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Said in the round');
  await page.keyboard.press('Enter');
  await expect(page.locator('.entries li').filter({ hasText: 'Said in the round' })).toContainText(first);
  // The view was read again meanwhile: the turn is still theirs, and the round goes on in order.
  await desk.settled();
  await expect(turn).toHaveText(first);
  await page.keyboard.press('Alt+.');
  await expect(turn).toHaveText(next);
  await page.keyboard.press('Alt+,');
  await expect(turn).toHaveText(first);
  await shot(page, 'round of agencies');
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(turn).toBeInViewport();
  await shot(page, 'round of agencies at 1024');
});

/** Minutes so many lines that section 7 is longer than its pane. */
async function long(desk: Desk) {
  const meeting = await desk.meeting();
  for (let no = 1; no <= 12; no += 1) await desk.bridge.call('entry.add', { meeting, section: 7, text: `Line ${no} of a long exchange` });
}

for (const [width, height] of [[1280, 800], [1024, 700]] as const) {
  test(`the round stays above its rows, and a key moves none of them, at ${width} × ${height}`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height });
    await desk.at('room', 'rt');
    await long(desk);
    const { whole, line } = await bar(desk, page);
    await page.keyboard.type('The line that was typed last');
    await page.keyboard.press('Enter');
    await expect(whole).toContainText('in section 7');
    const newest = page.locator('.entries li').filter({ hasText: 'The line that was typed last' });
    await expect(newest).toBeInViewport({ ratio: 1 });
    const round = page.getByRole('list', { name: /^Agencies/ });
    await expect(round).toBeInViewport({ ratio: 1 });
    const place = (await newest.boundingBox())?.y;
    const turn = round.getByRole('button', { pressed: true });
    const { agencies } = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { agencies: unknown[] };
    for (let at = 0; at <= agencies.length; at += 1) {
      await page.keyboard.press('Alt+.');
      if ((await turn.count()) > 0) await expect(turn).toBeInViewport({ ratio: 1 });
      expect((await newest.boundingBox())?.y).toBe(place);
    }
    await page.keyboard.press('Alt+.');
    await desk.settled();
    await shot(page, `the round above its rows ${width}`);
    // Nothing shines through it, and what stands at its place is the round.
    const seen = await round.evaluate((e) => {
      const box = e.getBoundingClientRect();
      const at = document.elementFromPoint(box.right - 4, box.bottom - 3);
      return { whole: e.contains(at), colour: getComputedStyle(e).backgroundColor, pane: box.height / (e.closest('.paper')?.clientHeight ?? 1) };
    });
    expect(seen.whole).toBe(true);
    expect(seen.colour).not.toMatch(/rgba|transparent/);
    expect(seen.pane).toBeLessThan(0.5);
    // A row above goes into sight under it, not behind it.
    await page.keyboard.press('Alt+ArrowUp');
    for (let i = 0; i < 9; i += 1) await page.keyboard.press('ArrowUp');
    await desk.settled();
    const [row, over] = [await page.locator('[data-row]:focus').boundingBox(), await round.boundingBox()];
    expect(row!.y).toBeGreaterThanOrEqual(over!.y + over!.height);
    await page.keyboard.press('Escape');
    await expect(line).toBeFocused();
  });
}

test('at 400 % the round scrolls away with the page', async ({ desk, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await bar(desk, page);
  await expect(page.getByRole('list', { name: /^Agencies/ })).toHaveCSS('position', 'static');
});

test('the round goes on where it stood after the screen was hidden, and after a lock; the last rows are in sight', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  await long(desk);
  const { line, echo } = await bar(desk, page);
  await desk.bridge.call('screen.pin', { pin: '271828', meeting: await desk.meeting() });
  await page.keyboard.press('Alt+.');
  await page.keyboard.press('Alt+.');
  const turn = page.getByRole('list', { name: /^Agencies/ }).getByRole('button', { pressed: true });
  const agency = (await turn.textContent())!;
  const last = page.locator('.entries li').filter({ hasText: 'Line 12 of a long exchange' });
  const there = async () => {
    await expect(page.getByRole('heading', { name: /^7\. / })).toBeAttached();
    await expect(turn).toHaveText(agency);
    await expect(turn).toBeInViewport();
    await expect(echo).toContainText(agency);
    await expect(last).toBeInViewport();
    await expect(line).toBeFocused();
  };
  await page.keyboard.press('F9');
  await page.getByLabel('Meeting PIN').fill('271828');
  await page.keyboard.press('Enter');
  await there();
  await page.keyboard.press('Control+l');
  await page.getByLabel('Name', { exact: true }).fill(nameOf('room', 'rt'));
  await page.getByLabel('Passphrase').fill(passphraseOf('rt'));
  await page.keyboard.press('Enter');
  await there();
  await page.keyboard.type('Said after all that');
  await page.keyboard.press('Enter');
  await expect(page.locator('.entries li').filter({ hasText: 'Said after all that' })).toContainText(agency);
  // Whoever signs in next finds nobody's turn.
  await page.keyboard.press('Control+l');
  await page.getByLabel('Name', { exact: true }).fill(nameOf('room', 'dm'));
  await page.getByLabel('Passphrase').fill(passphraseOf('dm'));
  await page.keyboard.press('Enter');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await expect(page.getByRole('list', { name: /^Agencies/ })).toBeVisible();
  await expect(turn).toHaveCount(0);
});

test('an agency that has left keeps its place in the round, and the round does not begin with it', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const meeting = await desk.meeting();
  const look = async () =>
    (await desk.bridge.call('meeting.get', { meeting })) as {
      agencies: { agency: string; status: string }[];
      attendance: { uid: string; agency: string; presence: string; left: string | null }[];
    };
  const agency = 'Lantern Quay';
  await desk.bridge.call('meeting.attend', { meeting, name: 'Merrin Ashdale', agency, presence: 'in_person' });
  await desk.bridge.call('meeting.attend', { meeting, name: 'Corin Fellbeck', agency: 'Millrace Trust', presence: 'in_person' });
  const before = await look();
  const gone = before.attendance.find((l) => l.agency === agency)!;
  await desk.bridge.call('meeting.attend', { meeting, line: gone.uid, step: 'leave' });
  await desk.open(`meeting/${meeting}/during`);
  await page.keyboard.press('Alt+7');
  await desk.settled();
  const strip = page.getByRole('list', { name: /^Agencies/ });
  expect((await look()).agencies.map((a) => a.agency)).toEqual(before.agencies.map((a) => a.agency));
  await page.keyboard.press('Alt+.');
  await expect(strip.getByRole('button', { pressed: true })).toHaveText('Millrace Trust');
  // By hand it has its turn all the same, and keeps it.
  await strip.getByRole('button', { name: agency, exact: true }).click();
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('They left word that the rent is paid');
  await page.keyboard.press('Enter');
  await desk.settled();
  await expect(strip.getByRole('button', { pressed: true })).toHaveText(agency);
});

test('a note that was meant for an action says what is missing, and ordinary information says nothing', async ({ desk, page }) => {
  const { echo } = await bar(desk, page);
  await page.keyboard.type('Move the bins by 9 April');
  await expect(echo).toContainText('nobody owns it: @ and a name make it an action');
  await shot(page, 'nobody owns it');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('No lone visits by staff, standing instruction');
  await expect(echo).toContainText('make it a standing instruction');
  await page.keyboard.press('Alt+a');
  await expect(echo).toContainText('Standing instruction · no individual yet');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Police attended on Friday');
  await expect(echo).toHaveText(/^Information.* · section 7$/);
});

test('“Only for” shows what the marks of the line say, and after it is saved the bar says who will read it', async ({ desk, page }) => {
  const { whole } = await bar(desk, page);
  const readers = whole.getByRole('combobox', { name: 'Only for' });
  await expect(readers).toHaveAttribute('placeholder', 'everybody');
  await page.keyboard.type('The informant rang');
  await page.keyboard.press('Alt+p');
  await expect(readers).toHaveAttribute('placeholder', 'police, health');
  await shot(page, 'only for by marks');
  await page.keyboard.press('Enter');
  await expect(whole.locator('.told')).toContainText('only police and health will read it');
  await expect(readers).toHaveAttribute('placeholder', 'everybody');
});

test('an at-sign and a plus in ordinary words stay words', async ({ desk, page }) => {
  const { whole } = await bar(desk, page, 'Alt+8');
  await page.keyboard.type('Reached at jo@example.org or +44 1632 960001, C+ on the form');
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  await expect(page.locator('.entries').getByText('Reached at jo@example.org or +44 1632 960001, C+ on the form')).toBeVisible();
});

test('a decision with reasons and dissent is one line', async ({ desk, page }) => {
  const { echo, whole } = await bar(desk, page, 'Alt+8');
  await page.keyboard.press('Alt+d');
  await page.keyboard.type('Tell the ground floor only because the risk is to them. Dissent: Police: the whole block');
  await expect(echo).toContainText('Police disagrees');
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  await expect(page.locator('.entries').getByText('Tell the ground floor only')).toBeVisible();
  await expect(page.locator('.entries')).toContainText('the whole block');
});

test('a name that is taken has its space: what is typed on never runs into it, and a comma stands at the name', async ({ desk, page }) => {
  const { line, echo } = await bar(desk, page);
  const { attendance } = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { attendance: { name: string; presence: string }[] };
  const surname = attendance.find((l) => l.presence === 'in_person')!.name.split(' ').at(-1)!;
  const mark = surname.slice(0, 3).toLowerCase();
  await page.keyboard.type(`Send the report @${mark}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('by the next working day');
  await expect(line).toHaveValue(new RegExp(`@${surname} by the next working day$`));
  await expect(echo).toContainText(/^Action/);
  // Tab and the next words before the program has answered: they belong behind the name.
  for (const on of ['by the next working day', ' by the next working day', ', who wrote it down']) {
    await page.keyboard.press('Control+a');
    await line.evaluate((box, [first, then]) => {
      const type = (text: string) => document.execCommand('insertText', false, text);
      type(first!);
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
      for (const letter of then!) type(letter);
    }, [`Send the report @${mark}`, on]);
    await expect(line).toHaveValue(`Send the report @${surname}${on.startsWith('b') ? ' ' : ''}${on}`);
  }
  // Whoever types a space, a comma or a full stop gets what she meant.
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`Send the report @${mark}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(' by Friday');
  await expect(line).toHaveValue(new RegExp(`@${surname} by Friday$`));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`Seen by @${mark}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(', who wrote it down');
  await expect(line).toHaveValue(new RegExp(`@${surname}, who wrote it down$`));
});

test('a day that is no working day has a button behind the line that takes the one that would do', async ({ desk, page }) => {
  await desk.at('declared', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+n');
  const line = page.getByRole('textbox', { name: /^Entry/ });
  for (const [typed, day, became] of [
    ['/a Fit a chain by Saturday and ring her', 'Fri 19 Jun 2026', '/a Fit a chain by 19 June 2026 and ring her'],
    ['/a Look at the plan, review on 27 June', 'Fri 26 Jun 2026', '/a Look at the plan, review on 26 June 2026'],
  ] as const) {
    await page.keyboard.type(typed);
    const take = page.getByRole('button', { name: `Take ${day}` });
    await expect(take).toBeVisible();
    await shot(page, 'capture, another day');
    await audit(page, 'another day is offered');
    await page.keyboard.press('Tab');
    await expect(take).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue(became);
    await expect(line).toBeFocused();
    await expect(take).toHaveCount(0);
    await expect(page.locator('#bar-echo')).toContainText(day);
    await page.keyboard.press('Enter');
    await desk.settled();
  }
  const { actions } = (await desk.bridge.call('meeting.get', { meeting: id })) as { actions: { due: string; due_kind: string }[] };
  expect(actions.map((a) => [a.due, a.due_kind])).toEqual([['2026-06-19', 'date'], ['2026-06-26', 'review']]);
});
