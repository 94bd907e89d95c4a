import { describe, expect, it } from 'vitest';
import { pieces, shortened, wordsBetween } from './pieces';

describe('pieces', () => {
  it('are the whole text, marked where something was found', () => {
    const found = pieces('Kim came by train.', [
      { start: 0, end: 3 },
      { start: 12, end: 17 }
    ]);
    expect(found.map((piece) => piece.text).join('')).toBe('Kim came by train.');
    expect(found.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['Kim', 'train']);
  });

  it('pass over what does not fit', () => {
    expect(
      pieces('abc', [
        { start: 5, end: 9 },
        { start: 2, end: 1 }
      ])
    ).toEqual([{ text: 'abc', marked: false }]);
    expect(pieces('bcd', [{ start: 10, end: 12 }], 10)).toEqual([
      { text: 'bc', marked: true },
      { text: 'd', marked: false }
    ]);
  });
});

describe('words between two places', () => {
  const blocks = [
    { start: 4, text: 'Kim 😀 came.', after: '\r\n\r\n', locator: null },
    { start: 20, text: 'He left.', after: '\n', locator: null }
  ];

  it('are exact over the ends of paragraphs, without white space around them', () => {
    expect(wordsBetween(blocks, 11, 21)).toEqual({
      start: 11,
      end: 21,
      text: 'came.\r\n\r\nHe'.slice(0, 10)
    });
    expect(wordsBetween(blocks, 4, 8)).toEqual({ start: 4, end: 7, text: 'Kim' });
  });

  it('are none where nothing or too much is chosen', () => {
    expect(wordsBetween(blocks, 16, 20)).toBeNull();
    expect(wordsBetween(blocks, 0, 8)).toBeNull();
    expect(wordsBetween(blocks, 20, 90)).toBeNull();
    expect(wordsBetween([], 0, 1)).toBeNull();
  });
});

describe('a long passage', () => {
  it('is shown from a little before its marks on', () => {
    const text = `${'word '.repeat(200)}found`;
    const { from, to } = shortened(text, [{ start: 1000, end: 1005 }]);
    expect(text.slice(from, to)).toContain('found');
    expect(to - from).toBeLessThanOrEqual(320);
    expect(shortened('short', [])).toEqual({ from: 0, to: 5 });
  });
});
