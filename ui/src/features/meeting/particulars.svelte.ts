// What stands beside the words of a line: its kind, who said it, where it comes from, who may read it and when it was
// said. A row is made of both. It decides nothing: what is typed here goes to the program as it is.
import { newRequestId, type Input } from '$lib/ipc';
import { oneMeant, personMeant } from './line';
import type { Sent } from './outbox.svelte';
import type { Room } from './room.svelte';

/** What a key makes of a line. */
export type Kind = NonNullable<Input<'capture.commit'>['into']>;
/** What the form says a row is. */
export type EntryKind = NonNullable<Input<'entry.add'>['kind']>;
/** What stands beside half a line, as it is kept with it. */
export interface Half {
  kind: EntryKind | '';
  into: Kind | '';
  speaker: string;
  source: string;
  restricted: string;
  heard: string;
  /** The agency whose turn it was. */
  turn: string;
}
/** Nothing stands beside it. */
export const NOTHING: Half = { kind: '', into: '', speaker: '', source: '', restricted: '', heard: '', turn: '' };
type Here = Pick<Room, 'id' | 'view' | 'section' | 'speaking' | 'turn' | 'people' | 'agencies'>;

export class Particulars {
  readonly #here: Here;
  /** A kind from the form takes the words exactly as typed; without one the line says what it is. */
  kind = $state<EntryKind | ''>('');
  /** What a key made of the line. */
  into = $state<Kind | undefined>();
  speaker = $state('');
  source = $state('');
  /** Who alone may read it, as it is typed. */
  restricted = $state('');
  /** When it was said: where the clock says nothing of it, from notes or after the end (D-11). */
  heard = $state('');
  #seq = 0;
  /** The line that was taken back into the box and has not been entered again. */
  #given: Sent | undefined;

  /** Whether the clock says nothing of when it was said. */
  readonly afterwards = $derived.by(() => this.#here.view.from_notes || this.#here.view.state !== 'in_progress');
  /** The agency of whoever said it. */
  readonly agency = $derived.by(() => this.#here.people.find((p) => p.value === this.speaker)?.hint ?? '');
  /** Who alone may read it; nobody is named when everybody may. */
  readonly readers = $derived.by(() => this.restricted.split(',').map((r) => r.trim()).filter(Boolean));

  readonly half = $derived.by((): Half => ({ kind: this.kind, into: this.into ?? '', speaker: this.speaker, source: this.source, restricted: this.restricted, heard: this.heard, turn: this.#here.speaking }));

  constructor(here: Here) {
    this.#here = here;
  }

  /** Takes what stood beside half a line that is in the box again, where nothing else stands. */
  resume(half: Half | undefined): void {
    if (!half) return;
    this.kind ||= half.kind;
    this.into ||= half.into || undefined;
    this.speaker ||= half.speaker;
    this.source ||= half.source;
    this.restricted ||= half.restricted;
    this.heard ||= half.heard;
    this.#here.turn ||= half.turn;
  }

  /** Writes out the speaker that a few letters can only mean, */
  nameSpeaker = (): void => {
    this.speaker = personMeant(this.speaker, this.#here.people).name;
  };

  /** and the readers. */
  nameReaders = (): void => {
    this.restricted = this.readers.map((r) => (/^(police|health)$/i.test(r) ? r.toLowerCase() : oneMeant(r, this.#here.agencies.map((a) => a.value)))).join(', ');
  };

  /** A kind from the form is one that a key made: only a line that is read has marks. */
  keyed(): void {
    if (this.kind) [this.into, this.kind] = [this.kind, ''];
  }

  /** Returns the row that words make, with what stands beside them. */
  row(words: string): Sent {
    const here = this.#here;
    this.#given = undefined;
    // Two quick Enters are two rows in the order they were typed, whichever arrives first.
    this.#seq = Math.max(this.#seq, here.view.client_seq) + 1;
    const about = { meeting: here.id(), section: here.section, speaker: this.speaker, source: this.source, restricted_to: [...this.readers], client_seq: this.#seq, ...(this.afterwards && this.heard ? { heard_at: this.heard } : {}) };
    const sent = { words, id: newRequestId() };
    if (this.kind) return { ...sent, verb: 'entry.add', input: { ...about, kind: this.kind, text: words, agency: this.agency || here.speaking } };
    return { ...sent, verb: 'capture.commit', input: { ...about, line: words, agency: here.speaking, into: this.into ?? null, draft: `meeting:${here.id()}:bar` } };
  }

  /** Takes what stood beside a row that was refused, where nothing else stands. */
  cameBack = ({ input }: Sent): void => {
    this.source ||= input.source ?? '';
    this.restricted ||= input.restricted_to?.join(', ') ?? '';
  };

  /** Takes what stood beside a line that was taken back: entered again, it must not be read by more people than before, nor be another kind. */
  gave(sent: Sent, before: Sent | undefined): void {
    if (before) this.without(before);
    this.speaker ||= sent.input.speaker ?? '';
    this.cameBack(sent);
    this.#given = sent;
    [this.kind, this.into] = sent.verb === 'entry.add' ? [sent.input.kind ?? '', undefined] : ['', sent.input.into ?? undefined];
  }

  /** Takes away what stands beside the words of a line that went out of the box; what was changed since stays. */
  without = ({ input, verb }: Sent): void => {
    if (this.source === input.source) this.source = '';
    if (this.restricted === input.restricted_to?.join(', ')) this.restricted = '';
    if (verb === 'capture.commit' && this.into === (input as Input<'capture.commit'>).into) this.into = undefined;
  };

  /** The box is empty: what came beside a line that was taken back goes with its words, or the next line would be of its kind. */
  emptied(): void {
    const given = this.#given;
    this.#given = undefined;
    if (!given) return;
    this.without(given);
    if (given.verb === 'entry.add' && this.kind === given.input.kind) this.kind = '';
  }
}
