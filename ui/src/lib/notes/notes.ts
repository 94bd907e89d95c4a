/** What the window asks of the desk about the notes of a draft's file, and which of them belong to a claim. */
import type { Desk, DeskError, EvidenceForm, NoteRef, ProposedSource } from '../../ipc';
import type { Room } from '../state/room';

export class Notes {
  readonly #desk: Desk;
  readonly #room: Room;

  constructor(desk: Desk, room: Room) {
    this.#desk = desk;
    this.#room = room;
  }

  async accept(note: string, form: EvidenceForm): Promise<DeskError | null> {
    return this.#room.change(() => this.#desk.call('accept_note', { note, form }));
  }

  async dismiss(ref: NoteRef): Promise<void> {
    await this.#room.tell(() => this.#desk.call('dismiss_note', ref));
  }

  async reopen(ref: NoteRef): Promise<void> {
    await this.#room.tell(() => this.#desk.call('reopen_note', ref));
  }
}

/** The notes that a claim's pane shows. */
export interface Sorted {
  /** They stand on the claim's words and wait, or became evidence. */
  here: ProposedSource[];
  /** They stand on no claim's words. */
  loose: ProposedSource[];
  /** Of both, those that a person dismissed. */
  dismissed: ProposedSource[];
}

/** Those of one claim first; what stands on no claim is not lost. */
export function sortNotes(notes: ProposedSource[], claim: string): Sorted {
  const mine = notes.filter((note) => note.claims.includes(claim));
  const loose = notes.filter((note) => note.claims.length === 0);
  const waits = (note: ProposedSource): boolean => note.state !== 'dismissed';
  return {
    here: mine.filter(waits),
    loose: loose.filter(waits),
    dismissed: [...mine, ...loose].filter((note) => !waits(note))
  };
}

/** Who says it: `Comment by Ana Costa, 6 September 2025`. */
export function byline(note: ProposedSource, day: (iso: string) => string): string {
  const sort = note.sort === 'comment' ? 'Comment' : 'Footnote';
  const by = note.author ? `${sort} by ${note.author}` : sort;
  return note.written ? `${by}, ${day(note.written)}` : by;
}
