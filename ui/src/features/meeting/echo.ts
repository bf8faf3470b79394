// What becomes of the line at Enter, in words, as it stands under it. Pure: what the line means is the program's word
// (`capture.read`); what stands beside the line is added to it.
import { list } from '$lib/words';
import type { LineRead } from './line.svelte';
import type { Particulars } from './particulars.svelte';
import type { Room } from './room.svelte';

/** The kinds that a form may say a row is. */
export const KINDS = [
  { value: 'information', label: 'Information' },
  { value: 'note', label: 'Note' },
  { value: 'risk_factor', label: 'Risk factor' },
  { value: 'decision', label: 'Decision' },
  { value: 'reasons', label: 'Reasons' },
  { value: 'good_practice', label: 'Good practice' },
] as const;

/** Returns what will be kept. `read` is what the program understood of the line; nothing while the box is empty. */
export function echoOf(
  read: Pick<LineRead, 'echo' | 'kind'> | undefined,
  beside: Pick<Particulars, 'kind' | 'speaker' | 'agency' | 'source' | 'readers'>,
  here: Pick<Room, 'section' | 'speaking'>,
): string {
  const from = beside.source ? ` · source: ${beside.source}` : '';
  const only = beside.readers.length ? ` · only ${list(beside.readers)} will read it` : '';
  // An action stands in the plan, whatever section it was said in.
  if (!beside.kind && read) return `${read.echo}${read.kind === 'action' || read.kind === 'standing' ? '' : ` · section ${here.section}`}${from}${only}`;
  const what = KINDS.find((k) => k.value === beside.kind)?.label ?? (here.section === 7 ? 'Information' : 'Note');
  const who = beside.speaker ? ` · ${beside.speaker}${beside.agency ? `, ${beside.agency}` : ''}` : here.speaking ? ` · ${here.speaking}` : '';
  return `${what} in section ${here.section}${who}${from}${only}`;
}
