// One line at the speed of talk: what was understood is said before Enter, no hand leaves the keys, and everything can
// be taken back by its name.
import { expectClean as audit, expectFits } from './kit/axe';
import { expect, test, type Desk } from './kit/test';
import type { Page } from '@playwright/test';

async function bar(desk: Desk, page: Page, section = 'Alt+7') {
  await desk.at('room', 'rt');
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
  await expect(whole).toContainText('Undone: action');
  await expect(page.locator('.paper').getByText('Fit a lockable door to the bin store')).toBeHidden();
  await page.keyboard.press('Alt+y');
  await expect(whole).toContainText('Done again: action');
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
