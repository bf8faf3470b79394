// Finds what a person would point at: arguments are the kind and the accessible name. Returns the first visible
// element whose name is the same, or else begins the same; in an open dialog only what stands in it.
const [kind, wanted] = arguments;
const KINDS = {
  click: 'button,a[href],summary,input[type=submit],input[type=radio],input[type=checkbox],[role=button],[role=menuitem],[role=tab],[role=option],[role=radio],[role=checkbox],[role=gridcell]',
  field: 'input:not([type=hidden]):not([type=radio]):not([type=checkbox]),textarea,select,[role=combobox],[contenteditable=true]',
  heading: 'h1,h2,h3,h4,[role=heading]',
  option: '[role=option],option',
};
const squash = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(words).join(' ');
}
function name(element) {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const labelled = by.map((id) => document.getElementById(id)).filter(Boolean);
  if (labelled.length > 0) return squash(labelled.map(words).join(' '));
  const label = squash(element.getAttribute('aria-label'));
  if (label) return label;
  if (element.labels?.length > 0) return squash([...element.labels].map(words).join(' '));
  if (element.tagName === 'INPUT') return squash(element.value);
  return squash(words(element)) || squash(element.getAttribute('title'));
}
function visible(element) {
  if (element.closest('[inert],[hidden]')) return false;
  if (element.tagName === 'OPTION') return true;
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
}
const dialogs = [...document.querySelectorAll('dialog[open],[role=dialog],[role=alertdialog]')].filter(visible);
const listed = [...document.querySelectorAll('[role=listbox],[role=menu]')].filter(visible);
const roots = dialogs.length > 0 ? [dialogs.at(-1), ...listed] : [document];
const all = roots.flatMap((root) => [...root.querySelectorAll(KINDS[kind])]).filter(visible);
const named = all.map((element) => [element, name(element)]);
const want = squash(wanted);
const found = named.find(([, n]) => n === want) ?? named.find(([, n]) => n.startsWith(want));
return found ? found[0] : null;
