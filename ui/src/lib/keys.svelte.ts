// The keys of the screen one is on. A view registers its own while it is there; F1 lists them all.
import { onDestroy } from 'svelte';

export interface Key {
  /** As it is written: `Ctrl+K`, `F6`, `Alt+ArrowUp`. */
  keys: string;
  /** What it does, in words. */
  words: string;
  run?: (event: KeyboardEvent) => void;
}

interface Group {
  heading: string;
  keys: Key[];
}

class Keys {
  /** What F1 lists. */
  groups = $state.raw<readonly Group[]>([]);
  // The list itself is no state: a component that goes reads a state as it was before the one that takes its place
  // came, and would take that one's keys away with its own.
  #all: Group[] = [];

  /** Adds a group; returns the function that takes it away. */
  add(heading: string, keys: Key[]): () => void {
    const group = { heading, keys };
    this.#set([...this.#all, group]);
    return () => this.#set(this.#all.filter((g) => g !== group));
  }

  #set(all: Group[]): void {
    this.#all = all;
    this.groups = all;
  }

  /** Runs the key that `event` presses, the latest group first. */
  press(event: KeyboardEvent): void {
    const pressed = nameOf(event);
    // A letter with Shift is the key of the letter, unless it has one of its own.
    const key = this.#find(pressed) ?? this.#find(pressed.replace(/Shift\+(?=[A-Z]$)/, ''));
    if (!key?.run) return;
    event.preventDefault();
    key.run(event);
  }

  #find(pressed: string): Key | undefined {
    for (const group of [...this.#all].reverse()) {
      const key = group.keys.find((k) => k.keys === pressed && k.run);
      if (key) return key;
    }
    return undefined;
  }
}

/** Returns how a key press is written. A sign is what it is, with whatever key it is made; a letter alone is typed. */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const shift = event.shiftKey && (event.key.length !== 1 || (held && /^[A-Z]$/.test(key)));
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+');
}

export const keys = new Keys();

/** Registers keys for as long as the component that calls this is on screen. */
export function useKeys(heading: string, list: Key[]): void {
  onDestroy(keys.add(heading, list));
}

/** Moves the focus to the next pane (`data-pane`), or back. */
export function nextPane(back: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (panes.length === 0) return;
  const at = panes.findIndex((p) => p.contains(document.activeElement));
  const next = panes[(at + (back ? panes.length - 1 : 1) + (at < 0 && back ? 1 : 0)) % panes.length];
  if (!next) return;
  const target = next.querySelector<HTMLElement>('[data-pane-focus]') ?? next;
  if (target === next && !next.hasAttribute('tabindex')) next.tabIndex = -1;
  target.focus();
}
