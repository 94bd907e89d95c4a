/** The import that runs, for as long as the window lives: the dialog may be closed meanwhile. */
import { asDeskError, type Desk, type DeskError, type ImportProgress, type ImportSummary } from '../../ipc';

/** How often the desk is asked how far it is, in milliseconds. */
const EVERY = 200;

export class Importing {
  /** Whether something was asked for and has not ended; a native dialog may still be open. */
  busy = $state(false);
  /** How far it is, once it runs. */
  progress = $state.raw<ImportProgress | null>(null);
  /** What the last one came to. */
  summary = $state.raw<ImportSummary | null>(null);
  failure = $state.raw<DeskError | null>(null);
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Asks for files or a folder. */
  pick(pick: 'files' | 'folder'): Promise<void> {
    return this.#run(() => this.#desk.call('pick_evidence', { pick }));
  }

  /** Takes what was dropped on the window. */
  dropped(): Promise<void> {
    return this.#run(() => this.#desk.call('import_dropped', {}));
  }

  /** Takes a pasted text. */
  text(title: string, text: string): Promise<void> {
    return this.#run(() => this.#desk.call('import_text', { title, text }));
  }

  /** Ends the import after the file that it is at. */
  async stop(): Promise<void> {
    try {
      this.progress = await this.#desk.call('cancel_import', {});
    } catch (thrown) {
      this.failure = asDeskError(thrown);
    }
  }

  /** Forgets what the last one came to. */
  again(): void {
    this.summary = null;
    this.failure = null;
  }

  async #run(start: () => Promise<ImportSummary | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.again();
    const timer = window.setInterval(() => void this.#look(), EVERY);
    try {
      this.summary = await start();
    } catch (thrown) {
      this.failure = asDeskError(thrown);
    } finally {
      window.clearInterval(timer);
      this.progress = null;
      this.busy = false;
    }
  }

  async #look(): Promise<void> {
    try {
      const progress = await this.#desk.call('import_progress', {});
      if (this.busy) this.progress = progress.running ? progress : null;
    } catch {
      // The import itself says what went wrong.
    }
  }
}
