import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Forms } from './forms.svelte';
import { useHost } from './ipc';

const kept: Record<string, string> = {};
const calls: string[] = [];

function mounted<T>(run: (forms: Forms) => Promise<T>): Promise<T> {
  let forms!: Forms;
  const end = $effect.root(() => {
    forms = new Forms(() => 'meeting:m:forms', () => 'm');
  });
  flushSync();
  return run(forms).finally(end);
}
const settled = async () => {
  await new Promise((done) => setTimeout(done, 0));
  flushSync();
};

beforeEach(() => {
  for (const place of Object.keys(kept)) delete kept[place];
  calls.length = 0;
  useHost({
    call: async (verb, input) => {
      calls.push(verb);
      const { place, text } = input as { place: string; text: string };
      if (verb === 'draft.get') return { text: kept[place] ?? null };
      if (text) kept[place] = text;
      else delete kept[place];
      return { at: '10:00:00' };
    },
  });
});
afterEach(() => useHost(undefined));

describe('forms half filled in', () => {
  it('are kept by row, forgotten by row, and leave nothing behind', async () => {
    await mounted(async (forms) => {
      await settled();
      forms.keep('action:new', { text: 'Half' }, { text: '' });
      forms.keep('action:1', { text: 'Other' }, { text: 'One' });
      await forms.forget('action:1');
      expect(JSON.parse(kept['meeting:m:forms'] ?? '')).toEqual({ 'action:new': { text: 'Half' } });
      expect([forms.has('action:new'), forms.has('action:1')]).toEqual([true, false]);
      await forms.forget('action:new');
      expect(kept).toEqual({});
    });
  });
  it('keep nothing that the record says already', async () => {
    await mounted(async (forms) => {
      await settled();
      forms.keep('action:1', { text: 'One' }, { text: 'One' });
      await settled();
      expect([forms.has('action:1'), calls]).toEqual([false, ['draft.get']]);
    });
  });
  it('come back as they were, line ends that the program writes plain included', async () => {
    const text = 'a\u2028b\u2029c\u0085d\n"e"';
    await mounted(async (forms) => {
      await settled();
      forms.keep('x', { text }, {});
      forms.keep('y', {}, { text });
      await forms.forget('y');
      expect(kept['meeting:m:forms']).not.toMatch(/[\u0085\u2028\u2029]/);
    });
    await mounted(async (forms) => {
      await settled();
      expect(forms.get('x')).toEqual({ text });
    });
  });
  it('start empty when what was kept cannot be read', async () => {
    kept['meeting:m:forms'] = '{"x":';
    await mounted(async (forms) => {
      await settled();
      expect([forms.ready, forms.has('x')]).toEqual([true, false]);
    });
  });
});
