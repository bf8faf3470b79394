// Every page and its address. The first pattern that fits wins.
import type { Component } from 'svelte';
import ActionsPage from './ActionsPage.svelte';
import CasePage from './CasePage.svelte';
import CasesPage from './CasesPage.svelte';
import ChairPage from './ChairPage.svelte';
import MeetingPage from './MeetingPage.svelte';
import MeetingsPage from './MeetingsPage.svelte';
import PassphrasePage from './PassphrasePage.svelte';
import PracticeRoomPage from './PracticeRoomPage.svelte';
import ReferralNewPage from './ReferralNewPage.svelte';
import ReferralPage from './ReferralPage.svelte';
import SearchPage from './SearchPage.svelte';
import SettingsPage from './SettingsPage.svelte';
import TodayPage from './TodayPage.svelte';

export interface PageRoute {
  pattern: string;
  // Every page may take what its pattern names, as `params: Record<string, string>`.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  page: Component<any>;
  /** Which entry of the navigation it belongs to. */
  nav?: 'today' | 'cases' | 'meetings' | 'actions' | 'settings';
  /** A handed seat may see it, for its own meeting. */
  seat?: boolean;
  /** It has a window of its own, without the frame. */
  bare?: boolean;
}

export const ROUTES: PageRoute[] = [
  { pattern: 'today', page: TodayPage, nav: 'today' },
  { pattern: 'cases', page: CasesPage, nav: 'cases' },
  { pattern: 'case/:id/:tab?/:item?', page: CasePage, nav: 'cases' },
  { pattern: 'referral/new', page: ReferralNewPage, nav: 'cases' },
  { pattern: 'referral/:id/:section?/:item?', page: ReferralPage, nav: 'cases' },
  { pattern: 'meetings', page: MeetingsPage, nav: 'meetings' },
  { pattern: 'meeting/:id/:phase?/:part?', page: MeetingPage, nav: 'meetings', seat: true },
  { pattern: 'chair/:id', page: ChairPage, seat: true, bare: true },
  { pattern: 'actions', page: ActionsPage, nav: 'actions' },
  { pattern: 'search', page: SearchPage },
  { pattern: 'settings/:part?', page: SettingsPage, nav: 'settings' },
  { pattern: 'practice-room/:id?', page: PracticeRoomPage, nav: 'settings' },
  { pattern: 'passphrase', page: PassphrasePage },
];
