// The keys of the bar, in words. F1 lists them; those without an act are the line's own.
import type { Key } from '$lib/keys.svelte';
import { nextBasis, type Typed } from './line';
import type { Kind } from './particulars.svelte';

/** What the keys do. */
export interface Acts {
  /** Says that the line is of a kind, or no longer. */
  turnInto: (kind: Kind) => void;
  /** Puts or takes a mark of the line. */
  mark: (how: (typed: Typed) => Typed) => void;
  keepForTwo: () => void;
  undo: () => void;
  again: () => void;
  giveReason: () => void;
  toLine: () => void;
  /** Goes to a field above the line. */
  reach: (part: 'kind' | 'speaker' | 'source' | 'readers') => void;
}

/** Returns the keys of the bar. */
export function barKeys(acts: Acts): Key[] {
  return [
    { keys: 'Enter', words: 'Save the line; in a field above it: go to the line' },
    { keys: 'Ctrl+Enter', words: 'Save, and keep source and readers for the next line' },
    { keys: 'Shift+Enter', words: 'A new line' },
    { keys: 'Tab', words: 'After @ and some letters: take the first that fits; after an abbreviation such as ;conf: its words' },
    { keys: 'Alt+A', words: 'The line is an action', run: () => acts.turnInto('action') },
    { keys: 'Alt+D', words: 'The line is a decision: “because …”, “Dissent: who: why”', run: () => acts.turnInto('decision') },
    { keys: 'Alt+F', words: 'The line is fact; again: analysis; again: neither', run: () => acts.mark(nextBasis) },
    { keys: 'Alt+P', words: 'Only police and health may read the line; again: everybody', run: acts.keepForTwo },
    { keys: 'Alt+U', words: 'Undo the last thing done here, by name; the words of a line come back into an empty bar. There Ctrl+Z does so too', run: acts.undo },
    { keys: 'Alt+Y', words: 'Do again what was undone; words that came back go, if you left them as they were', run: acts.again },
    { keys: 'Alt+G', words: 'Give the reason that a rule asks for', run: acts.giveReason },
    { keys: 'Alt+N', words: 'Go to the line', run: acts.toLine },
    { keys: 'Alt+ArrowUp', words: 'From the line to the row typed last, or to the one that is open; in an empty line ArrowUp does so too' },
    { keys: 'Alt+S', words: 'Speaker: a few letters will do', run: () => acts.reach('speaker') },
    { keys: 'Alt+O', words: 'Source', run: () => acts.reach('source') },
    { keys: 'Alt+R', words: 'Only for (readers)', run: () => acts.reach('readers') },
    { keys: 'Alt+K', words: 'Kind', run: () => acts.reach('kind') },
  ];
}
