// Who has gone through rows by key since the page stands: they are not told for good how that is done. Kept nowhere.
import { session } from '$lib/session.svelte';

const knows = $state({ who: '' });
const who = () => `${session.who?.id ?? ''}/${session.who?.seat?.name ?? ''}`;

/** Returns whether who sits here knows the way to the rows and through them. */
export const knowsRows = (): boolean => knows.who === who();

/** A key on a row shows that the way there is known; keys that only go past it, or are held, do not. */
export function learn({ key }: KeyboardEvent): void {
  if (!['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key)) knows.who = who();
}
