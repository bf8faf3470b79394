import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChairView } from '$lib/ipc/contract';
import { asIpcError } from '$lib/ipc/host';
import { useHost } from '$lib/ipc';
import ChairPage from '../../views/ChairPage.svelte';
import Lamp from './Lamp.svelte';
import MissingList from './MissingList.svelte';
import Now from './Now.svelte';
import OpenChair from './OpenChair.svelte';

const prompt = (text: string) => ({ text, source: 'Appendix 2' });
const view = (more: Partial<ChairView> = {}): ChairView => ({
  id: 'm-1', reference: 'M-2026-001', case_reference: 'C-2026-001', state: 'in_progress', state_words: 'In progress', date_words: 'Wed 1 Apr 2026',
  started_at: '2026-04-01T10:00:00', started_words: 'Started at 10:00', section: { no: 7, title: 'Information Exchange/ Risk Factors' },
  section_time: { planned: 15, actual: 12, words: '12 min of 15 planned' }, whole_time: { planned: 90, actual: 17, words: '17 min of 90 planned' },
  planned_source: 'House default', agenda: [], prompts: ['a?', 'b?', 'c?', 'd?'].map(prompt), required: [], required_here: true,
  required_words: 'All required professionals are here.', silent: ['Police'], declaration_needed: [], missing_here: [], missing_elsewhere: 0, missing_count: 4,
  read_back: [], actions_words: 'No action yet', ...more,
});

afterEach(() => useHost(undefined));

describe('the Chair’s window', () => {
  it('shows the section, the minutes as text and three prompts', () => {
    const { container } = render(Now, { view: view() });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('7. Information Exchange/ Risk Factors');
    expect(screen.getByText('12 min of 15 planned')).toBeTruthy();
    expect(container.querySelectorAll('.prompts li')).toHaveLength(3);
    expect(screen.getByText('1 more to ask')).toBeTruthy();
  });

  it('says in words who is missing', () => {
    render(Lamp, { view: view({ required_here: false, required_words: 'Missing: Consultant (apologies).' }) });
    expect(screen.getByText('Missing: Consultant (apologies).')).toBeTruthy();
    expect(screen.getByText('Police')).toBeTruthy();
  });

  it('counts what only the minute taker sees', () => {
    render(MissingList, { view: view({ missing_here: [{ rule: 'R', para: '13.3', message: 'No date (13.3).' }], missing_elsewhere: 1 }) });
    expect(screen.getByText('No date (13.3).')).toBeTruthy();
    expect(screen.getByText('1 more on the minute taker’s screen.')).toBeTruthy();
  });

  it('reads again when it hears that something changed, and shows nothing while the screen is hidden', async () => {
    let changed = () => undefined as void;
    let stopped = false;
    let answer: () => ChairView = () => view();
    useHost({ call: async () => answer(), onChanged: (run) => ((changed = run), () => (stopped = true)) });
    const page = render(ChairPage, { params: { id: 'm-1' } });
    expect(await screen.findByText('Police')).toBeTruthy();
    answer = () => view({ silent: [], section: { no: 8, title: 'Risks' } });
    changed();
    expect(await screen.findByRole('heading', { level: 1, name: '8. Risks' })).toBeTruthy();
    answer = () => {
      throw asIpcError({ code: 'hidden', message: 'The screen is hidden.', fields: [], hint: null, incident: null });
    };
    changed();
    expect(await screen.findByRole('heading', { level: 1, name: 'Screen hidden' })).toBeTruthy();
    expect(page.container.textContent).not.toContain('M-2026-001');
    answer = () => view();
    changed();
    expect(await screen.findByText('Police')).toBeTruthy();
    page.unmount();
    expect(stopped).toBe(true);
  });

  it('is opened by a button, and says so when it cannot be', async () => {
    const asked: string[] = [];
    useHost({ call: async () => undefined, openChair: async (meeting) => void asked.push(meeting) });
    const page = render(OpenChair, { meeting: 'm-1' });
    await fireEvent.click(screen.getByRole('button', { name: /Chair’s window/ }));
    expect(asked).toEqual(['m-1']);
    useHost({ call: async () => undefined, openChair: () => Promise.reject(new Error('no display')) });
    await page.rerender({ meeting: 'm-2' });
    await fireEvent.click(screen.getByRole('button', { name: /Chair’s window/ }));
    await tick();
    expect((await screen.findByRole('alert')).textContent).toContain('could not be opened');
  });
});
