// The height of a box that grows with what is typed in it. The box stands in a plain block and has a height of its own, so
// that a key lays out the box and not the room around it: within a grid or a flexible box every key costs both.

/** Rows at most; what is longer scrolls. */
const MOST = 6;

/** Gives a box the rows that its text needs. Returns how many. */
export function grow(box: HTMLTextAreaElement, shorter: boolean): number {
  // A box is never lower than its text: only a shorter text asks how low it can be.
  if (shorter && box.rows > 1) box.rows = 1;
  while (box.rows < MOST && box.scrollHeight > box.clientHeight) box.rows += 1;
  return box.rows;
}
