// The practice meeting that is being played: which line is spoken, how fast, and when each was. It lives as long as the
// window does, so that moving about in the meeting changes nothing. How far it was played the program keeps in the encrypted
// file, so that what was broken off is taken up again; the window itself keeps nothing.
import { call, type Output } from '$lib/ipc';
import { session } from '$lib/session.svelte';

export type Begun = Output<'rehearsal.begin'>;
export type Stopped = NonNullable<Output<'rehearsal.stopped'>['stopped']>;
export type Line = Begun['script']['lines'][number];
export type Phase = 'off' | 'playing' | 'paused' | 'over';

/** How fast people may speak. */
export const SPEEDS = [0.75, 1, 1.5] as const;
const TICK_MS = 250;
/** A longer silence of the timer is a lid that was shut or a window that was put away: nobody heard anything meanwhile. */
const AWAY_MS = 5000;
/** A key that is pressed this soon after the end was meant for the meeting that still ran. */
const MEANT_MS = 2000;
/** Every so many seconds of the script the practice clock is moved on, and how far it was played is kept. */
const STEP_SECONDS = 5;

class Rehearsal {
  begun = $state.raw<Begun | undefined>();
  phase = $state<Phase>('off');
  /** It was playing when the screen was hidden: it goes on by itself once the screen is shown. */
  held = $state(false);
  /** Seconds of the script that have passed. */
  elapsed = $state(0);
  speed = $state<number>(1);
  /** Whether a screen reader reads each line out. */
  aloud = $state(false);
  /** Place of the line that is spoken, -1 before the first. */
  place = $derived.by(() => this.lines.findLastIndex((line) => line.at <= this.elapsed));

  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;
  #first = 0;
  /** When it was over. */
  #over = 0;
  #stepped = 0;
  #moving = false;
  #heard: { line: number; at: string }[] = [];
  /** When it stood still, in seconds after the beginning; the last one may go on. Where the practice clock goes with the
   * script it stands still too, and a pause is a moment of it. */
  #pauses: { from: number; to: number }[] = [];

  get lines(): Line[] {
    return this.begun?.script.lines ?? [];
  }
  get length(): number {
    return this.begun?.script.length ?? 0;
  }
  get now(): Line | undefined {
    return this.lines[this.place];
  }
  get next(): Line | undefined {
    return this.lines[this.place + 1];
  }

  /** Whether a meeting is the one that is played. */
  is(meeting: string | undefined): boolean {
    return this.phase !== 'off' && this.begun?.meeting === meeting;
  }

  /** Begins to play; what was played before is over. */
  start(begun: Begun): void {
    this.stop();
    this.begun = begun;
    this.#first = performance.now();
    this.#heard = [];
    this.#pauses = [];
    this.#stepped = 0;
    this.elapsed = 0;
    this.speed = 1;
    this.#run();
    this.#keep();
  }

  /** Takes up what was broken off: it goes on where it stopped, at the pace it had; the time between was a pause. */
  takeUp({ begun, place, now }: Stopped): void {
    this.stop();
    this.begun = begun;
    const after = (at: string) => (wall(at) - wall(begun.started_at)) / 1000;
    this.#first = performance.now() - after(now) * 1000;
    this.#heard = [...place.heard];
    this.#pauses = place.pauses.map(({ from, to }) => ({ from: after(from), to: after(to) }));
    this.#stepped = this.elapsed = place.elapsed;
    this.speed = place.speed;
    this.phase = 'paused';
    this.resume();
    // The clock may have been used for something else meanwhile.
    if (begun.clock_stands) void this.#moveClock();
  }

  pause(): void {
    if (this.phase !== 'playing') return;
    this.#tick();
    if (this.phase === 'playing') this.#stand();
  }

  /** Stands still once the meeting is not on the screen any more: nobody can read what is said. */
  async leave(): Promise<void> {
    const played = this.phase === 'playing';
    this.pause();
    // While the strip is taken away, what is read is still as it was before.
    await Promise.resolve();
    this.held = played && session.hidden;
  }

  /** Goes on where the hiding of the screen stopped it. */
  release(): void {
    if (this.held) this.resume();
  }

  resume(): void {
    this.held = false;
    if (this.phase !== 'paused') return;
    const last = this.#pauses.at(-1);
    if (last && !this.begun?.clock_stands) last.to = this.#now();
    this.#run();
  }

  /** Whether it was over only a moment ago: who presses Pause now does not mean what the key does from here on. */
  get justOver(): boolean {
    return this.phase === 'over' && performance.now() - this.#over < MEANT_MS;
  }

  /** Slower or faster by one step. */
  change(by: 1 | -1): void {
    if (this.phase === 'playing') this.#tick();
    const at = SPEEDS.findIndex((speed) => speed === this.speed);
    this.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))] ?? 1;
  }

  /** Forgets the play; the meeting stays as it was minuted. */
  stop(): void {
    clearInterval(this.#timer);
    this.phase = 'off';
    this.held = false;
    this.begun = undefined;
  }

  /** When each line of this meeting was spoken, where its clock goes by itself; otherwise the clock went with the script. */
  heard(meeting: string): { line: number; at: string }[] {
    return this.begun?.meeting === meeting && !this.begun.clock_stands ? this.#heard : [];
  }

  /** When a meeting that was played stood still. */
  pauses(meeting: string): { from: string; to: string }[] {
    return this.begun?.meeting === meeting ? this.#stoodStill() : [];
  }

  #stoodStill(): { from: string; to: string }[] {
    return this.#pauses.map(({ from, to }) => ({ from: this.#after(from), to: this.#after(Math.min(to, this.#now())) }));
  }

  /** Seconds after the beginning, by the clock that what is typed is timed by. */
  #now(): number {
    return this.begun?.clock_stands ? this.elapsed : (performance.now() - this.#first) / 1000;
  }

  #stand(): void {
    this.phase = 'paused';
    clearInterval(this.#timer);
    const stands = this.begun?.clock_stands;
    this.#pauses.push(stands ? { from: this.elapsed, to: this.elapsed } : { from: (this.#last - this.#first) / 1000, to: Infinity });
    // What is typed now is typed at the moment at which it stands.
    if (stands && this.#asks()) void this.#moveClock();
    this.#keep();
  }

  /** Whether the program may be asked: not while the screen is hidden or locked. */
  #asks(): boolean {
    return !session.hidden && session.gate === 'open';
  }

  /** How far it was played is kept by the program: a window that is closed or a machine that stops leads nobody back to the
   * beginning. While the screen is hidden or locked nothing is asked of it; what was kept is a few seconds older then. */
  #keep(): void {
    if (!this.begun || !this.#asks()) return;
    const [meeting, now, pauses] = [this.begun.meeting, this.#now(), this.#stoodStill()];
    // What was not paused stands still from here on, should it be taken up again.
    if (this.phase !== 'paused') pauses.push({ from: this.#after(now), to: this.#after(now) });
    const place = { meeting, elapsed: Math.floor(this.elapsed), speed: this.speed, heard: this.#heard, pauses };
    // The next time is a few seconds away; nothing that was typed hangs on it.
    call('rehearsal.keep', place).catch(() => undefined);
  }

  #run(): void {
    this.phase = 'playing';
    this.#last = performance.now();
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  #tick(): void {
    const now = performance.now();
    if (now - this.#last > AWAY_MS) return this.#stand();
    const before = this.place;
    this.elapsed = Math.min(this.length, this.elapsed + ((now - this.#last) / 1000) * this.speed);
    this.#last = now;
    for (let line = before + 1; line <= this.place; line += 1) this.#heard.push({ line, at: this.#after((now - this.#first) / 1000) });
    if (this.elapsed >= this.length) {
      this.phase = 'over';
      this.#over = now;
      clearInterval(this.#timer);
    }
    if (this.phase !== 'over' && this.elapsed - this.#stepped < STEP_SECONDS) return;
    this.#stepped = this.elapsed;
    if (this.begun?.clock_stands) void this.#moveClock();
    this.#keep();
  }

  /** The time so many seconds after the beginning, on the wall. */
  #after(seconds: number): string {
    return new Date(wall(this.begun?.started_at ?? '') + Math.round(seconds) * 1000).toISOString().slice(0, 19);
  }

  /** A practice clock that stands still would say that everything was typed at once. */
  async #moveClock(): Promise<void> {
    if (this.#moving) return;
    this.#moving = true;
    try {
      session.clock = (await call('clock.set', { at: this.#after(this.elapsed) })).time;
    } catch {
      // The next try is a few seconds away; nothing that was typed hangs on it.
    } finally {
      this.#moving = false;
    }
  }
}

/** A London time as milliseconds: only differences of two of them mean anything. */
const wall = (at: string) => Date.parse(`${at.slice(0, 19)}Z`);

export const rehearsal = new Rehearsal();

/** Returns seconds as `3:05`. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
