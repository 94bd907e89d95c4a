/** What an earlier decision puts into the note of a new one, for the person to keep or change. */
import type { EarlierDecision } from '../../ipc';
import { dayWords } from '../words/dates';

export function earlierNote({ title, published, verdict }: EarlierDecision): string {
  const where = published ? `“${title}” (${dayWords(published)})` : `“${title}”`;
  const decided = `Decided before by ${verdict.by} in ${where}.`;
  return verdict.note ? `${decided} ${verdict.note}` : decided;
}
