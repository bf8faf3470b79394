import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call, useHost } from '$lib/ipc';
import { save } from '$lib/save.svelte';
import { session, type Who } from '$lib/session.svelte';
import PracticeBanner from './PracticeBanner.svelte';

const seated: Who = {
  signed_in: true, hidden: false, pin_tries: 3, id: 'u-1', name: 'Hester Quillfeather', agency: '', roles: ['chair'], practice: true, team: 'Team',
  seat: { meeting: 'm-1', reference: 'M-2026-001', name: 'Ivo Penhallow' },
  now: '2026-03-03T10:00:00', marking: 'OFFICIAL-SENSITIVE', custody_confirmed: true, recovery_used: [], alerts: [],
};
let asked: string[] = [];
let told: () => unknown;

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
  useHost({ call: async (verb) => (asked.push(verb), told()) });
  session.begin(seated);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  useHost(undefined);
  session.end();
});

it('goes with the practice clock at a handed seat, where nobody signs in again', async () => {
  told = () => ({ time: '2026-03-03T11:25:00', date: '2026-03-03' });
  render(PracticeBanner);
  expect(screen.getByText(/Practice clock/).textContent).toContain('10:00');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toContain('clock.now');
  expect(screen.getByText(/Practice clock/).textContent).toContain('11:25');
});

it('keeps the time it had while none is told', async () => {
  told = () => {
    throw new Error('lost');
  };
  render(PracticeBanner);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(screen.getByText(/Practice clock/).textContent).toContain('10:00');
  expect(session.gate).toBe('open');
});

it('has “Saved” tell the time of a practice clock that was set, at no cost of a call', async () => {
  vi.setSystemTime(new Date('2027-01-12T15:00:30Z'));
  told = () => ({ time: '2026-03-03T11:25:40', date: '2026-03-03' });
  const { unmount } = render(PracticeBanner);
  await vi.advanceTimersByTimeAsync(20_000);
  asked = [];
  await call('draft.keep', { place: 'somewhere', meeting: null, text: 'half' });
  expect(save.words).toBe('Saved 11:25:40');
  expect(asked).toEqual(['draft.keep']);
  // The script of a practice meeting moves it on.
  session.clock = '2026-03-03T11:25:45';
  await vi.advanceTimersByTimeAsync(0);
  await call('draft.keep', { place: 'somewhere', meeting: null, text: 'half a' });
  expect(save.words).toBe('Saved 11:25:45');
  unmount();
  await call('draft.keep', { place: 'somewhere', meeting: null, text: 'half a sen' });
  expect(save.words).toBe('Saved 15:00:50');
});

it('has “Saved” go with the machine where the practice clock does', async () => {
  vi.setSystemTime(new Date('2026-07-12T15:00:30Z'));
  told = () => ({ time: '2026-07-12T16:00:45.250', date: '2026-07-12' });
  session.begin({ ...seated, now: '2026-07-12T15:10:00' });
  render(PracticeBanner);
  await vi.advanceTimersByTimeAsync(15_000);
  await vi.advanceTimersByTimeAsync(4_000);
  await call('draft.keep', { place: 'somewhere', meeting: null, text: 'half' });
  expect(save.words).toBe('Saved 16:00:49');
});
