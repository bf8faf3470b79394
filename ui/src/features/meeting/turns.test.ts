// The round of agencies goes on after the screen was hidden or locked; nobody else finds where it stood.
import { session, type Who } from '$lib/session.svelte';
import { beforeEach, expect, it } from 'vitest';
import { giveTurn, turnOf } from './turns.svelte';

const who = (id: string) =>
  ({ signed_in: true, hidden: false, pin_tries: 3, id, name: id, agency: '', roles: ['chair'], seat: null, practice: true, team: '', now: null, marking: '', custody_confirmed: true, recovery_used: [], alerts: [] }) satisfies Who;

beforeEach(() => session.begin(who('u-1')));

it('keeps the turn of each meeting over a lock', () => {
  giveTurn('m-1', 'Beckside Homes');
  giveTurn('m-2', '');
  session.end();
  expect(turnOf('m-1')).toBeUndefined();
  session.begin(who('u-1'));
  expect([turnOf('m-1'), turnOf('m-2'), turnOf('m-3')]).toEqual(['Beckside Homes', '', undefined]);
});

it('is gone when somebody else signed in, also for whoever comes back', () => {
  giveTurn('m-1', 'Beckside Homes');
  session.end();
  session.begin(who('u-2'));
  expect(turnOf('m-1')).toBeUndefined();
  giveTurn('m-1', 'Police');
  session.end();
  session.begin(who('u-1'));
  expect(turnOf('m-1')).toBeUndefined();
});
