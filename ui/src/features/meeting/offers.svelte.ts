// What Tab makes of the line: the names that fit what stands at the caret, and abbreviations written out. They are taken
// by key, never by themselves, and words that were typed on meanwhile stay where they are.
import { tick } from 'svelte';
import type { LineRead, LineReading } from './line.svelte';
import type { Particulars } from './particulars.svelte';
import type { Room } from './room.svelte';

type Found = NonNullable<LineRead['completions']>;
type Item = Found['items'][number];
/** A mark that Tab may complete stands before the caret. */
const MARKED = /(^|\s)[@;]\S*$/;

interface Line {
  /** What is typed. */
  draft: { text: string };
  /** What was understood of it. */
  reading: Pick<LineReading, 'about' | 'read' | 'of'>;
  /** What stands beside it. */
  beside: Pick<Particulars, 'kind'>;
  /** Returns how the program is asked what a line means. */
  asked: (typed: string, at: number) => Parameters<LineReading['of']>[0];
}

export class Offers {
  readonly #here: Pick<Room, 'said'>;
  readonly #line: Line;
  /** The box of the line. */
  box = $state<HTMLTextAreaElement>();
  /** Where the caret was when something was typed last. */
  caret = $state(0);
  /** The suggestion under the keys; −1 while none is. */
  chosen = $state(-1);
  /** They were sent away, until something is typed. */
  closed = $state(false);
  /** The space behind a name that was taken: a space typed next is this one, and a full stop or a comma goes before it. */
  #spaced = false;

  /** The names that fit. A kind from the form takes the words as they are. */
  readonly items = $derived.by((): Item[] => {
    const { draft, reading, beside } = this.#line;
    return !this.closed && !beside.kind && reading.about === draft.text ? (reading.read?.completions?.items ?? []) : [];
  });

  constructor(here: Pick<Room, 'said'>, line: Line) {
    this.#here = here;
    this.#line = line;
  }

  /** Puts another text into the box, with its caret. */
  put = async (text: string, at: number): Promise<void> => {
    this.#line.draft.text = text;
    await tick();
    this.box?.setSelectionRange(at, at);
    this.caret = at;
  };

  /** Something was typed, or the caret moved. */
  typed = (): void => {
    this.closed = false;
    this.chosen = -1;
    this.caret = this.box?.selectionStart ?? 0;
  };

  /** Nothing is offered until something is typed: other words came into the box. */
  close(): void {
    this.closed = true;
    this.chosen = -1;
  }

  /** Takes one of the names. */
  take(index: number): void {
    const [found, item] = [this.#line.reading.read?.completions, this.items[index]];
    if (found && item) this.#insert(found, item);
  }

  /** What a key does to what is offered: Tab takes, arrows choose, Escape sends away. Returns whether the key was one of these. */
  press(event: KeyboardEvent): boolean {
    const { draft, reading, beside } = this.#line;
    const { key } = event;
    if (key === 'Tab' && reading.about !== draft.text && !beside.kind && MARKED.test(draft.text.slice(0, this.box?.selectionStart))) {
      void this.#early(draft.text, this.box?.selectionStart ?? draft.text.length);
    } else if (key === 'Tab' && this.#expand()) {
      // Its words stand there.
    } else if (this.items.length === 0) {
      return false;
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const [step, many] = [key === 'ArrowDown' ? 1 : -1, this.items.length];
      this.chosen = (this.chosen + step + many + (this.chosen < 0 && step < 0 ? 1 : 0)) % many;
    } else if (key === 'Tab') {
      this.take(Math.max(this.chosen, 0));
    } else {
      if (key === 'Escape') this.close();
      return key === 'Escape';
    }
    event.preventDefault();
    return true;
  }

  /** What is typed right behind a name that was taken: its space stands there already. */
  before(event: InputEvent): void {
    const { box } = this;
    const { draft } = this.#line;
    const behind = this.#spaced && box?.selectionStart === box?.selectionEnd && draft.text.slice(0, box?.selectionStart).endsWith(' ');
    this.#spaced = false;
    if (!behind || !box || !/^[ .,;:!?)]$/.test(event.data ?? '')) return;
    event.preventDefault();
    const at = box.selectionStart;
    if (event.data !== ' ') void this.put(`${draft.text.slice(0, at - 1)}${event.data}${draft.text.slice(at)}`, at);
  }

  /** Puts a name where its mark stands; what was typed on behind it stays behind it. */
  #insert(found: Found, item: Item): void {
    const { text } = this.#line.draft;
    const [before, rest] = [text.slice(0, found.from) + item.insert, text.slice(found.to)];
    const gap = /^[\s.,;:!?)]/.test(rest) ? '' : ' ';
    const on = this.#on(found.to);
    this.chosen = -1;
    this.#spaced = gap !== '' && on === 0;
    void this.put(before + gap + rest, before.length + (on ? gap.length + on : 1));
    this.#here.said = item.label;
  }

  /** Tab came before the line was read: it means what it would have meant a moment later, however much is typed by then. */
  async #early(typed: string, at: number): Promise<void> {
    const { draft, reading, asked } = this.#line;
    const read = await reading.of(asked(typed, at));
    if (!read || !draft.text.startsWith(typed.slice(0, at))) return;
    const { completions: found, expansion } = read;
    if (expansion) {
      const on = this.#on(at);
      this.#here.said = expansion.words;
      return this.put(expansion.line.slice(0, expansion.caret) + draft.text.slice(at), expansion.caret + on);
    }
    if (found?.items[0]) this.#insert(found, found.items[0]);
  }

  /** Writes out the abbreviation before the caret. Returns whether there is one. */
  #expand(): boolean {
    const { draft, reading } = this.#line;
    const expansion = reading.about === draft.text ? reading.read?.expansion : undefined;
    if (!expansion) return false;
    this.#here.said = expansion.words;
    void this.put(expansion.line, expansion.caret);
    return true;
  }

  /** How far the caret has gone on behind a place. */
  #on(place: number): number {
    return Math.max(0, (this.box?.selectionStart ?? place) - place);
  }
}
