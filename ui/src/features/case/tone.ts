// How a state looks. Only lateness and risk have colours of their own; a state is a grey word or the accent.

/** Returns the tone of a case's state. */
export function caseTone(state: string): 'plain' | 'accent' {
  return state === 'C8' ? 'plain' : 'accent';
}

/** Returns the tone of a meeting's state. */
export function meetingTone(state: string): 'plain' | 'accent' {
  return state === 'issued' || state === 'cancelled' ? 'plain' : 'accent';
}
