// Who is signed in and to what kind of installation. The window hides what a role may not do; the program decides.
import { dropDrafts, flushDrafts } from './draft.svelte';
import { asIpcError } from './ipc/host';
import { call, VERBS, type Role, type Verb } from './ipc';

/** Who is signed in, and what every screen shows: the answer of `session.whoami`. */
export interface Who {
  signed_in: boolean;
  /** Their screen is hidden; then nothing else is said of them (D-31). */
  hidden: boolean;
  /** How often the meeting PIN may be tried; 0 asks for the passphrase. */
  pin_tries: number;
  id: string;
  name: string;
  agency: string;
  roles: Role[];
  /** Set in a handed seat: only this meeting is on screen (D-23). */
  seat: { meeting: string; reference: string; name: string } | null;
  practice: boolean;
  team: string;
  now: string | null;
  marking: string;
  custody_confirmed: boolean;
  recovery_used: string[];
  alerts: string[];
}

export type Gate = 'unknown' | 'new' | 'locked' | 'open';

class Session {
  gate = $state<Gate>('unknown');
  practice = $state(false);
  team = $state('');
  who = $state.raw<Who | undefined>();
  marking = $state('OFFICIAL-SENSITIVE');
  /** Wall-clock time the program goes by; shown in a practice installation. */
  clock = $state('');

  /** The screen is hidden: nothing of a case is on it until the PIN or the passphrase was given (D-31). */
  hidden = $state(false);
  pinTries = $state(0);
  /** The meeting PIN is being set. */
  settingPin = $state(false);
  /** It is being set because the screen was to be hidden and nothing could show it again. */
  pinFirst = $state(false);
  /** Says that the PIN was set, until the screen is hidden or the dialog is opened again. */
  pinWords = $state('');

  /** After how many quiet minutes it locked itself; 0 when somebody locked it. */
  idleMinutes = $state(0);

  #last = '';
  #forgotten: (() => void)[] = [];

  /** Has `forget` called whenever the file is locked or somebody else comes to the keys: what is kept of theirs in memory is nobody else's. */
  forgets(forget: () => void): void {
    this.#forgotten.push(forget);
  }

  /** Whether this role may run a verb. */
  may(verb: Verb): boolean {
    const card = VERBS[verb];
    if (card.roles.length === 0) return true;
    if (!this.who) return false;
    if (this.who.seat) return card.seat;
    return this.who.roles.some((r) => card.roles.includes(r));
  }

  /** Asks how things stand: is there an installation, is somebody signed in. Rejects when the file cannot be opened. */
  async look(): Promise<void> {
    let status;
    try {
      status = await call('setup.status', {});
    } catch (thrown) {
      if (asIpcError(thrown).code !== 'hidden') throw thrown;
      this.begin(await call('session.whoami', {}));
      return;
    }
    this.practice = status.practice;
    this.team = status.team ?? '';
    this.idleMinutes = status.idle_minutes ?? 0;
    if (status.problem) throw asIpcError(status.problem);
    if (!status.installed) {
      this.gate = 'new';
      return;
    }
    if (status.held && !status.open) throw asIpcError({ code: 'busy', message: 'Another program has this installation open.', fields: [], hint: null, incident: null });
    this.begin(await call('session.whoami', {}));
  }

  /** Takes what `session.whoami` and its like answer: somebody signed in, or a seat was handed over or taken back. */
  begin(who: Who): void {
    if (!who.signed_in) {
      this.end();
      return;
    }
    this.pinTries = who.pin_tries;
    this.hidden = who.hidden;
    if (who.hidden) {
      this.practice = who.practice;
      this.marking = who.marking || this.marking;
      this.team = '';
      this.gate = 'open';
      return;
    }
    // The address may hold what the last person had open; it is only theirs to come back to.
    if (this.#last && this.#last !== who.id && !who.seat) history.replaceState(null, '', '#/'), dispatchEvent(new HashChangeEvent('hashchange'));
    this.#last = who.id;
    if (this.who && (this.who.id !== who.id || this.who.seat?.name !== who.seat?.name)) this.#forget();
    this.idleMinutes = 0;
    this.who = who;
    this.practice = who.practice;
    this.team = who.team;
    this.marking = who.marking || this.marking;
    this.clock = who.now ?? '';
    this.gate = 'open';
  }

  /** Reads again what every screen shows: after the team, the marking or the clock changed. */
  async refresh(): Promise<void> {
    this.begin(await call('session.whoami', {}));
  }

  #forget(): void {
    for (const forget of this.#forgotten) forget();
  }

  /** Nobody is signed in any more; nothing of theirs stays on screen. */
  end(): void {
    dropDrafts();
    this.#forget();
    this.who = undefined;
    this.hidden = false;
    this.settingPin = false;
    this.pinWords = '';
    this.clock = '';
    this.team = '';
    this.gate = 'locked';
  }

  /** Hides the screen because somebody asked for it. Whoever sits at a handed seat knows no passphrase: without a PIN they are
   * led to setting one instead, or nothing would bring the meeting back. */
  async hideAsked(): Promise<void> {
    if (this.who?.seat && this.pinTries === 0 && !this.hidden) {
      this.pinFirst = true;
      this.settingPin = true;
    } else await this.hide();
  }

  /** Hides the screen at once. What is being typed is kept. */
  async hide(): Promise<void> {
    if (this.hidden || this.gate !== 'open') return;
    const kept = flushDrafts();
    this.hidden = true;
    this.team = '';
    this.settingPin = false;
    this.pinWords = '';
    await kept.catch(() => undefined);
    this.pinTries = (await call('screen.hide', {})).pin_tries;
  }

  /** Locks the file; `idle` is how many minutes nothing was typed, when nobody asked for it. */
  async lock(idle = 0): Promise<void> {
    try {
      await flushDrafts();
      await call('session.lock', idle ? { idle_minutes: idle } : {});
      this.idleMinutes = idle;
    } finally {
      this.end();
    }
  }
}

export const session = new Session();
