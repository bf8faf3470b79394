import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft, dropDrafts, flushDrafts } from './draft.svelte';
import { call, useHost } from './ipc';
import { IpcError, type Code } from './ipc/host';
import { save } from './save.svelte';

const PLACE = 'meeting:m:bar';
/** What is on the disk, what was sent, and how long the disk takes for the next text. */
let kept: string;
let sent: string[];
let refuse: Code | undefined;
let slow: number[];

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

function mounted(place = PLACE): { draft: Draft; unmount: () => void } {
  let draft!: Draft;
  const unmount = $effect.root(() => {
    draft = new Draft(
      () => place,
      () => 'm',
    );
  });
  flushSync();
  return { draft, unmount };
}
/** Lets time pass, a key at a time where something is typed. */
async function pass(ms: number): Promise<void> {
  flushSync();
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

beforeEach(() => {
  vi.useFakeTimers();
  [kept, sent, refuse, slow] = ['', [], undefined, []];
  useHost({
    call: async (verb, input) => {
      const { text } = input as { text: string };
      if (verb === 'draft.get') return { text: kept || null };
      sent.push(text);
      const wait = slow.shift();
      if (wait) await later(wait);
      if (refuse) throw new IpcError({ code: refuse, message: 'Not saved: the disk is full.', fields: [], hint: null, incident: null });
      kept = text;
      return { at: '10:00:00' };
    },
  });
});
afterEach(() => {
  dropDrafts();
  useHost(undefined);
  vi.useRealTimers();
});

describe('text being typed', () => {
  it('is kept within a second, also of somebody who types without a pause', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    const line = 'The landlord says that he was seen near the school again.';
    for (const key of line) {
      draft.text += key;
      await pass(100);
      expect(draft.text.length - kept.length, `after ${draft.text.length} keys`).toBeLessThanOrEqual(10);
    }
    unmount();
  });

  it('is sent again every second until the disk takes it, without a key', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    refuse = 'not_saved';
    draft.text = 'half a sen';
    await pass(600);
    expect(save.words).toBe('Not saved');
    await pass(3000);
    expect(sent).toHaveLength(4);
    expect(save.words).toBe('Not saved');
    refuse = undefined;
    await pass(1000);
    expect(kept).toBe('half a sen');
    expect(save.words).toMatch(/^Saved /);
    await pass(5000);
    expect(sent, 'once taken it is left alone').toHaveLength(5);
    unmount();
  });

  it('is not sent again when the answer would be the same', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    refuse = 'not_allowed';
    draft.text = 'half a sen';
    await pass(5000);
    expect(sent).toHaveLength(1);
    unmount();
  });

  it('goes one after the other: an older text never comes after a newer one', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    slow = [2500];
    for (const key of 'one two three') {
      draft.text += key;
      await pass(200);
    }
    await pass(5000);
    expect(kept).toBe('one two three');
    expect(sent).toEqual([...sent].sort((a, b) => a.length - b.length));
    unmount();
  });

  it('is kept after its field is gone, and is there when the field is back before that', async () => {
    const first = mounted();
    await pass(0);
    refuse = 'not_saved';
    first.draft.text = 'half an answer';
    await pass(700);
    first.unmount();
    await pass(2000);
    expect(kept).toBe('');
    const second = mounted();
    await pass(0);
    expect(second.draft.text).toBe('half an answer');
    second.draft.text = 'half an answer more';
    refuse = undefined;
    await pass(3000);
    expect(kept).toBe('half an answer more');
    refuse = 'not_saved';
    second.draft.text = 'and the rest';
    await pass(700);
    second.unmount();
    refuse = undefined;
    await pass(2000);
    expect(kept).toBe('and the rest');
  });

  it('of somebody who is signed out is nobody else’s', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    refuse = 'not_saved';
    draft.text = 'half a sen';
    await pass(700);
    unmount();
    await pass(0);
    dropDrafts();
    refuse = undefined;
    await pass(3000);
    expect(kept).toBe('');
    const next = mounted();
    await pass(0);
    expect(next.draft.text).toBe('');
    next.unmount();
  });

  it('is forgotten at once, and all of it is kept before the file is locked', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    draft.text = 'half';
    await flushDrafts();
    expect(kept).toBe('half');
    await draft.forget();
    expect([kept, draft.text]).toEqual(['', '']);
    unmount();
  });

  it('that became a row is neither kept beside it nor forgotten once more', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    draft.text = 'half';
    await pass(600);
    draft.text = 'half a line';
    await pass(500);
    draft.hand();
    await pass(500);
    expect(sent, 'the rest goes with the row').toEqual(['half']);
    draft.handed('half a line');
    draft.text = '';
    await draft.flush();
    await pass(2000);
    expect(sent, 'the row took with it what was kept').toEqual(['half']);
    expect(save.words).not.toBe('Typing …');
    draft.text = 'a slip';
    await pass(100);
    draft.text = '';
    await pass(2000);
    expect(save.words, 'typed and taken away again').not.toBe('Typing …');
    expect(sent).toEqual(['half']);
    draft.text = 'and on';
    await pass(600);
    expect(kept).toBe('and on');
    unmount();
  });

  it('that became a row is forgotten when what was kept of it is not its beginning, or was still on its way', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    draft.text = 'something else';
    await pass(600);
    draft.text = 'a line';
    draft.hand();
    draft.handed('a line');
    draft.text = '';
    await draft.flush();
    expect(sent).toEqual(['something else', '']);
    slow = [400];
    draft.text = 'half';
    await pass(700);
    draft.text = 'half a line';
    draft.hand();
    draft.handed('half a line');
    draft.text = '';
    void draft.flush();
    await pass(1000);
    expect(sent.slice(2)).toEqual(['half', '']);
    expect(kept).toBe('');
    unmount();
  });

  it('is not said to be saved because something else was', async () => {
    const { draft, unmount } = mounted();
    await pass(0);
    draft.text = 'half';
    await pass(100);
    expect(save.words).toBe('Typing …');
    await call('draft.keep', { place: 'elsewhere', meeting: null, text: 'other' });
    await pass(10);
    expect(save.words).toBe('Typing …');
    slow = [300];
    await pass(600);
    expect(save.words, 'on its way').not.toMatch(/^Saved /);
    await pass(400);
    expect([kept, save.words]).toEqual(['half', expect.stringMatching(/^Saved /)]);
    unmount();
  });
});
