/** What the window says when the store cannot be used, by the error's code. */

export interface Advice {
  title: string;
  /** What the person can do. */
  advice: string;
}

const ADVICE: Record<string, Advice> = {
  store_locked: {
    title: 'Another Galley is using the store',
    advice: 'Close the other window, or wait until it has finished, and try again.'
  },
  store_newer: {
    title: 'The store was made by a newer Galley',
    advice: 'Install that version or a later one. The file was left as it is.'
  },
  store_damaged: {
    title: 'The store is damaged',
    advice: 'The file was left as it is; nothing was deleted or overwritten. Put a backup in its place, or move it away to begin anew.'
  }
};

/** The advice for a code; codes that nobody foresaw get a plain one. */
export function adviceFor(code: string): Advice {
  return ADVICE[code] ?? { title: 'Galley cannot open its store', advice: 'Nothing was changed. Try again when the cause is mended.' };
}
