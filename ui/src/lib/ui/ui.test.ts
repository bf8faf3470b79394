import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { Attempt } from '../attempt.svelte';
import { useHost } from '../ipc';
import { asIpcError } from '../ipc/host';
import Button from './Button.svelte';
import Checkboxes from './Checkboxes.svelte';
import DateInput from './DateInput.svelte';
import Details from './Details.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import NeedsReason from './NeedsReason.svelte';
import Outcome from './Outcome.svelte';
import Radios from './Radios.svelte';
import SaveState from './SaveState.svelte';
import Table from './Table.svelte';
import Tag from './Tag.svelte';
import TextInput from './TextInput.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('a field', () => {
  it('joins label, hint and error to its control and keeps what is typed out of any dictionary', () => {
    render(TextInput, { name: 'spoc.name', label: 'Name', hint: 'As on paper', error: 'Give the name.' });
    const input = screen.getByLabelText('Name');
    expect(input.getAttribute('aria-describedby')).toBe('f-spoc-name-hint f-spoc-name-error');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('spellcheck')).toBe('false');
    expect(input.getAttribute('autocomplete')).toBe('off');
  });
});

describe('a fold', () => {
  it('opens when it is asked to, and only the person closes it', async () => {
    const fold = render(Details, { summary: 'More', open: true, children: words('inside') });
    const details = fold.container.querySelector('details')!;
    await tick();
    expect(details.open).toBe(true);
    await fold.rerender({ open: false });
    expect(details.open).toBe(true);
    details.open = false;
    await fireEvent(details, new Event('toggle'));
    await fold.rerender({ summary: 'Less' });
    expect(details.open).toBe(false);
    await fold.rerender({ open: true });
    expect(details.open).toBe(true);
  });
});

describe('choices', () => {
  const options = [{ value: 'a', label: 'One', hint: 'The first' }, { value: 'b', label: 'Two' }];
  it('are one group with its legend, hint and error, and say what was chosen', async () => {
    const chosen = vi.fn();
    render(Radios, { name: 'which', legend: 'Which', para: 'D-11', hint: 'One of two', error: 'Choose one.', options, onchange: chosen });
    const group = screen.getByRole('group', { name: 'Which house rule' });
    expect(group.getAttribute('aria-describedby')).toBe('f-which-hint f-which-error');
    const one = screen.getByLabelText<HTMLInputElement>('One');
    expect(document.getElementById(one.getAttribute('aria-describedby')!)?.textContent).toBe('The first');
    await fireEvent.click(one);
    expect(chosen).toHaveBeenCalledWith('a');
  });
  it('are any number of tick boxes', async () => {
    const chosen = vi.fn();
    render(Checkboxes, { name: 'many', legend: 'Many', para: '13.3', options, value: ['a'], onchange: chosen });
    expect(screen.getByRole('group', { name: 'Many policy 13.3' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('One').checked).toBe(true);
    await fireEvent.click(screen.getByLabelText('Two'));
    expect(chosen).toHaveBeenCalledWith(['a', 'b']);
  });
});

describe('a date', () => {
  it('keeps what was typed when it is none, and says why once one has left the field', async () => {
    render(DateInput, { name: 'on', label: 'On' });
    const input = screen.getByLabelText<HTMLInputElement>('On');
    await fireEvent.input(input, { target: { value: '31/02/2026' } });
    expect(screen.queryByText(/has no day/)).toBeNull();
    await fireEvent.blur(input);
    expect(screen.getByText(/February 2026 has no day 31/)).toBeTruthy();
    expect(input.value).toBe('31/02/2026');
  });
  it('gives the program its own spelling', async () => {
    const changed = vi.fn();
    render(DateInput, { name: 'on', label: 'On', onchange: changed });
    const input = screen.getByLabelText<HTMLInputElement>('On');
    await fireEvent.input(input, { target: { value: '3 apr 2026' } });
    await fireEvent.change(input);
    expect(changed).toHaveBeenCalledWith('2026-04-03');
    expect(input.value).toBe('03/04/2026');
  });
});

describe('an error summary', () => {
  it('takes the focus, leads to the field on this screen and asks for the page of any other', async () => {
    render(TextInput, { name: 'section5.media', label: 'Media' });
    const goto = vi.fn();
    render(ErrorSummary, {
      heading: 'There is a problem',
      goto,
      points: [
        { field: 'section5.media', message: 'Say whether the media know.', rule: 'MARE-6.6-1', para: '6.6' },
        { field: 'section9.reason', message: 'Give a reason.' },
      ],
    });
    await tick();
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByText('MARE-6.6-1, policy 6.6')).toBeTruthy();
    Element.prototype.scrollIntoView = vi.fn();
    await fireEvent.click(screen.getByText('Say whether the media know.'));
    expect(document.activeElement).toBe(screen.getByLabelText('Media'));
    expect(goto).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByText('Give a reason.'));
    expect(goto).toHaveBeenCalledWith('section9.reason');
  });
});

describe('rules that ask for a reason', () => {
  it('are answered once each, and not with a blank', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const ongo = vi.fn();
    const point = (rule: string, message: string) => ({ rule, para: '6.6', message });
    render(NeedsReason, { points: [point('A-1', 'one'), point('A-1', 'two'), point('B-1', 'three')], ongo, onback: vi.fn() });
    const boxes = screen.getAllByRole('textbox');
    expect(boxes).toHaveLength(2);
    await fireEvent.input(boxes[0]!, { target: { value: '   ' } });
    await fireEvent.input(boxes[1]!, { target: { value: 'because' } });
    await fireEvent.click(screen.getByText(/Go on with/));
    expect(ongo).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(boxes[0]);
    await fireEvent.input(boxes[0]!, { target: { value: 'illness' } });
    await fireEvent.click(screen.getByText(/Go on with/));
    expect(ongo).toHaveBeenCalledWith({ 'A-1': 'illness', 'B-1': 'because' });
  });
});

describe('reasons half written', () => {
  it('are there again when one went back and the rules ask anew, and forgotten once they were given', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const warns = { code: 'needs_reason', message: '', fields: [{ field: '', rule: 'A-1', para: '6.6', exception_possible: false, message: 'Why?' }], hint: null, incident: null };
    useHost({
      async call(_verb, _input, options = {}) {
        if (!options.override?.['A-1']) throw asIpcError(warns);
        return {};
      },
    });
    const attempt = new Attempt('meeting.end');
    render(Outcome, { attempt });
    const box = async () => {
      void attempt.run({ meeting: 'm' });
      return (await screen.findByRole('textbox')) as HTMLTextAreaElement;
    };
    await fireEvent.input(await box(), { target: { value: 'because of' } });
    await fireEvent.click(screen.getByText('Go back'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect((await box()).value).toBe('because of');
    await fireEvent.click(screen.getByText(/Go on with/));
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect((await box()).value).toBe('');
    useHost(undefined);
  });
});

describe('a button that cannot act yet', () => {
  it('says what is missing, can be reached, and does nothing', async () => {
    const clicked = vi.fn();
    render(Button, { why: 'Section 5 is empty', onclick: clicked, children: words('Submit') });
    const button = screen.getByRole('button');
    await fireEvent.click(button);
    expect(clicked).not.toHaveBeenCalled();
    expect(button.hasAttribute('disabled')).toBe(false);
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Section 5 is empty');
  });
});

describe('a tag of risk or lateness', () => {
  it('has word, shape and colour', () => {
    const { container } = render(Tag, { text: 'Overdue', tone: 'bad' });
    expect(container.querySelector('svg rect')).toBeTruthy();
    expect(container.querySelector('.bad')?.textContent?.trim()).toBe('Overdue');
  });
});

describe('a table', () => {
  it('sorts by a column both ways and says so', async () => {
    const rows = [{ n: 10 }, { n: 9 }, { n: 11 }];
    const columns = [{ key: 'n', label: 'Number', text: (r: { n: number }) => String(r.n), sort: (r: { n: number }) => r.n }];
    const { container } = render(Table<{ n: number }>, { caption: 'Numbers', columns, rows, id: (r: { n: number }) => String(r.n) });
    const shown = () => [...container.querySelectorAll('td .content')].map((td) => td.textContent?.trim());
    await fireEvent.click(screen.getByRole('button', { name: 'Number' }));
    expect(shown()).toEqual(['9', '10', '11']);
    expect(container.querySelector('th')?.getAttribute('aria-sort')).toBe('ascending');
    await fireEvent.click(screen.getByRole('button', { name: 'Number' }));
    expect(shown()).toEqual(['11', '10', '9']);
    expect(container.querySelector('th')?.getAttribute('aria-sort')).toBe('descending');
  });
});

describe('the saved state', () => {
  it('is read out at most every ten seconds, a failure at once', async () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const { container, rerender } = render(SaveState, { words: 'Saved 10:42:07' });
    const said = () => container.querySelector('[aria-live]')?.textContent;
    await tick();
    expect(said()).toBe('Saved 10:42:07');
    vi.setSystemTime(1_003_000);
    await rerender({ words: 'Saved 10:42:10' });
    expect(said()).toBe('Saved 10:42:07');
    await rerender({ words: 'Not saved', failed: true });
    expect(said()).toBe('Not saved');
    vi.useRealTimers();
  });
});
