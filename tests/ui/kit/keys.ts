// A person without a mouse: everything here goes through `page.keyboard`.
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab (or Shift+Tab) until `target` has the focus, and says where it is lost when it never gets there. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target).toBeAttached();
  const seen: string[] = [];
  for (let i = 0; i < 160; i += 1) {
    // Found anew each time: a page that is read again may have drawn it afresh.
    if (await target.evaluate((e) => e === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    seen.push(await page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.trim().slice(0, 30)}`));
  }
  throw new Error(`Tab never reaches ${target}; it went: ${seen.slice(-12).join(' → ')}`);
}

/** Goes to a link or button and presses it with Enter. */
export async function press(page: Page, target: Locator, back = false): Promise<void> {
  await tabTo(page, target, back);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types into it. */
export async function type(page: Page, target: Locator, text: string, back = false): Promise<void> {
  await tabTo(page, target, back);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
