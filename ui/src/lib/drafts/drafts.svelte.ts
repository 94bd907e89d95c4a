/** What the window knows of an article's drafts: the list, one that is looked at, and what became of the claims. */
import type {
  Article,
  Desk,
  DeskError,
  DraftChange,
  DraftComparison,
  DraftSummary,
  Redrafted
} from '../../ipc';
import { asDeskError } from '../../ipc';

/** What the drafts ask of the window. */
export interface DraftsHost {
  /** Shows the article with its new draft. */
  show(redrafted: Redrafted): Promise<void>;
  /** Says what went wrong. */
  report(problem: DeskError): void;
  /** Says what is under way; null when nothing is. */
  busy(what: string | null): void;
}

/** Words of an older draft that are to be brought into view. */
export interface OlderPlace {
  /** Counts up with every request. */
  count: number;
  claim: string | null;
}

export class Drafts {
  /** The drafts of the open article; empty while it has only one. */
  list = $state.raw<DraftSummary[]>([]);
  /** What became of the claims; null where there is nothing to compare. */
  comparison = $state.raw<DraftComparison | null>(null);
  /** The older draft that is on the screen instead of the latest. */
  older = $state.raw<Article | null>(null);
  place = $state.raw<OlderPlace>({ count: 0, claim: null });
  /** Whether the comparison stands in the place of the claim. */
  comparing = $state(false);

  readonly #desk: Desk;
  readonly #host: DraftsHost;
  #article: string | null = null;

  constructor(desk: Desk, host: DraftsHost) {
    this.#desk = desk;
    this.#host = host;
  }

  /** What became of a claim of the latest draft; undefined where nothing did. */
  changeOf(claim: string): DraftChange | undefined {
    return this.older ? undefined : this.comparison?.changes.find((change) => change.new?.id === claim);
  }

  /** Reads anew what belongs to an article: called whenever it or the work on it is another. */
  async follow(article: Article): Promise<void> {
    if (article.id !== this.#article) this.#forget(article.id);
    if (article.draft.of < 2) {
      this.#forget(article.id);
      return;
    }
    try {
      const [list, comparison] = await Promise.all([
        this.#desk.call('list_drafts', { article: article.id }),
        this.#desk.call('compare_drafts', {
          article: article.id,
          old: this.older?.draft.id ?? null,
          new: null
        })
      ]);
      if (article.id !== this.#article) return;
      this.list = list;
      this.comparison = comparison;
    } catch (thrown) {
      this.#host.report(asDeskError(thrown));
    }
  }

  /** Takes a text as the next draft; gives the problem back, so that the dialog can show it. */
  async addText(article: string, text: string): Promise<DeskError | null> {
    return this.#add(() => this.#desk.call('new_draft', { article, text, published: null }));
  }

  /** Asks for a file and takes it as the next draft. */
  async addFile(article: string): Promise<void> {
    const problem = await this.#add(() => this.#desk.call('pick_draft', { article }));
    if (problem) this.#host.report(problem);
  }

  /** Puts an older draft on the screen, with what became of its claims since; null goes back to the latest. */
  async look(article: Article, draft: string | null, claim: string | null = null): Promise<void> {
    if (draft === null || draft === article.draft.id) {
      const was = this.older;
      this.older = null;
      if (was) await this.follow(article);
      return;
    }
    if (this.older?.draft.id !== draft) {
      this.#host.busy('Opening the draft…');
      try {
        this.older = await this.#desk.call('get_draft', { article: article.id, draft });
      } catch (thrown) {
        this.#host.report(asDeskError(thrown));
        return;
      } finally {
        this.#host.busy(null);
      }
      await this.follow(article);
    }
    this.comparing = true;
    this.place = { count: this.place.count + 1, claim };
  }

  /** Shows the comparison, or goes back to the claim and the latest draft. */
  async toggle(article: Article): Promise<void> {
    if (this.comparing || this.older) {
      this.comparing = false;
      await this.look(article, null);
    } else {
      this.comparing = this.comparison !== null;
    }
  }

  async #add(ask: () => Promise<Redrafted | null>): Promise<DeskError | null> {
    this.#host.busy('Reading the new draft…');
    try {
      const redrafted = await ask();
      if (!redrafted) return null;
      this.older = null;
      this.#article = redrafted.article.id;
      this.comparison = redrafted.comparison;
      this.comparing = true;
      await this.#host.show(redrafted);
      return null;
    } catch (thrown) {
      return asDeskError(thrown);
    } finally {
      this.#host.busy(null);
    }
  }

  #forget(article: string): void {
    this.#article = article;
    this.list = [];
    this.comparison = null;
    this.older = null;
    this.comparing = false;
  }
}
