import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, ERROR_WORDS, IpcError, newRequestId, useHost, VERBS, watchChanges, watchSignedOut } from '.';
import { asIpcError, type CallOptions } from './host';
import { bridge } from './bridge';

type Seen = { verb: string; input: unknown; options: CallOptions };

function host(...answers: (unknown | Error)[]): Seen[] {
  const seen: Seen[] = [];
  useHost({
    async call(verb, input, options = {}) {
      seen.push({ verb, input, options });
      const answer = answers[Math.min(seen.length, answers.length) - 1];
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return seen;
}
afterEach(() => {
  useHost(undefined);
  delete window.__mareCall;
});
const lost = () => asIpcError(new Error('pipe closed'));

describe('call', () => {
  it('gives a change a request id, and a read none', async () => {
    const seen = host({});
    await call('person.create', { name: 'x' });
    await call('person.search', {});
    expect(seen[0]?.options.requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seen[1]?.options.requestId).toBeUndefined();
  });

  it('repeats a change whose answer was lost, once and with the same id', async () => {
    const seen = host(lost(), { id: 'p1' });
    await expect(call('person.create', {})).resolves.toEqual({ id: 'p1' });
    expect(seen).toHaveLength(2);
    expect(seen[1]?.options.requestId).toBe(seen[0]?.options.requestId);
  });

  it('does not repeat what could happen twice', async () => {
    const seen = host(lost());
    await expect(call('session.sign_in', { name: 'x', passphrase: 'y' })).rejects.toThrow(IpcError);
    expect(seen).toHaveLength(1);
  });

  it('does not repeat a refusal', async () => {
    const seen = host(asIpcError({ code: 'blocked', message: 'No.', fields: [], hint: null, incident: null }));
    await expect(call('person.create', {})).rejects.toMatchObject({ code: 'blocked', message: 'No.' });
    expect(seen).toHaveLength(1);
  });

  it('tells of a change when it is sent and when it is on the disk, never of a read', async () => {
    host({});
    const told = vi.fn();
    const stop = watchChanges((verb, phase) => told(`${verb} ${phase}`));
    await call('person.update', { name: 'x' });
    await call('agency.list', {});
    await call('draft.keep', { place: 'x', text: 'y' });
    stop();
    expect(told.mock.calls.flat()).toEqual(['person.update sending', 'person.update saved', 'draft.keep sending', 'draft.keep saved']);
  });

  it('tells when nobody is signed in any more', async () => {
    host(asIpcError({ code: 'not_signed_in', message: 'Sign in first.', fields: [], hint: null, incident: null }));
    const out = vi.fn();
    const stop = watchSignedOut(out);
    await expect(call('today.list', {})).rejects.toThrow();
    stop();
    expect(out).toHaveBeenCalledOnce();
  });

  it('never shows the words of a broken wire, which may hold what was typed', () => {
    const error = asIpcError(new Error('could not parse {"name":"Jonah Kestlewick"}'));
    expect(error.code).toBe('transport');
    expect(error.message).not.toContain('Kestlewick');
  });

  it('makes ids that differ', () => {
    expect(new Set(Array.from({ length: 500 }, newRequestId)).size).toBe(500);
  });
});

describe('bridge', () => {
  it('is not there in the application', () => expect(bridge()).toBeUndefined());

  it('passes reasons and request id, and turns an error into a refusal', async () => {
    const calls: unknown[] = [];
    window.__mareCall = async (asked) => {
      calls.push(asked);
      return { error: { code: 'needs_reason', message: 'Why?', fields: [{ field: '', rule: 'MARE-6.6-4', para: '6.6', exception_possible: false, message: 'Why?' }], hint: null, incident: null } };
    };
    await expect(call('referral.submit', { referral: 'r' }, { override: { A: 'b' }, requestId: 'q' })).rejects.toMatchObject({ code: 'needs_reason' });
    expect(calls).toEqual([{ verb: 'referral.submit', input: { referral: 'r' }, override: { A: 'b' }, request_id: 'q' }]);
  });
});

describe('errors', () => {
  it('has a heading and a next step for every code', () => {
    for (const [code, words] of Object.entries(ERROR_WORDS)) {
      expect(words.heading, code).toBeTruthy();
      expect(words.action, code).toMatch(/[.]$/);
    }
  });
});

describe('contract', () => {
  it('knows what a verb needs before it is called', () => {
    expect(VERBS['entry.add']).toMatchObject({ kind: 'write', undoable: true, seat: true });
    expect(VERBS['referral.decide'].roles).toEqual(['spoc']);
  });
});
