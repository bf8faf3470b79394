// Practice installations at named points of a scripted case. A state is played once, kept under the digest of the
// program and the script, and copied for each test.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { house } from './house';

interface Step {
  id?: string;
  verb: string;
  expect?: { result?: string };
}
interface Script {
  cast: { id: string; name: string }[];
  steps: Step[];
}
type Case = 'practice' | 'pack-a';

/** Where to stop: after the step that is found. Numbers of steps are never written here, so that scripts can grow. */
interface Stop {
  script: Case;
  at: (steps: Step[]) => number;
}

const went = (step: Step) => !['block', 'warn'].includes(step.expect?.result ?? '');
const before = (verb: string) => (steps: Step[]) => steps.findIndex((s) => s.verb === verb && went(s));
const after = (verb: string) => (steps: Step[]) => before(verb)(steps) + 1;
const afterLast = (verb: string) => (steps: Step[]) => steps.findLastIndex((s) => s.verb === verb && went(s)) + 1;
const step = (id: string) => (steps: Step[]) => steps.findIndex((s) => s.id === id) + 1;
const practice = (at: Stop['at']): Stop => ({ script: 'practice', at });

const STOPS = {
  /** Agencies, and nothing else. */
  fresh: practice(before('person.create')),
  /** A referral that lacks one answer. */
  draft: practice(step('P-answered')),
  submitted: practice(after('referral.submit')),
  endorsed: practice(after('referral.endorse')),
  received: practice(after('referral.receive')),
  checked: practice(after('referral.check_convictions')),
  decided: practice(after('referral.decide')),
  /** The team has the decision; nothing is booked. */
  agreed: practice(after('referral.team_received')),
  booked: practice(before('meeting.start')),
  started: practice(after('meeting.start')),
  /** Everybody has declared; nothing is minuted yet. */
  declared: practice(step('P-declared')),
  /** Everything is minuted; the meeting still runs. */
  minuted: practice(before('meeting.end')),
  ended: practice(after('seat.take_back')),
  sent: practice(after('meeting.submit')),
  ready: practice(after('meeting.front_sheet')),
  issued: practice(after('meeting.issue')),
  given: practice(afterLast('copy.give')),
  closing: practice(after('case.end_notice')),
  closed: practice(after('case.close')),
  /** The whole case with thirteen invited, sixteen actions and restricted entries, in the room. */
  room: { script: 'pack-a', at: before('meeting.end') } satisfies Stop,
} as const;

export type State = keyof typeof STOPS;

const scripts = new Map<Case, Script>();
function script(name: Case): Script {
  const known = scripts.get(name);
  if (known) return known;
  const read = JSON.parse(readFileSync(join(house.cases, `${name}.json`), 'utf8')) as Script;
  scripts.set(name, read);
  return read;
}

/** Returns the passphrase of a cast member, as `mare-admin play` gives them out. */
export const passphraseOf = (id: string) => `practice heron lantern quarry thistle ${id}`;

/** Returns the name of a cast member by id. */
export function nameOf(state: State, id: string): string {
  const member = script(STOPS[state].script).cast.find((m) => m.id === id);
  if (!member) throw new Error(`“${id}” is not in the cast of ${state}.`);
  return member.name;
}

/** Returns every name that stands in a script: what may be found nowhere outside the file. */
export function castOf(state: State): string[] {
  return script(STOPS[state].script).cast.map((m) => m.name);
}

function digest(name: Case): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(house.digest)).update(readFileSync(join(house.cases, `${name}.json`)));
  return hash.digest('hex').slice(0, 16);
}

/** Returns a folder of its own with the installation as it is in that state. */
export async function folderAt(state: State): Promise<string> {
  const stop = STOPS[state];
  const number = stop.at(script(stop.script).steps);
  if (number < 1) throw new Error(`The script ${stop.script} has no step for the state “${state}”.`);
  const kept = join(house.states, `${digest(stop.script)}-${state}`);
  if (!existsSync(kept)) await play(stop.script, number, kept);
  const own = mkdtempSync(join(tmpdir(), 'mare-ui-'));
  cpSync(kept, own, { recursive: true });
  return own;
}

async function play(name: Case, number: number, kept: string): Promise<void> {
  const fresh = `${kept}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    await promisify(execFile)(house.program, ['play', join(house.cases, `${name}.json`), '--keep', fresh, '--until', String(number)], { maxBuffer: 1 << 26 });
  } catch (failed) {
    const { stderr, stdout } = failed as { stderr: string; stdout: string };
    throw new Error(`${name} does not play up to step ${number}:\n${stderr || stdout}`);
  }
  // Two workers may have played the same state; whoever is second finds it there.
  if (existsSync(kept)) rmSync(fresh, { recursive: true, force: true });
  else renameSync(fresh, kept);
}
