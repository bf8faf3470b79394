// Dates and counts in words. Formatting only: no limit, age or number of days is ever computed here.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Parts {
  y: number;
  m: number;
  d: number;
}

function parts(iso: string | null | undefined): Parts | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return found ? { y: Number(found[1]), m: Number(found[2]), d: Number(found[3]) } : undefined;
}

function weekday({ y, m, d }: Parts): string {
  return DAYS[new Date(Date.UTC(y, m - 1, d)).getUTCDay()] ?? '';
}

/** Returns `14 January 2026`, or an empty string for no date. */
export function longDate(iso: string | null | undefined): string {
  const p = parts(iso);
  return p ? `${p.d} ${MONTHS[p.m - 1] ?? ''} ${p.y}` : '';
}

/** Returns `Wed 14 Jan 2026`. */
export function shortDate(iso: string | null | undefined): string {
  const p = parts(iso);
  return p ? `${weekday(p).slice(0, 3)} ${p.d} ${(MONTHS[p.m - 1] ?? '').slice(0, 3)} ${p.y}` : '';
}

/** Returns `Wed 14 Jan`, for a list of one year. */
export function dayMonth(iso: string | null | undefined): string {
  return shortDate(iso).replace(/ \d{4}$/, '');
}

/** Returns `14/01/2026`, the way dates are typed. */
export function typedDate(iso: string | null | undefined): string {
  const p = parts(iso);
  return p ? `${String(p.d).padStart(2, '0')}/${String(p.m).padStart(2, '0')}/${p.y}` : '';
}

/** Returns `10:05` of a date with a time. */
export function clock(iso: string | null | undefined): string {
  return /T(\d{2}:\d{2})/.exec(iso ?? '')?.[1] ?? '';
}

/** Returns `Wed 14 Jan 2026, 10:05`. */
export function moment(iso: string | null | undefined): string {
  const time = clock(iso);
  return shortDate(iso) + (time ? `, ${time}` : '');
}

/** Made once: a trail of a thousand lines asks a thousand times. */
const LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium' });

/** Returns a UTC moment as `Wed 14 Jan 2026, 10:05:30` in London. */
export function londonMoment(utc: string): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return utc;
  const local = LONDON.format(at);
  return `${shortDate(local)}, ${local.slice(11)}`;
}

/** Returns how many seconds a wall-clock time in London, `2026-03-03T16:40:00`, is ahead of the machine. */
export function secondsFromLondon(local: string): number {
  const utc = (text: string) => Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`);
  return (utc(local) - utc(LONDON.format(new Date()))) / 1000;
}

/** What a typed date came to: the date, or why it is none. */
export type TypedDate = { iso: string | null } | { error: string };

/** Returns the date that `text` writes as day/month/year (a month may be a word); blank is no date. */
export function readDate(text: string): TypedDate {
  const t = text.trim();
  if (!t) return { iso: null };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(t);
  const found = iso ? [t, iso[3], iso[2], iso[1]] : /^(\d{1,2})[\s/.-]+(\d{1,2}|[A-Za-z]{3,9})[\s/.-]+(\d+)$/.exec(t);
  const example = 'Write the date as day/month/year, such as 3/4/2026.';
  if (!found) return { error: `“${t}” is not a date. ${example}` };
  const [, d = '', m = '', y = ''] = found;
  const month = /^\d/.test(m) ? Number(m) : MONTHS.findIndex((name) => name.toLowerCase().startsWith(m.toLowerCase())) + 1;
  if (y.length !== 4) return { error: `The year “${y}” must have four digits, such as 2026.` };
  if (month < 1 || month > 12) return { error: `There is no month “${m}”. ${example}` };
  const day = Number(d);
  const year = Number(y);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day < 1 || day > last) return { error: `${MONTHS[month - 1]} ${year} has no day ${day}.` };
  return { iso: `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/** Returns `1 action` or `2 actions`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Returns `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Returns a code of the program (`done_holds_until`) as words, for codes without words of their own. */
export function plain(code: string): string {
  const words = code.replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Returns where a rule comes from: `policy 13.3`, `FAQ of the policy`, or `house rule`; empty for no place.
 * Only a paragraph, section or appendix is cited as the policy's; a rule of the house is never dressed as one.
 */
export function source(para: string | null | undefined): string {
  const parts = (para ?? '').split(/,\s*/).map((part) => part.trim()).filter(Boolean);
  const policy = parts.filter((part) => /^(\d|A\d|sections? \d)/.test(part));
  const faq = parts.some((part) => /^FAQ\b/.test(part));
  const law = parts.filter((part) => !policy.includes(part) && !/^(FAQ\b|[A-Z]+-)/.test(part));
  const cited = [policy.length ? `policy ${policy.join(', ')}` : '', faq ? 'FAQ of the policy' : '', ...law].filter(Boolean).join(', ');
  return cited || (parts.length ? 'house rule' : '');
}

/** Returns Monday to Friday of the week that `iso` lies in, for laying out a week; no limit is counted with it. */
export function weekOf(iso: string): string[] {
  const p = parts(iso);
  if (!p) return [];
  const day = Date.UTC(p.y, p.m - 1, p.d);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return [0, 1, 2, 3, 4].map((i) => new Date(day + (i - sinceMonday) * 86_400_000).toISOString().slice(0, 10));
}
