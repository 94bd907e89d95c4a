/** Coverage of the open article: which names, numbers, dates and quotations stand under a decided claim. */
import type { Article, Desk, DeskError, Fact, SignOffCheck } from '../../ipc';
import { asDeskError } from '../../ipc';

export class Coverage {
  /** Whether the text shows it: struck through what is checked, marked what is not. */
  on = $state(false);
  facts = $state.raw<Fact[]>([]);

  readonly #desk: Desk;
  readonly #report: (problem: DeskError) => void;

  constructor(desk: Desk, report: (problem: DeskError) => void) {
    this.#desk = desk;
    this.#report = report;
  }

  /** Reads the facts of the article's latest draft, while they are shown. */
  async follow(article: Article): Promise<void> {
    if (!this.on) return;
    try {
      this.facts = (await this.#desk.call('coverage', { article: article.id })).facts;
    } catch (thrown) {
      this.#report(asDeskError(thrown));
    }
  }

  /** What stands between the draft and its sign-off; null where it cannot be read. */
  async check(article: string): Promise<SignOffCheck | null> {
    try {
      return await this.#desk.call('check_sign_off', { article });
    } catch (thrown) {
      this.#report(asDeskError(thrown));
      return null;
    }
  }
}
