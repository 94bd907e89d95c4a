/** What the window knows: the articles, the open one, the chosen claim. Every change goes through the desk and shows what came back. */
import { SvelteMap } from 'svelte/reactivity';
import type {
  About,
  Article,
  ArticleSummary,
  Changed,
  ClaimHistory,
  Desk,
  DeskError,
  EarlierDecision,
  EarlierEvidence,
  EvidenceForm,
  ExportFormat,
  ExportOptions,
  ReportPreview,
  LedgerHead,
  Opened,
  Policy,
  Settings,
  Stance,
  Status
} from '../../ipc';
import { asDeskError } from '../../ipc';
import { Bundles } from '../bundle/bundles.svelte';
import { Coverage } from '../coverage/coverage.svelte';
import { SignOffs } from '../coverage/signoff';
import { Drafts } from '../drafts/drafts.svelte';
import { Corrections } from '../correct/corrections';
import { Library } from '../library/library.svelte';
import { Notes } from '../notes/notes';
import { Seals } from '../seal/seals';
import { Second } from '../second/second';
import { dayWords } from '../words/dates';
import { problemWords } from '../words/problems';
import { byId, inReadingOrder, NO_FILTER, nextUndecided, passes, stepFrom, type Filter } from './filter';
import { nearest } from './nearest';
import { FOR_THE_DESK } from './options';
import type { Room } from './room';
import type { Toasts } from './toasts.svelte';

export type Phase = 'starting' | 'ready' | 'failed';

/** A request to bring words into view: of a mention of the chosen claim, or of one of the article's findings. */
export interface Reveal {
  /** Counts up with every request. */
  count: number;
  /** Which mention of the chosen claim, from 0. */
  mention: number;
  /** Which finding instead, from 0. */
  finding: number | null;
  /** The place of words instead, in UTF-16 units. */
  at: number | null;
}

export class Workspace {
  phase = $state<Phase>('starting');
  failure = $state.raw<DeskError | null>(null);
  about = $state.raw<About | null>(null);
  settings = $state.raw<Settings | null>(null);
  articles = $state.raw<ArticleSummary[]>([]);
  article = $state.raw<Article | null>(null);
  selected = $state<string | null>(null);
  filter = $state.raw<Filter>(NO_FILTER);
  search = $state('');
  /** What is under way, as words; null when nothing is. */
  busy = $state<string | null>(null);
  reveal = $state.raw<Reveal>({ count: 0, mention: 0, finding: null, at: null });
  /** What was decided in other articles about claims that say the same: offered, never applied. */
  earlier = $state.raw<EarlierDecision[]>([]);
  /** Counts up with every change of the article's state, so that histories are read again. */
  changes = $state(0);
  /** Counts up with every import, so that what fits a claim is looked for again. */
  imports = $state(0);

  ordered = $derived(this.article ? inReadingOrder(this.article.claims) : []);
  shown = $derived(this.ordered.filter((claim) => passes(claim, this.filter)));
  claim = $derived(this.ordered.find((claim) => claim.id === this.selected) ?? null);
  found = $derived(this.#matching());

  /** What was chosen for the next report; kept while the window is open. */
  exportOptions = $state.raw<ExportOptions>(FOR_THE_DESK);

  readonly bundles: Bundles;
  readonly corrections: Corrections;
  /** Which names, numbers, dates and quotations are checked. */
  readonly coverage: Coverage;
  readonly library: Library;
  readonly notes: Notes;
  readonly seals: Seals;
  readonly second: Second;
  readonly signOffs: SignOffs;
  /** The drafts of the open article. */
  readonly drafts: Drafts;

  readonly #desk: Desk;
  readonly #toasts: Toasts;
  readonly #lastClaim = new SvelteMap<string, string>();

  constructor(desk: Desk, toasts: Toasts) {
    this.#desk = desk;
    this.#toasts = toasts;
    this.coverage = new Coverage(desk, (problem) => this.#report(problem));
    this.drafts = new Drafts(desk, {
      show: ({ article }) => this.#showDraft(article),
      report: (problem) => this.#report(problem),
      busy: (what) => (this.busy = what)
    });
    const room: Room = {
      article: () => this.article?.id ?? null,
      change: (ask) => this.#changeOrProblem(ask),
      tell: (ask) => this.#change(null, ask),
      ask: (ask) => this.#try(null, ask)
    };
    this.bundles = new Bundles(desk, room);
    this.corrections = new Corrections(desk, room);
    this.library = new Library(desk, room);
    this.notes = new Notes(desk, room);
    this.seals = new Seals(desk, room);
    this.second = new Second(desk, room);
    this.signOffs = new SignOffs(desk, room);
  }

  /** Reads what there is; a store that cannot be used leaves the window with its reason. */
  async start(): Promise<void> {
    this.phase = 'starting';
    try {
      const [about, settings, articles] = await Promise.all([
        this.#desk.call('about', {}),
        this.#desk.call('get_settings', {}),
        this.#desk.call('list_articles', {})
      ]);
      this.about = about;
      this.settings = settings;
      this.articles = articles;
      this.phase = 'ready';
      const latest = articles[0];
      if (latest) await this.openArticle(latest.id);
    } catch (thrown) {
      this.failure = asDeskError(thrown);
      this.phase = 'failed';
    }
  }

  async openArticle(id: string): Promise<void> {
    if (this.article?.id !== id) await this.came(id);
  }

  /** An article as it is now, which may be new in the room. */
  async came(id: string): Promise<void> {
    const article = await this.#try('Opening…', () => this.#desk.call('get_article', { article: id }));
    if (article) this.#show(article);
    if (!this.articles.some((one) => one.id === id)) await this.#readList();
  }

  async pasteText(text: string, published: string | null): Promise<DeskError | null> {
    return this.#open('Reading the text…', () => this.#desk.call('open_text', { text, published }));
  }

  async pickArticle(): Promise<void> {
    const problem = await this.#open('Opening a file…', () => this.#desk.call('pick_article', {}));
    if (problem) this.#report(problem);
  }

  async openSample(): Promise<void> {
    const problem = await this.#open('Opening the sample…', () => this.#desk.call('open_sample', {}));
    if (problem) this.#report(problem);
  }

  async rename(title: string): Promise<void> {
    const article = this.article;
    if (!article || title.trim() === article.title) return;
    const summary = await this.#try('Renaming…', () =>
      this.#desk.call('rename_article', { article: article.id, title: title.trim() })
    );
    if (!summary) return;
    this.article = { ...article, title: summary.title };
    this.#replace(summary);
  }

  async removeArticle(id: string): Promise<void> {
    const articles = await this.#try('Taking it off the list…', () =>
      this.#desk.call('remove_article', { article: id })
    );
    if (!articles) return;
    this.articles = articles;
    if (this.article?.id !== id) return;
    this.article = null;
    this.selected = null;
    const next = articles[0];
    if (next) await this.openArticle(next.id);
  }

  async setPublished(published: string | null): Promise<void> {
    const article = this.article;
    if (!article || published === article.published) return;
    const fresh = await this.#try('Reading the article again…', () =>
      this.#desk.call('set_published', { article: article.id, published })
    );
    if (!fresh) return;
    const was = this.claim;
    this.#show(fresh);
    const same = this.ordered.find(
      (claim) => claim.kind === was?.kind && claim.mentions[0]?.start === was.mentions[0]?.start
    );
    if (same) this.selected = same.id;
    await this.#readList();
  }

  async setPolicy(policy: Policy): Promise<void> {
    const article = this.article;
    if (!article || policy.name === article.room.policy.name) return;
    await this.#change('Assessing again…', () =>
      this.#desk.call('set_policy', { article: article.id, policy })
    );
  }

  /** The next policy of those that the app knows. */
  nextPolicy(): void {
    const known = this.about?.policies ?? [];
    const at = known.findIndex((policy) => policy.name === this.article?.room.policy.name);
    const next = known[(at + 1) % known.length];
    if (next) void this.setPolicy(next);
  }

  /** Attaches a record; gives the problem back, so that the form can show it beside its field. */
  async addEvidence(form: EvidenceForm): Promise<DeskError | null> {
    const article = this.article;
    if (!article) return null;
    return this.#changeOrProblem(() => this.#desk.call('add_evidence', { article: article.id, form }));
  }

  /** Attaches a record that stood behind an earlier decision. */
  async attachEarlier({ excerpt, source, locator }: EarlierEvidence): Promise<void> {
    const problem = await this.addEvidence({ excerpt, source, locator });
    if (problem) this.#report(problem);
  }

  async editEvidence(evidence: string, form: EvidenceForm): Promise<DeskError | null> {
    return this.#changeOrProblem(() => this.#desk.call('edit_evidence', { evidence, form }));
  }

  async removeEvidence(evidence: string): Promise<void> {
    await this.#change('Taking it out…', () => this.#desk.call('remove_evidence', { evidence }));
  }

  async setStance(evidence: string, stance: Stance | null): Promise<void> {
    const claim = this.claim;
    if (!claim) return;
    await this.#change('Assessing again…', () =>
      this.#desk.call('set_stance', { claim: claim.id, evidence, stance })
    );
  }

  /** Records a verdict; gives the problem back, so that the panel can ask for the note. */
  async decide(status: Status, note: string): Promise<DeskError | null> {
    const claim = this.claim;
    if (!claim) return null;
    return this.#changeOrProblem(() =>
      this.#desk.call('decide', { claim: claim.id, status, note: note.trim() === '' ? null : note.trim() })
    );
  }

  async clearVerdict(): Promise<void> {
    const claim = this.claim;
    if (!claim?.state.verdict) return;
    await this.#change('Taking the verdict away…', () =>
      this.#desk.call('clear_verdict', { claim: claim.id })
    );
  }

  async undo(): Promise<void> {
    const article = this.article;
    if (!article?.room.undo) return;
    await this.#change('Undoing…', () => this.#desk.call('undo', { article: article.id }));
  }

  async redo(): Promise<void> {
    const article = this.article;
    if (!article?.room.redo) return;
    await this.#change('Redoing…', () => this.#desk.call('redo', { article: article.id }));
  }

  /** Everything that was done about a claim; null where it cannot be read. */
  history = (claim: string): Promise<ClaimHistory | null> =>
    this.#try(null, () => this.#desk.call('claim_history', { claim }));

  /** Where the ledger ends; null where it cannot be read. */
  ledger = (): Promise<LedgerHead | null> => this.#try(null, () => this.#desk.call('ledger_head', {}));

  /** Goes through the whole ledger. */
  verifyLedger = () => this.#try('Going through the ledger…', () => this.#desk.call('verify_ledger', {}));

  async exportReport(format: ExportFormat): Promise<void> {
    const article = this.article;
    if (!article) return;
    const done = await this.#try('Writing the report…', () =>
      this.#desk.call('save_report', { article: article.id, format, options: this.exportOptions })
    );
    if (!done) return;
    const open = { label: 'Open', run: () => void this.#try(null, () => this.#desk.call('show_report', {})) };
    this.#toasts.show('done', 'Report written', { detail: done.path, actions: [open], stay: 12000 });
  }

  /** The report to look at; fails as the desk does. */
  previewReport = (options: ExportOptions): Promise<ReportPreview> =>
    this.#desk.call('preview_report', { article: this.article?.id ?? '', options });

  async showSource(evidence: string): Promise<void> {
    const article = this.article;
    if (article)
      await this.#try(null, () => this.#desk.call('show_source', { article: article.id, evidence }));
  }

  async saveSettings(change: Partial<Settings>): Promise<void> {
    const settings = this.settings;
    if (!settings) return;
    this.settings = { ...settings, ...change };
    const saved = await this.#try(null, () => this.#desk.call('set_settings', { ...settings, ...change }));
    this.settings = saved ?? settings;
    // What one may see of a second check depends on who one is.
    if (saved && saved.reviewer !== settings.reviewer) await this.#readAgain();
  }

  select(id: string | null, reveal = true): void {
    this.selected = id;
    if (id && this.article) this.#lastClaim.set(this.article.id, id);
    if (reveal && id) this.revealMention(0);
  }

  revealMention(mention: number): void {
    this.reveal = { count: this.reveal.count + 1, mention, finding: null, at: null };
  }

  revealFinding(finding: number): void {
    this.reveal = { count: this.reveal.count + 1, mention: 0, finding, at: null };
  }

  /** Brings words into view that are no claim's. */
  revealAt(at: number): void {
    this.reveal = { count: this.reveal.count + 1, mention: 0, finding: null, at };
  }

  step(by: number): void {
    const next = stepFrom(this.shown, this.selected, by);
    if (next) this.select(next.id);
  }

  goTo(end: 'first' | 'last'): void {
    const claim = end === 'first' ? this.shown[0] : this.shown.at(-1);
    if (claim) this.select(claim.id);
  }

  goToUndecided(): void {
    const next = nextUndecided(this.shown, this.selected);
    if (next) this.select(next.id);
    else this.#toasts.show('info', 'Every claim shown has a verdict.');
  }

  #matching(): ArticleSummary[] {
    const words = this.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return this.articles.filter((article) => {
      const title = article.title.toLocaleLowerCase();
      return words.every((word) => title.includes(word));
    });
  }

  async #open(what: string, ask: () => Promise<Opened | null>): Promise<DeskError | null> {
    this.busy = what;
    try {
      const opened = await ask();
      if (!opened) return null;
      this.#show(opened.article);
      await this.#readList();
      if (opened.already_open)
        this.#toasts.show('info', 'This text was already here. This is it, with its work.');
      if (opened.proposed && !opened.article.published) this.#offerDay(opened.proposed);
      return null;
    } catch (thrown) {
      return asDeskError(thrown);
    } finally {
      this.busy = null;
    }
  }

  /** The day that a file claims for itself is offered; only a person applies it. */
  #offerDay(day: string): void {
    const use = { label: 'Use it', run: () => void this.setPublished(day) };
    this.#toasts.show('info', `The file says: published ${dayWords(day)}`, { actions: [use], stay: 20_000 });
  }

  #show(article: Article): void {
    this.article = article;
    this.filter = NO_FILTER;
    this.earlier = [];
    this.reveal = { ...this.reveal, finding: null, at: null };
    void this.#recall(article.id);
    const last = this.#lastClaim.get(article.id);
    const claims = inReadingOrder(article.claims);
    const chosen = claims.find((claim) => claim.id === last) ?? claims[0];
    this.selected = chosen?.id ?? null;
    if (last && chosen) this.revealMention(0);
  }

  /** The article with its new draft; what was chosen stays chosen where its words still stand. */
  async #showDraft(article: Article): Promise<void> {
    const was = this.selected;
    this.changes += 1;
    this.#show(article);
    const same = this.drafts.comparison?.changes.find((change) => change.old?.id === was)?.new;
    if (same) this.select(same.id, false);
    await this.#readList();
  }

  /** What other articles remember, asked for once the article is on the screen. */
  async #recall(article: string): Promise<void> {
    await new Promise(requestAnimationFrame);
    const earlier = await this.#try(null, () => this.#desk.call('earlier_decisions', { article }));
    if (earlier && this.article?.id === article) this.earlier = earlier;
  }

  async #change(what: string | null, ask: () => Promise<Changed>): Promise<void> {
    const changed = await this.#try(what, ask);
    if (changed) this.#apply(changed);
  }

  async #changeOrProblem(ask: () => Promise<Changed>): Promise<DeskError | null> {
    try {
      this.#apply(await ask());
      return null;
    } catch (thrown) {
      return asDeskError(thrown);
    }
  }

  #apply(changed: Changed): void {
    this.changes += 1;
    const article = this.article;
    if (article?.id === changed.article && changed.anew) {
      this.#renew(article, changed.anew);
    } else if (article?.id === changed.article) {
      const fresh = byId(changed.claims);
      const claims = article.claims.map((claim) => {
        const state = fresh.get(claim.id);
        return state ? { ...claim, state } : claim;
      });
      this.article = { ...article, claims, room: changed.room };
    }
    const summary = this.articles.find((one) => one.id === changed.article);
    if (summary) this.#replace({ ...summary, progress: changed.room.progress });
    this.#toasts.show('done', changed.done);
  }

  /** The claims themselves are others: what is new among them is chosen, else what was chosen stays. */
  #renew(before: Article, now: Article): void {
    this.article = now;
    const made = this.ordered.find((claim) => before.claims.every((one) => one.id !== claim.id));
    if (made && !passes(made, this.filter)) this.filter = NO_FILTER;
    if (made) this.select(made.id);
    else if (!this.claim) this.select(nearest(this.selected, before, now), false);
    void this.#recall(now.id);
  }

  #replace(summary: ArticleSummary): void {
    this.articles = this.articles.map((one) => (one.id === summary.id ? summary : one));
  }

  async #readAgain(): Promise<void> {
    const id = this.article?.id;
    const article = id && (await this.#try(null, () => this.#desk.call('get_article', { article: id })));
    if (article && this.article?.id === id) {
      this.article = article;
      this.changes += 1;
    }
    await this.#readList();
  }

  async #readList(): Promise<void> {
    const articles = await this.#try(null, () => this.#desk.call('list_articles', {}));
    if (articles) this.articles = articles;
  }

  async #try<T>(what: string | null, ask: () => Promise<T>): Promise<T | null> {
    if (what) this.busy = what;
    try {
      return await ask();
    } catch (thrown) {
      this.#report(asDeskError(thrown));
      return null;
    } finally {
      if (what) this.busy = null;
    }
  }

  #report(problem: DeskError): void {
    const { title, detail } = problemWords(problem);
    this.#toasts.show('problem', title, { detail });
  }
}
