/** Where to go on when the chosen claim is gone. */
import type { Article } from '../../ipc';
import { inReadingOrder } from './filter';

/** The claim that stands where the chosen one stood; the last one where none stands behind. */
export function nearest(chosen: string | null, before: Article, now: Article): string | null {
  const at = before.claims.find((claim) => claim.id === chosen)?.mentions[0]?.start ?? 0;
  const claims = inReadingOrder(now.claims);
  const next = claims.find((claim) => (claim.mentions[0]?.start ?? 0) >= at);
  return (next ?? claims.at(-1))?.id ?? null;
}
