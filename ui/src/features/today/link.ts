// Where the next act of a row is done.
import { to } from '$lib/route.svelte';

export interface NextAct {
  verb: string;
  noun: string;
  id: string;
  label: string;
}

const MEETING_PHASE: Record<string, string> = {
  'meeting.submit': 'after',
  'meeting.issue': 'after',
  'meeting.addendum': 'after',
  'copy.make': 'after',
  'copy.give': 'after',
  'meeting.attend': 'during',
  'meeting.section': 'during',
  'meeting.end': 'during',
  'meeting.resume': 'during',
};

/** Returns the address of the page where `act` is done; `reference` is the row's, of the noun or of its case. */
export function linkOf(act: NextAct, reference: string): string {
  switch (act.noun) {
    case 'referral':
      return to('referral', act.id, act.verb === 'referral.decide' ? 'decision' : undefined);
    case 'case':
      return act.verb === 'meeting.book' ? to('case', act.id, 'meetings', 'book') : to('case', act.id);
    case 'meeting':
      // Without a phase the meeting opens where it stands: before, in the room or after.
      return to('meeting', act.id, MEETING_PHASE[act.verb]);
    case 'action':
      return `${to('actions')}?open=${encodeURIComponent(act.id)}`;
    case 'disclosure':
      return to('case', reference, 'disclosure', act.id);
    case 'notification':
      return to('case', reference, 'tell', act.id);
    default:
      return to('case', reference);
  }
}
