// The row that was just saved, brought back by undo or turned into another kind is in sight at once, also where somebody
// has scrolled up to read: it is their own, and they look for it. What is read again meanwhile moves nothing.
import { tick, untrack } from 'svelte';
import { newest } from './rows';

/** Shows the row by which a list has grown, in the frame it is drawn in. Call it while the list is being set up. */
export function seeNewest(rows: () => readonly { uid: string }[]): void {
  let before = untrack(rows);
  $effect(() => {
    const now = rows();
    const row = newest(now, before);
    before = now;
    if (row) void tick().then(() => document.querySelector(`.paper .tools > [data-row="${CSS.escape(row)}"]`)?.closest('li')?.scrollIntoView({ block: 'nearest' }));
  });
}
