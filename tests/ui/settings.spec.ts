// Settings that shape the meeting room: the words the team taught the spelling, and the minutes it plans.
import { expectClean, expectFits, shot } from './kit/axe';
import { press, type } from './kit/keys';
import { expect, test } from './kit/test';

test('the words the team taught are added, forgotten and put back by keyboard', async ({ desk, page }) => {
  await desk.at('fresh', 'so');
  await desk.open('settings/words');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Words this team taught');
  await expect(main.getByText('No words yet')).toBeVisible();
  const word = main.getByLabel('Word', { exact: true });
  const add = main.getByRole('button', { name: 'Add the word' });
  await press(page, add);
  await expect(page.getByRole('alert')).toContainText('Give the word.');
  await type(page, word, 'Zibbledrop', true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('lower case');
  await expect(word).toHaveAttribute('aria-invalid', 'true');
  await expectClean(page, 'a word that is none');
  for (const one of ['zibbledrop', 'clozapinol']) {
    await type(page, word, one);
    await page.keyboard.press('Enter');
    await expect(main.getByRole('status').filter({ hasText: one })).toHaveText(`“${one}” is one of the team’s words now.`);
    await expect(word).toBeFocused();
    await expect(word).toHaveValue('');
  }
  await expect(main.getByRole('row').nth(1)).toContainText('clozapinol');
  await expect(main.getByRole('row').nth(2)).toContainText('zibbledrop');
  await shot(page, 'settings words');
  await expectClean(page, 'words this team taught');
  await expectFits(page, 'words this team taught', 640, 400);

  await press(page, main.getByRole('button', { name: 'Forget zibbledrop' }), true);
  const back = main.getByRole('button', { name: 'Put “zibbledrop” back' });
  await expect(back).toBeFocused();
  await expect(main.getByRole('status').filter({ hasText: 'zibbledrop' })).toHaveText('“zibbledrop” is none of the team’s words any more.');
  await expect(main.getByRole('row')).toHaveCount(2);
  await shot(page, 'settings words forgotten');
  await expectClean(page, 'a word was forgotten');
  const { misspellings } = (await desk.bridge.call('spelling.check', { text: 'zibbledrop clozapinol' })) as { misspellings: { word: string }[] };
  expect(misspellings.map((m) => m.word)).toEqual(['zibbledrop']);
  await page.keyboard.press('Enter');
  await expect(main.getByRole('row')).toHaveCount(3);
  await expect(back).toHaveCount(0);
});

test('a long list of words is found by letters', async ({ desk, page }) => {
  await desk.at('fresh', 'so');
  for (let i = 0; i < 104; i += 1) {
    const letters = String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26));
    await desk.bridge.call('spelling.learn', { word: `quizzlt${letters}` });
  }
  await desk.open('settings/words');
  const main = page.getByRole('main');
  await expect(main.getByRole('table')).toHaveAccessibleName('The first 100 of 104 words');
  await main.getByLabel('Find a word').fill('dz');
  await expect(main.getByRole('table')).toHaveAccessibleName('1 word');
  await expect(main.getByRole('row').nth(1)).toContainText('quizzltdz');
  await expectClean(page, 'a long list of words');
});

test('the minutes a team plans are set by keyboard, and a meeting that is booked keeps its own', async ({ desk, page }) => {
  await desk.at('booked', 'so');
  const meeting = await desk.meeting();
  const planned = async () => (await desk.bridge.call('meeting.chair', { meeting })).whole_time.planned as number;
  const before = await planned();
  await desk.open('settings/minutes');
  const main = page.getByRole('main');
  const field = (no: number) => main.getByRole('textbox', { name: new RegExp(`^Minutes for section ${no},`) });
  await expect(main.getByRole('textbox')).toHaveCount(13);
  await expect(main.getByText(`Whole meeting: ${before} minutes`)).toBeVisible();
  const seventh = Number(await field(7).inputValue());
  await type(page, field(3), 'ten');
  await type(page, field(7), String(seventh + 45));
  await expect(main.getByText('and 1 section without a number')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(field(3)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(3)).toHaveAccessibleDescription(/Give whole minutes for section 3/);
  await shot(page, 'settings minutes refused');
  await expectClean(page, 'minutes refused');
  await press(page, page.getByRole('alert').getByRole('button', { name: /section 3/ }));
  await expect(field(3)).toBeFocused();
  await type(page, field(3), '300');
  await page.keyboard.press('Enter');
  await expect(field(3)).toHaveAccessibleDescription(/Plan at most 240 minutes for section 3/);
  await type(page, field(3), '4');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('status').filter({ hasText: 'Saved' })).toHaveText('Saved. Meetings booked from now on take these minutes.');
  await expect(main.getByText(/^Planned by this team/)).toBeVisible();
  await shot(page, 'settings minutes');
  await expectClean(page, 'planned minutes');
  await expectFits(page, 'planned minutes', 1024, 768);
  await expectFits(page, 'planned minutes', 640, 400);
  const { sections } = (await desk.bridge.call('setting.minutes')) as { sections: { no: number; minutes: number }[] };
  expect(sections.filter((s) => [3, 7].includes(s.no)).map((s) => s.minutes)).toEqual([4, seventh + 45]);
  expect(await planned(), 'a meeting that is booked keeps its minutes').toBe(before);

  await press(page, main.getByRole('button', { name: 'Fill in the house default' }));
  await expect(field(7)).toHaveValue(String(seventh));
  await press(page, main.getByRole('button', { name: 'Save the minutes' }), true);
  await expect(main.getByText(/^House default: the policy/)).toBeVisible();
});
