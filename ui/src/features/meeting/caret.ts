// Where the caret is. What is typed in the room belongs to the line, unless somebody chose another place for it; nobody
// is taken out of a field they are in.

/** Returns the box of the line, while the meeting can be written in. */
export const line = (): HTMLTextAreaElement | null => document.querySelector('section.bar textarea');

/** Whether the hands are at the bar. */
export const atBar = (): boolean => !!document.activeElement?.closest('section.bar');

/** Whether what has the focus takes no keys: nothing, a heading, what was refused, a pane or the page itself. */
export function idle(): boolean {
  const at = document.activeElement;
  return !at || at === document.body || at.matches('main, h1, h2, h3, .paper, [role="alert"]');
}

/** Whether a key is one that types, and nothing has the focus that would take it. Beside an empty line the space bar scrolls. */
export function astray(event: KeyboardEvent): boolean {
  const types = event.key === 'Dead' || (event.key === ' ' ? !!line()?.value : event.key.length === 1);
  // On a keyboard of another country Ctrl with Alt is a third level of letters.
  const plain = event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey);
  return types && plain && !event.defaultPrevented && !event.isComposing && idle();
}

/** Puts the focus into the line when one comes into the room, unless a field or a dialog has it. */
export function enter(): void {
  const at = document.activeElement;
  if (idle() || at?.matches('a, button')) line()?.focus();
}

/** Goes to the row that is open, otherwise to the one that was typed last or to the last of the section. Returns whether there is one. */
export function toRows(latest: string): boolean {
  const form = document.querySelector('.paper form[data-row-form]');
  const open = form?.querySelector<HTMLElement>('[data-left]') ?? form?.querySelector<HTMLElement>('textarea, input, select');
  const rows = [...document.querySelectorAll<HTMLElement>('.paper .tools > [data-row]')];
  const to = open ?? rows.find((row) => row.dataset.row === latest) ?? rows.at(-1);
  to?.focus();
  return !!to;
}

/** Marks the field of a form that has the focus or had it last, where one comes back to; the browser keeps its caret. */
export function leaveMark(form: HTMLElement, field: EventTarget | null): void {
  if (!(field instanceof HTMLElement) || !field.matches('textarea, input, select')) return;
  for (const other of form.querySelectorAll('[data-left]')) other.removeAttribute('data-left');
  field.setAttribute('data-left', '');
}
