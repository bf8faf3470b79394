// What takes the focus is in sight whole, with its label: an attachment of a pane that scrolls. It asks the screen after
// the browser has scrolled by itself, and leaves whoever points with a mouse alone.

/** Kept free above and below, in pixels: the ring around what has the focus, and some air. */
const AIR = 8;

/** Returns what belongs to a control, the widest first: what explains it, its field, group, row or table, and itself. */
function around(control: Element): Element[] {
  return [control.closest('[data-whole]'), control.closest('.field, fieldset, table, li'), control].filter((e) => e !== null);
}

/** Returns what scrolls around an element: the nearest pane that does, otherwise the page. */
function paneOf(element: Element): Element {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Returns from where to where a pane is seen: without what sticks to its top or its end. */
function seen(pane: Element): { top: number; bottom: number } {
  const page = pane === document.scrollingElement;
  const over = [...pane.querySelectorAll<HTMLElement>(page ? 'section.bar, footer' : '[data-over]')].filter((e) => getComputedStyle(e).position === 'sticky');
  const box = page ? { top: 0, bottom: innerHeight } : pane.getBoundingClientRect();
  const atTop = over.filter((e) => e.matches('[data-over="top"]'));
  const atEnd = over.filter((e) => !atTop.includes(e));
  return {
    // Before the pane is scrolled to it, it stands further down and covers as much all the same once it sticks.
    top: Math.max(0, box.top + Math.max(0, ...atTop.map((e) => e.offsetHeight))),
    bottom: Math.min(innerHeight, box.bottom, ...atEnd.map((e) => e.getBoundingClientRect().top)),
  };
}

function bring(element: Element, pane: Element): void {
  const [box, { top, bottom }] = [element.getBoundingClientRect(), seen(pane)];
  const above = box.top - AIR - top;
  const below = box.bottom + AIR - bottom;
  // What is higher than its pane is seen from its top: there stands its label.
  const by = above < 0 ? above : Math.max(0, Math.min(above, below));
  if (by) pane.scrollTop += by;
}

/** Brings a control into sight with what belongs to it; where not all of it fits, what is nearest to the control. */
export function reveal(control: Element): void {
  const pane = paneOf(control);
  // What sticks is in sight wherever its pane is scrolled to.
  const over = control.closest('[data-over]');
  if (over && over !== pane && pane.contains(over) && getComputedStyle(over).position === 'sticky') return;
  for (const part of around(control)) bring(part, pane);
}

/** Scrolls a list alone, never the page around it, until one of its items is in it. */
export function within(list: HTMLElement, item: HTMLElement): void {
  bring(item, list);
}

/**
 * Shows the end of a section: of its first list with more rows than a pane has room for, the last row. Where the rows fit,
 * or where the page scrolls as a whole, nothing moves: what is asked in a section stands at its top.
 */
export function toEnd(pane: HTMLElement): void {
  const list = [...pane.querySelectorAll<HTMLElement>('ol.plan, ol.entries')].find((l) => l.offsetHeight > pane.clientHeight);
  list?.lastElementChild?.scrollIntoView({ block: 'nearest' });
}

/** Keeps what has the focus in a pane in sight. */
export function inSight(pane: HTMLElement): () => void {
  // Nothing may move between the pressing and the letting go of a mouse button: the click would go elsewhere.
  let pointing = false;
  const down = () => (pointing = true);
  const up = () => (pointing = false);
  const came = ({ target }: FocusEvent) => {
    if (pointing || !(target instanceof Element)) return;
    requestAnimationFrame(() => target === document.activeElement && reveal(target));
  };
  pane.addEventListener('pointerdown', down);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', up);
  pane.addEventListener('focusin', came);
  return () => {
    pane.removeEventListener('pointerdown', down);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', up);
    pane.removeEventListener('focusin', came);
  };
}
