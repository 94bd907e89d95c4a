/** Groups an article's blocks into chunks that are painted together, and only when they come near the screen. */
import type { Block, BlockKind } from '../../ipc';

/** A block, or the blank stretch between two (`gap`). All pieces joined are the whole text. */
export interface Piece {
  start: number;
  end: number;
  kind: BlockKind | 'gap';
}

export interface Chunk {
  start: number;
  end: number;
  pieces: Piece[];
}

/** Texts up to this many UTF-16 units are painted whole. */
export const WHOLE = 120_000;

const CHUNK = 12_000;

/** Blocks with the gaps between them; ill-fitting blocks are clipped, so that nothing is shown twice or lost. */
export function pieces(length: number, blocks: readonly Block[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = Math.min(Math.max(block.start, at), length);
    const end = Math.min(Math.max(block.end, start), length);
    if (start > at) out.push({ start: at, end: start, kind: 'gap' });
    if (end > start) out.push({ start, end, kind: block.kind });
    at = Math.max(at, end);
  }
  if (at < length) out.push({ start: at, end: length, kind: blocks.length === 0 ? 'paragraph' : 'gap' });
  return out;
}

/** Runs of pieces of about `size` units each. */
export function chunks(all: readonly Piece[], size = CHUNK): Chunk[] {
  const out: Chunk[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) out.push({ start: first.start, end: last.end, pieces: open });
    open = [];
  };
  for (const piece of all) {
    open.push(piece);
    if (piece.end - (open[0]?.start ?? 0) >= size) close();
  }
  close();
  return out;
}

/** The index of the chunk that holds `at`, by bisection; -1 where there is none. */
export function chunkAt(all: readonly Chunk[], at: number): number {
  let [low, high] = [0, all.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const chunk = all[middle];
    if (!chunk) return -1;
    if (at < chunk.start) high = middle - 1;
    else if (at >= chunk.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** A guess at a chunk's height in pixels before it was ever painted. */
export function guessHeight(chunk: Chunk): number {
  let lines = 0;
  for (const piece of chunk.pieces)
    if (piece.kind !== 'gap') lines += Math.ceil((piece.end - piece.start) / 68) + 0.6;
  return Math.max(24, Math.round(lines * 29));
}
