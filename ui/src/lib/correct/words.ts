/** Words of the article that a person chose: as a selection in the reader, or typed. Offsets are UTF-16. */
import type { Exact, Place } from '../../ipc';

/** So many places that typed words stand at are offered. */
export const OFFERED = 8;

/** Where the words stand in the text, blanks of any sort counting alike. */
export function placesOf(text: string, words: string): Exact[] {
  const parts = words.trim().split(/\s+/).filter(Boolean).map(escaped);
  if (parts.length === 0) return [];
  const found: Exact[] = [];
  for (const match of text.matchAll(new RegExp(parts.join('\\s+'), 'gu'))) {
    found.push({ start: match.index, end: match.index + match[0].length, exact: match[0] });
    if (found.length === OFFERED) break;
  }
  return found;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\\-/]/g, '\\$&');
}

/** A stretch without the blanks at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Place): Exact | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const exact = words.trim();
  return exact === '' ? null : { start: from, end: from + exact.length, exact };
}

/** The places with one more, in the order of the text, each once. */
export function withPlace(places: readonly Exact[], more: Exact): Exact[] {
  const same = (one: Exact): boolean => one.start === more.start && one.end === more.end;
  return places.some(same)
    ? [...places]
    : [...places, more].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The selected stretch of the article: text nodes of a chunk joined are its text exactly, `startOf` says where a chunk
 * begins. Null where the selection is empty or reaches out of the text.
 */
export function selectedPlace(
  selection: Selection | null,
  column: Element,
  startOf: (chunk: number) => number | undefined
): Place | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!column.contains(range.startContainer) || !column.contains(range.endContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset, startOf);
  const end = offsetOf(range.endContainer, range.endOffset, startOf);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function offsetOf(node: Node, offset: number, startOf: (chunk: number) => number | undefined): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const chunk = element?.closest<HTMLElement>('[data-chunk]');
  if (!chunk) return null;
  const start = startOf(Number(chunk.dataset.chunk));
  if (start === undefined) return null;
  const before = document.createRange();
  before.setStart(chunk, 0);
  before.setEnd(node, offset);
  return start + before.toString().length;
}
