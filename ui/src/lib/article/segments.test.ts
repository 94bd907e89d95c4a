import { describe, expect, it } from 'vitest';
import { context, segment, type Marked } from './segments';

/** `[from, to]` of the words in the text, by searching for them. */
function at<T>(text: string, words: string, mark: T): Marked<T> {
  const start = text.indexOf(words);
  return { start, end: start + words.length, mark };
}

function check(text: string, spans: Marked<string>[], expected: [string, string[]][]): void {
  const got = segment(text, 0, text.length, spans);
  expect(got.map((s) => s.text).join('')).toBe(text);
  expect(got.map((s) => [s.text, s.marks])).toEqual(expected);
}

describe('segment', () => {
  it('gives one bare segment where nothing is marked', () => check('plain', [], [['plain', []]]));

  it('cuts nested spans, innermost first', () => {
    const text = 'in the Great Hall of the People in Beijing.';
    check(
      text,
      [at(text, 'Great Hall of the People in Beijing', 'place'), at(text, 'Beijing', 'city')],
      [
        ['in the ', []],
        ['Great Hall of the People in ', ['place']],
        ['Beijing', ['city', 'place']],
        ['.', []]
      ]
    );
  });

  it('cuts spans that overlap halfway', () => {
    check(
      'abcdef',
      [
        { start: 0, end: 4, mark: 'x' },
        { start: 2, end: 6, mark: 'y' }
      ],
      [
        ['ab', ['x']],
        ['cd', ['x', 'y']],
        ['ef', ['y']]
      ]
    );
  });

  it('keeps emoji, combining accents, Hangul and line ends in place', () => {
    const text = '\ufeffa😀e\u0301 김정은은\r\n만났다 🇰🇵.';
    check(
      text,
      [at(text, '김정은', 'person'), at(text, '😀', 'face')],
      [
        ['\ufeffa', []],
        ['😀', ['face']],
        ['e\u0301 ', []],
        ['김정은', ['person']],
        ['은\r\n만났다 🇰🇵.', []]
      ]
    );
  });

  it('leaves out what is empty, outside or half a character', () => {
    const text = '😀😀';
    check(
      text,
      [
        { start: 1, end: 2, mark: 'half' },
        { start: 2, end: 2, mark: 'empty' },
        { start: 9, end: 12, mark: 'out' }
      ],
      [[text, []]]
    );
  });

  it('clips to the stretch asked for', () => {
    const got = segment('abcdef', 2, 4, [{ start: 0, end: 3, mark: 'x' }]);
    expect(got.map((s) => [s.text, s.marks])).toEqual([
      ['c', ['x']],
      ['d', []]
    ]);
  });

  it('names a mark once where its spans overlap', () => {
    check(
      'abc',
      [
        { start: 0, end: 3, mark: 'x' },
        { start: 1, end: 2, mark: 'x' }
      ],
      [
        ['a', ['x']],
        ['b', ['x']],
        ['c', ['x']]
      ]
    );
  });
});

describe('context', () => {
  it('ends at the line and at whole words', () => {
    const text = 'First line.\nKim travelled by special train to attend the parade';
    const start = text.indexOf('special');
    expect(context(text, start, start + 13, 12)).toEqual({ before: '…by ', after: ' to attend…' });
    expect(context(text, start, start + 13, 400)).toEqual({
      before: 'Kim travelled by ',
      after: ' to attend the parade'
    });
  });
});
