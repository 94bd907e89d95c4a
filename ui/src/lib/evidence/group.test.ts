import { describe, expect, it } from 'vitest';
import type { Claim, Evidence, Link, Stance } from '../../ipc';
import { groupEvidence } from './group';

const record = (id: string): Evidence => ({
  id,
  label: `v${id}`,
  excerpt: 'By air.',
  source: {
    publisher: 'Wire',
    title: null,
    url: null,
    author: null,
    published: null,
    tier: 'secondary',
    origin: null
  },
  locator: null,
  added_at: '',
  stances: { refutes: 0, supports: 0, insufficient: 0 },
  sealed: null
});
const link = (evidence: string, stance: Stance, origin: number, set_by: string | null = null): Link => ({
  evidence,
  stance,
  proposed: stance,
  set_by,
  origin
});
const claim = (links: Link[]): Claim =>
  ({
    state: { assessment: { status: 'refuted', items: [], links, missing: null, flips: [] } }
  }) as unknown as Claim;

describe('evidence as a claim sees it', () => {
  const links = [
    link('1', 'irrelevant', 0),
    link('2', 'supports', 1),
    link('3', 'refutes', 2),
    link('4', 'supports', 1)
  ];
  const { about, rest } = groupEvidence(
    claim([...links, link('5', 'irrelevant', 3, 'me')]),
    ['1', '2', '3', '4', '5', '6'].map(record)
  );

  it('puts refutation first and keeps the order of attaching within', () => {
    expect(about.map((one) => one.evidence.id)).toEqual(['3', '2', '4', '5']);
  });

  it('keeps what is not about it apart, unless a person said so', () => {
    expect(rest.map((one) => one.evidence.id)).toEqual(['1', '6']);
  });

  it('names copies of one origin', () => {
    expect(about.find((one) => one.evidence.id === '2')?.copies).toEqual(['v4']);
    expect(about.find((one) => one.evidence.id === '3')?.copies).toEqual([]);
  });
});
