// A whole journey by keyboard alone: nothing here clicks, hovers or sets a value. From signing in to issued minutes,
// in three parts that begin where a scripted case stops.
import { press, tabTo, type } from './kit/keys';
import { nameOf, passphraseOf } from './kit/states';
import { expect, test, type Desk } from './kit/test';

async function signIn(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.open();
  await type(page, page.getByLabel('Name'), nameOf(desk.state, 'so'));
  await type(page, page.getByLabel('Passphrase'), passphraseOf('so'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Today');
}

test('a referral is begun, refused with its gaps, and a gap is filled', async ({ desk, page }) => {
  await desk.at('fresh');
  await signIn(desk);
  await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cases');
  await press(page, page.getByRole('main').getByRole('link', { name: /new referral/i }).first());
  await type(page, page.getByLabel('Name', { exact: true }), 'Alder Fennimore');
  await type(page, page.getByLabel('Date of birth'), '14/9/1984');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody like this is known here')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Start the referral' }));
  await expect(page.getByRole('heading', { name: /^Considerations/ })).toBeVisible();

  // Considerations: a radio group is one stop, the space bar chooses.
  await tabTo(page, page.getByRole('group', { name: /^1\. / }).getByLabel('Present', { exact: true }));
  await page.keyboard.press('Space');
  await expect.poll(async () => (await desk.bridge.call('referral.get', { referral: await desk.referral() })).considerations.find((c: { no: number }) => c.no === 1)?.present).toBe(true);

  await press(page, page.getByRole('link', { name: /^1\. Personal details/ }), true);
  await expect(page.getByRole('heading', { name: '1. Personal details' })).toBeVisible();
  await type(page, page.getByRole('textbox', { name: 'IPM No' }), 'P-4711');
  await type(page, page.getByRole('textbox', { name: 'Gender' }), 'Male');
  await type(page, page.getByRole('textbox', { name: 'Address' }), '3 Weir Terrace, Skelderby');
  await page.keyboard.press('Tab');
  await press(page, page.getByRole('link', { name: 'Next section' }));
  await expect(page.getByRole('heading', { name: '2. Referrer' })).toBeVisible();

  await press(page, page.getByRole('link', { name: /^8 and 9\./ }), true);
  await press(page, page.getByRole('button', { name: 'Accept sections 1 to 7' }));
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  const gap = summary.getByRole('button', { name: /in section 3/ }).first();
  await press(page, gap);
  await expect(page.getByRole('heading', { name: /^3\. / })).toBeVisible();
  const field = page.getByLabel('Offence/ Behaviours giving rise for concern');
  await expect(field).toBeFocused();
  await page.keyboard.type('Threats at the door, twice in May.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => JSON.stringify((await desk.bridge.call('referral.get', { referral: await desk.referral() })).answers)).toContain('Threats at the door, twice in May.');
});

test('a meeting is started, minuted and ended', async ({ desk, page }) => {
  test.setTimeout(120_000);
  await desk.at('booked', 'so');
  const id = await desk.meeting();
  const meeting = async () => await desk.bridge.call('meeting.get', { meeting: id });
  const { date } = await meeting();
  await desk.bridge.call('clock.set', { at: `${date}T10:00` });
  await desk.bridge.call('session.lock');
  await signIn(desk);
  await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }));
  await press(page, page.getByRole('main').getByRole('link', { name: 'M-2026-001' }).first());
  await press(page, page.getByRole('link', { name: 'In the room' }));
  await press(page, page.getByRole('button', { name: 'Start the meeting' }));
  await expect(page.getByRole('heading', { name: '1. In Attendance' })).toBeVisible();

  // Attendance: one key for each person, quicker than the program answers.
  const names = page.getByRole('main').locator('.who');
  const people = await names.count();
  expect(people).toBeGreaterThan(2);
  await tabTo(page, names.first());
  for (let i = 0; i < people; i += 1) {
    await page.keyboard.press(i === 1 ? 'v' : 'p');
    await page.keyboard.press('ArrowDown');
  }
  await expect.poll(async () => (await meeting()).attendance.map((l: { presence: string }) => l.presence)).toEqual(Array.from({ length: people }, (_, i) => (i === 1 ? 'video' : 'in_person')));
  await press(page, page.getByRole('button', { name: 'Everybody in the room has declared' }), true);
  await expect.poll(async () => (await meeting()).declaration_needed).toEqual([]);

  // Entries: the speaker by a few letters, then the text; Enter saves.
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { name: /^7\. / })).toBeVisible();
  const speaker = (await meeting()).attendance[2] as { name: string; agency: string };
  await page.keyboard.press('Alt+s');
  await page.keyboard.type(speaker.name.split(' ').at(-1) ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two calls to the address in May.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('No answer at the door on the third visit.');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await meeting()).entries.map((e: { text: string; speaker: string; agency: string; section: number }) => [e.section, e.speaker, e.agency, e.text])).toEqual([
    [7, speaker.name, speaker.agency, 'Two calls to the address in May.'],
    [7, speaker.name, speaker.agency, 'No answer at the door on the third visit.'],
  ]);
  await expect(page.getByText('No answer at the door on the third visit.')).toBeVisible();

  // Next section and back, by keys.
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('heading', { name: '8. Risks' })).toBeVisible();
  await type(page, page.getByLabel(/^1\. Risk of repeat behaviour/), 'Likely while he drinks.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await meeting()).minutes.risks.repeat).toBe('Likely while he drinks.');

  // The grid: one key for each column, eleven keys for eleven columns.
  await page.keyboard.press('Alt+9');
  await expect(page.getByRole('heading', { name: '9. Level of Risk' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Children, Risk in Community: empty' })).toBeFocused();
  await page.keyboard.type('--hlvmmlmhl');
  await expect.poll(async () => (await meeting()).minutes.grid).toEqual({
    public_c: 'high', public_h: 'low', known_adult_c: 'very_high', known_adult_h: 'med', staff_c: 'med', staff_h: 'low', patients_h: 'med', self_c: 'high', self_h: 'low',
  });

  // The matrix: arrows within a group of choices.
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('heading', { name: '10. Risk Matrix' })).toBeVisible();
  await tabTo(page, page.getByLabel(/^1 MINOR/));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel(/^1 UNLIKELY/));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await meeting()).score).toBe(6);
  await expect(page.getByText('Score: 6')).toBeVisible();

  // An action.
  await page.keyboard.press('Alt+0');
  await press(page, page.getByRole('button', { name: 'Add an action' }));
  await expect(page.getByRole('textbox', { name: 'Action' })).toBeFocused();
  await page.keyboard.type('Ring the neighbour and agree whom she calls at night');
  await tabTo(page, page.getByRole('combobox', { name: /By whom/ }));
  await page.keyboard.type(speaker.name);
  await page.keyboard.press('Escape');
  await type(page, page.getByRole('textbox', { name: /By when/ }), '+3wd');
  await press(page, page.getByRole('button', { name: 'Save the action' }));
  await expect.poll(async () => (await meeting()).actions.map((a: { owner: string; due: string | null }) => [a.owner, !!a.due])).toEqual([[speaker.name, true]]);

  await page.keyboard.press('Alt+e');
  await expect(page.getByRole('heading', { name: 'End the meeting' })).toBeFocused();
  await press(page, page.getByRole('button', { name: 'End the meeting now' }));
  await expect(page.getByRole('heading', { name: '1. Send to the SPoC' })).toBeVisible();
  expect((await meeting()).state).toBe('held');
});

test('minutes are sent, refused for what is missing, and issued', async ({ desk, page }) => {
  await desk.at('ended');
  await signIn(desk);
  await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }));
  await press(page, page.getByRole('main').getByRole('link', { name: 'M-2026-001' }).first());
  await press(page, page.getByRole('button', { name: 'Send the minutes to the SPoC' }));
  await expect(page.getByText('The limit of policy 6.10 has stopped')).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Issue the minutes' }));
  const refusal = page.getByRole('main').locator('p', { hasText: 'not been met' });
  await expect(refusal).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Go back and put them right' }));

  await press(page, page.getByRole('button', { name: 'The signed attendance sheet is here' }), true);
  await expect(page.getByText(/^Attendance sheet in since/)).toBeVisible();
  for (const group of [/^Closed under/, /^Article 8\.2/]) {
    await tabTo(page, page.getByRole('group', { name: group }).getByRole('checkbox').first());
    await page.keyboard.press('Space');
  }
  await press(page, page.getByRole('button', { name: 'Complete the front sheet' }));
  await expect(page.getByText(/^Front sheet completed by/)).toBeVisible();
  await expect(page.getByText('Nothing stands in the way of issuing these minutes.')).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Issue the minutes' }));
  await expect(page.getByRole('heading', { name: 'Issued' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 30_000 });
});
