// Ids that join a field to its label, hint and error, and an error summary to its fields.

/** Returns the id of the control of the field called `name`. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}

/** Moves the focus to the field called `name`; returns whether it is on this screen. */
export function focusField(name: string): boolean {
  const control = document.getElementById(fieldId(name));
  if (!control) return false;
  // A closed detail hides its fields: open every one on the way.
  for (let at: HTMLElement | null = control; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const target = control.matches('input, select, textarea, button, a, [tabindex]') ? control : control.querySelector<HTMLElement>('input, select, textarea, button, a');
  (target ?? control).focus();
  (target ?? control).scrollIntoView({ block: 'center' });
  return true;
}
