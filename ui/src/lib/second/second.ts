/** What the window asks of the desk about the blind second check. */
import type { Desk } from '../../ipc';
import type { Room } from '../state/room';

export class Second {
  readonly #desk: Desk;
  readonly #room: Room;

  constructor(desk: Desk, room: Room) {
    this.#desk = desk;
    this.#room = room;
  }

  /** Begins, finishes or stops the second check of the open article. */
  async run(what: 'start_second_check' | 'finish_second_check' | 'stop_second_check'): Promise<void> {
    const article = this.#room.article();
    if (article) await this.#room.tell(() => this.#desk.call(what, { article }));
  }
}
