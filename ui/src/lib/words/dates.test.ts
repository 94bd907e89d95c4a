import { describe, expect, it } from 'vitest';
import { dayWords, edtfWords, isDay, momentWords } from './dates';

describe('EDTF in words', () => {
  it.each([
    ['2025-09-04', '4 September 2025'],
    ['2025-09', 'September 2025'],
    ['2019', '2019'],
    ['XXXX-09-04', '4 September, year unknown'],
    ['XXXX-09', 'September, year unknown'],
    ['199X', 'the 1990s'],
    ['2018-06-11/2018-06-12', '11–12 June 2018'],
    ['2018-06-30/2018-07-02', '30 June – 2 July 2018'],
    ['2018-12-30/2019-01-02', '30 December 2018 – 2 January 2019'],
    ['2018/2019', '2018 – 2019'],
    ['2025-09~', 'about September 2025'],
    ['soon', 'soon']
  ])('%s is %s', (edtf, words) => expect(edtfWords(edtf)).toBe(words));
});

describe('days and moments', () => {
  it('shortens a day', () => expect(dayWords('2025-09-05')).toBe('5 Sep 2025'));
  it('leaves what is no day', () => expect(dayWords('soon')).toBe('soon'));
  it('says today', () => {
    const now = new Date(2025, 8, 5, 15, 0);
    expect(momentWords(new Date(2025, 8, 5, 14, 5).toISOString(), now)).toBe('today, 14:05');
    expect(momentWords(new Date(2025, 8, 4, 9, 5).toISOString(), now)).toBe('4 Sep 2025, 09:05');
  });
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-9-1', false]
  ])('%s is a day: %s', (day, is) => expect(isDay(day)).toBe(is));
});
