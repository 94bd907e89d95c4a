/** What a person wants to do to a claim. */

/** What of a claim is corrected. */
export type What = 'value' | 'kind' | 'words';

/** Everything in the menu of corrections. */
export type Correcting = What | 'split' | 'merge' | 'dismiss';
