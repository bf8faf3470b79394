// A list that is one stop for Tab: the arrows, Home and End go through it.

/** Moves the focus within `items` from `here` when `event` is a key that does so. Returns whether it was one. */
export function rove(event: KeyboardEvent, items: readonly HTMLElement[], here: Element | null = document.activeElement): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || items.length === 0) return false;
  const at = items.indexOf(here as HTMLElement);
  const last = items.length - 1;
  const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
  if (to === undefined) return false;
  event.preventDefault();
  items[to]?.focus();
  return true;
}

/** Returns the letter pressed alone, in lower case, or nothing: with Ctrl or Alt it is another key. */
export function letter(event: KeyboardEvent): string {
  return event.ctrlKey || event.altKey || event.metaKey || event.isComposing ? '' : event.key.toLowerCase();
}
