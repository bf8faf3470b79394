// The steps from one place of the room to another, and where the focus goes with each: whoever types goes on typing,
// whoever asked for a place is led to it, and the eye sees the section while the ear is told.
import { go } from '$lib/route.svelte';
import { session } from '$lib/session.svelte';
import { focusField } from '$lib/ui/id';
import { tick } from 'svelte';
import { astray, atBar, enter, line } from './caret';
import { toQuestion } from './questions';
import type { Room } from './room.svelte';
import { toEnd } from './sight';
import { turnOf } from './turns.svelte';

/** Whether the hands are in a list of people, where letters are keys and nothing is typed. */
const onList = () => !!document.activeElement?.closest('.people');

export class Steps {
  readonly #here: Room;
  /** The part in the middle, which scrolls. */
  middle = $state<HTMLElement>();
  /** The heading of the section on screen. */
  heading = $state<HTMLElement>();
  /** What stands above the section: how the meeting ends, or who is given the seat. */
  panel = $state<'' | 'end' | 'seat'>('');
  /** What is read back instead of the room: nothing, this section, or the whole meeting. */
  back = $state<'' | 'section' | 'meeting'>('');
  /** The section where one was before the attendance list, by whatever way one came to it; 0 before there is one. */
  #left: number;
  /** The key of the attendance list led there: what one did beside the names may have gone with the focus. */
  #called = false;
  /** What was said where there is no section beside the one on screen: not said of another one. */
  #edge = '';

  constructor(here: Room) {
    this.#here = here;
    this.#left = here.view.sections.findLast((s) => s.section > 1)?.section ?? 0;
  }

  /** Goes to a section and to what a finding names in it; `first` is what takes the focus there. */
  async to(section: number, field = '', first = ''): Promise<void> {
    const here = this.#here;
    if (section === 0) {
      go('meeting', here.id(), session.who?.seat ? 'during' : 'after');
      return;
    }
    this.back = '';
    here.want(field);
    const row = !!here.wanted;
    const listed = onList();
    const typing = atBar() || listed;
    const shown = here.section;
    if (shown > 1) this.#left = shown;
    this.#called = false;
    if (here.told === this.#edge) here.told = this.#edge = '';
    const stamped = here.go(section);
    await tick();
    if (shown !== here.section) this.middle?.scrollTo({ top: 0 });
    // The focus moves at once, not when the program has answered: by then somebody types. A row opens itself and takes it.
    const start = first ? this.middle?.querySelector<HTMLElement>(first) : undefined;
    if (start) start.focus();
    // Whoever types goes on typing, and whoever comes from a list of people begins to; the eye sees the section, the ear
    // is told.
    else if (typing && !field && line()) {
      if (listed) line()?.focus();
      if (shown !== here.section && this.middle) toEnd(this.middle);
      here.said = `Section ${here.section}. ${here.title(here.section)}`;
    } else if (!row && (!field || !focusField(field))) {
      this.heading?.focus({ preventScroll: true });
      if (line()) here.said = `At the heading of section ${here.section}. What you type goes to the line; Alt+N goes there`;
    }
    await stamped;
  }

  /** Goes to the attendance list, on a name; from there back to the line of where one was. */
  async attendance(): Promise<void> {
    if (this.#here.section !== 1 || atBar() || !(this.#called || onList())) {
      const gone = this.to(1, '', this.#here.open ? '.people .who[tabindex="0"]' : '');
      // Before the program has answered: the next key may come first.
      this.#called = true;
      return gone;
    }
    const gone = this.#left ? this.to(this.#left) : undefined;
    // Not when the program has answered: the next key may have led elsewhere by then.
    await this.toLine();
    await gone;
  }

  /** Goes to the earlier actions, at the first that is still to be said. */
  carry(): Promise<void> {
    return this.to(6, '', '.carry [role="option"][tabindex="0"]');
  }

  /** Goes to the next question of the section that has no answer, or to the one before. */
  ask(by: 1 | -1 = 1): void {
    const here = this.#here;
    // Of the rows only a disclosure is a form of questions, and only for what the issue asks: an action is put right in its
    // row, where one goes for it.
    const isAsked = (f: { field: string; response: string }) => !f.field.includes(':') || (f.field.startsWith('disclosure:') && f.response !== 'note');
    const missing = here.missing.value?.sections.flatMap((s) => s.findings.filter(isAsked).map((f) => f.field)) ?? [];
    const told = toQuestion(this.middle, new Set(missing), by, (row) => here.want(row));
    if (told) here.tell(told);
  }

  /** Goes to the section beside the one on screen; where there is none, it says so. */
  beside(by: 1 | -1): void {
    const { section, view } = this.#here;
    if (section + by >= 1 && section + by <= 13) return void this.to(section + by);
    const end = view.state === 'in_progress' ? '. Alt+E shows what is missing before the end' : '';
    this.#edge = by > 0 ? `Section 13 is the last one${end}` : 'Section 1 is the first one';
    this.#here.tell(this.#edge);
  }

  /** Shows a panel above the section and goes to it. */
  async show(which: 'end' | 'seat'): Promise<void> {
    this.back = '';
    this.panel = which;
    if (which === 'end') void this.#here.again();
    await tick();
    this.middle?.scrollTo({ top: 0 });
    document.getElementById('panel-heading')?.focus();
  }

  /** Shows what is read back of this section, and again of the meeting. */
  readBack(): void {
    if (['planned', 'cancelled'].includes(this.#here.view.state)) return;
    this.back = this.back === 'section' ? 'meeting' : 'section';
  }

  /** From reading back to the line being typed, where the caret was. */
  async toLine(): Promise<void> {
    this.back = '';
    await tick();
    (line() ?? this.heading)?.focus();
  }

  /** Who comes back to a room that was on screen already, after it was hidden or locked, sees the rows that were typed last. */
  comeBack(running: boolean): void {
    const here = this.#here;
    const before = turnOf(here.id()) !== undefined;
    if (!before) here.turn = '';
    if (before && running && !here.target) void tick().then(() => this.middle?.querySelector('.entries > li:last-child > .text:last-child')?.scrollIntoView({ block: 'nearest' }));
  }

  /** Leads the caret into the line, unless a finding leads elsewhere. */
  enter(): void {
    if (!this.#here.target) void tick().then(enter);
  }

  /** Closes the panel above the section; whoever was in it types on. */
  close(): void {
    this.panel = '';
    void this.toLine();
  }

  /** Gives the line a letter that nothing else would take; Escape closes the panel that one is in. */
  press = (event: KeyboardEvent): void => {
    const at = document.activeElement;
    if (event.key === 'Escape' && this.panel && !event.defaultPrevented && !event.isComposing && at?.closest('[aria-labelledby="panel-heading"]')) {
      event.preventDefault();
      this.close();
    }
    if (this.#here.open && !this.back && astray(event) && !document.querySelector('[role="dialog"]')) line()?.focus();
  };
}
