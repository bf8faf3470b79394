// Forms half filled in, by row: kept as one draft while they are typed, and there again when the row is opened again,
// also after a crash. What is no different from the record is not kept.
import { untrack } from 'svelte';
import { Draft } from './draft.svelte';

export class Forms {
  #draft: Draft;
  #rows = $state.raw<Record<string, unknown>>({});
  #read = $state(false);

  /** Make it while a component is being set up; `place` and `meeting` as for a draft. */
  constructor(place: () => string, meeting: () => string | undefined = () => undefined) {
    this.#draft = new Draft(place, meeting);
    $effect(() => {
      if (!this.#draft.ready || this.#read) return;
      const kept = untrack(() => read(this.#draft.text));
      // What was typed while it was read is newer.
      this.#rows = { ...kept, ...untrack(() => this.#rows) };
      this.#read = true;
      untrack(() => this.#write());
    });
  }

  /** True once what was kept has been read. */
  get ready(): boolean {
    return this.#read;
  }

  /** Whether a row is half filled in. */
  has(row: string): boolean {
    return row in this.#rows;
  }

  /** Returns what was half filled in, or nothing. */
  get<T>(row: string): T | undefined {
    return structuredClone(this.#rows[row]) as T | undefined;
  }

  /** Keeps what stands in a form, unless it says no more than `record` does. */
  keep(row: string, form: unknown, record: unknown): void {
    if (JSON.stringify(form) === JSON.stringify(record)) {
      if (row in this.#rows) this.#drop(row);
    } else if (JSON.stringify(form) !== JSON.stringify(this.#rows[row])) {
      this.#rows = { ...this.#rows, [row]: form };
      this.#write();
    }
  }

  /** Forgets a row: it was saved, or left on purpose. Kept at once, so that nothing is done twice after a crash. */
  async forget(row: string): Promise<void> {
    if (!(row in this.#rows)) return;
    this.#drop(row);
    await this.#draft.flush();
  }

  #drop(row: string): void {
    const { [row]: _, ...rest } = this.#rows;
    this.#rows = rest;
    this.#write();
  }

  #write(): void {
    if (this.#read) this.#draft.text = Object.keys(this.#rows).length ? written(this.#rows) : '';
  }
}

/** Returns the rows as text. The program writes odd line ends as plain ones, which no JSON text may hold. */
function written(rows: Record<string, unknown>): string {
  return JSON.stringify(rows).replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function read(text: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text || '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Record<string, unknown>) : {};
  } catch {
    return {}; // no longer readable: nothing is half filled in
  }
}
