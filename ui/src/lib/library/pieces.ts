/** Texts cut at the stretches that are marked in them. */
import type { DocumentBlock, Stretch } from '../../ipc';
import type { Chosen } from './library.svelte';

export interface Piece {
  text: string;
  marked: boolean;
}

/** The text in pieces, marked and not; together they are the text. Stretches that do not fit are passed over. */
export function pieces(text: string, marks: readonly Stretch[], offset = 0): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start - offset, at);
    const end = Math.min(mark.end - offset, text.length);
    if (end <= start) continue;
    if (start > at) found.push({ text: text.slice(at, start), marked: false });
    found.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

/** The words from one place of a document to another, exactly; null where they do not all lie in these blocks. */
export function wordsBetween(blocks: readonly DocumentBlock[], start: number, end: number): Chosen | null {
  const first = blocks[0];
  if (!first || start < first.start || end <= start) return null;
  const text = blocks
    .map((block) => block.text + block.after)
    .join('')
    .slice(start - first.start, end - first.start);
  return trimmed({ start, end, text: text.slice(0, end - start) }, end - start);
}

/** Without white space at its ends; null where nothing is left or something is missing. */
function trimmed({ start, end, text }: Chosen, length: number): Chosen | null {
  const words = text.trim();
  if (words === '' || text.length !== length) return null;
  const before = text.length - text.trimStart().length;
  const after = text.length - text.trimEnd().length;
  return { start: start + before, end: end - after, text: words };
}

/** A long passage in a list: from a little before its first mark on. */
export function shortened(text: string, marks: readonly Stretch[], most = 320): { from: number; to: number } {
  if (text.length <= most) return { from: 0, to: text.length };
  // The stretch with the most marks in it.
  let best = 0;
  let count = -1;
  for (const { start } of marks) {
    const inside = marks.filter((mark) => mark.start >= start && mark.end <= start + most - 40).length;
    if (inside > count) [best, count] = [start, inside];
  }
  const wish = Math.max(0, Math.min(best - 40, text.length - most));
  const space = wish === 0 ? 0 : text.indexOf(' ', wish) + 1;
  const from = space > 0 && space < best ? space : wish;
  return { from, to: Math.min(text.length, from + most) };
}
