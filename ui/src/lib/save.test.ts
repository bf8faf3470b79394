import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, useHost } from './ipc';
import { save } from './save.svelte';

let wait: number;
beforeEach(() => {
  vi.useFakeTimers();
  useHost({ call: () => new Promise((done) => setTimeout(() => done({ at: '10:00:00' }), wait)) });
});
afterEach(() => {
  useHost(undefined);
  vi.useRealTimers();
});
const keep = () => call('draft.keep', { place: 'somewhere', meeting: null, text: 'half' });

describe('the saved state', () => {
  it('says that something is being saved only when that takes longer than a blink', async () => {
    wait = 20;
    const quick = keep();
    await vi.advanceTimersByTimeAsync(10);
    expect([save.pending, save.words]).toEqual([1, '']);
    await vi.advanceTimersByTimeAsync(20);
    await quick;
    expect([save.pending, save.words]).toEqual([0, expect.stringMatching(/^Saved /)]);
    wait = 400;
    const [one, two] = [keep(), keep()];
    await vi.advanceTimersByTimeAsync(200);
    expect(save.words).toBe('Saving …');
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all([one, two]);
    expect(save.words).toMatch(/^Saved /);
    await vi.advanceTimersByTimeAsync(1000);
    expect(save.words).toMatch(/^Saved /);
  });
});
