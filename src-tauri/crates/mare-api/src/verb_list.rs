// The one list of verbs: kind, command, function, name, roles (constants of role.rs), undoable, handed seat.
//
// It is a file of its own because the shell's build script includes it: Tauri's allow-list, the handler, the
// capabilities, `verbs --json` and the TypeScript are all made from these lines. `ANYONE` means nobody need be
// signed in. A verb with `seat` has the meeting in its input, as `meeting`; only the practice clock has none.

/// Calls `$callback!` with every verb.
#[macro_export]
macro_rules! for_each_verb {
    ($callback:ident) => {
        $callback! {
            desk  setup_status           setup::status               "setup.status"           ANYONE        - -;
            desk  setup_init             setup::init                 "setup.init"             ANYONE        - -;
            desk  setup_confirm_code     setup::confirm_code         "setup.confirm_code"     ANYONE        - -;
            desk  setup_check_passphrase setup::check_passphrase     "setup.check_passphrase" ANYONE        - -;
            desk  session_sign_in        setup::sign_in              "session.sign_in"        ANYONE        - -;
            desk  session_lock           setup::lock                 "session.lock"           ANYONE        - -;
            desk  session_whoami         setup::whoami               "session.whoami"         ANYONE        - -;
            desk  session_recover        setup::recover              "session.recover"        ANYONE        - -;
            desk  session_change_passphrase setup::change_passphrase "session.change_passphrase" EVERYONE   - -;
            desk  seat_hand_over         setup::hand_over            "seat.hand_over"         CASE          - -;
            desk  seat_take_back         setup::take_back            "seat.take_back"         ANYONE        - -;
            desk  screen_hide            screen::hide               "screen.hide"            EVERYONE      - seat;
            desk  screen_pin             screen::pin                "screen.pin"             EVERYONE      - seat;
            desk  screen_show            screen::show               "screen.show"            EVERYONE      - seat;
            desk  account_create         account::create             "account.create"         SETTINGS      - -;
            read  account_list           account::list               "account.list"           EVERYONE      - -;
            desk  account_set            account::set                "account.set"            SETTINGS      - -;
            read  clock_now              clock_verbs::now            "clock.now"              EVERYONE      - seat;
            write clock_set              clock_verbs::set            "clock.set"              EVERYONE      - seat;
            read  calendar_working_days  calendar::working_days      "calendar.working_days"  EVERYONE      - -;
            read  calendar_year          calendar::year              "calendar.year"          EVERYONE      - -;
            write calendar_change        calendar::change            "calendar.change"        SETTINGS      - -;
            read  setting_get            setting::get                "setting.get"            EVERYONE      - -;
            write setting_set            setting::set                "setting.set"            SETTINGS      - -;
            read  setting_minutes        setting::minutes            "setting.minutes"        EVERYONE      - -;
            write setting_plan_minutes   setting::plan_minutes       "setting.plan_minutes"   SETTINGS      - -;
            read  pack_get               pack_verbs::get             "pack.get"               EVERYONE      - seat;
            read  agency_list            agency::list                "agency.list"            EVERYONE      - seat;
            write agency_save            agency::save                "agency.save"            SETTINGS      - -;
            read  audit_list             audit::list                 "audit.list"             AUDIT         - -;
            desk  file_verify            setup::verify               "file.verify"            AUDIT         - -;
            desk  draft_keep             draft::keep                 "draft.keep"             EVERYONE      - seat;
            read  draft_get              draft::get                  "draft.get"              EVERYONE      - seat;
            read  person_search          person::search              "person.search"          CASE          - -;
            read  person_get             person::get                 "person.get"             CASE          - -;
            write person_create          person::create              "person.create"          CASE          - -;
            write person_update          person::update              "person.update"          CASE          - -;
            read  today_list             today::list                 "today.list"             CASE          - -;
            read  search_all             search::all                 "search.all"             CASE          - -;
            read  spelling_check         spelling::check             "spelling.check"         MEETING       - seat;
            read  spelling_suggest       spelling::suggest           "spelling.suggest"       MEETING       - seat;
            write spelling_learn         spelling::learn             "spelling.learn"         MEETING       - -;
            read  spelling_words         spelling::words             "spelling.words"         MEETING       - -;
            write spelling_forget        spelling::forget            "spelling.forget"        MEETING       - -;

            read  form_get               referral::form              "form.get"               CASE          - -;
            read  referral_list          referral::list              "referral.list"          CASE          - -;
            read  referral_get           referral::get               "referral.get"           CASE          - -;
            read  referral_gaps          referral::gaps              "referral.gaps"          CASE          - -;
            write referral_create        referral::create            "referral.create"        TEAM          - -;
            write referral_answer        referral::answer            "referral.answer"        TEAM          - -;
            write referral_consider      referral::consider          "referral.consider"      TEAM          - -;
            write referral_case_review   referral::case_review       "referral.case_review"   TEAM          - -;
            write referral_inform_assessment referral::inform_assessment "referral.inform_assessment" TEAM  - -;
            write referral_agree_disclosure referral::agree_disclosure "referral.agree_disclosure" TEAM     - -;
            write referral_submit        referral::submit            "referral.submit"        TEAM          - -;
            write referral_endorse       referral::endorse           "referral.endorse"       TEAM          - -;
            write referral_receive       referral::receive           "referral.receive"       TEAM          - -;
            write referral_send_back     referral::send_back         "referral.send_back"     TEAM          - -;
            write referral_withdraw      referral::withdraw          "referral.withdraw"      TEAM          - -;
            write referral_check_convictions referral_decision::check_convictions "referral.check_convictions" SPOC - -;
            write referral_send_to_panel referral_decision::send_to_panel "referral.send_to_panel" SPOC     - -;
            write referral_panel_answer  referral_decision::panel_answer "referral.panel_answer" TEAM       - -;
            write referral_decide        referral_decision::decide   "referral.decide"        SPOC          - -;
            write referral_return_section_9 referral_decision::return_section_9 "referral.return_section_9" TEAM - -;
            write referral_team_received referral_decision::team_received "referral.team_received" TEAM     - -;

            read  case_list              case::list                  "case.list"              CASE          - -;
            read  case_get               case::get                   "case.get"               CASE          - -;
            write case_inform            case::inform                "case.inform"            TEAM          - -;
            write case_end_notice        case::end_notice            "case.end_notice"        TEAM          - -;
            write case_close             case::close                 "case.close"             TEAM          - -;
            write case_mappa             case::mappa                 "case.mappa"             SPOC          - -;
            write happening_record       happening::record           "happening.record"       TEAM          - -;
            read  happening_list         happening::list             "happening.list"         CASE          - -;
            write notification_done      notification::done          "notification.done"      TEAM          - -;
            write notification_reply     notification::reply         "notification.reply"     TEAM          - -;

            read  meeting_list           meeting::list               "meeting.list"           CASE          - -;
            read  meeting_get            meeting::get                "meeting.get"            MEETING       - seat;
            read  meeting_chair          meeting::chair             "meeting.chair"          MEETING       - seat;
            read  meeting_lawful_dates   booking::lawful_dates       "meeting.lawful_dates"   CASE          - -;
            write meeting_book           booking::book               "meeting.book"           CASE          - -;
            write meeting_move           booking::reschedule         "meeting.move"           CASE          - -;
            write meeting_cancel         booking::cancel             "meeting.cancel"         CASE          - -;
            write meeting_officers       booking::officers           "meeting.officers"       CASE          - -;
            write meeting_invite         booking::invite             "meeting.invite"         CASE          - -;
            write meeting_reply          booking::reply              "meeting.reply"          CASE          - -;
            write meeting_chase          booking::chase              "meeting.chase"          CASE          - -;
            write meeting_uninvite       booking::uninvite           "meeting.uninvite"       CASE          - -;
            write meeting_start          meeting::start              "meeting.start"          CHAIR         - seat;
            write meeting_attend         attendance::attend          "meeting.attend"         MEETING       undo seat;
            write meeting_declare        attendance::declare         "meeting.declare"        MEETING       undo seat;
            write meeting_section        meeting::section            "meeting.section"        MEETING       - seat;
            write meeting_set            meeting::set                "meeting.set"            MEETING       undo seat;
            read  meeting_missing        meeting::missing            "meeting.missing"        MEETING       - seat;
            read  meeting_read_back      meeting::read_back          "meeting.read_back"      MEETING       - seat;
            write meeting_accept_agency  meeting::accept_agency      "meeting.accept_agency"  MEETING       undo seat;
            write meeting_carry          meeting::carry              "meeting.carry"          MEETING       undo seat;
            read  meeting_leaving        meeting::leaving            "meeting.leaving"        MEETING       - seat;
            write meeting_follow_on      meeting::follow_on          "meeting.follow_on"      CHAIR         - -;
            read  meeting_afternoon      meeting::afternoon          "meeting.afternoon"      MEETING       - -;
            write meeting_end            meeting::end                "meeting.end"            MEETING       - seat;
            write meeting_adjourn        meeting::adjourn            "meeting.adjourn"        CHAIR         - -;
            write meeting_resume         meeting::resume             "meeting.resume"         CHAIR         - -;
            write meeting_front_sheet    issue::front_sheet          "meeting.front_sheet"    MEETING       - seat;
            write meeting_attendance_sheet issue::attendance_sheet   "meeting.attendance_sheet" MEETING     - seat;
            write meeting_submit         issue::submit               "meeting.submit"         MEETING       - seat;
            write meeting_issue          issue::issue                "meeting.issue"          CHAIR         - -;
            write meeting_addendum       issue::addendum             "meeting.addendum"       CHAIR         - -;

            write rehearsal_begin        rehearsal::begin            "rehearsal.begin"        MEETING       - -;
            desk  rehearsal_keep         rehearsal::keep             "rehearsal.keep"         MEETING       - seat;
            read  rehearsal_stopped      rehearsal::stopped          "rehearsal.stopped"      MEETING       - -;
            read  rehearsal_mark         rehearsal::mark             "rehearsal.mark"         MEETING       - seat;

            read  capture_marks          capture::marks              "capture.marks"          MEETING       - seat;
            read  capture_read           capture::read               "capture.read"           MEETING       - seat;
            write capture_commit         capture::commit             "capture.commit"         MEETING       undo seat;
            write capture_turn           capture::turn               "capture.turn"           MEETING       undo seat;
            read  undo_list              undo::list                  "undo.list"              MEETING       - seat;
            write undo_last              undo::last                  "undo.last"              MEETING       - seat;
            write undo_again             undo::again                 "undo.again"             MEETING       - seat;

            write entry_add              entry::add                  "entry.add"              MEETING       undo seat;
            write entry_update           entry::update               "entry.update"           MEETING       undo seat;
            write entry_correct          entry::correct              "entry.correct"          MEETING       undo seat;
            write entry_move             entry::reorder              "entry.move"             MEETING       undo seat;
            write entry_remove           entry::remove               "entry.remove"           MEETING       undo seat;
            write at_risk_save           at_risk::save               "at_risk.save"           MEETING       undo seat;
            write at_risk_remove         at_risk::remove             "at_risk.remove"         MEETING       undo seat;
            write disclosure_save        disclosure::save            "disclosure.save"        MEETING       undo seat;
            write disclosure_owner_decision disclosure::owner_decision "disclosure.owner_decision" TEAM     - -;
            write disclosure_done        disclosure::done            "disclosure.done"        TEAM          - -;
            write action_add             action::add                 "action.add"             MEETING       undo seat;
            write action_adopt           action::adopt               "action.adopt"           MEETING       undo seat;
            write action_update          action::update              "action.update"          MEETING       undo seat;
            write action_move            action::reorder             "action.move"            MEETING       undo seat;
            write action_remove          action::remove              "action.remove"          MEETING       undo seat;
            write action_accept          action::accept              "action.accept"          MEETING       undo seat;
            read  action_list            action_register::list       "action.list"            CASE          - -;
            write action_outcome         action_register::outcome    "action.outcome"         TEAM          - -;

            read  document_list          document::list              "document.list"          CASE          - -;
            read  document_page          document::page              "document.page"          CASE          - -;
            write document_attach        document::attach            "document.attach"        TEAM          - -;
            write document_make          document::make              "document.make"          CASE          - -;
            read  copy_list              copy::list                  "copy.list"              CASE          - -;
            write copy_make              copy::make                  "copy.make"              CASE          - -;
            write copy_give              copy::give                  "copy.give"              CASE          - -;
            write copy_return            copy::take_back             "copy.return"            CASE          - -;
            desk  document_export        export::export              "document.export"        CASE          - -;
        }
    };
}
