import { describe, expect, it } from 'vitest';
import { joined, keptFromYou, newest, start, STEP, told } from './rows';
import type { View } from './room.svelte';

type Entry = View['entries'][number];
const entry = (uid: string, position: number, text = uid, section = 8) => ({ uid, position, text, section }) as Entry;
const some = (entries: Entry[], gone: string[] = []) => ({ entries, gone, only_changed: true });

describe('an answer that says what changed', () => {
  const before = [entry('a', 1), entry('b', 2), entry('c', 3)];

  it('changes nothing when it says nothing', () => {
    expect(told(some([]), before)).toBe(before);
    expect(told(some([entry('b', 2)]), before)).toBe(before);
  });

  it('puts a new row, a changed row and a moved row in their places and leaves the others the same', () => {
    const now = told(some([entry('d', 4), entry('b', 2, 'changed'), entry('c', 0)]), before);
    expect(now.map((e) => e.text)).toEqual(['c', 'a', 'changed', 'd']);
    expect(now[1]).toBe(before[0]);
  });

  it('takes away what is gone, and puts it back', () => {
    const less = told(some([], ['b', 'never-seen']), before);
    expect(less.map((e) => e.uid)).toEqual(['a', 'c']);
    expect(told(some([entry('b', 2)]), less).map((e) => e.uid)).toEqual(['a', 'b', 'c']);
  });

  it('knows the order of sections, and of rows in one place by when they were made', () => {
    const now = told(some([entry('z', 9, 'z', 7), entry('aa', 1)]), before);
    expect(now.map((e) => e.uid)).toEqual(['z', 'a', 'aa', 'b', 'c']);
  });

  it('forgets what was there when everything is sent', () => {
    const now = told({ entries: [entry('c', 3), entry('x', 4)], gone: [], only_changed: false }, before);
    expect(now.map((e) => e.uid)).toEqual(['c', 'x']);
    expect(now[0]).toBe(before[2]);
  });
});

describe('a row that was just saved', () => {
  it('stands once, whichever answer came first', () => {
    const rows = [entry('a', 1), entry('b', 2)];
    expect(joined(rows, entry('c', 3)).map((e) => e.uid)).toEqual(['a', 'b', 'c']);
    expect(joined(rows, entry('b', 2))).toBe(rows);
  });
});

describe('a long list', () => {
  it('is drawn from its end, and whole while it is short', () => {
    expect(start(0, 0)).toBe(0);
    expect(start(0, 2 * STEP)).toBe(0);
    expect(start(0, 2000)).toBe(2000 - STEP);
  });

  it('does not move under the eye until it has grown by a step', () => {
    const from = start(0, 2000);
    for (let length = 2000; length <= 2000 + STEP; length += 1) expect(start(from, length)).toBe(from);
    expect(start(from, 2001 + STEP)).toBe(2001);
  });

  it('shows the row that is wanted, and its end when rows went', () => {
    expect(start(1940, 2000, 3)).toBe(3);
    expect(start(1940, 2000, 1990)).toBe(1940);
    expect(start(1940, 1950)).toBe(1890);
    expect(start(1940, 10)).toBe(0);
  });
});

describe('rows that are kept from a reader', () => {
  it('are counted in plain words, and it is said whom to ask', () => {
    expect(keptFromYou(1, 'Rosalind Tarnwhistle')).toBe('1 row is kept from your agency. Ask Rosalind Tarnwhistle, the Chair, if you need to know more.');
    expect(keptFromYou(3, '')).toBe('3 rows are kept from your agency. Ask the Chair if you need to know more.');
  });
});

it('finds the row by which a list has grown, at its end or brought back into its middle', () => {
  const rows = (...uids: string[]) => uids.map((uid) => ({ uid }));
  expect(newest(rows('a', 'b', 'c'), rows('a', 'b'))).toBe('c');
  expect(newest(rows('a', 'b', 'c'), rows('a', 'c'))).toBe('b');
  expect(newest(rows('b', 'a', 'c'), rows('a', 'c'))).toBe('b');
  expect(newest(rows('a'), [])).toBe('a');
  expect(newest(rows('a', 'b', 'c'), rows('a'))).toBe('c');
  expect([newest(rows('a'), rows('a', 'b')), newest(rows('b', 'a'), rows('a', 'b')), newest([], [])]).toEqual([undefined, undefined, undefined]);
});
