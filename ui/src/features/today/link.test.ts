import { describe, expect, it } from 'vitest';
import { linkOf } from './link';

describe('where the next act of a row is done', () => {
  const meeting = (verb: string) => linkOf({ verb, noun: 'meeting', id: 'm1', label: '' }, 'MARE-1');
  it('opens a meeting where it stands, and at its minutes where these are to be done', () => {
    expect(meeting('meeting.get')).toBe('#/meeting/m1');
    expect(meeting('meeting.submit')).toBe('#/meeting/m1/after');
    expect(meeting('meeting.resume')).toBe('#/meeting/m1/during');
  });
  it('goes to the case for what it does not know', () => {
    expect(linkOf({ verb: 'x', noun: 'x', id: 'x', label: '' }, 'C-1')).toBe('#/case/C-1');
  });
});
