// Forms stay as the person left them: half filled in over a crash, folds open, every question with its field, and
// what is printed is the recovery code and nothing else.
import { expectClean, shot } from './kit/axe';
import { passphraseOf } from './kit/states';
import { expect, test, type Desk } from './kit/test';

async function room(desk: Desk, section: number): Promise<string> {
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await desk.page.getByRole('navigation', { name: 'Sections of the minutes' }).getByRole('button').nth(section - 1).click();
  await expect(desk.page.getByRole('heading', { level: 2, name: new RegExp(`^${section}\\. `) })).toBeVisible();
  return id;
}
const minutes = async (desk: Desk, id: string) => (await desk.bridge.call('meeting.get', { meeting: id })).minutes;
/** Waits until what was typed is kept, then reads the page anew as after a crash: nothing says goodbye. */
async function crash(desk: Desk, holds: string): Promise<void> {
  await expect.poll(() => desk.bridge.calls.filter((c) => c.verb === 'draft.keep' && JSON.stringify(c.input).includes(holds)).length).toBeGreaterThan(0);
  await desk.settled();
  await desk.page.reload();
  await desk.settled();
}

test('the fold of the audiences stays open while its fields are answered', async ({ desk, page }) => {
  await desk.at('declared', 'so');
  const id = await room(desk, 11);
  const victims = page.getByLabel('Victims', { exact: true });
  await victims.fill('The woman next door.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await minutes(desk, id)).audiences.victims).toBe('The woman next door.');
  await desk.settled();
  await expect(victims).toBeVisible();
  await expect(page.getByLabel('Potential victims')).toBeFocused();
  await page.getByText('Audiences considered (19.8)').click();
  await expect(victims).toBeHidden();
  await page.getByRole('textbox', { name: 'Details, or why it was not' }).fill('Considered at length.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await minutes(desk, id)).disclosure_considered.note).toBe('Considered at length.');
  await desk.settled();
  await expect(victims).toBeHidden();
});

test('a first meeting has its field for the review, and the outcome has one', async ({ desk, page }) => {
  await desk.at('declared', 'so');
  const id = await room(desk, 6);
  await page.getByLabel('Review of the previous actions').fill('None: first MARE.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await minutes(desk, id)).previous_reviewed).toBe('None: first MARE.');
  await desk.settled();
  await shot(page, 'forms, section 6');
  await room(desk, 12);
  await page.getByLabel('What the meeting decided, in one line').fill('Remain in MARE.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await desk.bridge.call('meeting.get', { meeting: id })).outcome).toBe('Remain in MARE.');
  await desk.settled();
  await shot(page, 'forms, section 12');
});

test('half an action is there again after a crash, and gone once saved', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  await room(desk, 13);
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'Action' }).fill('Half an action');
  await page.getByRole('textbox', { name: 'Agency' }).fill('Skelderby Trust');
  await page.getByLabel('a review date (ongoing)').check();
  await crash(desk, 'Skelderby Trust');
  await room(desk, 13);
  await expect(page.getByText('One is half written.')).toBeVisible();
  await shot(page, 'forms, half an action');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await expect(page.getByRole('textbox', { name: 'Action' })).toHaveValue('Half an action');
  await expect(page.getByRole('textbox', { name: 'Agency' })).toHaveValue('Skelderby Trust');
  await expect(page.getByLabel('a review date (ongoing)')).toBeChecked();
  await page.getByRole('button', { name: 'Save the action' }).click();
  await expect(page.getByRole('main').locator('.plan').getByText('Half an action')).toBeVisible();
  await desk.settled();
  await page.reload();
  await desk.settled();
  await room(desk, 13);
  await expect(page.getByText('One is half written.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add an action' }).click();
  await expect(page.getByRole('textbox', { name: 'Action' })).toHaveValue('');
});

test('a row half changed is there again, and an untouched one leaves nothing', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  await room(desk, 13);
  await page.getByRole('button', { name: 'Change action 1' }).click();
  await desk.settled();
  await page.waitForTimeout(800);
  expect(desk.bridge.calls.filter((c) => c.verb === 'draft.keep')).toEqual([]);
  await page.getByRole('textbox', { name: 'Agency' }).fill('Another agency');
  await crash(desk, 'Another agency');
  await room(desk, 13);
  await expect(page.getByText('Half changed: open it to go on.')).toHaveCount(1);
  await page.getByRole('button', { name: 'Change action 1' }).click();
  await expect(page.getByRole('textbox', { name: 'Agency' })).toHaveValue('Another agency');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Half changed: open it to go on.')).toHaveCount(1);
  await page.getByRole('button', { name: 'Change action 1' }).click();
  await page.getByRole('button', { name: 'Give up what is typed' }).click();
  await expect(page.getByText('Half changed: open it to go on.')).toHaveCount(0);
});

test('Back keeps what is typed in a row and in a disclosure, and only giving it up forgets it', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  await room(desk, 7);
  const change = page.getByRole('button', { name: /^Change/ }).first();
  await change.click();
  const source = page.getByRole('form', { name: 'Change this entry' }).getByRole('textbox', { name: 'Source' });
  const was = await source.inputValue();
  await expect(page.getByRole('button', { name: 'Give up what is typed' })).toHaveCount(0);
  await source.fill('the crime file');
  await shot(page, 'forms, a row half changed');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Half changed: open it to go on.')).toHaveCount(1);
  await change.click();
  await expect(source).toHaveValue('the crime file');
  await page.getByRole('button', { name: 'Give up what is typed' }).click();
  await expect(page.getByText('Half changed: open it to go on.')).toHaveCount(0);
  await change.click();
  await expect(source).toHaveValue(was);
  await room(desk, 11);
  await page.getByRole('button', { name: 'Add a third party' }).click();
  await page.getByRole('textbox', { name: /^To whom/ }).fill('The neighbour at 4');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('One is half written.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a third party' }).click();
  await expect(page.getByRole('textbox', { name: /^To whom/ })).toHaveValue('The neighbour at 4');
});

test('half a disclosure is there again after a crash, line ends and all', async ({ desk, page }) => {
  await desk.at('minuted', 'so');
  await room(desk, 11);
  await page.getByRole('button', { name: 'Add a third party' }).click();
  const reasons = page.getByRole('textbox', { name: /^Reasons policy/ });
  await page.getByRole('textbox', { name: /^To whom/ }).fill('The neighbour\u2028at 4');
  await reasons.fill('Two reasons:\nshe is "alone"');
  await page.getByRole('group', { name: /^Necessary/ }).getByLabel('Yes', { exact: true }).check();
  await crash(desk, 'Two reasons');
  await room(desk, 11);
  await page.getByRole('button', { name: 'Add a third party' }).click();
  await expect(reasons).toHaveValue('Two reasons:\nshe is "alone"');
  await expect(page.getByRole('group', { name: /^Necessary/ }).getByLabel('Yes', { exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Save this decision' }).click();
  await expect(page.getByRole('form', { name: 'Disclosure' })).toHaveCount(0);
  await desk.settled();
  await page.reload();
  await desk.settled();
  await room(desk, 11);
  await page.getByRole('button', { name: 'Add a third party' }).click();
  await expect(reasons).toHaveValue('');
});

test('half an invitation is there again after a crash, and gone once sent', async ({ desk, page }) => {
  await desk.at('booked', 'so');
  await desk.open(`meeting/${await desk.meeting()}/before`);
  const form = page.getByRole('form', { name: 'Invite somebody' });
  await form.getByLabel('Name').fill('Odile Fairweather');
  await form.getByLabel('Why they are invited').fill('Knows the tenancy');
  await crash(desk, 'Knows the tenancy');
  await expect(form.getByLabel('Name')).toHaveValue('Odile Fairweather');
  await expect(form.getByLabel('Why they are invited')).toHaveValue('Knows the tenancy');
  await form.getByLabel('Role').fill('Housing officer');
  await form.getByLabel('Agency').fill('Skelderby Council');
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('main').getByRole('table').getByText('Odile Fairweather', { exact: true })).toBeVisible();
  await expect(form.getByLabel('Name')).toHaveValue('');
  await desk.settled();
  await page.reload();
  await desk.settled();
  await expect(form.getByLabel('Name')).toHaveValue('');
});

test('paper takes one recovery code, for one custodian, and nothing else', async ({ desk, page }) => {
  await desk.at('nothing');
  await page.addInitScript(() => {
    (window as unknown as { printed: number }).printed = 0;
    window.print = () => void ((window as unknown as { printed: number }).printed += 1);
  });
  await desk.open();
  const on = () => page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByLabel('Name of the team').fill('Practice team of the north');
  await page.getByLabel('Practice: invented cases only').check();
  await on();
  await page.getByRole('button', { name: 'Set up two accounts and recovery codes instead' }).click();
  for (const name of ['Sabine Oakhollow', 'Tilda Brackenbury']) {
    await page.getByLabel('Full name').fill(name);
    await page.getByLabel('Agency').fill('Skelderby Trust');
    await page.getByLabel('Passphrase', { exact: true }).fill(passphraseOf('so'));
    await page.getByLabel(/again/i).fill(passphraseOf('so'));
    await expect(page.getByText('Good enough.')).toBeVisible();
    await on();
  }
  await page.getByRole('button', { name: 'Make the encrypted file' }).click();
  const codes: string[] = [];
  for (const custodian of [1, 2]) {
    await expect(page.getByRole('heading', { name: `Recovery code ${custodian} of 2`, exact: true })).toBeVisible({ timeout: 60_000 });
    await expectClean(page, `recovery code ${custodian}`);
    const code = ((await page.getByRole('main').locator('.code').textContent()) ?? '').replace(/^Recovery code: */, '');
    codes.push(code);
    await page.getByRole('button', { name: 'Print this code' }).click();
    expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(custodian);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(() => document.body.innerText);
    await shot(page, `forms, paper of code ${custodian}`);
    await page.emulateMedia({ media: 'screen' });
    expect(paper).toContain(code);
    expect(paper).toContain(`recovery code ${custodian} of 2`);
    expect(paper).toContain(`Apart from recovery code ${3 - custodian}`);
    expect(paper).toContain('new passphrase');
    expect(paper).not.toMatch(/Written down|Sabine|Print this code/);
    if (custodian === 2) expect(paper).not.toContain(codes[0]);
    expect(desk.bridge.calls.filter((c) => c.verb.startsWith('document') || c.verb.startsWith('draft'))).toEqual([]);
    await page.getByRole('button', { name: /^Written down/ }).click();
  }
  // Once the codes are hidden no sheet is left behind.
  await expect(page.getByRole('heading', { name: /^Type code/ })).toBeVisible();
  await expect(page.locator('.recovery-sheet')).toHaveCount(0);
});

test('Back keeps what is typed of a disclosure that is followed up, also over a crash, and giving it up forgets it', async ({ desk, page }) => {
  await desk.at('ended', 'so');
  const address = `case/${await desk.case()}/disclosure`;
  await desk.open(address);
  const open = page.getByRole('button', { name: /^Record as carried out\s*:/ });
  const shows = page.getByRole('textbox', { name: 'What shows it' });
  await open.click();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Half filled in: open it to go on.')).toHaveCount(0);
  await open.click();
  await shows.fill('Letter of the 17th');
  await page.getByRole('textbox', { name: /^On/ }).fill('17/6');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Half filled in: open it to go on.')).toBeVisible();
  await expect(open, 'one is where one came from').toBeFocused();
  await shot(page, 'forms, a follow-up half filled in');
  await expectClean(page, 'a follow-up half filled in');
  await crash(desk, 'Letter of the 17th');
  await open.click();
  await expect(shows).toHaveValue('Letter of the 17th');
  await expect(page.getByRole('textbox', { name: /^On/ })).toHaveValue('17/6');
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  await open.click();
  await page.getByRole('button', { name: 'Give up what is typed' }).click();
  await expect(page.getByText('Half filled in: open it to go on.')).toHaveCount(0);
  await open.click();
  await expect(shows).toHaveValue('');
});

test('Back keeps the answer of somebody who is invited', async ({ desk, page }) => {
  await desk.at('booked', 'so');
  await desk.open(`meeting/${await desk.meeting()}/before`);
  const open = page.getByRole('button', { name: /^Answer of/ }).first();
  await open.click();
  await page.getByLabel('Answer', { exact: true }).selectOption('deputy');
  await page.getByLabel('Deputy').fill('Merrin Ashdale');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Half filled in: open it to go on.')).toBeVisible();
  await expect(open).toBeFocused();
  // Another one is opened meanwhile.
  await page.getByRole('button', { name: /^Answer of/ }).nth(1).click();
  await crash(desk, 'Merrin Ashdale');
  await expect(page.getByText('Half filled in: open it to go on.')).toHaveCount(1);
  await shot(page, 'forms, an answer half filled in');
  await expectClean(page, 'an answer half filled in');
  await open.click();
  await expect(page.getByLabel('Deputy')).toHaveValue('Merrin Ashdale');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(page.getByRole('table', { name: 'People invited' })).toContainText('Sends a deputy: Merrin Ashdale');
  await expect(page.getByText('Half filled in: open it to go on.')).toHaveCount(0);
});
