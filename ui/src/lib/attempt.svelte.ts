// One try at a verb from a form: busy while it runs, the refusal when it fails, and the same call again with
// reasons when rules warn. Show it with <Outcome {attempt} />.
import { asIpcError } from './ipc/host';
import { call, newRequestId, type Input, type IpcError, type Output, type Reasons, type Verb } from './ipc';

export class Attempt<V extends Verb = Verb> {
  readonly verb: V;
  busy = $state(false);
  error = $state.raw<IpcError | undefined>();
  /** Counts refusals, so that the summary can take the focus each time. */
  refusals = $state(0);
  /** Reasons half written when the person went back: there again when the same rules ask. Forgotten once it went through. */
  written: Reasons = {};
  #input: Input<V> | undefined;
  #requestId = '';
  #reasons: Reasons = {};
  #done: ((output: Output<V>) => void | Promise<void>) | undefined;

  /** `done` runs after success, also when the person gave reasons first. */
  constructor(verb: V, done?: (output: Output<V>) => void | Promise<void>) {
    this.verb = verb;
    this.#done = done;
  }

  /** Runs the verb. Returns its output, or undefined when it was refused (then `error` says why). */
  async run(input: Input<V>): Promise<Output<V> | undefined> {
    if (this.busy) return undefined; // two quick clicks are one act
    // When the answer was lost on the way, the same thing asked again is the same request: it is done once.
    const repeats = this.error?.code === 'transport' && JSON.stringify(input) === JSON.stringify(this.#input);
    if (!repeats) this.#requestId = newRequestId();
    this.#input = input;
    if (!repeats) this.#reasons = {};
    return this.#go();
  }

  /** Runs the same call again with reasons for the rules that warned. */
  async withReasons(reasons: Reasons): Promise<Output<V> | undefined> {
    if (this.busy) return undefined;
    this.#reasons = { ...this.#reasons, ...reasons };
    this.#requestId = newRequestId();
    return this.#go();
  }

  /** Shows `message` at `field` without asking the program: for what is not even a date. */
  refuse(faults: { field: string; message: string }[]): void {
    this.error = asIpcError({
      code: 'invalid_input',
      message: faults.length === 1 ? (faults[0]?.message ?? '') : '',
      fields: faults.map((f) => ({ rule: '', para: '', exception_possible: false, ...f })),
    });
    this.refusals += 1;
  }

  /** Forgets the last refusal. */
  clear(): void {
    this.error = undefined;
  }

  /** Returns the sentence about one field; give it to the field's `error`. */
  about(field: string): string | undefined {
    return this.error?.code === 'needs_reason' ? undefined : this.error?.about(field);
  }

  async #go(): Promise<Output<V> | undefined> {
    this.busy = true;
    try {
      const output = await call(this.verb, this.#input as Input<V>, { override: this.#reasons, requestId: this.#requestId });
      this.error = undefined;
      this.written = {};
      await this.#done?.(output);
      return output;
    } catch (thrown) {
      this.error = asIpcError(thrown);
      this.refusals += 1;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
