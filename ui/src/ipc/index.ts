/** The one door to the desk. A development page without a shell gets the in-memory fake; a built page never carries it. */
import type { Desk } from './desk';
import { tauriDesk } from './tauri';

export * from './desk';

export async function connect(): Promise<Desk> {
  if (import.meta.env.DEV && import.meta.env.VITE_FAKE_DESK) {
    const { FakeDesk } = await import('./fake/fake');
    return new FakeDesk();
  }
  return tauriDesk;
}
