// Roles of D-30 in words.
import type { Role } from '$lib/ipc';

export const ROLES: { value: Role; label: string; hint: string }[] = [
  { value: 'spoc', label: 'SPoC', hint: 'Decides on referrals; sees every case.' },
  { value: 'office', label: 'SPoC’s office', hint: 'Works on every case; does not decide.' },
  { value: 'chair', label: 'Chair', hint: 'Chairs meetings and issues minutes.' },
  { value: 'minute_taker', label: 'Minute taker', hint: 'Writes minutes under an account of their own.' },
  { value: 'reader', label: 'Reader', hint: 'Sees the flag only; cases by grant.' },
  { value: 'auditor', label: 'Auditor', hint: 'Sees the audit trail, exceptions and exports.' },
  { value: 'administrator', label: 'Administrator', hint: 'Accounts, settings and backups; opens no case.' },
];

/** Returns a role in words. */
export function roleWords(role: Role): string {
  return ROLES.find((r) => r.value === role)?.label ?? role;
}

/** Whether an account with this role needs a second person (D-30). */
export function guarded(role: Role): boolean {
  return role === 'spoc' || role === 'auditor' || role === 'administrator';
}
