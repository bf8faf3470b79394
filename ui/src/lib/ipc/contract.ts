// Generated from `mare-admin verbs --json` by `cargo xtask types`; do not edit.

/**
 * Why a verb refused. A code exists only because a caller branches on it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Code".
 */
export type Code =
  | 'blocked'
  | 'needs_reason'
  | 'invalid_input'
  | 'not_found'
  | 'not_allowed'
  | 'not_signed_in'
  | 'hidden'
  | 'wrong_passphrase'
  | 'conflict'
  | 'busy'
  | 'damaged'
  | 'newer_file'
  | 'practice_only'
  | 'not_saved'
  | 'internal';
/**
 * A passphrase or a recovery code as it was typed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Secret".
 */
export type Secret = string;
/**
 * What somebody may be in the application.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Role".
 */
export type Role = 'spoc' | 'office' | 'chair' | 'minute_taker' | 'reader' | 'auditor' | 'administrator';
/**
 * What a rule looks for among the actions of a plan, whatever number the policy gives it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LibraryMark".
 */
export type LibraryMark = 'informs_service_user' | 'refers_child' | 'outlives_case';
/**
 * An agency's status under the Criminal Justice Act 2003, section 325.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgencyClass".
 */
export type AgencyClass = 'RA' | 'DTC' | 'other';
/**
 * Why a person's name must not stand in text.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Protection".
 */
export type Protection = 'victim' | 'informant' | 'child';
/**
 * How a field is answered.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Kind".
 */
export type Kind = 'short_text' | 'long_text' | 'date' | 'yes_no' | 'choice' | 'choices' | 'table' | 'fixed';
/**
 * Whether a field must be answered.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Need".
 */
export type Need = 'mandatory' | 'conditional' | 'optional';
/**
 * Where a referral stands (§4.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReferralState".
 */
export type ReferralState =
  | 'draft'
  | 'awaiting_endorsement'
  | 'endorsed'
  | 'received'
  | 'returned'
  | 'with_panel'
  | 'panel_declined'
  | 'decided'
  | 'mappa_accepted'
  | 'withdrawn';
/**
 * Why somebody who was in MARE is referred again (11.6).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Trigger".
 */
export type Trigger = 'escalated' | 'criminal_justice';
/**
 * What section 8 and section 9 may say (A1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Route".
 */
export type Route = 'remain_level1' | 'refer_to_mappa' | 'refer_to_mare';
/**
 * What the SPoC may decide in section 9.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Outcome".
 */
export type Outcome = 'mare' | 'mare_level1' | 'remain';
/**
 * How far a section is.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SectionStatus".
 */
export type SectionStatus = 'complete' | 'gaps' | 'not_started';
/**
 * How a broken rule answers at a transition (ruling 12).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Response".
 */
export type Response = 'note' | 'warn' | 'block_unless_exception' | 'block';
/**
 * Where a limit stands on a day.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LimitStatus".
 */
export type LimitStatus = 'open' | 'not_met' | 'met' | 'late';
/**
 * Which notification.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NotificationKind".
 */
export type NotificationKind =
  | 'county_lead_safeguarding'
  | 'child_protection_lead'
  | 'police_meeting_date'
  | 'section9_returned'
  | 'team_received_decision'
  | 'referral_returned';
/**
 * Where a case stands (§4.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CaseState".
 */
export type CaseState = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8';
/**
 * Why a case is closed (§6).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ClosureReason".
 */
export type ClosureReason =
  | 'discharged'
  | 'involvement_ends'
  | 'mappa_accepted'
  | 'meeting_decision'
  | 'moved_away'
  | 'imprisoned'
  | 'died'
  | 'not_supported'
  | 'matrix_score';
/**
 * A disposal that can qualify for Category 2 (4.4, 8.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Disposal".
 */
export type Disposal =
  | 'custody'
  | 'suspended_sentence'
  | 'youth_detention'
  | 'indeterminate'
  | 'hospital_order'
  | 'restricted_hospital_order'
  | 'guardianship_order'
  | 'insanity_or_unfit'
  | 'disqualification_order'
  | 'other';
/**
 * Where a meeting stands.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingState".
 */
export type MeetingState = 'planned' | 'cancelled' | 'in_progress' | 'adjourned' | 'held' | 'submitted' | 'issued';
/**
 * What happened.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "HappeningKind".
 */
export type HappeningKind =
  | 'advice'
  | 'mha_assessment'
  | 'police_information'
  | 'sentence'
  | 'follow_up'
  | 'incident'
  | 'mappa_i'
  | 'leave'
  | 'note';
/**
 * Kinds of person who are never invited (21.4), and everybody else.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InviteeKind".
 */
export type InviteeKind = 'professional' | 'service_user' | 'carer' | 'relative' | 'advocate' | 'legal_representative';
/**
 * What an invitee answered (D-25).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingReply".
 */
export type MeetingReply = 'no_reply' | 'yes' | 'no' | 'deputy' | 'written_return';
/**
 * How somebody took part.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Presence".
 */
export type Presence = 'in_person' | 'telephone' | 'video' | 'apologies' | 'absent';
/**
 * What an agency brought to the information exchange.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Contribution".
 */
export type Contribution = 'silent' | 'spoken' | 'nothing_to_report' | 'written_return_read';
/**
 * An answer to a question that must be answered; blank is never an answer (D-10).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Answer".
 */
export type Answer = 'yes' | 'no' | 'not_discussed' | 'not_known';
/**
 * Level of risk in one column of the grid (A7 §9).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Level".
 */
export type Level = 'low' | 'med' | 'high' | 'very_high';
/**
 * What kind of row.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EntryKind".
 */
export type EntryKind = 'note' | 'information' | 'risk_factor' | 'decision' | 'reasons' | 'good_practice';
/**
 * Whether it is what was seen or what is thought of it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Basis".
 */
export type Basis = 'fact' | 'analysis';
/**
 * Specific or standing (D-09).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ActionKind".
 */
export type ActionKind = 'specific' | 'standing';
/**
 * What the date means.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DueKind".
 */
export type DueKind = 'date' | 'review';
/**
 * What an action does to the risk (13.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Purpose".
 */
export type Purpose = 'monitor' | 'change' | 'alleviate' | 'minimise' | 'eliminate' | 'manage';
/**
 * Where an action stands (§4.3). Overdue is not a state.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ActionState".
 */
export type ActionState =
  'agreed' | 'completed' | 'completed_until' | 'not_completed' | 'circumstances_changed' | 'withdrawn' | 'superseded';
/**
 * Which column of the grid a person or group belongs to.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AtRiskKind".
 */
export type AtRiskKind = 'children' | 'public' | 'known_adult' | 'staff' | 'patients' | 'self';
/**
 * What was decided (§4.3).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DisclosureDecision".
 */
export type DisclosureDecision = 'considered' | 'disclose' | 'not_disclose' | 'no_agreement' | 'deferred_under18';
/**
 * What became of an action, as a further meeting says it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Carry".
 */
export type Carry = 'done' | 'circumstances_changed' | 'not_done' | 'extend';
/**
 * Where a section of the agenda stands.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgendaState".
 */
export type AgendaState = 'done' | 'now' | 'next' | 'ahead';
/**
 * Whether a required professional is here.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RequiredState".
 */
export type RequiredState = 'present' | 'deputy' | 'left' | 'apologies' | 'absent' | 'expected';
/**
 * What an invitee answered (D-25).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReplyInput".
 */
export type ReplyInput = 'no_reply' | 'yes' | 'no' | 'deputy' | 'written_return';
/**
 * What somebody does.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Step".
 */
export type Step =
  | 'arrive'
  | 'late'
  | 'leave'
  | 'out'
  | 'return'
  | 'telephone'
  | 'video'
  | 'in_person'
  | 'apologies'
  | 'absent'
  | 'deputy';
/**
 * Why an export leaves the file (D-19).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExportPurpose".
 */
export type ExportPurpose =
  | 'mappa_mare'
  | 'subject_access'
  | 'court_order'
  | 'coroner'
  | 'police_investigation'
  | 'safeguarding'
  | 'legal_advice'
  | 'other';
/**
 * What a point is about.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PointKind".
 */
export type PointKind = 'action' | 'decision' | 'restriction' | 'correction' | 'attendance' | 'level' | 'agency';
/**
 * What a line becomes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LineKind".
 */
export type LineKind =
  'note' | 'information' | 'risk_factor' | 'decision' | 'reasons' | 'good_practice' | 'action' | 'standing';
/**
 * What a part of the line was understood as.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Understood".
 */
export type Understood =
  | 'kind'
  | 'agency'
  | 'speaker'
  | 'owner'
  | 'mention'
  | 'due'
  | 'review'
  | 'event'
  | 'standing'
  | 'restriction'
  | 'basis'
  | 'unclear';
/**
 * What a document is.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DocumentKind".
 */
export type DocumentKind =
  | 'minutes_pack'
  | 'addendum'
  | 'referral'
  | 'return_letter'
  | 'section9'
  | 'blank_minutes'
  | 'run_sheet'
  | 'attachment';

/**
 * Input and output of every verb.
 */
export interface Contract {
  'setup.status': {
    input: Nothing;
    output: Status;
  };
  'setup.init': {
    input: Init;
    output: Installed;
  };
  'setup.confirm_code': {
    input: ConfirmCode;
    output: CustodyCard;
  };
  'setup.check_passphrase': {
    input: CheckPassphrase;
    output: PassphraseCard;
  };
  'session.sign_in': {
    input: SignIn;
    output: Whoami;
  };
  'session.lock': {
    input: Lock;
    output: Whoami;
  };
  'session.whoami': {
    input: Nothing;
    output: Whoami;
  };
  'session.recover': {
    input: Recover;
    output: Recovered;
  };
  'session.change_passphrase': {
    input: ChangePassphrase;
    output: Whoami;
  };
  'seat.hand_over': {
    input: HandOver;
    output: Whoami;
  };
  'seat.take_back': {
    input: TakeBack;
    output: Whoami;
  };
  'screen.hide': {
    input: Nothing;
    output: ScreenCard;
  };
  'screen.pin': {
    input: SetPin;
    output: ScreenCard;
  };
  'screen.show': {
    input: Show;
    output: Whoami;
  };
  'account.create': {
    input: CreateAccount;
    output: AccountCard;
  };
  'account.list': {
    input: Nothing;
    output: Accounts;
  };
  'account.set': {
    input: SetAccount;
    output: AccountCard;
  };
  'clock.now': {
    input: Nothing;
    output: Now;
  };
  'clock.set': {
    input: SetClock;
    output: Now;
  };
  'calendar.working_days': {
    input: CountDays;
    output: Counted;
  };
  'calendar.year': {
    input: WhichYear;
    output: YearDays;
  };
  'calendar.change': {
    input: ChangeDay;
    output: DayChange;
  };
  'setting.get': {
    input: Nothing;
    output: Team;
  };
  'setting.set': {
    input: TeamInput;
    output: Team;
  };
  'setting.minutes': {
    input: Nothing;
    output: MinutesPlan;
  };
  'setting.plan_minutes': {
    input: PlanMinutes;
    output: MinutesPlan;
  };
  'pack.get': {
    input: WhichEdition;
    output: PackView;
  };
  'agency.list': {
    input: Nothing;
    output: Agencies;
  };
  'agency.save': {
    input: AgencyInput;
    output: Agency;
  };
  'audit.list': {
    input: AuditPage;
    output: AuditList;
  };
  'file.verify': {
    input: Nothing;
    output: Verified;
  };
  'draft.keep': {
    input: KeepDraft;
    output: Kept;
  };
  'draft.get': {
    input: WhichDraft;
    output: DraftText;
  };
  'person.search': {
    input: SearchPeople;
    output: People;
  };
  'person.get': {
    input: WhichPerson;
    output: PersonCard;
  };
  'person.create': {
    input: SavePerson;
    output: PersonCard;
  };
  'person.update': {
    input: SavePerson;
    output: PersonCard;
  };
  'today.list': {
    input: Nothing;
    output: TodayList;
  };
  'search.all': {
    input: SearchAll;
    output: Found;
  };
  'spelling.check': {
    input: CheckSpelling;
    output: CheckedSpelling;
  };
  'spelling.suggest': {
    input: SuggestSpelling;
    output: SuggestedSpelling;
  };
  'spelling.learn': {
    input: LearnWord;
    output: LearnedWord;
  };
  'spelling.words': {
    input: AllWords;
    output: TaughtWords;
  };
  'spelling.forget': {
    input: ForgetWord;
    output: LearnedWord;
  };
  'form.get': {
    input: Nothing;
    output: FormAndConsiderations;
  };
  'referral.list': {
    input: ListReferrals;
    output: Referrals;
  };
  'referral.get': {
    input: WhichReferral;
    output: ReferralView;
  };
  'referral.gaps': {
    input: WhichReferral;
    output: ReferralGaps;
  };
  'referral.create': {
    input: CreateReferral;
    output: ReferralView;
  };
  'referral.answer': {
    input: AnswerReferral;
    output: Answered;
  };
  'referral.consider': {
    input: ConsiderReferral;
    output: ReferralView;
  };
  'referral.case_review': {
    input: RecordCaseReview;
    output: ReferralView;
  };
  'referral.inform_assessment': {
    input: AssessInforming;
    output: ReferralView;
  };
  'referral.agree_disclosure': {
    input: AgreeDisclosure;
    output: ReferralView;
  };
  'referral.submit': {
    input: SubmitReferral;
    output: ReferralView;
  };
  'referral.endorse': {
    input: EndorseReferral;
    output: ReferralView;
  };
  'referral.receive': {
    input: ReceiveReferral;
    output: ReferralView;
  };
  'referral.send_back': {
    input: SendBackReferral;
    output: ReferralView;
  };
  'referral.withdraw': {
    input: WithdrawReferral;
    output: ReferralView;
  };
  'referral.check_convictions': {
    input: CheckConvictions;
    output: ReferralView;
  };
  'referral.send_to_panel': {
    input: SendToPanel;
    output: ReferralView;
  };
  'referral.panel_answer': {
    input: PanelAnswer;
    output: ReferralView;
  };
  'referral.decide': {
    input: DecideReferral;
    output: ReferralView;
  };
  'referral.return_section_9': {
    input: ReturnSection9;
    output: ReferralView;
  };
  'referral.team_received': {
    input: TeamReceived;
    output: ReferralView;
  };
  'case.list': {
    input: ListCases;
    output: Cases;
  };
  'case.get': {
    input: WhichCase;
    output: CaseView;
  };
  'case.inform': {
    input: InformServiceUser;
    output: CaseView;
  };
  'case.end_notice': {
    input: EndNoticeInput;
    output: CaseView;
  };
  'case.close': {
    input: CloseCase;
    output: CaseView;
  };
  'case.mappa': {
    input: RecordMappa;
    output: CaseView;
  };
  'happening.record': {
    input: RecordHappening;
    output: HappeningView;
  };
  'happening.list': {
    input: ListHappenings;
    output: Happenings;
  };
  'notification.done': {
    input: NotificationDone;
    output: NotificationView;
  };
  'notification.reply': {
    input: NotificationReply;
    output: NotificationView;
  };
  'meeting.list': {
    input: ListMeetings;
    output: Meetings;
  };
  'meeting.get': {
    input: LookAtMeeting;
    output: MeetingView;
  };
  'meeting.chair': {
    input: WhichMeeting;
    output: ChairView;
  };
  'meeting.lawful_dates': {
    input: BookableCase;
    output: LawfulDates;
  };
  'meeting.book': {
    input: BookMeeting;
    output: MeetingCard;
  };
  'meeting.move': {
    input: MoveMeeting;
    output: MeetingCard;
  };
  'meeting.cancel': {
    input: CancelMeeting;
    output: MeetingCard;
  };
  'meeting.officers': {
    input: ChangeOfficers;
    output: MeetingCard;
  };
  'meeting.invite': {
    input: InvitePerson;
    output: InviteeCard;
  };
  'meeting.reply': {
    input: ReplyOfInvitee;
    output: InviteeCard;
  };
  'meeting.chase': {
    input: ChaseInvitee;
    output: InviteeCard;
  };
  'meeting.uninvite': {
    input: WhichInvitee;
    output: MeetingCard;
  };
  'meeting.start': {
    input: StartMeeting;
    output: MeetingCard;
  };
  'meeting.attend': {
    input: Attend;
    output: LineCard;
  };
  'meeting.declare': {
    input: Declare;
    output: MeetingCard;
  };
  'meeting.section': {
    input: EnterSection;
    output: MeetingCard;
  };
  'meeting.set': {
    input: SetAnswer;
    output: MeetingCard;
  };
  'meeting.missing': {
    input: WhichMeeting;
    output: Missing;
  };
  'meeting.read_back': {
    input: WhatToReadBack;
    output: ReadBackView;
  };
  'meeting.accept_agency': {
    input: AcceptAgency;
    output: AgencyAccepted;
  };
  'meeting.carry': {
    input: CarryAction;
    output: ActionCard;
  };
  'meeting.leaving': {
    input: WhoLeaves;
    output: LeavingCard;
  };
  'meeting.follow_on': {
    input: FollowOn;
    output: FollowedOn;
  };
  'meeting.afternoon': {
    input: WhichMeeting;
    output: AfternoonLine[];
  };
  'meeting.end': {
    input: MeetingMoment;
    output: EndedMeeting;
  };
  'meeting.adjourn': {
    input: MeetingMoment;
    output: MeetingCard;
  };
  'meeting.resume': {
    input: MeetingMoment;
    output: MeetingCard;
  };
  'meeting.front_sheet': {
    input: CompleteFrontSheet;
    output: MeetingCard;
  };
  'meeting.attendance_sheet': {
    input: MinutesDeed;
    output: MeetingCard;
  };
  'meeting.submit': {
    input: MinutesDeed;
    output: MeetingCard;
  };
  'meeting.issue': {
    input: IssueMinutes;
    output: MeetingCard;
  };
  'meeting.addendum': {
    input: AddAddendum;
    output: MeetingCard;
  };
  'rehearsal.begin': {
    input: BeginRehearsal;
    output: Begun;
  };
  'rehearsal.keep': {
    input: Place;
    output: PlaceKept;
  };
  'rehearsal.stopped': {
    input: FindStopped;
    output: FoundStopped;
  };
  'rehearsal.mark': {
    input: MarkRehearsal;
    output: Marked;
  };
  'capture.marks': {
    input: Nothing;
    output: Marks;
  };
  'capture.read': {
    input: ReadLine;
    output: LineRead;
  };
  'capture.commit': {
    input: CommitLine;
    output: Captured;
  };
  'capture.turn': {
    input: TurnRow;
    output: Captured;
  };
  'undo.list': {
    input: WhichMeeting;
    output: UndoList;
  };
  'undo.last': {
    input: WhichMeeting;
    output: Undone;
  };
  'undo.again': {
    input: WhichMeeting;
    output: Undone;
  };
  'entry.add': {
    input: AddEntry;
    output: EntrySaved;
  };
  'entry.update': {
    input: UpdateEntry;
    output: EntrySaved;
  };
  'entry.correct': {
    input: CorrectEntry;
    output: EntrySaved;
  };
  'entry.move': {
    input: MoveEntry;
    output: EntrySaved;
  };
  'entry.remove': {
    input: WhichEntry;
    output: Removed;
  };
  'at_risk.save': {
    input: SaveAtRisk;
    output: AtRiskCard;
  };
  'at_risk.remove': {
    input: WhichAtRisk;
    output: Removed;
  };
  'disclosure.save': {
    input: SaveDisclosure;
    output: DisclosureCard;
  };
  'disclosure.owner_decision': {
    input: DecideAsOwner;
    output: DisclosureCard;
  };
  'disclosure.done': {
    input: CarryOut;
    output: DisclosureCard;
  };
  'action.add': {
    input: AddAction;
    output: ActionCard;
  };
  'action.adopt': {
    input: AdoptAction;
    output: ActionCard;
  };
  'action.update': {
    input: UpdateAction;
    output: ActionCard;
  };
  'action.move': {
    input: MoveAction;
    output: ActionCard;
  };
  'action.remove': {
    input: WhichAction;
    output: Removed;
  };
  'action.accept': {
    input: AcceptAction;
    output: ActionCard;
  };
  'action.list': {
    input: ListActions;
    output: Register;
  };
  'action.outcome': {
    input: RecordOutcome;
    output: ActionCard;
  };
  'document.list': {
    input: WhichDocuments;
    output: DocumentList;
  };
  'document.page': {
    input: WhichPage;
    output: PageView;
  };
  'document.attach': {
    input: Attach;
    output: DocumentCard;
  };
  'document.make': {
    input: Make;
    output: DocumentCard;
  };
  'copy.list': {
    input: WhichMeeting;
    output: Circulation;
  };
  'copy.make': {
    input: MakeCopy;
    output: CopyCard;
  };
  'copy.give': {
    input: GiveCopy;
    output: CopyCard;
  };
  'copy.return': {
    input: ReturnCopy;
    output: CopyCard;
  };
  'document.export': {
    input: Export;
    output: Exported;
  };
}
/**
 * No input.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Nothing".
 */
export interface Nothing {}
/**
 * What can be said of the folder without a passphrase.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Status".
 */
export interface Status {
  /**
   * Whether there is an installation here.
   */
  installed: boolean;
  /**
   * Whether it is for practice (ruling 11).
   */
  practice: boolean;
  /**
   * Whether its file is open in this program.
   */
  open: boolean;
  /**
   * Name of the team; known only while the file is open.
   */
  team: string | null;
  /**
   * Whether another program has it open.
   */
  held: boolean;
  /**
   * London time until which no attempt to sign in is taken, after too many wrong ones.
   */
  locked_until: string | null;
  /**
   * After how many minutes without a key it locked itself, while nobody has signed in since.
   */
  idle_minutes: number | null;
  /**
   * Whether a recovery code was typed back after setting up; known only while the file is open.
   */
  custody_confirmed: boolean | null;
  /**
   * What stands in the way of opening it.
   */
  problem: ApiError | null;
}
/**
 * The error of every verb.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ApiError".
 */
export interface ApiError {
  /**
   * What kind.
   */
  code: Code;
  /**
   * One sentence.
   */
  message: string;
  /**
   * Every field at fault.
   */
  fields: FieldError[];
  /**
   * What to do next, if there is something.
   */
  hint: string | null;
  /**
   * Number of an incident, for the program's own faults.
   */
  incident: string | null;
}
/**
 * One field at fault.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FieldError".
 */
export interface FieldError {
  /**
   * Field the person can go to.
   */
  field: string;
  /**
   * Rule id.
   */
  rule: string;
  /**
   * Paragraph of the policy.
   */
  para: string;
  /**
   * Whether the Chair may issue with an exception (D-01).
   */
  exception_possible: boolean;
  /**
   * The sentence.
   */
  message: string;
}
/**
 * A new installation.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Init".
 */
export interface Init {
  /**
   * Name of the team; invented where one person practises alone and it is empty.
   */
  team?: string;
  /**
   * Whether it is for practice; cannot change (ruling 11).
   */
  practice?: boolean;
  /**
   * The team's agency.
   */
  agency?: string;
  /**
   * The first SPoC.
   */
  spoc: Person;
  /**
   * The first Administrator; somebody else than the SPoC. In a practice installation one is invented, with the
   * SPoC's passphrase, when nobody is named: one person practises alone.
   */
  administrator?: Person | null;
  /**
   * Further accounts; in a real installation no further SPoC, Auditor or Administrator (D-30).
   */
  office?: FurtherAccount[];
}
/**
 * Somebody who can sign in.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Person".
 */
export interface Person {
  /**
   * Full name; typed to sign in.
   */
  name: string;
  /**
   * Passphrase.
   */
  passphrase: Secret;
  /**
   * Their agency; the installation's when empty.
   */
  agency?: string;
}
/**
 * A further account of the first day.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FurtherAccount".
 */
export interface FurtherAccount {
  /**
   * Full name; typed to sign in.
   */
  name: string;
  /**
   * Passphrase.
   */
  passphrase: Secret;
  /**
   * Their agency; the installation's when empty.
   */
  agency?: string;
  /**
   * What they may be.
   */
  roles: Role[];
}
/**
 * The new installation. The codes are shown this once and kept nowhere.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Installed".
 */
export interface Installed {
  /**
   * UUID of the installation.
   */
  id: string;
  /**
   * Whether it is for practice.
   */
  practice: boolean;
  /**
   * The two recovery codes, one for each custodian (ruling 16).
   */
  recovery_codes: string[];
  /**
   * Which of them must be typed back: 1 or 2.
   */
  confirm: number;
  /**
   * The accounts made, SPoC first.
   */
  accounts: AccountCard[];
}
/**
 * An account as it is shown.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountCard".
 */
export interface AccountCard {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Full name; typed to sign in, and cannot change.
   */
  name: string;
  /**
   * What they may be.
   */
  roles: Role[];
  /**
   * Their agency, by name; without one "police and health only" means nothing (ruling 5).
   */
  agency: string;
  /**
   * Whether they can sign in.
   */
  active: boolean;
  /**
   * Who made the account.
   */
  made: Deed | null;
  /**
   * The second person who agreed (D-30); empty where none was needed.
   */
  approved_by: string;
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
}
/**
 * Something done on a day by a person, recorded at a moment by an account.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Deed".
 */
export interface Deed {
  /**
   * Who did it in life.
   */
  by: string;
  /**
   * The day it was done.
   */
  on: string;
  /**
   * Who recorded it: the account, or the typed name in a handed seat.
   */
  recorded_by: string;
  /**
   * When it was recorded, London time.
   */
  recorded_at: string;
  /**
   * What shows it: "manager's e-mail", "call note"; empty when the recorder did it.
   */
  evidence: string;
}
/**
 * A recovery code as it was printed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ConfirmCode".
 */
export interface ConfirmCode {
  /**
   * The code; case, spaces and dashes do not matter.
   */
  code: Secret;
}
/**
 * Whether the codes have reached their custodians.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CustodyCard".
 */
export interface CustodyCard {
  /**
   * Whether the code that was asked for has been typed back.
   */
  confirmed: boolean;
}
/**
 * A passphrase to be judged.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CheckPassphrase".
 */
export interface CheckPassphrase {
  /**
   * The passphrase.
   */
  passphrase: Secret;
  /**
   * Whose it is to be: their name counts for nothing.
   */
  name?: string;
}
/**
 * What the check says.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PassphraseCard".
 */
export interface PassphraseCard {
  /**
   * Whether it passes.
   */
  ok: boolean;
  /**
   * What is missing or good, each a sentence.
   */
  sentences: string[];
}
/**
 * Name and passphrase.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SignIn".
 */
export interface SignIn {
  /**
   * Full name of the account; case and spacing do not matter.
   */
  name: string;
  /**
   * Passphrase.
   */
  passphrase: Secret;
}
/**
 * Who is signed in, and what every screen shows.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Whoami".
 */
export interface Whoami {
  /**
   * Whether somebody is.
   */
  signed_in: boolean;
  /**
   * Whether their screen is hidden; then nothing else is said of them (D-31).
   */
  hidden: boolean;
  /**
   * How often the meeting PIN may be tried; 0 when none is set or it was wrong too often.
   */
  pin_tries: number;
  /**
   * Uid of the account.
   */
  id: string;
  /**
   * Name that stands on what is done.
   */
  name: string;
  /**
   * What they may be.
   */
  roles: Role[];
  /**
   * Their agency.
   */
  agency: string;
  /**
   * The handed seat, if this session is one.
   */
  seat: SeatCard | null;
  /**
   * Whether it is a practice installation; banner on every screen (ruling 11).
   */
  practice: boolean;
  /**
   * Name of the team.
   */
  team: string;
  /**
   * London time that the program goes by.
   */
  now: string | null;
  /**
   * Marking at the top and bottom of every screen.
   */
  marking: string;
  /**
   * Whether a recovery code was typed back after setting up (ruling 16).
   */
  custody_confirmed: boolean;
  /**
   * Every use of a recovery code, in words, newest first; shown to all (ruling 16).
   */
  recovery_used: string[];
  /**
   * Accounts made or changed with a second person, newest first; shown to every SPoC (D-30).
   */
  alerts: string[];
}
/**
 * The handed seat of a session (D-23).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SeatCard".
 */
export interface SeatCard {
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Reference of the meeting: the only title a screen shows.
   */
  reference: string;
  /**
   * The minute taker's name as typed.
   */
  name: string;
}
/**
 * Why it is locked.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Lock".
 */
export interface Lock {
  /**
   * Minutes without a key or a touch, when nobody asked for it: the sign-in page says so.
   */
  idle_minutes?: number | null;
}
/**
 * A lost passphrase, with a custodian's code.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Recover".
 */
export interface Recover {
  /**
   * Name of the SPoC or Administrator whose passphrase is lost.
   */
  name: string;
  /**
   * A recovery code.
   */
  code: Secret;
  /**
   * The new passphrase.
   */
  new_passphrase: Secret;
}
/**
 * What came of a recovery. The new code is shown this once and kept nowhere.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Recovered".
 */
export interface Recovered {
  /**
   * Whose code was used: 1 or 2.
   */
  custodian: number;
  /**
   * The code that takes its place, to be printed for the same custodian.
   */
  new_code: string;
  /**
   * What to do next.
   */
  message: string;
}
/**
 * A new passphrase of one's own.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChangePassphrase".
 */
export interface ChangePassphrase {
  /**
   * The passphrase until now.
   */
  passphrase: Secret;
  /**
   * The new one.
   */
  new_passphrase: Secret;
}
/**
 * Who takes the seat, in which meeting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "HandOver".
 */
export interface HandOver {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * The minute taker's full name: it stands on every entry.
   */
  name: string;
}
/**
 * Whose passphrase takes the seat back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TakeBack".
 */
export interface TakeBack {
  /**
   * Name of the account holder; whoever handed the seat over, when absent.
   */
  name?: string | null;
  /**
   * Their passphrase.
   */
  passphrase: Secret;
}
/**
 * What there is to come back with.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ScreenCard".
 */
export interface ScreenCard {
  /**
   * Whether the screen is hidden.
   */
  hidden: boolean;
  /**
   * How often the PIN may still be tried; 0 asks for the passphrase.
   */
  pin_tries: number;
}
/**
 * A PIN for this session.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetPin".
 */
export interface SetPin {
  /**
   * Six digits.
   */
  pin: Secret;
  /**
   * The meeting, in a handed seat.
   */
  meeting?: string | null;
}
/**
 * What brings the screen back: the PIN, or the passphrase of the account.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Show".
 */
export interface Show {
  /**
   * The meeting PIN.
   */
  pin?: Secret | null;
  /**
   * The passphrase of the account, or of who handed the seat over.
   */
  passphrase?: Secret | null;
}
/**
 * A new account.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CreateAccount".
 */
export interface CreateAccount {
  /**
   * Full name; typed to sign in.
   */
  name: string;
  /**
   * First passphrase; its owner changes it.
   */
  passphrase: Secret;
  /**
   * What they may be.
   */
  roles: Role[];
  /**
   * Their agency, by name.
   */
  agency?: string;
  /**
   * The second person, for a SPoC, Auditor or Administrator of a real installation (D-30).
   */
  approved_by?: Approval | null;
}
/**
 * The second person, in person.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Approval".
 */
export interface Approval {
  /**
   * Name of the second person's account.
   */
  name: string;
  /**
   * Their own passphrase.
   */
  passphrase: Secret;
}
/**
 * The accounts.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Accounts".
 */
export interface Accounts {
  /**
   * In the order they were made.
   */
  accounts: AccountCard[];
}
/**
 * A change of an account. What is absent stays.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetAccount".
 */
export interface SetAccount {
  /**
   * Uid or name of the account.
   */
  account: string;
  /**
   * What they may be.
   */
  roles?: Role[] | null;
  /**
   * Their agency, by name.
   */
  agency?: string | null;
  /**
   * Whether they can sign in; no closes their slot at once.
   */
  active?: boolean | null;
  /**
   * New first passphrase, when an account is opened again.
   */
  passphrase?: Secret | null;
  /**
   * The second person, where one is needed (D-30).
   */
  approved_by?: Approval | null;
  /**
   * Version it was read at; whatever it is, when absent.
   */
  version?: number | null;
}
/**
 * The time in London.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Now".
 */
export interface Now {
  /**
   * Wall-clock time in London.
   */
  time: string;
  /**
   * The date of it.
   */
  date: string;
}
/**
 * Sets the practice clock.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetClock".
 */
export interface SetClock {
  /**
   * Wall-clock time in London, `2026-03-03T16:40` or with seconds.
   */
  at: string;
}
/**
 * What to count.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CountDays".
 */
export interface CountDays {
  /**
   * Day 0.
   */
  from: string;
  /**
   * How many working days; negative counts back.
   */
  n: number;
}
/**
 * A count with its explanation.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Counted".
 */
export interface Counted {
  /**
   * Day 0.
   */
  from: string;
  /**
   * How many working days; negative counts back.
   */
  n: number;
  /**
   * The day it ends on.
   */
  due: string;
  /**
   * Bank holidays and closures between, in the order they were passed. Weekends are not listed.
   */
  skipped: Skipped[];
  /**
   * What a reader must know before relying on the day, in words: the table ends before it.
   */
  warning: string | null;
  /**
   * The count in words, with what was not counted.
   */
  explanation: string;
}
/**
 * A weekday that was not counted, and why.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Skipped".
 */
export interface Skipped {
  /**
   * The day.
   */
  date: string;
  /**
   * Why, such as "Boxing Day, substitute day".
   */
  why: string;
}
/**
 * Which year.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichYear".
 */
export interface WhichYear {
  /**
   * The year.
   */
  year: number;
}
/**
 * The days of a year that are no working days for another reason than the weekend.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "YearDays".
 */
export interface YearDays {
  /**
   * The days.
   */
  days: SpecialDay[];
  /**
   * What administrators changed.
   */
  changes: DayChange[];
}
/**
 * A day of a year that is not an ordinary one.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SpecialDay".
 */
export interface SpecialDay {
  /**
   * The day.
   */
  date: string;
  /**
   * Its name.
   */
  name: string;
}
/**
 * A day that an administrator changed, with the reason.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DayChange".
 */
export interface DayChange {
  /**
   * Uid.
   */
  uid: string;
  /**
   * The day.
   */
  date: string;
  /**
   * What it is called.
   */
  name: string;
  /**
   * `holiday` (not a working day), `working` (a bank holiday that is worked), `closure` (information only)
   * or `closure_not_working`.
   */
  kind: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A change to one day.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChangeDay".
 */
export interface ChangeDay {
  /**
   * The day.
   */
  date: string;
  /**
   * What it is called.
   */
  name: string;
  /**
   * `holiday`, `working`, `closure` or `closure_not_working`.
   */
  kind: string;
  /**
   * Why; must not be blank.
   */
  reason: string;
}
/**
 * What the team calls itself and where it is reached.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Team".
 */
export interface Team {
  /**
   * Name of the team.
   */
  name: string;
  /**
   * Where the SPoC is reached; printed where the policy prints it.
   */
  spoc_contact: string;
  /**
   * Where the SPoC's office is reached.
   */
  office_contact: string;
  /**
   * Edition of the policy pack: `current` or `2017` (D-21).
   */
  edition: string;
  /**
   * The Trust's name.
   */
  organisation: string;
}
/**
 * What the team calls itself and where it is reached.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TeamInput".
 */
export interface TeamInput {
  /**
   * Name of the team.
   */
  name: string;
  /**
   * Where the SPoC is reached; printed where the policy prints it.
   */
  spoc_contact?: string;
  /**
   * Where the SPoC's office is reached.
   */
  office_contact?: string;
  /**
   * Edition of the policy pack: `current` or `2017` (D-21).
   */
  edition?: string;
  /**
   * The Trust's name.
   */
  organisation?: string;
}
/**
 * The planned minutes that new meetings take.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MinutesPlan".
 */
export interface MinutesPlan {
  /**
   * Sections 1 to 13.
   */
  sections: SectionPlan[];
  /**
   * Of the whole meeting.
   */
  whole: number;
  /**
   * Where they come from, in words.
   */
  source: string;
}
/**
 * Planned minutes of one section, with what the pack has.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SectionPlan".
 */
export interface SectionPlan {
  /**
   * Number, 1 to 13.
   */
  no: number;
  /**
   * Short title.
   */
  title: string;
  /**
   * Planned minutes.
   */
  minutes: number;
  /**
   * Minutes of the pack.
   */
  default: number;
}
/**
 * New planned minutes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PlanMinutes".
 */
export interface PlanMinutes {
  /**
   * Sections that differ from the pack; an empty list goes back to it.
   */
  sections: SectionMinutes[];
}
/**
 * The minutes that a team plans for one section.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SectionMinutes".
 */
export interface SectionMinutes {
  /**
   * Number, 1 to 13.
   */
  no: number;
  /**
   * Planned minutes.
   */
  minutes: number;
}
/**
 * Which edition.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichEdition".
 */
export interface WhichEdition {
  /**
   * `current` or `2017`; the team's own when left out.
   */
  edition?: string | null;
}
/**
 * The pack with one edition chosen.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PackView".
 */
export interface PackView {
  /**
   * The pack.
   */
  pack: PolicyPack;
  /**
   * The edition that was chosen.
   */
  edition: Edition;
  /**
   * Every fixed text in the wording of that edition.
   */
  texts: FixedText[];
  /**
   * Licence notice of the bank holidays.
   */
  holidays_notice: string;
}
/**
 * A policy as data.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PolicyPack".
 */
export interface PolicyPack {
  /**
   * Which policy.
   */
  about: About;
  /**
   * Time limits.
   */
  limits: LimitRule[];
  /**
   * The management actions of Appendix 4.
   */
  library: LibraryAction[];
  /**
   * The 13 sections of Appendix 7 with the Chair's prompts.
   */
  sections: Section[];
  /**
   * The Chair's guide of Appendix 2.
   */
  guide: GuideStep[];
  /**
   * The same guide by section, as the Chair's window shows it (Appendices 2 and 3).
   */
  chair: ChairGuide;
  /**
   * Severity and likelihood of Appendix 3.
   */
  matrix: MatrixWords;
  /**
   * The ten considerations before a referral (6.4).
   */
  considerations: Lettered[];
  /**
   * What a decision on disclosure weighs (19.9).
   */
  disclosure_prompts: Lettered[];
  /**
   * The factors of the Chair's guide on disclosure (Appendix 2).
   */
  disclosure_factors: Lettered[];
  /**
   * The agencies that usually take part.
   */
  agencies: PackAgency[];
  /**
   * Who is never invited (21.4).
   */
  excluded_invitees: ExcludedInvitee[];
  /**
   * Types of attachment (D-26).
   */
  attachment_types: Choice[];
  /**
   * Why a case is closed.
   */
  closure_reasons: Choice[];
  /**
   * Words that name no individual (13.3).
   */
  not_individuals: NotIndividuals;
  /**
   * Abbreviations that expand while minutes are typed.
   */
  abbreviations: PackAbbreviation[];
  /**
   * Words the capture bar reads by.
   */
  capture: CaptureWords;
  /**
   * Glossary (Appendix 12).
   */
  glossary: Term[];
  /**
   * Texts that are the same in every edition.
   */
  fixed: FixedText[];
  /**
   * Editions; the first one is used unless another is asked for.
   */
  editions: Edition[];
}
/**
 * Which policy this is.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "About".
 */
export interface About {
  /**
   * Id of the pack, kept with every case.
   */
  id: string;
  /**
   * Title of the policy.
   */
  title: string;
  /**
   * Reference number of the policy.
   */
  reference: string;
  /**
   * Version in words.
   */
  version: string;
  /**
   * When it was issued.
   */
  issued: string;
  /**
   * When it is to be reviewed.
   */
  review: string;
  /**
   * Area the policy speaks for.
   */
  area: string;
  /**
   * Organisation that issued it.
   */
  organisation: string;
}
/**
 * A time limit of the policy.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LimitRule".
 */
export interface LimitRule {
  /**
   * Id such as `T-01`.
   */
  rule: string;
  /**
   * Paragraph.
   */
  para: string;
  /**
   * What happened on day 0, in words.
   */
  trigger: string;
  /**
   * How many.
   */
  n: number;
  /**
   * `working days`, `days`, `months` or `years`.
   */
  unit: string;
  /**
   * What must happen.
   */
  what: string;
  /**
   * Who.
   */
  who: string;
  /**
   * Set when the number is a recommendation because the policy states none.
   */
  recommended: boolean;
}
/**
 * A frequently used management action (Appendix 4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LibraryAction".
 */
export interface LibraryAction {
  /**
   * Number, 1 to 29.
   */
  no: number;
  /**
   * The wording of the policy.
   */
  text: string;
  /**
   * Who the policy gives it to, as printed; empty when it gives it to nobody.
   */
  owners: string[];
  /**
   * When it is worth suggesting, in words; empty when nothing says so.
   */
  condition: string;
  /**
   * What has to be filled in or chosen to make it specific (13.3).
   */
  choices: string[];
  /**
   * A standing instruction: binds all agencies present, no date, never overdue (D-09).
   */
  standing: boolean;
  /**
   * What a reader must know about the printed wording; empty when there is nothing.
   */
  note: string;
  /**
   * What rules of the program know it by.
   */
  marks: LibraryMark[];
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * A section of Appendix 7.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  /**
   * Number, 1 to 13.
   */
  no: number;
  /**
   * Title as printed.
   */
  title: string;
  /**
   * Short title for a list of sections on screen.
   */
  short: string;
  /**
   * Its labelled parts, where it has some.
   */
  parts: Part[];
  /**
   * What the Chair's guide asks here (Appendices 2 and 3).
   */
  prompts: string[];
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * A part of a section, such as "Medical" of section 5.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Part".
 */
export interface Part {
  /**
   * Key as it is kept.
   */
  key: string;
  /**
   * Label as printed.
   */
  label: string;
}
/**
 * A step of the Chair's guide (Appendix 2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GuideStep".
 */
export interface GuideStep {
  /**
   * Title as printed.
   */
  title: string;
  /**
   * What introduces the lines; empty when nothing does.
   */
  lead: string;
  /**
   * Lines under it.
   */
  prompts: string[];
  /**
   * Sections of Appendix 7 it belongs to; empty for what comes before the meeting.
   */
  sections: number[];
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * The Chair's guide by section (Appendices 2 and 3).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChairGuide".
 */
export interface ChairGuide {
  /**
   * Where the planned minutes come from, in words: the policy has none.
   */
  minutes_source: string;
  /**
   * Sections, in order.
   */
  sections: ChairSection[];
  /**
   * What must not be forgotten before the meeting ends.
   */
  before_end: Prompt[];
}
/**
 * The Chair's guide for one section of Appendix 7.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChairSection".
 */
export interface ChairSection {
  /**
   * Number, 1 to 13; 0 for what comes before the meeting.
   */
  no: number;
  /**
   * Planned minutes, a default of this house.
   */
  minutes: number;
  /**
   * Prompts, the ones to be shown first at the front.
   */
  prompts: Prompt[];
}
/**
 * One prompt with its paragraph.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Prompt".
 */
export interface Prompt {
  /**
   * The words.
   */
  text: string;
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * The words of the risk matrix (Appendix 3).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MatrixWords".
 */
export interface MatrixWords {
  /**
   * Heading of severity.
   */
  severity_heading: string;
  /**
   * What is asked about severity.
   */
  severity_question: string;
  /**
   * Severity 1 to 3.
   */
  severity: Grade[];
  /**
   * Heading of likelihood.
   */
  likelihood_heading: string;
  /**
   * What is asked about likelihood.
   */
  likelihood_question: string;
  /**
   * Likelihood 1 to 3.
   */
  likelihood: Grade[];
  /**
   * How many months ahead the likelihood looks.
   */
  months_ahead: number;
  /**
   * The key.
   */
  key: Band[];
  /**
   * Paragraphs 1.1 to 1.6 of the guide.
   */
  rules: string[];
  /**
   * What a score is not.
   */
  caution: string;
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * One grade of severity or likelihood.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Grade".
 */
export interface Grade {
  /**
   * 1 to 3.
   */
  value: number;
  /**
   * The word as printed.
   */
  word: string;
  /**
   * What it means.
   */
  text: string;
}
/**
 * One line of the key.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Band".
 */
export interface Band {
  /**
   * The word.
   */
  word: string;
  /**
   * Lowest score.
   */
  from: number;
  /**
   * Highest score.
   */
  to: number;
}
/**
 * One point of a list, with its letter or number.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Lettered".
 */
export interface Lettered {
  /**
   * Letter or number as printed or as it is kept: `a`, `1`.
   */
  key: string;
  /**
   * The wording.
   */
  text: string;
  /**
   * Paragraph.
   */
  source: string;
  /**
   * Whether information governance has still to confirm it (D-21).
   */
  to_be_confirmed: boolean;
}
/**
 * An agency that usually takes part.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PackAgency".
 */
export interface PackAgency {
  /**
   * Name as it stands on paper.
   */
  name: string;
  /**
   * `RA` (Responsible Authority), `DTC` (duty to co-operate) or `other`.
   */
  class: string;
  /**
   * Whether it is a health agency, for "police and health only".
   */
  health: boolean;
  /**
   * Short names people type after `@`.
   */
  short: string[];
  /**
   * Paragraph that gives it its class.
   */
  source: string;
}
/**
 * A kind of person who is never invited (21.4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExcludedInvitee".
 */
export interface ExcludedInvitee {
  /**
   * Key as it is kept with an invitation.
   */
  kind: string;
  /**
   * In words.
   */
  words: string;
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * One of a list a person chooses from.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Choice".
 */
export interface Choice {
  /**
   * Key as it is kept.
   */
  key: string;
  /**
   * In words.
   */
  words: string;
  /**
   * What to mind when choosing it; empty when there is nothing.
   */
  warning: string;
  /**
   * Paragraph or decision.
   */
  source: string;
}
/**
 * Words that name no individual (13.3), all in lower case.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NotIndividuals".
 */
export interface NotIndividuals {
  /**
   * Roles, teams, generic words and the small words between them.
   */
  words: string[];
  /**
   * Words before a surname.
   */
  titles: string[];
  /**
   * Words of the list above that are surnames too: after a title or an initial they name somebody.
   */
  surnames: string[];
  /**
   * Words that end the name of a team or an organisation.
   */
  bodies: string[];
  /**
   * Characters between one owner and the next.
   */
  marks: string;
  /**
   * Words between one owner and the next.
   */
  joining: string[];
  /**
   * Words with such characters inside them.
   */
  phrases: string[];
}
/**
 * An abbreviation that expands while minutes are typed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PackAbbreviation".
 */
export interface PackAbbreviation {
  /**
   * What is typed after `;`.
   */
  short: string;
  /**
   * What it becomes, before the fixed text where there is one.
   */
  words: string;
  /**
   * Id of the fixed text it reads out; empty when there is none.
   */
  fixed: string;
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * Words the capture bar reads by, all in lower case.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CaptureWords".
 */
export interface CaptureWords {
  /**
   * Verbs that actions are written with, in order.
   */
  verbs: string[];
  /**
   * Forms of them that no ending makes.
   */
  irregular: string[];
  /**
   * What an action can wait for: "before discharge".
   */
  events: string[];
  /**
   * Words that stand between "before" and the event.
   */
  event_words: string[];
  /**
   * Words after which a name belongs to the sentence: "confirm it with @mark".
   */
  between: string[];
}
/**
 * A term and its meaning.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  /**
   * Term.
   */
  term: string;
  /**
   * Meaning.
   */
  meaning: string;
  /**
   * What a reader must know about the printed wording.
   */
  note: string;
  /**
   * Paragraph.
   */
  source: string;
}
/**
 * A text with its id and the paragraph it comes from. `{spoc_contact}` and `{name}` are filled in by whoever
 * prints it, see [`FixedText::fill`].
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FixedText".
 */
export interface FixedText {
  /**
   * Id such as `confidentiality`.
   */
  id: string;
  /**
   * Heading as printed; empty when there is none.
   */
  heading: string;
  /**
   * Where it is printed: `front_sheet`, `attendance_sheet`; empty when nowhere.
   */
  page: string;
  /**
   * The wording, or what introduces the points.
   */
  text: string;
  /**
   * The points, where it is a list. A line inside a point that begins with "- " is a point of its own below it.
   */
  points: string[];
  /**
   * Whether the points are numbered.
   */
  numbered: boolean;
  /**
   * Paragraph.
   */
  source: string;
  /**
   * Whether information governance has still to confirm it (D-21).
   */
  to_be_confirmed: boolean;
}
/**
 * An edition of the pack.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Edition".
 */
export interface Edition {
  /**
   * Name: `current` or `2017`.
   */
  name: string;
  /**
   * Title for a person who chooses.
   */
  title: string;
  /**
   * What it is and what it must not be taken for.
   */
  note: string;
  /**
   * The marking at the top and bottom of every page and screen that shows a person.
   */
  marking: string;
  /**
   * Legal bases of a disclosure to a third party (19.15).
   */
  legal_bases: LegalBasis[];
  /**
   * Main lawful grounds for sharing without consent (Appendix 8).
   */
  lawful_grounds: LegalBasis[];
  /**
   * Protection against disclosure (Appendix 8).
   */
  protections: LegalBasis[];
  /**
   * Sentence that introduces the grounds of Article 8.2.
   */
  article_8_2_heading: string;
  /**
   * Grounds of Article 8.2, a to d (Appendix 6).
   */
  article_8_2: Lettered[];
  /**
   * Sentence that introduces the exemptions.
   */
  foi_heading: string;
  /**
   * Exemptions of the Freedom of Information Act 2000, a to d (Appendix 6).
   */
  foi_exemptions: Lettered[];
  /**
   * Texts that differ from the common ones: the case law `egdell`, the `marking_statement`.
   */
  fixed: FixedText[];
}
/**
 * A legal basis or lawful ground.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LegalBasis".
 */
export interface LegalBasis {
  /**
   * Id as it is kept with a disclosure.
   */
  id: string;
  /**
   * What for; for a basis of 19.15 the basis in words.
   */
  purpose: string;
  /**
   * Statute or common law; empty where the policy leaves it blank.
   */
  authority: string;
  /**
   * Paragraph.
   */
  source: string;
  /**
   * Whether information governance has still to confirm it (D-21).
   */
  to_be_confirmed: boolean;
}
/**
 * The agencies.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Agencies".
 */
export interface Agencies {
  /**
   * In the order they were added.
   */
  agencies: Agency[];
}
/**
 * An agency of this installation.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Agency".
 */
export interface Agency {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Name as it stands on paper.
   */
  name: string;
  /**
   * Its status.
   */
  class: AgencyClass;
  /**
   * Whether it is a health agency, for "police and health only".
   */
  health: boolean;
  /**
   * Short names people type after `@`.
   */
  short: string[];
}
/**
 * An agency of this installation.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgencyInput".
 */
export interface AgencyInput {
  /**
   * Uid.
   */
  uid?: string;
  /**
   * Name as it stands on paper.
   */
  name: string;
  /**
   * Its status.
   */
  class: AgencyClass;
  /**
   * Whether it is a health agency, for "police and health only".
   */
  health?: boolean;
  /**
   * Short names people type after `@`.
   */
  short?: string[];
}
/**
 * Which part of the trail.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AuditPage".
 */
export interface AuditPage {
  /**
   * Records older than this one; the newest when absent.
   */
  before?: number | null;
}
/**
 * A page of the trail.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AuditList".
 */
export interface AuditList {
  /**
   * Newest first.
   */
  records: AuditLine[];
}
/**
 * One record; it names what changed, never the content.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AuditLine".
 */
export interface AuditLine {
  /**
   * Place in the chain.
   */
  seq: number;
  /**
   * Moment, UTC.
   */
  at: string;
  /**
   * Who.
   */
  name: string;
  /**
   * What.
   */
  verb: string;
  /**
   * On what.
   */
  objects: string;
  /**
   * Reasons given for rules that warned.
   */
  reasons: string;
  /**
   * Hash of the record.
   */
  hash: string;
}
/**
 * What the checks of the file say, in words.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Verified".
 */
export interface Verified {
  /**
   * Whether every check was clean.
   */
  sound: boolean;
  /**
   * One sentence for each check.
   */
  lines: string[];
  /**
   * Version of SQLCipher.
   */
  cipher_version: string;
  /**
   * Audit records walked.
   */
  audit_records: number;
  /**
   * First audit record that does not fit, if any.
   */
  broken_at: number | null;
}
/**
 * Text being typed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "KeepDraft".
 */
export interface KeepDraft {
  /**
   * Where, such as `meeting:<uid>:bar`.
   */
  place: string;
  /**
   * The meeting, when it is typed in one; a handed seat must name it.
   */
  meeting?: string | null;
  /**
   * The text; an empty one forgets the draft.
   */
  text: string;
}
/**
 * When it was kept.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Kept".
 */
export interface Kept {
  /**
   * The time in London, as shown beside "Saved".
   */
  at: string;
}
/**
 * Where to look.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichDraft".
 */
export interface WhichDraft {
  /**
   * Where it was typed.
   */
  place: string;
  /**
   * The meeting, when it was typed in one.
   */
  meeting?: string | null;
}
/**
 * What was being typed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DraftText".
 */
export interface DraftText {
  /**
   * The text, or null.
   */
  text: string | null;
  /**
   * Who half typed it at the bar, when it is somebody else than who sits here now: at a handed seat, or before it.
   */
  by: string | null;
}
/**
 * What is known of the person looked for.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SearchPeople".
 */
export interface SearchPeople {
  /**
   * Name, or part of one.
   */
  name?: string;
  /**
   * Date of birth.
   */
  dob?: string | null;
  /**
   * NHS number.
   */
  nhs_no?: string;
}
/**
 * Likely duplicates.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "People".
 */
export interface People {
  /**
   * Who may be meant, strongest first, each with the reason it matches.
   */
  likely: Likeness[];
}
/**
 * Why two people may be one.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Likeness".
 */
export interface Likeness {
  /**
   * Uid of the person found.
   */
  uid: string;
  /**
   * Their name.
   */
  name: string;
  /**
   * Their date of birth.
   */
  dob: string | null;
  /**
   * Reasons in words, strongest first.
   */
  reasons: string[];
  /**
   * How strong: 3 the same NHS number, 2 name and date of birth, 1 one of them.
   */
  strength: number;
}
/**
 * Which person.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichPerson".
 */
export interface WhichPerson {
  /**
   * Uid of the person.
   */
  person: string;
}
/**
 * A person with what follows from the record.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PersonCard".
 */
export interface PersonCard {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Full name as it is written.
   */
  name: string;
  /**
   * Other names they answer to.
   */
  known_as: string[];
  /**
   * Date of birth.
   */
  dob: string | null;
  /**
   * NHS number as typed; checked, never refused.
   */
  nhs_no: string;
  /**
   * Local patient number.
   */
  ipm_no: string;
  /**
   * Gender.
   */
  gender: string;
  /**
   * Ethnicity.
   */
  ethnicity: string;
  /**
   * Address.
   */
  address: string;
  /**
   * Telephone.
   */
  telephone: string;
  /**
   * The service that manages them (4.1).
   */
  service: string;
  /**
   * The clinical or care team.
   */
  team: string;
  /**
   * Set when the name must not stand in text.
   */
  protection: Protection | null;
  /**
   * Uid of the record this one is a duplicate of.
   */
  duplicate_of: string | null;
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Age in years today, if the date of birth is known.
   */
  age: number | null;
  /**
   * What is odd about the NHS number, in words; empty when nothing is.
   */
  nhs_warning: string;
}
/**
 * A person to be made or replaced.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SavePerson".
 */
export interface SavePerson {
  /**
   * Uid.
   */
  uid?: string;
  /**
   * Full name as it is written.
   */
  name?: string;
  /**
   * Other names they answer to.
   */
  known_as?: string[];
  /**
   * Date of birth.
   */
  dob?: string | null;
  /**
   * NHS number as typed; checked, never refused.
   */
  nhs_no?: string;
  /**
   * Local patient number.
   */
  ipm_no?: string;
  /**
   * Gender.
   */
  gender?: string;
  /**
   * Ethnicity.
   */
  ethnicity?: string;
  /**
   * Address.
   */
  address?: string;
  /**
   * Telephone.
   */
  telephone?: string;
  /**
   * The service that manages them (4.1).
   */
  service?: string;
  /**
   * The clinical or care team.
   */
  team?: string;
  /**
   * Set when the name must not stand in text.
   */
  protection?: Protection | null;
  /**
   * Uid of the record this one is a duplicate of.
   */
  duplicate_of?: string | null;
  /**
   * Version it was read at, for a change.
   */
  version?: number;
}
/**
 * What is due, grouped.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TodayList".
 */
export interface TodayList {
  /**
   * Today's date.
   */
  date: string;
  /**
   * Past its date.
   */
  overdue: TodayRow[];
  /**
   * Due today.
   */
  today: TodayRow[];
  /**
   * Due in the next five working days.
   */
  next_five: TodayRow[];
  /**
   * Due later.
   */
  later: TodayRow[];
  /**
   * Waiting, without a date.
   */
  waiting: TodayRow[];
}
/**
 * One thing that is due.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TodayRow".
 */
export interface TodayRow {
  /**
   * What, without a protected name.
   */
  what: string;
  /**
   * Reference of the case, meeting or referral.
   */
  reference: string;
  /**
   * When it is due; null when it only waits.
   */
  due: string | null;
  /**
   * When, in words.
   */
  due_words: string;
  /**
   * Why it stands here.
   */
  why: Why;
  /**
   * The next act.
   */
  act: NextAct;
}
/**
 * Why a row stands here.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Why".
 */
export interface Why {
  /**
   * Rule id, such as `T-01`.
   */
  rule: string;
  /**
   * Paragraph of the policy.
   */
  para: string;
  /**
   * The date explained in words.
   */
  explanation: string;
}
/**
 * What to do next.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NextAct".
 */
export interface NextAct {
  /**
   * Name of the verb, `noun.verb`.
   */
  verb: string;
  /**
   * Noun it is about: `case`, `referral`, `meeting`, `action`, `notification`, `disclosure`.
   */
  noun: string;
  /**
   * Uid of that noun.
   */
  id: string;
  /**
   * Words of the link.
   */
  label: string;
}
/**
 * What to look for.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SearchAll".
 */
export interface SearchAll {
  /**
   * Words; the last may be a beginning.
   */
  text: string;
  /**
   * How many answers at most; 50 when absent.
   */
  limit?: number | null;
}
/**
 * The answers, newest first.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Found".
 */
export interface Found {
  /**
   * The answers.
   */
  hits: FoundItem[];
}
/**
 * One answer.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FoundItem".
 */
export interface FoundItem {
  /**
   * `person`, `case`, `referral`, `meeting`, `entry` or `action`.
   */
  noun: string;
  /**
   * Uid of it.
   */
  id: string;
  /**
   * Uid of the case, if it belongs to one.
   */
  case: string | null;
  /**
   * Reference of the case.
   */
  case_reference: string;
  /**
   * Uid of the meeting, for entries and actions.
   */
  meeting: string | null;
  /**
   * Title.
   */
  title: string;
  /**
   * The words around the match.
   */
  snippet: string;
  /**
   * Who may read it; empty for everybody.
   */
  restricted_to: string[];
}
/**
 * A text to be checked.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CheckSpelling".
 */
export interface CheckSpelling {
  /**
   * Uid or reference of the meeting it is typed in; a handed seat has its own.
   */
  meeting?: string | null;
  /**
   * The text as it stands on the screen.
   */
  text: string;
}
/**
 * The words to be underlined, in their order.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CheckedSpelling".
 */
export interface CheckedSpelling {
  /**
   * The words.
   */
  misspellings: MisspeltWord[];
}
/**
 * A word to be underlined.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MisspeltWord".
 */
export interface MisspeltWord {
  /**
   * Where it begins, in UTF-16 units as a web view counts.
   */
  start: number;
  /**
   * Where it ends.
   */
  end: number;
  /**
   * The word.
   */
  word: string;
  /**
   * The British spelling of an American word: a remark, not an error. Null for a word that is not known.
   */
  british: string | null;
}
/**
 * A word that is not known.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SuggestSpelling".
 */
export interface SuggestSpelling {
  /**
   * Uid or reference of the meeting it is typed in; a handed seat has its own.
   */
  meeting?: string | null;
  /**
   * The word.
   */
  word: string;
}
/**
 * What may be meant.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SuggestedSpelling".
 */
export interface SuggestedSpelling {
  /**
   * Words, likeliest first; a name that is near goes before all others.
   */
  suggestions: string[];
}
/**
 * A word to be taught.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LearnWord".
 */
export interface LearnWord {
  /**
   * One word in lower case.
   */
  word: string;
}
/**
 * What became of it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LearnedWord".
 */
export interface LearnedWord {
  /**
   * The word as it is kept.
   */
  word: string;
  /**
   * Whether it passes the check from now on.
   */
  known: boolean;
}
/**
 * No input.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AllWords".
 */
export interface AllWords {}
/**
 * The team's own words.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaughtWords".
 */
export interface TaughtWords {
  /**
   * By the alphabet.
   */
  words: TaughtWord[];
}
/**
 * A word that the team taught.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaughtWord".
 */
export interface TaughtWord {
  /**
   * The word.
   */
  word: string;
  /**
   * Who taught it; empty for one that was taught before this was kept.
   */
  by: string;
  /**
   * On which day.
   */
  on: string | null;
}
/**
 * A word to be taken off the team's list.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ForgetWord".
 */
export interface ForgetWord {
  /**
   * The word as the list has it.
   */
  word: string;
}
/**
 * The form definition of Appendix 1.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FormAndConsiderations".
 */
export interface FormAndConsiderations {
  /**
   * Id.
   */
  id: string;
  /**
   * Version; answers keep the version they were given on.
   */
  version: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Where the words come from.
   */
  source: string;
  /**
   * Warning printed on every copy.
   */
  warning: string;
  /**
   * Rule that refuses an empty field without a rule of its own.
   */
  rule: string;
  /**
   * Paragraph of that rule.
   */
  para: string;
  /**
   * The ten pre-referral considerations; not part of the printed form.
   */
  considerations: string[];
  /**
   * Paragraph of the considerations.
   */
  considerations_para: string;
  /**
   * Sections in order.
   */
  sections: FormSection[];
  /**
   * Heading of the notes.
   */
  notes_title: string;
  /**
   * Printed notes at the end, in order.
   */
  notes: Note[];
}
/**
 * One numbered section.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FormSection".
 */
export interface FormSection {
  /**
   * Number.
   */
  n: number;
  /**
   * Printed title; where the form prints none, what the section is called here.
   */
  title: string;
  /**
   * Whether the title is printed on the form.
   */
  title_printed: boolean;
  /**
   * Who completes it.
   */
  by: string;
  /**
   * Fields in printed order.
   */
  fields: Field[];
}
/**
 * One field.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Field".
 */
export interface Field {
  /**
   * Stable id such as `section5.media`.
   */
  id: string;
  /**
   * Exact label of the printed form.
   */
  label: string;
  /**
   * What tells it from a field with the same label, such as `Care Coordinator`; not printed by the policy.
   */
  whose: string;
  /**
   * Printed heading over a group of fields, such as `Initial analysis`; empty when there is none.
   */
  group: string;
  /**
   * How it is answered.
   */
  kind: Kind & string;
  /**
   * Options of a choice, in printed order.
   */
  options: string[];
  /**
   * Columns of a table.
   */
  columns: Column[];
  /**
   * Whether it must be answered.
   */
  need: Need & string;
  /**
   * When a conditional field must be answered; without one, the verb that takes it decides.
   */
  condition: Condition | null;
  /**
   * Who completes it.
   */
  by: string;
  /**
   * What stands over the prompts.
   */
  prompt_heading: string;
  /**
   * Printed prompts.
   */
  prompts: string[];
  /**
   * A remark of this program beside the field; not printed by the policy.
   */
  help: string;
  /**
   * The typed field of the record it feeds, such as `person.dob`; empty for none.
   */
  feeds: string;
  /**
   * Rule that asks for it.
   */
  rule: string;
  /**
   * Paragraph of the policy.
   */
  para: string;
}
/**
 * A column of a table field.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Column".
 */
export interface Column {
  /**
   * Key of the cell in each row.
   */
  id: string;
  /**
   * Exact label.
   */
  label: string;
}
/**
 * When a conditional field must be answered: another field's answer contains a text.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Condition".
 */
export interface Condition {
  /**
   * The other field.
   */
  field: string;
  /**
   * What its answer contains.
   */
  contains: string;
}
/**
 * A printed note, with its bullets.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Note".
 */
export interface Note {
  /**
   * Text.
   */
  text: string;
  /**
   * Bullets under it.
   */
  bullets: string[];
}
/**
 * Which referrals.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListReferrals".
 */
export interface ListReferrals {
  /**
   * Only in this state.
   */
  state?: ReferralState | null;
  /**
   * Only where the name, reference or NHS number contains this.
   */
  text?: string;
  /**
   * Only of this case, by uid or reference.
   */
  case?: string | null;
}
/**
 * The referrals.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Referrals".
 */
export interface Referrals {
  /**
   * Newest first.
   */
  referrals: ReferralRow[];
}
/**
 * One line of the list of referrals.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReferralRow".
 */
export interface ReferralRow {
  /**
   * Uid.
   */
  id: string;
  /**
   * Reference such as `R-2026-001`.
   */
  reference: string;
  /**
   * Uid of the case, from receipt on.
   */
  case: string | null;
  /**
   * Surname, first name.
   */
  name: string;
  /**
   * Date of birth.
   */
  dob: string | null;
  /**
   * Age today.
   */
  age: number | null;
  /**
   * State.
   */
  state: ReferralState;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * The day the SPoC received it.
   */
  received_on: string | null;
  /**
   * What to do next, if anything.
   */
  next: NextStep | null;
  /**
   * Whether what is next is overdue.
   */
  overdue: boolean;
}
/**
 * The next act, as a line one can act on.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NextStep".
 */
export interface NextStep {
  /**
   * What, in words.
   */
  what: string;
  /**
   * The last day, if there is one.
   */
  due: string | null;
  /**
   * Name of the verb that does it.
   */
  verb: string;
}
/**
 * Which referral.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichReferral".
 */
export interface WhichReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
}
/**
 * A referral with everything that follows from it.
 *
 * The text of the answers carries names, not references, because everybody who may read a referral may know
 * them; what is kept carries references (ruling 4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReferralView".
 */
export interface ReferralView {
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Uid.
   */
  uid: string;
  /**
   * Reference such as `R-2026-001`.
   */
  reference: string;
  /**
   * Uid of the service user.
   */
  person: string;
  /**
   * Uid of the case, from receipt on.
   */
  case: string | null;
  /**
   * State.
   */
  state: ReferralState & string;
  /**
   * Version of the form the answers were given on.
   */
  form: string;
  /**
   * Answers by field id.
   */
  answers: {
    [k: string]: FieldAnswer | undefined;
  };
  /**
   * The ten considerations.
   */
  considerations: Consideration[];
  /**
   * Sent to Police or Probation first (11.2).
   */
  urgent: boolean;
  /**
   * Whether the person had a case here when it was started (11.6).
   */
  further: boolean;
  /**
   * Why there is a further referral of the same person (11.6).
   */
  triggers: Trigger[];
  /**
   * Why there is a further referral without a trigger, when a reason was given (D-08).
   */
  further_reason: string;
  /**
   * Case review (10.1).
   */
  case_review: CaseReview | null;
  /**
   * "Inform?" assessment (21.2).
   */
  inform_assessment: InformAssessment | null;
  /**
   * Agreement to disclose (17.1).
   */
  disclosure_agreement: DisclosureAgreement | null;
  /**
   * Sections 1 to 7 accepted.
   */
  submitted: Deed | null;
  /**
   * Section 8.
   */
  endorsement: Endorsement | null;
  /**
   * Received by the SPoC.
   */
  received: Deed | null;
  /**
   * Returns with gaps, oldest first.
   */
  returns: Return[];
  /**
   * Conviction check.
   */
  conviction_check: ConvictionCheck | null;
  /**
   * Panel dispatches, oldest first.
   */
  panel: Panel[];
  /**
   * Section 9.
   */
  decision: Decision | null;
  /**
   * Section 9 returned to the referrer.
   */
  section_9_returned: Deed | null;
  /**
   * The team received the decision: the trigger of T-01.
   */
  team_received: Deed | null;
  /**
   * Withdrawn, with the reason.
   */
  withdrawal: Withdrawal | null;
  /**
   * The service user in short; `person` is their uid.
   */
  service_user: ServiceUser;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * Age at the date of referral (22.2).
   */
  age_at_referral: number | null;
  /**
   * Whether they were under 18 at the date of referral (22.2).
   */
  under_18: boolean | null;
  /**
   * Sections 1 to 9 with how far each is.
   */
  sections: SectionProgress[];
  /**
   * What is missing of sections 1 to 7.
   */
  gaps: Gap[];
  /**
   * What would stop or warn the next step.
   */
  findings_for_next: Finding[];
  /**
   * What to do next, if anything.
   */
  next: NextStep | null;
  /**
   * Limits: T-05 for each dispatch to the panel.
   */
  limits: Limit[];
  /**
   * Who must be told because of it.
   */
  notifications: NotificationView[];
  /**
   * Protected people whose names stand in it.
   */
  protected: Protected[];
  /**
   * Version, to be given back with a change.
   */
  version: number;
}
/**
 * The answer to one field of the form.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FieldAnswer".
 */
export interface FieldAnswer {
  /**
   * Text, `YES`/`NO`, a choice, a list of choices, a date `yyyy-mm-dd`, or rows of a table.
   */
  value: unknown;
  /**
   * Where the information comes from and how far it can be relied on (A1 §4).
   */
  source: string;
  /**
   * Words beside a YES, NO or option.
   */
  note: string;
}
/**
 * One of the ten pre-referral considerations (6.4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Consideration".
 */
export interface Consideration {
  /**
   * Number 1 to 10.
   */
  no: number;
  /**
   * Whether it is present; not yet looked at when absent.
   */
  present: boolean | null;
  /**
   * Note.
   */
  note: string;
}
/**
 * The multi-disciplinary case review before the referral (10.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CaseReview".
 */
export interface CaseReview {
  /**
   * Who took part.
   */
  participants: string;
  /**
   * What was agreed, including information sharing.
   */
  agreed: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * The assessment whether the service user should be informed, by a named RC and CC (21.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InformAssessment".
 */
export interface InformAssessment {
  /**
   * Responsible Clinician by name.
   */
  responsible_clinician: string;
  /**
   * Care Coordinator by name.
   */
  care_coordinator: string;
  /**
   * Diagnosis.
   */
  diagnosis: string;
  /**
   * Current presentation.
   */
  presentation: string;
  /**
   * Possible effect of knowing on the service user's own mental health.
   */
  effect_on_self: string;
  /**
   * Possible effect of knowing on the safety of others.
   */
  effect_on_others: string;
  /**
   * Whether the team recommends to inform.
   */
  inform: boolean;
  /**
   * The recommendation in words.
   */
  recommendation: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * A Team or Clinical Manager's agreement that disclosure at referral is necessary (17.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DisclosureAgreement".
 */
export interface DisclosureAgreement {
  /**
   * `TM` or `CM`.
   */
  role: string;
  /**
   * In the manager's words.
   */
  words: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * Section 8: the manager's endorsement (11.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Endorsement".
 */
export interface Endorsement {
  /**
   * Decision of consultation.
   */
  decision: Route;
  /**
   * Envisaged outcomes of the meeting.
   */
  outcomes: string;
  /**
   * Whether the manager is the referrer's line manager (D-16).
   */
  line_manager: boolean;
  /**
   * Why another manager endorsed, when one did.
   */
  other_manager_reason: string;
  /**
   * Location.
   */
  location: string;
  /**
   * Telephone.
   */
  telephone: string;
  /**
   * The manager and the date of section 8.
   */
  deed: Deed;
}
/**
 * A return of the referral with its gaps (10.3).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Return".
 */
export interface Return {
  /**
   * The gaps as they were listed.
   */
  gaps: string[];
  /**
   * A covering sentence.
   */
  note: string;
  /**
   * Uid of the letter.
   */
  document: string | null;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * The conviction check by the SPoC with the MAPPA Co-ordinator (10.4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ConvictionCheck".
 */
export interface ConvictionCheck {
  /**
   * With whom.
   */
  with: string;
  /**
   * What it showed.
   */
  result: string;
  /**
   * What follows for category and level.
   */
  effect: string;
  /**
   * MAPPA category found, 1 to 3.
   */
  category: number | null;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * Dispatch to and return from the MAPPA Referral Panel (11.3, T-05).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Panel".
 */
export interface Panel {
  /**
   * Sent by whom and when.
   */
  sent: Deed;
  /**
   * Level asked for.
   */
  level: number;
  /**
   * Returned by whom and when.
   */
  returned: Deed | null;
  /**
   * Whether MAPPA was supported.
   */
  supported: boolean | null;
  /**
   * The panel's reasons.
   */
  reasons: string;
  /**
   * Suggestions for management.
   */
  suggestions: string;
  /**
   * Category and level the panel accepted.
   */
  category: number | null;
}
/**
 * Section 9: the SPoC's decision.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Decision".
 */
export interface Decision {
  /**
   * What was decided.
   */
  outcome: Outcome;
  /**
   * The conditions as they were answered.
   */
  conditions: Conditions;
  /**
   * Why, in words (2.1).
   */
  reason: string;
  /**
   * Any further action or comments for the referrer.
   */
  comments: string;
  /**
   * An earlier date when more urgent than T-01 (6.6).
   */
  urgent_by: string | null;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * The three conditions of 6.1 and what stands beside them.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Conditions".
 */
export interface Conditions {
  /**
   * Mentally disordered (6.1).
   */
  mental_disorder: boolean | null;
  /**
   * Meets MAPPA Level 2 or 3 (6.1, 11.4).
   */
  mappa_level_2_3_met: boolean | null;
  /**
   * High risk of serious harm to others (6.1, 6.2, D-16).
   */
  high_risk: boolean | null;
  /**
   * The risk is current (6.2).
   */
  current: boolean | null;
  /**
   * Allocated to a clinical or care team (FAQ).
   */
  allocated: boolean | null;
}
/**
 * The referral was withdrawn.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Withdrawal".
 */
export interface Withdrawal {
  /**
   * Why.
   */
  reason: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * The service user in short, for a header.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ServiceUser".
 */
export interface ServiceUser {
  /**
   * Uid of the person.
   */
  id: string;
  /**
   * Name as it is written.
   */
  name: string;
  /**
   * Surname, first name.
   */
  surname_first: string;
  /**
   * Date of birth.
   */
  dob: string | null;
  /**
   * Age today.
   */
  age: number | null;
  /**
   * NHS number.
   */
  nhs_no: string;
  /**
   * What is odd about the NHS number, in words; empty when nothing is.
   */
  nhs_warning: string;
}
/**
 * A section with what is missing of it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SectionProgress".
 */
export interface SectionProgress {
  /**
   * Number.
   */
  n: number;
  /**
   * Title.
   */
  title: string;
  /**
   * How far it is.
   */
  status: SectionStatus;
  /**
   * The same in words: `complete`, `2 gaps`, `not started`.
   */
  in_words: string;
  /**
   * How many gaps.
   */
  gaps: number;
}
/**
 * One thing missing or not fitting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Gap".
 */
export interface Gap {
  /**
   * Field to go to.
   */
  field: string;
  /**
   * Section it stands in.
   */
  section: number;
  /**
   * Its label, without the colon.
   */
  label: string;
  /**
   * Rule that asks for it.
   */
  rule: string;
  /**
   * Paragraph of the policy.
   */
  para: string;
  /**
   * A sentence that names it and says what to do.
   */
  message: string;
}
/**
 * One broken rule, in words for a colleague.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Finding".
 */
export interface Finding {
  /**
   * Id of the catalogue, a decision or a limit, such as `MARE-10.3-1`.
   */
  rule: string;
  /**
   * Paragraph of the policy, such as `10.3`.
   */
  para: string;
  /**
   * How strongly it answers.
   */
  response: Response;
  /**
   * Field the person can go to, such as `section5.media`; empty when it is about the whole.
   */
  field: string;
  /**
   * A sentence that names what is missing and what to do.
   */
  message: string;
}
/**
 * A limit as it stands on a day.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Limit".
 */
export interface Limit {
  /**
   * Id such as `T-01`.
   */
  rule: string;
  /**
   * Paragraph.
   */
  para: string;
  /**
   * What must happen.
   */
  what: string;
  /**
   * Who.
   */
  who: string;
  /**
   * Day 0.
   */
  trigger_date: string;
  /**
   * What happened on day 0, in words.
   */
  trigger: string;
  /**
   * How many.
   */
  n: number;
  /**
   * `working days` or `days`.
   */
  unit: string;
  /**
   * The last day.
   */
  due: string;
  /**
   * Bank holidays and closures that were skipped.
   */
  skipped: string[];
  /**
   * When it was met.
   */
  met_on: string | null;
  /**
   * How it stands.
   */
  status: LimitStatus;
  /**
   * Working days late on the day it was met, or today.
   */
  late_by: number;
  /**
   * Working days in hand on the day it was met, or today.
   */
  in_hand: number;
  /**
   * The date explained in words.
   */
  explanation: string;
}
/**
 * A notification with its words.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NotificationView".
 */
export interface NotificationView {
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Uid.
   */
  uid: string;
  /**
   * Which.
   */
  kind: NotificationKind;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Uid of the referral or meeting that raised it.
   */
  about: string;
  /**
   * Why it was raised, with the fact.
   */
  because: string;
  /**
   * The day it was raised from.
   */
  since: string;
  /**
   * To whom, once told.
   */
  to: string;
  /**
   * Told.
   */
  done: Deed | null;
  /**
   * By what means.
   */
  means: string;
  /**
   * Replies.
   */
  replies: Reply[];
  /**
   * Overtaken by events: the meeting moved again, or was cancelled.
   */
  overtaken: boolean;
  /**
   * What is to be done, in words.
   */
  what: string;
  /**
   * Paragraph of the policy.
   */
  para: string;
  /**
   * `open`, `done` or `overtaken`.
   */
  state: string;
  /**
   * Version.
   */
  version: number;
}
/**
 * What came back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Reply".
 */
export interface Reply {
  /**
   * In words.
   */
  text: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * A protected person whose name stands in a text.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Protected".
 */
export interface Protected {
  /**
   * Uid of the person.
   */
  id: string;
  /**
   * Their name.
   */
  name: string;
  /**
   * What a reader sees who may not know it.
   */
  words: string;
}
/**
 * What is missing of a referral.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReferralGaps".
 */
export interface ReferralGaps {
  /**
   * Empty or unfitting fields of sections 1 to 7.
   */
  gaps: Gap[];
  /**
   * What would stop or warn the next step.
   */
  findings: Finding[];
  /**
   * Sections 1 to 9 with how far each is.
   */
  sections: SectionProgress[];
}
/**
 * A new referral, of somebody known or of somebody new.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CreateReferral".
 */
export interface CreateReferral {
  /**
   * Uid of the person, when they are known here.
   */
  person?: string | null;
  /**
   * The person, when they are not.
   */
  new_person?: NewPerson | null;
  /**
   * Trigger of a further referral (11.6).
   */
  further?: Further | null;
  /**
   * Sent to Police or Probation first, with a copy to the SPoC (11.2).
   */
  urgent?: boolean;
}
/**
 * A service user who is not known here yet.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NewPerson".
 */
export interface NewPerson {
  /**
   * Name as it is written.
   */
  name?: string;
  /**
   * Date of birth.
   */
  dob?: string | null;
  /**
   * NHS number.
   */
  nhs_no?: string;
  /**
   * Local patient number.
   */
  ipm_no?: string;
  /**
   * Gender.
   */
  gender?: string;
  /**
   * Ethnicity.
   */
  ethnicity?: string;
  /**
   * Address.
   */
  address?: string;
  /**
   * The service that manages them (4.1).
   */
  service?: string;
  /**
   * The clinical or care team.
   */
  team?: string;
}
/**
 * Why somebody who is or was in MARE is referred again (11.6).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Further".
 */
export interface Further {
  /**
   * The trigger, when there is one.
   */
  trigger?: Trigger | null;
  /**
   * The triggers, when there are several.
   */
  triggers?: Trigger[];
}
/**
 * One answer or several.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AnswerReferral".
 */
export interface AnswerReferral {
  /**
   * Uid or reference of the referral.
   */
  referral?: string;
  /**
   * Field id such as `section5.media`, for one answer.
   */
  field?: string | null;
  /**
   * Its answer: text, `YES`/`NO`, an option, a list of options, or a list of rows keyed by column.
   */
  value?: unknown;
  /**
   * Where it comes from and how far it can be relied on (A1 §4).
   */
  source?: string | null;
  /**
   * Words beside a YES, NO or option.
   */
  note?: string | null;
  /**
   * Several answers at once, by field id.
   */
  answers?: {
    [k: string]: FieldAnswerInput | undefined;
  };
  /**
   * Version it was read at; without one, the answers are set whatever else changed.
   */
  version?: number | null;
}
/**
 * The answer to one field of the form.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FieldAnswerInput".
 */
export interface FieldAnswerInput {
  /**
   * Text, `YES`/`NO`, a choice, a list of choices, a date `yyyy-mm-dd`, or rows of a table.
   */
  value: unknown;
  /**
   * Where the information comes from and how far it can be relied on (A1 §4).
   */
  source?: string;
  /**
   * Words beside a YES, NO or option.
   */
  note?: string;
}
/**
 * What was saved.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Answered".
 */
export interface Answered {
  /**
   * Uid of the referral.
   */
  id: string;
  /**
   * Version after the change.
   */
  version: number;
  /**
   * London time of saving, as it stands beside "Saved".
   */
  saved_at: string;
  /**
   * What does not fit or looks odd; nothing here stops typing.
   */
  warnings: Finding[];
  /**
   * Sections 1 to 9 with how far each is.
   */
  sections: SectionProgress[];
}
/**
 * One of the ten considerations (6.4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ConsiderReferral".
 */
export interface ConsiderReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Number 1 to 10.
   */
  no: number;
  /**
   * Whether it is present; null takes the answer back.
   */
  present?: boolean | null;
  /**
   * Note.
   */
  note?: string;
}
/**
 * The case review before the referral (10.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordCaseReview".
 */
export interface RecordCaseReview {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Who took part.
   */
  participants: string;
  /**
   * What was agreed, including the information-sharing strategy.
   */
  agreed: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * The assessment whether the service user should be informed (21.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AssessInforming".
 */
export interface AssessInforming {
  /**
   * Uid or reference of the referral.
   */
  referral?: string;
  /**
   * Responsible Clinician by name.
   */
  responsible_clinician?: string;
  /**
   * Care Coordinator by name.
   */
  care_coordinator?: string;
  /**
   * Diagnosis.
   */
  diagnosis?: string;
  /**
   * Current presentation.
   */
  presentation?: string;
  /**
   * Possible effect of knowing on the service user's own mental health.
   */
  effect_on_self?: string;
  /**
   * Possible effect of knowing on the safety of others.
   */
  effect_on_others?: string;
  /**
   * Whether the team recommends to inform, after the meeting.
   */
  inform?: boolean;
  /**
   * The recommendation in words.
   */
  recommendation?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * A manager's agreement that disclosure at referral is necessary (17.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgreeDisclosure".
 */
export interface AgreeDisclosure {
  /**
   * Uid or reference of the referral.
   */
  referral?: string;
  /**
   * `TM` or `CM`.
   */
  role?: string;
  /**
   * In the manager's words.
   */
  words?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Accepts sections 1 to 7.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SubmitReferral".
 */
export interface SubmitReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Section 8, the manager's endorsement (11.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EndorseReferral".
 */
export interface EndorseReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Decision of consultation.
   */
  decision: Route;
  /**
   * Envisaged outcomes of the meeting; required when referring.
   */
  outcomes?: string;
  /**
   * Whether the manager is the referrer's line manager (D-16).
   */
  line_manager?: boolean;
  /**
   * Why another manager endorses, when one does.
   */
  other_manager_reason?: string;
  /**
   * Location.
   */
  location?: string;
  /**
   * Telephone.
   */
  telephone?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Receipt by the SPoC.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReceiveReferral".
 */
export interface ReceiveReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Children involved, as read off the form.
   */
  children?: ChildrenInvolved | null;
  /**
   * Triggers of a further referral (11.6), when they were not named at its start.
   */
  triggers?: Trigger[];
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Children as service user's victims or potential victims, known when the referral is received (22.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChildrenInvolved".
 */
export interface ChildrenInvolved {
  /**
   * Uids of people recorded here; their age is worked out on the date of referral.
   */
  people?: string[];
  /**
   * Children as a group, or a child without a record here.
   */
  group?: boolean;
  /**
   * In words, such as "potential victim under 18 (6)".
   */
  words?: string;
}
/**
 * Sends a referral back with its gaps (10.3).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SendBackReferral".
 */
export interface SendBackReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * What is missing, line by line; the program's own list of gaps when empty.
   */
  gaps?: string[];
  /**
   * A covering sentence.
   */
  note?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Withdraws a referral.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WithdrawReferral".
 */
export interface WithdrawReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * The conviction check with the MAPPA Co-ordinator (10.4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CheckConvictions".
 */
export interface CheckConvictions {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * With whom.
   */
  with: string;
  /**
   * What it showed.
   */
  result: string;
  /**
   * What follows for applicability and level.
   */
  effect?: string;
  /**
   * MAPPA category found, 1 to 3; recorded on the case by `case.mappa`.
   */
  category?: number | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Dispatch to the MAPPA Referral Panel (11.3).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SendToPanel".
 */
export interface SendToPanel {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Level asked for, 2 or 3.
   */
  level: number;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * What the panel answered.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PanelAnswer".
 */
export interface PanelAnswer {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Whether MAPPA is supported.
   */
  supported: boolean;
  /**
   * The panel's reasons; required when it is not.
   */
  reasons?: string;
  /**
   * Suggestions for management.
   */
  suggestions?: string;
  /**
   * Category, when accepted.
   */
  category?: number | null;
  /**
   * Level, when accepted; the level asked for when absent.
   */
  level?: number | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Section 9.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DecideReferral".
 */
export interface DecideReferral {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * What is decided.
   */
  outcome: Outcome;
  /**
   * The conditions of 6.1, 6.2 and FAQ, as answered.
   */
  conditions?: ConditionsInput;
  /**
   * Why, in words (2.1).
   */
  reason?: string;
  /**
   * Any further action or comments for the referrer.
   */
  comments?: string;
  /**
   * An earlier date when more urgent than T-01 (6.6).
   */
  urgent_by?: string | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * The three conditions of 6.1 and what stands beside them.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ConditionsInput".
 */
export interface ConditionsInput {
  /**
   * Mentally disordered (6.1).
   */
  mental_disorder?: boolean | null;
  /**
   * Meets MAPPA Level 2 or 3 (6.1, 11.4).
   */
  mappa_level_2_3_met?: boolean | null;
  /**
   * High risk of serious harm to others (6.1, 6.2, D-16).
   */
  high_risk?: boolean | null;
  /**
   * The risk is current (6.2).
   */
  current?: boolean | null;
  /**
   * Allocated to a clinical or care team (FAQ).
   */
  allocated?: boolean | null;
}
/**
 * Section 9 goes back to the referrer.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReturnSection9".
 */
export interface ReturnSection9 {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * To whom; the referrer of section 2 when empty.
   */
  to?: string;
  /**
   * By what means.
   */
  means?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * The team received the decision.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TeamReceived".
 */
export interface TeamReceived {
  /**
   * Uid or reference of the referral.
   */
  referral: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Which cases.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListCases".
 */
export interface ListCases {
  /**
   * Only in this state.
   */
  state?: CaseState | null;
  /**
   * Only where the name, reference or NHS number contains this.
   */
  text?: string;
}
/**
 * The cases.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Cases".
 */
export interface Cases {
  /**
   * Newest first.
   */
  cases: CaseRow[];
}
/**
 * One line of the list of cases.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CaseRow".
 */
export interface CaseRow {
  /**
   * Uid.
   */
  id: string;
  /**
   * Reference such as `C-2026-001`.
   */
  reference: string;
  /**
   * Surname, first name.
   */
  name: string;
  /**
   * Date of birth.
   */
  dob: string | null;
  /**
   * Age today.
   */
  age: number | null;
  /**
   * State.
   */
  state: CaseState;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * What to do next, if anything.
   */
  next: NextStep | null;
  /**
   * Whether a limit or an action of it is overdue.
   */
  overdue: boolean;
}
/**
 * Which case.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichCase".
 */
export interface WhichCase {
  /**
   * Uid or reference of the case.
   */
  case: string;
}
/**
 * A case with everything that follows from it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CaseView".
 */
export interface CaseView {
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Uid.
   */
  uid: string;
  /**
   * Reference such as `C-2026-001`.
   */
  reference: string;
  /**
   * Uid of the service user.
   */
  person: string;
  /**
   * State.
   */
  state: CaseState & string;
  /**
   * The states with their days, oldest first.
   */
  states: StateSpan[];
  /**
   * Uids of its referrals, oldest first.
   */
  referrals: string[];
  /**
   * Edition of the policy pack the case is run on (ruling 13).
   */
  edition: string;
  /**
   * Decisions, oldest first.
   */
  decisions: CaseDecision[];
  /**
   * When the service user was told, by referral.
   */
  informed: Informed[];
  /**
   * A manager's word that involvement ends.
   */
  end_notice: EndNotice | null;
  /**
   * The closure.
   */
  closure: Closure | null;
  /**
   * MAPPA status over time.
   */
  mappa: MappaSpan[];
  /**
   * The service user in short; `person` is their uid.
   */
  service_user: ServiceUser;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * Its referrals, oldest first.
   */
  referral_list: ReferralSummary[];
  /**
   * Its meetings, oldest first.
   */
  meetings: MeetingSummary[];
  /**
   * Limits T-01 to T-05, each with its explanation.
   */
  limits: Limit[];
  /**
   * Who must be or was told.
   */
  notifications: NotificationView[];
  /**
   * What happened around it, oldest first.
   */
  happenings: HappeningView[];
  /**
   * What happens next.
   */
  next: Next;
  /**
   * What is open of the plan.
   */
  counts: Counts;
  /**
   * The flag.
   */
  flag: Flag;
  /**
   * Version, to be given back with a change.
   */
  version: number;
}
/**
 * A stretch of time in one state; `from` is included, `to` is excluded.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StateSpan".
 */
export interface StateSpan {
  /**
   * State.
   */
  state: CaseState;
  /**
   * First day.
   */
  from: string;
  /**
   * First day after, or null while it lasts.
   */
  to: string | null;
  /**
   * What was decided or happened.
   */
  because: string;
}
/**
 * A decision about the case with who, when and why (2.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CaseDecision".
 */
export interface CaseDecision {
  /**
   * What was decided, in words.
   */
  decision: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * The service user was told that they are in MARE (21.5, D-07).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Informed".
 */
export interface Informed {
  /**
   * Uid of the referral it belongs to.
   */
  referral: string;
  /**
   * How and by whom, in words.
   */
  how: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * A manager's word that involvement ends (14.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EndNotice".
 */
export interface EndNotice {
  /**
   * `TM` or `SM`.
   */
  role: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * The closure.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Closure".
 */
export interface Closure {
  /**
   * Why.
   */
  reason: ClosureReason;
  /**
   * The rationale in words.
   */
  rationale: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * MAPPA category and level over time; independent of MARE (D-15).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MappaSpan".
 */
export interface MappaSpan {
  /**
   * Category 1 to 3.
   */
  category: number;
  /**
   * Level 1 to 3.
   */
  level: number;
  /**
   * From.
   */
  from: string;
  /**
   * To, or null.
   */
  to: string | null;
  /**
   * Qualifying disposal or basis, in words (4.4, 4.5).
   */
  basis: string;
  /**
   * Qualifying disposal of Category 2 (4.4).
   */
  disposal: Disposal | null;
  /**
   * Length of a custodial disposal in months.
   */
  months: number | null;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * A referral in short, for its case.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReferralSummary".
 */
export interface ReferralSummary {
  /**
   * Uid.
   */
  id: string;
  /**
   * Reference.
   */
  reference: string;
  /**
   * State.
   */
  state: ReferralState;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * The day sections 1 to 7 were accepted.
   */
  submitted_on: string | null;
  /**
   * The day the SPoC received it.
   */
  received_on: string | null;
  /**
   * The day of the SPoC's decision.
   */
  decided_on: string | null;
  /**
   * What was decided, in words.
   */
  decision: string;
  /**
   * The day the team received the decision: trigger of T-01.
   */
  team_received_on: string | null;
}
/**
 * A meeting in short, for its case.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingSummary".
 */
export interface MeetingSummary {
  /**
   * Uid.
   */
  id: string;
  /**
   * Reference.
   */
  reference: string;
  /**
   * Uid of the referral it answers.
   */
  referral: string;
  /**
   * State.
   */
  state: MeetingState;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * Day.
   */
  date: string;
  /**
   * Venue.
   */
  venue: string;
  /**
   * Chair.
   */
  chair: string;
  /**
   * The day the minutes were sent to the SPoC.
   */
  sent_on: string | null;
  /**
   * The day the minutes were issued.
   */
  issued_on: string | null;
}
/**
 * A happening with its id.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "HappeningView".
 */
export interface HappeningView {
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the case, if there is one.
   */
  case: string | null;
  /**
   * Uid of the person, if they are known here.
   */
  person: string | null;
  /**
   * Kind.
   */
  kind: HappeningKind & string;
  /**
   * In words.
   */
  text: string;
  /**
   * By whom and when.
   */
  deed: Deed | null;
  /**
   * Role of whoever did it, where a rule asks for one (9.1).
   */
  by_role: string;
  /**
   * Section of the Mental Health Act or order, such as `S.42` or `CTO`.
   */
  section: string;
  /**
   * The day the Secretary of State consented (8.6).
   */
  consent_on: string | null;
}
/**
 * What happens next with a case.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Next".
 */
export interface Next {
  /**
   * What, why and by when, in one sentence.
   */
  sentence: string;
  /**
   * The last day, if there is one.
   */
  due: string | null;
  /**
   * Name of the verb that does it; empty when nothing is to be done.
   */
  act: string;
}
/**
 * What is open of the plan.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Counts".
 */
export interface Counts {
  /**
   * Specific actions still open.
   */
  open_actions: number;
  /**
   * Of these, overdue.
   */
  overdue_actions: number;
  /**
   * Standing instructions that stand.
   */
  standing: number;
}
/**
 * What the flag on the electronic record says (29.2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Flag".
 */
export interface Flag {
  /**
   * In the MAPPA/MARE process.
   */
  mappa_mare: boolean;
  /**
   * MAPPA category, when there is one.
   */
  category: number | null;
  /**
   * MAPPA level, when there is one.
   */
  level: number | null;
}
/**
 * The service user was told that they are in MARE.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InformServiceUser".
 */
export interface InformServiceUser {
  /**
   * Uid or reference of the case.
   */
  case: string;
  /**
   * Uid or reference of the referral it is about; the newest of the case when absent.
   */
  referral?: string | null;
  /**
   * How they were told, in words.
   */
  how?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * A manager's word that involvement ends (14.1).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EndNoticeInput".
 */
export interface EndNoticeInput {
  /**
   * Uid or reference of the case.
   */
  case: string;
  /**
   * `TM` or `SM`.
   */
  role: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Closes a case.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CloseCase".
 */
export interface CloseCase {
  /**
   * Uid or reference of the case.
   */
  case: string;
  /**
   * Why.
   */
  reason: ClosureReason;
  /**
   * The rationale in words.
   */
  rationale?: string;
  /**
   * Whether MAPPA eligibility is meant to end in the same step; always refused (D-15).
   */
  ends_mappa?: boolean;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * A category and level from a day on.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordMappa".
 */
export interface RecordMappa {
  /**
   * Uid or reference of the case.
   */
  case: string;
  /**
   * Category 1 to 3.
   */
  category: number;
  /**
   * Level 1 to 3.
   */
  level: number;
  /**
   * Offence and basis in words (4.2).
   */
  basis?: string;
  /**
   * Qualifying disposal; required for Category 2 (4.4).
   */
  disposal?: Disposal | null;
  /**
   * Length of a custodial disposal in months.
   */
  custody_months?: number | null;
  /**
   * For Category 3: conviction, caution, finding of insanity or of the act (4.5).
   */
  finding?: string;
  /**
   * For Category 3: whether the offence shows a capability of serious harm (4.5).
   */
  capable_of_serious_harm?: boolean | null;
  /**
   * The day from which it holds, when that is not the day of the record: the sentence comes first (8.2).
   */
  from?: string | null;
  /**
   * The day eligibility ended; closes the category and level that hold now (D-15).
   */
  to?: string | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Something that happened.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordHappening".
 */
export interface RecordHappening {
  /**
   * Uid or reference of the case, if there is one.
   */
  case?: string | null;
  /**
   * Uid of the person, if they are known here.
   */
  person?: string | null;
  /**
   * Kind.
   */
  kind?: HappeningKind & string;
  /**
   * In words.
   */
  text?: string;
  /**
   * Role of whoever did it; for MAPPA I (9.1).
   */
  by_role?: string;
  /**
   * Section of the Mental Health Act or order, such as `S.42`; for MAPPA I and leave.
   */
  section?: string;
  /**
   * The day the Secretary of State consented; for leave of a restricted patient (8.6).
   */
  consent_on?: string | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Which happenings; empty fields do not narrow.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListHappenings".
 */
export interface ListHappenings {
  /**
   * Uid or reference of the case.
   */
  case?: string | null;
  /**
   * Uid of the person.
   */
  person?: string | null;
  /**
   * Kind.
   */
  kind?: HappeningKind | null;
}
/**
 * The happenings.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Happenings".
 */
export interface Happenings {
  /**
   * Newest day first.
   */
  happenings: HappeningView[];
}
/**
 * Somebody was told.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NotificationDone".
 */
export interface NotificationDone {
  /**
   * Uid of the notification.
   */
  notification?: string;
  /**
   * To whom.
   */
  to?: string;
  /**
   * By what means.
   */
  means?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Something came back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NotificationReply".
 */
export interface NotificationReply {
  /**
   * Uid of the notification.
   */
  notification?: string;
  /**
   * What, in words.
   */
  text?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Which meetings to list. Empty fields do not narrow.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListMeetings".
 */
export interface ListMeetings {
  /**
   * Uid or reference of a case.
   */
  case?: string | null;
  /**
   * Only in this state.
   */
  state?: MeetingState | null;
  /**
   * Only from this day on.
   */
  from?: string | null;
  /**
   * Only up to this day.
   */
  to?: string | null;
}
/**
 * Meetings, newest day first.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Meetings".
 */
export interface Meetings {
  /**
   * The meetings.
   */
  meetings: MeetingRow[];
}
/**
 * A meeting as a line of a list.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingRow".
 */
export interface MeetingRow {
  /**
   * Uid.
   */
  id: string;
  /**
   * Reference such as `M-2026-001`.
   */
  reference: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Reference of the case.
   */
  case_reference: string;
  /**
   * The service user's name.
   */
  person_name: string;
  /**
   * Day.
   */
  date: string;
  /**
   * The day in words.
   */
  date_words: string;
  /**
   * Planned start.
   */
  start: string | null;
  /**
   * Venue.
   */
  venue: string;
  /**
   * Chair.
   */
  chair: string;
  /**
   * Minute taker.
   */
  minute_taker: string;
  /**
   * State.
   */
  state: MeetingState;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * How many are invited.
   */
  invited: number;
}
/**
 * Which meeting to look at, and since when.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LookAtMeeting".
 */
export interface LookAtMeeting {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * The `mark` of an earlier answer: of the entries, only those that changed since are sent, where that is enough.
   */
  since?: string | null;
}
/**
 * Everything on one screen: the meeting, its rows, and what is derived from them.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingView".
 */
export interface MeetingView {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Reference such as `M-2026-001`.
   */
  reference: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Uid of the referral it answers.
   */
  referral: string;
  /**
   * Uid of the service user.
   */
  person: string;
  /**
   * State.
   */
  state: MeetingState & string;
  /**
   * Day.
   */
  date: string;
  /**
   * Planned start.
   */
  start: string | null;
  /**
   * Venue.
   */
  venue: string;
  /**
   * Minutes that the team planned for each section when this was booked; empty for those of the pack.
   */
  planned_minutes: SectionMinutes[];
  /**
   * Convenor, chair, minute taker.
   */
  officers: Officers;
  /**
   * Planned dates, oldest first.
   */
  dates: PlannedDate[];
  /**
   * Invitations.
   */
  invitees: Invitee[];
  /**
   * Attendance and apologies.
   */
  attendance: Attendance[];
  /**
   * When it started and ended, London time.
   */
  started_at: string | null;
  /**
   * End.
   */
  ended_at: string | null;
  /**
   * Adjournments, oldest first.
   */
  pauses: Pause[];
  /**
   * The declaration was made at (A2, A5).
   */
  declared_at: string | null;
  /**
   * Section being talked about, 1 to 13.
   */
  section: number;
  /**
   * Sections entered.
   */
  sections: SectionStamp[];
  /**
   * Answers of Appendix 7 outside the entries.
   */
  minutes: Minutes;
  /**
   * Entered afterwards from notes (D-11).
   */
  from_notes: boolean;
  /**
   * Highest `client_seq` taken, so that two quick Enters cannot change places (ruling 8).
   */
  client_seq: number;
  /**
   * The front sheet.
   */
  front_sheet: FrontSheet | null;
  /**
   * The signed attendance sheet came in.
   */
  attendance_sheet: Deed | null;
  /**
   * Minutes sent to the SPoC (T-02, D-02).
   */
  sent: Deed | null;
  /**
   * Minutes complete with attendance sheet and front sheet (T-03).
   */
  complete_on: string | null;
  /**
   * Issued.
   */
  issued: Deed | null;
  /**
   * Uid of the issued pack.
   */
  pack_document: string | null;
  /**
   * Exceptions it was issued with (D-01).
   */
  exceptions: IssueException[];
  /**
   * All attendees have their copy (T-04).
   */
  circulated_on: string | null;
  /**
   * Addenda.
   */
  addenda: Addendum[];
  /**
   * What the meeting decided, in one line.
   */
  outcome: string;
  /**
   * Agencies that said yes when the actions were read back to them.
   */
  read_back: AgencyYes[];
  /**
   * When each risk question of section 8 was last answered, London time.
   */
  risks_answered: {
    [k: string]: string | undefined;
  };
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version.
   */
  version: number;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * The day in words.
   */
  date_words: string;
  /**
   * Since when it has been in the section where it is, looks elsewhere left out; null where no clock says so.
   */
  section_since: string | null;
  /**
   * Whether the minutes may still be written.
   */
  open_for_writing: boolean;
  /**
   * Reference of the case.
   */
  case_reference: string;
  /**
   * Who it is about.
   */
  subject: Subject;
  /**
   * Entries by section, then place.
   */
  entries: EntryCard[];
  /**
   * To be given back as `since`, for an answer with those entries only that changed.
   */
  mark: string;
  /**
   * Whether `entries` holds only those that changed since the mark that was given; the others stand as they were.
   */
  only_changed: boolean;
  /**
   * Uids of entries that changed since and are not to be seen any more: removed, or kept for others now.
   */
  gone: string[];
  /**
   * How many entries and actions are kept from this reader, earlier actions on the board among them.
   */
  hidden: number;
  /**
   * Actions in the order of the plan.
   */
  actions: ActionCard[];
  /**
   * People and groups at risk.
   */
  at_risk: AtRiskCard[];
  /**
   * Disclosures.
   */
  disclosures: DisclosureCard[];
  /**
   * Actions of the latest earlier meeting of this service user.
   */
  previous_actions: PreviousAction[];
  /**
   * Actions of meetings before that one which are still open, or which this meeting looked at.
   */
  still_open: PreviousAction[];
  /**
   * What this meeting said became of all of them, in numbers.
   */
  carried: CarriedTotals;
  /**
   * Uids of its documents.
   */
  documents: string[];
  /**
   * How many things stand in the way of the issue.
   */
  missing_count: number;
  /**
   * The agencies with what they brought.
   */
  agencies: AgencyCard[];
  /**
   * Severity × likelihood; decides nothing (MARE-A3-4).
   */
  score: number | null;
  /**
   * Band of the printed key.
   */
  band: string | null;
  /**
   * Names of those in the room who have not made the declaration.
   */
  declaration_needed: string[];
  /**
   * T-01 to T-04 as they stand.
   */
  limits: Limit[];
}
/**
 * Convenor, chair and minute taker.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Officers".
 */
export interface Officers {
  /**
   * Convenor: Team or Service Manager (6.6).
   */
  convenor: string;
  /**
   * `TM` or `SM`.
   */
  convenor_role: string;
  /**
   * Arranged through (FAQ).
   */
  arranged_through: string;
  /**
   * Chair; the SPoC unless there is a reason (6.8).
   */
  chair: string;
  /**
   * Why somebody else than the SPoC chairs.
   */
  chair_reason: string;
  /**
   * Minute taker (7.2).
   */
  minute_taker: string;
  /**
   * The team that provides them.
   */
  minute_taker_team: string;
  /**
   * Stand-in for the minute taker (D-33).
   */
  minute_taker_stand_in: string;
}
/**
 * One planned date with what became of it (29.4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PlannedDate".
 */
export interface PlannedDate {
  /**
   * The day.
   */
  planned: string;
  /**
   * When it was set.
   */
  set_on: string;
  /**
   * `planned`, `held`, `moved` or `cancelled`.
   */
  outcome: string;
  /**
   * Why it was moved or cancelled.
   */
  reason: string;
}
/**
 * Somebody invited.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Invitee".
 */
export interface Invitee {
  /**
   * Uid of the invitation.
   */
  uid: string;
  /**
   * Name; "name to follow" is one (D-25).
   */
  name: string;
  /**
   * Role.
   */
  role: string;
  /**
   * Agency by name.
   */
  agency: string;
  /**
   * Kind of person.
   */
  kind: InviteeKind & string;
  /**
   * Why they are invited.
   */
  reason: string;
  /**
   * Required health professional; frozen at invitation (29.4(3), D-20).
   */
  required_health: boolean;
  /**
   * Contact for the invitation.
   */
  contact: string;
  /**
   * Answer.
   */
  reply: MeetingReply & string;
  /**
   * Deputy's name.
   */
  deputy: string;
  /**
   * Reason for apologies.
   */
  reply_reason: string;
  /**
   * Chases.
   */
  chases: Chase[];
  /**
   * Invited on.
   */
  invited_on: string | null;
}
/**
 * A chase of an invitee.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Chase".
 */
export interface Chase {
  /**
   * When.
   */
  on: string;
  /**
   * By what means.
   */
  means: string;
}
/**
 * One line of the attendance sheet.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Attendance".
 */
export interface Attendance {
  /**
   * Uid of the line.
   */
  uid: string;
  /**
   * Uid of the invitation, if there was one.
   */
  invitee: string | null;
  /**
   * Name.
   */
  name: string;
  /**
   * Role.
   */
  role: string;
  /**
   * Agency by name.
   */
  agency: string;
  /**
   * Kind of person; an excluded kind here is an exception (D-04).
   */
  kind: InviteeKind & string;
  /**
   * How.
   */
  presence: Presence & string;
  /**
   * Link with the service user (A2).
   */
  link: string;
  /**
   * `chair`, `minute taker`, `convenor` or empty.
   */
  function: string;
  /**
   * Required health professional.
   */
  required_health: boolean;
  /**
   * Name of whom they stand in for.
   */
  deputy_for: string;
  /**
   * Name of their deputy, for apologies.
   */
  deputy: string;
  /**
   * Reason for apologies.
   */
  reason: string;
  /**
   * Date of their written return.
   */
  written_return: string | null;
  /**
   * Arrived late at.
   */
  arrived: string | null;
  /**
   * Left early at.
   */
  left: string | null;
  /**
   * Out of the room in between.
   */
  away: Away[];
  /**
   * The declaration of Appendix 5 was made at (A5).
   */
  declared: string | null;
  /**
   * What the person's agency brought.
   */
  contribution: Contribution & string;
  /**
   * Contact details for the sheet.
   */
  contact: string;
  /**
   * Their part in earlier days, when the meeting was resumed on another one; presence and times above are of the latest.
   */
  earlier_days?: EarlierDay[];
}
/**
 * A while during which somebody was out of the room.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Away".
 */
export interface Away {
  /**
   * Left at.
   */
  from: string;
  /**
   * Came back at, or null while they are out.
   */
  to: string | null;
}
/**
 * Somebody's part in an earlier day of a meeting; their line itself stands for the day that goes on, or was the last.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EarlierDay".
 */
export interface EarlierDay {
  /**
   * The day.
   */
  day: string;
  /**
   * How they took part.
   */
  presence: Presence;
  /**
   * Arrived late at.
   */
  arrived: string | null;
  /**
   * Left at; at the latest when the meeting was adjourned.
   */
  left: string | null;
  /**
   * Out of the room in between.
   */
  away: Away[];
  /**
   * When they had made the declaration by the end of that day.
   */
  declared: string | null;
}
/**
 * An adjournment of the same meeting (D-08).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Pause".
 */
export interface Pause {
  /**
   * Adjourned at, London time.
   */
  from: string;
  /**
   * Resumed at, London time, or null while it is adjourned.
   */
  to: string | null;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A section that was entered, with the time (12 places).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SectionStamp".
 */
export interface SectionStamp {
  /**
   * Section 1 to 13.
   */
  section: number;
  /**
   * When, London time.
   */
  at: string;
}
/**
 * Everything of Appendix 7 that is answered and not minuted as an entry.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Minutes".
 */
export interface Minutes {
  /**
   * §3 introductions.
   */
  introductions: string;
  /**
   * §4 purpose was stated.
   */
  purpose_stated: boolean;
  /**
   * §5 medical legal status.
   */
  legal_medical: string;
  /**
   * §5 criminal justice status.
   */
  legal_criminal: string;
  /**
   * §6 why there is no previous meeting to review, or the review in words.
   */
  previous_reviewed: string;
  /**
   * §8 answers by the keys of [`RISK_QUESTIONS`].
   */
  risks: {
    [k: string]: string | undefined;
  };
  /**
   * Why nobody is named at risk, when nobody is (19.8).
   */
  none_at_risk_reason: string;
  /**
   * Has the risk developed, or is it likely to develop, into behaviour causing a high risk (13.1).
   */
  conclusion: AnswerNote;
  /**
   * §9 level by the keys of [`GRID_COLUMNS`]; a column left out is left empty on purpose.
   */
  grid: {
    [k: string]: Level | undefined;
  };
  /**
   * §9 date of the risk assessment.
   */
  date_of_risk_assessment: string | null;
  /**
   * §9 comments.
   */
  grid_comments: string;
  /**
   * Risk profile.
   */
  profile: Profile;
  /**
   * §10 matrix.
   */
  matrix: Matrix;
  /**
   * Human rights.
   */
  rights: Rights;
  /**
   * §11 was disclosure considered?
   */
  disclosure_considered: AnswerNote;
  /**
   * §11 will disclosure occur?
   */
  disclosure_will_occur: AnswerNote;
  /**
   * Audiences considered (19.8).
   */
  audiences: Audiences;
  /**
   * §12 refer to the MAPPA panel?
   */
  refer_to_mappa: AnswerNote;
  /**
   * §12 will the service user be informed?
   */
  inform_service_user: AnswerNote;
  /**
   * Prompts of the strategy.
   */
  strategy: StrategyPrompts;
  /**
   * The Chair confirmed that the plan is realistic and achievable (13.3, D-09).
   */
  plan_realistic: boolean;
  /**
   * Diversity considerations.
   */
  diversity: string;
}
/**
 * An answer with its words.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AnswerNote".
 */
export interface AnswerNote {
  /**
   * Answer.
   */
  answer: Answer | null;
  /**
   * Reasons or note.
   */
  note: string;
}
/**
 * The risk profile of A2 and A3.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Profile".
 */
export interface Profile {
  /**
   * Static factors (A3 1.1).
   */
  static: string;
  /**
   * Dynamic factors (A3 1.1).
   */
  dynamic: string;
  /**
   * Previous interventions.
   */
  previous_interventions: string;
  /**
   * Possible or future interventions and support.
   */
  future_interventions: string;
  /**
   * Deficits.
   */
  deficits: string;
}
/**
 * Severity × likelihood of Appendix 3.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Matrix".
 */
export interface Matrix {
  /**
   * Severity 1 to 3.
   */
  severity: number | null;
  /**
   * Likelihood in the next six months, 1 to 3.
   */
  likelihood: number | null;
  /**
   * The reasoning; the score decides nothing (A3 1.6).
   */
  rationale: string;
}
/**
 * Questions of the Human Rights Act (15.10–15.13).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Rights".
 */
export interface Rights {
  /**
   * Article 2.
   */
  art2: AnswerNote;
  /**
   * Article 3.
   */
  art3: AnswerNote;
  /**
   * Article 8.
   */
  art8: AnswerNote;
  /**
   * Article 14.
   */
  art14: AnswerNote;
  /**
   * Legitimate reason for interfering with the service user's own rights (15.7).
   */
  interference_reason: string;
}
/**
 * Audiences that must be considered for disclosure (19.8).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Audiences".
 */
export interface Audiences {
  /**
   * Victims.
   */
  victims: string;
  /**
   * Potential victims.
   */
  potential_victims: string;
  /**
   * Staff.
   */
  staff: string;
  /**
   * Other persons in the community.
   */
  community: string;
}
/**
 * The seven prompts of the risk management strategy (A2).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StrategyPrompts".
 */
export interface StrategyPrompts {
  /**
   * Forensic referral.
   */
  forensic_referral: string;
  /**
   * Clinical legal process.
   */
  clinical_legal_process: string;
  /**
   * Criminal justice process.
   */
  criminal_justice_process: string;
  /**
   * Ongoing sharing of information.
   */
  ongoing_sharing: string;
}
/**
 * The front sheet of Appendix 6 as a recorded act (ruling 12).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FrontSheet".
 */
export interface FrontSheet {
  /**
   * Freedom of Information exemptions: `a` to `d`.
   */
  foi: string[];
  /**
   * Grounds of Article 8.2: `a` to `d`.
   */
  article_8_2: string[];
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * An unmet *must* that the Chair answered, printed in the annex of the pack (D-01).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "IssueException".
 */
export interface IssueException {
  /**
   * Rule id.
   */
  rule: string;
  /**
   * Field it is about.
   */
  field: string;
  /**
   * What was unmet, in words.
   */
  message: string;
  /**
   * `did not happen` or `not discussed`.
   */
  answer: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A dated correction of issued minutes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Addendum".
 */
export interface Addendum {
  /**
   * In words.
   */
  text: string;
  /**
   * Uid of its document.
   */
  document: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * An agency's yes to what was read back to it in the room, for its actions together.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgencyYes".
 */
export interface AgencyYes {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Section that was read back; the whole meeting when absent.
   */
  section: number | null;
  /**
   * Agency by name.
   */
  agency: string;
  /**
   * Who said yes for it, in words.
   */
  by: string;
  /**
   * When, London time.
   */
  at: string;
}
/**
 * Who the meeting is about.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Subject".
 */
export interface Subject {
  /**
   * Uid of the person.
   */
  id: string;
  /**
   * Full name.
   */
  name: string;
  /**
   * Date of birth.
   */
  dob: string | null;
  /**
   * Age on the day of the meeting.
   */
  age: number | null;
}
/**
 * An entry with what the record adds.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EntryCard".
 */
export interface EntryCard {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Section of Appendix 7, 1 to 13.
   */
  section: number;
  /**
   * Place in its section.
   */
  position: number;
  /**
   * Kind.
   */
  kind: EntryKind & string;
  /**
   * The text, with tokens for protected people.
   */
  text: string;
  /**
   * The agency that owns the information (16.2).
   */
  agency: string;
  /**
   * Who said it.
   */
  speaker: string;
  /**
   * Where it comes from: "own observation", "written return 30/03/2026".
   */
  source: string;
  /**
   * Fact or analysis.
   */
  basis: Basis | null;
  /**
   * Whether it is a formal risk assessment.
   */
  formal_assessment: boolean;
  /**
   * Agencies (or `health`) that may read it; everybody when empty.
   */
  restricted_to: string[];
  /**
   * Why a decision was taken.
   */
  reasons: string;
  /**
   * Who disagreed and why.
   */
  dissent: Dissent[];
  /**
   * Number the writer's window gave it, so that two quick Enters cannot change places (ruling 8).
   */
  client_seq: number | null;
  /**
   * When it was heard, London time (D-11).
   */
  heard_at: string | null;
  /**
   * When it was typed, London time.
   */
  typed_at: string | null;
  /**
   * Name of who typed it.
   */
  typed_by: string;
  /**
   * Who that was, where another has the same name.
   */
  typist?: Typist;
  /**
   * Corrections, oldest first.
   */
  corrections: Correction[];
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Who was in the room when it was heard, by name.
   */
  in_the_room: string[];
}
/**
 * A disagreement with a decision.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Dissent".
 */
export interface Dissent {
  /**
   * Who, with agency.
   */
  who: string;
  /**
   * Why.
   */
  why: string;
  /**
   * How it was resolved: what came of it, in words.
   */
  resolved?: string;
}
/**
 * Who typed a row. Two people of one name are two: their accounts differ, or one sits at a seat.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Typist".
 */
export interface Typist {
  /**
   * Uid of the account that was signed in; empty for rows of before it was kept.
   */
  account: string;
  /**
   * Name at the seat that the account handed over; empty where it typed itself.
   */
  seat?: string;
}
/**
 * A correction of what an entry said, with the value before (16.9).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Correction".
 */
export interface Correction {
  /**
   * What it said before.
   */
  before: string;
  /**
   * Who corrected it, in the meeting or afterwards.
   */
  by: string;
  /**
   * Why or where.
   */
  note: string;
  /**
   * When, London time.
   */
  at: string;
}
/**
 * An action with what follows from the day it is looked at.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ActionCard".
 */
export interface ActionCard {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Place in the plan; the number printed is the place at issue (D-12).
   */
  position: number;
  /**
   * Section that was being talked about when it was agreed; 0 when that is not known.
   */
  section: number;
  /**
   * Number, given at issue.
   */
  no: number | null;
  /**
   * Specific or standing.
   */
  kind: ActionKind & string;
  /**
   * What is to be done, with tokens for protected people.
   */
  text: string;
  /**
   * The named individual who does it (13.3).
   */
  owner: string;
  /**
   * Their role.
   */
  owner_role: string;
  /**
   * Their agency.
   */
  agency: string;
  /**
   * By when, or looked at again when.
   */
  due: string | null;
  /**
   * The date as it was agreed first; later dates stand in the history.
   */
  agreed_due: string | null;
  /**
   * What the date means.
   */
  due_kind: DueKind & string;
  /**
   * What it does to the risk.
   */
  purpose: Purpose | null;
  /**
   * Uids of the people and groups at risk it serves (19.8).
   */
  at_risk: string[];
  /**
   * Numbers of the library actions it comes from (Appendix 4).
   */
  library: number[];
  /**
   * An adopted library text that is not yet made specific (13.3-3).
   */
  not_yet_specific: boolean;
  /**
   * Uid of the disclosure it carries out.
   */
  disclosure: string | null;
  /**
   * The vague words it was sharpened from.
   */
  sharpened_from: string;
  /**
   * Agencies (or `health`) that may read it; everybody when empty.
   */
  restricted_to: string[];
  /**
   * When it was typed, London time; nothing for actions of before it was kept.
   */
  typed_at?: string | null;
  /**
   * Name of who typed it; empty for actions of before it was kept.
   */
  typed_by?: string;
  /**
   * Who that was, where another has the same name.
   */
  typist?: Typist;
  /**
   * Acceptance in the room.
   */
  accepted: Acceptance | null;
  /**
   * An acceptance of what the action was before it changed: a yes to something else (D-33).
   */
  accepted_before: Acceptance | null;
  /**
   * State.
   */
  state: ActionState & string;
  /**
   * Holds until this day, when done for a time (D-33).
   */
  holds_until: string | null;
  /**
   * For a standing instruction, the days it stands.
   */
  stands: Stands | null;
  /**
   * What happened since, oldest first.
   */
  history: ActionUpdate[];
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Number: the one given at issue, the place in the plan before.
   */
  number: number;
  /**
   * The date has passed and the action is open; derived, never typed (MARE-13.3-4).
   */
  overdue: boolean;
  /**
   * Working days after the date, today or when it was closed; 0 in time.
   */
  days_late: number;
  /**
   * The date in words: "Fri 17 Apr 2026, in 5 working days".
   */
  due_words: string;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * Labels of the people and groups it serves.
   */
  at_risk_labels: string[];
  /**
   * What is weak about it: no individual, no verb, no date, "monitor" alone. Nothing of it stands in the way.
   */
  warnings: Finding[];
}
/**
 * An owner's yes in the room, or on behalf of somebody.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Acceptance".
 */
export interface Acceptance {
  /**
   * Who said yes, in words.
   */
  by: string;
  /**
   * When, London time.
   */
  at: string;
}
/**
 * A stretch of days a standing instruction stands.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Stands".
 */
export interface Stands {
  /**
   * First day.
   */
  from: string;
  /**
   * First day it no longer stands, or null.
   */
  to: string | null;
  /**
   * Note.
   */
  note: string;
}
/**
 * One thing that happened to an action after it was agreed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ActionUpdate".
 */
export interface ActionUpdate {
  /**
   * State it left the action in.
   */
  state: ActionState;
  /**
   * Note, evidence or reason in words.
   */
  note: string;
  /**
   * New due or review date, when it was extended.
   */
  due: string | null;
  /**
   * By whom and when.
   */
  deed: Deed;
  /**
   * Uid of the later meeting in which it was looked at, when it was one.
   */
  reviewed_in: string | null;
  /**
   * The yes that stood until a further meeting gave the action another date: one to the date before (D-33).
   */
  yes_before?: Acceptance | null;
}
/**
 * A person or group at risk with the actions that serve them.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AtRiskCard".
 */
export interface AtRiskCard {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Place in the list.
   */
  position: number;
  /**
   * In words, with tokens for protected people.
   */
  label: string;
  /**
   * Kind.
   */
  kind: AtRiskKind & string;
  /**
   * Uid of the person, when it is one who is known.
   */
  person: string | null;
  /**
   * From what.
   */
  from_what: string;
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Numbers of the actions that serve them; empty when nobody does anything for them yet (19.8).
   */
  actions: number[];
}
/**
 * A disclosure with the action that carries it out.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DisclosureCard".
 */
export interface DisclosureCard {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting it was considered at.
   */
  meeting: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Place in the list.
   */
  position: number;
  /**
   * Audience: victim, potential victim, staff, other persons in the community.
   */
  audience: string;
  /**
   * Recipient, with tokens for protected people.
   */
  recipient: string;
  /**
   * Identity of the recipient confirmed (19.16).
   */
  recipient_confirmed: boolean;
  /**
   * Who owns the information.
   */
  information_owner: string;
  /**
   * What is told.
   */
  what: string;
  /**
   * How far it goes (19.19).
   */
  level: string;
  /**
   * What for.
   */
  purpose: string;
  /**
   * Legal bases (19.15).
   */
  legal_basis: string[];
  /**
   * Another legal ground when 16.20 is not met: consent, court order.
   */
  other_ground: string;
  /**
   * Complies with the law (19.14).
   */
  lawful: Answer | null;
  /**
   * Necessary (19.14).
   */
  necessary: Answer | null;
  /**
   * Proportionate (19.14).
   */
  proportionate: Answer | null;
  /**
   * The four questions of 16.20.
   */
  egdell: Egdell;
  /**
   * Risk to the service user (19.16).
   */
  risk_to_service_user: string;
  /**
   * Alternatives considered and why rejected (19.16).
   */
  alternatives: string;
  /**
   * Decision.
   */
  decision: DisclosureDecision & string;
  /**
   * Reasons.
   */
  reasons: string;
  /**
   * Disagreement: who, why, and what came of it.
   */
  disagreement: string;
  /**
   * The owner's decision when there was no agreement.
   */
  owner_decision: OwnerDecision | null;
  /**
   * Agency that carries it out (19.13).
   */
  by_agency: string;
  /**
   * Person who carries it out.
   */
  by_person: string;
  /**
   * What to do if something occurs (19.20).
   */
  what_to_do: string;
  /**
   * Support for the recipient and the service user (19.21).
   */
  support: string;
  /**
   * Whether the service user knows (19.25).
   */
  service_user_knows: Answer | null;
  /**
   * The recipient was told that the service user does not know.
   */
  recipient_told_unaware: boolean;
  /**
   * Urgent, when the service user is under 18 (19.22).
   */
  urgent_reason: string;
  /**
   * Checklist of Appendix 8.
   */
  checklist: Checklist;
  /**
   * Carried out.
   */
  done: Deed | null;
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Numbers of the actions that carry it out (19.3).
   */
  actions: number[];
  /**
   * What is missing or worth knowing; nothing of it stood in the way.
   */
  warnings: Finding[];
}
/**
 * The four questions of 16.20.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Egdell".
 */
export interface Egdell {
  /**
   * Real, immediate and serious.
   */
  real_immediate_serious: Answer | null;
  /**
   * Reduced by disclosure.
   */
  reduced_by_disclosure: Answer | null;
  /**
   * No more than needed.
   */
  no_more_than_needed: Answer | null;
  /**
   * Damage to confidentiality outweighed.
   */
  outweighed: Answer | null;
}
/**
 * The information-owning agency's own decision (19.12).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OwnerDecision".
 */
export interface OwnerDecision {
  /**
   * The agency.
   */
  agency: string;
  /**
   * What it decided.
   */
  decision: DisclosureDecision;
  /**
   * Policy basis and reasons.
   */
  reasons: string;
  /**
   * By whom and when.
   */
  deed: Deed;
}
/**
 * The seven answers of the Appendix 8 checklist.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Checklist".
 */
export interface Checklist {
  /**
   * 2: protocols referred to and who was consulted.
   */
  protocols_and_consulted: string;
  /**
   * 5: the balancing exercise in one or two sentences.
   */
  balancing: string;
  /**
   * 5: proportionate.
   */
  proportionate: Answer | null;
  /**
   * 5: pressing need.
   */
  pressing_need: Answer | null;
  /**
   * 6: why amount and number are no more than necessary.
   */
  amount_and_number: string;
  /**
   * 7: whether, when and of what the service user was informed, or why not.
   */
  service_user_informed: string;
}
/**
 * An action of the service user's latest earlier meeting (A7 §6).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PreviousAction".
 */
export interface PreviousAction {
  /**
   * Reference of that meeting.
   */
  meeting_reference: string;
  /**
   * Its day.
   */
  meeting_date: string;
  /**
   * Whether it is open, or stands.
   */
  open: boolean;
  /**
   * What this meeting said became of it.
   */
  carried: CarriedCard | null;
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Place in the plan; the number printed is the place at issue (D-12).
   */
  position: number;
  /**
   * Section that was being talked about when it was agreed; 0 when that is not known.
   */
  section: number;
  /**
   * Number, given at issue.
   */
  no: number | null;
  /**
   * Specific or standing.
   */
  kind: ActionKind & string;
  /**
   * What is to be done, with tokens for protected people.
   */
  text: string;
  /**
   * The named individual who does it (13.3).
   */
  owner: string;
  /**
   * Their role.
   */
  owner_role: string;
  /**
   * Their agency.
   */
  agency: string;
  /**
   * By when, or looked at again when.
   */
  due: string | null;
  /**
   * The date as it was agreed first; later dates stand in the history.
   */
  agreed_due: string | null;
  /**
   * What the date means.
   */
  due_kind: DueKind & string;
  /**
   * What it does to the risk.
   */
  purpose: Purpose | null;
  /**
   * Uids of the people and groups at risk it serves (19.8).
   */
  at_risk: string[];
  /**
   * Numbers of the library actions it comes from (Appendix 4).
   */
  library: number[];
  /**
   * An adopted library text that is not yet made specific (13.3-3).
   */
  not_yet_specific: boolean;
  /**
   * Uid of the disclosure it carries out.
   */
  disclosure: string | null;
  /**
   * The vague words it was sharpened from.
   */
  sharpened_from: string;
  /**
   * Agencies (or `health`) that may read it; everybody when empty.
   */
  restricted_to: string[];
  /**
   * When it was typed, London time; nothing for actions of before it was kept.
   */
  typed_at?: string | null;
  /**
   * Name of who typed it; empty for actions of before it was kept.
   */
  typed_by?: string;
  /**
   * Who that was, where another has the same name.
   */
  typist?: Typist;
  /**
   * Acceptance in the room.
   */
  accepted: Acceptance | null;
  /**
   * An acceptance of what the action was before it changed: a yes to something else (D-33).
   */
  accepted_before: Acceptance | null;
  /**
   * State.
   */
  state: ActionState & string;
  /**
   * Holds until this day, when done for a time (D-33).
   */
  holds_until: string | null;
  /**
   * For a standing instruction, the days it stands.
   */
  stands: Stands | null;
  /**
   * What happened since, oldest first.
   */
  history: ActionUpdate[];
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Number: the one given at issue, the place in the plan before.
   */
  number: number;
  /**
   * The date has passed and the action is open; derived, never typed (MARE-13.3-4).
   */
  overdue: boolean;
  /**
   * Working days after the date, today or when it was closed; 0 in time.
   */
  days_late: number;
  /**
   * The date in words: "Fri 17 Apr 2026, in 5 working days".
   */
  due_words: string;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * Labels of the people and groups it serves.
   */
  at_risk_labels: string[];
  /**
   * What is weak about it: no individual, no verb, no date, "monitor" alone. Nothing of it stands in the way.
   */
  warnings: Finding[];
}
/**
 * What this meeting said became of an earlier action.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CarriedCard".
 */
export interface CarriedCard {
  /**
   * What.
   */
  outcome: Carry;
  /**
   * In words.
   */
  outcome_words: string;
  /**
   * When it was recorded, London time.
   */
  at: string;
  /**
   * What shows it, or the reason.
   */
  note: string;
  /**
   * Whether the words are still to be given.
   */
  words_missing: boolean;
}
/**
 * How the board of earlier actions stands.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CarriedTotals".
 */
export interface CarriedTotals {
  /**
   * Done.
   */
  done: number;
  /**
   * Circumstances changed.
   */
  changed: number;
  /**
   * Not done by the agency.
   */
  not_done: number;
  /**
   * Extended with a reason.
   */
  extended: number;
  /**
   * Open, or standing, and not looked at in this meeting.
   */
  open: number;
}
/**
 * An agency of the meeting and what it brought (16.6).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgencyCard".
 */
export interface AgencyCard {
  /**
   * Name.
   */
  agency: string;
  /**
   * `RA`, `DTC`, `other`, or empty when it is not in the list of agencies.
   */
  class: string;
  /**
   * Whether it is a health agency.
   */
  health: boolean;
  /**
   * What it brought to the information exchange.
   */
  status: Contribution;
  /**
   * Whether somebody of it is or was in the room.
   */
  present: boolean;
  /**
   * For an agency outside section 325: what that means for what it hears (16.7).
   */
  warning: string;
}
/**
 * Which meeting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichMeeting".
 */
export interface WhichMeeting {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
}
/**
 * Everything in the Chair's window.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChairView".
 */
export interface ChairView {
  /**
   * Uid of the meeting.
   */
  id: string;
  /**
   * Its reference.
   */
  reference: string;
  /**
   * Reference of the case.
   */
  case_reference: string;
  /**
   * State.
   */
  state: MeetingState;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * The day in words.
   */
  date_words: string;
  /**
   * When it started, London time.
   */
  started_at: string | null;
  /**
   * When it started, in words; empty before.
   */
  started_words: string;
  /**
   * The section being talked about; null before the start and after the end.
   */
  section: SectionNow | null;
  /**
   * Minutes of this section.
   */
  section_time: Timing | null;
  /**
   * Minutes of the whole meeting.
   */
  whole_time: Timing;
  /**
   * Where the planned minutes come from.
   */
  planned_source: string;
  /**
   * Sections 1 to 13.
   */
  agenda: AgendaLine[];
  /**
   * Prompts for this section, the first ones first; before the start, what is to be prepared.
   */
  prompts: Prompt[];
  /**
   * Required professionals and whether they are here.
   */
  required: RequiredLine[];
  /**
   * Whether all of them are; null when nobody was named as required.
   */
  required_here: boolean | null;
  /**
   * The same in words.
   */
  required_words: string;
  /**
   * Agencies in the room that have brought nothing to the information exchange yet.
   */
  silent: string[];
  /**
   * Who has not made the declaration.
   */
  declaration_needed: string[];
  /**
   * What is missing in this section.
   */
  missing_here: MissingPoint[];
  /**
   * What more is missing here and is shown on the minute taker's screen only.
   */
  missing_elsewhere: number;
  /**
   * How much is missing in the whole record.
   */
  missing_count: number;
  /**
   * Decisions of this section; in section 13, the actions too.
   */
  read_back: ReadBack[];
  /**
   * How the plan stands: "4 actions so far, 1 without a date".
   */
  actions_words: string;
}
/**
 * The section that is being talked about.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SectionNow".
 */
export interface SectionNow {
  /**
   * Number, 1 to 13.
   */
  no: number;
  /**
   * Title as printed.
   */
  title: string;
}
/**
 * Planned and actual minutes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Timing".
 */
export interface Timing {
  /**
   * Planned minutes; the team's own or a default of the house, the policy has none.
   */
  planned: number;
  /**
   * Whole minutes so far; null when they cannot be known.
   */
  actual: number | null;
  /**
   * In words: "12 min of 15 planned".
   */
  words: string;
}
/**
 * One section of the agenda.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgendaLine".
 */
export interface AgendaLine {
  /**
   * Number, 1 to 13.
   */
  no: number;
  /**
   * Short title.
   */
  title: string;
  /**
   * Where it stands.
   */
  state: AgendaState;
  /**
   * The same in words.
   */
  state_words: string;
  /**
   * Planned minutes.
   */
  planned: number;
  /**
   * How much of it is missing for the issue.
   */
  missing: number;
}
/**
 * A required professional.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RequiredLine".
 */
export interface RequiredLine {
  /**
   * Name.
   */
  name: string;
  /**
   * Role.
   */
  role: string;
  /**
   * Agency.
   */
  agency: string;
  /**
   * Whether they are here.
   */
  state: RequiredState;
  /**
   * The same in words.
   */
  state_words: string;
}
/**
 * Something missing, in words.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MissingPoint".
 */
export interface MissingPoint {
  /**
   * Rule id.
   */
  rule: string;
  /**
   * Paragraph.
   */
  para: string;
  /**
   * The sentence.
   */
  message: string;
}
/**
 * A decision or action to be read back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReadBack".
 */
export interface ReadBack {
  /**
   * "Decision", or "Action 3".
   */
  what: string;
  /**
   * The text.
   */
  text: string;
  /**
   * Reasons and who disagreed; owner and date.
   */
  detail: string;
}
/**
 * Which case to book for.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "BookableCase".
 */
export interface BookableCase {
  /**
   * Uid or reference of the case.
   */
  case: string;
}
/**
 * The days inside the limit.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LawfulDates".
 */
export interface LawfulDates {
  /**
   * Working days from tomorrow to the limit; empty when it has passed.
   */
  days: LawfulDay[];
  /**
   * T-01, when it runs.
   */
  limit: Limit | null;
  /**
   * One sentence: until when, and why.
   */
  words: string;
}
/**
 * A day that may be booked.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LawfulDay".
 */
export interface LawfulDay {
  /**
   * The day.
   */
  date: string;
  /**
   * The day in words: "Thu 2 Apr 2026".
   */
  words: string;
  /**
   * Working days left between this day and the limit.
   */
  in_hand: number;
}
/**
 * A meeting to be booked.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "BookMeeting".
 */
export interface BookMeeting {
  /**
   * Uid or reference of the case.
   */
  case: string;
  /**
   * The day, `yyyy-mm-dd` or `dd/mm/yyyy`.
   */
  date: string;
  /**
   * Planned start, `hh:mm`; may be empty.
   */
  start?: string;
  /**
   * Venue.
   */
  venue?: string;
  /**
   * Convenor: Team or Service Manager (6.6).
   */
  convenor?: string;
  /**
   * `TM` or `SM`.
   */
  convenor_role?: string;
  /**
   * Arranged through (FAQ).
   */
  arranged_through?: string;
  /**
   * Chair; the SPoC unless there is a reason (6.8).
   */
  chair?: string;
  /**
   * Why somebody else than the SPoC chairs.
   */
  chair_reason?: string;
  /**
   * Minute taker (7.2).
   */
  minute_taker?: string;
  /**
   * The team that provides them.
   */
  minute_taker_team?: string;
  /**
   * Stand-in for the minute taker (D-33).
   */
  minute_taker_stand_in?: string;
  /**
   * Who is invited.
   */
  invitees?: NewInvitee[];
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Somebody to be invited.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NewInvitee".
 */
export interface NewInvitee {
  /**
   * Name; "name to follow" is one (D-25).
   */
  name?: string;
  /**
   * Role.
   */
  role?: string;
  /**
   * Agency by name.
   */
  agency?: string;
  /**
   * Kind of person.
   */
  kind?: InviteeKind & string;
  /**
   * Why they are invited.
   */
  reason?: string;
  /**
   * Required health professional; frozen at invitation.
   */
  required_health?: boolean;
  /**
   * Contact for the invitation.
   */
  contact?: string;
}
/**
 * A meeting as a verb that changed it answers.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingCard".
 */
export interface MeetingCard {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Reference such as `M-2026-001`.
   */
  reference: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Uid of the referral it answers.
   */
  referral: string;
  /**
   * Uid of the service user.
   */
  person: string;
  /**
   * State.
   */
  state: MeetingState & string;
  /**
   * Day.
   */
  date: string;
  /**
   * Planned start.
   */
  start: string | null;
  /**
   * Venue.
   */
  venue: string;
  /**
   * Minutes that the team planned for each section when this was booked; empty for those of the pack.
   */
  planned_minutes: SectionMinutes[];
  /**
   * Convenor, chair, minute taker.
   */
  officers: Officers;
  /**
   * Planned dates, oldest first.
   */
  dates: PlannedDate[];
  /**
   * Invitations.
   */
  invitees: Invitee[];
  /**
   * Attendance and apologies.
   */
  attendance: Attendance[];
  /**
   * When it started and ended, London time.
   */
  started_at: string | null;
  /**
   * End.
   */
  ended_at: string | null;
  /**
   * Adjournments, oldest first.
   */
  pauses: Pause[];
  /**
   * The declaration was made at (A2, A5).
   */
  declared_at: string | null;
  /**
   * Section being talked about, 1 to 13.
   */
  section: number;
  /**
   * Sections entered.
   */
  sections: SectionStamp[];
  /**
   * Answers of Appendix 7 outside the entries.
   */
  minutes: Minutes;
  /**
   * Entered afterwards from notes (D-11).
   */
  from_notes: boolean;
  /**
   * Highest `client_seq` taken, so that two quick Enters cannot change places (ruling 8).
   */
  client_seq: number;
  /**
   * The front sheet.
   */
  front_sheet: FrontSheet | null;
  /**
   * The signed attendance sheet came in.
   */
  attendance_sheet: Deed | null;
  /**
   * Minutes sent to the SPoC (T-02, D-02).
   */
  sent: Deed | null;
  /**
   * Minutes complete with attendance sheet and front sheet (T-03).
   */
  complete_on: string | null;
  /**
   * Issued.
   */
  issued: Deed | null;
  /**
   * Uid of the issued pack.
   */
  pack_document: string | null;
  /**
   * Exceptions it was issued with (D-01).
   */
  exceptions: IssueException[];
  /**
   * All attendees have their copy (T-04).
   */
  circulated_on: string | null;
  /**
   * Addenda.
   */
  addenda: Addendum[];
  /**
   * What the meeting decided, in one line.
   */
  outcome: string;
  /**
   * Agencies that said yes when the actions were read back to them.
   */
  read_back: AgencyYes[];
  /**
   * When each risk question of section 8 was last answered, London time.
   */
  risks_answered: {
    [k: string]: string | undefined;
  };
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Version.
   */
  version: number;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * What is worth knowing about what was just done; nothing of it stood in the way.
   */
  warnings: Finding[];
}
/**
 * A new day for a meeting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MoveMeeting".
 */
export interface MoveMeeting {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * The new day, `yyyy-mm-dd` or `dd/mm/yyyy`.
   */
  date: string;
  /**
   * New start, `hh:mm`; as before when absent.
   */
  start?: string | null;
  /**
   * New venue; as before when absent.
   */
  venue?: string | null;
  /**
   * Why it is moved.
   */
  reason?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * A meeting to be cancelled.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CancelMeeting".
 */
export interface CancelMeeting {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Why.
   */
  reason?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Who convenes, chairs and takes minutes; what is absent stays.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChangeOfficers".
 */
export interface ChangeOfficers {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Convenor.
   */
  convenor?: string | null;
  /**
   * `TM` or `SM`.
   */
  convenor_role?: string | null;
  /**
   * Arranged through.
   */
  arranged_through?: string | null;
  /**
   * Chair.
   */
  chair?: string | null;
  /**
   * Why somebody else than the SPoC chairs.
   */
  chair_reason?: string | null;
  /**
   * Minute taker.
   */
  minute_taker?: string | null;
  /**
   * The team that provides them.
   */
  minute_taker_team?: string | null;
  /**
   * Stand-in.
   */
  minute_taker_stand_in?: string | null;
  /**
   * Planned start, `hh:mm`.
   */
  start?: string | null;
  /**
   * Venue.
   */
  venue?: string | null;
}
/**
 * An invitation.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InvitePerson".
 */
export interface InvitePerson {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Name; "name to follow" is one (D-25).
   */
  name?: string;
  /**
   * Role.
   */
  role?: string;
  /**
   * Agency by name.
   */
  agency?: string;
  /**
   * Kind of person.
   */
  kind?: InviteeKind & string;
  /**
   * Why they are invited.
   */
  reason?: string;
  /**
   * Required health professional; frozen at invitation.
   */
  required_health?: boolean;
  /**
   * Contact for the invitation.
   */
  contact?: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * An invitation as it stands.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InviteeCard".
 */
export interface InviteeCard {
  /**
   * Uid of the invitation.
   */
  uid: string;
  /**
   * Name; "name to follow" is one (D-25).
   */
  name: string;
  /**
   * Role.
   */
  role: string;
  /**
   * Agency by name.
   */
  agency: string;
  /**
   * Kind of person.
   */
  kind: InviteeKind & string;
  /**
   * Why they are invited.
   */
  reason: string;
  /**
   * Required health professional; frozen at invitation (29.4(3), D-20).
   */
  required_health: boolean;
  /**
   * Contact for the invitation.
   */
  contact: string;
  /**
   * Answer.
   */
  reply: MeetingReply & string;
  /**
   * Deputy's name.
   */
  deputy: string;
  /**
   * Reason for apologies.
   */
  reply_reason: string;
  /**
   * Chases.
   */
  chases: Chase[];
  /**
   * Invited on.
   */
  invited_on: string | null;
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Version of the meeting.
   */
  version: number;
  /**
   * What is worth knowing, such as an agency outside section 325.
   */
  warnings: Finding[];
}
/**
 * An answer to an invitation.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReplyOfInvitee".
 */
export interface ReplyOfInvitee {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the invitation.
   */
  invitee: string;
  /**
   * The answer.
   */
  reply: ReplyInput;
  /**
   * Deputy's name.
   */
  deputy?: string;
  /**
   * Reason for apologies.
   */
  reason?: string;
  /**
   * The name, when it was to follow.
   */
  name?: string | null;
}
/**
 * A chase of an invitee.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChaseInvitee".
 */
export interface ChaseInvitee {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the invitation.
   */
  invitee: string;
  /**
   * When; today when absent. `yyyy-mm-dd` or `dd/mm/yyyy`.
   */
  on?: string | null;
  /**
   * By what means.
   */
  means?: string;
}
/**
 * Which invitation.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichInvitee".
 */
export interface WhichInvitee {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the invitation.
   */
  invitee: string;
}
/**
 * Starting a meeting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StartMeeting".
 */
export interface StartMeeting {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * When it started, `hh:mm`; now when absent.
   */
  at?: string | null;
  /**
   * Entered afterwards from notes (D-11); the start must then be given.
   */
  from_notes?: boolean;
}
/**
 * A line of the attendance sheet, new or changed; what is absent stays as it is.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Attend".
 */
export interface Attend {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the line to change; a new line when absent.
   */
  line?: string | null;
  /**
   * Name.
   */
  name?: string | null;
  /**
   * Role.
   */
  role?: string | null;
  /**
   * Agency by name.
   */
  agency?: string | null;
  /**
   * Kind of person.
   */
  kind?: InviteeKind | null;
  /**
   * How they take part.
   */
  presence?: Presence | null;
  /**
   * Link with the service user.
   */
  link?: string | null;
  /**
   * `chair`, `minute taker`, `convenor` or empty.
   */
  function?: string | null;
  /**
   * Required health professional.
   */
  required_health?: boolean | null;
  /**
   * Name of whom they stand in for.
   */
  deputy_for?: string | null;
  /**
   * Name of their deputy, for apologies.
   */
  deputy?: string | null;
  /**
   * Reason for apologies, or for the presence of somebody who is never invited.
   */
  reason?: string | null;
  /**
   * Date of their written return; empty clears.
   */
  written_return?: string | null;
  /**
   * Arrived late at, `hh:mm`; `now`; empty clears.
   */
  arrived?: string | null;
  /**
   * Left early at, `hh:mm`; `now`; empty clears.
   */
  left?: string | null;
  /**
   * Went out at, `hh:mm` or `now`.
   */
  out?: string | null;
  /**
   * Came back in at, `hh:mm` or `now`.
   */
  back?: string | null;
  /**
   * What the person's agency brought.
   */
  contribution?: Contribution | null;
  /**
   * Contact details for the sheet.
   */
  contact?: string | null;
  /**
   * What they do now, in one key; the line is enough with it.
   */
  step?: Step | null;
  /**
   * When the step was taken, `hh:mm`; now when absent.
   */
  at?: string | null;
  /**
   * Takes the line off the sheet: it was a mistake.
   */
  remove?: boolean;
}
/**
 * A line of the attendance sheet as it stands.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LineCard".
 */
export interface LineCard {
  /**
   * Uid of the line.
   */
  uid: string;
  /**
   * Uid of the invitation, if there was one.
   */
  invitee: string | null;
  /**
   * Name.
   */
  name: string;
  /**
   * Role.
   */
  role: string;
  /**
   * Agency by name.
   */
  agency: string;
  /**
   * Kind of person; an excluded kind here is an exception (D-04).
   */
  kind: InviteeKind & string;
  /**
   * How.
   */
  presence: Presence & string;
  /**
   * Link with the service user (A2).
   */
  link: string;
  /**
   * `chair`, `minute taker`, `convenor` or empty.
   */
  function: string;
  /**
   * Required health professional.
   */
  required_health: boolean;
  /**
   * Name of whom they stand in for.
   */
  deputy_for: string;
  /**
   * Name of their deputy, for apologies.
   */
  deputy: string;
  /**
   * Reason for apologies.
   */
  reason: string;
  /**
   * Date of their written return.
   */
  written_return: string | null;
  /**
   * Arrived late at.
   */
  arrived: string | null;
  /**
   * Left early at.
   */
  left: string | null;
  /**
   * Out of the room in between.
   */
  away: Away[];
  /**
   * The declaration of Appendix 5 was made at (A5).
   */
  declared: string | null;
  /**
   * What the person's agency brought.
   */
  contribution: Contribution & string;
  /**
   * Contact details for the sheet.
   */
  contact: string;
  /**
   * Their part in earlier days, when the meeting was resumed on another one; presence and times above are of the latest.
   */
  earlier_days?: EarlierDay[];
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Version of the meeting.
   */
  version: number;
  /**
   * Whether they are in the room and have not made the declaration.
   */
  declaration_needed: boolean;
  /**
   * When somebody left: numbers of their actions that nobody has accepted yet (D-33).
   */
  actions_to_agree: number[];
  /**
   * What is worth knowing: an excluded person (D-04), an agency outside section 325 (16.7).
   */
  warnings: Finding[];
}
/**
 * The declaration of Appendix 5.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Declare".
 */
export interface Declare {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uids of the lines that declared; everybody in the room when empty.
   */
  lines?: string[];
  /**
   * When, `hh:mm`; now when absent.
   */
  at?: string | null;
}
/**
 * A section that is being talked about.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EnterSection".
 */
export interface EnterSection {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Section 1 to 13 of Appendix 7.
   */
  section: number;
}
/**
 * One answer of the minutes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SetAnswer".
 */
export interface SetAnswer {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Dotted path into `minutes`, such as `risks.repeat`, `grid.public_c`, `matrix.severity`,
   * `rights.art2.answer`, `inform_service_user.note`, or `outcome` for the meeting in one line.
   */
  field: string;
  /**
   * The value; null clears.
   */
  value?: unknown;
}
/**
 * What is still missing, by section: the list that the issue asks, and what can still be put right in the room.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Missing".
 */
export interface Missing {
  /**
   * How many stand in the way of the issue.
   */
  count: number;
  /**
   * How many only inform.
   */
  notes: number;
  /**
   * By section.
   */
  sections: MissingSection[];
}
/**
 * What is missing in one section.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MissingSection".
 */
export interface MissingSection {
  /**
   * Section 1 to 13; 0 for the record and its papers.
   */
  section: number;
  /**
   * Its title.
   */
  title: string;
  /**
   * What is missing, each with the field to go to. `note` informs, `warn` asks for words that one key left out;
   * everything else stands in the way of the issue.
   */
  findings: Finding[];
}
/**
 * What to read back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhatToReadBack".
 */
export interface WhatToReadBack {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Only this section, 1 to 13; the whole meeting when absent.
   */
  section?: number | null;
}
/**
 * Decisions and actions in large type, for a screen that the room may see.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReadBackView".
 */
export interface ReadBackView {
  /**
   * The section; null for the whole meeting.
   */
  section: number | null;
  /**
   * Decisions by section, then place.
   */
  decisions: DecisionRead[];
  /**
   * Specific actions in the order of the plan.
   */
  actions: ActionRead[];
  /**
   * Standing instructions.
   */
  standing: StandingRead[];
  /**
   * Agencies that own an action here, in the order of the plan.
   */
  agencies: AgencyRead[];
}
/**
 * A decision as it is read back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DecisionRead".
 */
export interface DecisionRead {
  /**
   * Uid of the entry.
   */
  id: string;
  /**
   * Section.
   */
  section: number;
  /**
   * The decision.
   */
  text: string;
  /**
   * Why.
   */
  reasons: string;
  /**
   * Who disagreed, why, and how it was resolved.
   */
  dissent: Dissent[];
}
/**
 * An action as it is read back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ActionRead".
 */
export interface ActionRead {
  /**
   * Uid of the action.
   */
  id: string;
  /**
   * What is to be done.
   */
  text: string;
  /**
   * Who does it.
   */
  owner: string;
  /**
   * Their agency.
   */
  agency: string;
  /**
   * By when, in words.
   */
  due_words: string;
  /**
   * Who said yes, and when.
   */
  accepted: Acceptance | null;
  /**
   * The yes to what the action was before it changed: it is to be asked again.
   */
  accepted_before: Acceptance | null;
  /**
   * Whether it lacks something: no individual, no verb, no date, "monitor" alone.
   */
  weak: boolean;
}
/**
 * A standing instruction as it is read back: it binds everybody present and is nobody's to accept (D-09).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StandingRead".
 */
export interface StandingRead {
  /**
   * Uid of the action.
   */
  id: string;
  /**
   * The instruction.
   */
  text: string;
  /**
   * Who holds it, in words.
   */
  holder: string;
}
/**
 * An agency with its actions and its yes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgencyRead".
 */
export interface AgencyRead {
  /**
   * Name.
   */
  agency: string;
  /**
   * Who of it owns an action.
   */
  owners: string[];
  /**
   * Uids of its actions.
   */
  actions: string[];
  /**
   * When the last of them was accepted; null while one is not.
   */
  accepted_at: string | null;
  /**
   * "accepted in the room 10:42"; "changed since the yes of 10:42: ask again"; empty when nobody said yes yet.
   */
  accepted_words: string;
  /**
   * Whether it was asked: a yes of it is on record.
   */
  asked: boolean;
  /**
   * When the last of its people left, if nobody of it is there any more.
   */
  left: string | null;
}
/**
 * An agency's yes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AcceptAgency".
 */
export interface AcceptAgency {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Agency by name.
   */
  agency: string;
  /**
   * Who said yes for it; whoever of it is in the room when empty.
   */
  by?: string;
  /**
   * When, `hh:mm`; now when absent.
   */
  at?: string | null;
  /**
   * Only for the actions of this section; all of them when absent.
   */
  section?: number | null;
}
/**
 * An agency's yes as it was recorded.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AgencyAccepted".
 */
export interface AgencyAccepted {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Reference such as `M-2026-001`.
   */
  reference: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Uid of the referral it answers.
   */
  referral: string;
  /**
   * Uid of the service user.
   */
  person: string;
  /**
   * State.
   */
  state: MeetingState & string;
  /**
   * Day.
   */
  date: string;
  /**
   * Planned start.
   */
  start: string | null;
  /**
   * Venue.
   */
  venue: string;
  /**
   * Minutes that the team planned for each section when this was booked; empty for those of the pack.
   */
  planned_minutes: SectionMinutes[];
  /**
   * Convenor, chair, minute taker.
   */
  officers: Officers;
  /**
   * Planned dates, oldest first.
   */
  dates: PlannedDate[];
  /**
   * Invitations.
   */
  invitees: Invitee[];
  /**
   * Attendance and apologies.
   */
  attendance: Attendance[];
  /**
   * When it started and ended, London time.
   */
  started_at: string | null;
  /**
   * End.
   */
  ended_at: string | null;
  /**
   * Adjournments, oldest first.
   */
  pauses: Pause[];
  /**
   * The declaration was made at (A2, A5).
   */
  declared_at: string | null;
  /**
   * Section being talked about, 1 to 13.
   */
  section: number;
  /**
   * Sections entered.
   */
  sections: SectionStamp[];
  /**
   * Answers of Appendix 7 outside the entries.
   */
  minutes: Minutes;
  /**
   * Entered afterwards from notes (D-11).
   */
  from_notes: boolean;
  /**
   * Highest `client_seq` taken, so that two quick Enters cannot change places (ruling 8).
   */
  client_seq: number;
  /**
   * The front sheet.
   */
  front_sheet: FrontSheet | null;
  /**
   * The signed attendance sheet came in.
   */
  attendance_sheet: Deed | null;
  /**
   * Minutes sent to the SPoC (T-02, D-02).
   */
  sent: Deed | null;
  /**
   * Minutes complete with attendance sheet and front sheet (T-03).
   */
  complete_on: string | null;
  /**
   * Issued.
   */
  issued: Deed | null;
  /**
   * Uid of the issued pack.
   */
  pack_document: string | null;
  /**
   * Exceptions it was issued with (D-01).
   */
  exceptions: IssueException[];
  /**
   * All attendees have their copy (T-04).
   */
  circulated_on: string | null;
  /**
   * Addenda.
   */
  addenda: Addendum[];
  /**
   * What the meeting decided, in one line.
   */
  outcome: string;
  /**
   * Agencies that said yes when the actions were read back to them.
   */
  read_back: AgencyYes[];
  /**
   * When each risk question of section 8 was last answered, London time.
   */
  risks_answered: {
    [k: string]: string | undefined;
  };
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Version.
   */
  version: number;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * What is worth knowing about what was just done; nothing of it stood in the way.
   */
  warnings: Finding[];
  /**
   * The actions it said yes to now.
   */
  accepted: ActionCard[];
  /**
   * "accepted in the room 10:42".
   */
  words: string;
}
/**
 * What a further meeting says of an action of an earlier one.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CarryAction".
 */
export interface CarryAction {
  /**
   * Uid or reference of the meeting that is going on.
   */
  meeting: string;
  /**
   * Uid of the action of an earlier meeting of the same service user.
   */
  action: string;
  /**
   * What became of it.
   */
  outcome: Carry;
  /**
   * The reason or a note; may be given later by calling again, except to extend.
   */
  note?: string;
  /**
   * What shows it: "photograph of the door", "letter of 3 May".
   */
  evidence?: string;
  /**
   * New date to extend to, `yyyy-mm-dd`, `dd/mm/yyyy` or `+5wd` from the day of the meeting.
   */
  due?: string | null;
}
/**
 * Who leaves.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhoLeaves".
 */
export interface WhoLeaves {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of their line on the attendance sheet.
   */
  line: string;
}
/**
 * The leaving card.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LeavingCard".
 */
export interface LeavingCard {
  /**
   * Uid of the line.
   */
  line: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Agency.
   */
  agency: string;
  /**
   * Their actions, and those of their agency that nobody else here owns, each with its acceptance.
   */
  actions: ActionCard[];
  /**
   * Numbers of those that nobody has said yes to.
   */
  to_agree: number[];
  /**
   * Theirs of earlier meetings that this one extended, each with the yes to its new date.
   */
  extended: ExtendedAction[];
  /**
   * Numbered paper copies given to them and not handed back.
   */
  copies: CopyCard[];
  /**
   * What they heard.
   */
  heard: Heard;
  /**
   * All of it in words.
   */
  words: string;
}
/**
 * An action of an earlier meeting that this one gave another date.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExtendedAction".
 */
export interface ExtendedAction {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Place in the plan; the number printed is the place at issue (D-12).
   */
  position: number;
  /**
   * Section that was being talked about when it was agreed; 0 when that is not known.
   */
  section: number;
  /**
   * Number, given at issue.
   */
  no: number | null;
  /**
   * Specific or standing.
   */
  kind: ActionKind & string;
  /**
   * What is to be done, with tokens for protected people.
   */
  text: string;
  /**
   * The named individual who does it (13.3).
   */
  owner: string;
  /**
   * Their role.
   */
  owner_role: string;
  /**
   * Their agency.
   */
  agency: string;
  /**
   * By when, or looked at again when.
   */
  due: string | null;
  /**
   * The date as it was agreed first; later dates stand in the history.
   */
  agreed_due: string | null;
  /**
   * What the date means.
   */
  due_kind: DueKind & string;
  /**
   * What it does to the risk.
   */
  purpose: Purpose | null;
  /**
   * Uids of the people and groups at risk it serves (19.8).
   */
  at_risk: string[];
  /**
   * Numbers of the library actions it comes from (Appendix 4).
   */
  library: number[];
  /**
   * An adopted library text that is not yet made specific (13.3-3).
   */
  not_yet_specific: boolean;
  /**
   * Uid of the disclosure it carries out.
   */
  disclosure: string | null;
  /**
   * The vague words it was sharpened from.
   */
  sharpened_from: string;
  /**
   * Agencies (or `health`) that may read it; everybody when empty.
   */
  restricted_to: string[];
  /**
   * When it was typed, London time; nothing for actions of before it was kept.
   */
  typed_at?: string | null;
  /**
   * Name of who typed it; empty for actions of before it was kept.
   */
  typed_by?: string;
  /**
   * Who that was, where another has the same name.
   */
  typist?: Typist;
  /**
   * Acceptance in the room.
   */
  accepted: Acceptance | null;
  /**
   * An acceptance of what the action was before it changed: a yes to something else (D-33).
   */
  accepted_before: Acceptance | null;
  /**
   * State.
   */
  state: ActionState & string;
  /**
   * Holds until this day, when done for a time (D-33).
   */
  holds_until: string | null;
  /**
   * For a standing instruction, the days it stands.
   */
  stands: Stands | null;
  /**
   * What happened since, oldest first.
   */
  history: ActionUpdate[];
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Number: the one given at issue, the place in the plan before.
   */
  number: number;
  /**
   * The date has passed and the action is open; derived, never typed (MARE-13.3-4).
   */
  overdue: boolean;
  /**
   * Working days after the date, today or when it was closed; 0 in time.
   */
  days_late: number;
  /**
   * The date in words: "Fri 17 Apr 2026, in 5 working days".
   */
  due_words: string;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * Labels of the people and groups it serves.
   */
  at_risk_labels: string[];
  /**
   * What is weak about it: no individual, no verb, no date, "monitor" alone. Nothing of it stands in the way.
   */
  warnings: Finding[];
  /**
   * "of Wed 1 Apr 2026, extended to Tue 30 Jun 2026, in 15 working days".
   */
  words: string;
}
/**
 * A copy as it stands in the circulation list.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CopyCard".
 */
export interface CopyCard {
  /**
   * Uid.
   */
  id: string;
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the document that was built for this recipient.
   */
  document: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Number of the copy, from 1 for each meeting.
   */
  number: number;
  /**
   * Recipient.
   */
  recipient: string;
  /**
   * Their agency.
   */
  agency: string;
  /**
   * Attendee, SPoC, third party agreed at the meeting or by the Chair.
   */
  standing: string;
  /**
   * Purpose.
   */
  purpose: ExportPurpose & string;
  /**
   * Channel: secure e-mail, paper by hand, post.
   */
  channel: string;
  /**
   * Confirmed to be secure (25.1).
   */
  secure: boolean;
  /**
   * How many entries and actions were left out of it.
   */
  left_out: number;
  /**
   * Words it was built without, such as an address (16.16).
   */
  withheld: string[];
  /**
   * Who agreed to it, where that was needed: `meeting` or `chair`; otherwise empty (16.16, A4-22, A4-23).
   */
  agreed_by: string;
  /**
   * When the Chair agreed outside the meeting.
   */
  agreed_on: string | null;
  /**
   * Given out.
   */
  given: Deed | null;
  /**
   * Handed back, for paper (D-28).
   */
  returned_on: string | null;
}
/**
 * From when to when somebody was there.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Heard".
 */
export interface Heard {
  /**
   * From; null before the start.
   */
  from: string | null;
  /**
   * To: when they left, or now.
   */
  to: string | null;
}
/**
 * Which meeting ends, and which begins.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FollowOn".
 */
export interface FollowOn {
  /**
   * Uid or reference of the meeting that ends; one that has ended already stays as it is.
   */
  meeting: string;
  /**
   * Uid or reference of the next one of the same day.
   */
  next: string;
}
/**
 * What was closed, what was begun, and who stays.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FollowedOn".
 */
export interface FollowedOn {
  /**
   * The meeting that ended, with what is missing while people are still there; null when it had ended before.
   */
  ended: EndedMeeting | null;
  /**
   * The meeting that began.
   */
  next: MeetingCard;
  /**
   * Names of those who stay.
   */
  copied: string[];
}
/**
 * An ended meeting with what is missing while people are still there.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EndedMeeting".
 */
export interface EndedMeeting {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Reference such as `M-2026-001`.
   */
  reference: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Uid of the referral it answers.
   */
  referral: string;
  /**
   * Uid of the service user.
   */
  person: string;
  /**
   * State.
   */
  state: MeetingState & string;
  /**
   * Day.
   */
  date: string;
  /**
   * Planned start.
   */
  start: string | null;
  /**
   * Venue.
   */
  venue: string;
  /**
   * Minutes that the team planned for each section when this was booked; empty for those of the pack.
   */
  planned_minutes: SectionMinutes[];
  /**
   * Convenor, chair, minute taker.
   */
  officers: Officers;
  /**
   * Planned dates, oldest first.
   */
  dates: PlannedDate[];
  /**
   * Invitations.
   */
  invitees: Invitee[];
  /**
   * Attendance and apologies.
   */
  attendance: Attendance[];
  /**
   * When it started and ended, London time.
   */
  started_at: string | null;
  /**
   * End.
   */
  ended_at: string | null;
  /**
   * Adjournments, oldest first.
   */
  pauses: Pause[];
  /**
   * The declaration was made at (A2, A5).
   */
  declared_at: string | null;
  /**
   * Section being talked about, 1 to 13.
   */
  section: number;
  /**
   * Sections entered.
   */
  sections: SectionStamp[];
  /**
   * Answers of Appendix 7 outside the entries.
   */
  minutes: Minutes;
  /**
   * Entered afterwards from notes (D-11).
   */
  from_notes: boolean;
  /**
   * Highest `client_seq` taken, so that two quick Enters cannot change places (ruling 8).
   */
  client_seq: number;
  /**
   * The front sheet.
   */
  front_sheet: FrontSheet | null;
  /**
   * The signed attendance sheet came in.
   */
  attendance_sheet: Deed | null;
  /**
   * Minutes sent to the SPoC (T-02, D-02).
   */
  sent: Deed | null;
  /**
   * Minutes complete with attendance sheet and front sheet (T-03).
   */
  complete_on: string | null;
  /**
   * Issued.
   */
  issued: Deed | null;
  /**
   * Uid of the issued pack.
   */
  pack_document: string | null;
  /**
   * Exceptions it was issued with (D-01).
   */
  exceptions: IssueException[];
  /**
   * All attendees have their copy (T-04).
   */
  circulated_on: string | null;
  /**
   * Addenda.
   */
  addenda: Addendum[];
  /**
   * What the meeting decided, in one line.
   */
  outcome: string;
  /**
   * Agencies that said yes when the actions were read back to them.
   */
  read_back: AgencyYes[];
  /**
   * When each risk question of section 8 was last answered, London time.
   */
  risks_answered: {
    [k: string]: string | undefined;
  };
  /**
   * The same as `uid`: what scripts capture.
   */
  id: string;
  /**
   * Version.
   */
  version: number;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * What is worth knowing about what was just done; nothing of it stood in the way.
   */
  warnings: Finding[];
  /**
   * What is still missing.
   */
  missing: Missing;
}
/**
 * A meeting of the day, without whom it is about.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AfternoonLine".
 */
export interface AfternoonLine {
  /**
   * Uid.
   */
  id: string;
  /**
   * Reference such as `M-2026-001`.
   */
  reference: string;
  /**
   * Planned start.
   */
  start: string | null;
  /**
   * State.
   */
  state: MeetingState;
  /**
   * State in words.
   */
  state_words: string;
}
/**
 * A moment of a meeting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MeetingMoment".
 */
export interface MeetingMoment {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * When, `hh:mm`; now when absent.
   */
  at?: string | null;
  /**
   * Why, where a reason is asked for.
   */
  reason?: string;
}
/**
 * The front sheet of Appendix 6.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CompleteFrontSheet".
 */
export interface CompleteFrontSheet {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Freedom of Information exemptions, `a` to `d`.
   */
  foi?: string[];
  /**
   * Grounds of Article 8.2, `a` to `d`.
   */
  article_8_2?: string[];
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Something done about the minutes of a meeting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MinutesDeed".
 */
export interface MinutesDeed {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Issuing minutes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "IssueMinutes".
 */
export interface IssueMinutes {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Answers to unmet musts, printed in the annex of the pack.
   */
  exceptions?: ExceptionInput[];
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * The Chair's answer to an unmet must.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExceptionInput".
 */
export interface ExceptionInput {
  /**
   * Rule id as the refusal named it.
   */
  rule: string;
  /**
   * Field as the refusal named it; every field of the rule when empty.
   */
  field?: string;
  /**
   * `did not happen` or `not discussed`.
   */
  answer: string;
  /**
   * Why.
   */
  reason?: string;
}
/**
 * A dated correction of issued minutes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddAddendum".
 */
export interface AddAddendum {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * In words.
   */
  text: string;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * No input.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "BeginRehearsal".
 */
export interface BeginRehearsal {}
/**
 * A practice meeting that has begun, with what is said in it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Begun".
 */
export interface Begun {
  /**
   * Uid of the meeting.
   */
  id: string;
  /**
   * The same.
   */
  meeting: string;
  /**
   * Its reference.
   */
  reference: string;
  /**
   * When it began, London time.
   */
  started_at: string;
  /**
   * Whether the practice clock stands still until it is set: then whoever plays the script moves it.
   */
  clock_stands: boolean;
  /**
   * The script.
   */
  script: Script;
}
/**
 * What is said in a practice meeting.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Script".
 */
export interface Script {
  /**
   * Title.
   */
  title: string;
  /**
   * Words a minute.
   */
  words_per_minute: number;
  /**
   * Seconds from beginning to end.
   */
  length: number;
  /**
   * The lines, in order.
   */
  lines: Line[];
}
/**
 * A line of the script: somebody speaks, comes or goes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Line".
 */
export interface Line {
  /**
   * Seconds after the beginning.
   */
  at: number;
  /**
   * Who.
   */
  speaker: string;
  /**
   * Their agency.
   */
  agency: string;
  /**
   * What is said; empty when somebody comes or goes.
   */
  says: string;
  /**
   * What happens instead, in words.
   */
  does: string;
}
/**
 * How far a practice meeting was played.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Place".
 */
export interface Place {
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Seconds of the script that have passed.
   */
  elapsed: number;
  /**
   * How fast people speak; 1 is the pace of the script.
   */
  speed: number;
  /**
   * When each line was spoken.
   */
  heard: Spoken[];
  /**
   * When the play stood still; the last one begins where it stands now and lasts until it is taken up again.
   */
  pauses: PauseInput[];
}
/**
 * When a line was spoken.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Spoken".
 */
export interface Spoken {
  /**
   * Its place in the script, from 0.
   */
  line: number;
  /**
   * London time, `2026-06-16T10:03:20`.
   */
  at: string;
}
/**
 * A while in which the play stood still.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PauseInput".
 */
export interface PauseInput {
  /**
   * London time, `2026-06-16T10:03:20`.
   */
  from: string;
  /**
   * London time, `2026-06-16T10:03:20`.
   */
  to: string;
}
/**
 * Where a practice meeting is kept.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PlaceKept".
 */
export interface PlaceKept {
  /**
   * Seconds of the script that have passed.
   */
  elapsed: number;
}
/**
 * No input.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FindStopped".
 */
export interface FindStopped {}
/**
 * The practice meeting that waits to be taken up again.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FoundStopped".
 */
export interface FoundStopped {
  /**
   * It, or null.
   */
  stopped: Stopped | null;
}
/**
 * A practice meeting that was broken off.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Stopped".
 */
export interface Stopped {
  /**
   * The meeting with its script, as when it began.
   */
  begun: Begun;
  /**
   * How far it was played.
   */
  place: Place;
  /**
   * The time that the program goes by, London: what `place` says is counted up to here.
   */
  now: string;
}
/**
 * A practice meeting to be looked at.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MarkRehearsal".
 */
export interface MarkRehearsal {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * When each line was spoken, where the play went faster or slower than the script; by the script when absent.
   */
  heard?: Spoken[];
  /**
   * When the play stood still.
   */
  pauses?: PauseInput[];
}
/**
 * A practice meeting held against its script.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Marked".
 */
export interface Marked {
  /**
   * Uid of the meeting.
   */
  id: string;
  /**
   * Its reference.
   */
  reference: string;
  /**
   * Title of the script.
   */
  title: string;
  /**
   * What stands in the minutes as it was said.
   */
  done: Point[];
  /**
   * What is missing, or stands there otherwise.
   */
  missed: Point[];
  /**
   * What stands there, but came more than a minute after its words.
   */
  late: Point[];
  /**
   * What stands in the minutes and nobody said.
   */
  extra: string[];
  /**
   * Words a minute that were minuted; nothing when nothing was.
   */
  words_per_minute: number | null;
  /**
   * Words a minute that were spoken.
   */
  spoken_per_minute: number;
  /**
   * Seconds that a row usually came after its words: the median of the rows that came without a pause in between.
   */
  seconds_behind: number | null;
  /**
   * How many rows these are.
   */
  timed: number;
  /**
   * What the record still lacks, whatever was said: the script asks for less than the issue does.
   */
  missing: Missing;
}
/**
 * One thing that was said and stands in the minutes, or does not.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Point".
 */
export interface Point {
  /**
   * What it is about.
   */
  kind: PointKind;
  /**
   * The sentence.
   */
  what: string;
  /**
   * Seconds after the beginning at which it was said.
   */
  at: number;
  /**
   * Who said it; empty when somebody came or went.
   */
  speaker: string;
  /**
   * The words, or what happened.
   */
  said: string;
  /**
   * Seconds between the end of the words and the row, where the row knows its time.
   */
  seconds: number | null;
}
/**
 * The marks of the bar and the abbreviations that expand.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Marks".
 */
export interface Marks {
  /**
   * The marks, in the order a new minute taker needs them.
   */
  marks: Marker[];
  /**
   * The abbreviations.
   */
  abbreviations: Abbreviation[];
}
/**
 * A mark of the capture bar, for the list of keys and the first-day page.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Marker".
 */
export interface Marker {
  /**
   * What is typed.
   */
  typed: string;
  /**
   * What it means.
   */
  means: string;
  /**
   * A whole line with it.
   */
  example: string;
}
/**
 * An abbreviation and its words.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Abbreviation".
 */
export interface Abbreviation {
  /**
   * What is typed after `;`.
   */
  short: string;
  /**
   * What it becomes.
   */
  words: string;
  /**
   * Paragraph or source; empty for the team's own.
   */
  source: string;
}
/**
 * A line as it stands in the bar.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReadLine".
 */
export interface ReadLine {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * What stands in the bar.
   */
  line?: string;
  /**
   * Section 1 to 13; the section being talked about when absent.
   */
  section?: number | null;
  /**
   * Where the caret is, in units of UTF-16; without one nothing is offered.
   */
  caret?: number | null;
  /**
   * The agency whose turn it is: information without an agency is its own.
   */
  agency?: string;
  /**
   * Who may read it, from the field beside the bar; the line's own when empty.
   */
  restricted_to?: string[];
  /**
   * What the line is to be, whatever its marks say.
   */
  into?: LineKind | null;
}
/**
 * A line as it was understood, with what is offered at the caret.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LineRead".
 */
export interface LineRead {
  /**
   * Kind.
   */
  kind: LineKind;
  /**
   * Whether the kind was typed; otherwise it follows from the rest of the line.
   */
  kind_typed: boolean;
  /**
   * The words that are kept.
   */
  text: string;
  /**
   * The agency that owns the information (16.2), or is responsible for the action; empty when nobody said.
   */
  agency: string;
  /**
   * Who said it.
   */
  speaker: Named | null;
  /**
   * Two or more people the speaker's name fits; the name then stays in the text.
   */
  speaker_may_be: Named[];
  /**
   * Who does it (13.3).
   */
  owner: Named | null;
  /**
   * Two or more people the owner's name fits, those in the room first.
   */
  owner_may_be: Named[];
  /**
   * By when, or looked at again when.
   */
  due: Due | null;
  /**
   * An event instead of a date, as typed; its words stay in the text.
   */
  event: string;
  /**
   * Whom an action protects by its words: uid and label of each row of who is at risk (19.8).
   */
  protects: Named[];
  /**
   * Who may read it, as `Entry::restricted_to` and `Action::restricted_to` keep it; everybody when empty.
   */
  restricted_to: string[];
  /**
   * Fact or analysis.
   */
  basis: Basis | null;
  /**
   * What is weak about an action, and what was not clear: notes that stand in nobody's way.
   */
  problems: Finding[];
  /**
   * What was understood, in words, for the line under the bar.
   */
  echo: string;
  /**
   * What each part was understood as, in the order of the line.
   */
  spans: Span[];
  /**
   * People and agencies that fit what stands at the caret.
   */
  completions: Completions | null;
  /**
   * What the abbreviation at the caret stands for.
   */
  expansion: Expansion | null;
  /**
   * Who of the meeting will read it; nothing when everybody will.
   */
  readers: Readers | null;
}
/**
 * A person who was recognised in a line.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Named".
 */
export interface Named {
  /**
   * Uid given with the room.
   */
  uid: string;
  /**
   * Name as it is written.
   */
  name: string;
  /**
   * Role.
   */
  role: string;
  /**
   * Agency by name.
   */
  agency: string;
}
/**
 * The date of an action as it was understood.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Due".
 */
export interface Due {
  /**
   * The day as it was typed; it is never moved.
   */
  date: string;
  /**
   * Done by this day, or looked at again on it.
   */
  kind: DueKind;
  /**
   * How it was reached, in words: "5 working days", "last working day of the month".
   */
  how: string;
  /**
   * The working day that would do, when the day is none.
   */
  instead: string | null;
  /**
   * Why the day does not do, in words: "Good Friday", "a weekend"; empty when it does.
   */
  why_not: string;
}
/**
 * A part of the line and what it was understood as.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Span".
 */
export interface Span {
  /**
   * First place, in units of UTF-16.
   */
  from: number;
  /**
   * The place behind it, in units of UTF-16.
   */
  to: number;
  /**
   * As what.
   */
  what: Understood;
  /**
   * In words, for a screen reader and a hover: "Cressida Plumgarth".
   */
  words: string;
}
/**
 * The list for the word at the caret.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Completions".
 */
export interface Completions {
  /**
   * First place of the word to replace, in units of UTF-16.
   */
  from: number;
  /**
   * The place behind it, in units of UTF-16.
   */
  to: number;
  /**
   * Best first.
   */
  items: Completion[];
}
/**
 * One line of the list.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Completion".
 */
export interface Completion {
  /**
   * What is put in the place of the word, with its mark: `@Plumgarth`.
   */
  insert: string;
  /**
   * What is shown and read out: "Cressida Plumgarth".
   */
  label: string;
  /**
   * What stands beside it: "Neighbourhood Manager, Fellgate Homes".
   */
  hint: string;
  /**
   * Whether the person is in the room.
   */
  here: boolean;
}
/**
 * A line in which an abbreviation was expanded.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Expansion".
 */
export interface Expansion {
  /**
   * The whole line.
   */
  line: string;
  /**
   * Where the caret stands, in units of UTF-16: behind the words.
   */
  caret: number;
  /**
   * The words that were put in, for a screen reader.
   */
  words: string;
}
/**
 * Who will read a row of those who have a copy of the minutes, and how many will not.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Readers".
 */
export interface Readers {
  /**
   * Agencies of the meeting that will read it.
   */
  will: string[];
  /**
   * How many agencies of the meeting will not.
   */
  others: number;
}
/**
 * A line to be kept.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CommitLine".
 */
export interface CommitLine {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * What stands in the bar.
   */
  line?: string;
  /**
   * Section 1 to 13; the section being talked about when absent.
   */
  section?: number | null;
  /**
   * The agency whose turn it is.
   */
  agency?: string;
  /**
   * What the line is to be, whatever its marks say.
   */
  into?: LineKind | null;
  /**
   * Who said it, from the field beside the bar; the line's own when empty.
   */
  speaker?: string;
  /**
   * Where it comes from.
   */
  source?: string;
  /**
   * Who may read it, from the field beside the bar; the line's own when empty.
   */
  restricted_to?: string[];
  /**
   * When it was heard, `hh:mm` or `yyyy-mm-ddThh:mm`; now when absent.
   */
  heard_at?: string | null;
  /**
   * Number the window gives each row of this meeting (ruling 8).
   */
  client_seq?: number | null;
  /**
   * Where the line was half typed: what was kept of it there is forgotten with the commit, so that a crash in
   * between does not bring it back beside its row.
   */
  draft?: string | null;
}
/**
 * What a line has become. It is on the disk.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Captured".
 */
export interface Captured {
  /**
   * The entry, when it is one.
   */
  entry: EntrySaved | null;
  /**
   * The action, when it is one.
   */
  action: ActionCard | null;
  /**
   * What was understood, in words.
   */
  echo: string;
  /**
   * The time in London, as shown beside "Saved".
   */
  saved_at: string;
  /**
   * What is weak or unclear about it: notes, nothing was refused.
   */
  problems: Finding[];
}
/**
 * An entry that is on the disk.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EntrySaved".
 */
export interface EntrySaved {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Section of Appendix 7, 1 to 13.
   */
  section: number;
  /**
   * Place in its section.
   */
  position: number;
  /**
   * Kind.
   */
  kind: EntryKind & string;
  /**
   * The text, with tokens for protected people.
   */
  text: string;
  /**
   * The agency that owns the information (16.2).
   */
  agency: string;
  /**
   * Who said it.
   */
  speaker: string;
  /**
   * Where it comes from: "own observation", "written return 30/03/2026".
   */
  source: string;
  /**
   * Fact or analysis.
   */
  basis: Basis | null;
  /**
   * Whether it is a formal risk assessment.
   */
  formal_assessment: boolean;
  /**
   * Agencies (or `health`) that may read it; everybody when empty.
   */
  restricted_to: string[];
  /**
   * Why a decision was taken.
   */
  reasons: string;
  /**
   * Who disagreed and why.
   */
  dissent: Dissent[];
  /**
   * Number the writer's window gave it, so that two quick Enters cannot change places (ruling 8).
   */
  client_seq: number | null;
  /**
   * When it was heard, London time (D-11).
   */
  heard_at: string | null;
  /**
   * When it was typed, London time.
   */
  typed_at: string | null;
  /**
   * Name of who typed it.
   */
  typed_by: string;
  /**
   * Who that was, where another has the same name.
   */
  typist?: Typist;
  /**
   * Corrections, oldest first.
   */
  corrections: Correction[];
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * The time in London, as shown beside "Saved".
   */
  saved_at: string;
  /**
   * What is worth knowing: a protected person's address, an agency nobody knows. Nothing was refused.
   */
  warnings: Finding[];
}
/**
 * A row to become another kind.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TurnRow".
 */
export interface TurnRow {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the entry, or
   */
  entry?: string | null;
  /**
   * uid of the action.
   */
  action?: string | null;
  /**
   * What it becomes.
   */
  into?: LineKind & string;
}
/**
 * What can be taken back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "UndoList".
 */
export interface UndoList {
  /**
   * Newest first.
   */
  undo: Undoable[];
  /**
   * Taken back, the latest first: can be done again until something else is done.
   */
  redo: Undoable[];
}
/**
 * One thing that can be taken back, or done again.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Undoable".
 */
export interface Undoable {
  /**
   * In words, with the first words of the row where it may be read here: "action to Housing, “Fit a lock…”".
   */
  name: string;
  /**
   * When, London time.
   */
  at: string;
}
/**
 * What was taken back or done again.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Undone".
 */
export interface Undone {
  /**
   * In words; nothing was left when it is null.
   */
  name: string | null;
  /**
   * Uid of the one row, entry or action, that came with what was taken back or done again, where this session may read
   * it (16.7): whoever typed it can have its words in the line again.
   */
  row: string | null;
  /**
   * What can be taken back from here.
   */
  left: UndoList;
}
/**
 * A row to be minuted.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddEntry".
 */
export interface AddEntry {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Section 1 to 13; the section being talked about when absent.
   */
  section?: number | null;
  /**
   * Kind.
   */
  kind?: EntryKind & string;
  /**
   * The text.
   */
  text?: string;
  /**
   * The agency that owns the information.
   */
  agency?: string;
  /**
   * Who said it.
   */
  speaker?: string;
  /**
   * Where it comes from.
   */
  source?: string;
  /**
   * Fact or analysis.
   */
  basis?: Basis | null;
  /**
   * Whether it is a formal risk assessment.
   */
  formal_assessment?: boolean;
  /**
   * Agencies, `health` or `police` that may read it; everybody when empty.
   */
  restricted_to?: string[];
  /**
   * Why a decision was taken.
   */
  reasons?: string;
  /**
   * Who disagreed and why.
   */
  dissent?: DissentInput[];
  /**
   * When it was heard: `hh:mm`, a day of the meeting and `hh:mm` ("1 April 10:15", "Fri 10:15"), or `yyyy-mm-ddThh:mm`;
   * now when absent.
   */
  heard_at?: string | null;
  /**
   * Number the window gives each row of this meeting, going up from `client_seq` of the meeting: two quick
   * Enters keep their order whichever arrives first.
   */
  client_seq?: number | null;
}
/**
 * A disagreement with a decision.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DissentInput".
 */
export interface DissentInput {
  /**
   * Who, with agency.
   */
  who: string;
  /**
   * Why.
   */
  why?: string;
  /**
   * How it was resolved: what came of it, in words.
   */
  resolved?: string;
}
/**
 * A change of an entry; what is absent stays as it is.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "UpdateEntry".
 */
export interface UpdateEntry {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the entry.
   */
  entry?: string;
  /**
   * Version it was read at; "changed elsewhere" when it is another one. Not asked when absent.
   */
  version?: number | null;
  /**
   * Kind.
   */
  kind?: EntryKind | null;
  /**
   * The text.
   */
  text?: string | null;
  /**
   * The agency that owns the information.
   */
  agency?: string | null;
  /**
   * Who said it.
   */
  speaker?: string | null;
  /**
   * Where it comes from.
   */
  source?: string | null;
  /**
   * Fact or analysis.
   */
  basis?: Basis | null;
  /**
   * Whether it is a formal risk assessment.
   */
  formal_assessment?: boolean | null;
  /**
   * Who may read it; an empty list means everybody.
   */
  restricted_to?: string[] | null;
  /**
   * Why a decision was taken.
   */
  reasons?: string | null;
  /**
   * Who disagreed and why.
   */
  dissent?: DissentInput[] | null;
  /**
   * When it was heard: `hh:mm`, a day of the meeting and `hh:mm`, or `yyyy-mm-ddThh:mm`.
   */
  heard_at?: string | null;
}
/**
 * A correction in the meeting: the first words are kept.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CorrectEntry".
 */
export interface CorrectEntry {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the entry.
   */
  entry: string;
  /**
   * What it says from now on.
   */
  text: string;
  /**
   * Who corrected it.
   */
  by?: string;
  /**
   * Why, or where it comes from.
   */
  note?: string;
  /**
   * When, `hh:mm`; now when absent.
   */
  at?: string | null;
}
/**
 * Another place for an entry.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MoveEntry".
 */
export interface MoveEntry {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the entry.
   */
  entry?: string;
  /**
   * Before this entry.
   */
  before?: string | null;
  /**
   * After this entry.
   */
  after?: string | null;
  /**
   * To the end of this section, when neither is given.
   */
  section?: number | null;
}
/**
 * Which entry.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichEntry".
 */
export interface WhichEntry {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the entry.
   */
  entry: string;
}
/**
 * What was removed, so that it can be put back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Removed".
 */
export interface Removed {
  /**
   * Uid of what was removed.
   */
  id: string;
  /**
   * What it was, as it would be added again.
   */
  was: unknown;
}
/**
 * A person or group at risk, new or changed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SaveAtRisk".
 */
export interface SaveAtRisk {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the row to change; a new one when absent.
   */
  at_risk?: string | null;
  /**
   * In words.
   */
  label?: string | null;
  /**
   * Kind.
   */
  kind?: AtRiskKind | null;
  /**
   * Uid of the person, when it is one who is known; empty clears.
   */
  person?: string | null;
  /**
   * From what.
   */
  from_what?: string | null;
  /**
   * The date of birth as it is known, of a child who is no record yet.
   */
  dob?: string | null;
}
/**
 * Which person or group at risk.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichAtRisk".
 */
export interface WhichAtRisk {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the row.
   */
  at_risk: string;
}
/**
 * A disclosure, new or changed; what is absent stays as it is.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SaveDisclosure".
 */
export interface SaveDisclosure {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the disclosure to change; a new one when absent.
   */
  disclosure?: string | null;
  /**
   * Audience: victim, potential victim, staff, other persons in the community.
   */
  audience?: string | null;
  /**
   * Recipient.
   */
  recipient?: string | null;
  /**
   * Identity of the recipient confirmed.
   */
  recipient_confirmed?: boolean | null;
  /**
   * Who owns the information.
   */
  information_owner?: string | null;
  /**
   * What is told.
   */
  what?: string | null;
  /**
   * How far it goes.
   */
  level?: string | null;
  /**
   * What for.
   */
  purpose?: string | null;
  /**
   * Legal bases.
   */
  legal_basis?: string[] | null;
  /**
   * Another legal ground: consent, court order.
   */
  other_ground?: string | null;
  /**
   * Complies with the law.
   */
  lawful?: Answer | null;
  /**
   * Necessary.
   */
  necessary?: Answer | null;
  /**
   * Proportionate.
   */
  proportionate?: Answer | null;
  /**
   * The four questions of 16.20.
   */
  egdell?: EgdellInput | null;
  /**
   * Risk to the service user.
   */
  risk_to_service_user?: string | null;
  /**
   * Alternatives considered and why rejected.
   */
  alternatives?: string | null;
  /**
   * Decision.
   */
  decision?: DisclosureDecision | null;
  /**
   * Reasons.
   */
  reasons?: string | null;
  /**
   * Disagreement: who, why, and what came of it.
   */
  disagreement?: string | null;
  /**
   * Agency that carries it out.
   */
  by_agency?: string | null;
  /**
   * Person who carries it out.
   */
  by_person?: string | null;
  /**
   * What to do if something occurs.
   */
  what_to_do?: string | null;
  /**
   * Support for the recipient and the service user.
   */
  support?: string | null;
  /**
   * Whether the service user knows.
   */
  service_user_knows?: Answer | null;
  /**
   * The recipient was told that the service user does not know.
   */
  recipient_told_unaware?: boolean | null;
  /**
   * Why it is urgent, for a service user under 18 (19.22).
   */
  urgent_reason?: string | null;
  /**
   * Checklist of Appendix 8.
   */
  checklist?: ChecklistInput | null;
  /**
   * Takes the disclosure off the list of a draft.
   */
  remove?: boolean;
}
/**
 * The four questions of 16.20.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EgdellInput".
 */
export interface EgdellInput {
  /**
   * Real, immediate and serious.
   */
  real_immediate_serious?: Answer | null;
  /**
   * Reduced by disclosure.
   */
  reduced_by_disclosure?: Answer | null;
  /**
   * No more than needed.
   */
  no_more_than_needed?: Answer | null;
  /**
   * Damage to confidentiality outweighed.
   */
  outweighed?: Answer | null;
}
/**
 * The seven answers of the Appendix 8 checklist.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChecklistInput".
 */
export interface ChecklistInput {
  /**
   * 2: protocols referred to and who was consulted.
   */
  protocols_and_consulted?: string;
  /**
   * 5: the balancing exercise in one or two sentences.
   */
  balancing?: string;
  /**
   * 5: proportionate.
   */
  proportionate?: Answer | null;
  /**
   * 5: pressing need.
   */
  pressing_need?: Answer | null;
  /**
   * 6: why amount and number are no more than necessary.
   */
  amount_and_number?: string;
  /**
   * 7: whether, when and of what the service user was informed, or why not.
   */
  service_user_informed?: string;
}
/**
 * The information-owning agency's decision.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DecideAsOwner".
 */
export interface DecideAsOwner {
  /**
   * Uid of the disclosure.
   */
  disclosure: string;
  /**
   * The agency.
   */
  agency: string;
  /**
   * What it decided.
   */
  decision: DisclosureDecision;
  /**
   * Policy basis and reasons.
   */
  reasons?: string;
  /**
   * What may be told, when it is only a part.
   */
  what?: string | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * A disclosure that was carried out.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CarryOut".
 */
export interface CarryOut {
  /**
   * Uid of the disclosure.
   */
  disclosure: string;
  /**
   * Whether the service user knows.
   */
  service_user_knows?: Answer | null;
  /**
   * The recipient was told that the service user does not know.
   */
  recipient_told_unaware?: boolean | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * An action to be added.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddAction".
 */
export interface AddAction {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Section 1 to 13; the section being talked about when absent.
   */
  section?: number | null;
  /**
   * What is to be done.
   */
  text?: string;
  /**
   * The individual who does it.
   */
  owner?: string;
  /**
   * Their role; taken from the attendance when the name is there once.
   */
  owner_role?: string;
  /**
   * Their agency; taken from the attendance when the name is there once.
   */
  agency?: string;
  /**
   * By when, `yyyy-mm-dd`, `dd/mm/yyyy` or `+5wd`; empty when there is no date yet.
   */
  due?: string | null;
  /**
   * What the date means.
   */
  due_kind?: DueKind & string;
  /**
   * What it does to the risk.
   */
  purpose?: Purpose | null;
  /**
   * Uids of the people and groups it serves.
   */
  at_risk?: string[];
  /**
   * Numbers of the library actions it comes from.
   */
  library?: number[];
  /**
   * Specific or standing.
   */
  kind?: ActionKind & string;
  /**
   * Uid of the disclosure it carries out.
   */
  disclosure?: string | null;
  /**
   * The vague words it was sharpened from.
   */
  sharpened_from?: string;
  /**
   * Agencies, `health` or `police` that may read it; everybody when empty.
   */
  restricted_to?: string[];
}
/**
 * A library action to be adopted (Appendix 4).
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AdoptAction".
 */
export interface AdoptAction {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Number 1 to 29.
   */
  library?: number;
  /**
   * The individual who does it, if known already.
   */
  owner?: string;
  /**
   * By when, if known already.
   */
  due?: string | null;
}
/**
 * A change of an action; what is absent stays as it is.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "UpdateAction".
 */
export interface UpdateAction {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the action.
   */
  action?: string;
  /**
   * Version it was read at; not asked when absent.
   */
  version?: number | null;
  /**
   * What is to be done.
   */
  text?: string | null;
  /**
   * The individual who does it.
   */
  owner?: string | null;
  /**
   * Their role.
   */
  owner_role?: string | null;
  /**
   * Their agency.
   */
  agency?: string | null;
  /**
   * By when; empty clears.
   */
  due?: string | null;
  /**
   * What the date means.
   */
  due_kind?: DueKind | null;
  /**
   * What it does to the risk.
   */
  purpose?: Purpose | null;
  /**
   * Uids of the people and groups it serves.
   */
  at_risk?: string[] | null;
  /**
   * Numbers of the library actions it comes from.
   */
  library?: number[] | null;
  /**
   * Specific or standing.
   */
  kind?: ActionKind | null;
  /**
   * Uid of the disclosure it carries out; empty clears.
   */
  disclosure?: string | null;
  /**
   * The vague words it was sharpened from.
   */
  sharpened_from?: string | null;
  /**
   * Who may read it; an empty list means everybody.
   */
  restricted_to?: string[] | null;
  /**
   * The library text is specific enough as it stands for this service user (13.3).
   */
  specific_enough?: boolean;
}
/**
 * Another place for an action in the plan.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MoveAction".
 */
export interface MoveAction {
  /**
   * Uid or reference of the meeting.
   */
  meeting?: string;
  /**
   * Uid of the action.
   */
  action?: string;
  /**
   * Before this action.
   */
  before?: string | null;
  /**
   * After this action; to the end when neither is given.
   */
  after?: string | null;
}
/**
 * Which action.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichAction".
 */
export interface WhichAction {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the action.
   */
  action: string;
}
/**
 * Somebody's yes to an action.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AcceptAction".
 */
export interface AcceptAction {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Uid of the action.
   */
  action: string;
  /**
   * Who said yes, in words; the owner when empty.
   */
  by?: string;
  /**
   * When, `hh:mm`; now when absent.
   */
  at?: string | null;
}
/**
 * Which actions. Empty fields do not narrow.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListActions".
 */
export interface ListActions {
  /**
   * Only of this owner.
   */
  owner?: string | null;
  /**
   * Only of this agency.
   */
  agency?: string | null;
  /**
   * Uid or reference of a case.
   */
  case?: string | null;
  /**
   * Uid or reference of a meeting.
   */
  meeting?: string | null;
  /**
   * Only in this state.
   */
  state?: ActionState | null;
  /**
   * Only overdue ones.
   */
  overdue?: boolean;
}
/**
 * The register: overdue first, then by date, standing instructions last.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Register".
 */
export interface Register {
  /**
   * The rows.
   */
  actions: RegisterRow[];
  /**
   * How many are overdue.
   */
  overdue: number;
  /**
   * How many are open.
   */
  open: number;
}
/**
 * An action as a line of the register.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RegisterRow".
 */
export interface RegisterRow {
  /**
   * Uid.
   */
  uid: string;
  /**
   * Uid of the meeting.
   */
  meeting: string;
  /**
   * Uid of the case.
   */
  case: string;
  /**
   * Place in the plan; the number printed is the place at issue (D-12).
   */
  position: number;
  /**
   * Section that was being talked about when it was agreed; 0 when that is not known.
   */
  section: number;
  /**
   * Number, given at issue.
   */
  no: number | null;
  /**
   * Specific or standing.
   */
  kind: ActionKind & string;
  /**
   * What is to be done, with tokens for protected people.
   */
  text: string;
  /**
   * The named individual who does it (13.3).
   */
  owner: string;
  /**
   * Their role.
   */
  owner_role: string;
  /**
   * Their agency.
   */
  agency: string;
  /**
   * By when, or looked at again when.
   */
  due: string | null;
  /**
   * The date as it was agreed first; later dates stand in the history.
   */
  agreed_due: string | null;
  /**
   * What the date means.
   */
  due_kind: DueKind & string;
  /**
   * What it does to the risk.
   */
  purpose: Purpose | null;
  /**
   * Uids of the people and groups at risk it serves (19.8).
   */
  at_risk: string[];
  /**
   * Numbers of the library actions it comes from (Appendix 4).
   */
  library: number[];
  /**
   * An adopted library text that is not yet made specific (13.3-3).
   */
  not_yet_specific: boolean;
  /**
   * Uid of the disclosure it carries out.
   */
  disclosure: string | null;
  /**
   * The vague words it was sharpened from.
   */
  sharpened_from: string;
  /**
   * Agencies (or `health`) that may read it; everybody when empty.
   */
  restricted_to: string[];
  /**
   * When it was typed, London time; nothing for actions of before it was kept.
   */
  typed_at?: string | null;
  /**
   * Name of who typed it; empty for actions of before it was kept.
   */
  typed_by?: string;
  /**
   * Who that was, where another has the same name.
   */
  typist?: Typist;
  /**
   * Acceptance in the room.
   */
  accepted: Acceptance | null;
  /**
   * An acceptance of what the action was before it changed: a yes to something else (D-33).
   */
  accepted_before: Acceptance | null;
  /**
   * State.
   */
  state: ActionState & string;
  /**
   * Holds until this day, when done for a time (D-33).
   */
  holds_until: string | null;
  /**
   * For a standing instruction, the days it stands.
   */
  stands: Stands | null;
  /**
   * What happened since, oldest first.
   */
  history: ActionUpdate[];
  /**
   * The same as `uid`.
   */
  id: string;
  /**
   * Version, to be given back with a change.
   */
  version: number;
  /**
   * Number: the one given at issue, the place in the plan before.
   */
  number: number;
  /**
   * The date has passed and the action is open; derived, never typed (MARE-13.3-4).
   */
  overdue: boolean;
  /**
   * Working days after the date, today or when it was closed; 0 in time.
   */
  days_late: number;
  /**
   * The date in words: "Fri 17 Apr 2026, in 5 working days".
   */
  due_words: string;
  /**
   * State in words.
   */
  state_words: string;
  /**
   * Labels of the people and groups it serves.
   */
  at_risk_labels: string[];
  /**
   * What is weak about it: no individual, no verb, no date, "monitor" alone. Nothing of it stands in the way.
   */
  warnings: Finding[];
  /**
   * Reference of the case.
   */
  case_reference: string;
  /**
   * Reference of the meeting.
   */
  meeting_reference: string;
  /**
   * Day of the meeting.
   */
  meeting_date: string;
  /**
   * The service user's name.
   */
  person_name: string;
}
/**
 * What became of an action.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordOutcome".
 */
export interface RecordOutcome {
  /**
   * Uid of the action.
   */
  action: string;
  /**
   * The state it is in from now on; `agreed` with a new date extends it.
   */
  state: ActionState;
  /**
   * Evidence, reason or note in words.
   */
  note?: string;
  /**
   * New due or review date, for `agreed`.
   */
  due?: string | null;
  /**
   * Holds until, for `completed_until`.
   */
  holds_until?: string | null;
  /**
   * Version it was read at; not asked when absent.
   */
  version?: number | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Which documents.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichDocuments".
 */
export interface WhichDocuments {
  /**
   * Uid of the referral or meeting they belong to.
   */
  about?: string | null;
  /**
   * Uid or reference of the case.
   */
  case?: string | null;
}
/**
 * Documents.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DocumentList".
 */
export interface DocumentList {
  /**
   * In the order they were made.
   */
  documents: DocumentCard[];
}
/**
 * A document as it stands in a list.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DocumentCard".
 */
export interface DocumentCard {
  /**
   * Uid.
   */
  id: string;
  /**
   * What it is.
   */
  kind: DocumentKind;
  /**
   * Title, without a name.
   */
  title: string;
  /**
   * Uid of what it belongs to.
   */
  about: string;
  /**
   * Media type.
   */
  media_type: string;
  /**
   * Pages; 0 for an attachment.
   */
  pages: number;
  /**
   * Length in bytes.
   */
  bytes: number;
  /**
   * SHA-256, hexadecimal.
   */
  sha256: string;
  /**
   * Type of an attachment.
   */
  attachment_type: string;
  /**
   * Agency that owns an attachment.
   */
  owner_agency: string;
  /**
   * For whom it was built, when for one.
   */
  built_for: string;
  /**
   * By whom and when.
   */
  deed: Deed | null;
}
/**
 * Which page.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WhichPage".
 */
export interface WhichPage {
  /**
   * Uid of the document.
   */
  document: string;
  /**
   * Page, from 1.
   */
  page: number;
}
/**
 * A page as it looks and reads.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PageView".
 */
export interface PageView {
  /**
   * Uid of the document.
   */
  id: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Page, from 1.
   */
  page: number;
  /**
   * How many pages there are.
   */
  pages: number;
  /**
   * PNG as base64.
   */
  png: string;
  /**
   * Text in reading order.
   */
  text: string;
}
/**
 * What is attached.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Attach".
 */
export interface Attach {
  /**
   * Uid of the referral, meeting, action or case it belongs to.
   */
  about: string;
  /**
   * Uid or reference of the case, if there is one.
   */
  case?: string | null;
  /**
   * `email`, `scan`, `written_return`, `report`, `tribunal_report`, `discharge_summary` or `other`.
   */
  attachment_type: string;
  /**
   * Title, without a name.
   */
  title: string;
  /**
   * Media type.
   */
  media_type?: string;
  /**
   * The bytes, base64.
   */
  content: string;
  /**
   * Agency that owns it (16.2).
   */
  owner_agency?: string;
  /**
   * It was edited to the information that is relevant (17.3).
   */
  edited_to_relevant?: boolean;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * Which document to make.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Make".
 */
export interface Make {
  /**
   * `referral`, `return_letter`, `section9`, `blank_minutes` or `run_sheet`.
   */
  kind: DocumentKind;
  /**
   * Uid or reference of the referral or meeting.
   */
  about: string;
}
/**
 * The circulation of a meeting's minutes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Circulation".
 */
export interface Circulation {
  /**
   * Copies, by number.
   */
  copies: CopyCard[];
  /**
   * Attendees without a copy that was given out.
   */
  waiting: Waiting[];
  /**
   * When everybody had theirs (T-04).
   */
  circulated_on: string | null;
}
/**
 * Somebody who is to have a copy and has none yet.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Waiting".
 */
export interface Waiting {
  /**
   * Name.
   */
  recipient: string;
  /**
   * Agency.
   */
  agency: string;
  /**
   * Why: attended, or the SPoC.
   */
  standing: string;
  /**
   * Entries and actions this reader's copy is built without.
   */
  left_out: number;
}
/**
 * A copy to be built.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MakeCopy".
 */
export interface MakeCopy {
  /**
   * Uid or reference of the meeting.
   */
  meeting: string;
  /**
   * Recipient by name.
   */
  recipient: string;
  /**
   * Their agency by name.
   */
  agency: string;
  /**
   * Purpose.
   */
  purpose?: ExportPurpose & string;
  /**
   * Why, when the purpose is another one under the Trust's policy (D-19).
   */
  purpose_reason?: string;
  /**
   * Channel: secure e-mail, by hand, post.
   */
  channel?: string;
  /**
   * Confirmed to be secure (25.1).
   */
  secure?: boolean;
  /**
   * Uids of restricted entries that somebody wants in it; refused when the reader may not read them.
   */
  include?: string[];
  /**
   * Words that this copy is built without, such as an address; agreed by the meeting or the Chair.
   */
  withhold?: string[];
  /**
   * For somebody who was not there, and where words are withheld: `meeting` or `chair`, whoever agreed.
   */
  agreed_by?: string;
  /**
   * When the Chair agreed outside the meeting.
   */
  agreed_on?: string | null;
}
/**
 * A copy given out.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GiveCopy".
 */
export interface GiveCopy {
  /**
   * Uid of the copy.
   */
  copy: string;
  /**
   * Channel, when it differs from the one planned.
   */
  channel?: string | null;
  /**
   * Who did it in life; the recorder when absent.
   */
  by?: string | null;
  /**
   * The day it was done; today when absent.
   */
  on?: string | null;
  /**
   * What shows it.
   */
  evidence?: string;
}
/**
 * A paper copy handed back.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReturnCopy".
 */
export interface ReturnCopy {
  /**
   * Uid of the copy.
   */
  copy: string;
  /**
   * When; today when absent.
   */
  on?: string | null;
}
/**
 * What leaves, for whom and how.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Export".
 */
export interface Export {
  /**
   * Uid of the document.
   */
  document: string;
  /**
   * Where to: a full path; a file there is never replaced.
   */
  path: string;
  /**
   * Recipient by name.
   */
  recipient: string;
  /**
   * Their agency.
   */
  agency?: string;
  /**
   * Purpose.
   */
  purpose?: ExportPurpose & string;
  /**
   * Why, when the purpose is another one (D-19).
   */
  purpose_reason?: string;
  /**
   * Channel.
   */
  channel: string;
  /**
   * Confirmed to be secure (25.1).
   */
  secure?: boolean;
}
/**
 * What was written.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Exported".
 */
export interface Exported {
  /**
   * Uid of the numbered copy that records it.
   */
  id: string;
  /**
   * Where it lies.
   */
  path: string;
  /**
   * Length in bytes.
   */
  bytes: number;
  /**
   * SHA-256, hexadecimal.
   */
  sha256: string;
}
/**
 * A while in which the play stood still.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RehearsalPause".
 */
export interface RehearsalPause {
  /**
   * London time, `2026-06-16T10:03:20`.
   */
  from: string;
  /**
   * London time, `2026-06-16T10:03:20`.
   */
  to: string;
}

/** What is known of a verb without asking. */
export interface VerbCard {
  kind: 'desk' | 'read' | 'write';
  roles: readonly Role[];
  undoable: boolean;
  seat: boolean;
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
  'screen.hide': { kind: 'desk', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'screen.pin': { kind: 'desk', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'screen.show': { kind: 'desk', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'account.create': { kind: 'desk', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'account.list': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'account.set': { kind: 'desk', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'clock.now': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'clock.set': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: true },
  'calendar.working_days': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'calendar.year': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'calendar.change': { kind: 'write', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'setting.get': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'setting.set': { kind: 'write', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
  'setting.minutes': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker', 'reader', 'auditor', 'administrator'], undoable: false, seat: false },
  'setting.plan_minutes': { kind: 'write', roles: ['administrator', 'spoc', 'office'], undoable: false, seat: false },
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
  'spelling.check': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'spelling.suggest': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'spelling.learn': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: false },
  'spelling.words': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: false },
  'spelling.forget': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: false },
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
  'meeting.chair': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.lawful_dates': { kind: 'read', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.book': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.move': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.cancel': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.officers': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.invite': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.reply': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.chase': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.uninvite': { kind: 'write', roles: ['spoc', 'office', 'chair'], undoable: false, seat: false },
  'meeting.start': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: true },
  'meeting.attend': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.declare': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.section': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.set': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.missing': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.read_back': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.accept_agency': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.carry': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'meeting.leaving': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.follow_on': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.afternoon': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: false },
  'meeting.end': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.adjourn': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.resume': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.front_sheet': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.attendance_sheet': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.submit': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'meeting.issue': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'meeting.addendum': { kind: 'write', roles: ['spoc', 'chair'], undoable: false, seat: false },
  'rehearsal.begin': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: false },
  'rehearsal.keep': { kind: 'desk', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'rehearsal.stopped': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: false },
  'rehearsal.mark': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'capture.marks': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'capture.read': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'capture.commit': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'capture.turn': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: true, seat: true },
  'undo.list': { kind: 'read', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'undo.last': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
  'undo.again': { kind: 'write', roles: ['spoc', 'office', 'chair', 'minute_taker'], undoable: false, seat: true },
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
