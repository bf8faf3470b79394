// The meeting that is on screen: its view, the section being looked at, and the acts that change one thing of it.
// Every act is acknowledged by the program before it is shown as saved.
import { Attempt } from '$lib/attempt.svelte';
import { call, type Output } from '$lib/ipc';
import { Reading } from '$lib/reading.svelte';
import { getContext, setContext } from 'svelte';

export type View = Output<'meeting.get'>;
export type EntryOf = View['entries'][number];
export type ActionOf = View['actions'][number];
export type LineOf = View['attendance'][number];

const KEY = Symbol('room');

export class Room {
  readonly id: () => string;
  readonly reading: Reading<'meeting.get'>;
  readonly missing: Reading<'meeting.missing'>;
  readonly pack: Reading<'pack.get'>;
  /** Section on screen, 1 to 13; the one being talked about is the view's own. */
  section = $state(1);
  /** What a screen reader is told; the eye sees it beside the bar. */
  said = $state('');

  constructor(id: () => string) {
    this.id = id;
    this.reading = new Reading('meeting.get', () => ({ meeting: id() }));
    this.missing = new Reading('meeting.missing', () => ({ meeting: id() }));
    this.pack = new Reading('pack.get', () => ({}));
    setContext(KEY, this);
  }

  get view(): View {
    return this.reading.value as View;
  }

  get open(): boolean {
    return !!this.reading.value?.open_for_writing;
  }

  /** Reads the meeting and what is missing again. */
  async again(): Promise<void> {
    await Promise.all([this.reading.again(), this.missing.again()]);
  }

  /** An attempt at a verb of this meeting; the view is read again when it went through. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  attempt(verb: any, done?: (output: any) => void | Promise<void>): Attempt<any> {
    return new Attempt(verb, async (output) => {
      await done?.(output);
      await this.again();
    });
  }

  /** Sets one answer of the minutes. */
  async set(field: string, value: unknown): Promise<void> {
    await call('meeting.set', { meeting: this.id(), field, value });
    await this.again();
  }

  /** Goes to a section and stamps the time, while the meeting runs. */
  async go(section: number): Promise<void> {
    this.section = Math.min(13, Math.max(1, section));
    if (this.reading.value?.state === 'in_progress') {
      await call('meeting.section', { meeting: this.id(), section: this.section });
      await this.reading.again();
    }
  }

  /** Title of a section as printed. */
  title(no: number): string {
    return this.pack.value?.sections?.find((s: { no: number }) => s.no === no)?.title ?? '';
  }

  /** Short title of a section, for the agenda. */
  short(no: number): string {
    return this.pack.value?.sections?.find((s: { no: number }) => s.no === no)?.short ?? `Section ${no}`;
  }

  /** How many things are missing in a section. */
  gaps(no: number): number {
    const found = this.missing.value?.sections?.find((s: { section: number }) => s.section === no);
    return found?.findings.filter((f: { response: string }) => f.response !== 'note').length ?? 0;
  }

  /** People in the room and those who sent apologies, for suggestions: in the room first. */
  get people(): { value: string; label: string; hint: string }[] {
    const here = (l: LineOf) => ['in_person', 'telephone', 'video'].includes(l.presence) && !l.left;
    const lines = [...(this.view?.attendance ?? [])].sort((a, b) => Number(here(b)) - Number(here(a)));
    return lines.map((l) => ({ value: l.name, label: l.name, hint: l.agency }));
  }

  /** The agencies of the meeting. */
  get agencies(): { value: string; label: string }[] {
    return (this.view?.agencies ?? []).map((a: { agency: string }) => ({ value: a.agency, label: a.agency }));
  }
}

/** The room of the page this component stands in. */
export function room(): Room {
  return getContext<Room>(KEY);
}
