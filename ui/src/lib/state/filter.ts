/** Which claims are shown, and the order in which one goes through them. */
import type { Claim, ClaimKind, Status } from '../../ipc';
import { KINDS, STATUSES } from '../words/words';

/** Empty sets let everything through. */
export interface Filter {
  kinds: ReadonlySet<ClaimKind>;
  statuses: ReadonlySet<Status>;
}

export const NO_FILTER: Filter = { kinds: new Set(), statuses: new Set() };

export function isOpen(filter: Filter): boolean {
  return filter.kinds.size === 0 && filter.statuses.size === 0;
}

export function passes(claim: Claim, filter: Filter): boolean {
  const kind = filter.kinds.size === 0 || filter.kinds.has(claim.kind);
  return kind && (filter.statuses.size === 0 || filter.statuses.has(claim.state.shown));
}

/** Claims as one reads them: by the place of their first words, then as the desk lists them. */
export function inReadingOrder(claims: readonly Claim[]): Claim[] {
  const first = (claim: Claim): number => claim.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return claims
    .map((claim, place) => ({ claim, place, at: first(claim) }))
    .sort((a, b) => a.at - b.at || a.place - b.place)
    .map(({ claim }) => claim);
}

/** The set with `value` put in or taken out. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const out = new Set(set);
  if (!out.delete(value)) out.add(value);
  return out;
}

/** How many claims there are of each kind and status, for kinds and statuses that occur. */
export function counts(claims: readonly Claim[]): {
  kinds: [ClaimKind, number][];
  statuses: [Status, number][];
} {
  const kinds = new Map<ClaimKind, number>();
  const statuses = new Map<Status, number>();
  for (const claim of claims) {
    kinds.set(claim.kind, (kinds.get(claim.kind) ?? 0) + 1);
    statuses.set(claim.state.shown, (statuses.get(claim.state.shown) ?? 0) + 1);
  }
  return {
    kinds: KINDS.flatMap((kind) =>
      kinds.has(kind) ? [[kind, kinds.get(kind) ?? 0] as [ClaimKind, number]] : []
    ),
    statuses: STATUSES.map((status) => [status, statuses.get(status) ?? 0])
  };
}

/** The claim `step` places further on in `shown`; from nowhere, the first or the last. */
export function stepFrom(shown: readonly Claim[], selected: string | null, step: number): Claim | undefined {
  const at = shown.findIndex((claim) => claim.id === selected);
  if (at < 0) return step > 0 ? shown[0] : shown.at(-1);
  return shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
}

/** The next claim after the selected one, going round, that nobody has decided. */
export function nextUndecided(shown: readonly Claim[], selected: string | null): Claim | undefined {
  const at = shown.findIndex((claim) => claim.id === selected);
  const round = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
  return round.find((claim) => claim.state.verdict === null);
}

/** By their ids, for looking many up. */
export function byId<T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
