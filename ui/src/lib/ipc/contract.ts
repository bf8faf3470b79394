// Generated from `mare-admin verbs --json`; do not edit.

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;

export type Role = 'spoc' | 'office' | 'chair' | 'minute_taker' | 'reader' | 'auditor' | 'administrator';

/** What is known of a verb without asking. */
export interface VerbCard {
  kind: 'desk' | 'read' | 'write';
  roles: readonly Role[];
  undoable: boolean;
  seat: boolean;
}

/** Input and output of every verb. */
export interface Contract {
  'setup.status': { input: Any; output: Any };
  'setup.init': { input: Any; output: Any };
  'setup.confirm_code': { input: Any; output: Any };
  'setup.check_passphrase': { input: Any; output: Any };
  'session.sign_in': { input: Any; output: Any };
  'session.lock': { input: Any; output: Any };
  'session.whoami': { input: Any; output: Any };
  'session.recover': { input: Any; output: Any };
  'session.change_passphrase': { input: Any; output: Any };
  'seat.hand_over': { input: Any; output: Any };
  'seat.take_back': { input: Any; output: Any };
  'account.create': { input: Any; output: Any };
  'account.list': { input: Any; output: Any };
  'account.set': { input: Any; output: Any };
  'clock.now': { input: Any; output: Any };
  'clock.set': { input: Any; output: Any };
  'calendar.working_days': { input: Any; output: Any };
  'calendar.year': { input: Any; output: Any };
  'calendar.change': { input: Any; output: Any };
  'setting.get': { input: Any; output: Any };
  'setting.set': { input: Any; output: Any };
  'pack.get': { input: Any; output: Any };
  'agency.list': { input: Any; output: Any };
  'agency.save': { input: Any; output: Any };
  'audit.list': { input: Any; output: Any };
  'file.verify': { input: Any; output: Any };
  'draft.keep': { input: Any; output: Any };
  'draft.get': { input: Any; output: Any };
  'person.search': { input: Any; output: Any };
  'person.get': { input: Any; output: Any };
  'person.create': { input: Any; output: Any };
  'person.update': { input: Any; output: Any };
  'today.list': { input: Any; output: Any };
  'search.all': { input: Any; output: Any };
  'form.get': { input: Any; output: Any };
  'referral.list': { input: Any; output: Any };
  'referral.get': { input: Any; output: Any };
  'referral.gaps': { input: Any; output: Any };
  'referral.create': { input: Any; output: Any };
  'referral.answer': { input: Any; output: Any };
  'referral.consider': { input: Any; output: Any };
  'referral.case_review': { input: Any; output: Any };
  'referral.inform_assessment': { input: Any; output: Any };
  'referral.agree_disclosure': { input: Any; output: Any };
  'referral.submit': { input: Any; output: Any };
  'referral.endorse': { input: Any; output: Any };
  'referral.receive': { input: Any; output: Any };
  'referral.send_back': { input: Any; output: Any };
  'referral.withdraw': { input: Any; output: Any };
  'referral.check_convictions': { input: Any; output: Any };
  'referral.send_to_panel': { input: Any; output: Any };
  'referral.panel_answer': { input: Any; output: Any };
  'referral.decide': { input: Any; output: Any };
  'referral.return_section_9': { input: Any; output: Any };
  'referral.team_received': { input: Any; output: Any };
  'case.list': { input: Any; output: Any };
  'case.get': { input: Any; output: Any };
  'case.inform': { input: Any; output: Any };
  'case.end_notice': { input: Any; output: Any };
  'case.close': { input: Any; output: Any };
  'case.mappa': { input: Any; output: Any };
  'happening.record': { input: Any; output: Any };
  'happening.list': { input: Any; output: Any };
  'notification.done': { input: Any; output: Any };
  'notification.reply': { input: Any; output: Any };
  'meeting.list': { input: Any; output: Any };
  'meeting.get': { input: Any; output: Any };
  'meeting.lawful_dates': { input: Any; output: Any };
  'meeting.book': { input: Any; output: Any };
  'meeting.move': { input: Any; output: Any };
  'meeting.cancel': { input: Any; output: Any };
  'meeting.officers': { input: Any; output: Any };
  'meeting.invite': { input: Any; output: Any };
  'meeting.reply': { input: Any; output: Any };
  'meeting.chase': { input: Any; output: Any };
  'meeting.uninvite': { input: Any; output: Any };
  'meeting.start': { input: Any; output: Any };
  'meeting.attend': { input: Any; output: Any };
  'meeting.declare': { input: Any; output: Any };
  'meeting.section': { input: Any; output: Any };
  'meeting.set': { input: Any; output: Any };
  'meeting.missing': { input: Any; output: Any };
  'meeting.end': { input: Any; output: Any };
  'meeting.adjourn': { input: Any; output: Any };
  'meeting.resume': { input: Any; output: Any };
  'meeting.front_sheet': { input: Any; output: Any };
  'meeting.attendance_sheet': { input: Any; output: Any };
  'meeting.submit': { input: Any; output: Any };
  'meeting.issue': { input: Any; output: Any };
  'meeting.addendum': { input: Any; output: Any };
  'entry.add': { input: Any; output: Any };
  'entry.update': { input: Any; output: Any };
  'entry.correct': { input: Any; output: Any };
  'entry.move': { input: Any; output: Any };
  'entry.remove': { input: Any; output: Any };
  'at_risk.save': { input: Any; output: Any };
  'at_risk.remove': { input: Any; output: Any };
  'disclosure.save': { input: Any; output: Any };
  'disclosure.owner_decision': { input: Any; output: Any };
  'disclosure.done': { input: Any; output: Any };
  'action.add': { input: Any; output: Any };
  'action.adopt': { input: Any; output: Any };
  'action.update': { input: Any; output: Any };
  'action.move': { input: Any; output: Any };
  'action.remove': { input: Any; output: Any };
  'action.accept': { input: Any; output: Any };
  'action.list': { input: Any; output: Any };
  'action.outcome': { input: Any; output: Any };
  'document.list': { input: Any; output: Any };
  'document.page': { input: Any; output: Any };
  'document.attach': { input: Any; output: Any };
  'document.make': { input: Any; output: Any };
  'copy.list': { input: Any; output: Any };
  'copy.make': { input: Any; output: Any };
  'copy.give': { input: Any; output: Any };
  'copy.return': { input: Any; output: Any };
  'document.export': { input: Any; output: Any };
}

export type Verb = keyof Contract;

export const VERBS: Record<Verb, VerbCard> = {
  'setup.status': { kind: 'desk', roles: [], undoable: false, seat: false },
  'setup.init': { kind: 'desk', roles: [], undoable: false, seat: false },
  'setup.confirm_code': { kind: 'desk', roles: [], undoable: false, seat: false },
  'setup.check_passphrase': { kind: 'desk', roles: [], undoable: false, seat: false },
  'session.sign_in': { kind: 'desk', roles: [], undoable: false, seat: false },
  'session.lock': { kind: 'desk', roles: [], undoable: false, seat: false },
  'session.whoami': { kind: 'desk', roles: [], undoable: false, seat: false },
  'session.recover': { kind: 'desk', roles: [], undoable: false, seat: false },
  'session.change_passphrase': { kind: 'desk', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'seat.hand_over': { kind: 'desk', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'seat.take_back': { kind: 'desk', roles: [], undoable: false, seat: false },
  'account.create': { kind: 'desk', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'account.list': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'account.set': { kind: 'write', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'clock.now': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'clock.set': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'calendar.working_days': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'calendar.year': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'calendar.change': { kind: 'write', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'setting.get': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'setting.set': { kind: 'write', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'pack.get': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'agency.list': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'agency.save': { kind: 'write', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'audit.list': { kind: 'read', roles: ['auditor', 'spoc', 'administrator'], undoable: false, seat: false },
  'file.verify': { kind: 'desk', roles: ['auditor', 'spoc', 'administrator'], undoable: false, seat: false },
  'draft.keep': { kind: 'desk', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'draft.get': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'person.search': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'person.get': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'person.create': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'person.update': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'today.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'search.all': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'form.get': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'referral.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'referral.get': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'referral.gaps': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'referral.create': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.answer': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.consider': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.case_review': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.inform_assessment': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.agree_disclosure': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.submit': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.endorse': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.receive': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.send_back': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.withdraw': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.check_convictions': { kind: 'write', roles: ['spoc'], undoable: false, seat: false },
  'referral.send_to_panel': { kind: 'write', roles: ['spoc'], undoable: false, seat: false },
  'referral.panel_answer': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.decide': { kind: 'write', roles: ['spoc'], undoable: false, seat: false },
  'referral.return_section_9': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'referral.team_received': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'case.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'case.get': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'case.inform': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'case.end_notice': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'case.close': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'case.mappa': { kind: 'write', roles: ['spoc'], undoable: false, seat: false },
  'happening.record': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'happening.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'notification.done': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'notification.reply': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'meeting.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.get': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.lawful_dates': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.book': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.move': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.cancel': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.officers': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.invite': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.reply': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.chase': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.uninvite': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.start': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.attend': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.declare': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.section': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.set': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.missing': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.end': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.adjourn': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.resume': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.front_sheet': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.attendance_sheet': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.submit': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.issue': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.addendum': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'entry.add': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'entry.update': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'entry.correct': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'entry.move': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'entry.remove': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'at_risk.save': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'at_risk.remove': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'disclosure.save': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'disclosure.owner_decision': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'disclosure.done': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'action.add': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'action.adopt': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'action.update': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'action.move': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'action.remove': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'action.accept': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'action.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'action.outcome': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'document.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'document.page': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'document.attach': { kind: 'write', roles: ['spoc', 'office'], undoable: false, seat: false },
  'document.make': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'copy.list': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'copy.make': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'copy.give': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'copy.return': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'document.export': { kind: 'desk', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
};
