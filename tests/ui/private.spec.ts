// What may not be left anywhere: names in a window's title or address, anything in the browser's own storage.
import { expect, test } from './kit/test';

test('no title, address or storage of the window has a name of the case', async ({ desk, page }) => {
  await desk.at('given', 'so');
  const [referral, kase, meeting] = [await desk.referral(), await desk.case(), await desk.meeting()];
  const view = await desk.bridge.call('meeting.get', { meeting });
  const names = new Set<string>();
  for (const name of [view.subject.name, ...view.attendance.map((l: { name: string }) => l.name), ...view.at_risk.map((g: { label: string }) => g.label)]) {
    for (const word of String(name).split(/[^\p{L}]+/u)) if (/^\p{Lu}/u.test(word) && word.length > 3) names.add(word.toLowerCase());
  }
  expect(names.size).toBeGreaterThan(6);

  const addresses = [
    'today', 'cases', 'meetings', 'actions', 'settings',
    ...['before', 'section1', 'section5', 'section7', 'decision'].map((p) => `referral/${referral}/${p}`),
    ...['overview', 'referral', 'meetings', 'actions', 'disclosure', 'tell', 'close', 'people', 'documents', 'chronology'].map((t) => `case/${kase}/${t}`),
    ...['before', 'during', 'after'].map((p) => `meeting/${meeting}/${p}`),
    `case/${kase}/documents/${view.pack_document}`,
  ];
  const seen: string[] = [];
  for (const address of addresses) {
    await desk.open(address);
    seen.push(await page.title(), decodeURIComponent(page.url()));
  }
  expect(new Set(seen).size).toBeGreaterThan(12);
  for (const words of seen) {
    for (const name of names) expect(words.toLowerCase().split(/[^\p{L}]+/u), `“${words}”`).not.toContain(name);
  }

  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in globalThis ? (await caches.keys()).length : 0,
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }));
  expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0, workers: 0 });
  expect(await page.context().cookies()).toEqual([]);
});

test('locking takes everything off the screen', async ({ desk, page }) => {
  await desk.at('given', 'so');
  const meeting = await desk.meeting();
  const { subject } = await desk.bridge.call('meeting.get', { meeting });
  await desk.open(`meeting/${meeting}/during`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject.name);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await page.content()).not.toContain(subject.name.split(' ').at(-1));
});
