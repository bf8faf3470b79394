// Text being typed, kept within a second outside the audit trail, and found again after a crash or a lock.
import { untrack } from 'svelte';
import { call } from './ipc';
import { asIpcError, type Code } from './ipc/host';
import { save } from './save.svelte';

/** How long after the first key that is not kept. Counted from that key: whoever types without a pause is kept too. */
const WAIT_MS = 600;
/** How long until what the disk did not take is sent again, without a key being pressed. */
const AGAIN_MS = 1000;
/** Refusals that pass by themselves; any other is the same a second later. */
const PASSING: readonly Code[] = ['not_saved', 'busy', 'transport', 'internal'];

const open = new Set<Draft>();
/** Drafts whose field is gone and whose text the disk has not taken yet. */
const left = new Set<Draft>();

/** Nobody is signed in any more: what the disk did not take of theirs is nobody else's. */
export function dropDrafts(): void {
  for (const draft of [...left]) draft.drop();
}

/** Keeps what is being typed anywhere on screen; awaited before the file is locked. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((draft) => draft.flush()));
}

export class Draft {
  text = $state('');
  /** True once what was kept has been read; until then nothing is written over it. */
  ready = $state(false);
  /** What was found, and who else had half typed it. */
  #found = $state.raw({ text: '', by: '' });
  #place: () => string;
  #meeting: () => string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was sent last, or nothing when it is not known what is kept. */
  #kept: string | undefined = '';
  #at = '';
  /** What is on its way: one after the other, so that an older text never arrives after a newer one. */
  #way: Promise<void> = Promise.resolve();
  /** It says that something is typed which the disk has not taken. */
  #typing = false;
  /** How many texts are on their way. */
  #going = 0;
  /** Nothing of what is kept was on its way when the text was handed on, nor has anything been sent since. */
  #handing = false;

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
      if (!this.ready) return;
      if (text !== this.#kept) {
        this.#unkept(true);
        this.#soon(WAIT_MS);
      } else if (this.#typing) {
        // Typed and taken away again, or gone to the disk as something else: nothing is left to wait for.
        this.#unkept(this.#going > 0);
        this.hand();
      }
    });
  }

  async #open(at: string): Promise<void> {
    this.ready = false;
    this.#at = at;
    try {
      const found = await call('draft.get', { place: at, meeting: this.#meeting() ?? null });
      if (this.#at !== at) return;
      // What was typed while it was read is newer than what is kept, and so is what the disk has not taken yet.
      const before = [...left].find((draft) => draft.#at === at && draft !== this);
      if (!this.text) this.text = before?.text ?? found.text ?? '';
      this.#found = { text: found.text ?? '', by: found.by ?? '' };
      before?.drop();
      this.#kept = found.text ?? '';
    } catch {
      // Nothing kept can be read; typing goes on, and keeping it will say what is wrong.
    } finally {
      if (this.#at === at) this.ready = true;
    }
  }

  /** Who half typed it, as long as it stands as somebody else left it. */
  get whose(): string {
    return this.text && this.text === this.#found.text ? this.#found.by : '';
  }

  /** Keeps the text after a while, unless that is going to happen anyway. */
  #soon(wait: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), wait);
  }

  /** Keeps what is typed now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [at, text] = [this.#at, this.text];
    if (this.ready && text !== this.#kept) {
      this.#kept = text;
      this.#going += 1;
      this.#handing = false;
      this.#way = this.#way.then(() => this.#keep(at, text)).finally(() => (this.#going -= 1));
    } else if (this.#going === 0) this.#unkept(false);
    return this.#way;
  }

  /** Says whether something is typed which the disk has not taken. */
  #unkept(is: boolean): void {
    if (is === this.#typing) return;
    this.#typing = is;
    save.unkept(this, is);
  }

  /** What is typed now goes to the disk as something else, this moment: it is not kept beside it as well. */
  hand(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#handing = this.#going === 0;
  }

  /**
   * `words` are on the disk as something else, and what was kept of them went with it: there is nothing left to forget.
   * Not when something was on its way beside them: which of the two came first is not known here.
   */
  handed(words: string): void {
    const kept = this.#kept?.normalize();
    if (this.#handing && kept !== undefined && words.normalize().startsWith(kept)) this.#kept = '';
  }

  async #keep(at: string, text: string): Promise<void> {
    try {
      await call('draft.keep', { place: at, meeting: this.#meeting() ?? null, text });
      left.delete(this);
      if (text === this.text && this.#going === 1) this.#unkept(false);
    } catch (thrown) {
      if (this.#at !== at) return;
      // Shown as "Not saved" until it is taken.
      this.#kept = undefined;
      // Said once more by “Not saved”; nothing is going to change it.
      if (!PASSING.includes(asIpcError(thrown).code)) return this.#unkept(false);
      if (!open.has(this)) left.add(this);
      this.#soon(AGAIN_MS);
    }
  }

  /** Gives up what the disk has not taken: somebody else has it, or nobody may. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#unkept(false);
    this.#at = '';
    left.delete(this);
  }

  /** Forgets the draft: what was typed has been committed. */
  async forget(): Promise<void> {
    this.text = '';
    await this.flush();
  }
}
