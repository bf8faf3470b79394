// Every screen and main state: axe finds nothing, and nothing scrolls sideways at 1024 wide or at 200 % zoom of
// 1280 × 800. With MARE_UI_SHOTS=folder the pictures are kept.
import { expectClean, expectFits, shot } from './kit/axe';
import { nameOf, passphraseOf } from './kit/states';
import { expect, test, type Desk } from './kit/test';

/** Looks at the page as it stands. */
async function see(desk: Desk, name: string): Promise<void> {
  await test.step(name, async () => {
    await desk.settled();
    await shot(desk.page, name);
    await expectClean(desk.page, name);
    await expectFits(desk.page, name, 1024, 768);
    await expectFits(desk.page, name, 640, 400);
  });
}

test('first run', async ({ desk, page }) => {
  await desk.at('nothing');
  await desk.open();
  const on = () => page.getByRole('button', { name: 'Go on', exact: true }).click();
  await see(desk, 'first run, team');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByRole('heading', { name: 'While people talk' })).toBeVisible();
  await see(desk, 'first run, F1');
  await page.keyboard.press('Escape');
  await on();
  await see(desk, 'first run, team refused');
  await page.getByLabel('Name of the team').fill('Practice team of the north');
  await page.getByLabel('Practice: invented cases only').check();
  await on();
  await see(desk, 'first run, practice');
  await page.getByRole('button', { name: 'Make the practice installation' }).click();
  await see(desk, 'first run, practice refused');
  await page.getByRole('button', { name: 'Set up two accounts and recovery codes instead' }).click();
  for (const [who, name] of [['SPoC', 'Sabine Oakhollow'], ['Administrator', 'Tilda Brackenbury']] as const) {
    await see(desk, `first run, ${who}`);
    await page.getByLabel('Full name').fill(name);
    await page.getByLabel('Agency').fill('Skelderby Trust');
    // What is said of a passphrase moves nothing under the hands.
    const again = page.getByLabel(/again/i);
    const place = (await again.boundingBox())?.y;
    await page.getByLabel('Passphrase', { exact: true }).fill('heron');
    await expect(page.getByText('Not good enough yet.')).toBeVisible();
    await shot(desk.page, `first run, ${who} not good enough`);
    expect((await again.boundingBox())?.y).toBe(place);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphraseOf('so'));
    await again.fill(passphraseOf('so'));
    await expect(page.getByText('Good enough.')).toBeVisible();
    expect((await again.boundingBox())?.y).toBe(place);
    await on();
  }
  await see(desk, 'first run, check');
  await page.getByRole('button', { name: 'Make the encrypted file' }).click();
  await expect(page.getByRole('heading', { name: 'Recovery code 1 of 2' })).toBeVisible({ timeout: 60_000 });
  await see(desk, 'first run, code');
  await page.getByRole('button', { name: /^Written down/ }).click();
  await page.getByRole('button', { name: /^Written down/ }).click();
  await see(desk, 'first run, type back');
  await page.getByLabel('Recovery code').fill('AAAA-AAAA');
  await page.getByRole('button', { name: 'Check the code' }).click();
  await see(desk, 'first run, wrong code');
});

test('who only practises is in the practice room after two pages, with a name and nothing else', async ({ desk, page }) => {
  await desk.at('nothing');
  await desk.open();
  await page.getByLabel('Practice: invented cases only').check();
  await page.keyboard.press('Enter');
  await page.getByLabel('Your name').fill('Isolde Threlkeld');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ready to practise' })).toBeFocused({ timeout: 60_000 });
  await see(desk, 'first run, ready to practise');
  await page.getByText('A recovery code, if you want to try one').click();
  await expect(page.getByRole('main').locator('.code')).toHaveCount(1);
  await see(desk, 'first run, a code to try');
  await page.getByRole('button', { name: 'Go to the practice room' }).click();
  await page.getByRole('button', { name: 'Start a practice meeting' }).click();
  await expect(page.getByRole('region', { name: 'Practice meeting' })).toBeVisible();
  // What was offered is the passphrase, also of the invented Administrator.
  await page.keyboard.press('Control+l');
  await page.getByLabel('Name').fill('Avice Millrace');
  await page.getByLabel('Passphrase').fill('practice room');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Avice Millrace' })).toBeVisible();
});

test('the gate', async ({ desk, page }) => {
  await desk.at('fresh');
  await desk.open();
  await see(desk, 'sign in');
  await page.getByLabel('Name').fill(nameOf('fresh', 'so'));
  await page.getByLabel('Passphrase').fill('not this one at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('wrong');
  await see(desk, 'wrong passphrase');
  await page.getByRole('button', { name: 'I have lost my passphrase' }).click();
  await see(desk, 'recovery');
});

test('the frame and its pages', async ({ desk, page }) => {
  await desk.at('given', 'so');
  for (const address of ['today', 'cases', 'meetings', 'actions', 'passphrase', 'nowhere']) {
    await desk.open(address);
    await see(desk, `frame ${address}`);
  }
  await page.keyboard.press('F1');
  await see(desk, 'keys');
  await page.keyboard.press('Escape');
  await desk.open('search?q=hammer');
  await see(desk, 'search found');
  await desk.open('search?q=zzzzz');
  await see(desk, 'search found nothing');
});

test('empty pages', async ({ desk }) => {
  await desk.at('fresh', 'so');
  for (const address of ['today', 'cases', 'meetings', 'actions', 'referral/new']) {
    await desk.open(address);
    await see(desk, `empty ${address}`);
  }
});

test('settings', async ({ desk, page }) => {
  await desk.at('fresh', 'so');
  await desk.open('settings');
  const links = page.getByRole('main').getByRole('navigation').getByRole('link');
  const count = await links.count();
  expect(count).toBeGreaterThan(3);
  for (let i = 0; i < count; i += 1) {
    await links.nth(i).click();
    await see(desk, `settings ${await links.nth(i).innerText()}`);
  }
});

test('a referral', async ({ desk, page }) => {
  await desk.at('draft', 'so');
  const id = await desk.referral();
  const person = (await desk.bridge.call('referral.get', { referral: id })).service_user as { name: string };
  await desk.open('referral/new');
  await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
  await see(desk, 'new referral refused');
  await page.getByLabel('Name', { exact: true }).fill('Nobody Whosoever');
  await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('Nobody like this is known here')).toBeVisible();
  await see(desk, 'new referral nobody');
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Refer this person/ })).toBeVisible();
  await see(desk, 'new referral likely');
  for (const part of ['before', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `section${n}`), 'decision']) {
    await desk.open(`referral/${id}/${part}`);
    await see(desk, `referral ${part}`);
  }
  await page.getByText('things stand before the next step').or(page.getByText('thing stands before the next step')).click();
  await page.getByText('Withdraw this referral').click();
  await page.getByRole('button', { name: 'Accept sections 1 to 7' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await see(desk, 'referral gaps');
});

test('sections 8 and 9: endorsement and receipt', async ({ desk, page }) => {
  await desk.at('submitted', 'so');
  const id = await desk.referral();
  await desk.open(`referral/${id}/decision`);
  await see(desk, 'section 8');
  await page.getByLabel("They are the referrer's line manager").uncheck();
  await page.getByRole('button', { name: 'Record section 8' }).click();
  await see(desk, 'section 8 refused');
});

test('sections 8 and 9: screening', async ({ desk, page }) => {
  await desk.at('received', 'so');
  await desk.open(`referral/${await desk.referral()}/decision`);
  await page.getByText('Return the referral with its gaps').click();
  await page.getByText('Send to the panel').first().click();
  await see(desk, 'screening');
  for (const group of ['Has a mental disorder', 'Meets MAPPA Level 2 or 3', 'High risk of serious harm to others', 'The risk is current', 'Allocated to a clinical or care team']) {
    await page.getByRole('group', { name: group }).getByLabel(group.startsWith('Meets') ? 'No' : 'Yes', { exact: true }).check();
  }
  await page.getByRole('form', { name: 'Section 9' }).getByLabel(/^Reason/).fill('High and current risk to one named person.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('group', { name: /asks? for a reason/ })).toBeFocused();
  await see(desk, 'decision needs a reason');
  const id = await desk.referral();
  for (const part of ['before', 'section1', 'section5', 'section7']) {
    await desk.open(`referral/${id}/${part}`);
    await see(desk, `referral ${part} read only`);
  }
});

for (const state of ['endorsed', 'checked', 'decided', 'agreed'] as const) {
  test(`sections 8 and 9: ${state}`, async ({ desk }) => {
    await desk.at(state, 'so');
    await desk.open(`referral/${await desk.referral()}/decision`);
    await see(desk, `decision ${state}`);
  });
}

test('a case before its meeting', async ({ desk, page }) => {
  await desk.at('agreed', 'so');
  const id = await desk.case();
  for (const tab of ['overview', 'referral', 'meetings', 'actions', 'disclosure', 'tell', 'close', 'people', 'documents', 'chronology']) {
    await desk.open(`case/${id}/${tab}`);
    await see(desk, `case ${tab}`);
  }
  await desk.open(`case/${id}/tell`);
  await page.getByRole('button', { name: /^Record (a reply|that they were told)/ }).first().click();
  await see(desk, 'case, telling');
  await desk.open(`case/${id}/close`);
  await page.getByRole('button', { name: 'Close the case' }).click();
  await see(desk, 'case, closing refused');
  await page.getByText('Record a category and level').click();
  await page.getByRole('form', { name: 'MAPPA category and level' }).getByLabel('Category').selectOption('3');
  await page.getByRole('form', { name: 'MAPPA category and level' }).getByRole('button', { name: 'Record' }).click();
  await see(desk, 'case, MAPPA refused');
  await desk.open(`case/${id}/people`);
  await page.getByText('Change this record').click();
  await page.getByText('Protect a victim, an informant or a child').click();
  await page.getByRole('button', { name: 'Protect this person' }).click();
  await see(desk, 'case, people, refused');
  await desk.open(`case/${id}/documents`);
  await page.getByText('Attach a file').click();
  await page.getByRole('button', { name: 'Attach' }).click();
  await see(desk, 'case, attaching refused');
  await desk.open(`case/${id}/overview`);
  await page.getByText('Another date').click();
  await page.getByRole('form', { name: 'Book the MARE' }).getByLabel('Date', { exact: true }).last().fill('28/7/2026');
  await page.getByRole('button', { name: 'Book the MARE' }).click();
  await see(desk, 'booking outside the limit');
});

test('a case after its meeting', async ({ desk, page }) => {
  await desk.at('closed', 'so');
  const id = await desk.case();
  for (const tab of ['overview', 'meetings', 'actions', 'disclosure', 'tell', 'close', 'documents', 'chronology']) {
    await desk.open(`case/${id}/${tab}`);
    await see(desk, `closed case ${tab}`);
  }
  await desk.open(`case/${id}/documents`);
  await page.getByRole('main').getByRole('link').filter({ hasText: 'minutes' }).first().click();
  await page.getByText('Export this document').click();
  await see(desk, 'document with its export form');
});

test('before the meeting', async ({ desk, page }) => {
  await desk.at('booked', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}`);
  await see(desk, 'before');
  await page.getByRole('button', { name: /^Answer of/ }).first().click();
  for (const fold of ['Hand the minute taker’s seat over', 'Change convenor, chair, minute taker or place', 'Move the meeting', 'Cancel the meeting', 'Explain this date']) {
    await page.getByText(fold, { exact: true }).first().click();
  }
  await see(desk, 'before, everything open');
  const form = page.getByRole('form', { name: 'Invite somebody' });
  await form.getByLabel('Name').fill('Somebody Aunt');
  await form.getByLabel('Who they are').selectOption('advocate');
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('alert').first()).toContainText('21.4');
  await see(desk, 'before, invitation refused');
  await desk.open(`meeting/${id}/during`);
  await see(desk, 'ready to start');
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  await see(desk, 'start refused');
});

test('in the room: the start', async ({ desk, page }) => {
  await desk.at('started', 'so');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await see(desk, 'room, started');
  await page.getByRole('main').locator('.who').first().click();
  await see(desk, 'room, a person open');
  await page.getByRole('button', { name: 'Hand the seat over' }).click();
  await see(desk, 'room, handing over');
  await page.getByRole('button', { name: 'Keep the seat' }).click();
  await page.getByRole('button', { name: 'End or adjourn' }).click();
  await see(desk, 'room, ending');
});

test('in the room: thirteen sections', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  const agenda = page.getByRole('navigation', { name: 'Sections of the minutes' });
  for (let no = 1; no <= 13; no += 1) {
    await agenda.getByRole('button').nth(no - 1).click();
    await see(desk, `room ${no}`);
  }
});

test('in the room: rows open', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  const agenda = page.getByRole('navigation', { name: 'Sections of the minutes' });
  await agenda.getByRole('button').nth(6).click();
  await page.getByRole('button', { name: /^Change:/ }).first().click();
  await see(desk, 'room, an entry open');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: /^Correct:/ }).first().click();
  await see(desk, 'room, an entry corrected');
  await agenda.getByRole('button').nth(10).click();
  await page.getByRole('button', { name: 'Add a third party' }).click();
  await see(desk, 'room, a disclosure open');
  await agenda.getByRole('button').nth(12).click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('button', { name: 'Save the action' }).click();
  await see(desk, 'room, an action refused');
  await page.getByText(/^Still missing/).click();
  await see(desk, 'room, what is missing');
  await page.getByRole('complementary').getByRole('button', { name: /owner of action 4/ }).click();
  await expect(page.getByRole('combobox', { name: /By whom/ })).toBeFocused();
  await see(desk, 'room, a finding followed');
});

test('a disclosure to be carried out', async ({ desk, page }) => {
  await desk.at('ended', 'so');
  await desk.open(`case/${await desk.case()}/disclosure`);
  await page.getByRole('button', { name: /^Record as carried out/ }).first().click();
  await see(desk, 'disclosure, carrying out');
  await page.getByRole('button', { name: 'Record as carried out', exact: true }).click();
  await desk.settled();
  await see(desk, 'disclosure, carried out or refused');
});

test('the minutes: send and issue', async ({ desk, page }) => {
  await desk.at('ended', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/after`);
  await see(desk, 'ended');
  await page.getByRole('button', { name: 'Issue the minutes' }).click();
  await see(desk, 'issue refused');
  await page.getByRole('button', { name: 'Send the minutes to the SPoC' }).click();
  await expect(page.getByText('The limit of policy 6.10 has stopped')).toBeVisible();
  await page.getByRole('button', { name: 'Issue the minutes' }).click();
  await expect(page.getByRole('main').locator('p', { hasText: 'not been met' })).toBeFocused();
  await see(desk, 'issue with exceptions');
  await desk.open(`meeting/${id}/during`);
  await see(desk, 'room after the end');
});

test('the minutes: pages and circulation', async ({ desk, page }) => {
  await desk.at('issued', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/after`);
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
  await see(desk, 'issued');
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('button', { name: 'Show the text' }).click();
  await see(desk, 'issued, page as text');
  await page.getByText('Correct issued minutes').click();
  await page.getByText('A copy for somebody who was not there').click();
  await page.getByRole('button', { name: 'Add the addendum' }).click();
  await see(desk, 'addendum refused');
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await see(desk, 'third-party copy refused');
  await page.getByLabel(/^The channel is secure e-mail/).check();
  await page.getByRole('button', { name: /^Make and record all/ }).click();
  await expect(page.getByText(/Everybody who attended has their copy/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Export/ }).first().click();
  await see(desk, 'circulation with an export form');
  await desk.open(`meeting/${id}/during`);
  await see(desk, 'room after issue');
  await desk.open(`meeting/${id}/before`);
  await see(desk, 'before, after issue');
});

test('the handed seat', async ({ desk, page }) => {
  await desk.at('started', 'so');
  const id = await desk.meeting();
  await desk.bridge.call('seat.hand_over', { meeting: id, name: 'Ivo Penhallow' });
  await desk.open();
  await expect(page.getByRole('navigation', { name: 'Sections of the minutes' })).toBeVisible();
  await see(desk, 'seat');
  // Whatever the address says, the seat sees its meeting.
  await page.evaluate(() => (location.hash = '#/cases'));
  await expect(page).toHaveURL(new RegExp(`meeting/${id}/during`));
  await page.evaluate((meeting) => (location.hash = `#/meeting/${meeting}/after`), id);
  await desk.settled();
  await see(desk, 'seat at the minutes');
  await page.evaluate((meeting) => (location.hash = `#/meeting/${meeting}/seat`), id);
  await see(desk, 'take the seat back');
  await page.getByLabel('Passphrase').fill('wrong, of course');
  await page.getByRole('button', { name: 'Take the seat back' }).click();
  await see(desk, 'seat not taken back');
});
