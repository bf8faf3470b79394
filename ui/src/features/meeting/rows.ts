// The entries of a meeting as they are kept on screen: an answer that says only what changed is put to what was there,
// and of a long section only the end is drawn until somebody asks for what came before.
import { kept } from '$lib/kept';
import { count } from '$lib/words';
import type { View } from './room.svelte';

type Entry = View['entries'][number];
/** What an answer says of the entries. */
type Told = Pick<View, 'entries' | 'only_changed' | 'gone'>;

/** Rows drawn at first, and more of them each time that somebody asks. */
export const STEP = 60;

const byPlace = (a: Entry, b: Entry) => a.section - b.section || a.position - b.position || (a.uid < b.uid ? -1 : 1);

/** Returns the entries after an answer; `before` itself when it changed nothing, and the same row for what says the same. */
export function told(now: Told, before: Entry[]): Entry[] {
  if (!now.only_changed) return kept(now.entries, before);
  if (now.entries.length === 0 && now.gone.length === 0) return before;
  const changed = new Map(now.entries.map((entry) => [entry.uid, entry]));
  const gone = new Set(now.gone);
  const rows = before.filter((row) => !gone.has(row.uid) && !changed.has(row.uid));
  return kept([...rows, ...now.entries].sort(byPlace), before);
}

/** Returns the rows with one that was just saved behind them, unless an answer that came before its own has it already. */
export function joined<T extends { uid: string }>(rows: T[], saved: T): T[] {
  return rows.some((row) => row.uid === saved.uid) ? rows : [...rows, saved];
}

/** Returns the row by which a list has grown, the last of them; nothing where it has not. As many rows are looked at as stand behind it. */
export function newest(now: readonly { uid: string }[], before: readonly { uid: string }[]): string | undefined {
  if (now.length <= before.length) return undefined;
  let behind = 1;
  while (behind <= before.length && now.at(-behind)?.uid === before.at(-behind)?.uid) behind += 1;
  return now.at(-behind)?.uid;
}

/**
 * Returns from which row on a list is drawn. It starts where it did, so that nothing moves under the eye, until it has
 * grown by another step or the row that is wanted stands before it.
 */
export function start(from: number, length: number, wanted = -1): number {
  const latest = Math.max(0, length - STEP);
  const grown = length - from > 2 * STEP || from > latest ? latest : from;
  return wanted >= 0 && wanted < grown ? wanted : grown;
}

/** Returns what somebody is told of the rows that are not for their agency: how many, and whom to ask; never what or whose. */
export function keptFromYou(rows: number, chair: string): string {
  const who = chair.trim() ? `${chair.trim()}, the Chair,` : 'the Chair';
  return `${count(rows, 'row')} ${rows === 1 ? 'is' : 'are'} kept from your agency. Ask ${who} if you need to know more.`;
}
