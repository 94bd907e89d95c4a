import { describe, expect, it } from 'vitest';
import { chunkAt, chunks, pieces } from './chunks';

const TEXT = '\nHead\n\nOne 😀.\r\nTwo.\n';

describe('pieces', () => {
  it('cover the text without loss, gaps included', () => {
    const blocks = [
      { start: 1, end: 5, kind: 'headline' as const },
      { start: 7, end: 14, kind: 'paragraph' as const },
      { start: 16, end: 20, kind: 'paragraph' as const }
    ];
    const got = pieces(TEXT.length, blocks);
    expect(got.map((p) => TEXT.slice(p.start, p.end)).join('')).toBe(TEXT);
    expect(got.map((p) => p.kind)).toEqual([
      'gap',
      'headline',
      'gap',
      'paragraph',
      'gap',
      'paragraph',
      'gap'
    ]);
  });

  it('show a text without blocks as it is', () => {
    expect(pieces(3, [])).toEqual([{ start: 0, end: 3, kind: 'paragraph' }]);
  });

  it('neither repeat nor lose text when blocks overlap or run over', () => {
    const got = pieces(10, [
      { start: 0, end: 6, kind: 'paragraph' },
      { start: 4, end: 99, kind: 'debris' }
    ]);
    expect(got.map((p) => [p.start, p.end])).toEqual([
      [0, 6],
      [6, 10]
    ]);
  });
});

describe('chunks', () => {
  const all = chunks(
    pieces(
      100,
      Array.from({ length: 10 }, (_, i) => ({ start: i * 10, end: i * 10 + 9, kind: 'paragraph' as const }))
    ),
    25
  );

  it('cover the same text', () => {
    expect(all[0]?.start).toBe(0);
    expect(all.at(-1)?.end).toBe(100);
    for (let i = 1; i < all.length; i += 1) expect(all[i]?.start).toBe(all[i - 1]?.end);
  });

  it('are found by position', () => {
    for (let at = 0; at < 100; at += 1) {
      const chunk = all[chunkAt(all, at)];
      expect(chunk && chunk.start <= at && at < chunk.end).toBe(true);
    }
    expect(chunkAt(all, 100)).toBe(-1);
    expect(chunkAt([], 0)).toBe(-1);
  });
});
