// The questions of the section on screen, each marked where it is drawn (`data-question`), and the way to the one without
// an answer that is next, or was before. The words beside a yes or no belong to it and are no question of their own, unless
// they are missing. What else is missing in the section is a stop too: its field, or the row that lacks something.
import { fieldId } from '$lib/ui/id';

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

/** Returns the field of a question that is to be filled in. */
function boxOf(question: HTMLElement, missing: ReadonlySet<string>): HTMLElement | null | undefined {
  if (answered(question)) return wordless(question, missing);
  const half = question.matches('[data-half]') ? question : question.querySelector('[data-half]');
  return (half ?? question).querySelector<HTMLElement>('textarea, input');
}

/** A place where something is to be filled in; `row` is what a finding says of a row that has to be opened first. */
interface Stop {
  at: HTMLElement;
  box: HTMLElement;
  row?: string;
}

/** Returns the fields and rows of a pane that `missing` names and no question has. */
function beside(pane: HTMLElement, missing: ReadonlySet<string>): Stop[] {
  const rows = new Set<string>();
  return [...missing].flatMap((field) => {
    const uid = /^\w+:([\w-]+)/.exec(field)?.[1];
    if (uid) {
      const row = rows.has(uid) ? null : pane.querySelector<HTMLElement>(`[data-row="${CSS.escape(uid)}"]`);
      rows.add(uid);
      return row ? [{ at: row, box: row, row: field }] : [];
    }
    const box = pane.querySelector<HTMLElement>(`#${fieldId(field)}`);
    return box?.matches('input, textarea, select, button') && !box.closest('[data-question]') ? [{ at: box, box }] : [];
  });
}

/**
 * Moves the focus to the next question of a pane that has no answer, or to whatever else `missing` names there, and after
 * the last to the first again; `by` −1 goes the other way. A row that lacks something is given to `open` as the finding
 * names it. Returns what is to be said when there is none.
 */
export function toQuestion(pane: HTMLElement | undefined, missing: ReadonlySet<string> = new Set(), by: 1 | -1 = 1, open: (row: string) => void = () => undefined): string {
  if (!pane) return 'No question in this section';
  const all = [...pane.querySelectorAll<HTMLElement>('[data-question]')].filter((q) => !q.parentElement?.closest('[data-question]'));
  const asked = all.flatMap((question): Stop[] => {
    const box = boxOf(question, missing);
    // Whoever has answered goes on to the words that belong to the answer.
    return box ? [{ at: answered(question) ? box : question, box }] : [];
  });
  const stops = [...asked, ...beside(pane, missing)].sort((a, b) => (a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const here = document.activeElement;
  // The one that one is in is gone on from, and where nothing of the section has the focus, the beginning or the end is next.
  const others = stops.filter((s) => !s.at.contains(here));
  const within = !!here && pane.contains(here);
  const isOn = (s: Stop) => within && !!(here.compareDocumentPosition(s.at) & (by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING));
  const to = (by > 0 ? (others.find(isOn) ?? others[0]) : (others.findLast(isOn) ?? others.at(-1))) ?? stops[0];
  if (!to) return all.length ? 'Every question of this section has an answer' : 'No question in this section';
  const fold = to.box.closest('details');
  if (fold) fold.open = true;
  if (to.row) open(to.row);
  else to.box.focus();
  return '';
}
