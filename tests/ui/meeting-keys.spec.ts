// The room by key alone, and how many keys each thing takes beyond its words (issue 3: action ≤ 2, decision with
// dissent ≤ 3, attendance ≤ 1 a person, section 1, an earlier action 1).
import { expectClean, expectFits, shot } from './kit/axe';
import { expect, test, type Desk } from './kit/test';
import type { Locator, Page } from '@playwright/test';

/** Keys pressed, counted; words typed are not. */
class Hands {
  keys = 0;
  constructor(readonly page: Page) {}
  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }
  /** Returns how many keys were pressed since it was asked last. */
  spent(): number {
    const spent = this.keys;
    this.keys = 0;
    return spent;
  }
}

interface Line {
  uid: string;
  name: string;
  agency: string;
  presence: string;
  declared: string | null;
  arrived: string | null;
  left: string | null;
  away: { from: string; to: string | null }[];
  deputy_for: string;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Meeting = any;

async function room(desk: Desk, section: string): Promise<string> {
  await desk.at('room', 'rt');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await desk.page.keyboard.press(section);
  await desk.settled();
  return id;
}
const view = (desk: Desk, meeting: string): Promise<Meeting> => desk.bridge.call('meeting.get', { meeting });
const said = (page: Page): Locator => page.locator('p[role="status"].visually-hidden');
const line = async (desk: Desk, meeting: string, name: string): Promise<Line> => (await view(desk, meeting)).attendance.find((l: Line) => l.name === name);

/** A further meeting of the practice case, under way, with the actions of the first one open. */
async function further(desk: Desk): Promise<string> {
  if (desk.state !== 'issued') await desk.at('issued', 'so');
  const first = await view(desk, await desk.meeting());
  await desk.bridge.call('clock.set', { at: '2026-07-14T10:00' });
  const { uid } = await desk.bridge.call(
    'meeting.book',
    { case: first.case, date: '2026-07-14', start: '10:00', venue: 'Committee Room', convenor: first.officers.convenor, chair: 'Sabine Oakhollow', minute_taker: 'Ivo Penhallow' },
    { 'MARE-11.6-2': 'The plan is looked at again' },
  );
  for (const i of first.invitees) {
    await desk.bridge.call('meeting.invite', { meeting: uid, name: i.name, role: i.role, agency: i.agency, required_health: i.required_health, reason: 'They know him' });
  }
  await desk.bridge.call('meeting.start', { meeting: uid });
  await desk.open(`meeting/${uid}/during`);
  return uid;
}

test('earlier actions come first: one key for each, the words may follow', async ({ desk, page }) => {
  const id = await further(desk);
  await expect(page.getByText('5 earlier actions to go over first')).toBeVisible();
  await shot(page, 'carry asked first');
  await expectClean(page, 'earlier actions are asked for');
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('heading', { name: /^6\. / })).toBeVisible();
  const board = page.getByRole('listbox', { name: 'Earlier actions' });
  const options = board.getByRole('option');
  await expect(options).toHaveCount(6);
  // Action 1 was done before; the first that is open has the focus.
  await expect(options.nth(1)).toBeFocused();
  // Its ring stands inside the row: outside are the words of its neighbours.
  expect(await options.nth(1).evaluate((e) => getComputedStyle(e).outlineOffset)).toBe('-3px');
  await expectClean(page, 'the board of earlier actions');
  const hands = new Hands(page);
  for (const key of ['d', 'c', 'n']) await hands.press(key);
  expect(hands.spent(), 'keys for three actions').toBe(3);
  await expect.poll(async () => (await view(desk, id)).carried).toEqual({ done: 1, changed: 1, not_done: 1, extended: 0, open: 2 });
  await expect(page.getByText('1 done · 1 changed · 1 not done · 2 to go', { exact: true })).toBeVisible();
  await expect(said(page)).toContainText('Action 4: not done by the agency. 1 done · 1 changed · 1 not done · 2 to go');
  await expect(options.nth(4)).toBeFocused();

  // An extension asks for date and reason under the row; nothing pops up.
  await hands.press('e');
  const form = page.getByRole('form', { name: 'Earlier action 5' });
  await expect(form.getByLabel('New date')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await shot(page, 'carry extend');
  await expectClean(page, 'an earlier action is extended');
  await page.keyboard.type('+10wd');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Why it is extended')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByText('Say why it goes on (6.11).').first()).toBeVisible();
  await expectClean(page, 'an extension without its reason');
  await form.getByLabel('Why it is extended').focus();
  await page.keyboard.type('The contractor was ill.');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await view(desk, id)).carried).toEqual({ done: 1, changed: 1, not_done: 1, extended: 1, open: 1 });
  await expect(options.nth(5)).toBeFocused();

  // A row is opened for its note later.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Earlier action 2' }).getByLabel('Reason or note')).toBeFocused();
  await page.keyboard.type('Seen on the day.');
  await page.getByRole('button', { name: 'Record it' }).press('Enter');
  await expect(options.nth(1)).toContainText('Seen on the day.');
  await expect.poll(async () => (await view(desk, id)).carried.done).toBe(1);
  // Escape leaves a form and goes back to its row.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('d');
  await expect(page.getByText('2 done · 1 changed · 1 not done · 1 extended · nothing to go', { exact: true })).toBeVisible();
  await shot(page, 'carry gone through');
  await expectFits(page, 'the board', 1024, 768);
  await expectFits(page, 'the board', 640, 400);
});

test('a meeting that goes on another day begins with who is in the room', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  const id = await desk.meeting();
  const first = await view(desk, id);
  const there = (first.attendance as Line[]).find((l) => l.presence === 'in_person' && !l.left && !/chair|minute taker/.test((l as Meeting).function))!;
  await desk.bridge.call('meeting.adjourn', { meeting: id, reason: 'no quorum' });
  const next = new Date(`${first.date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 7);
  const day = next.toISOString().slice(0, 10);
  await desk.bridge.call('clock.set', { at: `${day}T09:30` });
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+8');
  await page.getByRole('button', { name: 'Resume the meeting' }).click();
  await expect(page.getByRole('heading', { name: /^1\. / })).toBeVisible();
  const row = page.getByRole('listitem').filter({ has: page.locator('.who', { hasText: there.name }) });
  await expect(row).toContainText('Absent');
  await expect(row).toContainText(/In the room, .*until \d\d:\d\d/);
  // Where they were on the day before stands beside them in one line.
  expect((await row.locator('.was').boundingBox())!.height).toBeLessThan(30);
  await expectClean(page, 'resumed on another day');
  await page.locator('.who', { hasText: there.name }).focus();
  await page.keyboard.press('a');
  await expect.poll(async () => (await line(desk, id, there.name)).presence).toBe('in_person');
  expect((await line(desk, id, there.name)).arrived, 'from the beginning of this day').toBeNull();
});

test('letters act in a focused list and nowhere else', async ({ desk, page }) => {
  const id = await further(desk);
  await page.keyboard.press('Alt+6');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('dcne');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toHaveValue('dcne');
  await page.getByRole('heading', { name: /^6\. / }).focus();
  for (const key of ['d', 'c', 'n', 'e', 'a', 'y']) await page.keyboard.press(key);
  await desk.settled();
  expect((await view(desk, id)).carried.open).toBe(5);
});

test('attendance: one key for a person, and the arrows', async ({ desk, page }) => {
  const id = await room(desk, 'Alt+1');
  const names = page.locator('.who');
  const first = ((await view(desk, id)).attendance as Line[]).filter((l) => l.presence === 'in_person' && !l.left);
  const [one, two, three] = [first[1]!, first[2]!, first[3]!];
  await names.filter({ hasText: one.name }).focus();
  const hands = new Hands(page);
  await hands.press('t');
  await expect.poll(async () => (await line(desk, id, one.name)).presence).toBe('telephone');
  await hands.press('v');
  await hands.press('p');
  await expect.poll(async () => (await line(desk, id, one.name)).presence).toBe('in_person');
  expect(hands.spent(), 'three changes').toBe(3);
  // Out and back, left and back: what was missed stays on the sheet.
  await hands.press('o');
  await hands.press('r');
  await expect.poll(async () => (await line(desk, id, one.name)).away.filter((a) => a.to).length).toBeGreaterThan(0);
  await expect(said(page)).toContainText(`${one.name}: came back`);
  // The deputy is named in the row, and stands in their place.
  await names.filter({ hasText: two.name }).focus();
  await page.keyboard.press('y');
  await expect(page.getByLabel(`Deputy of ${two.name}`)).toBeFocused();
  await shot(page, 'attendance deputy');
  await expectClean(page, 'a deputy is asked for');
  await page.keyboard.press('Escape');
  await expect(names.filter({ hasText: two.name })).toBeFocused();
  await page.keyboard.press('y');
  await page.keyboard.type('Marigold Fenwright');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await line(desk, id, 'Marigold Fenwright'))?.deputy_for).toBe(two.name);
  await expect(names.filter({ hasText: two.name })).toBeFocused();
  // She joined late: the declaration is asked of her in every section, and made by one key.
  await expect(page.getByText('Marigold Fenwright has joined: declaration still to be made')).toBeVisible();
  await page.keyboard.press('Alt+8');
  await desk.settled();
  await expect(page.getByText('Marigold Fenwright has joined: declaration still to be made')).toBeVisible();
  await shot(page, 'joined late');
  await expectClean(page, 'somebody joined late');
  await page.keyboard.press('Alt+c');
  await expect.poll(async () => (await line(desk, id, 'Marigold Fenwright')).declared).not.toBeNull();
  await expect(page.getByText(/has joined: declaration/)).toHaveCount(0);
  // From the line to the list and back with one key: on a name, and again in the line of the same section.
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('He says that');
  await page.keyboard.press('Alt+1');
  await expect(names.first()).toBeFocused();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { name: /^8\. / })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toHaveValue('He says that');
  // Apologies, and the list is one stop for Tab.
  await page.keyboard.press('Alt+1');
  await names.filter({ hasText: three.name }).focus();
  await page.keyboard.press('x');
  await expect.poll(async () => (await line(desk, id, three.name)).presence).toBe('apologies');
  expect(await names.evaluateAll((all) => all.filter((e) => (e as HTMLElement).tabIndex === 0).length)).toBe(1);
});

test('who leaves gets a card: actions to agree, the copy to hand back, and nothing waits for it', async ({ desk, page }) => {
  const id = await room(desk, 'Alt+1');
  const before = await view(desk, id);
  const owner = (before.attendance as Line[]).find((l) => l.presence === 'in_person' && !l.left && before.actions.some((a: { owner: string; accepted: unknown; kind: string }) => a.owner === l.name && a.kind === 'specific'))!;
  await desk.bridge.call('action.add', { meeting: id, text: 'Ring the landlord about the lock', owner: owner.name, agency: owner.agency, due: '+5wd' });
  await page.keyboard.press('Alt+2'); // no key of the room: nothing happens
  const names = page.locator('.who');
  await names.filter({ hasText: owner.name }).focus();
  const hands = new Hands(page);
  await hands.press('l');
  expect(hands.spent()).toBe(1);
  const card = page.getByRole('region', { name: `Leaving card of ${owner.name}` });
  await expect(card).toContainText('to agree');
  await expect(card).toContainText('no copy to hand back');
  // The focus is where it was, so that the next person can go at once.
  await expect(names.filter({ hasText: owner.name })).toBeFocused();
  await expect(said(page)).toContainText('to agree');
  await shot(page, 'leaving card');
  await expectClean(page, 'the leaving card');
  const toAgree = await card.getByRole('button', { name: /^Agreed/ }).count();
  expect(toAgree).toBeGreaterThan(0);
  for (let i = 0; i < toAgree; i += 1) await hands.press('y');
  await expect(card.getByRole('button', { name: /^Agreed/ })).toHaveCount(0);
  expect(hands.spent(), 'one key for each action').toBe(toAgree);
  // A key for which there is nothing to do says so, to the eye too.
  await hands.press('h');
  await expect(said(page)).toContainText('No copy is out in their name');
  await expect(page.locator('.told')).toHaveText('No copy is out in their name');
  hands.spent();
  const mine = (await view(desk, id)).actions.filter((a: { owner: string; kind: string }) => a.owner === owner.name && a.kind === 'specific');
  expect(mine.every((a: { accepted: { by: string } | null }) => a.accepted)).toBe(true);
  await hands.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(names.filter({ hasText: owner.name })).toBeFocused();
  await hands.press('r');
  await expect.poll(async () => (await line(desk, id, owner.name)).left).toBeNull();
});

test('a numbered copy on paper is handed back at the door, by one key', async ({ desk, page }) => {
  await desk.at('issued', 'so');
  const first = await desk.meeting();
  const made = await desk.bridge.call('copy.make', { meeting: first, recipient: 'Gwen Lathbury', agency: 'Beckside Homes', channel: 'by hand, on paper', secure: true });
  await desk.bridge.call('copy.give', { copy: made.id });
  const id = await further(desk);
  const gwen = page.locator('.who').filter({ hasText: 'Gwen Lathbury' });
  await gwen.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('l');
  const card = page.getByRole('region', { name: 'Leaving card of Gwen Lathbury' });
  await expect(card).toContainText(`copy ${made.number} to hand back`);
  await expectClean(page, 'a copy to hand back');
  await page.keyboard.press('h');
  await expect(card).toContainText('no copy to hand back');
  await expect(said(page)).toContainText(`Copy ${made.number} handed back`);
  expect((await line(desk, id, 'Gwen Lathbury')).left).not.toBeNull();
});

test('who leaves is asked for the new date of an earlier action, by the same key', async ({ desk, page }) => {
  await desk.at('issued', 'so');
  const id = await further(desk);
  const earlier = (await view(desk, id)).previous_actions as { id: string; owner: string; agency: string; number: number; open: boolean; kind: string }[];
  const action = earlier.find((a) => a.open && a.kind === 'specific')!;
  await desk.bridge.call('meeting.attend', { meeting: id, name: action.owner, agency: action.agency, presence: 'in_person' });
  await desk.bridge.call('meeting.carry', { meeting: id, action: action.id, outcome: 'extend', note: 'The contractor was ill.', due: '+10wd' });
  await page.reload();
  await desk.settled();
  await page.locator('.who').filter({ hasText: action.owner }).focus();
  await page.keyboard.press('l');
  const card = page.getByRole('region', { name: `Leaving card of ${action.owner}` });
  await expect(card).toContainText('1 earlier action with a new date to agree');
  await expect(card).toContainText(new RegExp(`Action ${action.number} of .*, extended to `));
  await shot(page, 'leaving card with an extension');
  await expectClean(page, 'the leaving card with an extended action');
  await page.keyboard.press('y');
  await expect(card).toContainText('the new date of their earlier action is agreed');
  await expect(said(page)).toContainText('nothing more to agree');
});

test('minutes entered from notes ask when somebody left; the clock says nothing there', async ({ desk, page }) => {
  await desk.at('booked', 'so');
  const id = await desk.meeting();
  await desk.bridge.call('clock.set', { at: `${(await view(desk, id)).date}T18:00` });
  await desk.bridge.call('meeting.start', { meeting: id, from_notes: true });
  await desk.open(`meeting/${id}/during`);
  const first = page.locator('.who').first();
  const name = (await first.textContent())!;
  await first.focus();
  await page.keyboard.press('p');
  await expect.poll(async () => (await line(desk, id, name)).presence).toBe('in_person');
  await page.keyboard.press('l');
  await expect(page.getByLabel(`${name} left at`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say when, such as 10:40.').first()).toBeVisible();
  await page.keyboard.type('11:20');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await line(desk, id, name)).left).toBe('11:20:00');
  await expect(first).toBeFocused();
});

test('read back: large, nameless, and a yes of each agency by one key', async ({ desk, page }) => {
  const id = await room(desk, 'Alt+0');
  const some = (await view(desk, id)).actions.filter((a: { kind: string }) => a.kind === 'specific');
  for (const agency of new Set<string>(some.map((a: { agency: string }) => a.agency))) {
    await desk.bridge.call('action.add', { meeting: id, text: 'Come back with the answer in writing', owner: some.find((a: { agency: string }) => a.agency === agency).owner, agency, due: '+5wd' });
  }
  const now = await view(desk, id);
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('The next line is half ');
  const hands = new Hands(page);
  await hands.press('Alt+b');
  expect(hands.spent()).toBe(1);
  const heading = page.getByRole('heading', { level: 1, name: /^Read back: 13\. / });
  await expect(heading).toBeVisible();
  const agencies = page.getByRole('listbox', { name: 'Each agency’s yes' });
  const focused = agencies.getByRole('option').and(page.locator(':focus'));
  await expect(focused).toHaveCount(1);
  await shot(page, 'read back');
  await expectClean(page, 'reading back');
  // Large type, and nothing of the case but what is read.
  const sizes = await page.locator('.read-back p, .read-back li, .read-back h2').evaluateAll((all) => all.map((e) => parseFloat(getComputedStyle(e).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  const words = await page.locator('main').innerText();
  for (const name of [...now.subject.name.split(' '), ...now.at_risk.filter((g: { person: string | null }) => g.person).map((g: { label: string }) => g.label)]) expect(words).not.toContain(name);
  for (const row of [...now.entries, ...now.actions].filter((r) => r.restricted_to.length)) expect(words).not.toContain(row.text);
  expect(words).not.toMatch(/missing|gap/i);
  expect(words).not.toContain('only ');
  // One key an agency, and on to the next.
  const first = (await focused.locator('strong').textContent())!;
  await hands.press('y');
  expect(hands.spent()).toBe(1);
  await expect(agencies.getByRole('option', { name: first, selected: true }).or(agencies.getByRole('option', { selected: true }).filter({ hasText: first }))).toContainText(/accepted in the room \d+[.:]\d\d/);
  await expect.poll(async () => (await view(desk, id)).actions.filter((a: { agency: string; kind: string; accepted: unknown }) => a.agency === first && a.kind === 'specific' && !a.accepted).length).toBe(0);
  await expect(focused).not.toContainText(first);
  // Again: the whole meeting, with its decisions.
  await hands.press('Alt+b');
  await expect(page.getByRole('heading', { level: 1, name: 'Read back: the whole meeting' })).toBeVisible();
  await shot(page, 'read back whole');
  await expectClean(page, 'reading the meeting back');
  await expectFits(page, 'read back', 1024, 768);
  await expectFits(page, 'read back', 640, 400);
  // Escape closes what lies over it first, and only that.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Read back: the whole meeting' })).toBeVisible();
  // Escape goes back to the line being typed.
  await hands.press('Escape');
  const box = page.getByRole('textbox', { name: /^Entry/ });
  await expect(box).toBeFocused();
  await page.keyboard.type('typed');
  await expect(box).toHaveValue('The next line is half typed');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(now.subject.name);
});

test('a decision with its dissent is three keys beyond the words; the row keeps who, why and how it was resolved', async ({ desk, page }) => {
  const id = await room(desk, 'Alt+8');
  const hands = new Hands(page);
  await hands.press('Alt+n');
  hands.spent();
  await hands.press('Alt+d');
  await page.keyboard.type('Tell the neighbours because they are at risk. Dissent: Police: too early');
  await hands.press('Enter');
  expect(hands.spent(), 'keys beyond the words').toBeLessThanOrEqual(3);
  const row = page.locator('.entries li').filter({ hasText: 'Tell the neighbours' });
  await expect(row).toContainText('Police disagrees: too early');
  await row.getByRole('button', { name: /^Change/ }).focus();
  await page.keyboard.press('F2');
  const form = page.getByRole('form', { name: 'Change this entry' });
  await form.getByLabel('How it was resolved').fill('The Chair decided; they are told on Friday');
  await form.getByRole('button', { name: 'Somebody else disagrees' }).press('Enter');
  await expect(form.getByLabel('Who disagrees').nth(1)).toBeFocused();
  await page.keyboard.type('Housing');
  await form.getByLabel('Why', { exact: true }).nth(1).fill('the rent is not paid');
  await shot(page, 'dissent form');
  await expectClean(page, 'a decision with dissent is changed');
  await form.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(row).toContainText('Resolved: The Chair decided; they are told on Friday');
  await expect(row).toContainText('Housing disagrees: the rent is not paid');
  const saved = (await view(desk, id)).entries.find((e: { text: string }) => e.text.startsWith('Tell the neighbours'));
  expect(saved.dissent).toEqual([
    { who: 'Police', why: 'too early', resolved: 'The Chair decided; they are told on Friday' },
    { who: 'Housing', why: 'the rent is not paid' },
  ]);
});

test('a row becomes an action, a decision or a note by one key, and undo takes it back', async ({ desk, page }) => {
  const id = await room(desk, 'Alt+8');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Fit a chain to the back door');
  await page.keyboard.press('Enter');
  const row = page.locator('.entries li').filter({ hasText: 'Fit a chain to the back door' });
  await expect(row).toBeVisible();
  const change = row.getByRole('button', { name: /^Change/ });
  await change.focus();
  const hands = new Hands(page);
  await hands.press('d');
  await expect(row).toContainText('Decision');
  await expect(change).toBeFocused();
  await expect(page.getByText(/Turned into decision in section 8/).last()).toBeVisible();
  await hands.press('n');
  await expect(row).not.toContainText('Decision');
  await hands.press('a');
  expect(hands.spent()).toBe(3);
  await expect(row).toHaveCount(0);
  await expect(said(page)).toContainText(/Turned into action \d+ of the plan/);
  expect((await view(desk, id)).actions.some((a: { text: string }) => a.text.startsWith('Fit a chain'))).toBe(true);
  // The focus stays in the list, on what took its place.
  expect(await page.evaluate(() => document.activeElement?.closest('.entries, .bar') !== null)).toBe(true);
  await page.keyboard.press('Alt+u');
  await expect(row).toBeVisible();
  await expect(page.getByText(/Turned into action/)).toHaveCount(0);
  // And back from the plan.
  await change.focus();
  await page.keyboard.press('a');
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Alt+0');
  const action = page.locator('.plan li').filter({ hasText: 'Fit a chain' });
  await action.getByRole('button', { name: /^Change/ }).focus();
  await page.keyboard.press('n');
  await expect(action).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('turn the row into a decision');
  await expectClean(page, 'the keys of the room');
});

test('what is missing is listed by section at the end, and a section is one key away', async ({ desk, page }) => {
  await room(desk, 'Alt+8');
  await desk.bridge.call('action.add', { meeting: await desk.meeting(), text: 'Monitor him' });
  const hands = new Hands(page);
  await hands.press('Control+ArrowDown');
  expect(hands.spent(), 'next section').toBe(1);
  await expect(page.getByRole('heading', { name: /^9\. / })).toBeVisible();
  await page.keyboard.press('Alt+e');
  const panel = page.getByRole('region', { name: 'End the meeting' });
  await expect(panel).toBeVisible();
  const all = await desk.bridge.call('meeting.missing', { meeting: await desk.meeting() });
  for (const section of all.sections) for (const finding of section.findings) await expect(panel.getByRole('button', { name: finding.message }).first()).toBeAttached();
  await shot(page, 'end panel');
  await expectClean(page, 'the end of the meeting');
});

test('the next meeting of the afternoon is one key away, and nothing of the last is left', async ({ desk, page }) => {
  await desk.at('ended', 'so');
  const id = await desk.meeting();
  const first = await view(desk, id);
  await desk.bridge.call(
    'meeting.book',
    { case: first.case, date: first.date, start: '11:00', venue: 'Committee Room', convenor: first.officers.convenor, chair: 'Sabine Oakhollow', minute_taker: 'Ivo Penhallow' },
    { 'MARE-11.6-2': 'The plan is looked at again' },
  );
  // Where one comes to when the meeting has ended, it is offered first.
  await desk.open(`meeting/${id}/after`);
  await expect(page.getByText('Next: M-2026-002 at 11:00')).toBeVisible();
  await expectClean(page, 'the next meeting is offered after the end');
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Said of the first case');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Half a line of the first');
  await expect(page.getByText('Next: M-2026-002 at 11:00').locator('visible=true')).toBeVisible();
  await shot(page, 'afternoon');
  await expectClean(page, 'the next meeting is offered');
  const hands = new Hands(page);
  await hands.press('Alt+j');
  expect(hands.spent()).toBe(1);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('M-2026-002');
  await desk.settled();
  const words = await page.evaluate(() => document.body.innerText + [...document.querySelectorAll('input, textarea')].map((e) => (e as HTMLInputElement).value).join(' '));
  for (const left of ['Said of the first case', 'Half a line', 'M-2026-001']) expect(words).not.toContain(left);
  expect(await page.locator('.bar .told').count()).toBe(0);
  expect((await view(desk, id)).state).toBe('held');
  // What was half typed is kept with its own meeting.
  await desk.open(`meeting/${id}/during`);
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toHaveValue('Half a line of the first');
});
