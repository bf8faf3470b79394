// Why one is where one is: the sign-in page after an idle lock, and Today with nothing in it.
import { expectClean, expectFits, shot } from './kit/axe';
import { press } from './kit/keys';
import { nameOf, passphraseOf } from './kit/states';
import { expect, test } from './kit/test';

const WHY = /^Locked because nothing was typed for/;

test('after an idle lock the sign-in page says why, keeps what was typed and names nobody', async ({ desk, page }) => {
  await page.clock.install();
  await desk.at('agreed', 'so');
  await desk.open('today');
  await page.clock.fastForward(4 * 60_000 + 2_000);
  await expect(page.getByRole('dialog', { name: 'MARE Desk is about to lock' })).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.getByText(WHY)).toHaveText('Locked because nothing was typed for 5 minutes. What you typed is kept.');
  await expect(page.getByLabel('Name')).toHaveValue('');
  await expect(page.getByLabel('Name')).toBeFocused();
  await expect(page.locator('body')).not.toContainText(nameOf('agreed', 'so'));
  await shot(page, 'sign in after an idle lock');
  await expectClean(page, 'sign in after an idle lock');
  await expectFits(page, 'sign in after an idle lock', 640, 400);
  // A real installation ends its process at a lock: the next one says it as well.
  await page.reload();
  await expect(page.getByText(WHY)).toBeVisible();
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.getByLabel('Name').fill(nameOf('agreed', 'so'));
  await page.getByLabel('Passphrase').fill('not this one at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('wrong');
  await expect(page.getByText(WHY)).toBeVisible();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphraseOf('so'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Today');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.getByText(WHY)).toHaveCount(0);
});

test('an empty Today in a practice installation leads to the practice room', async ({ desk, page }) => {
  await desk.at('fresh', 'so');
  await desk.open('today');
  await shot(page, 'today empty');
  await press(page, page.getByRole('link', { name: 'Play the practice meeting' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice room');
});
