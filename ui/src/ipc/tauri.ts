/** The desk behind the shell's own channel. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { asDeskError, type Args, type CommandName, type Desk, type MenuAction, type Result } from './desk';

export const tauriDesk: Desk = {
  async call<K extends CommandName>(name: K, args: Args<K>): Promise<Result<K>> {
    try {
      return await invoke<Result<K>>(name, { args });
    } catch (thrown) {
      throw asDeskError(thrown);
    }
  },
  onMenu(then) {
    void listen<MenuAction>('menu', (event) => then(event.payload));
  },
  onDrop(then) {
    void listen<number>('hover', (event) => then('hover', event.payload));
    void listen<number>('dropped', (event) => then('dropped', event.payload));
  }
};
