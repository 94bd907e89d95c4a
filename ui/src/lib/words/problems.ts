/** What the window says about an error, by its code. The desk's own sentence stands beneath it. */
import type { DeskError } from '../../ipc';

const TITLES: Record<string, string> = {
  empty_file: 'There is no text in it',
  binary_file: 'This file holds no text that Galley can read',
  undecodable: 'The characters of this file cannot be made out',
  too_large: 'This text is too long to open',
  file_not_found: 'The file is not there any more',
  file_exists: 'There is a file of that name already',
  io: 'The system did not let Galley do that',
  cannot_show: 'The system could not show it',
  nothing_to_do: 'There is nothing to take back or do again',
  same_draft: 'This is the text of the latest draft',
  db_locked: 'Another window is writing just now; nothing was changed',
  db_io: 'The store could not be written; nothing was changed',
  db_changed: 'This changed in another window; it was read again',
  db_not_found: 'This is not there any more'
};

/** A title and, where the desk says more, its sentence. */
export function problemWords(problem: DeskError): { title: string; detail?: string } {
  const title = TITLES[problem.code];
  return title === undefined
    ? { title: sentence(problem.message) }
    : { title, detail: sentence(problem.message) };
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
