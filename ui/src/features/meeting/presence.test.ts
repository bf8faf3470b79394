import { expect, it } from 'vitest';
import { lackOf, STEPS } from './presence';

const line = { presence: 'in_person' as const, left: null, away: [] as { from: string; to: string | null }[], deputy: '' };
const asked = (of: Partial<typeof line> | { left: string }, clockless: boolean) => STEPS.filter((s) => lackOf({ ...line, ...of }, s.step, clockless)).map((s) => s.key);

it('asks for the name of a deputy who is not named yet', () => {
  expect(lackOf(line, 'deputy', false)).toBe('deputy');
  expect(lackOf({ ...line, deputy: 'Marigold Fenwright' }, 'deputy', true)).toBeUndefined();
});

it('asks nothing else while the clock runs', () => {
  expect(asked({}, false)).toEqual(['y']);
  expect(asked({ left: '10:40' }, false)).toEqual(['y']);
});

it('asks when somebody went where the clock says nothing, and when they came back', () => {
  expect(asked({}, true)).toEqual(['l', 'o', 'y']);
  expect(asked({ left: '10:40' }, true)).toEqual(['a', 'p', 't', 'v', 'l', 'o', 'r', 'y']);
  expect(asked({ away: [{ from: '10:40', to: null }] }, true)).toEqual(['a', 'p', 't', 'v', 'l', 'o', 'r', 'y']);
  expect(asked({ away: [{ from: '10:40', to: '10:50' }] }, true)).toEqual(['l', 'o', 'y']);
});

it('has one key for one step', () => {
  expect(new Set(STEPS.map((s) => s.key)).size).toBe(STEPS.length);
});
