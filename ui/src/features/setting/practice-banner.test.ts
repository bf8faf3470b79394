import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useHost } from '$lib/ipc';
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
