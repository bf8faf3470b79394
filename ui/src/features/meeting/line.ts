// What a key does to the marks of a typed line. Pure: the program decides what a line means and who gets which copy;
// here marks are only put and taken.

/** A line with the place of the caret, in units of UTF-16 as the web view counts. */
export interface Typed {
  text: string;
  caret: number;
}

const BASIS = /(^|\s)~(f|fact|a|analysis)(?=[.,)]*(?:\s|$))/gi;
/** Of a text of several lines only the marks at its end are read. */
const BASIS_AT_THE_END = /(^|\s)~(f|fact|a|analysis)(?=(?:\s+[#~]\S+)*\s*$)/gi;
const GROUPS = ['police', 'health'];

/** Returns the line with its mark fact put, turned into analysis, or taken away; the caret stays at its words. */
export function nextBasis(typed: Typed): Typed {
  const pattern = typed.text.trim().includes('\n') ? BASIS_AT_THE_END : BASIS;
  const found = [...typed.text.matchAll(pattern)].at(-1);
  if (!found) return { text: `${typed.text} ~f`, caret: typed.caret };
  const [from, to] = [found.index, found.index + found[0].length];
  const mark = found[0].trimStart();
  if (/^~f/i.test(mark)) return replaced(typed, to - mark.length, to, '~a');
  return replaced(typed, from, to, '');
}

/** Returns the line kept for police and health, or no longer when it is; the caret stays at its words. */
export function togglePoliceAndHealth(typed: Typed): Typed {
  const marks = [...typed.text.matchAll(/(^|\s)#(\S+)/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    names: (found[2] ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '').split(/[,+&/#]/),
  }));
  const named = new Set(marks.flatMap((m) => m.names));
  const missing = GROUPS.filter((group) => !named.has(group));
  if (missing.length > 0) return { text: `${typed.text}${missing.map((group) => ` #${group}`).join('')}`, caret: typed.caret };
  return marks
    .filter((m) => m.names.every((name) => GROUPS.includes(name)))
    .reverse()
    .reduce((line, m) => replaced(line, m.from, m.to, ''), typed);
}

/** Returns the text with a part of it replaced; a caret behind the part moves with its words. */
export function replaced(typed: Typed, from: number, to: number, instead: string): Typed {
  const caret = typed.caret >= to ? typed.caret + instead.length - (to - from) : Math.min(typed.caret, from + instead.length);
  return { text: typed.text.slice(0, from) + instead + typed.text.slice(to), caret };
}

/** Returns the one of the choices that what was typed can only mean; otherwise what was typed. */
export function oneMeant(typed: string, choices: readonly string[]): string {
  const t = typed.trim().toLowerCase();
  if (!t || choices.some((c) => c.toLowerCase() === t)) return typed.trim();
  // From the beginning of a word: "ann" is not Hannah.
  const fits = choices.filter((c) => [...c.toLowerCase().matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu)].some((word) => c.toLowerCase().startsWith(t, word.index)));
  return fits.length === 1 && fits[0] ? fits[0] : typed.trim();
}

/**
 * Returns the person that what was typed can only mean, by the whole name and with their agency; otherwise what was typed
 * and no agency. `people` are those of the meeting, their agency as `hint`.
 */
export function personMeant(typed: string, people: readonly { value: string; hint: string }[]): { name: string; agency: string } {
  const name = oneMeant(typed, people.map((p) => p.value));
  const person = people.find((p) => p.value.toLowerCase() === name.toLowerCase());
  return { name: person?.value ?? name, agency: person?.hint ?? '' };
}

/** Returns the beginning of a long text, cut at a word. */
export function firstWords(text: string, most = 70): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[\s,;:.–]+$/, '')} …`;
}

/** Returns a suggestion with a capital where the word it stands for has one. */
export function asWritten(word: string, suggestion: string): string {
  const first = word.charAt(0);
  return first !== first.toLowerCase() ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}
