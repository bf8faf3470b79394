import { test } from './kit/test';
test('dbg', async ({ desk, page }) => {
  await desk.at('started', 'so');
  const id = await desk.meeting();
  await desk.open(`meeting/${id}/during`);
  await page.keyboard.press('Alt+7');
  await desk.settled();
  const n = desk.bridge.calls.length;
  await page.getByRole('textbox', { name: /^Entry for section/ }).fill('hello');
  await page.getByRole('textbox', { name: /^Entry for section/ }).press('Enter');
  await page.waitForTimeout(2000);
  console.log(JSON.stringify(desk.bridge.calls.slice(n)), desk.complaints);
  console.log(JSON.stringify(await desk.bridge.ask({ verb: 'entry.add', input: (desk.bridge.calls.find((c) => c.verb === 'entry.add') as { input: unknown })?.input })));
  await page.screenshot({ path: '/tmp/mt/dbg.png' });
});
