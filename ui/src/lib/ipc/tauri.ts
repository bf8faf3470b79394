// The real host: one Tauri command per verb, named as the verb with `.` written `_`.
import { invoke } from '@tauri-apps/api/core';
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
};
