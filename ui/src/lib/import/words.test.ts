import { describe, expect, it } from 'vitest';
import type { ImportSummary } from '../../ipc';
import { besides, cameIn, howFar, leftOut, size } from './words';

const none: ImportSummary = {
  added: 0,
  known: 0,
  documents: 0,
  pictures: 0,
  sources: 0,
  bytes: 0,
  skipped: [],
  cancelled: false
};

describe('what an import came to', () => {
  it('counts what went in', () => {
    expect(cameIn({ ...none, added: 1, documents: 1 })).toBe('1 file is in: 1 document.');
    expect(cameIn({ ...none, added: 1200, documents: 1100, pictures: 100, sources: 1 })).toBe(
      '1,200 files are in: 1,100 documents, 100 pictures and 1 source.'
    );
    expect(cameIn({ ...none, added: 2 })).toBe('2 files are in.');
    expect(cameIn({ ...none, known: 3 })).toBe('Nothing new: every file is there already.');
    expect(cameIn(none)).toBe('Nothing was imported.');
  });

  it('says what else happened', () => {
    expect(besides({ ...none, added: 1, known: 2, cancelled: true })).toEqual([
      'You stopped the import; what was in by then stays.',
      '2 files were there already.'
    ]);
    expect(besides(none)).toEqual([]);
    expect(leftOut({ ...none, skipped: [{ name: 'a', code: 'b', reason: 'c' }] })).toBe('1 was left out');
  });

  it('measures', () => {
    expect(howFar({ running: true, done: 12, total: 1000, skipped: 0, current: null })).toBe('12 of 1,000');
    expect([size(1), size(999), size(1500), size(2_340_000)]).toEqual([
      '1 byte',
      '999 bytes',
      '2 kB',
      '2.3 MB'
    ]);
  });
});
