import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '$lib/session.svelte';
import IdleLock from './IdleLock.svelte';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

it('asks before it locks, and a key is an answer', async () => {
  const lock = vi.spyOn(session, 'lock').mockResolvedValue();
  render(IdleLock, { quiet: 10_000, answer: 20_000 });
  await vi.advanceTimersByTimeAsync(11_000);
  expect(screen.getByText(/about to lock/)).toBeTruthy();
  await fireEvent.keyDown(window, { key: 'a' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(screen.queryByText(/about to lock/)).toBeNull();
  expect(lock).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(lock).toHaveBeenCalled();
});

it('says after how many minutes it locks', async () => {
  const lock = vi.spyOn(session, 'lock').mockResolvedValue();
  lock.mockClear();
  render(IdleLock);
  await vi.advanceTimersByTimeAsync(5 * 60_000 - 2_000);
  expect(lock).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(lock).toHaveBeenCalledWith(5);
});

it('hides the screen in a running meeting instead of closing it (D-31)', async () => {
  const lock = vi.spyOn(session, 'lock').mockResolvedValue();
  const hide = vi.spyOn(session, 'hide').mockImplementation(async () => void (session.hidden = true));
  lock.mockClear();
  history.replaceState(null, '', '#/meeting/m-1/during');
  dispatchEvent(new HashChangeEvent('hashchange'));
  render(IdleLock, { answer: 20_000 });
  await vi.advanceTimersByTimeAsync(29 * 60_000 + 5_000);
  expect(screen.getByText(/about to be hidden/)).toBeTruthy();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(hide).toHaveBeenCalledTimes(1);
  expect(lock).not.toHaveBeenCalled();
  expect(screen.queryByText(/about to be hidden/)).toBeNull();
});
