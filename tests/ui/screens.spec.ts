// Every screen and main state: axe finds nothing, and nothing scrolls sideways at 1024 wide or at 200 % zoom.
import { expectClean, expectFits, shot } from './kit/axe';
import { passphraseOf, type State } from './kit/states';
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

const referralOf = async (desk: Desk) => ((await desk.bridge.call('referral.list')).referrals[0] as { id: string }).id;
const caseOf = async (desk: Desk) => ((await desk.bridge.call('case.list')).cases[0] as { id: string }).id;
const meetingOf = async (desk: Desk) => ((await desk.bridge.call('meeting.list')).meetings[0] as { id: string }).id;
async function ready(desk: Desk, state: State, who = 'so') {
  await desk.at(state, who);
}

test('referral', async ({ desk, page }) => {
  await ready(desk, 'draft');
  await desk.open('cases');
  await see(desk, 'cases');
  await desk.open('referral/new');
  await see(desk, 'referral new');
  const id = await referralOf(desk);
  const su = (await desk.bridge.call('referral.get', { referral: id })).service_user;
  await page.getByLabel('Name', { exact: true }).fill(su.name);
  await page.getByRole('button', { name: 'Search' }).last().click();
  await see(desk, 'referral new likely');
  for (const part of ['before', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `section${n}`), 'decision']) {
    await desk.open(`referral/${id}/${part}`);
    await see(desk, `referral ${part}`);
  }
  await page.getByRole('button', { name: 'Accept sections 1 to 7' }).click();
  await see(desk, 'referral refused with gaps');
});
for (const state of ['submitted', 'endorsed', 'received', 'checked', 'decided', 'agreed'] as const) {
  test(`decision ${state}`, async ({ desk }) => {
    await ready(desk, state);
    await desk.open(`referral/${await referralOf(desk)}/decision`);
    await see(desk, `decision ${state}`);
  });
}
test('case', async ({ desk }) => {
  await ready(desk, 'agreed');
  const id = await caseOf(desk);
  for (const tab of ['overview', 'referral', 'meetings', 'actions', 'tell', 'close', 'documents', 'chronology']) {
    await desk.open(`case/${id}/${tab}`);
    await see(desk, `case ${tab}`);
  }
});
test('meeting before', async ({ desk, page }) => {
  await ready(desk, 'booked');
  const id = await meetingOf(desk);
  await desk.open(`meeting/${id}`);
  await see(desk, 'meeting before');
  await desk.open(`meeting/${id}/during`);
  await see(desk, 'meeting ready to start');
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  await see(desk, 'meeting started');
});
test('room', async ({ desk, page }) => {
  test.setTimeout(120_000);
  await ready(desk, 'room', 'rt');
  const id = await meetingOf(desk);
  await desk.open(`meeting/${id}/during`);
  for (let no = 1; no <= 13; no += 1) {
    await page.getByRole('navigation', { name: 'Sections of the minutes' }).getByRole('button').nth(no - 1).click();
    await see(desk, `room ${no}`);
  }
});
test('after', async ({ desk }) => {
  await ready(desk, 'ended');
  const id = await meetingOf(desk);
  await desk.open(`meeting/${id}/after`);
  await see(desk, 'meeting ended');
});
void expect; void passphraseOf;
