/** The window's names for the words of the domain. */
import type {
  BlockKind,
  Certainty,
  ClaimKind,
  ExportFormat,
  Phase,
  Stage,
  Stance,
  Status,
  Tier,
  TravelBy
} from '../../ipc';

/** Statuses in the order of the keys 1 to 4. */
export const STATUSES: readonly Status[] = ['supported', 'refuted', 'conflicting', 'not_enough_evidence'];

export const STANCES: readonly Stance[] = ['supports', 'refutes', 'insufficient', 'irrelevant'];

export const STATUS_WORDS: Record<Status, string> = {
  supported: 'Supported',
  refuted: 'Refuted',
  conflicting: 'Conflicting',
  not_enough_evidence: 'Not enough evidence'
};

export const STATUS_SHORT: Record<Status, string> = { ...STATUS_WORDS, not_enough_evidence: 'Not enough' };

export const STANCE_WORDS: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  insufficient: 'Not enough',
  irrelevant: 'Not about this'
};

/** Kinds in the order of the filter. */
export const KINDS: readonly ClaimKind[] = [
  'meeting_date',
  'meeting_location',
  'meeting_attendees',
  'travel_mode',
  'quotation',
  'precedence',
  'anniversary',
  'office',
  'quantity'
];

export const KIND_WORDS: Record<ClaimKind, string> = {
  meeting_date: 'Meeting date',
  meeting_location: 'Meeting place',
  meeting_attendees: 'Who took part',
  travel_mode: 'How they travelled',
  quotation: 'Quotation',
  precedence: 'First since when',
  anniversary: 'Anniversary',
  office: 'Office held',
  quantity: 'Figure'
};

export const KIND_SHORT: Record<ClaimKind, string> = {
  meeting_date: 'Date',
  meeting_location: 'Place',
  meeting_attendees: 'People',
  travel_mode: 'Travel',
  quotation: 'Quote',
  precedence: 'First',
  anniversary: 'Anniversary',
  office: 'Office',
  quantity: 'Figure'
};

export const CERTAINTY_WORDS: Record<Certainty, { label: string; hint: string }> = {
  stated: { label: 'Stated', hint: 'The text says so in as many words.' },
  inferred: { label: 'Inferred', hint: 'A part of the value was worked out.' },
  uncertain: { label: 'Uncertain', hint: 'The text hedges, or the reading may be wrong.' }
};

export const PHASE_WORDS: Record<Phase, string> = {
  held: 'took place',
  planned: 'planned',
  cancelled: 'called off',
  past: 'earlier event'
};

export const STAGE_WORDS: Record<Stage, string> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  checked: 'Checked',
  signed_off: 'Signed off'
};

export const TIER_WORDS: Record<Tier, { label: string; hint: string }> = {
  primary: { label: 'Primary', hint: 'The body, person or document that the fact comes from.' },
  secondary: { label: 'Secondary', hint: 'Somebody who reports it.' }
};

export const MODE_WORDS: Record<TravelBy, string> = {
  train: 'Train',
  plane: 'Plane',
  helicopter: 'Helicopter',
  ship: 'Ship',
  car: 'Car',
  bus: 'Bus',
  motorcycle: 'Motorcycle',
  bicycle: 'Bicycle',
  on_foot: 'On foot',
  spacecraft: 'Spacecraft',
  other: 'Other means'
};

export const BLOCK_WORDS: Record<BlockKind, string | null> = {
  headline: null,
  dateline: null,
  caption: 'Caption',
  paragraph: null,
  list_item: null,
  debris: 'Not part of the article',
  unread: 'Not read'
};

export const FORMAT_WORDS: Record<ExportFormat, { label: string; hint: string }> = {
  html: { label: 'Web page', hint: 'HTML, ready to print' },
  pdf: { label: 'PDF', hint: 'Typeset pages' },
  docx: { label: 'Word document', hint: 'The report, to edit' },
  checked_copy: { label: 'Checked copy', hint: 'The article with comments, in Word' },
  md: { label: 'Markdown', hint: 'Plain text with headings' },
  json: { label: 'JSON', hint: 'For other programs' },
  csv: { label: 'Table', hint: 'CSV, a row for each item' },
  claimreview: { label: 'ClaimReview', hint: 'For search engines' },
  annotations: { label: 'Web annotations', hint: 'For annotation tools' }
};

/** Formats in the order of the export menu, by whom they are for. */
export const FORMAT_GROUPS: readonly { title: string; formats: readonly ExportFormat[] }[] = [
  { title: 'To read and print', formats: ['html', 'pdf', 'docx', 'checked_copy', 'md'] },
  { title: 'For other programs', formats: ['csv', 'json', 'claimreview', 'annotations'] }
];
