/** The ways in which evidence comes in. */
export type Way = 'files' | 'text' | 'page';
