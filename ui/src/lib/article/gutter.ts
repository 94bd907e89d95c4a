/** Sets the status marks in the margin side by side where several claims begin on one line. */
import type { Attachment } from 'svelte/attachments';

const FIRST = 32;
const STEP = 21;
const ROOM = 3;

/** Lays the marks of one chunk out; runs again when the chunk changes its size. */
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
    const watch = new ResizeObserver(() => requestAnimationFrame(lay));
    watch.observe(chunk);
    return () => watch.disconnect();
  };
}
