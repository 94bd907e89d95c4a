/** Where each claim, and each thing that cannot be as it says, is painted in the text. */
import type { Claim, Finding } from '../../ipc';
import type { Marked } from './segments';

/** One mention of one claim, or words that a finding rests on. */
export type Painted =
  | {
      claim: string;
      /** Which of the claim's mentions, from 0. */
      mention: number;
    }
  | {
      /** Which of the article's findings, from 0. */
      finding: number;
    }
  | {
      /** Whether these words are checked; else they are a fact that nobody has checked. */
      struck: boolean;
    };

export type PaintedSpan = Marked<Painted>;

/** Every mention of every claim and all words of every finding, by where they start. */
export function paintedSpans(claims: readonly Claim[], findings: readonly Finding[]): PaintedSpan[] {
  const mentions = claims.flatMap((claim) =>
    claim.mentions.map(({ start, end }, mention) => ({ start, end, mark: { claim: claim.id, mention } }))
  );
  const found = findings.flatMap(({ words }, finding) =>
    words.map(({ start, end }) => ({ start, end, mark: { finding } }))
  );
  return [...mentions, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Those that touch `from..to`; `longest` is the length of the longest span. By bisection. */
export function touching(
  spans: readonly PaintedSpan[],
  longest: number,
  from: number,
  to: number
): PaintedSpan[] {
  const first = lowerBound(spans, from - longest);
  const out: PaintedSpan[] = [];
  for (let i = first; i < spans.length; i += 1) {
    const span = spans[i];
    if (!span || span.start >= to) break;
    if (span.end > from) out.push(span);
  }
  return out;
}

function lowerBound(spans: readonly PaintedSpan[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which claim a click on overlapping ones chooses: the innermost, and with each further click the next one out. */
export function clicked(claims: readonly string[], selected: string | null): string | undefined {
  const at = selected === null ? -1 : claims.indexOf(selected);
  return claims[(at + 1) % claims.length];
}
