// What the result of a practice meeting teaches is what the page of the first day says: its keys and its phrases.
import { cleanup, render } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '$lib/ipc';
import Result from './Result.svelte';

type Marked = Output<'rehearsal.mark'>;
type Point = Marked['missed'][number];
const README = readFileSync(join(import.meta.dirname, '../../../../README.md'), 'utf8');
const page = (README.split('## Your first day as a minute taker\n')[1]?.split(/^## /m)[0] ?? '').replace(/\s+/g, ' ');
const KINDS: Point['kind'][] = ['action', 'decision', 'restriction', 'correction', 'attendance', 'level', 'agency'];
const missed: Point[] = KINDS.map((kind, i) => ({ kind, at: i * 60, what: `${kind}.`, said: 'Said.', speaker: 'Wilma Thackeray', seconds: null }));
const marked = {
  id: 'm-1', reference: 'M-2026-001', title: '', missed, late: [], done: [], extra: [], spoken_per_minute: 130, words_per_minute: null, seconds_behind: null, timed: 0,
  missing: { count: 0, sections: [], open_questions: 0 },
} as unknown as Marked;

afterEach(cleanup);
function lines(): string[] {
  const { container } = render(Result, { marked });
  const heading = [...container.querySelectorAll('h3')].find((h) => h.textContent === 'How it is written in one line');
  return [...(heading?.nextElementSibling?.querySelectorAll('li') ?? [])].map((li) => li.textContent ?? '');
}

describe('what the result teaches', () => {
  it('has a line for each kind that was missed', () => expect(lines()).toHaveLength(KINDS.length));
  it('names only keys of the page for the first day', () => {
    const keys = lines().join(' ').match(/\b(?:Ctrl|Alt|Shift)\+[A-Za-z0-9.]*[A-Za-z0-9.]/g)?.map((key) => key.replace(/(?<=\w)\.$/, '')) ?? [];
    expect(keys.length).toBeGreaterThan(4);
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
  it('types nothing that the page does not have', () => {
    const taught = lines().join(' ');
    for (const sign of [/(^|\s|“)\/[a-z]/, /(?<!Alt)\+\d/, /(^|\s|“)[#~]/]) expect(taught).not.toMatch(sign);
    for (const phrase of ['the next working day', 'review in four weeks', 'standing instruction', 'because', 'Dissent:']) {
      expect(page).toContain(phrase);
      expect(taught).toContain(phrase);
    }
  });
});

describe('how soon a row came', () => {
  const at = (seconds: number | null): Point => ({ ...missed[0]!, seconds });
  const said = (done: Point[], seconds_behind: number | null, timed: number) =>
    render(Result, { marked: { ...marked, done, seconds_behind, timed } }).container.querySelector('p')?.textContent?.replace(/\s+/g, ' ') ?? '';
  it('is said of all rows, of those without a pause in between, or not at all', () => {
    expect(said([at(4), at(6), at(null)], 6, 2)).toContain('A row usually came 6 seconds after its words.');
    cleanup();
    expect(said([at(4), at(1), at(0), at(null)], 4, 1)).toContain('A row usually came 4 seconds after its words (1 of 3 rows; the others were minuted in a pause, or after one).');
    cleanup();
    expect(said([at(1), at(0)], null, 0)).not.toContain('usually');
  });
});
