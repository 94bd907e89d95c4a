import { expect, it } from 'vitest';
import type { Compared } from '../../ipc';
import { agreementWords, names, settlingNote } from './words';

it('names people as one would', () => {
  expect([names([]), names(['Ana']), names(['Ana', 'Ben']), names(['A', 'B', 'C'])]).toEqual([
    '',
    'Ana',
    'Ana and Ben',
    'A, B and C'
  ]);
});

it('tells agreement, and says where kappa is not defined', () => {
  const check = (agreed: number, percent: string | null, kappa: string | null, words: string): void => {
    expect(agreementWords({ compared: percent === null ? 0 : 4, agreed, percent, kappa })).toBe(words);
  };
  check(3, '75.0', '0.50', '3 of 4 decided alike (75.0 %), kappa 0.50');
  check(4, '100.0', null, '4 of 4 decided alike (100.0 %), kappa is not defined: one status throughout');
  check(0, null, null, 'no claim was decided by both');
});

it('says in the note what both had decided', () => {
  const one = { first: 'supported', first_by: 'Ana', second: 'refuted' } as Compared;
  expect(settlingNote(one, 'Ben', 'refuted')).toBe(
    'Settled as refuted after a blind second check (Ana: supported; Ben: refuted).'
  );
});
