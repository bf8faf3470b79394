import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asIpcError } from '$lib/ipc/host';
import { useHost } from '$lib/ipc';
import { session, type Who } from '$lib/session.svelte';
import { rehearsal, type Begun } from '../rehearsal/rehearsal.svelte';
import HiddenScreen from './HiddenScreen.svelte';

const who = (more: Partial<Who> = {}): Who => ({
  signed_in: true, hidden: false, pin_tries: 3, id: 'u-1', name: 'Hester Quillfeather', agency: '', roles: ['chair'], seat: null, practice: true, team: 'Team',
  now: null, marking: 'OFFICIAL-SENSITIVE', custody_confirmed: true, recovery_used: [], alerts: [], ...more,
});
type Asked = { verb: string; input: unknown };
let asked: Asked[];
let refusal: { field: string } | undefined;

// The window scrolls to what is asked for; this document has no size.
Element.prototype.scrollIntoView ??= () => undefined;

beforeEach(() => {
  asked = [];
  refusal = undefined;
  useHost({
    call: async (verb, input) => {
      asked.push({ verb, input });
      if (verb === 'screen.hide') return { hidden: true, pin_tries: 3 };
      if (refusal) throw asIpcError({ code: 'wrong_passphrase', message: 'Wrong.', fields: [{ field: refusal.field, rule: '', para: '', exception_possible: false, message: 'Wrong.' }], hint: null, incident: null });
      return who();
    },
  });
  session.begin(who());
});
afterEach(() => {
  useHost(undefined);
  session.end();
});

it('is hidden before the program has answered, and comes back with the PIN', async () => {
  const hiding = session.hide();
  expect(session.hidden).toBe(true);
  await hiding;
  expect(asked.map((a) => a.verb)).toEqual(['screen.hide']);
  render(HiddenScreen);
  await fireEvent.input(screen.getByLabelText('Meeting PIN'), { target: { value: '480213' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Show the screen' }));
  expect(asked.at(-1)).toEqual({ verb: 'screen.show', input: { pin: '480213', passphrase: null } });
  await expect.poll(() => session.hidden).toBe(false);
});

it('asks for the passphrase after the third wrong PIN', async () => {
  await session.hide();
  render(HiddenScreen);
  const tryPin = async (field: string) => {
    refusal = { field };
    await fireEvent.input(screen.getByLabelText('Meeting PIN'), { target: { value: '111111' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Show the screen' }));
  };
  await tryPin('pin');
  expect(await screen.findByLabelText('Meeting PIN')).toBeTruthy();
  await tryPin('passphrase');
  expect(await screen.findByLabelText('Passphrase')).toBeTruthy();
  expect(screen.queryByLabelText('Meeting PIN')).toBeNull();
  expect(session.hidden).toBe(true);
});

it('keeps the hands at the field after a wrong PIN, and says what was wrong as an alert', async () => {
  await session.hide();
  render(HiddenScreen);
  refusal = { field: 'pin' };
  const field = screen.getByLabelText('Meeting PIN');
  await fireEvent.input(field, { target: { value: '111111' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Show the screen' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Wrong.');
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText(/Meeting PIN/));
});

it('leads a handed seat without a PIN to setting one instead of hiding for good', async () => {
  session.begin(who({ pin_tries: 0, seat: { meeting: 'm', reference: 'M-2026-001', name: 'Bronagh Millrace' } }));
  await session.hideAsked();
  expect([session.hidden, session.settingPin, session.pinFirst, asked.length]).toEqual([false, true, true, 0]);
  session.pinTries = 3;
  await session.hideAsked();
  expect(session.hidden).toBe(true);
  // Whoever has an account knows its passphrase: one key hides, PIN or not.
  session.begin(who({ pin_tries: 0 }));
  await session.hideAsked();
  expect(session.hidden).toBe(true);
});

it('knows after a new start that the screen is hidden, and nothing else', () => {
  session.end();
  session.begin(who({ hidden: true, id: '', name: '', roles: [], team: '', pin_tries: 0 }));
  expect([session.gate, session.hidden, session.who, session.team]).toEqual(['open', true, undefined, '']);
  render(HiddenScreen);
  expect(screen.getByLabelText('Passphrase')).toBeTruthy();
});

const begun: Begun = { id: 'm', meeting: 'm', reference: 'M-2026-001', started_at: '2026-06-16T10:00:00', clock_stands: false, script: { title: '', words_per_minute: 130, length: 600, lines: [] } };

it('says that a practice meeting stands still, and whether it goes on by itself', async () => {
  rehearsal.start(begun);
  await session.hide();
  await rehearsal.leave();
  render(HiddenScreen);
  expect(screen.getByText('The practice meeting is paused and goes on when the screen is shown. What was typed is kept.')).toBeTruthy();
  rehearsal.release();
  expect([rehearsal.phase, rehearsal.held]).toEqual(['playing', false]);
  // Who had paused it by hand goes on by hand.
  rehearsal.pause();
  await rehearsal.leave();
  await expect.poll(() => screen.queryByText(/paused: F3 in the meeting goes on/)).toBeTruthy();
  rehearsal.release();
  expect(rehearsal.phase).toBe('paused');
  rehearsal.stop();
  await expect.poll(() => screen.queryByText('The meeting goes on. What was typed is kept.')).toBeTruthy();
});

it('does not let a practice meeting go on for whoever signs in after the file was locked', async () => {
  rehearsal.start(begun);
  await session.hide();
  await rehearsal.leave();
  const shown = render(HiddenScreen);
  session.end();
  shown.unmount();
  rehearsal.release();
  expect(rehearsal.phase).toBe('paused');
  rehearsal.stop();
});
