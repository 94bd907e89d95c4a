/** The evidence of an article as one claim sees it. */
import type { Claim, Evidence, Exact, Link, Stance } from '../../ipc';

export interface Linked {
  evidence: Evidence;
  link: Link | null;
  /** The words of the excerpt that decided. */
  words: { span: Exact; stance: Stance }[];
  /** Labels of other records that count as the same origin. */
  copies: string[];
}

const RANK: Record<Stance, number> = { refutes: 0, supports: 1, insufficient: 2, irrelevant: 3 };

/** Records that say something about the claim, weightiest first; and the rest, in the order of attaching. */
export function groupEvidence(
  claim: Claim,
  evidence: readonly Evidence[]
): { about: Linked[]; rest: Linked[] } {
  const { links, items } = claim.state.assessment;
  const byRecord = new Map(links.map((link) => [link.evidence, link]));
  const byOrigin = new Map<number, string[]>();
  const label = new Map(evidence.map((record) => [record.id, record.label]));
  for (const link of links) byOrigin.set(link.origin, [...(byOrigin.get(link.origin) ?? []), link.evidence]);
  const reasons = items.flatMap((item) => item.reasons);
  const all = evidence.map((record): Linked => {
    const link = byRecord.get(record.id) ?? null;
    const same = link ? (byOrigin.get(link.origin) ?? []) : [];
    return {
      evidence: record,
      link,
      words: reasons
        .filter((reason) => reason.evidence === record.id && reason.excerpt.start < reason.excerpt.end)
        .map((reason) => ({ span: reason.excerpt, stance: reason.stance })),
      copies: same.filter((id) => id !== record.id).map((id) => label.get(id) ?? id)
    };
  });
  const isAbout = (one: Linked): boolean =>
    one.link !== null && (one.link.stance !== 'irrelevant' || one.link.set_by !== null);
  const rank = (one: Linked): number => RANK[one.link?.stance ?? 'irrelevant'];
  return {
    about: all.filter(isAbout).sort((a, b) => rank(a) - rank(b)),
    rest: all.filter((one) => !isAbout(one))
  };
}
