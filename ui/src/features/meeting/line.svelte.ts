// What the line in the bar means, in words, while it is typed. The program reads it; the screen decides nothing.
import { call, type Input, type Output } from '$lib/ipc';

type Asked = Input<'capture.read'>;
export type LineRead = Output<'capture.read'>;

export class LineReading {
  /** What was understood of the line as it stood a moment ago. */
  read = $state.raw<LineRead | undefined>();
  /** The line that `read` is about. */
  about = $state('');
  #asked: Asked | undefined;
  #busy = false;

  /** Asks what a line means. While an answer is on its way only the latest question waits: typing never queues up. */
  ask(input: Asked): void {
    this.#asked = input;
    if (!this.#busy) void this.#next();
  }

  /** Forgets the line: it was kept. */
  clear(): void {
    this.#asked = undefined;
    this.read = undefined;
    this.about = '';
  }

  async #next(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#asked) {
        const asked = this.#asked;
        this.#asked = undefined;
        const read = await call('capture.read', asked);
        // Cleared meanwhile: the answer is about a line that is gone.
        if (this.#asked || asked.line) {
          this.read = read;
          this.about = asked.line ?? '';
        }
      }
    } catch {
      // Without an echo a line is kept all the same.
    } finally {
      this.#busy = false;
    }
  }
}
