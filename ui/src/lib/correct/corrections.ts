/** What the window asks of the desk about corrections of one article. */
import type { ClaimForm, Desk, DeskError, Place, WordsRead } from '../../ipc';
import { asDeskError } from '../../ipc';
import type { Room } from '../state/room';

export class Corrections {
  readonly #desk: Desk;
  readonly #room: Room;

  constructor(desk: Desk, room: Room) {
    this.#desk = desk;
    this.#room = room;
  }

  /** What the engine reads in words of the article. */
  async read(places: readonly Place[]): Promise<WordsRead | null> {
    const article = this.#room.article();
    if (!article) return null;
    const plain = places.map(({ start, end }) => ({ start, end }));
    return this.#room.ask(() => this.#desk.call('read_words', { article, places: plain }));
  }

  /** The sentence that a form makes, or why it makes none. */
  async preview(form: ClaimForm): Promise<string | DeskError> {
    try {
      const article = this.#room.article() ?? '';
      return (await this.#desk.call('preview_claim', { article, form })).statement;
    } catch (thrown) {
      return asDeskError(thrown);
    }
  }

  async formOf(claim: string): Promise<ClaimForm | null> {
    return this.#room.ask(() => this.#desk.call('claim_form', { claim }));
  }

  async partsOf(claim: string): Promise<ClaimForm[] | null> {
    const found = await this.#room.ask(() => this.#desk.call('split_forms', { claim }));
    return found?.forms ?? null;
  }

  async wholeOf(claims: string[]): Promise<ClaimForm | null> {
    return this.#room.ask(() => this.#desk.call('merge_form', { claims }));
  }

  async add(form: ClaimForm): Promise<DeskError | null> {
    const article = this.#room.article() ?? '';
    return this.#room.change(() => this.#desk.call('add_claim', { article, form }));
  }

  async correct(claim: string, form: ClaimForm): Promise<DeskError | null> {
    return this.#room.change(() => this.#desk.call('correct_claim', { claim, form }));
  }

  async split(claim: string, parts: ClaimForm[]): Promise<DeskError | null> {
    return this.#room.change(() => this.#desk.call('split_claim', { claim, parts }));
  }

  async merge(claims: string[], form: ClaimForm): Promise<DeskError | null> {
    return this.#room.change(() => this.#desk.call('merge_claims', { claims, form }));
  }

  /** Puts a claim aside as none at all; undo and the list of such claims bring it back. */
  async dismiss(claim: string): Promise<void> {
    return this.#room.tell(() => this.#desk.call('dismiss_claim', { claim }));
  }

  async bringBack(claim: string): Promise<void> {
    return this.#room.tell(() => this.#desk.call('bring_back', { claim }));
  }
}
