/** From what is selected on the screen to places in the document. */
import type { Stretch } from '../../ipc';

/** The selected stretch of the document whose blocks `page` shows, in UTF-16 code units of it; null where none is. */
export function placeIn(page: HTMLElement, selection: Selection | null): Stretch | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = [...page.querySelectorAll<HTMLElement>('[data-start]')].filter((block) =>
    range.intersectsNode(block)
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = startOf(first) + (first.contains(range.startContainer) ? before(first, range, 'start') : 0);
  const inside = last.contains(range.endContainer);
  const end = startOf(last) + (inside ? before(last, range, 'end') : (last.textContent?.length ?? 0));
  return end > start ? { start, end } : null;
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset['start'] ?? 0);
}

/** Characters of the block before one end of the range. */
function before(block: HTMLElement, range: Range, end: 'start' | 'end'): number {
  const upTo = document.createRange();
  upTo.selectNodeContents(block);
  if (end === 'start') upTo.setEnd(range.startContainer, range.startOffset);
  else upTo.setEnd(range.endContainer, range.endOffset);
  return upTo.toString().length;
}
