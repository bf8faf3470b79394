// Every verb goes through `call`. A verb that changes the file carries a request id: the same id gets the same
// answer, so a call whose answer was lost on the way is repeated once without doing the thing twice.
import { bridge } from './bridge';
import { VERBS, type Contract, type Verb } from './contract';
import { asIpcError, IpcError, type Host, type Reasons } from './host';
import { tauri } from './tauri';

export { IpcError, type Code, type Reasons, type Host } from './host';
export { VERBS, type Contract, type Role, type Verb } from './contract';
export { ERROR_WORDS, type ErrorWords } from './errors';

export type Input<V extends Verb> = Contract[V]['input'];
export type Output<V extends Verb> = Contract[V]['output'];

/** Where a change stands: on its way, on the disk, or refused. */
export type Phase = 'sending' | 'saved' | 'refused';
type Watcher = (verb: Verb, phase: Phase, error?: IpcError) => void;

const watchers = new Set<Watcher>();
let host: Host | undefined;

/** Puts another host in the place of the real one; for tests. */
export function useHost(other: Host | undefined): void {
  host = other;
}

/** Calls `watcher` at every change of the file; returns the function that stops it. */
export function watchChanges(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

const signedOut = new Set<() => void>();

/** Calls `watcher` when the program says that nobody is signed in; returns the function that stops it. */
export function watchSignedOut(watcher: () => void): () => void {
  signedOut.add(watcher);
  return () => signedOut.delete(watcher);
}

const hidden = new Set<() => void>();

/** Calls `watcher` when the program says that the screen is hidden; returns the function that stops it. */
export function watchHidden(watcher: () => void): () => void {
  hidden.add(watcher);
  return () => hidden.delete(watcher);
}

/** Returns a new request id. */
export function newRequestId(): string {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6]! & 0x0f) | 0x40;
  b[8] = (b[8]! & 0x3f) | 0x80;
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a verb puts on the disk what somebody typed. The practice clock is nobody's words. */
function changes(verb: Verb): boolean {
  return (VERBS[verb].kind === 'write' && verb !== 'clock.set') || verb === 'draft.keep';
}

/** Runs a verb. Rejects with an `IpcError`. */
export async function call<V extends Verb>(verb: V, input: Input<V>, options: { override?: Reasons; requestId?: string } = {}): Promise<Output<V>> {
  const through = host ?? bridge() ?? tauri;
  const writes = changes(verb);
  const requestId = options.requestId ?? (VERBS[verb].kind === 'write' ? newRequestId() : undefined);
  const tell = (phase: Phase, error?: IpcError) => {
    if (writes) for (const watcher of watchers) watcher(verb, phase, error);
  };
  tell('sending');
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await through.call(verb, input, { override: options.override, requestId });
      tell('saved');
      return answer as Output<V>;
    } catch (thrown) {
      const error = asIpcError(thrown);
      if (error.code === 'transport' && attempt === 1 && (requestId !== undefined || VERBS[verb].kind === 'read')) continue;
      tell('refused', error);
      if (error.code === 'not_signed_in') for (const watcher of signedOut) watcher();
      if (error.code === 'hidden') for (const watcher of hidden) watcher();
      throw error;
    }
  }
}

/** Calls `run` whenever something was changed, in whatever window; returns the function that stops it. */
export function onChanged(run: () => void): () => void {
  return (host ?? bridge() ?? tauri).onChanged?.(run) ?? (() => undefined);
}

/** Opens the Chair's window on a meeting. Returns false where there are no windows. */
export async function openChairWindow(meeting: string): Promise<boolean> {
  const through = host ?? bridge() ?? tauri;
  if (!through.openChair) return false;
  try {
    await through.openChair(meeting);
    return true;
  } catch (thrown) {
    throw asIpcError(thrown);
  }
}

/** Asks where to save a copy outside the encrypted file. Returns nothing when the person changed their mind. */
export async function chooseSavePath(suggested: string): Promise<string | null> {
  const asked = host ?? bridge() ?? tauri;
  try {
    return (await asked.savePath?.(suggested)) ?? null;
  } catch (thrown) {
    throw asIpcError(thrown);
  }
}
