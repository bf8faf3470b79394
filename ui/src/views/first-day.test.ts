// The page for the first day is in README.md and in the program: the same words, and only keys that exist.
import { render } from '@testing-library/svelte';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import FirstDay from './FirstDay.svelte';

const SRC = join(import.meta.dirname, '..');
const README = readFileSync(join(SRC, '../../README.md'), 'utf8');
const HEADING = '## Your first day as a minute taker';
const section = README.split(`${HEADING}\n`)[1]?.split(/^## /m)[0] ?? '';
const KEY = /^((Ctrl|Alt|Shift)\+.+|F\d+|Enter|Tab|Escape)$/;
const named = [...section.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? '').filter((words) => KEY.test(words));
const registered = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && /(\.svelte|(?<!\.test)\.ts)$/.test(f.name))
  .flatMap((f) => {
    const text = readFileSync(join(f.parentPath, f.name), 'utf8');
    return /useKeys\(|\): Key\[\]/.test(text) ? [...text.matchAll(/\bkeys: '([^']+)'/g)].map((m) => m[1]) : [];
  });
const bare = (text: string) => text.replace(/^###|^- |[`*]|\s/gm, '');

describe('the page for the first day', () => {
  it('fits on one page', () => {
    const lines = section.trim().split('\n').length;
    expect(lines).toBeGreaterThan(20);
    expect(lines).toBeLessThanOrEqual(58);
  });
  it('names only keys that are there', () => {
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((key) => !registered.includes(key))).toEqual([]);
  });
  it('says the same in README.md and in the program', () => {
    const { container } = render(FirstDay);
    expect(bare(container.textContent ?? '')).toBe(bare(section));
  });
  it('writes every key as a key', () => {
    const { container } = render(FirstDay);
    expect([...container.querySelectorAll('kbd')].map((k) => k.textContent)).toEqual(named);
  });
});
