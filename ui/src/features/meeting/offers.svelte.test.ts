import { beforeEach, describe, expect, it } from 'vitest';
import type { LineRead } from './line.svelte';
import { Offers } from './offers.svelte';

type Found = NonNullable<LineRead['completions']>;
const read = (of: { completions?: Partial<Found>; expansion?: { line: string; caret: number; words: string } }) => of as unknown as LineRead;
const names = (from: number, to: number, ...who: string[]) => ({ completions: { from, to, items: who.map((name) => ({ insert: `@${name}`, label: name, hint: '' })) } }) as { completions: Partial<Found> };

let box: HTMLTextAreaElement;
let here: { said: string };
const reading = $state<{ about: string; read: LineRead | undefined; of: () => Promise<LineRead | undefined> }>({ about: '', read: undefined, of: async () => undefined });
const beside = $state<{ kind: '' | 'note' }>({ kind: '' });
let offers: Offers;
let typed = $state('');
/** What is typed stands in the box, as with `bind:value`. */
const draft = {
  get text() {
    return typed;
  },
  set text(text: string) {
    box.value = typed = text;
  },
};

/** Types a text in which `|` is the caret; `understood` is what the program says of it, if it has said it by then. */
function type(text: string, understood?: LineRead): void {
  draft.text = text.replace('|', '');
  box.setSelectionRange(text.indexOf('|'), text.indexOf('|'));
  if (understood) [reading.about, reading.read] = [box.value, understood];
  offers.typed();
}
const shown = () => `${box.value.slice(0, box.selectionStart)}|${box.value.slice(box.selectionStart)}`;
const settled = () => new Promise((done) => setTimeout(done, 0));
/** Presses a key. Returns whether it was one of the offers’, and whether the browser does nothing with it. */
async function press(key: string): Promise<[boolean, boolean]> {
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  const taken = offers.press(event);
  await settled();
  return [taken, event.defaultPrevented];
}
/** Types a letter right where the caret is. */
async function letter(data: string): Promise<void> {
  const event = new InputEvent('beforeinput', { data, cancelable: true });
  offers.before(event);
  if (!event.defaultPrevented) {
    box.setRangeText(data, box.selectionStart, box.selectionEnd, 'end');
    typed = box.value;
  }
  await settled();
}

beforeEach(() => {
  box = document.createElement('textarea');
  here = { said: '' };
  typed = '';
  Object.assign(reading, { about: '', read: undefined, of: async () => undefined });
  beside.kind = '';
  offers = new Offers(here, { draft, reading, beside, asked: (line, caret) => ({ meeting: 'm-1', line, caret }) });
  offers.box = box;
});

describe('the names that fit', () => {
  it('are chosen by arrows, round and round, and taken by Tab with their space', async () => {
    type('Send it @a|', read(names(8, 10, 'Ashdale', 'Aske')));
    expect(await press('ArrowUp')).toEqual([true, true]);
    expect(offers.chosen).toBe(1);
    await press('ArrowDown');
    expect(offers.chosen).toBe(0);
    await press('ArrowDown');
    expect(await press('Tab')).toEqual([true, true]);
    expect(shown()).toBe('Send it @Aske |');
    expect([offers.chosen, here.said]).toEqual([-1, 'Aske']);
  });
  it('are the first by Tab when none was chosen, and stand where their mark is', async () => {
    type('Send @a| by Friday', read(names(5, 7, 'Ashdale')));
    await press('Tab');
    expect(box.value).toBe('Send @Ashdale by Friday');
  });
  it('go by Escape until something is typed; the browser has the key', async () => {
    type('Send it @a|', read(names(8, 10, 'Ashdale')));
    expect(await press('Escape')).toEqual([true, false]);
    expect(offers.items).toEqual([]);
    offers.typed();
    expect(offers.items).toHaveLength(1);
  });
  it('are none for words that were not read yet, nor for a kind from the form', async () => {
    type('Send it @a|', read(names(8, 10, 'Ashdale')));
    type('Send it @ab|');
    expect(offers.items).toEqual([]);
    expect(await press('ArrowDown')).toEqual([false, false]);
    type('Send it @a|', read(names(8, 10, 'Ashdale')));
    beside.kind = 'note';
    expect(offers.items).toEqual([]);
    expect(await press('Tab')).toEqual([false, false]);
  });
});

describe('what is typed right behind a name that was taken', () => {
  beforeEach(async () => {
    type('Seen by @a|', read(names(8, 10, 'Ashdale')));
    await press('Tab');
  });
  it('has its space already', async () => {
    await letter(' ');
    await letter('b');
    expect(shown()).toBe('Seen by @Ashdale b|');
  });
  it('is a comma at the name', async () => {
    await letter(',');
    expect(shown()).toBe('Seen by @Ashdale,|');
  });
  it('is anything else behind the space', async () => {
    await letter('b');
    await letter(' ');
    expect(shown()).toBe('Seen by @Ashdale b |');
  });
});

describe('Tab before the line was read', () => {
  it('means what it would have meant, and what was typed on stays behind the name', async () => {
    let answer!: (read: LineRead) => void;
    reading.of = () => new Promise((done) => (answer = done));
    type('Send it @a|');
    expect(await press('Tab')).toEqual([true, true]);
    type('Send it @aby Friday|');
    answer(read(names(8, 10, 'Ashdale')));
    await settled();
    expect(shown()).toBe('Send it @Ashdale by Friday|');
  });
  it('does nothing to a line that is another by then', async () => {
    let answer!: (read: LineRead) => void;
    reading.of = () => new Promise((done) => (answer = done));
    type('Send it @a|');
    await press('Tab');
    type('Something else|');
    answer(read(names(8, 10, 'Ashdale')));
    await settled();
    expect(shown()).toBe('Something else|');
  });
  it('goes to the next field where no mark stands', async () => {
    type('Send it|');
    expect(await press('Tab')).toEqual([false, false]);
  });
});

describe('an abbreviation', () => {
  it('is written out by Tab', async () => {
    type(';conf|', read({ expansion: { line: 'Confidential. ', caret: 14, words: 'Confidential.' } }));
    expect(await press('Tab')).toEqual([true, true]);
    expect([shown(), here.said]).toEqual(['Confidential. |', 'Confidential.']);
  });
  it('is written out too when it was not read yet, before what was typed on', async () => {
    let answer!: (read: LineRead) => void;
    reading.of = () => new Promise((done) => (answer = done));
    type(';conf|');
    await press('Tab');
    type(';conf and|');
    answer(read({ expansion: { line: 'Confidential.', caret: 13, words: 'Confidential.' } }));
    await settled();
    expect(shown()).toBe('Confidential. and|');
  });
});
