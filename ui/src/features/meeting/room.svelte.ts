// The meeting that is on screen: its view, the section being looked at, and the acts that change one thing of it.
// Every act is acknowledged by the program before it is shown as saved.
import { Attempt } from '$lib/attempt.svelte';
import { Forms } from '$lib/forms.svelte';
import { call, type Input, type Output, type Verb } from '$lib/ipc';
import { asIpcError } from '$lib/ipc/host';
import { kept } from '$lib/kept';
import { Reading } from '$lib/reading.svelte';
import { getContext, setContext, tick } from 'svelte';
import { line } from './caret';
import { joined, told } from './rows';
import { giveTurn, turnOf } from './turns.svelte';

export type View = Output<'meeting.get'>;
export type EntryOf = View['entries'][number];
export type ActionOf = View['actions'][number];
export type LineOf = View['attendance'][number];

const KEY = Symbol('room');

/** The section in which each agency says what it knows. */
export const INFORMATION_EXCHANGE = 7;

/** After a row was saved: what follows from it (gaps, numbers, who has spoken) is read when typing pauses this long, */
const SOON_MS = 700;
/** and after this long even when it does not. */
const LATEST_MS = 3000;

export class Room {
  readonly id: () => string;
  readonly reading: Reading<'meeting.get'>;
  readonly missing: Reading<'meeting.missing'>;
  readonly pack: Reading<'pack.get'>;
  /** Section on screen, 1 to 13; the one being talked about is the view's own. */
  section = $state(1);
  /** What a screen reader is told; the eye sees it beside the bar. */
  said = $state('');
  /** What became of what was done last, as it stands under the line. */
  told = $state('');
  /** Why an answer was not taken, by field. */
  faults = $state<Record<string, string>>({});
  /** The row that a finding wants open. */
  wanted = $state.raw<{ noun: string; uid: string; field: string } | undefined>();
  /** Where to go when the room opens: a finding seen from outside it. */
  target = $state.raw<{ section: number; field: string } | undefined>();
  /** Rows half changed and left: what was typed is there again when the row is opened again. */
  readonly forms: Forms;
  /** The row that was typed last: what is put right is mostly that one. */
  latest = $state('');
  /** The row where one is was gone to from the line by its own key: saving it goes back there. */
  fromLine = false;
  /** What was seen of the meeting last, for the program to say what changed. */
  #mark: string | null = null;
  /** The row that was turned into another kind or removed last, as it was told; a removed one is of no kind. */
  #turned = $state.raw<{ uid: string; kind: string | undefined; words: string } | undefined>();
  /** Whether it can be written in. Every row asks: it is worked out once, and tells them only when it changes. */
  readonly open = $derived.by(() => !!this.reading.value?.open_for_writing);
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** When what follows from a saved row is to be read at the latest; 0 while nothing waits. */
  #latest = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(id: () => string) {
    this.id = id;
    // What stands here already is not sent again: the answer says what changed since.
    this.reading = new Reading(
      'meeting.get',
      () => ({ meeting: id(), since: this.#mark }),
      (now, before) => {
        this.#mark = now.mark;
        return { ...now, entries: told(now, before?.entries ?? []), actions: kept(now.actions, before?.actions ?? []), attendance: kept(now.attendance, before?.attendance ?? []) };
      },
    );
    this.missing = new Reading('meeting.missing', () => ({ meeting: id() }));
    this.pack = new Reading('pack.get', () => ({}));
    this.forms = new Forms(() => `meeting:${id()}:forms`, id);
    $effect(() => {
      const typing = () => this.#latest && this.#readSoon();
      addEventListener('input', typing, true);
      return () => removeEventListener('input', typing, true);
    });
    setContext(KEY, this);
  }

  /** The agency whose turn it is in the round. It keeps its turn while one looks at another section, or the screen is hidden. */
  get turn(): string {
    return turnOf(this.id()) ?? '';
  }
  set turn(agency: string) {
    giveTurn(this.id(), agency);
  }

  get view(): View {
    return this.reading.value as View;
  }

  /** The policy's own data: sections, library, matrix. */
  get policy(): Output<'pack.get'>['pack'] | undefined {
    return this.pack.value?.pack;
  }

  /** The forms' edition: legal bases, exemptions, fixed texts. */
  get edition(): Output<'pack.get'>['edition'] | undefined {
    return this.pack.value?.edition;
  }


  /** On how many days it sat so far: more than one when it was adjourned to another. */
  get days(): number {
    const { date, pauses } = this.view;
    return new Set([date, ...pauses.map((p) => (p.to ?? p.from).slice(0, 10))]).size;
  }

  /** Shows a row that was just saved, without reading two thousand others again; what follows from it is read soon. */
  saw(entry: Output<'entry.add'> | null, action: Output<'action.add'> | null): void {
    const view = this.reading.value;
    if (!view) return;
    if (entry) {
      const seen = { ...entry, in_the_room: this.people.filter((p) => p.here).map((p) => p.value) };
      this.reading.value = { ...view, client_seq: Math.max(view.client_seq, entry.client_seq ?? 0), entries: joined(view.entries, seen) };
    } else if (action) this.reading.value = { ...view, actions: joined(view.actions, action) };
    this.#latest ||= performance.now() + LATEST_MS;
    this.#readSoon();
  }

  /** Reads what follows from a saved row once the hands rest. */
  #readSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.again(), Math.min(SOON_MS, this.#latest - performance.now()));
  }

  /** Reads the meeting and what is missing again. */
  async again(): Promise<void> {
    clearTimeout(this.#soon);
    this.#latest = 0;
    await Promise.all([this.reading.again(), this.missing.again()]);
  }

  /** An attempt at a verb of this meeting; the view is read again when it went through. */
  attempt<V extends Verb>(verb: V, done?: (output: Output<V>) => unknown): Attempt<V> {
    return new Attempt(verb, async (output) => {
      await done?.(output);
      await this.again();
    });
  }

  /** Does things one after the other, in the order they were asked for: quick keys never overtake each other. */
  next<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act, act);
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** What a row was turned into a moment ago, or that it was removed, while it still is so; or why it was not. */
  get turned(): string {
    const turned = this.#turned;
    if (!turned?.uid) return turned?.words ?? '';
    const row = [...this.view.entries, ...this.view.actions].find((r) => r.uid === turned.uid);
    return row?.kind === turned.kind ? turned.words : '';
  }

  /** Says under the line and by voice what became of what was done. */
  tell(words: string): void {
    this.told = words;
    this.said = words;
  }

  /** Says that a row was removed, and how it comes back. */
  removed(row: string, words: string): void {
    this.said = `Removed: ${words.length > 60 ? `${words.slice(0, 60)} …` : words}. Alt+U takes it back.`;
    this.#turned = { uid: row, kind: undefined, words: this.said };
  }

  /** Turns a row into another kind, by key: a note into an action or a decision, and back. Returns the row it is now, if it went. */
  turnInto(row: Pick<Input<'capture.turn'>, 'entry' | 'action'>, into: NonNullable<Input<'capture.turn'>['into']>): Promise<string | undefined> {
    return this.next(async () => {
      try {
        const { entry, action, echo } = await call('capture.turn', { meeting: this.id(), ...row, into });
        await this.again();
        const where = action ? `${action.kind === 'standing' ? 'standing instruction' : 'action'} ${action.number} of the plan` : `${echo.charAt(0).toLowerCase()}${echo.slice(1)}`;
        const now = entry ?? action;
        this.said = `Turned into ${where}. Alt+U takes it back.`;
        this.#turned = now ? { uid: now.uid, kind: now.kind, words: this.said } : undefined;
        return now?.uid ?? '';
      } catch (thrown) {
        this.said = asIpcError(thrown).message;
        this.#turned = { uid: '', kind: '', words: this.said };
        return undefined;
      }
    });
  }

  /** Sets one answer of the minutes. Returns whether it was taken; if not, `faults` has the sentence. */
  set(field: string, value: unknown): Promise<boolean> {
    return this.next(async () => {
      try {
        await call('meeting.set', { meeting: this.id(), field, value });
      } catch (thrown) {
        const error = asIpcError(thrown);
        this.faults[field] = error.about(field) ?? error.message;
        return false;
      }
      delete this.faults[field];
      await this.again();
      return true;
    });
  }

  /** Opens what a finding names: `risks.repeat`, or `action:<uid>.owner`. The part of the screen that has it reacts. */
  want(field: string): void {
    this.fromLine = false;
    const found = /^(\w+):([\w-]+)(?:\.(\w+))?$/.exec(field);
    this.wanted = found ? { noun: found[1] ?? '', uid: found[2] ?? '', field: found[3] ?? 'text' } : undefined;
  }

  /** Goes to a section and stamps the time, while the meeting runs. */
  async go(section: number): Promise<void> {
    if (this.section !== section) this.#turned = undefined;
    this.section = Math.min(13, Math.max(1, section));
    if (this.reading.value?.state === 'in_progress' && this.reading.value.section !== this.section) {
      await this.next(async () => {
        await call('meeting.section', { meeting: this.id(), section: this.section });
        await this.reading.again();
      });
    }
  }

  /** Title of a section as printed, without the colon that only paper needs. */
  title(no: number): string {
    return (this.policy?.sections.find((s) => s.no === no)?.title ?? '').replace(/:$/, '');
  }

  /** Short title of a section, for the agenda. */
  short(no: number): string {
    return this.policy?.sections.find((s) => s.no === no)?.short ?? `Section ${no}`;
  }

  /** The agency whose information is said next: only where its turn can be seen, beside the round of the information exchange. */
  get speaking(): string {
    return this.section === INFORMATION_EXCHANGE ? this.turn : '';
  }

  /** Gives the turn to the agency that is next, or was before; after the last nobody has it, and the round begins with who is silent. */
  passTurn(by: 1 | -1): void {
    const names = this.view.agencies.map((a) => a.agency);
    const at = names.indexOf(this.turn);
    if (at < 0) this.turn = (by > 0 ? this.#silent() : names.at(-1)) ?? '';
    else this.turn = names[at + by] ?? '';
  }

  /** The first agency that is in the room and has not spoken; the first of all when each has. */
  #silent(): string | undefined {
    const { agencies, attendance } = this.view;
    const isHere = (agency: string) => attendance.some((l) => l.agency === agency && inRoom(l));
    return (agencies.find((a) => a.status === 'silent' && isHere(a.agency)) ?? agencies[0])?.agency;
  }

  /** How many things are missing in a section. */
  gaps(no: number): number {
    const found = this.missing.value?.sections.find((s) => s.section === no);
    return found?.findings.filter((f) => f.response !== 'note').length ?? 0;
  }

  /** People in the room and those who sent apologies, for suggestions: in the room first. */
  get people(): { value: string; label: string; hint: string; here: boolean }[] {
    const lines = [...(this.view?.attendance ?? [])].sort((a, b) => Number(inRoom(b)) - Number(inRoom(a)));
    return lines.map((l) => ({ value: l.name, label: l.name, hint: l.agency, here: inRoom(l) }));
  }

  /** The agencies of the meeting. */
  get agencies(): { value: string; label: string }[] {
    return (this.view?.agencies ?? []).map((a) => ({ value: a.agency, label: a.agency }));
  }
}

/** Returns whether somebody is in the room, or on the line, and has not left. */
function inRoom(line: LineOf): boolean {
  return ['in_person', 'telephone', 'video'].includes(line.presence) && !line.left;
}

/** Name of the half filled form of an entry. */
export function formOf(entry: string, correcting: boolean): string {
  return `entry:${entry}:${correcting ? 'correct' : 'change'}`;
}

/** Puts the focus back to where a row was opened from, once its form is gone; never away from where one went meanwhile. */
export function backTo(row: string | null): void {
  const at = document.activeElement;
  if (at && at !== document.body && !at.closest('form')) return;
  void tick().then(() => {
    const from = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row ?? '')}"]`) ?? document.querySelector<HTMLElement>('[data-row="new"]');
    from?.focus();
  });
}

/**
 * Puts the focus on what a row has become (`now`) where that is drawn, otherwise on what took its place, when the row went
 * with it; into the line when there is neither. Never on a button that nobody asked for.
 */
export async function onTo(rows: readonly string[], index: number, now?: string): Promise<void> {
  await tick();
  if (document.activeElement && document.activeElement !== document.body) return;
  const drawn = (row: string | undefined) => (row ? document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`) : null);
  (drawn(now) ?? drawn(rows[Math.min(index, rows.length - 1)]) ?? line())?.focus();
}

/** The room of the page this component stands in. */
export function room(): Room {
  return getContext<Room>(KEY);
}
