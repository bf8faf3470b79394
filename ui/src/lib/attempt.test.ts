import { afterEach, describe, expect, it, vi } from 'vitest';
import { Attempt } from './attempt.svelte';
import { useHost } from './ipc';
import { asIpcError, type CallOptions } from './ipc/host';

afterEach(() => useHost(undefined));
const warns = { code: 'needs_reason', message: 'Why?', fields: [{ field: 'section5', rule: 'MARE-6.6-4', para: '6.6', exception_possible: false, message: 'Why so late?' }], hint: null, incident: null };

describe('Attempt', () => {
  it('asks for reasons and goes through with them, as a new request', async () => {
    const seen: CallOptions[] = [];
    useHost({
      async call(_verb, _input, options = {}) {
        seen.push(options);
        if (!options.override?.['MARE-6.6-4']) throw asIpcError(warns);
        return { id: 'r1' };
      },
    });
    const done = vi.fn();
    const attempt = new Attempt('referral.submit', done);
    expect(await attempt.run({ referral: 'r1' })).toBeUndefined();
    expect(attempt.error?.code).toBe('needs_reason');
    // A warning is no mistake in the field: it is answered in its own place.
    expect(attempt.about('section5')).toBeUndefined();
    await attempt.withReasons({ 'MARE-6.6-4': 'illness' });
    expect(done).toHaveBeenCalledWith({ id: 'r1' });
    expect(attempt.error).toBeUndefined();
    expect(seen[1]?.override).toEqual({ 'MARE-6.6-4': 'illness' });
    expect(seen[1]?.requestId).not.toBe(seen[0]?.requestId);
  });

  it('makes two quick clicks one act', async () => {
    const answered = vi.fn(async () => ({}));
    useHost({ call: answered });
    const attempt = new Attempt('referral.create');
    await Promise.all([attempt.run({}), attempt.run({})]);
    expect(answered).toHaveBeenCalledOnce();
  });

  it('asks again with the same id after a lost answer, with another one for something else', async () => {
    const ids: (string | undefined)[] = [];
    useHost({
      async call(_verb, _input, options = {}) {
        ids.push(options.requestId);
        throw new Error('gone');
      },
    });
    const attempt = new Attempt('person.create');
    await attempt.run({ name: 'a' });
    await attempt.run({ name: 'a' });
    await attempt.run({ name: 'b' });
    const [first, repeated, again, , other] = ids;
    expect(repeated).toBe(first);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('names every field that was refused on this side', () => {
    const attempt = new Attempt('person.create');
    attempt.refuse([
      { field: 'dob', message: 'February 2026 has no day 31.' },
      { field: 'name', message: 'Give the name.' },
    ]);
    expect(attempt.about('dob')).toBe('February 2026 has no day 31.');
    expect(attempt.about('name')).toBe('Give the name.');
    expect(attempt.refusals).toBe(1);
  });
});
