// What was typed at these keys, by the row each line became. A line that is taken back comes into the box again as it was
// typed, so that it can be put right and entered again; done again, it goes out of the box. Nothing that somebody typed
// there meanwhile is touched, and two lines are never mixed. It is in memory only, also while one looks at another page,
// and gone when the file is locked or somebody else comes to the keys.
import { session } from '$lib/session.svelte';
import type { Sent } from './outbox.svelte';

const lines = new Map<string, Sent>();
session.forgets(() => lines.clear());

export class Given {
  /** The line that stands in the box because it was taken back. */
  #back: Sent | undefined;

  /** Remembers which row a line became. */
  became(row: string | undefined, sent: Sent): void {
    // An answer may come when nobody is there any more.
    if (row && session.who) lines.set(row, sent);
    // Entered again as it came back, it is a line like any other: what is typed next is somebody's own.
    if (sent.words === this.#back?.words) this.#back = undefined;
  }

  /** Returns the line that stands in the box unchanged since it was taken back; nothing otherwise. */
  stands(text: string): Sent | undefined {
    return text && text === this.#back?.words ? this.#back : undefined;
  }

  /** Puts the line of a row that went into the box, if the box is empty or holds the line that went before. */
  give(row: string | null, box: { text: string }): Sent | undefined {
    const sent = row === null ? undefined : lines.get(row);
    if (!sent || (box.text && !this.stands(box.text))) return undefined;
    box.text = sent.words;
    this.#back = sent;
    return sent;
  }

  /** Takes the line of a row that came again out of the box, where it stands unchanged. Returns whether it did. */
  take(row: string | null, box: { text: string }): boolean {
    const sent = this.stands(box.text);
    if (!sent || row === null || lines.get(row) !== sent) return false;
    box.text = '';
    this.#back = undefined;
    return true;
  }
}
