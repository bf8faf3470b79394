// Nothing typed is lost, and what is typed is text and nothing else.
import { expectClean, expectFits, shot } from './kit/axe';
import { passphraseOf } from './kit/states';
import { expect, test, type Desk } from './kit/test';

async function room(desk: Desk, section = 7): Promise<string> {
  await desk.at('declared', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await desk.page.keyboard.press(section === 13 ? 'Alt+0' : `Alt+${section}`);
  await expect(desk.page.getByRole('heading', { level: 2, name: new RegExp(`^${section}\\. `) })).toBeVisible();
  return id;
}
const bar = (desk: Desk) => desk.page.getByRole('textbox', { name: /^Entry for section/ });
const texts = async (desk: Desk, id: string): Promise<string[]> => (await desk.bridge.call('meeting.get', { meeting: id })).entries.map((e: { text: string }) => e.text);

test('half a sentence in the bar is there again after the page was read anew', async ({ desk, page }) => {
  await room(desk);
  await bar(desk).fill('The landlord says that the door');
  await expect.poll(() => desk.bridge.calls.filter((c) => c.verb === 'draft.keep').length).toBeGreaterThan(0);
  await desk.settled();
  await page.reload();
  await desk.settled();
  await expect(bar(desk)).toHaveValue('The landlord says that the door');
  await bar(desk).press('End');
  await page.keyboard.type(' was forced.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The landlord says that the door was forced.')).toBeVisible();
  await desk.settled();
  await page.reload();
  await desk.settled();
  await expect(bar(desk)).toHaveValue('');
});

test('half a sentence for some readers only comes back for them only, and for everybody once it is saved', async ({ desk, page }) => {
  const id = await room(desk);
  const readers = page.getByRole('combobox', { name: 'Only for' }).or(page.getByRole('textbox', { name: 'Only for' }));
  await page.keyboard.press('Alt+.');
  await page.keyboard.press('Alt+r');
  await page.keyboard.type('police');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The informant says');
  await expect.poll(() => desk.bridge.calls.filter((c) => c.verb === 'draft.keep').length).toBeGreaterThan(1);
  await desk.settled();
  await page.reload();
  await desk.settled();
  await expect(bar(desk)).toHaveValue('The informant says');
  await expect(readers).toHaveValue('police');
  await bar(desk).press('End');
  await page.keyboard.type(' he was there.');
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(desk, id)).toEqual(['The informant says he was there.']);
  const { entries } = (await desk.bridge.call('meeting.get', { meeting: id })) as { entries: { restricted_to: string[]; agency: string }[] };
  expect(entries[0]?.restricted_to).toEqual(['police']);
  expect(entries[0]?.agency, 'whose turn it was').not.toBe('');
  await desk.settled();
  await page.reload();
  await desk.settled();
  await expect(readers).toHaveValue('');
  await expect(bar(desk)).toHaveValue('');
});

test('half a sentence of a handed seat is there when the seat is taken back, under the name of who typed it', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const id = await desk.meeting();
  await desk.bridge.call('seat.hand_over', { meeting: id, name: 'Beryl Oakshade' });
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+8');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('The landlord says that');
  await expect(page.locator('[data-save]')).toHaveText(/^Saved/);
  await desk.settled();
  await desk.bridge.call('seat.take_back', { passphrase: passphraseOf('rt') });
  await page.reload();
  const line = page.getByRole('textbox', { name: /^Entry for section/ });
  await expect(line).toHaveValue('The landlord says that');
  const whose = page.getByText('Half typed by Beryl Oakshade: Enter keeps it under that name');
  await expect(whose).toBeVisible();
  await shot(page, 'half typed at the seat');
  await line.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.locator('.entries').getByText('The landlord says that')).toBeVisible();
  await expect(whose).toHaveCount(0);
  const { entries } = (await desk.bridge.call('meeting.get', { meeting: id })) as { entries: { text: string; typed_by: string }[] };
  expect(entries.find((e) => e.text === 'The landlord says that')?.typed_by).toBe('Beryl Oakshade');
});

test('half an answer of the minutes is there again too', async ({ desk, page }) => {
  const id = await room(desk, 8);
  const field = page.getByLabel(/^2\. What is the nature of the risk/);
  await field.fill('Blows with a hammer against');
  await expect.poll(() => desk.bridge.calls.filter((c) => c.verb === 'draft.keep').length).toBeGreaterThan(0);
  await desk.settled();
  await page.reload();
  await desk.settled();
  await page.keyboard.press('Alt+8');
  await expect(field).toHaveValue('Blows with a hammer against');
  await field.focus();
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await desk.bridge.call('meeting.get', { meeting: id })).minutes.risks.nature).toBe('Blows with a hammer against');
});

test('a deputy half typed beside a name is there again, after Escape and after the page was read anew', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  const { attendance } = (await desk.bridge.call('meeting.get', { meeting: id })) as { attendance: { name: string; presence: string; left: string | null; deputy: string }[] };
  const [one, two] = attendance.filter((l) => l.presence === 'in_person' && !l.left && !l.deputy).slice(1, 3).map((l) => l.name) as [string, string];
  const ask = async (name: string) => {
    await page.locator('.who').filter({ hasText: name }).focus();
    await page.keyboard.press('y');
    await expect(page.getByLabel(`Deputy of ${name}`)).toBeFocused();
    return page.getByLabel(`Deputy of ${name}`);
  };
  await page.keyboard.press('Alt+1');
  await ask(one);
  await page.keyboard.type('Marigold Fen');
  await page.keyboard.press('Escape');
  await expect(page.locator('.who').filter({ hasText: one })).toBeFocused();
  await expect(page.getByText('Closed and not saved: what is typed is there again when the same key is pressed on the name')).toBeAttached();
  // Somebody else is asked anew.
  await expect(await ask(two)).toHaveValue('');
  await expect(await ask(one)).toHaveValue('Marigold Fen');
  await expectClean(page, 'a deputy half typed');
  await desk.settled();
  await expect.poll(async () => (await desk.bridge.call('draft.get', { place: `meeting:${id}:forms`, meeting: id })).text ?? '').toContain('Marigold Fen');
  await page.reload();
  await desk.settled();
  await page.keyboard.press('Alt+1');
  await expect(await ask(one)).toHaveValue('Marigold Fen');
  await page.keyboard.press('End');
  await page.keyboard.type('wright');
  await page.keyboard.press('Enter');
  await expect(page.locator('.who').filter({ hasText: 'Marigold Fenwright' })).toBeVisible();
  // Saved, it is kept nowhere as half typed.
  await expect.poll(async () => (await desk.bridge.call('draft.get', { place: `meeting:${id}:forms`, meeting: id })).text ?? '').toBe('');
});

test('two quick Enters are two entries, in the order in which they were typed', async ({ desk, page }) => {
  const id = await room(desk);
  // The first answer is late: the second must still come after it.
  let late = true;
  desk.bridge.before = async (call) => {
    if (call.verb !== 'capture.commit' || !late) return;
    late = false;
    await new Promise((done) => setTimeout(done, 700));
  };
  await bar(desk).focus();
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(desk, id)).toEqual(['first', 'second']);
  await expect(page.getByRole('main').locator('.entries li p').first()).toHaveText('first');
  await expect(bar(desk)).toHaveValue('');
});

test('a line whose answer comes after the meeting was read with it in it stands there once', async ({ desk, page }) => {
  const id = await room(desk);
  await bar(desk).focus();
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await expect(page.locator('.entries .text')).toHaveText(['first']);
  let read = () => {};
  const readWithIt = new Promise<void>((done) => (read = done));
  desk.bridge.after = async (call) => {
    if (call.verb === 'capture.commit' && (call.input as { line: string }).line === 'second') await readWithIt;
    // The page has it before the line's own answer.
    if (call.verb === 'meeting.get') setTimeout(read, 100);
  };
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await readWithIt;
  for (const line of ['third', 'fourth']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.entries .text')).toHaveText(['first', 'second', 'third', 'fourth']);
  expect(await texts(desk, id)).toEqual(['first', 'second', 'third', 'fourth']);
});

test('one Enter whose answer is lost on the way is one entry', async ({ desk, page }) => {
  const id = await room(desk);
  let lose = true;
  desk.bridge.after = (call) => {
    if (call.verb !== 'capture.commit' || !lose) return;
    lose = false;
    throw new Error('the wire broke after the program had saved');
  };
  await bar(desk).fill('said once');
  await bar(desk).press('Enter');
  await expect(page.getByRole('main').getByText('said once')).toBeVisible();
  expect(await texts(desk, id)).toEqual(['said once']);
});

test('an entry that is refused stays in the bar', async ({ desk, page }) => {
  await room(desk);
  desk.bridge.instead = (call) => (call.verb === 'capture.commit' ? { error: { code: 'not_saved', message: 'The disk is full.', fields: [] } } : undefined);
  await bar(desk).fill('must not vanish');
  await bar(desk).press('Enter');
  await expect(page.getByRole('alert')).toContainText('What you typed is still here');
  await expect(bar(desk)).toHaveValue('must not vanish\n');
  desk.bridge.instead = undefined;
  await bar(desk).press('Enter');
  await expect(page.getByRole('main').locator('.entries').getByText('must not vanish')).toBeVisible();
});

test('entries that need a reason come back in order and go on with it', async ({ desk, page }) => {
  await desk.at('started', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+7');
  await bar(desk).focus();
  await page.keyboard.type('before the declaration');
  await page.keyboard.press('Enter');
  await page.keyboard.type('and a second');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('declaration');
  await expect(bar(desk)).toHaveValue(/^before the declaration\nand a second\n?$/);
  await expect(bar(desk)).toBeFocused();
  await page.keyboard.press('Alt+g');
  await expect(page.getByRole('group', { name: /asks? for a reason/ })).toBeFocused();
  await expectClean(page, 'the bar asks for a reason');
  await expectFits(page, 'the bar asks for a reason', 640, 400);
  await page.getByLabel(/^Reason/).fill('One person is still being let in.');
  await page.getByRole('button', { name: /^Go on with/ }).click();
  await expect.poll(() => texts(desk, id)).toEqual(['before the declaration', 'and a second']);
  await expect(bar(desk)).toHaveValue('');
  await expect(bar(desk)).toBeFocused();
});

test('a refused form keeps its fields', async ({ desk, page }) => {
  await desk.at('draft', 'so');
  await desk.open(`referral/${await desk.referral()}/decision`);
  const form = page.getByRole('form', { name: 'Accept sections 1 to 7' });
  await form.getByLabel('Completed by').fill('Wilma Thackeray');
  await form.getByLabel('On').fill('31/2/2026');
  await form.getByLabel('What shows it').fill('E-mail of this morning');
  await form.getByRole('button', { name: 'Accept sections 1 to 7' }).click();
  await expect(page.getByRole('alert')).toContainText('no day 31');
  await expect(form.getByLabel('On')).toHaveValue('31/2/2026');
  await form.getByLabel('On').fill('1/6/2026');
  await form.getByRole('button', { name: 'Accept sections 1 to 7' }).click();
  await expect(page.getByRole('alert')).toContainText('in section 5 is empty');
  await expect(form.getByLabel('Completed by')).toHaveValue('Wilma Thackeray');
  await expect(form.getByLabel('What shows it')).toHaveValue('E-mail of this morning');
  // … also after the gap was followed and one came back.
  await page.getByRole('alert').getByRole('button', { name: /in section 5 is empty/ }).click();
  await expect(page.getByRole('heading', { name: /^5\. / })).toBeVisible();
  await page.getByRole('link', { name: /^8 and 9\./ }).click();
  await expect(form.getByLabel('Completed by')).toHaveValue('Wilma Thackeray');
});

test('an action half written is there again after another row was opened', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await page.keyboard.press('Alt+0');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'Action' }).fill('Half an action');
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Alt+0');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await expect(page.getByRole('textbox', { name: 'Action' })).toHaveValue('Half an action');
});

test('markup, formulas, emoji and right-to-left text are text', async ({ desk, page }) => {
  const id = await room(desk);
  const said = [
    '<img src=x onerror="document.title=\'struck\'">',
    '<script>document.title="struck"</script>',
    '=HYPERLINK("http://example.org","x")',
    'שלום \u202Eabc\u202C 🔥 a\u0301',
    '{{7*7}} ${7*7} {@html x}',
  ];
  for (const text of said) {
    await bar(desk).fill(text);
    await bar(desk).press('Enter');
  }
  await expect.poll(() => texts(desk, id)).toHaveLength(said.length);
  for (const text of await texts(desk, id)) await expect(page.getByRole('main').locator('.entries').getByText(text, { exact: true })).toBeVisible();
  await expect(page.getByRole('main').locator('img, script')).toHaveCount(0);
  await expect(page).toHaveTitle(/M-2026-001/);
});

test('a megabyte pasted into the bar is saved', async ({ desk, page }) => {
  const id = await room(desk);
  const line = 'A long report that somebody pastes whole. ';
  const text = line.repeat(Math.ceil(1_048_576 / line.length)).trim();
  await bar(desk).evaluate((area: HTMLTextAreaElement, pasted) => {
    area.focus();
    document.execCommand('insertText', false, '');
    area.value = pasted;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
  await bar(desk).press('Enter');
  await expect.poll(async () => (await texts(desk, id)).map((t) => t.length), { timeout: 60_000 }).toEqual([text.length]);
  await expect(bar(desk)).toHaveValue('');
  await expect(page.getByRole('region', { name: 'Write the minutes' }).getByText(/^Saved .* in section 7/)).toBeVisible();
});

/** Nothing can be written any more, as on a full disk; reading goes on. Returns the end of it. */
function full(desk: Desk): () => void {
  const writes = ['draft.keep', 'capture.commit', 'entry.add', 'meeting.section'];
  desk.bridge.instead = (call) =>
    writes.includes(call.verb) ? { error: { code: 'not_saved', message: 'Not saved: the disk is full.', fields: [] } } : undefined;
  return () => (desk.bridge.instead = undefined);
}
const saved = (desk: Desk) => desk.page.locator('[data-save]');
const keptAt = async (desk: Desk, id: string): Promise<string> => (await desk.bridge.call('draft.get', { place: `meeting:${id}:bar`, meeting: id })).text ?? '';

test('full disk: says so within a second and saves by itself when there is room again', async ({ desk, page }) => {
  const id = await room(desk);
  await bar(desk).focus();
  const roomAgain = full(desk);
  // Counted in the page, from the first key to the words on the screen.
  const waited = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let typed = 0;
        document.addEventListener('input', () => (typed ||= performance.now()), { capture: true });
        new MutationObserver(() => {
          if (document.querySelector('[data-save]')?.textContent === 'Not saved') done(performance.now() - typed);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await page.keyboard.type('The landlord says');
  expect(await waited).toBeLessThan(1000);
  await expect(bar(desk)).toHaveValue('The landlord says');
  // Tried each second, without a key.
  const tries = () => desk.bridge.calls.filter((c) => c.verb === 'draft.keep').length;
  const before = tries();
  await expect.poll(tries).toBeGreaterThan(before + 1);
  await expect(saved(desk)).toHaveText('Not saved');
  expect(await keptAt(desk, id)).toBe('');
  roomAgain();
  await expect(saved(desk)).toHaveText(/^Saved /, { timeout: 3000 });
  expect(await keptAt(desk, id)).toBe('The landlord says');
  await expect(bar(desk)).toBeFocused();
});

test('somebody who types without a pause is kept within a second', async ({ desk, page }) => {
  const id = await room(desk);
  await bar(desk).focus();
  const words = 'The landlord says that he was seen near the school again.';
  const typing = page.keyboard.type(words, { delay: 100 });
  await expect.poll(() => keptAt(desk, id), { intervals: [200], timeout: 4000 }).toMatch(/^The landlord/);
  expect((await bar(desk).inputValue()).length, 'still typing').toBeLessThan(words.length);
  await typing;
  await expect.poll(() => keptAt(desk, id)).toBe(words);
});

test('full disk: what Enter sent is saved by itself, in order, and what was typed since waits for its own Enter', async ({ desk, page }) => {
  const id = await room(desk);
  await bar(desk).focus();
  await page.keyboard.type('before');
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(desk, id)).toEqual(['before']);
  const roomAgain = full(desk);
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await expect(saved(desk)).toHaveText('Not saved');
  await expect(page.getByRole('alert')).toContainText('What you typed is still here');
  await page.keyboard.type('half a third');
  await expect(bar(desk)).toHaveValue(/^first\nsecond\n+half a third$/);
  const tries = () => desk.bridge.calls.filter((c) => c.verb === 'capture.commit').length;
  const before = tries();
  await expect.poll(tries).toBeGreaterThan(before + 1);
  expect(await texts(desk, id)).toEqual(['before']);
  roomAgain();
  await expect.poll(() => texts(desk, id), { timeout: 5000 }).toEqual(['before', 'first', 'second']);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(bar(desk)).toHaveValue(/^\n*half a third$/);
  await expect(bar(desk)).toBeFocused();
  await expect.poll(() => keptAt(desk, id)).toMatch(/^\n*half a third$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(desk, id)).toEqual(['before', 'first', 'second', 'half a third']);
});

test('a line that was saved is nowhere kept as half typed, however it was typed', async ({ desk, page }) => {
  await desk.at('declared', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  const half = async () => (await desk.bridge.call('draft.get', { place: `meeting:${id}:bar`, meeting: id })).text ?? '';
  await page.keyboard.type('Seen at the bins by the warden');
  await expect.poll(half).not.toBe('');
  await page.keyboard.type(' at ten');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Heard at five');
  await page.keyboard.press('Enter');
  await expect(page.locator('.entries .text').last()).toHaveText('Heard at five');
  await page.waitForTimeout(1500);
  expect(await half()).toBe('');
  const keeps = () => desk.bridge.calls.filter((c) => c.verb === 'draft.keep').length;
  const before = keeps();
  await page.waitForTimeout(1500);
  expect(keeps()).toBe(before);
});
