/** Vouching for the latest draft, and taking it back. */
import type { Desk, DeskError, Waive } from '../../ipc';
import type { Room } from '../state/room';

export class SignOffs {
  readonly #desk: Desk;
  readonly #room: Room;

  constructor(desk: Desk, room: Room) {
    this.#desk = desk;
    this.#room = room;
  }

  /** Signs off; gives the problem back, so that the dialog can show it. */
  async sign(waive: Waive[]): Promise<DeskError | null> {
    const article = this.#room.article();
    if (!article) return null;
    return this.#room.change(() => this.#desk.call('sign_off', { article, waive }));
  }

  async withdraw(): Promise<void> {
    const article = this.#room.article();
    if (article) await this.#room.tell(() => this.#desk.call('withdraw_sign_off', { article }));
  }
}
