import { describe, expect, it } from 'vitest';
import type { BundleArticle } from '../../ipc';
import { cameInWords } from './words';

const NOTHING: BundleArticle = {
  article: 'a',
  title: 'Talks',
  created: false,
  drafts: 0,
  claims: 0,
  evidence: 0,
  documents: 0,
  verdicts: 0,
  taken_over: 0,
  to_settle: [],
  differences: []
};

describe('what came in with a bundle', () => {
  it('is counted, and nothing is said of what did not', () => {
    expect(cameInWords(NOTHING)).toBe('It was merged with the article here. Nothing in it was new.');
    expect(cameInWords({ ...NOTHING, created: true, drafts: 1, claims: 4, taken_over: 1 })).toBe(
      'The article is new in this room. 1 draft, 4 claims came in. 1 claim has the decision made there.'
    );
  });
});
