import { describe, expect, it } from 'vitest';
import type { DraftComparison } from '../../ipc';
import { countWords } from './words';

describe('what became of the claims', () => {
  const none = { reworded: 0, dropped: 0, new: 0, moved: 0, unchanged: 9 };
  it.each([
    [none, 'No claim is another.'],
    [{ ...none, reworded: 2, new: 1 }, '2 reworded, 1 new'],
    [{ ...none, dropped: 1, moved: 3 }, '1 dropped, 3 moved']
  ])('is counted', (counts, words) => expect(countWords({ counts } as DraftComparison)).toBe(words));
});
