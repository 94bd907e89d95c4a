/** Facts of a text against the claims that were decided. */
import type { Claim, Fact, FactSort } from '../../ipc';

/** Ids of the claims that a person has decided. */
export function decidedClaims(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.filter((claim) => claim.state.verdict).map((claim) => claim.id));
}

/** Facts that stand under no decided claim. */
export function uncoveredFacts(facts: readonly Fact[], decided: ReadonlySet<string>): Fact[] {
  return facts.filter((fact) => !fact.claims.some((claim) => decided.has(claim)));
}

/** One line of the list: the same words, wherever they stand uncovered. */
export interface OpenFact {
  sort: FactSort;
  label: string;
  places: Fact[];
}

/** By sort and words, in the order of the text. */
export function grouped(facts: readonly Fact[]): OpenFact[] {
  const out = new Map<string, OpenFact>();
  for (const fact of facts) {
    const key = `${fact.sort}:${fact.label}`;
    const known = out.get(key);
    if (known) known.places.push(fact);
    else out.set(key, { sort: fact.sort, label: fact.label, places: [fact] });
  }
  return [...out.values()];
}

/** Words that were checked: those that state a decided claim and those that give the parts of its value. */
export function struckWords(claims: readonly Claim[]): { start: number; end: number }[] {
  return claims
    .filter((claim) => claim.state.verdict)
    .flatMap((claim) => [...claim.mentions, ...claim.items.flatMap((item) => item.mentions)]);
}
