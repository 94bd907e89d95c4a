/** What the window asks of the room's library: passages for a claim, words in the whole room, documents to read. */
import type {
  Desk,
  DeskError,
  DocumentPart,
  EvidenceForm,
  FoundPassage,
  FoundPassages,
  LibraryDocument,
  LibraryPage
} from '../../ipc';
import type { Room } from '../state/room';

/** Words chosen in a document, in UTF-16 code units of it. */
export interface Chosen {
  start: number;
  end: number;
  text: string;
}

/** Words of a document that are to become evidence. */
export interface Quote extends Chosen {
  document: FoundPassage['document'];
  locator: string | null;
}

export class Library {
  readonly #desk: Desk;
  readonly #room: Room;

  constructor(desk: Desk, room: Room) {
    this.#desk = desk;
    this.#room = room;
  }

  /** Passages that fit a claim, best first. */
  async suggestions(claim: string): Promise<FoundPassages | null> {
    return this.#room.ask(() => this.#desk.call('suggestions', { claim }));
  }

  /** Passages with certain words, best first. */
  async search(words: string): Promise<FoundPassages | null> {
    return this.#room.ask(() => this.#desk.call('search_library', { words }));
  }

  /** The documents of the room, or those that were taken out of it, the last added first. */
  async list(removed: boolean, after: string | null): Promise<LibraryPage | null> {
    return this.#room.ask(() => this.#desk.call('list_library', { removed, after }));
  }

  /** Takes a document out of the room. */
  async takeOut(document: string): Promise<LibraryDocument | null> {
    return this.#room.ask(() => this.#desk.call('take_out_document', { document }));
  }

  /** Brings a document back that was taken out. */
  async bringBack(document: string): Promise<LibraryDocument | null> {
    return this.#room.ask(() => this.#desk.call('bring_back_document', { document }));
  }

  /** A document around a passage, or from a block on. */
  async read(
    document: string,
    position: number | null,
    from: number | null = null
  ): Promise<DocumentPart | null> {
    return this.#room.ask(() => this.#desk.call('read_document', { document, position, from }));
  }

  /** Takes words as evidence; gives the problem back, so that the form can show it. */
  async quote(quote: Quote, form: EvidenceForm): Promise<DeskError | null> {
    const article = this.#room.article();
    if (!article) return null;
    const { document, start, end } = quote;
    return this.#room.change(() =>
      this.#desk.call('quote_document', { article, document: document.id, start, end, form })
    );
  }
}
