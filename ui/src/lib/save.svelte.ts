// Whether what was typed is on the disk. "Saved" means acknowledged by the store, nothing less.
import { watchChanges } from './ipc';

/** A change that is on its way longer than this is said to be: a word that comes and goes within a blink is only drawn. */
const SLOW_MS = 150;

class SaveState {
  pending = $state(0);
  /** Something is on its way for longer than a blink. */
  slow = $state(false);
  /** Time of the last acknowledgement, in London; by the practice clock where one was set. */
  at = $state('');
  failed = $state(false);
  /** Time of day of a practice clock that was set, told by whoever reads it; empty where the machine's holds. */
  clock = '';
  /** Something is typed that the disk has not taken yet, in whatever field. */
  typing = $state(false);
  #unkept = new Set<object>();

  words = $derived(
    this.failed ? 'Not saved' : this.slow ? 'Saving …' : this.typing ? 'Typing …' : this.at ? `Saved ${this.at}` : '',
  );

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    watchChanges((verb, phase, error) => {
      if (phase === 'sending') {
        this.pending += 1;
        timer ??= setTimeout(() => (this.slow = true), SLOW_MS);
        return;
      }
      this.pending = Math.max(0, this.pending - 1);
      if (this.pending === 0) {
        clearTimeout(timer);
        timer = undefined;
        this.slow = false;
      }
      if (phase === 'saved') {
        this.failed = false;
        this.at = this.clock || CLOCK.format(new Date());
      } else if (error && (error.code === 'not_saved' || error.code === 'transport' || error.code === 'internal' || verb === 'draft.keep')) {
        // A rule that refuses is no failure to save: the form keeps what was typed and says why.
        this.failed = true;
      }
    });
  }

  /** Says whether something is typed in a field that the disk has not taken. What another field saved says nothing of it. */
  unkept(field: object, is: boolean): void {
    if (is) this.#unkept.add(field);
    else this.#unkept.delete(field);
    this.typing = this.#unkept.size > 0;
  }
}

/** Made once: making one takes longer than all else that happens between an answer and “Saved”. */
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const save = new SaveState();
