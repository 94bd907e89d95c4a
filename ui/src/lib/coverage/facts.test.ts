import { describe, expect, it } from 'vitest';
import type { Claim, Fact } from '../../ipc';
import { decidedClaims, grouped, struckWords, uncoveredFacts } from './facts';

const fact = (label: string, start: number, claims: string[]): Fact => ({
  sort: 'name',
  label,
  words: { start, end: start + label.length, exact: label },
  claims
});
const claim = (id: string, decided: boolean): Claim =>
  ({
    id,
    mentions: [{ start: 0, end: 3, exact: 'Kim' }],
    items: [{ item: 'Kim', mentions: [{ start: 5, end: 7, exact: 'Xi' }] }],
    state: { verdict: decided ? {} : null }
  }) as unknown as Claim;

describe('coverage', () => {
  const facts = [
    fact('Kim', 0, ['c1']),
    fact('Xi', 5, ['c1', 'c2']),
    fact('Tokyo', 9, []),
    fact('Tokyo', 20, [])
  ];

  it('counts what stands under a decided claim', () => {
    expect(uncoveredFacts(facts, decidedClaims([claim('c1', false)])).length).toBe(4);
    expect(uncoveredFacts(facts, decidedClaims([claim('c2', true)])).map((one) => one.label)).toEqual([
      'Kim',
      'Tokyo',
      'Tokyo'
    ]);
  });

  it('lists the same words once', () => {
    expect(grouped(facts).map((one) => [one.label, one.places.length])).toEqual([
      ['Kim', 1],
      ['Xi', 1],
      ['Tokyo', 2]
    ]);
  });

  it('strikes only the words of decided claims', () => {
    expect(struckWords([claim('c1', false)])).toEqual([]);
    expect(struckWords([claim('c1', true)]).map((words) => words.start)).toEqual([0, 5]);
  });
});
