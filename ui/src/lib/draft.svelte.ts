// Text being typed, kept within a second outside the audit trail, and found again after a crash or a lock.
import { untrack } from 'svelte';
import { call } from './ipc';
import { save } from './save.svelte';

const WAIT_MS = 600;

const open = new Set<Draft>();

/** Keeps what is being typed anywhere on screen; awaited before the file is locked. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((draft) => draft.flush()));
}

export class Draft {
  text = $state('');
  /** True once what was kept has been read; until then nothing is written over it. */
  ready = $state(false);
  #place: () => string;
  #meeting: () => string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept = '';
  #at = '';

  /** Make it while a component is being set up. `meeting` is needed for what is typed in one. */
  constructor(place: () => string, meeting: () => string | undefined = () => undefined) {
    this.#place = place;
    this.#meeting = meeting;
    $effect(() => {
      open.add(this);
      return () => open.delete(this);
    });
    $effect(() => {
      const at = this.#place();
      untrack(() => void this.#open(at));
      return () => void this.flush();
    });
    $effect(() => {
      const text = this.text;
      if (!this.ready || text === this.#kept) return;
      save.typing = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.flush(), WAIT_MS);
    });
  }

  async #open(at: string): Promise<void> {
    this.ready = false;
    this.#at = at;
    try {
      const found = await call('draft.get', { place: at, meeting: this.#meeting() ?? null });
      if (this.#at !== at) return;
      // What was typed while it was read is newer than what is kept.
      if (!this.text) this.text = found.text ?? '';
      this.#kept = found.text ?? '';
    } catch {
      // Nothing kept can be read; typing goes on, and keeping it will say what is wrong.
    } finally {
      if (this.#at === at) this.ready = true;
    }
  }

  /** Keeps what is typed now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const [at, text] = [this.#at, this.text];
    if (!this.ready || text === this.#kept) return;
    const before = this.#kept;
    this.#kept = text;
    try {
      await call('draft.keep', { place: at, meeting: this.#meeting() ?? null, text });
    } catch {
      this.#kept = before; // shown as "Not saved"; the next key tries again
    }
  }

  /** Forgets the draft: what was typed has been committed. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.text = '';
    await this.flush();
  }
}
