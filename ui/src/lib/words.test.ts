import { describe, expect, it } from 'vitest';
import { clock, count, dayMonth, list, londonMoment, longDate, moment, plain, readDate, shortDate, source, typedDate, weekOf } from './words';

describe('dates in words', () => {
  it('shows the day first, with four figures of the year', () => {
    expect(longDate('2026-01-14')).toBe('14 January 2026');
    expect(shortDate('2026-01-04')).toBe('Sun 4 Jan 2026');
    expect(dayMonth('2026-04-13')).toBe('Mon 13 Apr');
    expect(typedDate('2026-04-03')).toBe('03/04/2026');
    expect(moment('2026-03-03T16:40:00')).toBe('Tue 3 Mar 2026, 16:40');
    expect(clock('2026-03-03')).toBe('');
    expect(longDate(null)).toBe('');
  });
  it('shows moments of the trail in London time, summer time included', () => {
    expect(londonMoment('2026-07-01T08:10:00Z')).toBe('Wed 1 Jul 2026, 09:10:00');
    expect(londonMoment('2026-01-01T08:10:00Z')).toBe('Thu 1 Jan 2026, 08:10:00');
  });
  it('lays out the working week across a change of year', () => {
    expect(weekOf('2026-01-02')).toEqual(['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02']);
    expect(weekOf('2026-03-29')[0]).toBe('2026-03-23');
  });
});

describe('readDate', () => {
  it.each([
    ['3/4/2026', '2026-04-03'],
    ['03.04.2026', '2026-04-03'],
    ['3 apr 2026', '2026-04-03'],
    ['3 April 2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['29/02/2028', '2028-02-29'],
    ['  ', null],
  ])('takes %s', (text, iso) => expect(readDate(text)).toEqual({ iso }));
  it.each([
    ['31/02/2026', 'February 2026 has no day 31.'],
    ['29/02/2026', 'February 2026 has no day 29.'],
    ['31/4/2026', 'April 2026 has no day 31.'],
    ['1/1/20226', 'The year “20226” must have four digits, such as 2026.'],
    ['1/1/26', 'The year “26” must have four digits, such as 2026.'],
    ['1/13/2026', 'There is no month “13”'],
    ['0/1/2026', 'January 2026 has no day 0.'],
    ['next friday', '“next friday” is not a date.'],
    ['=1+1', '“=1+1” is not a date.'],
  ])('refuses %s and says why', (text, why) => {
    const found = readDate(text);
    expect('error' in found && found.error).toContain(why);
  });
});

describe('small words', () => {
  it('counts and joins', () => {
    expect(count(1, 'action')).toBe('1 action');
    expect(count(0, 'action')).toBe('0 actions');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(plain('done_holds_until')).toBe('Done holds until');
  });
});

describe('where a rule comes from', () => {
  it.each([
    ['13.3', 'policy 13.3'],
    ['6.9, A7 §8', 'policy 6.9, A7 §8'],
    ['A4-19 to A4-22', 'policy A4-19 to A4-22'],
    ['14.1, section 6', 'policy 14.1, section 6'],
    ['FAQ', 'FAQ of the policy'],
    ['FAQ, 6.12', 'policy 6.12, FAQ of the policy'],
  ])('cites %s as %s', (para, words) => expect(source(para)).toBe(words));
  it.each(['D-11', 'D-33', 'MARE-R-3'])('never calls the rule of the house %s policy', (para) => expect(source(para)).toBe('house rule'));
  it('names the paragraph when a rule has both', () => expect(source('13.1, D-01')).toBe('policy 13.1'));
  it.each(['', null, undefined])('says nothing for no place', (para) => expect(source(para)).toBe(''));
});
