/** Sorts of things that can be left open, in the window's words. */
import type { FactSort, OpenSort } from '../../ipc';

export const FACT_SORTS: readonly FactSort[] = ['name', 'number', 'date', 'quotation'];
export const OPEN_SORTS: readonly OpenSort[] = ['claim', ...FACT_SORTS];

export const SORT_WORDS: Record<OpenSort, { one: string; many: string }> = {
  claim: { one: 'claim without a verdict', many: 'claims without a verdict' },
  name: { one: 'name', many: 'names' },
  number: { one: 'number', many: 'numbers' },
  date: { one: 'date', many: 'dates' },
  quotation: { one: 'quotation', many: 'quotations' }
};

/** `3 names`. */
export function sortCount(sort: OpenSort, count: number): string {
  return `${count} ${count === 1 ? SORT_WORDS[sort].one : SORT_WORDS[sort].many}`;
}
