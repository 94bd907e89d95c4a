import { expect, test } from 'vitest';
import type { EarlierDecision } from '../../ipc';
import { earlierNote } from './earlier';

test('the note says who decided where, and repeats why', () => {
  const decision = {
    title: 'Kim met Xi',
    published: '2025-09-05',
    verdict: { by: 'N. N.', note: 'Seen the log.' }
  } as EarlierDecision;
  expect(earlierNote(decision)).toBe('Decided before by N. N. in “Kim met Xi” (5 Sep 2025). Seen the log.');
  const bare = { ...decision, published: null, verdict: { ...decision.verdict, note: null } };
  expect(earlierNote(bare)).toBe('Decided before by N. N. in “Kim met Xi”.');
});
