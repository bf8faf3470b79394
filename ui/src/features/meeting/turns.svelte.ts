// Whose turn it is in the round of agencies, by meeting. The room is made anew whenever the screen was hidden or locked;
// the round goes on where it stood. It is in memory only, and gone when somebody else signs in.
import { session } from '$lib/session.svelte';
import { SvelteMap } from 'svelte/reactivity';

const turns = new SvelteMap<string, string>();
/** Whose round it is: who is signed in, or handed the seat over. */
let whose = '';

/** Returns the agency whose turn it is in a meeting: empty when nobody has it; nothing before the room was ever on screen. */
export function turnOf(meeting: string): string | undefined {
  return session.who?.id === whose ? turns.get(meeting) : undefined;
}

/** Gives an agency the turn. */
export function giveTurn(meeting: string, agency: string): void {
  const who = session.who?.id ?? '';
  if (who !== whose) turns.clear();
  whose = who;
  turns.set(meeting, agency);
}
