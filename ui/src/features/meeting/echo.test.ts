import { expect, it } from 'vitest';
import { echoOf } from './echo';

const alone = { kind: '', speaker: '', agency: '', source: '', readers: [] as string[] } as const;
const section = (no: number, speaking = '') => ({ section: no, speaking });

it('says what the program understood, and in which section it will stand', () => {
  expect(echoOf({ echo: 'Note · M Ashdale', kind: 'note' }, alone, section(8))).toBe('Note · M Ashdale · section 8');
});

it('names no section for what stands in the plan', () => {
  expect(echoOf({ echo: 'Action · M Ashdale · 9 April', kind: 'action' }, alone, section(8))).toBe('Action · M Ashdale · 9 April');
  expect(echoOf({ echo: 'Standing instruction', kind: 'standing' }, alone, section(8))).toBe('Standing instruction');
});

it('adds source and readers to whatever it says', () => {
  const beside = { ...alone, source: 'letter of 2 March', readers: ['police', 'health'] };
  expect(echoOf({ echo: 'Note', kind: 'note' }, beside, section(8))).toBe('Note · section 8 · source: letter of 2 March · only police and health will read it');
  expect(echoOf(undefined, beside, section(8))).toBe('Note in section 8 · source: letter of 2 March · only police and health will read it');
});

it('says before a key what will be kept: the speaker before the agency whose turn it is', () => {
  expect(echoOf(undefined, alone, section(7))).toBe('Information in section 7');
  expect(echoOf(undefined, alone, section(7, 'Beckside Homes'))).toBe('Information in section 7 · Beckside Homes');
  expect(echoOf(undefined, { ...alone, speaker: 'Merrin Ashdale', agency: 'Lantern Quay' }, section(7, 'Beckside Homes'))).toBe('Information in section 7 · Merrin Ashdale, Lantern Quay');
  expect(echoOf(undefined, { ...alone, speaker: 'A neighbour' }, section(8))).toBe('Note in section 8 · A neighbour');
});

it('says the kind of the form, whatever the line would mean', () => {
  expect(echoOf({ echo: 'Action', kind: 'action' }, { ...alone, kind: 'risk_factor' }, section(8))).toBe('Risk factor in section 8');
});
