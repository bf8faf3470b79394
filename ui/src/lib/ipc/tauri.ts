// The real host: one Tauri command per verb, named as the verb with `.` written `_`.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { asIpcError, type CallOptions, type Host } from './host';

export const tauri: Host = {
  async call(verb: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    try {
      return await invoke(verb.replace('.', '_'), {
        call: { input, override: options.override ?? {}, request_id: options.requestId ?? null },
      });
    } catch (thrown) {
      throw asIpcError(thrown);
    }
  },

  async savePath(suggested: string): Promise<string | null> {
    return await invoke('choose_save_path', { suggested });
  },

  async openChair(meeting: string): Promise<void> {
    await invoke('open_chair_window', { meeting });
  },

  // The shell tells this window and nothing of what: only the Chair's window may listen.
  onChanged(run: () => void): () => void {
    const heard = listen('changed', run);
    heard.catch(() => undefined); // a window that may not listen reads again by itself
    return () => void heard.then((stop) => stop(), () => undefined);
  },
};
