/** A desk in memory, for tests: one article with two claims. It keeps verdicts and takes them back; it never ships. */
import type { Args, Article, Changed, Claim, CommandName, Desk, Opened, Result, Status } from '../../ipc';
import { DeskError } from '../../ipc';

export const TEXT = 'Kim 😀 met Xi in Beijing.\n\nKim left by tra\u0301in. 김정은';

function claim(id: string, kind: 'meeting_location' | 'travel_mode', words: string, status: Status): Claim {
  const start = TEXT.indexOf(words);
  const value: Claim['value'] =
    kind === 'meeting_location'
      ? { kind, places: [words] }
      : { kind, mode: 'train', vehicle: null, travellers: ['Kim'], from: null, to: null, date: null };
  return {
    id,
    label: id,
    event: null,
    kind,
    statement: `It says ${words}.`,
    value,
    items: [],
    because: '',
    certainty: 'stated',
    mentions: [{ start, end: start + words.length, exact: words }],
    correction: null,
    state: {
      id,
      shown: status,
      assessment: { status, items: [], links: [], missing: null, flips: [] },
      verdict: null,
      stage: 'not_started',
      recheck: null
    }
  };
}

export class TestDesk implements Desk {
  readonly asked: CommandName[] = [];
  /** What the next question is answered with instead. */
  refusal: DeskError | null = null;
  #article: Article = {
    id: 'a1',
    title: 'Kim met Xi',
    published: null,
    language: 'en',
    origin: 'pasted text',
    sample: false,
    opened_at: '2025-09-05T10:00:00Z',
    draft: { id: 'd1', number: 1, of: 1 },
    sha256: '',
    text: TEXT,
    blocks: [
      { start: 0, end: TEXT.indexOf('\n'), kind: 'paragraph' },
      { start: TEXT.indexOf('\n') + 2, end: TEXT.length, kind: 'paragraph' }
    ],
    events: [],
    claims: [
      claim('c1', 'meeting_location', 'Beijing', 'supported'),
      claim('c2', 'travel_mode', 'by tra\u0301in', 'refuted')
    ],
    put_aside: [],
    findings: [],
    room: {
      policy: { name: 'desk', primary: 1, secondary: 3 },
      evidence: [],
      progress: {
        total: 2,
        decided: 0,
        evidence: 0,
        shown: { refuted: 1, conflicting: 0, not_enough_evidence: 0, supported: 1 }
      },
      sign_off: null,
      undo: null,
      redo: null,
      second: null,
      notes: []
    }
  };

  async call<K extends CommandName>(name: K, args: Args<K>): Promise<Result<K>> {
    this.asked.push(name);
    const refusal = this.refusal;
    this.refusal = null;
    if (refusal) throw refusal;
    return this.#answer(name, args) as Result<K>;
  }

  onMenu(): void {
    // There is no menu in a test.
  }

  onDrop(): void {
    // Nor does anybody drop a file.
  }

  #answer(name: CommandName, args: unknown): unknown {
    switch (name) {
      case 'about':
        return {
          name: 'Galley',
          version: '0',
          store: 'memory',
          policies: [this.#article.room.policy, { name: 'single', primary: 1, secondary: 1 }],
          kinds: [],
          opens: ['txt'],
          longest_text: 1
        };
      case 'get_settings':
        return {
          theme: 'light',
          reviewer: 'me',
          policy: this.#article.room.policy,
          private_addresses: false
        };
      case 'list_articles':
        return [this.#summary()];
      case 'get_article':
        return this.#article;
      case 'earlier_decisions':
        return [];
      case 'open_text':
        return { article: this.#article, already_open: true, proposed: null } satisfies Opened;
      case 'decide': {
        const { claim: id, status, note } = args as Args<'decide'>;
        return this.#verdict(id, status, note);
      }
      case 'undo':
        return this.#verdict('c1', null, null);
      default:
        throw new DeskError({ code: 'unknown_command', message: name, details: null });
    }
  }

  #summary() {
    const { id, title, published, opened_at, sample, room } = this.#article;
    return { id, title, published, opened_at, sample, progress: room.progress };
  }

  #verdict(id: string, status: Status | null, note: string | null): Changed {
    const old = this.#article.claims.find((one) => one.id === id)?.state;
    if (!old) throw new DeskError({ code: 'db_not_found', message: 'there is no such claim', details: null });
    const assessed = old.assessment.status;
    if (status && status !== assessed && !note) {
      throw new DeskError({ code: 'db_note_required', message: 'a note is needed', details: null });
    }
    const verdict = status && {
      status,
      note,
      by: 'me',
      at: '2025-09-05T10:00:00Z',
      assessed,
      overrules: status !== assessed,
      stale: false
    };
    const state = { ...old, shown: status ?? assessed, verdict };
    const decided = verdict ? 1 : 0;
    const room = {
      ...this.#article.room,
      undo: verdict ? 'a verdict' : null,
      progress: { ...this.#article.room.progress, decided }
    };
    return { article: 'a1', claims: [state], room, done: verdict ? 'Decided' : 'Undone', anew: null };
  }
}
