import { describe, expect, it } from 'vitest';
import { clicked, touching, type PaintedSpan } from './marks';

const span = (start: number, end: number, claim = 'c'): PaintedSpan => ({
  start,
  end,
  mark: { claim, mention: 0 }
});

describe('marks', () => {
  it('finds the spans that touch a stretch, long ones from before it included', () => {
    const spans = [span(0, 50), span(5, 8), span(20, 25), span(30, 35), span(40, 45)];
    expect(touching(spans, 50, 22, 31).map((s) => s.start)).toEqual([0, 20, 30]);
    expect(touching(spans, 50, 8, 20).map((s) => s.start)).toEqual([0]);
    expect(touching([], 0, 0, 10)).toEqual([]);
  });

  it('goes outwards through overlapping claims with each click', () => {
    expect(clicked(['inner', 'outer'], null)).toBe('inner');
    expect(clicked(['inner', 'outer'], 'inner')).toBe('outer');
    expect(clicked(['inner', 'outer'], 'outer')).toBe('inner');
    expect(clicked([], null)).toBeUndefined();
  });
});
