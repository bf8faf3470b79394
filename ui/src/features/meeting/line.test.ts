import { describe, expect, it } from 'vitest';
import { asWritten, firstWords, nextBasis, oneMeant, personMeant, replaced, togglePoliceAndHealth, type Typed } from './line';

/** The caret is written as `|`. */
const at = (text: string): Typed => ({ text: text.replace('|', ''), caret: text.indexOf('|') });
const shown = (typed: Typed) => `${typed.text.slice(0, typed.caret)}|${typed.text.slice(typed.caret)}`;

describe('fact or analysis by one key', () => {
  it('goes from none to fact, to analysis, to none, and the caret stays at the words', () => {
    let line = at('He was seen at the bin store|');
    const seen = [1, 2, 3].map(() => shown((line = nextBasis(line))));
    expect(seen).toEqual(['He was seen at the bin store| ~f', 'He was seen at the bin store| ~a', 'He was seen at the bin store|']);
  });
  it('leaves room to type on before the mark', () => {
    expect(shown(nextBasis(at('He was |')))).toBe('He was | ~f');
    expect(shown(nextBasis(at('|')))).toBe('| ~f');
  });
  it('keeps who may read it and everything else that is marked', () => {
    expect(nextBasis(at('Seen again ~f #police|')).text).toBe('Seen again ~a #police');
    expect(shown(nextBasis(at('Seen again ~a #police|')))).toBe('Seen again #police|');
  });
  it('knows the long marks and leaves ordinary signs alone', () => {
    expect(nextBasis(at('It burnt ~fact|')).text).toBe('It burnt ~a');
    expect(nextBasis(at('It burnt ~analysis, they say|')).text).toBe('It burnt, they say');
    expect(nextBasis(at('about ~5 m, a~f, ~afternoon|')).text).toBe('about ~5 m, a~f, ~afternoon ~f');
  });
  it('changes nothing inside a pasted text of several lines', () => {
    expect(nextBasis(at('one ~f two\nthree|')).text).toBe('one ~f two\nthree ~f');
    expect(nextBasis(at('one ~f two\nthree ~f #health|')).text).toBe('one ~f two\nthree ~a #health');
  });
  it('moves a caret behind the mark with the words there', () => {
    expect(shown(nextBasis(at('~a Seen| again')))).toBe(' Seen| again');
  });
});

describe('police and health only, by one key', () => {
  it('is put and taken away again', () => {
    const kept = togglePoliceAndHealth(at('He is looked at for something else|'));
    expect(shown(kept)).toBe('He is looked at for something else| #police #health');
    expect(shown(togglePoliceAndHealth(kept))).toBe('He is looked at for something else|');
  });
  it('adds what is missing and takes away only its own', () => {
    expect(togglePoliceAndHealth(at('x #Police|')).text).toBe('x #Police #health');
    expect(togglePoliceAndHealth(at('x #police,health #fellgate ~f|')).text).toBe('x #fellgate ~f');
    expect(togglePoliceAndHealth(at('flat #6|')).text).toBe('flat #6 #police #health');
  });
});

describe('a word replaced', () => {
  it('keeps the caret at the same words, whether before, in or behind it', () => {
    expect(shown(replaced(at('teh house burnt|'), 0, 3, 'the'))).toBe('the house burnt|');
    expect(shown(replaced(at('a frend came|'), 2, 7, 'friend'))).toBe('a friend came|');
    expect(shown(replaced(at('a fr|end came'), 2, 7, 'friend'))).toBe('a fr|iend came');
    expect(shown(replaced(at('a| frend'), 2, 7, 'friend'))).toBe('a| friend');
  });
});

describe('the beginning of a long text', () => {
  it('ends at a word', () => {
    expect(firstWords('one two three, four', 15)).toBe('one two three …');
    expect(firstWords('short')).toBe('short');
  });
});

describe('a suggestion', () => {
  it('has a capital where the word has one', () => {
    expect(asWritten('Teh', 'the')).toBe('The');
    expect(asWritten('larkenfel', 'Larkenfell')).toBe('Larkenfell');
  });
});

describe('a few letters of a name', () => {
  const people = ['Merrin Ashdale', 'Corin Fellbeck', 'Isolde Ashworth'];
  it('mean the one they can only mean', () => {
    expect([oneMeant('fell', people), oneMeant(' merr ', people), oneMeant('merrin a', people), oneMeant('worth', people)]).toEqual(['Corin Fellbeck', 'Merrin Ashdale', 'Merrin Ashdale', 'worth']);
  });
  it('stay as typed when they may mean two, or nobody, or are the whole name', () => {
    expect([oneMeant('ash', people), oneMeant(' A neighbour ', people), oneMeant('corin fellbeck', people), oneMeant('  ', people)]).toEqual(['ash', 'A neighbour', 'corin fellbeck', '']);
  });
});

it('names the person that a few letters can only mean, with their agency, in the bar and in the form of a row', () => {
  const people = [{ value: 'Merrin Ashdale', hint: 'Lantern Quay' }, { value: 'Isolde Ashworth', hint: 'Millrace Trust' }, { value: 'A visitor', hint: '' }];
  expect(personMeant('ashw', people)).toEqual({ name: 'Isolde Ashworth', agency: 'Millrace Trust' });
  expect(personMeant('merrin ashdale', people)).toEqual({ name: 'Merrin Ashdale', agency: 'Lantern Quay' });
  expect(personMeant('ash', people)).toEqual({ name: 'ash', agency: '' });
  expect(personMeant(' A neighbour ', people)).toEqual({ name: 'A neighbour', agency: '' });
});
