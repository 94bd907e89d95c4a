import { expect, test } from 'vitest';
import type { Evidence, Flip } from '../../ipc';
import { flipWords } from './flip';

const ROOM = ['a', 'b', 'c'].map((id, i) => ({ id, label: `v${i + 1}` }) as Evidence);

const CASES: [string, Partial<Flip>, string][] = [
  ['one record by its label', { remove: ['c'] }, 'Without v3: not enough evidence.'],
  ['several as a list', { remove: ['a', 'b', 'c'] }, 'Without v1, v2 and v3: not enough evidence.'],
  [
    'something to add',
    { add: 'one more independent source', becomes: 'supported' },
    'One more independent source: supported.'
  ],
  ['a record that is gone keeps its name', { remove: ['x'] }, 'Without x: not enough evidence.']
];

test.each(CASES)('%s', (_, given, words) => {
  const flip: Flip = { item: 'i', remove: [], add: null, becomes: 'not_enough_evidence', ...given };
  expect(flipWords(flip, ROOM)).toBe(words);
});
