/** A policy in words. */
import type { Policy } from '../../ipc';

/** `Desk`. */
export function policyName(policy: Policy): string {
  return policy.name.charAt(0).toLocaleUpperCase() + policy.name.slice(1);
}

/** `One primary source or three independent secondary ones are enough.` */
export function policyWords(policy: Policy): string {
  const parts = [
    policy.primary > 0
      ? `${count(policy.primary)} primary ${policy.primary === 1 ? 'source' : 'sources'}`
      : '',
    policy.secondary > 0
      ? `${count(policy.secondary)} independent secondary ${policy.secondary === 1 ? 'one' : 'ones'}`
      : ''
  ].filter(Boolean);
  if (parts.length === 0) return 'No evidence is enough.';
  const words = parts.join(' or ');
  const single = parts.length === 1 && policy.primary + policy.secondary === 1;
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)} ${single ? 'is' : 'are'} enough.`;
}

function count(n: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][n] ?? String(n);
}
