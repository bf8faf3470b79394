// Finds what a person would point at: arguments are the kind, the accessible name, and the places to look in, from
// the outside in. Returns the first visible element whose name is the same, or else begins the same; in an open
// dialog only what stands in it. A place is the name of a form, a group, a region or a closed detail; `row: words`
// is the innermost row or list item that has the words; `#f-name` is the field that the program calls so; `nth: n selector` says what it says.
const [kind, wanted, places = []] = arguments;
const KINDS = {
  click: 'button,a[href],summary,input[type=submit],input[type=radio],input[type=checkbox],[role=button],[role=menuitem],[role=tab],[role=option]',
  field: 'input:not([type=hidden]):not([type=radio]):not([type=checkbox]),textarea,select,[role=combobox]',
  heading: 'h1,h2,h3,h4,[role=heading]',
  option: '[role=option]',
  summary: 'summary',
};
const PLACES = 'form,fieldset,section,nav,aside,details,dialog,table,[role=group],[role=region],[role=dialog]';
const squash = (text) => (text ?? '').replace(/\s+/g, ' ').replace(/ ([:,.;])/g, '$1').trim();
function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
  const inside = [...node.childNodes].map(words).join('');
  // As in an accessible name: what does not stand in the line is set apart by a space.
  return getComputedStyle(node).display === 'inline' ? inside : ` ${inside} `;
}
function name(element) {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const labelled = by.map((id) => document.getElementById(id)).filter(Boolean);
  if (labelled.length > 0) return squash(labelled.map(words).join(' '));
  const label = squash(element.getAttribute('aria-label'));
  if (label) return label;
  const own = { FIELDSET: ':scope > legend', DETAILS: ':scope > summary', TABLE: ':scope > caption' }[element.tagName];
  if (own) return squash(words(element.querySelector(own) ?? document.createTextNode('')));
  if (element.labels?.length > 0) return squash([...element.labels].map(words).join(' '));
  if (element.tagName === 'INPUT') return squash(element.value);
  return squash(words(element)) || squash(element.getAttribute('title'));
}
function visible(element) {
  if (element.closest('[inert],[hidden]')) return false;
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}
function best(elements, want) {
  const named = elements.filter(visible).map((element) => [element, name(element)]);
  const found = named.find(([, n]) => n === want) ?? named.find(([, n]) => n.startsWith(want));
  return found ? found[0] : null;
}
function into(root, place) {
  // Forms put their own name before that of a field, so that ids are unique on a page.
  if (place.startsWith('#f-')) return root.querySelector(`[id="${place.slice(1)}"],[id^="f-"][id$="-${place.slice(3)}"]`);
  if (place.startsWith('row: ')) {
    const rows = [...root.querySelectorAll('tr,li')].filter((row) => visible(row) && squash(words(row)).includes(squash(place.slice(5))));
    return rows.at(-1) ?? null;
  }
  const nth = /^nth: (\d+) (.+)$/.exec(place);
  if (nth) return [...root.querySelectorAll(nth[2])].filter(visible)[Number(nth[1])] ?? null;
  return best([...root.querySelectorAll(PLACES)], squash(place));
}
const dialogs = [...document.querySelectorAll('dialog[open],[role=dialog],[role=alertdialog]')].filter(visible);
let root = dialogs.at(-1) ?? document;
for (const place of places) {
  root = into(root, place);
  if (!root) return null;
}
if (kind === 'place') return root === document ? document.body : root;
if (kind === 'cover') {
  // The closed detail that a field lies in, by its label or the name that the program gives it.
  const want = squash(wanted);
  const closed = [...root.querySelectorAll(KINDS.field)].filter((e) => !visible(e) && e.closest('details:not([open])'));
  const hidden = closed.find((e) => e.getAttribute('name') === want || name(e) === want) ?? closed.find((e) => name(e).startsWith(want));
  return hidden ? hidden.closest('details:not([open])').querySelector('summary') : null;
}
if (kind === 'named') return [...root.querySelectorAll(`[name="${CSS.escape(wanted)}"]`)].find(visible) ?? null;
return best([...root.querySelectorAll(KINDS[kind])], squash(wanted));
