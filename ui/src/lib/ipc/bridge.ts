// The host of browser tests: `window.__mareCall` is put there by the test and answered by a real installation.
// In the application it is never there: nothing but the test runner can define it under the window's policy.
import { asIpcError, type ApiError, type CallOptions, type Host } from './host';

/** What the test runner answers. */
type Answer = { ok: unknown } | { error: ApiError };

declare global {
  interface Window {
    __mareCall?: (call: {
      verb: string;
      input: unknown;
      override: Record<string, string>;
      request_id: string | null;
    }) => Promise<Answer>;
  }
}

/** Returns the test host, or undefined outside a test. */
export function bridge(): Host | undefined {
  const call = window.__mareCall;
  if (!call) return undefined;
  return {
    async call(verb: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
      let answer: Answer;
      try {
        answer = await call({ verb, input, override: options.override ?? {}, request_id: options.requestId ?? null });
      } catch (thrown) {
        throw asIpcError(thrown);
      }
      if ('error' in answer) throw asIpcError(answer.error);
      return answer.ok;
    },

    // Nobody tells a page of a test that another one changed something: it looks often.
    onChanged(run: () => void): () => void {
      const timer = setInterval(run, 100);
      return () => clearInterval(timer);
    },
  };
}
