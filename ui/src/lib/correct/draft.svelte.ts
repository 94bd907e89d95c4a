/** A claim while a person fills it in: its words, its kind, what it says, and what the desk has to say about that. */
import type {
  Article,
  ClaimForm,
  ClaimKind,
  ClaimValue,
  DeskError,
  EventChoice,
  Exact,
  Phase,
  WordsRead
} from '../../ipc';
import { KINDS } from '../words/words';
import type { Corrections } from './corrections';

/** In place of an event's id: one that the article's list has not. */
export const UNLISTED = 'unlisted';

/** Whether claims of a kind are about a meeting or a journey. */
export function eventType(kind: ClaimKind): EventChoice['type'] | null {
  if (kind === 'travel_mode') return 'journey';
  return kind.startsWith('meeting_') ? 'meeting' : null;
}

/** The field that a refusal is about; the desk names the fields as the form does. */
export function fieldOf(problem: DeskError): string {
  return typeof problem.details?.field === 'string' ? problem.details.field : '';
}

/** A desk's refusal as a sentence of the form. */
export function refusal(problem: DeskError): string {
  const rest = typeof problem.details?.problem === 'string' ? problem.details.problem : problem.message;
  return `${rest.charAt(0).toLocaleUpperCase()}${rest.slice(1)}.`;
}

export class ClaimDraft {
  places = $state.raw<Exact[]>([]);
  kind = $state<ClaimKind>('meeting_date');
  event = $state('');
  what = $state('meeting');
  phase = $state<Phase>('held');
  read = $state.raw<WordsRead | null>(null);
  /** What the claim would say, or null while it cannot. */
  sentence = $state<string | null>(null);
  problem = $state.raw<{ field: string; words: string } | null>(null);

  #values = $state.raw<Partial<Record<ClaimKind, ClaimValue>>>({});
  readonly #article: Article;
  readonly #desk: Corrections;
  /** Kinds whose value a person has touched, or that came with the claim: reading other words leaves them. */
  #own: ClaimKind[] = [];
  #chosenKind = false;
  #asked = 0;

  constructor(article: Article, desk: Corrections) {
    this.#article = article;
    this.#desk = desk;
  }

  get value(): ClaimValue | null {
    return this.#values[this.kind] ?? null;
  }

  set value(value: ClaimValue | null) {
    if (!value) return;
    this.#values = { ...this.#values, [value.kind]: value };
    if (!this.#own.includes(value.kind)) this.#own.push(value.kind);
  }

  /** Begins with a claim as it is. */
  async begin(form: ClaimForm): Promise<void> {
    const { text } = this.#article;
    this.kind = form.value.kind;
    this.value = form.value;
    this.#chosenKind = true;
    if (form.event?.is === 'known') this.event = form.event.event;
    this.places = form.mentions.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));
    await this.#readWords();
  }

  /** Sets the words; what the engine reads there fills whatever a person has not. */
  async setPlaces(places: Exact[]): Promise<void> {
    this.places = places;
    await this.#readWords();
  }

  chooseKind(kind: ClaimKind): void {
    this.kind = kind;
    this.#chosenKind = true;
    this.#chooseEvent();
  }

  /** The meetings or journeys that a claim of this kind can be about. */
  get choices(): EventChoice[] {
    const type = eventType(this.kind);
    return type ? (this.read?.events.filter((one) => one.type === type) ?? []) : [];
  }

  /** As the desk takes it; null while something has not come yet. */
  get form(): ClaimForm | null {
    const value = this.value;
    if (!value) return null;
    const about = eventType(this.kind);
    const event: ClaimForm['event'] =
      about === null || this.event === ''
        ? null
        : this.event === UNLISTED
          ? { is: 'new', what: this.what, phase: this.phase }
          : { is: 'known', event: this.event };
    return { value, event, mentions: this.places.map(({ start, end }) => ({ start, end })) };
  }

  /** Asks the desk for the sentence that this makes. */
  async preview(): Promise<void> {
    const form = this.form;
    this.#asked += 1;
    const asked = this.#asked;
    if (!form || this.places.length === 0) {
      this.sentence = null;
      return;
    }
    const answer = await this.#desk.preview(form);
    if (asked !== this.#asked) return;
    this.sentence = typeof answer === 'string' ? answer : null;
    if (typeof answer === 'string') this.problem = null;
    else if (this.problem) this.refuse(answer);
  }

  refuse(problem: DeskError): void {
    this.problem = { field: fieldOf(problem), words: refusal(problem) };
  }

  problemAt(field: string): string | undefined {
    return this.problem?.field === field ? this.problem.words : undefined;
  }

  async #readWords(): Promise<void> {
    if (this.places.length === 0) return;
    const read = await this.#desk.read(this.places);
    if (!read) return;
    this.read = read;
    const values: Partial<Record<ClaimKind, ClaimValue>> = { ...this.#values };
    for (const { value } of read.values) if (!this.#own.includes(value.kind)) values[value.kind] = value;
    this.#values = values;
    if (!this.#chosenKind) this.kind = read.kind;
    this.#chooseEvent();
  }

  /** The event that the words are about, unless one of the right sort is chosen already. */
  #chooseEvent(): void {
    const type = eventType(this.kind);
    if (type === null || this.event === UNLISTED) return;
    if (this.choices.some((one) => one.event === this.event)) return;
    const about = type === 'meeting' ? this.read?.meeting : this.read?.journey;
    this.event = about ?? this.choices[0]?.event ?? UNLISTED;
    if (this.event === UNLISTED) this.what = type === 'meeting' ? 'meeting' : 'journey';
  }
}

/** Kinds as a list to choose from; those that the engine read in the words first. */
export function kindsToChoose(read: WordsRead | null): ClaimKind[] {
  const seen = read?.values.filter((one) => one.read).map((one) => one.value.kind) ?? [];
  return [...KINDS.filter((kind) => seen.includes(kind)), ...KINDS.filter((kind) => !seen.includes(kind))];
}
