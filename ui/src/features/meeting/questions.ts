// The questions of the section on screen, each marked where it is drawn (`data-question`), and the way to the next one
// that has no answer. The words beside a yes or no belong to it and are no question of their own, unless they are missing.

/** Returns the field of a question whose words are missing for the issue, and empty. */
function wordless(question: HTMLElement, missing: ReadonlySet<string>): HTMLTextAreaElement | undefined {
  return [...question.querySelectorAll('textarea')].find((box) => missing.has(box.name) && !box.value.trim());
}

function answered(question: HTMLElement): boolean {
  // What came back half typed is in the minutes only once somebody has been there.
  if (question.matches('[data-half]') || question.querySelector('[data-half]')) return false;
  const radios = question.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  if (radios.length) return [...radios].some((r) => r.checked);
  const tick = question.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (tick) return tick.checked;
  return !!question.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input')?.value.trim();
}

/**
 * Moves the focus to the next question of a pane that has no answer, or no words where `missing` names their field, and
 * after the last to the first again. Returns what is to be said when there is none.
 */
export function toQuestion(pane: HTMLElement | undefined, missing: ReadonlySet<string> = new Set()): string {
  const all = [...(pane?.querySelectorAll<HTMLElement>('[data-question]') ?? [])].filter((q) => !q.parentElement?.closest('[data-question]'));
  const at = all.findIndex((q) => q.contains(document.activeElement));
  const onward = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const to = onward.find((q) => !answered(q) || wordless(q, missing));
  const fold = to?.closest('details');
  if (fold) fold.open = true;
  const half = to?.matches('[data-half]') ? to : to?.querySelector('[data-half]');
  const box = to && (answered(to) ? wordless(to, missing) : (half ?? to).querySelector<HTMLElement>('textarea, input'));
  box?.focus();
  if (to) return '';
  return all.length ? 'Every question of this section has an answer' : 'No question in this section';
}
