import { session, type Who } from '$lib/session.svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { Given } from './given';
import type { Sent } from './outbox.svelte';

const who = (id: string, seat: Who['seat'] = null) =>
  ({ signed_in: true, hidden: false, pin_tries: 3, id, name: id, agency: '', roles: ['minute_taker'], seat, practice: true, team: '', now: null, marking: '', custody_confirmed: true, recovery_used: [], alerts: [] }) satisfies Who;
const line = (words: string): Sent => ({ words, id: words, verb: 'capture.commit', input: { line: words } });
let given: Given;
let box: { text: string };

beforeEach(() => {
  session.begin(who('u-1'));
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

describe('after the page was left', () => {
  it('gives the words of a line that was sent before, also when its answer came later', () => {
    const back = new Given();
    given.became('c', line('Sent as one left'));
    expect(back.give('b', box)?.words).toBe('Rent is paid');
    box.text = '';
    expect(back.give('c', box)?.words).toBe('Sent as one left');
    expect(back.take('c', box)).toBe(true);
  });
  it('takes what stands in the box for somebody’s own', () => {
    given.give('b', box);
    const back = new Given();
    expect([back.stands(box.text), back.take('b', box), box.text]).toEqual([undefined, false, 'Rent is paid']);
  });
  it('gives them while the same person is at the keys: the screen was hidden and shown', () => {
    session.begin({ ...who('u-1'), hidden: true });
    session.begin(who('u-1'));
    expect(new Given().give('b', box)?.words).toBe('Rent is paid');
  });
  it.each([
    ['the file is locked', () => session.end()],
    ['a seat is handed over', () => session.begin(who('u-1', { meeting: 'm-1', reference: '', name: 'Beryl Oakshade' }))],
    ['somebody else signed in', () => session.begin(who('u-2'))],
  ])('knows nothing any more when %s', (_, end) => {
    end();
    session.begin(who('u-1'));
    const back = new Given();
    expect([back.give('a', box), back.give('b', box), given.give('b', box)]).toEqual([undefined, undefined, undefined]);
    expect(box.text).toBe('');
  });
  it('knows nothing of what is answered when nobody is there any more', () => {
    session.end();
    given.became('c', line('Answered too late'));
    session.begin(who('u-1'));
    expect(new Given().give('c', box)).toBeUndefined();
  });
});
