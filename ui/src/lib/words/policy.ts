/** A policy in words. */
import type { Policy } from '../../ipc';

/** `Desk`. */
export function policyName(policy: Policy): string {
  return policy.name.charAt(0).toLocaleUpperCase() + policy.name.slice(1);
}

/** `Enough: one primary source, or three independent secondary ones.` */
export function policyWords(policy: Policy): string {
  const parts = [
    policy.primary > 0
      ? `${count(policy.primary)} primary ${policy.primary === 1 ? 'source' : 'sources'}`
      : '',
    policy.secondary === 1 ? 'one secondary one' : '',
    policy.secondary > 1 ? `${count(policy.secondary)} independent secondary ones` : ''
  ].filter(Boolean);
  return parts.length === 0 ? 'No evidence is enough.' : `Enough: ${parts.join(', or ')}.`;
}

function count(n: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][n] ?? String(n);
}
