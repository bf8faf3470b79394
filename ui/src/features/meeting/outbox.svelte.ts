// The rows on their way from the bar to the disk: one after the other, in the order they were typed, each with an id of
// its own, so that sent twice it is one row. What is refused comes back into the bar with everything behind it; what
// the disk had no room for goes again by itself. Nothing that was typed is dropped.
import type { Draft } from '$lib/draft.svelte';
import { call, type Input, type Output, type Verb } from '$lib/ipc';
import { asIpcError, type IpcError } from '$lib/ipc/host';
import { list } from '$lib/words';
import { Given } from './given';
import type { Room } from './room.svelte';

/** A row on its way: what is sent, and the words that come back into the bar when it is refused. */
export type Sent = { words: string; id: string } & ({ verb: 'capture.commit'; input: Input<'capture.commit'> } | { verb: 'entry.add'; input: Input<'entry.add'> });
type Kept = { entry: Output<'entry.add'> | null; action: Output<'action.add'> | null };

/** How long until what the disk did not take is sent again. */
const AGAIN_MS = 1000;
/** A frame. A line that was sent stands in the box no longer than this. */
const FRAME_MS = 17;
/** How long after “Saved” its row is drawn, unless more rows wait: the frame of Enter is painted by then. */
const ROW_MS = 50;

export class Outbox {
  /** Why the last row was refused. */
  error = $state.raw<IpcError | undefined>();
  /** Counts refusals, so that the reasons asked for take the focus each time. */
  refusals = $state(0);
  /** Reasons given for rules that warn; they hold until the page is left. */
  reasons = $state.raw<Record<string, string>>({});
  #here: Room;
  #draft: Draft;
  #cameBack: (sent: Sent) => void;
  #given = new Given();
  #gaveBack: (sent: Sent, before: Sent | undefined) => void;
  #tookOut: (sent: Sent) => void;
  #waiting: Sent[] = [];
  #refused: Sent[] = [];
  #going: Promise<void> | undefined;
  #stands: { emptied: () => void; timer: ReturnType<typeof setTimeout> } | undefined;

  /** Make it while a component is being set up. `cameBack` is told of a refused row once its words are in the bar again,
   * `undone` of a line that was taken back: what stands beside its words comes and goes with it. */
  constructor(here: Room, draft: Draft, cameBack: (sent: Sent) => void, undone: { gave: (sent: Sent, before: Sent | undefined) => void; took: (sent: Sent) => void }) {
    this.#here = here;
    this.#draft = draft;
    this.#cameBack = cameBack;
    this.#gaveBack = undone.gave;
    this.#tookOut = undone.took;
    // The words stay in the box meanwhile; what was typed since waits for its own Enter.
    $effect(() => {
      if (this.error?.code !== 'not_saved') return;
      const timer = setTimeout(() => (this.#going = here.next(() => this.#sendAgain()).finally(() => (this.#going = undefined))), AGAIN_MS);
      return () => clearTimeout(timer);
    });
  }

  /** What must end before another row is sent; nothing when nothing must. */
  get going(): Promise<void> | undefined {
    return this.#going;
  }

  /** Returns what stands in the bar beyond the rows that came back refused. */
  typed(): string {
    const back = this.#back();
    return (back === undefined ? this.#draft.text : this.#draft.text.slice(back.length + 1)).replace(/\n+$/, '');
  }

  /**
   * Sends a row. What came back refused goes before it as the rows it was, unless it was changed meanwhile. The box is
   * emptied before the next key, or a frame later: drawing it before would only delay the answer.
   */
  send(row: Sent | undefined, emptied: () => void): void {
    if (this.#back() !== undefined) this.#waiting.push(...this.#refused);
    this.#refused = [];
    if (row) this.#waiting.push(row);
    this.#draft.hand();
    this.#stands = { emptied, timer: setTimeout(() => this.empty(), FRAME_MS) };
    for (const _ of this.#waiting) void this.#pump();
  }

  /** Empties the box of what was sent, if it still stands there. */
  empty(): void {
    if (!this.#stands) return;
    const { emptied, timer } = this.#stands;
    this.#stands = undefined;
    clearTimeout(timer);
    this.#draft.text = '';
    emptied();
  }

  /** Takes the reasons for what was refused; the next row goes with them as well. */
  give(reasons: Record<string, string>): void {
    this.reasons = { ...this.reasons, ...reasons };
    this.error = undefined;
  }

  /** Whether nobody has typed in the box since it was empty, or since a line that was taken back came into it. */
  get untouched(): boolean {
    return !this.#draft.text || this.#given.stands(this.#draft.text) !== undefined;
  }

  /** Takes the last thing done here back, or does it again, and says its name. A line's words come and go with it. */
  takeBack(verb: Extract<Verb, 'undo.last' | 'undo.again'>): Promise<void> {
    this.empty();
    return this.#here.next(async () => {
      try {
        const { name, row } = await call(verb, { meeting: this.#here.id() });
        const done = verb === 'undo.last' ? 'Undone' : 'Done again';
        const moved = verb === 'undo.last' ? this.#give(row) : this.#take(row);
        this.#here.tell(name ? `${done}: ${name}${moved}` : verb === 'undo.last' ? 'Nothing is left to undo' : 'Nothing to do again');
      } catch (thrown) {
        this.#here.tell(asIpcError(thrown).message);
      }
      await this.#here.again();
    });
  }

  #give(row: string | null): string {
    const before = this.#given.stands(this.#draft.text);
    const sent = this.#given.give(row, this.#draft);
    if (!sent) return '';
    this.#gaveBack(sent, before);
    return '. Its words are in the line again';
  }

  #take(row: string | null): string {
    const sent = this.#given.stands(this.#draft.text);
    if (!sent || !this.#given.take(row, this.#draft)) return '';
    this.#tookOut(sent);
    return '';
  }

  /** What came back refused, as long as it stands in the box as it came; nothing otherwise. */
  #back(): string | undefined {
    const [text, words] = [this.#draft.text, this.#refused.map((sent) => sent.words).join('\n')];
    return this.#refused.length > 0 && (text === words || text.startsWith(`${words}\n`)) ? words : undefined;
  }

  async #send(sent: Sent): Promise<Kept> {
    const how = { override: this.reasons, requestId: sent.id };
    const kept = sent.verb === 'entry.add' ? { entry: await call('entry.add', sent.input, how), action: null } : await call('capture.commit', sent.input, how);
    this.#given.became((kept.entry ?? kept.action)?.uid, sent);
    return kept;
  }

  /** Sends what waits longest. When it is refused, it and everything behind it come back into the bar. */
  #pump(): Promise<void> {
    return this.#here.next(async () => {
      const sent = this.#waiting[0];
      if (!sent) return;
      try {
        const kept = await this.#send(sent);
        this.#waiting.shift();
        if (sent.verb === 'capture.commit') this.#draft.handed(sent.words);
        this.error = undefined;
        await this.#took(kept);
      } catch (thrown) {
        this.empty();
        this.error = asIpcError(thrown);
        this.refusals += 1;
        this.#here.told = '';
        this.#refused = this.#waiting.splice(0);
        // On lines of its own, so that whoever is typing does not run on into it.
        this.#draft.text = [...this.#refused.map((row) => row.words), this.#draft.text].join('\n');
        this.#cameBack(sent);
      }
    });
  }

  async #sendAgain(): Promise<void> {
    for (let sent = this.#refused[0]; sent && this.#back() !== undefined; sent = this.#refused[0]) {
      try {
        const kept = await this.#send(sent);
        this.#refused.shift();
        if (this.#draft.text.startsWith(sent.words)) this.#draft.text = this.#draft.text.slice(sent.words.length + 1);
        await this.#took(kept);
      } catch (thrown) {
        this.error = asIpcError(thrown);
        return;
      }
    }
    if (this.#refused.length === 0) this.error = undefined;
  }

  async #took({ entry, action }: Kept): Promise<void> {
    const saved = entry ?? action;
    this.#here.latest = saved?.uid ?? '';
    // Which day a time was taken for stands where one looks after Enter, or it would be taken in silence (D-08).
    const day = entry?.warnings.find((w) => w.field === 'heard_at');
    this.#here.tell(entry ? `Saved ${entry.saved_at} in section ${entry.section}${day ? `. ${day.message}` : ''}` : `Saved as ${action?.kind === 'standing' ? 'standing instruction' : 'action'} ${action?.number}`);
    // “Saved” is painted first, then the empty box, then the row: three short frames keep up with the hands, a long one does not.
    if (this.#waiting.length === 0) await new Promise((drawn) => setTimeout(drawn, ROW_MS));
    this.empty();
    await this.#draft.flush();
    if (!saved?.restricted_to.length) return this.#here.saw(entry, action);
    await this.#here.again();
    // Whoever types for others may not read what is kept for them (16.7): say so, or it looks lost.
    const { entries, actions } = this.#here.view;
    const isShown = [...entries, ...actions].some((row) => row.uid === saved.uid);
    const readers = list(saved.restricted_to);
    this.#here.tell(`${this.#here.told}; ${isShown ? `only ${readers} will read it` : `kept for ${readers} and not shown here`}`);
  }
}
