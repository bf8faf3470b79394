// Who gets which version of issued minutes: words that one reader's copy is built without, and who agreed to it.
import { expectClean, expectFits, shot } from './kit/axe';
import { press, tabTo, type } from './kit/keys';
import { expect, test } from './kit/test';

test('a copy is built without some words by keyboard, with who agreed to it', async ({ desk, page }) => {
  await desk.at('issued', 'so');
  const id = await desk.meeting();
  const { venue: name } = (await desk.bridge.call('meeting.get', { meeting: id })) as { venue: string };
  await desk.open(`meeting/${id}/after`);
  await page.getByText('A copy without some words').focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'A copy without some words' });
  const make = form.getByRole('button', { name: 'Make the copy without these words' });
  await press(page, make);
  await expect(page.getByRole('alert')).toContainText('Choose whose copy this is.');
  await expect(form.getByLabel('Whose copy')).toHaveAttribute('aria-invalid', 'true');
  const waiting = (await desk.bridge.call('copy.list', { meeting: id })).waiting as { recipient: string; agency: string }[];
  const reader = waiting[0]!;
  await tabTo(page, form.getByLabel('Whose copy'));
  await page.keyboard.type(reader.recipient);
  const words = form.getByLabel('Words to leave out');
  await type(page, words, 'Nowhere at all in these');
  await press(page, make);
  // Who agreed, and that the channel is secure, are asked for by the program, with rule and paragraph.
  await expect(page.getByRole('alert')).toContainText('Record who agreed to it: the meeting, or the Chair (16.16).');
  await expect(page.getByRole('alert')).toContainText('MARE-16.16-1');
  await expect(form.getByLabel('Agreed by')).toHaveAccessibleDescription(/Record who agreed to it/);
  await shot(page, 'copy without words refused');
  await expectClean(page, 'a copy without words refused');
  await tabTo(page, form.getByLabel('Agreed by'));
  await page.keyboard.type('the Chair');
  await type(page, form.getByLabel('When the Chair agreed'), '31/2/2026');
  await tabTo(page, form.getByLabel(/^This channel is secure/));
  await page.keyboard.press('Space');
  await press(page, make);
  await expect(form.getByLabel('When the Chair agreed')).toHaveAttribute('aria-invalid', 'true');
  await type(page, form.getByLabel('When the Chair agreed'), '16/6/2026');
  await press(page, make);
  await expect(words).toHaveAccessibleDescription(/“Nowhere at all in these” does not stand in these minutes/);
  await shot(page, 'copy without words not found');
  await expectClean(page, 'words that stand nowhere');
  await expectFits(page, 'a copy without some words', 640, 400);
  await type(page, words, name);
  await press(page, make);
  await expect(page.getByRole('status').filter({ hasText: 'is made without' })).toHaveText(`Copy 1 for ${reader.recipient} is made without “${name}”. It is not given yet.`);
  const row = page.getByRole('row').filter({ hasText: reader.recipient });
  await expect(row).toContainText(`without “${name}”, agreed by the Chair on Tue 16 Jun 2026`);
  await expect(form.getByLabel('Whose copy').getByRole('option', { name: reader.recipient })).toHaveCount(0);
  await shot(page, 'copy without words made');
  await expectClean(page, 'a copy without words');

  // The rest get theirs whole; this one is given as it was built.
  await press(page, page.getByRole('button', { name: /^Make and record all/ }), true);
  await expect(page.getByText(/Everybody who attended has their copy/)).toBeVisible({ timeout: 30_000 });
  const { copies } = (await desk.bridge.call('copy.list', { meeting: id })) as { copies: { recipient: string; withheld: string[]; agreed_by: string }[] };
  expect(copies.filter((c) => c.withheld.length).map((c) => [c.recipient, c.withheld, c.agreed_by])).toEqual([[reader.recipient, [name], 'chair']]);
  expect(copies.filter((c) => c.recipient === reader.recipient)).toHaveLength(1);
});

test('a copy for somebody who was not there needs an agreement, and may leave words out', async ({ desk, page }) => {
  await desk.at('given', 'so');
  const id = await desk.meeting();
  const { venue: name } = (await desk.bridge.call('meeting.get', { meeting: id })) as { venue: string };
  await desk.open(`meeting/${id}/after`);
  await page.getByText('A copy for somebody who was not there').click();
  const form = page.getByRole('form', { name: 'A copy for somebody who was not there' });
  await form.getByLabel('Recipient').fill('Odo Marrowby');
  await form.getByLabel('Agency').fill('Lantern Quay');
  await form.getByLabel(/^This channel is secure/).check();
  await form.getByRole('button', { name: 'Make the copy' }).click();
  await expect(page.getByRole('alert')).toContainText('This person was not at the meeting.');
  await expect(page.getByRole('alert')).toContainText('MARE-FAQ-26');
  await form.getByLabel('Words to leave out, if any').fill(name);
  await form.getByLabel('Agreed by').selectOption('meeting');
  await form.getByRole('button', { name: 'Make the copy' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Odo Marrowby' });
  await expect(row).toContainText(`third party, agreed by the meeting`);
  await expect(row).toContainText(`without “${name}”, agreed by the meeting`);
  await expect(row).toContainText('not yet');
});
