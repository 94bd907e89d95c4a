/** Which key does what. One table: the listener, the help sheet and the hints on buttons all read it. */

export type KeyAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'supported'
  | 'refuted'
  | 'conflicting'
  | 'not_enough_evidence'
  | 'clear_verdict'
  | 'note'
  | 'evidence'
  | 'add_claim'
  | 'correct'
  | 'dismiss'
  | 'undo'
  | 'redo'
  | 'export'
  | 'open'
  | 'paste'
  | 'search'
  | 'library'
  | 'suggestion'
  | 'policy'
  | 'drafts'
  | 'coverage'
  | 'next_open'
  | 'help';

/** What of a keyboard event matters. */
export interface Stroke {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

interface Binding {
  action: KeyAction;
  key: string;
  ctrl?: boolean;
  shift?: boolean;
  /** Also while typing in a field. */
  typing?: boolean;
}

const BINDINGS: readonly Binding[] = [
  { action: 'next', key: 'j' },
  { action: 'next', key: 'arrowdown' },
  { action: 'previous', key: 'k' },
  { action: 'previous', key: 'arrowup' },
  { action: 'first', key: 'home' },
  { action: 'last', key: 'end' },
  { action: 'next_open', key: 'g' },
  { action: 'supported', key: '1' },
  { action: 'refuted', key: '2' },
  { action: 'conflicting', key: '3' },
  { action: 'not_enough_evidence', key: '4' },
  { action: 'clear_verdict', key: '0' },
  { action: 'note', key: 'n' },
  { action: 'evidence', key: 'e' },
  { action: 'add_claim', key: 'a' },
  { action: 'correct', key: 'c' },
  { action: 'dismiss', key: 'x' },
  { action: 'undo', key: 'u' },
  { action: 'undo', key: 'z', ctrl: true },
  { action: 'redo', key: 'z', ctrl: true, shift: true },
  { action: 'redo', key: 'y', ctrl: true },
  { action: 'export', key: 'e', ctrl: true, typing: true },
  { action: 'open', key: 'o', ctrl: true, typing: true },
  { action: 'paste', key: 'v', ctrl: true },
  { action: 'search', key: 'f', ctrl: true, typing: true },
  { action: 'search', key: '/' },
  { action: 'library', key: 'l' },
  { action: 'suggestion', key: 'r' },
  { action: 'policy', key: 'p' },
  { action: 'drafts', key: 'd' },
  { action: 'coverage', key: 's' },
  { action: 'help', key: '?' }
];

/** The action of a key stroke, or null. While `typing` in a field only the few that say so. */
export function actionOf(stroke: Stroke, typing: boolean): KeyAction | null {
  if (stroke.alt) return null;
  const key = stroke.key.toLowerCase();
  const found = BINDINGS.find(
    (binding) =>
      binding.key === key &&
      (binding.ctrl ?? false) === stroke.ctrl &&
      // `?` needs Shift on most keyboards and not on some: the sign itself decides.
      (key === '?' || (binding.shift ?? false) === stroke.shift) &&
      (!typing || binding.typing === true)
  );
  return found?.action ?? null;
}

/** Shown in the help sheet, by group. */
export const HELP: readonly {
  title: string;
  rows: readonly { keys: readonly string[][]; what: string }[];
}[] = [
  {
    title: 'Go through the claims',
    rows: [
      { keys: [['J'], ['↓']], what: 'Next claim' },
      { keys: [['K'], ['↑']], what: 'Previous claim' },
      { keys: [['G']], what: 'Next claim without a verdict' },
      { keys: [['Home'], ['End']], what: 'First, last claim' }
    ]
  },
  {
    title: 'Decide',
    rows: [
      { keys: [['1']], what: 'Supported' },
      { keys: [['2']], what: 'Refuted' },
      { keys: [['3']], what: 'Conflicting' },
      { keys: [['4']], what: 'Not enough evidence' },
      { keys: [['0']], what: 'Take the verdict away' },
      { keys: [['N']], what: 'Write a note' },
      { keys: [['Ctrl', 'Enter']], what: 'Record the verdict with its note' }
    ]
  },
  {
    title: 'Put the claims right',
    rows: [
      { keys: [['A']], what: 'Add a claim by its words' },
      { keys: [['C']], what: 'Correct what the claim says' },
      { keys: [['X']], what: 'Put it aside: it is no claim' }
    ]
  },
  {
    title: 'Evidence and policy',
    rows: [
      { keys: [['E']], what: 'Attach evidence' },
      { keys: [['R']], what: 'Read the passage of the room that fits best' },
      { keys: [['L']], what: 'Library: find in the room' },
      { keys: [['P']], what: 'Switch the policy' }
    ]
  },
  {
    title: 'Everything else',
    rows: [
      { keys: [['U'], ['Ctrl', 'Z']], what: 'Undo' },
      { keys: [['Ctrl', 'Shift', 'Z']], what: 'Redo' },
      { keys: [['Ctrl', 'O']], what: 'Open a file' },
      { keys: [['Ctrl', 'V']], what: 'Paste a text as a new article' },
      { keys: [['S']], what: 'Strike through what is checked' },
      { keys: [['D']], what: 'Compare with the draft before' },
      { keys: [['Ctrl', 'E']], what: 'Export the report' },
      { keys: [['Ctrl', 'F'], ['/']], what: 'Search the articles' },
      { keys: [['?']], what: 'Show this sheet' }
    ]
  }
];
