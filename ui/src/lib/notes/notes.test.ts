import { describe, expect, it } from 'vitest';
import type { ProposedSource } from '../../ipc';
import { byline, sortNotes } from './notes';

const note = (id: string, claims: string[], state: ProposedSource['state']): ProposedSource =>
  ({ id, claims, state }) as ProposedSource;

describe('sortNotes', () => {
  it('gives a claim its own notes, those on no claim, and what was dismissed of both', () => {
    const notes = [
      note('a', ['c1', 'c2'], 'proposed'),
      note('b', ['c2'], 'proposed'),
      note('c', ['c1'], 'dismissed'),
      note('d', [], 'accepted'),
      note('e', [], 'dismissed')
    ];
    const { here, loose, dismissed } = sortNotes(notes, 'c1');
    const ids = (list: ProposedSource[]): string[] => list.map(({ id }) => id);
    expect([ids(here), ids(loose), ids(dismissed)]).toEqual([['a'], ['d'], ['c', 'e']]);
  });
});

describe('byline', () => {
  it('says who wrote it and when, as far as the file knows', () => {
    const one = { sort: 'comment', author: 'Ana', written: '2025-09-06' } as ProposedSource;
    const day = (iso: string): string => `day ${iso}`;
    expect(byline(one, day)).toBe('Comment by Ana, day 2025-09-06');
    expect(byline({ ...one, sort: 'footnote', author: null, written: null }, day)).toBe('Footnote');
  });
});
