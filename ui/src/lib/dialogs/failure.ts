/** What the window says when the store cannot be used, by the error's code. */

export interface Advice {
  title: string;
  /** What the person can do. */
  advice: string;
}

const ADVICE: Record<string, Advice> = {
  db_locked: {
    title: 'Another Galley is using the store',
    advice: 'Close the other window, or wait until it has finished, and try again.'
  },
  db_newer: {
    title: 'The store was made by a newer Galley',
    advice: 'Install that version or a later one. The file was left as it is.'
  },
  db_damaged: {
    title: 'The store is damaged',
    advice:
      'The file was left as it is; nothing was deleted or overwritten. Put a backup in its place, or move it away to begin anew.'
  },
  db_not_galley: {
    title: 'This file is not a store of Galley',
    advice:
      'Another program made the file at this place. It was left as it is; move it away, and Galley begins a new one.'
  },
  db_io: {
    title: 'The store cannot be read or written',
    advice:
      'See whether the disk is full or the folder is write-protected, and try again. Nothing was changed.'
  }
};

/** The advice for a code; codes that nobody foresaw get a plain one. */
export function adviceFor(code: string): Advice {
  return (
    ADVICE[code] ?? {
      title: 'Galley cannot open its store',
      advice: 'Nothing was changed. Try again when the cause is mended.'
    }
  );
}
