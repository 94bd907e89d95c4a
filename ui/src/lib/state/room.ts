/** What the workspace lends to those who ask the desk for it. */
import type { Changed, DeskError } from '../../ipc';

export interface Room {
  /** The open article. */
  article: () => string | null;
  /** Makes a change and shows it; gives a refusal back, for the form that asked. */
  change: (ask: () => Promise<Changed>) => Promise<DeskError | null>;
  /** The same, but tells a refusal itself. */
  tell: (ask: () => Promise<Changed>) => Promise<void>;
  /** Asks; what goes wrong is told, and the answer is null. */
  ask: <T>(ask: () => Promise<T>) => Promise<T | null>;
}
