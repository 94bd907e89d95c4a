import { describe, expect, it } from 'vitest';
import type { ClaimState, Verdict } from '../../ipc';
import { canRecord, changes, overrules } from './verdict';

const state = (verdict: Verdict | null): ClaimState => ({
  id: '1',
  shown: 'refuted',
  assessment: { status: 'refuted', items: [], links: [], missing: null, flips: [] },
  verdict,
  stage: 'not_started',
  recheck: null
});
const given: Verdict = {
  status: 'refuted',
  note: 'By air.',
  by: 'me',
  at: '2025-09-05T10:00:00Z',
  assessed: 'refuted',
  overrules: false,
  stale: false
};

describe('verdicts', () => {
  it('ask for a note only when they overrule', () => {
    expect(overrules(state(null), 'refuted')).toBe(false);
    expect(overrules(state(null), 'supported')).toBe(true);
    expect(canRecord(state(null), 'refuted', '')).toBe(true);
    expect(canRecord(state(null), 'supported', '  ')).toBe(false);
    expect(canRecord(state(null), 'supported', 'I was there.')).toBe(true);
    expect(canRecord(state(null), null, 'I was there.')).toBe(false);
  });

  it('are recorded again only when something is new', () => {
    expect(changes(state(null), 'refuted', '')).toBe(true);
    expect(changes(state(given), 'refuted', 'By air. ')).toBe(false);
    expect(changes(state(given), 'refuted', '')).toBe(true);
    expect(changes(state({ ...given, stale: true }), 'refuted', 'By air.')).toBe(true);
  });
});
