/** Fates of claims in the window's words. */
import type { DraftComparison, DraftSummary, Fate } from '../../ipc';

/** What asks for work first. */
export const FATES: readonly Fate[] = ['reworded', 'dropped', 'new', 'moved', 'unchanged'];

export const FATE_WORDS: Record<Fate, { label: string; hint: string }> = {
  reworded: { label: 'Reworded', hint: 'Says or stands in other words: an earlier verdict does not hold.' },
  dropped: { label: 'Dropped', hint: 'The later draft does not say it any more.' },
  new: { label: 'New', hint: 'The earlier draft did not say it.' },
  moved: { label: 'Moved', hint: 'The same words, elsewhere in the text.' },
  unchanged: { label: 'Unchanged', hint: 'The same words between the same words.' }
};

/** `2 reworded, 1 new`; what did not change is left out. */
export function countWords(comparison: DraftComparison): string {
  const counts = FATES.filter((fate) => fate !== 'unchanged' && comparison.counts[fate] > 0);
  return counts.length === 0
    ? 'No claim is another.'
    : counts.map((fate) => `${comparison.counts[fate]} ${FATE_WORDS[fate].label.toLowerCase()}`).join(', ');
}

/** Where a draft came from, in words. */
export function originWords(draft: DraftSummary): string {
  return draft.reread ? 'read again with another day' : draft.origin;
}
