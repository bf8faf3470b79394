// Words and next step for every code. Total: a code without words does not compile.
import type { Code } from './host';

export interface ErrorWords {
  /** Heading of the message. */
  heading: string;
  /** What the person can do. */
  action: string;
  /** Whether the screen they are on still makes sense. */
  stay: boolean;
}

export const ERROR_WORDS: Record<Code, ErrorWords> = {
  blocked: { heading: 'This cannot be done yet', action: 'Put right what is named, then try again.', stay: true },
  needs_reason: { heading: 'Give a reason to go on', action: 'Write a reason for each point, or go back and put it right.', stay: true },
  invalid_input: { heading: 'There is a problem', action: 'Correct what is named. Nothing you typed is lost.', stay: true },
  not_found: { heading: 'Not found', action: 'It may have been withdrawn, or the reference is mistyped.', stay: false },
  not_allowed: { heading: 'Your role does not include this', action: 'Ask the SPoC or the Administrator of this installation.', stay: true },
  not_signed_in: { heading: 'You are not signed in', action: 'Sign in to go on.', stay: false },
  hidden: { heading: 'The screen is hidden', action: 'Give the meeting PIN, or the passphrase.', stay: true },
  wrong_passphrase: { heading: 'Name, passphrase or code is wrong', action: 'Check what you typed and try again.', stay: true },
  conflict: { heading: 'Changed elsewhere', action: 'Somebody changed this since you opened it. Read it again, then make your change.', stay: true },
  busy: { heading: 'The file is in use', action: 'Another program holds it. Close that program and try again.', stay: true },
  damaged: { heading: 'The file is damaged', action: 'Do not use it further. Restore the last backup.', stay: false },
  newer_file: { heading: 'The file is newer than this program', action: 'Install the newer version of MARE Desk.', stay: false },
  practice_only: { heading: 'Only in a practice installation', action: 'This does not exist where real cases are kept.', stay: true },
  not_saved: { heading: 'Not saved', action: 'The disk refused. What you typed is still on the screen: free some space or check the disk, then try again.', stay: true },
  internal: { heading: 'Something went wrong in the program', action: 'Nothing you typed is lost. Quote the incident number when you report it.', stay: true },
  transport: { heading: 'The program did not answer', action: 'Try again; what is marked “Saved” is kept.', stay: true },
};
