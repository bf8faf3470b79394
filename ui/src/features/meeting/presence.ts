// What a key on a name says of a person, and what it needs to be told. Pure: the program decides what becomes of it.
import type { Input } from '$lib/ipc';
import type { LineOf } from './room.svelte';

export type Step = NonNullable<Input<'meeting.attend'>['step']>;
/** What a step needs to be told: the deputy’s name, or when it was. */
export type Lack = 'deputy' | 'at';

/** The keys of the list of people. */
export const STEPS: { key: string; step: Step; words: string; help: string }[] = [
  { key: 'a', step: 'arrive', words: 'arrived', help: 'arrived, now' },
  { key: 'p', step: 'in_person', words: 'in the room', help: 'in the room' },
  { key: 't', step: 'telephone', words: 'by telephone', help: 'by telephone' },
  { key: 'v', step: 'video', words: 'by video', help: 'by video' },
  { key: 'l', step: 'leave', words: 'left', help: 'leaves now; their card opens' },
  { key: 'o', step: 'out', words: 'went out', help: 'goes out for a while' },
  { key: 'r', step: 'return', words: 'came back', help: 'came back' },
  { key: 'y', step: 'deputy', words: 'deputy', help: 'their deputy is here; asks the name' },
  { key: 'x', step: 'apologies', words: 'sent apologies', help: 'sent apologies' },
  { key: 'n', step: 'absent', words: 'absent', help: 'absent, no word' },
];

/** Returns what became of somebody, in words. */
export const wordsOf = (step: Step): string => STEPS.find((s) => s.step === step)?.words ?? '';

/** Returns whether a way of being there is one of taking part. */
export const takesPart = (presence: LineOf['presence']): boolean => ['in_person', 'telephone', 'video'].includes(presence);

/** Returns what a step needs to be told. Where the clock says nothing, in minutes from notes, who moves is asked when (D-11). */
export function lackOf(line: Pick<LineOf, 'presence' | 'left' | 'away' | 'deputy'>, step: Step, clockless: boolean): Lack | undefined {
  if (step === 'deputy') return line.deputy ? undefined : 'deputy';
  const isOut = takesPart(line.presence) && (!!line.left || line.away.some((a) => !a.to));
  const moves = ['leave', 'out'].includes(step) || (isOut && ['arrive', 'return', 'in_person', 'telephone', 'video'].includes(step));
  return clockless && moves ? 'at' : undefined;
}
