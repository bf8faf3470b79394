// What the window needs of the program behind it: one door, `call`. The real host is Tauri; tests put another
// one in its place. Nothing else in this folder knows which of them answers.

import type { ApiError as Refusal, Code as RefusalCode, FieldError } from './contract';

/** Every code a verb may refuse with, and `transport` for a broken wire. */
export type Code = RefusalCode | 'transport';

/** The error of every verb, as it crosses the boundary. */
export type ApiError = Omit<Refusal, 'code'> & { code: Code };

/** Reasons given for rules that warn, by rule id. */
export type Reasons = Record<string, string>;

export interface CallOptions {
  override?: Reasons;
  requestId?: string;
}

/** The one door. Rejects with an `IpcError`, never with anything else. */
export interface Host {
  call(verb: string, input: unknown, options?: CallOptions): Promise<unknown>;
  /** Asks where to save; a host without dialogs has none. The program writes to no other place than was chosen. */
  savePath?(suggested: string): Promise<string | null>;
  /** Opens the Chair's window on a meeting; a host without windows has none. */
  openChair?(meeting: string): Promise<void>;
  /** Calls `run` whenever something was changed, in whatever window; returns the function that stops it. */
  onChanged?(run: () => void): () => void;
}

/** A verb's refusal. */
export class IpcError extends Error implements ApiError {
  readonly code: Code;
  readonly fields: FieldError[];
  readonly hint: string | null;
  readonly incident: string | null;

  constructor(error: ApiError) {
    super(error.message);
    this.name = 'IpcError';
    this.code = error.code;
    this.fields = error.fields;
    this.hint = error.hint;
    this.incident = error.incident;
  }

  /** Returns the sentence about one field, if the refusal names it. */
  about(field: string): string | undefined {
    return this.fields.find((f) => f.field === field)?.message;
  }
}

/** Returns the refusal that `thrown` stands for. What is no `ApiError` is a broken wire: its words are not shown. */
export function asIpcError(thrown: unknown): IpcError {
  if (thrown instanceof IpcError) return thrown;
  if (isApiError(thrown)) {
    return new IpcError({ ...thrown, fields: thrown.fields ?? [], hint: thrown.hint ?? null, incident: thrown.incident ?? null });
  }
  return new IpcError({
    code: 'transport',
    message: 'The window could not reach the program. What you typed is still here.',
    fields: [],
    hint: 'Try again. If it happens again, close MARE Desk and open it; everything marked “Saved” is kept.',
    incident: null,
  });
}

function isApiError(thrown: unknown): thrown is ApiError {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    typeof (thrown as ApiError).code === 'string' &&
    typeof (thrown as ApiError).message === 'string'
  );
}
