// What a page shows of the program: read when the page opens and when its question changes, read again when
// something was done. The old answer stays on screen meanwhile, so that nobody loses their place.
import { untrack } from 'svelte';
import { asIpcError } from './ipc/host';
import { call, type Input, type IpcError, type Output, type Verb } from './ipc';

export class Reading<V extends Verb> {
  readonly verb: V;
  value = $state.raw<Output<V> | undefined>();
  error = $state.raw<IpcError | undefined>();
  busy = $state(false);
  #input: () => Input<V> | undefined;
  #settle: ((now: Output<V>, before: Output<V> | undefined) => Output<V>) | undefined;
  #turn = 0;

  /**
   * Make it while a component is being set up. `input` is asked again whenever what it reads changes; undefined waits.
   * `settle` may put parts of the answer before in the place of equal ones, so that they are not drawn again.
   */
  constructor(verb: V, input: () => Input<V> | undefined, settle?: (now: Output<V>, before: Output<V> | undefined) => Output<V>) {
    this.verb = verb;
    this.#input = input;
    this.#settle = settle;
    $effect(() => {
      const asked = this.#input();
      untrack(() => void this.#load(asked));
    });
  }

  /** Reads again with the same question. */
  async again(): Promise<void> {
    await this.#load(untrack(() => this.#input()));
  }

  async #load(asked: Input<V> | undefined): Promise<void> {
    if (asked === undefined) return;
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const value = await call(this.verb, asked);
      if (turn !== this.#turn) return; // a later question was asked meanwhile
      this.value = this.#settle ? this.#settle(value, this.value) : value;
      this.error = undefined;
    } catch (thrown) {
      if (turn === this.#turn) this.error = asIpcError(thrown);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
