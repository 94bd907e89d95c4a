/** The cursor for a dialog whose fields come a moment after it. */
import { tick } from 'svelte';

/** Puts it where one begins, once that is there. */
export async function focusFirst(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('.modal [data-first]')?.focus();
}
