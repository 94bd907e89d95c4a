/** Cuts a stretch of text at the ends of the spans that mark it, so that overlapping marks can be painted side by side. Offsets are UTF-16. */

/** A marked stretch, half-open. */
export interface Marked<T> {
  start: number;
  end: number;
  mark: T;
}

/** A run of text over which the same marks lie, innermost (shortest) first. */
export interface Segment<T> {
  start: number;
  end: number;
  text: string;
  marks: T[];
}

/** Whether `at` falls between the two halves of one character. */
function splitsCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * The segments of `text[from..to]`, in order; their texts joined are that stretch exactly.
 * Spans are clipped to the stretch; one that is empty, or cuts a character in half, is left out.
 */
export function segment<T>(
  text: string,
  from: number,
  to: number,
  spans: readonly Marked<T>[]
): Segment<T>[] {
  const inside = spans
    .map((span) => ({
      ...span,
      start: Math.max(span.start, from),
      end: Math.min(span.end, to),
      length: span.end - span.start
    }))
    .filter(
      (span) =>
        span.start < span.end && !splitsCharacter(text, span.start) && !splitsCharacter(text, span.end)
    );
  const cuts = [...new Set([from, to, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b
  );
  const starts = [...inside].sort((a, b) => a.start - b.start);
  const out: Segment<T>[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [start, end] = [cuts[i] ?? from, cuts[i + 1] ?? to];
    open = open.filter((span) => span.end > start);
    for (let span = starts[next]; span !== undefined && span.start <= start; span = starts[next]) {
      open.push(span);
      next += 1;
    }
    open.sort((a, b) => a.length - b.length || a.start - b.start);
    out.push({
      start,
      end,
      text: text.slice(start, end),
      marks: [...new Set(open.map((span) => span.mark))]
    });
  }
  return out;
}

/** The words around a span, cut at word ends, for a short quotation in context. */
export function context(
  text: string,
  start: number,
  end: number,
  room: number
): { before: string; after: string } {
  const left = text.slice(Math.max(0, start - room), start);
  const right = text.slice(end, end + room);
  const lineBefore = left.slice(left.lastIndexOf('\n') + 1);
  const lineAfter = right.split('\n', 1)[0] ?? '';
  const cutLeft = lineBefore.length === left.length && start > room;
  const cutRight = lineAfter.length === right.length && end + room < text.length;
  return {
    before: cutLeft ? `…${lineBefore.slice(lineBefore.indexOf(' ') + 1)}` : lineBefore,
    after: cutRight ? `${lineAfter.slice(0, Math.max(0, lineAfter.lastIndexOf(' ')))}…` : lineAfter
  };
}
