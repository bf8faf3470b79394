// Looking at a page as axe does, and whether it fits.
import { expect, type Page } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { house } from './house';

const SOURCE = readFileSync(join(house.ui, 'node_modules/axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHOTS = process.env.MARE_UI_SHOTS;

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Expects 0 violations on the page as it stands. */
export async function expectClean(page: Page, name: string): Promise<void> {
  const there = await page.evaluate(() => 'axe' in globalThis);
  if (!there) await page.evaluate(SOURCE);
  const found = await page.evaluate(async (tags) => {
    const axe = (globalThis as unknown as { axe: { run(where: unknown, how: unknown): Promise<{ violations: Violation[] }> } }).axe;
    return (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations;
  }, RULES);
  const words = found.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => `${n.target.join(' ')}: ${n.failureSummary.replaceAll('\n', ' ')}`).join('\n  ')}`);
  expect(words, `axe on “${name}”`).toEqual([]);
}

/** Expects that the page does not scroll sideways at this size; then goes back to the usual one. */
export async function expectFits(page: Page, name: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const over = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return '';
    // Names what sticks out, so that the failure says where to look.
    const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
    return `${root.scrollWidth} > ${root.clientWidth}: ${out.slice(-3).map((e) => `${e.tagName}.${e.className}`).join(', ')}`;
  });
  await shot(page, `${name} ${width}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(over, `“${name}” at ${width} × ${height}`).toBe('');
}

/** Keeps a picture when MARE_UI_SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name.replace(/[^\w]+/g, '-')}.png`) });
}
