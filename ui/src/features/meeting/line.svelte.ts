// What the line in the bar means, in words, while it is typed. The program reads it; the screen decides nothing.
import { call, type Input, type Output } from '$lib/ipc';

type Asked = Input<'capture.read'>;
export type LineRead = Output<'capture.read'>;

/** A line is read when the hands rest this long: shorter than from key to key in talk, longer than within a word. */
const REST_MS = 60;
/** and after this long even when they do not. */
const LATEST_MS = 240;

export class LineReading {
  /** What was understood of the line as it stood a moment ago. */
  read = $state.raw<LineRead | undefined>();
  /** The line that `read` is about. */
  about = $state('');
  #asked: Asked | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When what waits is asked at the latest; 0 while nothing waits. */
  #latest = 0;
  #busy: Promise<void> | undefined;

  /** Asks what a line means, once typing pauses. Only the latest question waits: typing never queues up. */
  ask(input: Asked): void {
    this.#asked = input;
    const now = performance.now();
    this.#latest ||= now + LATEST_MS;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), Math.min(REST_MS, Math.max(0, this.#latest - now)));
  }

  /** Asks at once; resolves when everything that was asked has its answer. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#latest = 0;
    this.#busy ??= this.#answer().finally(() => (this.#busy = undefined));
    return this.#busy;
  }

  /** Returns what a line means by itself, whatever stands in the bar by then; nothing when nobody can say. */
  async of(input: Asked): Promise<LineRead | undefined> {
    try {
      return await call('capture.read', input);
    } catch {
      return undefined;
    }
  }

  /** Forgets the line: it was kept. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#latest = 0;
    this.#asked = undefined;
    this.read = undefined;
    this.about = '';
    this.#turn += 1;
  }

  /** Counts the lines, so that an answer about one that is gone is not shown. */
  #turn = 0;

  async #answer(): Promise<void> {
    while (this.#asked) {
      const [asked, turn] = [this.#asked, this.#turn];
      this.#asked = undefined;
      try {
        const read = await call('capture.read', asked);
        if (turn !== this.#turn) continue;
        this.read = read;
        this.about = asked.line ?? '';
      } catch {
        // Without an echo a line is kept all the same.
      }
    }
  }
}
