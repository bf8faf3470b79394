import { beforeEach, expect, it } from 'vitest';
import { Given } from './given';
import type { Sent } from './outbox.svelte';

const line = (words: string): Sent => ({ words, id: words, verb: 'capture.commit', input: { line: words } });
let given: Given;
let box: { text: string };

beforeEach(() => {
  given = new Given();
  box = { text: '' };
  given.became('a', line('Move the bins @plumgarth +5wd'));
  given.became('b', line('Rent is paid'));
});

it('gives an empty box the line that was taken back as it was typed, and takes it out when it is done again', () => {
  expect(given.give('b', box)?.words).toBe('Rent is paid');
  expect(box.text).toBe('Rent is paid');
  expect(given.take('b', box)).toBe(true);
  expect(box.text).toBe('');
  expect(given.take('b', box)).toBe(false);
});

it('shows the line that was taken back last, and never two', () => {
  given.give('b', box);
  given.give('a', box);
  expect(box.text).toBe('Move the bins @plumgarth +5wd');
  // The other came back first: what stands there is not its line.
  expect(given.take('b', box)).toBe(false);
  expect(box.text).toBe('Move the bins @plumgarth +5wd');
  expect(given.take('a', box)).toBe(true);
});

it('never touches what somebody typed or changed', () => {
  box.text = 'half typed';
  expect(given.give('b', box)).toBeUndefined();
  expect(box.text).toBe('half typed');
  box.text = '';
  given.give('b', box);
  box.text = 'Rent is not paid';
  expect(given.give('a', box)).toBeUndefined();
  expect(given.take('b', box)).toBe(false);
  expect(box.text).toBe('Rent is not paid');
});

it('takes the same words that were typed anew for somebody’s own', () => {
  given.give('b', box);
  given.became('c', line('Rent is paid'));
  box.text = 'Rent is paid';
  expect(given.give('a', box)).toBeUndefined();
  expect(box.text).toBe('Rent is paid');
});

it('gives nothing for a row that is not said or was not typed here', () => {
  expect(given.give(null, box)).toBeUndefined();
  expect(given.give('z', box)).toBeUndefined();
  expect(box.text).toBe('');
});
