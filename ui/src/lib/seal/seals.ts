/** What the window asks of the desk about confidential sources. */
import type { Desk, DeskError, OpenedSeal } from '../../ipc';
import type { Room } from '../state/room';

export class Seals {
  readonly #desk: Desk;
  readonly #room: Room;

  constructor(desk: Desk, room: Room) {
    this.#desk = desk;
    this.#room = room;
  }

  async seal(evidence: string, label: string, reason: string): Promise<DeskError | null> {
    return this.#room.change(() => this.#desk.call('seal_source', { evidence, label, reason }));
  }

  /** What is sealed; null where it cannot be read. */
  async look(evidence: string): Promise<OpenedSeal | null> {
    return this.#room.ask(() => this.#desk.call('open_seal', { evidence }));
  }

  async unseal(evidence: string): Promise<DeskError | null> {
    return this.#room.change(() => this.#desk.call('unseal_source', { evidence }));
  }
}
