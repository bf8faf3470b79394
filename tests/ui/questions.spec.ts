// Questions by one key each: Y and N on a yes or no, a digit on the matrix, and one key to the next that has no answer.
import { expectClean, shot } from './kit/axe';
import { expect, test, type Desk } from './kit/test';
import type { Locator, Page } from '@playwright/test';

const said = (page: Page): Locator => page.locator('p[role="status"].visually-hidden');
async function started(desk: Desk): Promise<() => Promise<Record<string, any>>> {
  await desk.at('declared', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  return async () => (await desk.bridge.call('meeting.get', { meeting: id })).minutes;
}

test('Y, N, D and K answer a yes or no that has the focus, and are letters in the field beside it', async ({ desk, page }) => {
  const minutes = await started(desk);
  await page.keyboard.press('Alt+8');
  const group = page.getByRole('group', { name: /^Has the risk developed/ });
  await group.getByLabel('Yes', { exact: true }).focus();
  for (const [key, answer, label] of [['n', 'no', 'No'], ['d', 'not_discussed', 'Not discussed'], ['k', 'not_known', 'Not known'], ['y', 'yes', 'Yes']] as const) {
    await page.keyboard.press(key);
    await expect(group.getByLabel(label, { exact: true })).toBeFocused();
    await expect(group.getByLabel(label, { exact: true })).toBeChecked();
    await expect.poll(async () => (await minutes()).conclusion.answer).toBe(answer);
  }
  await expect(group.getByText('Keys: Y, N, D, K')).toBeVisible();
  await shot(page, 'questions, section 8');
  await expectClean(page, 'a question answered by key');
  // With Ctrl or Alt it is another key, and in the field beside it a letter.
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Not now');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await minutes()).conclusion).toMatchObject({ answer: 'yes', note: 'Not now' });
});

test('the matrix is two keys, and each question of a section is one key away from the line', async ({ desk, page }) => {
  const minutes = await started(desk);
  await page.keyboard.press('Alt+9');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('half a line');
  await page.keyboard.press('Alt+q');
  await expect(page.getByLabel(/^1 MINOR/)).toBeFocused();
  await page.keyboard.press('3');
  await expect.poll(async () => (await minutes()).matrix.severity).toBe(3);
  await page.keyboard.press('Alt+q');
  await expect(page.getByLabel(/^1 UNLIKELY/)).toBeFocused();
  await page.keyboard.press('2');
  await expect.poll(async () => (await minutes()).matrix.likelihood).toBe(2);
  await shot(page, 'questions, section 10');
  await expectClean(page, 'the matrix by digits');
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('textbox', { name: /^Rationale/ })).toBeFocused();
  await page.keyboard.type('As the group said');
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('group', { name: /^Article 2/ }).getByLabel('Yes', { exact: true })).toBeFocused();
  await page.keyboard.press('n');
  await expect.poll(async () => (await minutes()).rights.art2.answer).toBe('no');
  // The words beside a yes or no are reached by Tab; they are no question of their own.
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('group', { name: /^Article 3/ }).getByLabel('Yes', { exact: true })).toBeFocused();
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toHaveValue('half a line');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
  // Where there is none, the caret stays.
  await page.keyboard.press('Alt+7');
  await page.keyboard.press('Alt+q');
  await expect(said(page)).toHaveText('No question in this section');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
});

test('the tick of the plan is a question too, and that nothing is left to answer stands under the line', async ({ desk, page }) => {
  await desk.at('room', 'rt');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await page.keyboard.press('Alt+0');
  await desk.settled();
  await page.keyboard.press('Alt+n');
  const tick = page.getByRole('checkbox', { name: /plan as a whole is realistic/ });
  if (await tick.isChecked()) await tick.uncheck();
  await desk.settled();
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+q');
  await expect(tick).toBeFocused();
  // Y and N as on any other question.
  await page.keyboard.press('y');
  await expect(tick).toBeChecked();
  await page.keyboard.press('n');
  await expect(tick).not.toBeChecked();
  await page.keyboard.press('y');
  await desk.settled();
  await expect(tick).toBeChecked();
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('region', { name: 'Write the minutes' })).toContainText('Every question of this section has an answer');
  // Ending: its button stands before the list of what is missing, however long that is.
  await page.keyboard.press('Alt+e');
  await expect(page.getByRole('heading', { name: 'End the meeting' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'End the meeting now' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'End the meeting now' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'End the meeting' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
});

test('an answer is saved by whatever way one leaves it, also by a key that goes to another section', async ({ desk, page }) => {
  const minutes = await started(desk);
  await page.keyboard.press('Alt+8');
  await page.keyboard.press('Alt+q');
  await page.keyboard.type('As likely as last year');
  await page.keyboard.press('Alt+9');
  await expect.poll(async () => (await minutes()).risks.repeat).toBe('As likely as last year');
  await page.keyboard.press('Alt+8');
  const box = page.getByRole('textbox', { name: /^1\. Risk of repeat/ });
  await expect(box).toHaveValue('As likely as last year');
  await expect(page.getByText('Half typed, and not in the minutes yet')).toHaveCount(0);
  // A date, and the round of all sections.
  await page.keyboard.press('Alt+9');
  await page.getByRole('textbox', { name: /^Date of risk assessment/ }).fill('3 June 2026');
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(async () => (await minutes()).date_of_risk_assessment).toBe('2026-06-03');
});

test('what came back half typed says that it is not in the minutes, and is the next question', async ({ desk, page }) => {
  await desk.at('declared', 'so');
  const id = await desk.meeting();
  await desk.bridge.call('draft.keep', { place: `meeting:${id}:risks.nature`, meeting: id, text: 'Threats with a' });
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+8');
  await page.keyboard.press('Alt+q');
  await page.keyboard.type('As before');
  const note = page.getByText('Half typed, and not in the minutes yet');
  await expect(note).toBeVisible();
  await shot(page, 'questions, half typed');
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('textbox', { name: /^2\. What is the nature/ })).toBeFocused();
  await page.keyboard.press('Alt+n');
  await expect(note).toHaveCount(0);
  await expect.poll(async () => (await desk.bridge.call('meeting.get', { meeting: id })).minutes.risks.nature).toBe('Threats with a');
});

test('words that are missing beside a yes or no are a question of their own', async ({ desk, page }) => {
  const minutes = await started(desk);
  await page.keyboard.press('Alt+9');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  const group = page.getByRole('group', { name: /^Will disclosure occur/ });
  await group.getByLabel('Yes', { exact: true }).focus();
  await page.keyboard.press('n');
  await expect.poll(async () => (await minutes()).disclosure_will_occur.answer).toBe('no');
  await desk.settled();
  await page.getByRole('group', { name: /^Was disclosure considered/ }).getByLabel('Yes', { exact: true }).focus();
  await page.keyboard.press('y');
  await desk.settled();
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('textbox', { name: 'Details, or the reasons not to' })).toBeFocused();
});

test('section 11: every box that is missing is a stop of the key, and the section says what it asks for', async ({ desk, page }) => {
  const minutes = await started(desk);
  await page.keyboard.press('Alt+9');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  const asks = page.locator('p.asks');
  await expect(asks).toHaveCount(0);
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('group', { name: /^Was disclosure considered/ }).getByLabel('Yes', { exact: true })).toBeFocused();
  await page.keyboard.press('y');
  await expect(asks).toContainText('whether disclosure will occur; a word, or a third party below, on each of: victims, potential victims, staff and other persons in the community (19.8)');
  await expect(said(page)).toHaveText(/^Disclosure was considered, so the minutes still need/);
  await shot(page, 'questions, section 11 asks');
  await expectClean(page, 'section 11 asks for more');
  await desk.settled();
  await page.keyboard.press('Alt+q');
  await page.keyboard.press('y');
  await expect.poll(async () => (await minutes()).disclosure_will_occur.answer).toBe('yes');
  await desk.settled();
  // From the line as well: both are answered, the words are not there.
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('textbox', { name: 'Details, or the reasons not to' })).toBeFocused();
  await page.keyboard.type('Ms Quarrendon is told');
  await page.keyboard.press('Alt+q');
  await expect(page.getByLabel('Victims', { exact: true })).toBeFocused();
  await page.keyboard.type('Told');
  for (const name of ['Potential victims', 'Staff', 'Other persons in the community']) {
    await page.keyboard.press('Alt+q');
    await expect(page.getByLabel(name, { exact: true })).toBeFocused();
    await page.keyboard.type('Not needed');
  }
  await page.keyboard.press('Alt+n');
  await expect(asks).toHaveCount(0);
  await desk.settled();
  // A third party of whom nothing is decided is a stop too: its row opens at what is missing.
  await desk.bridge.call('disclosure.save', { meeting: await desk.meeting(), recipient: 'Ms Ada Quarrendon', audience: 'victim', decision: 'considered' });
  await desk.open('today');
  await desk.open(`meeting/${await desk.meeting()}/during`);
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('form', { name: 'Disclosure' }).getByLabel('Considered, not decided yet')).toBeFocused();
});

test('the question before is one key away too, and what is not a question of the form but missing is a stop', async ({ desk, page }) => {
  await started(desk);
  await page.keyboard.press('Alt+8');
  await page.keyboard.press('Alt+q');
  await page.keyboard.press('Alt+q');
  await page.keyboard.press('Alt+q');
  await expect(page.getByRole('textbox', { name: /^3\. / })).toBeFocused();
  await page.keyboard.press('Alt+Shift+Q');
  await expect(page.getByRole('textbox', { name: /^2\. / })).toBeFocused();
  await page.keyboard.press('Alt+Shift+Q');
  await page.keyboard.press('Alt+Shift+Q');
  // Before the first is the last.
  await expect(page.getByRole('textbox', { name: /^Deficits/ })).toBeFocused();
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+Shift+Q');
  await expect(page.getByRole('textbox', { name: /^Deficits/ })).toBeFocused();
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('Alt+Shift+Q');
  await expect(page.getByRole('textbox', { name: /^Person or group/ })).toBeFocused();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Alt+Shift+Q');
  await page.keyboard.press('Escape');
  // A letter with Shift that has no key of its own is the key of the letter, as before.
  await page.keyboard.press('Alt+Shift+N');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
});

test('the last section and the first say that there is no other, and a heading says how one gets back to the line', async ({ desk, page }) => {
  await started(desk);
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+0');
  await page.keyboard.press('Control+ArrowDown');
  const bar = page.getByRole('region', { name: 'Write the minutes' });
  await expect(bar).toContainText('Section 13 is the last one. Alt+E shows what is missing before the end');
  await expect(said(page)).toHaveText('Section 13 is the last one. Alt+E shows what is missing before the end');
  await expect(page.getByRole('textbox', { name: /^Entry/ })).toBeFocused();
  await shot(page, 'questions, the last section');
  await page.keyboard.press('Control+ArrowUp');
  await expect(bar).not.toContainText('is the last one');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Control+ArrowUp');
  await expect(said(page)).toHaveText('Section 1 is the first one');
  await page.keyboard.press('Alt+8');
  await page.keyboard.press('Alt+q');
  await page.keyboard.press('Alt+0');
  await expect(page.getByRole('heading', { name: /^13\. / })).toBeFocused();
  await expect(said(page)).toHaveText('At the heading of section 13. What you type goes to the line; Alt+N goes there');
  await desk.settled();
});
