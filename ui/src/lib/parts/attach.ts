/** What an element gets beside its markup. */
import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** Hears an event for all that is inside: a short cut beside controls of their own, which stay reachable without it. */
export function hears<K extends keyof HTMLElementEventMap>(
  type: K,
  then: (event: HTMLElementEventMap[K]) => void
): Attachment<HTMLElement> {
  return (element) => on(element, type, then);
}

/** A stretch that scrolls can be reached by keyboard. */
export const scrolls: Attachment<HTMLElement> = (element) => {
  element.tabIndex = 0;
};

/** The field that a person just asked for: its words are chosen, ready to be typed over. */
export const chosen: Attachment<HTMLInputElement> = (field) => {
  field.select();
};
