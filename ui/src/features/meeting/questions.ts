// The questions of the section on screen, each marked where it is drawn (`data-question`), and the way to the next one
// that has no answer. The words beside a yes or no belong to it and are no question of their own.

function answered(question: HTMLElement): boolean {
  const radios = question.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  if (radios.length) return [...radios].some((r) => r.checked);
  const tick = question.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (tick) return tick.checked;
  return !!question.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input')?.value.trim();
}

/** Moves the focus to the next question of a pane that has no answer, and after the last to the first again. Returns what is to be said when there is none. */
export function toQuestion(pane: HTMLElement | undefined): string {
  const all = [...(pane?.querySelectorAll<HTMLElement>('[data-question]') ?? [])].filter((q) => !q.parentElement?.closest('[data-question]'));
  const at = all.findIndex((q) => q.contains(document.activeElement));
  const onward = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const to = onward.find((q) => !answered(q));
  const fold = to?.closest('details');
  if (fold) fold.open = true;
  to?.querySelector<HTMLElement>('textarea, input')?.focus();
  if (to) return '';
  return all.length ? 'Every question of this section has an answer' : 'No question in this section';
}
