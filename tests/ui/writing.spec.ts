// Writing well at the speed of talk: a doubtful word is put right by keys alone, an abbreviation is written out, and
// who will read a line is said before Enter. The web view's own spelling service is never asked.
import { expectClean, expectFits, shot } from './kit/axe';
import { expect, test, type Desk } from './kit/test';
import type { Page } from '@playwright/test';

async function bar(desk: Desk, page: Page, section = 'Alt+8') {
  await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await page.keyboard.press(section);
  await desk.settled();
  await page.keyboard.press('Alt+n');
  const whole = page.getByRole('region', { name: 'Write the minutes' });
  return {
    whole,
    line: whole.getByRole('textbox', { name: /^Entry/ }),
    echo: page.locator('#bar-echo'),
    status: whole.getByRole('status'),
    meant: page.getByRole('listbox', { name: /^Suggestions for/ }),
  };
}
/** Waits until what is half typed is kept: the test may end then. */
async function kept(desk: Desk, page: Page) {
  await expect(page.locator('[data-save]')).toHaveText(/^Saved/);
  await desk.settled();
}
const caret = (page: Page) => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart);

test('a doubtful word is named when typing pauses, and put right by keys alone', async ({ desk, page }) => {
  const { line, whole, meant } = await bar(desk, page);
  const before = desk.bridge.calls.length;
  await page.keyboard.type('Teh freind came at four', { delay: 10 });
  await expect(whole.getByText('Not in the dictionary: Teh, freind – Alt+W')).toBeVisible();
  const asked = desk.bridge.calls.slice(before).filter((c) => c.verb === 'spelling.check').length;
  expect(asked, 'asked at a pause, not at each key').toBeLessThanOrEqual(3);
  await expect(line).toHaveAttribute('spellcheck', 'false');
  await shot(page, 'writing doubtful');
  await expectClean(page, 'doubtful words are named');

  // The caret stands in the middle, and is there again afterwards.
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowLeft');
  const at = await caret(page);
  await page.keyboard.press('Alt+w');
  await expect(meant).toBeFocused();
  await expect(meant).toHaveAccessibleName(/“Teh”/);
  await expect(meant.getByRole('option', { selected: true })).toContainText('The');
  expect(await line.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))).toBe('Teh');
  await page.keyboard.press('Alt+w');
  await expect(meant).toHaveAccessibleName(/“freind”/);
  const options = await meant.getByRole('option').allTextContents();
  const friend = options.findIndex((o) => o.startsWith('friend'));
  expect(friend).toBeGreaterThanOrEqual(0);
  await shot(page, 'writing suggestions');
  await expectClean(page, 'suggestions are open');
  for (let i = 0; i < friend; i += 1) await page.keyboard.press('ArrowDown');
  await expect(meant.getByRole('option', { selected: true })).toContainText('friend');
  await page.keyboard.press('Enter');
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('Teh friend came at four');
  await expect.poll(() => caret(page)).toBe(at);
  await expect(whole.getByText('Not in the dictionary: Teh – Alt+W')).toBeVisible();
  // A figure takes a suggestion too; the line is as long as before, so the caret stays.
  await page.keyboard.press('Alt+w');
  await expect(meant).toBeFocused();
  await page.keyboard.press('1');
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('The friend came at four');
  await expect(whole.getByText(/Not in the dictionary/)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.entries').getByText('The friend came at four')).toBeVisible();
  await kept(desk, page);
});

test('Escape leaves, Ignore passes a word over, and the team’s words learn one', async ({ desk, page }) => {
  const { line, whole, meant } = await bar(desk, page);
  await page.keyboard.type('He takes clozapinol and zibbledrops daily ');
  await expect(whole.getByText('Not in the dictionary: clozapinol, zibbledrops – Alt+W')).toBeVisible();
  await page.keyboard.press('Alt+w');
  await expect(meant).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('He takes clozapinol and zibbledrops daily ');
  expect(await caret(page)).toBe(42);

  await page.keyboard.press('Alt+w');
  await expect(meant).toBeFocused();
  await page.keyboard.press('End');
  await expect(meant.getByRole('option', { selected: true })).toContainText('Add “clozapinol” to the team’s words');
  await page.keyboard.press('Enter');
  await expect(line).toBeFocused();
  await expect(whole.getByText('Not in the dictionary: zibbledrops – Alt+W')).toBeVisible();
  const { misspellings } = (await desk.bridge.call('spelling.check', { text: 'clozapinol zibbledrops' })) as { misspellings: { word: string }[] };
  expect(misspellings.map((m) => m.word)).toEqual(['zibbledrops']);

  await page.keyboard.press('Alt+w');
  await expect(meant).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(meant.getByRole('option', { selected: true })).toContainText('Ignore “zibbledrops”');
  await page.keyboard.press('Enter');
  await expect(line).toBeFocused();
  await expect(whole.getByText(/Not in the dictionary/)).toHaveCount(0);
  // It stays ignored in the next line, and is said to nobody else.
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  await page.keyboard.type('More zibbledrops, he wnats ');
  await expect(whole.getByText('Not in the dictionary: wnats – Alt+W')).toBeVisible();
  await kept(desk, page);
});

test('the names of the room are words, and a handed seat teaches nothing', async ({ desk, page }) => {
  const { whole, meant } = await bar(desk, page);
  const id = await desk.meeting();
  const { attendance } = (await desk.bridge.call('meeting.get', { meeting: id })) as { attendance: { name: string }[] };
  await desk.bridge.call('seat.hand_over', { meeting: id, name: 'Beryl Oakshade' });
  await page.reload();
  await desk.settled();
  await page.keyboard.press('Alt+n');
  await page.keyboard.type(`${attendance[0]!.name} saw the qwertle today `);
  await expect(whole.getByText('Not in the dictionary: qwertle – Alt+W')).toBeVisible();
  await page.keyboard.press('Alt+w');
  await expect(meant).toBeFocused();
  await expect(meant.getByRole('option').filter({ hasText: 'Add' })).toHaveCount(0);
  await expect(meant.getByRole('option').last()).toContainText('Ignore “qwertle”');
  // Another place takes the focus: the list does not stay behind.
  await page.keyboard.press('Alt+s');
  await expect(meant).toHaveCount(0);
  await kept(desk, page);
});

test('an abbreviation says what Tab would write, and Tab writes it', async ({ desk, page }) => {
  const { line, whole } = await bar(desk, page);
  await page.keyboard.type('Then ;conf');
  await expect(whole.getByText(/^Tab writes: “The confidentiality statement was read: /)).toBeVisible();
  await shot(page, 'writing abbreviation');
  await expectClean(page, 'an abbreviation at the caret');
  await page.keyboard.press('Tab');
  await expect(line).toHaveValue(/^Then The confidentiality statement was read: \S/);
  await expect(line).toBeFocused();
  await expect(whole.getByText(/^Tab writes/)).toHaveCount(0);
  await kept(desk, page);
});

test('one key for fact, analysis and neither; one for police and health; who will read it is said by name', async ({ desk, page }) => {
  const { line, whole, echo } = await bar(desk, page);
  const view = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { agencies: { agency: string; health: boolean; present: boolean }[] };
  await page.keyboard.type('He was seen at the bin store');
  await page.keyboard.press('Alt+f');
  await expect(line).toHaveValue('He was seen at the bin store ~f');
  await expect(echo).toContainText('fact');
  await page.keyboard.press('Alt+f');
  await expect(echo).toContainText('analysis');
  await page.keyboard.press('Alt+p');
  await expect(line).toHaveValue('He was seen at the bin store ~a #police #health');
  await expect(echo).toContainText('police and health only');
  const here = view.agencies.filter((a) => a.present);
  const reads = here.filter((a) => a.health || /police/i.test(a.agency));
  expect(reads.length).toBeGreaterThan(0);
  const said = whole.getByText(/will read it; \d+ others? will not$/);
  await expect(said).toContainText(`; ${here.length - reads.length} other`);
  for (const { agency } of reads) await expect(said).toContainText(agency);
  await shot(page, 'writing readers');
  await expectClean(page, 'who will read it');
  // The caret is still at the words: typing goes on before the marks.
  await page.keyboard.type(' at noon');
  await expect(line).toHaveValue('He was seen at the bin store at noon ~a #police #health');
  await page.keyboard.press('Alt+p');
  await page.keyboard.press('Alt+f');
  await expect(line).toHaveValue('He was seen at the bin store at noon');
  await expect(said).toHaveCount(0);
  await page.keyboard.press('Alt+p');
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  const { entries } = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { entries: { text: string; restricted_to: string[] }[] };
  expect(entries.find((e) => e.text === 'He was seen at the bin store at noon')?.restricted_to).toEqual(['police', 'health']);
  await kept(desk, page);
});

test('F1 has the page for the first day open, in a practice installation and at a handed seat, and folded elsewhere', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  const meeting = await desk.meeting();
  await desk.open(`meeting/${meeting}/during`);
  const help = page.getByRole('dialog', { name: 'Keys' });
  const first = help.getByText('Type what is said and press Enter.');
  await page.keyboard.press('F1');
  await expect(first).toBeInViewport();
  await page.keyboard.press('Escape');
  // As if cases were real: who works with an account knows the program; who sits at a handed seat may not.
  for (const [seat, open] of [[null, false], [{ meeting, reference: '', name: 'Ivo Penhallow' }, true]] as const) {
    const who = await desk.bridge.call('session.whoami');
    desk.bridge.instead = ({ verb }) => (verb === 'session.whoami' ? { ok: { ...who, practice: false, seat } } : undefined);
    await page.reload();
    await desk.settled();
    await page.keyboard.press('F1');
    await expect(help.locator('summary', { hasText: 'Your first day' })).toBeVisible();
    await expect(first).toBeVisible({ visible: open });
    await page.keyboard.press('Escape');
    desk.bridge.instead = undefined;
  }
});

test('the key for doubtful words says under the bar why there is nothing to put right', async ({ desk, page }) => {
  const { whole, line, meant } = await bar(desk, page);
  const word = whole.getByText('Nothing is typed here. A word in a row: Alt+ArrowUp, Enter, Alt+W');
  await page.keyboard.press('Alt+w');
  await expect(word).toBeInViewport({ ratio: 1 });
  await expect(line).toBeFocused();
  await shot(page, 'writing nothing typed');
  await page.keyboard.type('They came at four');
  await expect(word).toHaveCount(0);
  await page.keyboard.press('Alt+w');
  await expect(whole.getByText('Every word is known.')).toBeInViewport();
  await expect(meant).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(whole.getByText('Every word is known.')).toHaveCount(0);
});

test('F1 has what can be typed and the page for the first day', async ({ desk, page }) => {
  await bar(desk, page);
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await help.locator('summary', { hasText: 'What can be typed in the bar' }).click();
  await expect(help.getByRole('row').filter({ hasText: '@name' })).toBeVisible();
  await expect(help.getByRole('row').filter({ hasText: ';conf' })).toContainText('The confidentiality statement was read');
  await shot(page, 'writing F1 marks');
  await expectClean(page, 'F1 with what can be typed');
  await help.locator('summary', { hasText: 'What can be typed in the bar' }).click();
  // In a practice installation the page for the first day is open, above everything else.
  await expect(help.getByRole('heading', { name: 'When something goes wrong' })).toBeVisible();
  await shot(page, 'writing F1 first day');
  await expectClean(page, 'F1 with the first day');
  await expect(help).toContainText('Alt+W');
  await expectFits(page, 'F1 with the first day', 320, 640);
});

test('doubtful words and suggestions fit a narrow window and need no colour', async ({ desk, page }) => {
  const { whole, meant } = await bar(desk, page);
  await page.keyboard.type('Teh freind of teh nieghbour recieved seperate acommodation ');
  await expect(whole.getByText('Not in the dictionary: teh, freind, nieghbour, recieved, seperate, acommodation – Alt+W', { exact: false })).toBeVisible();
  await page.keyboard.press('Alt+w');
  await expect(meant).toBeFocused();
  await expectFits(page, 'suggestions', 640, 400);
  await expectFits(page, 'suggestions', 360, 640);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectClean(page, 'suggestions in forced colours');
  await shot(page, 'writing forced colours');
  await kept(desk, page);
});

test('the form of a row names its own doubtful words, and puts them right without touching the line', async ({ desk, page }) => {
  const { line, whole } = await bar(desk, page);
  await page.keyboard.type('He was seperate from teh others');
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  await page.keyboard.type('A freind ');
  await expect(whole.getByText('Not in the dictionary: freind – Alt+W')).toBeVisible();
  const row = page.locator('.entries li').filter({ hasText: 'He was seperate' });
  await row.getByRole('button', { name: /^Change/ }).focus();
  await page.keyboard.press('F2');
  const form = page.getByRole('form', { name: 'Change this entry' });
  const box = form.getByRole('textbox', { name: 'Text' });
  await expect(box).toBeFocused();
  await expect(form.getByText('Not in the dictionary: seperate, teh – Alt+W')).toBeVisible();
  await page.keyboard.press('Alt+w');
  const meant = form.getByRole('listbox', { name: /^Suggestions for/ });
  await expect(meant).toBeFocused();
  await expect(meant).toHaveAccessibleName(/“seperate”, 1 of 2/);
  await shot(page, 'writing form suggestions');
  await expectClean(page, 'suggestions in the form of a row');
  const twice = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, at, all) => all.indexOf(id) !== at));
  expect(twice, 'an id stands twice').toEqual([]);
  await expectFits(page, 'suggestions in the form of a row', 360, 640);
  await expect(meant.getByRole('option', { selected: true })).toContainText('separate');
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('He was separate from teh others');
  await expect(form, 'Enter in the list saves no form').toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'seperate is now separate' })).toBeAttached();

  // From another field of the form it is still the form's own.
  await form.getByRole('textbox', { name: 'Speaker' }).focus();
  await page.keyboard.press('Alt+w');
  await expect(meant).toHaveAccessibleName(/“teh”/);
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(form.getByText('Not in the dictionary: teh – Alt+W')).toBeVisible();
  await expect(line).toHaveValue('A freind ');
  // In the line Alt+W is the line's again.
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+w');
  await expect(whole.getByRole('listbox', { name: /“freind”/ })).toBeFocused();
  await expect(meant).toHaveCount(0);
  await page.keyboard.press('Escape');
  await kept(desk, page);
});

test('the reasons of a decision and the text of an action have the same aid', async ({ desk, page }) => {
  const { whole } = await bar(desk, page);
  await page.keyboard.type('/d The level stays because he is teh same');
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  await page.locator('.entries li').filter({ hasText: 'The level stays' }).getByRole('button', { name: /^Change/ }).focus();
  await page.keyboard.press('F2');
  const form = page.getByRole('form', { name: 'Change this entry' });
  // The text has none: from there the key goes to the reasons.
  await expect(form.getByText('Not in the dictionary: teh – Alt+W')).toBeVisible();
  await form.getByRole('textbox', { name: 'Speaker' }).focus();
  await page.keyboard.press('Alt+w');
  await expect(form.getByRole('listbox', { name: /“teh”/ })).toBeFocused();
  await page.keyboard.press('1');
  await expect(form.getByRole('textbox', { name: 'Reasons' })).toHaveValue(/he is the same$/);
  await expect(form.getByRole('textbox', { name: 'Reasons' })).toBeFocused();

  await page.keyboard.press('Alt+0');
  await page.getByRole('button', { name: 'Add an action' }).focus();
  await page.keyboard.press('Enter');
  const action = page.getByRole('form', { name: 'Add an action' });
  const text = action.getByRole('textbox', { name: 'Action' });
  await expect(text).toBeFocused();
  await page.keyboard.type('Recieve teh key of the door ');
  await expect(action.getByText('Not in the dictionary: Recieve, teh – Alt+W')).toBeVisible();
  await page.keyboard.press('Alt+w');
  await expect(action.getByRole('listbox', { name: /“Recieve”/ })).toBeFocused();
  await expect(action.getByRole('listbox').getByRole('option', { selected: true })).toContainText('Receive');
  await shot(page, 'writing action suggestions');
  await expectClean(page, 'suggestions in the form of an action');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Receive teh key of the door ');
  await expect.poll(() => caret(page)).toBe(28);
  await kept(desk, page);
});

test('who disagrees and why, and a text answer, have the aid too; Enter in a line of the form still sends it', async ({ desk, page }) => {
  const { whole } = await bar(desk, page);
  await page.keyboard.type('/d The level stays. Dissent: Police: too soon');
  await page.keyboard.press('Enter');
  await expect(whole).toContainText('in section 8');
  await page.locator('.entries li').filter({ hasText: 'The level stays' }).getByRole('button', { name: /^Change/ }).focus();
  await page.keyboard.press('F2');
  const form = page.getByRole('form', { name: 'Change this entry' });
  const why = form.getByRole('textbox', { name: 'Why' });
  await why.fill('He was not recieved');
  await expect(form.getByText('Not in the dictionary: recieved – Alt+W')).toBeVisible();
  await why.focus();
  await page.keyboard.press('Alt+w');
  await expect(form.getByRole('listbox', { name: /“recieved”/ })).toBeFocused();
  await page.keyboard.press('1');
  await expect(why).toBeFocused();
  await expect(why).toHaveValue('He was not received');
  await shot(page, 'writing dissent');
  await expectClean(page, 'the dissent of a decision');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  const { entries } = (await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { entries: { text: string; dissent: { why: string }[] }[] };
  expect(entries.find((e) => e.text.startsWith('The level stays'))?.dissent[0]?.why).toBe('He was not received');

  // An answer of the section: nothing is asked about it before somebody is in it.
  const answer = page.getByRole('textbox', { name: /^2\. What is the nature of the risk/ });
  await answer.fill('Setting fire with petrol, wich he buys');
  await expect(page.getByText('Not in the dictionary: wich – Alt+W')).toBeVisible();
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('listbox', { name: /“wich”/ })).toBeFocused();
  await expect(page.getByRole('listbox', { name: /“wich”/ }).getByRole('option', { name: /^which/ })).toBeVisible();
  await shot(page, 'writing answer');
  await expectClean(page, 'a text answer with a doubtful word');
  await page.getByRole('option', { name: /^which/ }).click();
  await expect(answer).toHaveValue('Setting fire with petrol, which he buys');
  await expect(answer).toBeFocused();
  await page.keyboard.press('Tab');
  await expect.poll(async () => ((await desk.bridge.call('meeting.get', { meeting: await desk.meeting() })) as { minutes: { risks: Record<string, string> } }).minutes.risks['nature']).toBe('Setting fire with petrol, which he buys');
  await kept(desk, page);
});

test('the line grows with what is typed and is low again after Enter; a key lays out the line and not the room', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Alt+n');
  const line = page.getByRole('textbox', { name: /^Entry/ });
  const height = () => line.evaluate((box) => box.getBoundingClientRect().height);
  const low = await height();
  await page.keyboard.insertText('he was seen at the bins again and went home when the warden asked him to '.repeat(3));
  await expect.poll(height).toBeGreaterThan(low + 15);
  // Within a grid or a flexible box a key lays out everything around it as well, and takes three times as long.
  expect(await line.evaluate((box) => {
    const around = [];
    for (let at = box.parentElement; at && !at.matches('section.bar'); at = at.parentElement) around.push(getComputedStyle(at).display);
    return around;
  })).toEqual(['block']);
  await page.keyboard.insertText('and the warden wrote it all down in the book that lies in the hall '.repeat(20));
  await expect.poll(height).toBeLessThan(180);
  await page.keyboard.press('Enter');
  await expect.poll(height).toBe(low);
  // What is sent is gone before the next key, however soon that comes.
  await page.keyboard.insertText('the first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('x');
  await expect(line).toHaveValue('x');
});
