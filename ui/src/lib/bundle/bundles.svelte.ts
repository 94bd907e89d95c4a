/** Bundles: a case written, a bundle checked and read in, and what two rooms decided differently. */
import {
  asDeskError,
  type Article,
  type Audience,
  type BundleCheck,
  type BundleDissent,
  type BundleProgress,
  type BundleRead,
  type BundleWritten,
  type Desk,
  type DeskError,
  type Status
} from '../../ipc';
import type { Room } from '../state/room';

/** How often the desk is asked how far it is, in milliseconds. */
const EVERY = 200;

export class Bundles {
  /** Whether something was asked for and has not ended; a native dialog may still be open. */
  busy = $state(false);
  /** How far it is, once it runs. */
  progress = $state.raw<BundleProgress | null>(null);
  written = $state.raw<BundleWritten | null>(null);
  check = $state.raw<BundleCheck | null>(null);
  came = $state.raw<BundleRead | null>(null);
  failure = $state.raw<DeskError | null>(null);
  /** What is to be settled in the open article. */
  dissents = $state.raw<BundleDissent[]>([]);
  readonly #desk: Desk;
  readonly #room: Room;

  constructor(desk: Desk, room: Room) {
    this.#desk = desk;
    this.#room = room;
  }

  /** Forgets what the last one came to. */
  again(): void {
    this.written = null;
    this.check = null;
    this.came = null;
    this.failure = null;
  }

  /** Asks where to, and writes the case of an article there. */
  async write(article: string, audience: Audience, sealed: boolean): Promise<void> {
    const ask = () => this.#desk.call('save_bundle', { article, audience, sealed });
    await this.#run(ask, (written) => (this.written = written));
  }

  /** Asks for a bundle and goes through it. */
  async pick(): Promise<void> {
    await this.#run(
      () => this.#desk.call('pick_bundle', {}),
      (check) => (this.check = check)
    );
  }

  /** Takes in the bundle that was gone through. */
  async take(): Promise<void> {
    await this.#run(
      () => this.#desk.call('take_bundle', {}),
      (came) => (this.came = came)
    );
  }

  /** Reads what is to be settled in an article. Who checks blind is told nothing. */
  async follow(article: Article): Promise<void> {
    try {
      const dissents = await this.#desk.call('dissents', { article: article.id });
      if (this.#room.article() === article.id) this.dissents = dissents;
    } catch {
      this.dissents = [];
    }
  }

  settle(claim: string, status: Status, reason: string): Promise<DeskError | null> {
    return this.#room.change(() => this.#desk.call('settle', { claim, status, reason }));
  }

  async #run<T>(ask: () => Promise<T | null>, then: (done: T) => void): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    const timer = window.setInterval(() => void this.#look(), EVERY);
    try {
      const done = await ask();
      if (done !== null) then(done);
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
      const progress = await this.#desk.call('bundle_progress', {});
      if (this.busy) this.progress = progress.running ? progress : null;
    } catch {
      // The bundle itself says what went wrong.
    }
  }
}
