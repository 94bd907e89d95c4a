/** What would change an assessment, in words. */
import type { Evidence, Flip } from '../../ipc';
import { STATUS_WORDS } from '../words/words';

/** `Without v3: not enough evidence.` and `One more independent source: supported.` */
export function flipWords(flip: Flip, evidence: readonly Evidence[]): string {
  const becomes = STATUS_WORDS[flip.becomes].toLowerCase();
  if (flip.remove.length > 0) {
    const labels = flip.remove.map((id) => evidence.find((one) => one.id === id)?.label ?? id);
    return `Without ${listed(labels)}: ${becomes}.`;
  }
  const add = flip.add ?? 'other evidence';
  return `${add.charAt(0).toUpperCase()}${add.slice(1)}: ${becomes}.`;
}

/** `v1`, `v1 and v2`, `v1, v2 and v3`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
