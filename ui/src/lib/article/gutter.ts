/** Sets the status marks in the margin side by side where several claims begin on one line. */
import type { Attachment } from 'svelte/attachments';

const FIRST = 32;
const STEP = 21;
const ROOM = 3;

/** Lays the marks of one chunk out; runs again when its size or its marks change. */
export function gutter(): Attachment<HTMLElement> {
  return (chunk) => {
    const lay = (): void => {
      const lines = new Map<string, number>();
      for (const mark of chunk.querySelectorAll<HTMLElement>('[data-gutter]')) {
        const block = mark.parentElement;
        if (!block) continue;
        const line = `${block.offsetTop}:${mark.offsetTop}`;
        const place = lines.get(line) ?? 0;
        lines.set(line, place + 1);
        mark.style.left = `${-(FIRST + STEP * Math.min(place, ROOM - 1))}px`;
        mark.style.visibility = place < ROOM ? 'visible' : 'hidden';
      }
    };
    let asked = 0;
    const soon = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(lay);
    };
    const size = new ResizeObserver(soon);
    const content = new MutationObserver(soon);
    size.observe(chunk);
    content.observe(chunk, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(asked);
      size.disconnect();
      content.disconnect();
    };
  };
}
