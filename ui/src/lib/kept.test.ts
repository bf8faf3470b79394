import { describe, expect, it } from 'vitest';
import { kept, same } from './kept';

const row = (uid: string, text = uid, only: string[] = []) => ({ uid, text, only, version: 1 });

describe('rows read again', () => {
  it('stay the same objects where they say the same, beside those that do not', () => {
    const before = [row('a'), row('b'), row('c')];
    const now = kept([row('a'), row('b', 'changed'), row('c'), row('d')], before);
    expect(now[0]).toBe(before[0]);
    expect(now[1]).not.toBe(before[1]);
    expect(now[1]?.text).toBe('changed');
    expect(now[2]).toBe(before[2]);
    expect(now.map((r) => r.uid)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are the same list when nothing changed, and another when one moved or went', () => {
    const before = [row('a'), row('b')];
    expect(kept([row('a'), row('b')], before)).toBe(before);
    expect(kept([row('b'), row('a')], before).map((r) => r.uid)).toEqual(['b', 'a']);
    expect(kept([row('a')], before)).toEqual([row('a')]);
  });

  it('are told apart by what lies inside them', () => {
    expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(same({ a: [1, { b: null }] }, { a: [1, { b: '' }] })).toBe(false);
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(same([], {})).toBe(false);
    expect(kept([row('a', 'a', ['Police'])], [row('a')])[0]?.only).toEqual(['Police']);
  });
});
