import { describe, expect, it } from 'vitest';
import { itemWords, ordinal, valueRows } from './value';

describe('values', () => {
  it('shows every slot that says something', () => {
    const rows = valueRows({
      kind: 'travel_mode',
      mode: 'train',
      vehicle: 'special train',
      travellers: ['Kim Jong-un', 'Kim Ju-ae'],
      from: null,
      to: 'home',
      date: null
    });
    expect(rows.map((row) => [row.name, row.words])).toEqual([
      ['By', ['Train']],
      ['Vehicle', ['special train']],
      ['Travellers', ['Kim Jong-un', 'Kim Ju-ae']],
      ['To', ['home']]
    ]);
  });

  it('keeps the exact date beside its words', () => {
    expect(valueRows({ kind: 'meeting_date', date: '2025-09-04' })).toEqual([
      { name: 'Date', words: ['4 September 2025'], exact: '2025-09-04' }
    ]);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [80, '80th'],
    [112, '112th'],
    [121, '121st']
  ])('%i is %s', (n, words) => expect(ordinal(n)).toBe(words));

  it('reads items', () => {
    expect(itemWords('travel_mode', 'train: Kim Jong-un')).toBe('Kim Jong-un — train');
    expect(itemWords('travel_mode', 'on_foot')).toBe('On foot');
    expect(itemWords('meeting_date', '2025-09-04')).toBe('4 September 2025');
    expect(itemWords('meeting_location', 'Beijing')).toBe('Beijing');
  });
});
