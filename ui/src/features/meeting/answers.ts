// The answers a must takes; blank is never one (D-10).
export const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not_discussed', label: 'Not discussed' },
  { value: 'not_known', label: 'Not known' },
] as const;

/** The key of each, while the question has the focus. */
export const ANSWER_KEYS = { y: 'yes', n: 'no', d: 'not_discussed', k: 'not_known' } as const;

export const LEVELS = [
  { value: 'very_high', label: 'Very High', key: 'v' },
  { value: 'high', label: 'High', key: 'h' },
  { value: 'med', label: 'Med', key: 'm' },
  { value: 'low', label: 'Low', key: 'l' },
] as const;

export const COLUMNS = [
  { key: 'children_c', group: 'Children', sub: 'Risk in Community', short: 'In community' },
  { key: 'children_h', group: 'Children', sub: 'Risk in Hosp/custody', short: 'In hosp/ custody' },
  { key: 'public_c', group: 'Public', sub: 'Risk in Community', short: 'In community' },
  { key: 'public_h', group: 'Public', sub: 'Risk in Hosp/custody', short: 'In hosp/ custody' },
  { key: 'known_adult_c', group: 'Known Adult', sub: 'Risk in Community', short: 'In community' },
  { key: 'known_adult_h', group: 'Known Adult', sub: 'Risk in Hosp/custody', short: 'In hosp/ custody' },
  { key: 'staff_c', group: 'Staff', sub: 'Risk in Community', short: 'In community' },
  { key: 'staff_h', group: 'Staff', sub: 'Risk in Hosp/custody', short: 'In hosp/ custody' },
  { key: 'patients_h', group: 'Patients', sub: 'Risk in Hosp/custody only', short: 'In hosp/ custody only' },
  { key: 'self_c', group: 'Self', sub: 'Risk in Community', short: 'In community' },
  { key: 'self_h', group: 'Self', sub: 'Risk in Hosp/custody', short: 'In hosp/ custody' },
] as const;

export const GROUPS = [...new Set(COLUMNS.map((c) => c.group))].map((name) => ({ name, span: COLUMNS.filter((c) => c.group === name).length }));

export const RISKS = [
  ['repeat', 'Risk of repeat behaviour/risk of re-offending (consider previous offending)'],
  ['nature', 'What is the nature of the risk? (What behaviour is of concern- be specific)'],
  ['who', 'Who is at risk? (Specified or unspecified individual groups)'],
  ['consequences', 'What are the consequences? (The likely degree of harm/who would be affected)'],
  ['immediacy', 'What is the immediacy of the risks (What are the likely timescales of risks/behaviour happening)'],
  ['increase', 'What factors could increase the risk? (Personal and environmental)'],
  ['decrease', 'What factors could decrease the risk? (Personal and environmental)'],
  ['environment', 'Change of their environment (Housing, move to a different area, custody, hospital?)'],
] as const;

export const PURPOSES = (['monitor', 'change', 'alleviate', 'minimise', 'eliminate', 'manage'] as const).map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

export const PRESENCE = [
  { value: 'in_person', label: 'In the room' },
  { value: 'telephone', label: 'By telephone' },
  { value: 'video', label: 'By video' },
  { value: 'apologies', label: 'Apologies' },
  { value: 'absent', label: 'Absent, no word' },
] as const;
