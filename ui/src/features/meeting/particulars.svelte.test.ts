import { beforeEach, describe, expect, it } from 'vitest';
import { Particulars } from './particulars.svelte';
import type { Room } from './room.svelte';

const person = (value: string, hint: string) => ({ value, label: value, hint, here: true });
let view: { from_notes: boolean; state: string; client_seq: number };
let beside: Particulars;

beforeEach(() => {
  view = { from_notes: false, state: 'in_progress', client_seq: 4 };
  beside = new Particulars({
    id: () => 'm-1',
    view: view as Room['view'],
    section: 7,
    speaking: 'Beckside Homes',
    turn: 'Beckside Homes',
    people: [person('Merrin Ashdale', 'Lantern Quay'), person('Corin Fellbeck', 'Millrace Trust')],
    agencies: [{ value: 'Lantern Quay', label: 'Lantern Quay' }],
  });
});

describe('a row', () => {
  it('is a line that the program reads, with what stands beside it', () => {
    beside.source = 'letter';
    beside.restricted = ' police, , health ';
    beside.into = 'action';
    const row = beside.row('Move the bins');
    expect(row).toMatchObject({ words: 'Move the bins', verb: 'capture.commit' });
    expect(row.input).toEqual({ meeting: 'm-1', section: 7, speaker: '', source: 'letter', restricted_to: ['police', 'health'], client_seq: 5, line: 'Move the bins', agency: 'Beckside Homes', into: 'action', draft: 'meeting:m-1:bar' });
  });
  it('takes the words as they are when the form says its kind, and the agency of whoever said it', () => {
    beside.kind = 'risk_factor';
    expect(beside.row('Seen').input).toMatchObject({ kind: 'risk_factor', text: 'Seen', agency: 'Beckside Homes' });
    beside.speaker = 'Merrin Ashdale';
    expect(beside.row('Seen').input).toMatchObject({ speaker: 'Merrin Ashdale', agency: 'Lantern Quay' });
  });
  it('is behind the one before it, whatever the program has answered by then; each has an id of its own', () => {
    const [one, two] = [beside.row('one'), beside.row('two')];
    expect([one.input.client_seq, two.input.client_seq]).toEqual([5, 6]);
    expect(one.id).not.toBe(two.id);
    view.client_seq = 9;
    expect(beside.row('three').input.client_seq).toBe(10);
  });
  it('says when it was said only where the clock says nothing of it', () => {
    beside.heard = '10:40';
    expect(beside.row('one').input.heard_at).toBeUndefined();
    const held = new Particulars({ id: () => 'm-1', view: { ...view, state: 'held' } as Room['view'], section: 7, speaking: '', turn: '', people: [], agencies: [] });
    held.heard = '10:40';
    expect(held.row('one').input.heard_at).toBe('10:40');
  });
});

it('writes out whom a few letters can only mean', () => {
  beside.speaker = 'ash';
  beside.nameSpeaker();
  expect(beside.speaker).toBe('Merrin Ashdale');
  beside.restricted = 'Police, lant, nobody known';
  beside.nameReaders();
  expect(beside.restricted).toBe('police, Lantern Quay, nobody known');
});

describe('a line that is taken back', () => {
  it('comes with what stood beside it, and goes with it', () => {
    beside.source = 'letter';
    beside.restricted = 'police';
    beside.into = 'decision';
    const sent = beside.row('Tell nobody');
    [beside.source, beside.restricted, beside.into] = ['', '', undefined];
    beside.gave(sent, undefined);
    expect([beside.source, beside.restricted, beside.into]).toEqual(['letter', 'police', 'decision']);
    beside.without(sent);
    expect([beside.source, beside.restricted, beside.into]).toEqual(['', '', undefined]);
  });
  it('never comes with the readers of the one before', () => {
    beside.restricted = 'police';
    const first = beside.row('first');
    beside.restricted = 'health';
    const second = beside.row('second');
    beside.restricted = '';
    beside.gave(first, undefined);
    beside.gave(second, first);
    expect(beside.restricted).toBe('health');
  });
  it('leaves what was changed since', () => {
    beside.source = 'letter';
    const sent = beside.row('Seen');
    beside.source = 'her own words';
    beside.without(sent);
    expect(beside.source).toBe('her own words');
  });
  it('is of the kind that the form said', () => {
    beside.kind = 'reasons';
    const sent = beside.row('Because');
    beside.kind = '';
    beside.into = 'action';
    beside.gave(sent, undefined);
    expect([beside.kind, beside.into]).toEqual(['reasons', undefined]);
    beside.keyed();
    expect([beside.kind, beside.into]).toEqual(['', 'reasons']);
  });
  it('goes with its words when they are deleted, and stays when they are entered', () => {
    beside.kind = 'decision';
    beside.source = 'telephone';
    const sent = beside.row('Tell the flats');
    [beside.kind, beside.source] = ['', ''];
    beside.gave(sent, undefined);
    beside.emptied();
    expect([beside.kind, beside.source]).toEqual(['', '']);
    beside.gave(sent, undefined);
    beside.row('Tell the flats');
    beside.emptied();
    expect([beside.kind, beside.source], 'Ctrl+Enter keeps it for the next line').toEqual(['decision', 'telephone']);
  });
});

describe('what stands beside half a line', () => {
  it('comes back with it, where nothing else stands', () => {
    const here = { id: () => 'm-1', view: view as Room['view'], section: 7, speaking: '', turn: '', people: [], agencies: [] };
    const again = new Particulars(here);
    again.source = 'her own words';
    again.resume({ kind: 'decision', into: '', speaker: '', source: 'letter', restricted: 'police', heard: '', turn: 'Lantern Quay' });
    expect([again.kind, again.source, again.restricted, here.turn]).toEqual(['decision', 'her own words', 'police', 'Lantern Quay']);
    expect(beside.half.turn).toBe('Beckside Homes');
  });
});
