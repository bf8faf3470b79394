// What the window needs of the program behind it: one door, `call`. The real host is Tauri; tests put another
// one in its place. Nothing else in this folder knows which of them answers.

/** Every code a verb may refuse with; the same list as `Code` in mare-api, and `transport` for a broken wire. */
export type Code =
  | 'blocked'
  | 'needs_reason'
  | 'invalid_input'
  | 'not_found'
  | 'not_allowed'
  | 'not_signed_in'
  | 'wrong_passphrase'
  | 'conflict'
  | 'busy'
  | 'damaged'
  | 'newer_file'
  | 'practice_only'
  | 'not_saved'
  | 'internal'
  | 'transport';

/** One field at fault. */
export interface FieldFault {
  field: string;
  rule: string;
  para: string;
  exception_possible: boolean;
  message: string;
}

/** The error of every verb, as it crosses the boundary. */
export interface ApiError {
  code: Code;
  message: string;
  fields: FieldFault[];
  hint: string | null;
  incident: string | null;
}

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
}

/** A verb's refusal. */
export class IpcError extends Error implements ApiError {
  readonly code: Code;
  readonly fields: FieldFault[];
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
