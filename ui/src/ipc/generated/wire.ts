// Written from claims-desk/src/wire by `make types`. Do not edit.

/** What the app says about itself. */
export type About = {
  /** `Galley`. */
  name: string,
  /** `0.1.0`. */
  version: string,
  /** The one file of the store. */
  store: string,
  /** Policies to choose from. */
  policies: Array<Policy>,
  /** Kinds of claim, in the order of output. */
  kinds: Array<ClaimKind>,
  /** File name endings that can be opened, without the dot. */
  opens: Array<string>,
  /** The longest text that can be opened, in bytes. */
  longest_text: number, };

/** A note as a record of evidence. */
export type AcceptNote = {
  /** Its name in the store. */
  note: string,
  /** The record, as the person confirmed it. */
  form: EvidenceForm, };

/** A claim that the engine did not find. */
export type AddClaim = {
  /** The article. */
  article: string,
  /** The claim. */
  form: ClaimForm, };

/** A new evidence record. */
export type AddEvidence = {
  /** The article. */
  article: string,
  /** The record. */
  form: EvidenceForm, };

/** How far two reviewers agree. */
export type Agreement = {
  /** Claims that both decided. */
  compared: number,
  /** Claims that both decided alike. */
  agreed: number,
  /** In per cent, with one decimal. */
  percent: string | null,
  /** Cohen's kappa, with two decimals: 1 is complete agreement, 0 what chance gives; nothing where it is not defined. */
  kappa: string | null, };

/** `the 80th anniversary of the victory`. */
export type Anniversary = {
  /** 80. */
  ordinal: number,
  /** Of what. */
  of: string,
  /** When that was, in EDTF. */
  base: string | null,
  /** When the anniversary falls, in EDTF. */
  on: string | null, };

/** An article with everything that the three panes show. */
export type Article = {
  /** Its name in the store. */
  id: string,
  /** Its headline, the name that a person gave it, or its first words. */
  title: string,
  /** The day of publication. */
  published: string | null,
  /** ISO 639-1, `und` where unknown. */
  language: string,
  /** Where it came from: a file's name, `pasted text`, `sample`. */
  origin: string,
  /** Whether it is the shipped sample. */
  sample: boolean,
  /** When it was first opened. */
  opened_at: string,
  /** Which of its drafts this is. */
  draft: DraftPlace,
  /** SHA-256 of the text. */
  sha256: string,
  /** The text, never rewritten. */
  text: string,
  /** Its layout, in order. */
  blocks: Array<Block>,
  /** Meetings and journeys. */
  events: Array<Event>,
  /** Claims, by event and kind. */
  claims: Array<Claim>,
  /** Claims that a person put aside, in the order of the text. */
  put_aside: Array<PutAside>,
  /** What the article's own words show to be wrong, in the order of the text. */
  findings: Array<Finding>,
  /** What changes while one works. */
  room: Room, };

/** One article. */
export type ArticleRef = {
  /** Its id. */
  article: string, };

/** An article in the list at the left. */
export type ArticleSummary = {
  /** Its name in the store. */
  id: string,
  /** Its headline, the name that a person gave it, or its first words. */
  title: string,
  /** The day of publication. */
  published: string | null,
  /** When it was first opened. */
  opened_at: string,
  /** Whether it is the shipped sample. */
  sample: boolean,
  /** How far the work is. */
  progress: Progress, };

/** Why a claim is not among the others. */
export type Aside = "dismissed" | "split" | "merged";

/** What the machine makes of a claim; never a verdict. */
export type Assessment = {
  /** The worst of its items. */
  status: Status,
  /** Item by item. */
  items: Array<ItemAssessment>,
  /** One for each evidence record. */
  links: Array<Link>,
  /** What is missing for `supported`, where anything is. */
  missing: string | null,
  /** The smallest change of evidence that would alter each item, where one would. */
  flips: Array<Flip>, };

/** For whom a report is written. */
export type Audience = "desk" | "public";

/** A run of lines and what it is. */
export type Block = {
  /** First UTF-16 unit. */
  start: number,
  /** One past the last. */
  end: number,
  /** What it is. */
  kind: BlockKind, };

/** What a block of the text is. */
export type BlockKind = "headline" | "dateline" | "caption" | "paragraph" | "list_item" | "debris" | "unread";

/** One article that came in. */
export type BundleArticle = {
  /** The article, as it is called here. */
  article: string,
  /** Its title. */
  title: string,
  /** Whether it was not here before. */
  created: boolean,
  /** Drafts that came in. */
  drafts: number,
  /** Claims that came in. */
  claims: number,
  /** Records of evidence that came in. */
  evidence: number,
  /** Documents that came in. */
  documents: number,
  /** Decisions that came in. */
  verdicts: number,
  /** Claims without a decision here that have one now. */
  taken_over: number,
  /** Claims that both sides decided differently. */
  to_settle: Array<BundleDissent>,
  /** What else the other room has otherwise; here nothing of it changed. */
  differences: Array<BundleDifference>, };

/** Where a bundle lies. */
export type BundleAt = {
  /** A folder or a ZIP. */
  path: string, };

/** A bundle that is as it was written. */
export type BundleCheck = {
  /** The articles in it. */
  titles: Array<string>,
  /** Whether it has the report only, not the case. */
  for_readers: boolean,
  /** When it was written, as whoever wrote it says. */
  written_at: string,
  /** Payload files. */
  files: number,
  /** Their bytes. */
  bytes: number,
  /** Entries of the ledger. */
  entries: number,
  /** The last one's hash, in hexadecimal. */
  head: string | null,
  /** Confidential sources. */
  seals: Array<BundleSeal>,
  /** How many of them are in it with what is behind their labels. */
  opened: number,
  /** What this proves, a sentence each. */
  proved: Array<string>,
  /** What it does not. */
  not_proved: Array<string>, };

/** Something that another room has otherwise, beside the decisions. */
export type BundleDifference = {
  /** The claim. */
  claim: string,
  /** Its sentence here. */
  statement: string,
  /** What is otherwise there, in a sentence. */
  said: string, };

/** A claim that two rooms decided differently; the decision here stands until somebody decides again. */
export type BundleDissent = {
  /** The claim. */
  claim: string,
  /** Its sentence. */
  statement: string,
  /** What stands here; nothing where the decision was taken away since. */
  here: Status | null,
  /** Who decided so. */
  here_by: string | null,
  /** With which words. */
  here_note: string | null,
  /** What the other room decided. */
  there: Status,
  /** Who decided so. */
  by: string,
  /** When. */
  at: string,
  /** With which words. */
  note: string | null, };

/** What a bundle is to be called. */
export type BundleName = {
  /** `Talks in Beijing.zip` */
  file_name: string, };

/** How far the bundle is that is written, checked or read. */
export type BundleProgress = {
  /** Whether there is one. */
  running: boolean,
  /** Bytes that are done. */
  done: number,
  /** Bytes in all; 0 while nobody knows. */
  total: number, };

/** What came in with a bundle. */
export type BundleRead = {
  /** Article by article. */
  articles: Array<BundleArticle>, };

/** A confidential source in a bundle. */
export type BundleSeal = {
  /** What stands in its place. */
  label: string,
  /** Why. */
  reason: string,
  /** Its hash in the ledger, in hexadecimal. */
  commitment: string, };

/** A bundle that was written. */
export type BundleWritten = {
  /** Where. */
  path: string,
  /** Payload files. */
  files: number,
  /** Their bytes. */
  bytes: number,
  /** The head of the ledger in it, in hexadecimal. */
  head: string | null, };

/** What will be fetched when the person says so; nothing was asked of the network yet. */
export type CapturePreview = {
  /** The address as it will be sent. */
  url: string,
  /** The host that will be asked. */
  host: string,
  /** Whether the way there is encrypted. */
  encrypted: boolean, };

/** The address of a page. */
export type CaptureUrl = {
  /** As it was typed or pasted. */
  url: string, };

/** A page that was captured. */
export type Captured = {
  /** The address that was asked for. */
  url: string,
  /** The address that answered, after all redirects. */
  final_url: string,
  /** Redirects that were followed. */
  redirects: number,
  /** `200`. */
  status: number,
  /** When, RFC 3339. */
  at: string,
  /** The page's title, where it has one. */
  title: string | null,
  /** SHA-256 of the WARC file that was kept. */
  sha256: string,
  /** Its length in bytes. */
  bytes: number,
  /** The readable text; nothing where none was found. */
  text: string | null,
  /** Why there is no text, in a sentence. */
  unread: string | null, };

/** How sure the text or its reading is. */
export type Certainty = "stated" | "inferred" | "uncertain";

/** What a change of the article's state did: the room as it is now and the claims whose state is another. */
export type Changed = {
  /** The article. */
  article: string,
  /** Claims whose state changed; the others are as they were. */
  claims: Array<ClaimState>,
  /** The room as it is now. */
  room: Room,
  /** What was done, as a phrase: `Marked “…” refuted`. */
  done: string,
  /** The whole article as it is now, where the claims themselves are others. */
  anew: Article | null, };

/** One assertion of the article. */
export type Claim = {
  /** Its name in the store. */
  id: string,
  /** `c1`, within the article. */
  label: string,
  /** Its event within the article: `e1`. */
  event: string | null,
  /** Its kind. */
  kind: ClaimKind,
  /** One plain sentence that stands on its own. */
  statement: string,
  /** Its typed value. */
  value: ClaimValue,
  /** The value's parts that are compared one by one, with their own words. */
  items: Array<ClaimItem>,
  /** How the value was worked out. */
  because: string,
  /** How sure. */
  certainty: Certainty,
  /** Every place that states it. */
  mentions: Array<Exact>,
  /** Whose it is, where a person added or corrected it. */
  correction: Correction | null,
  /** What changes while one works. */
  state: ClaimState, };

/** A claim as a person fills it in. The kind is that of the value; the sentence is made from it. */
export type ClaimForm = {
  /** What it says. */
  value: ClaimValue,
  /** Its meeting or journey; needed by the kinds that are about one, and no other. */
  event: FormEvent | null,
  /** The words that state it; at least one stretch. */
  mentions: Array<Place>, };

/** Forms to begin with. */
export type ClaimForms = {
  /** One for each claim. */
  forms: Array<ClaimForm>, };

/** Everything that was done about one claim, oldest first. */
export type ClaimHistory = {
  /** The claim. */
  claim: string,
  /** The claim's words in the article. */
  mentions: Array<Exact>,
  /** What was done. */
  entries: Array<HistoryEntry>, };

/** A part of a claim's value, named as assessments name it. */
export type ClaimItem = {
  /** An EDTF date, a place, a person, `train: Kim Jong-un`, `speaker: quote`. */
  item: string,
  /** The words that give it. */
  mentions: Array<Exact>, };

/** What a claim asserts. */
export type ClaimKind = "meeting_date" | "meeting_location" | "meeting_attendees" | "travel_mode" | "quotation" | "precedence" | "anniversary" | "office" | "quantity";

/** What a form would make. */
export type ClaimPreview = {
  /** The claim's sentence. */
  statement: string, };

/** One claim. */
export type ClaimRef = {
  /** Its id. */
  claim: string, };

/** Where the work on one claim stands. */
export type ClaimState = {
  /** The claim. */
  id: string,
  /** The status to show: the verdict's where there is one, else the assessment's. */
  shown: Status,
  /** What the machine makes of it. */
  assessment: Assessment,
  /** What a person decided. */
  verdict: Verdict | null,
  /** How far the work on it is. */
  stage: Stage,
  /** The decision that fell when the claim was corrected, until somebody decides again. */
  recheck: Recheck | null, };

/** A claim's value; `kind` tells which it is. */
export type ClaimValue = { "kind": "meeting_date" } & MeetingDate | { "kind": "meeting_location" } & MeetingLocation | { "kind": "meeting_attendees" } & MeetingAttendees | { "kind": "travel_mode" } & TravelMode | { "kind": "quotation" } & Quotation | { "kind": "precedence" } & Precedence | { "kind": "anniversary" } & Anniversary | { "kind": "office" } & Office | { "kind": "quantity" } & Quantity;

/** Claims of one article. */
export type ClaimsRef = {
  /** Their ids. */
  claims: Array<string>, };

/** Two drafts of one article. */
export type CompareDrafts = {
  /** The article. */
  article: string,
  /** The earlier one; nothing is the last with another text. */
  old: string | null,
  /** The later one; nothing is the latest. */
  new: string | null, };

/** One claim that both reviewers decided. */
export type Compared = {
  /** The claim. */
  claim: string,
  /** Its sentence. */
  statement: string,
  /** Whether the article as it is now makes it. */
  here: boolean,
  /** What the first reviewer had decided. */
  first: Status,
  /** Who that was. */
  first_by: string,
  /** What the second decided. */
  second: Status,
  /** The second reviewer's note. */
  note: string | null,
  /** Where they differ: what was decided after the comparison. */
  settled: Settled | null, };

/** A claim as it should be: another value, kind, event, or other words. */
export type CorrectClaim = {
  /** Its id. */
  claim: string,
  /** As it should be. */
  form: ClaimForm, };

/** That a claim is a person's. */
export type Correction = {
  /** Who. */
  by: string,
  /** When. */
  at: string,
  /** What the engine had found; nothing where the person added the claim. */
  found: FoundClaim | null, };

/** Every fact of the latest draft, in the order of the text. */
export type Coverage = {
  /** The article. */
  article: string,
  /** The draft. */
  draft: string,
  /** The facts. */
  facts: Array<Fact>, };

/** How dates read in the formats for people. */
export type Dates = "prose" | "iso";

/** A verdict. */
export type Decide = {
  /** The claim. */
  claim: string,
  /** The decision. */
  status: Status,
  /** Why; needed where it overrules the assessment. */
  note: string | null, };

/** A paragraph, or what else of the document stands by itself. */
export type DocumentBlock = {
  /** Where it starts in the document, in UTF-16 code units. */
  start: number,
  /** Its words, exactly. */
  text: string,
  /** What stands between it and the next: line ends, and nothing that is read. */
  after: string,
  /** Where it stands: `page 7`. */
  locator: string | null, };

/** A part of a document. */
export type DocumentPart = {
  /** The document. */
  document: LibraryDocument,
  /** Its blocks from `first` on. */
  blocks: Array<DocumentBlock>,
  /** The number of the first of them, from 0. */
  first: number,
  /** All blocks of the document. */
  total: number,
  /** The passage that was asked for, in UTF-16 code units of the document. */
  passage: Stretch | null, };

/** Which document. */
export type DocumentRef = {
  /** Its name in the store. */
  document: string, };

/** What became of one claim. */
export type DraftChange = {
  /** What. */
  fate: Fate,
  /** Its kind. */
  kind: ClaimKind,
  /** As it was. */
  old: DraftClaim | null,
  /** As it is. */
  new: DraftClaim | null,
  /** The sentences that changed, word by word; of a claim that stands on one side only, its sentences. */
  words: Array<WordsPart>,
  /** Whether its verdict was on other words and waits to be given again. */
  stale: boolean,
  /** What had been said of evidence for the claim as it was, and does not count for it as it is. */
  links: Array<StaleLink>, };

/** A claim on one side of a comparison. */
export type DraftClaim = {
  /** Its id. */
  id: string,
  /** Its sentence. */
  statement: string,
  /** The words that state it, in the text of its draft. */
  mentions: Array<Exact>,
  /** What was decided on it there. */
  verdict: Verdict | null,
  /** Whether a person added or corrected it. */
  by_person: boolean, };

/** Two drafts side by side. */
export type DraftComparison = {
  /** The article. */
  article: string,
  /** The earlier one. */
  old: DraftSummary,
  /** The later one. */
  new: DraftSummary,
  /** How many claims came to which end. */
  counts: FateCounts,
  /** Claim by claim: what asks for work first, then by the place in the text. */
  changes: Array<DraftChange>, };

/** Which draft one sees. */
export type DraftPlace = {
  /** Its id. */
  id: string,
  /** From 1, among those that stand. */
  number: number,
  /** How many there are. */
  of: number, };

/** One draft. */
export type DraftRef = {
  /** Its article. */
  article: string,
  /** Its id. */
  draft: string, };

/** A draft in the list. */
export type DraftSummary = {
  /** Its id. */
  id: string,
  /** From 1, among those that stand. */
  number: number,
  /** The day of publication that it was read with. */
  published: string | null,
  /** Where it came from. */
  origin: string,
  /** When it was added. */
  added_at: string,
  /** SHA-256 of its text. */
  sha256: string,
  /** Claims in it, without those put aside. */
  claims: number,
  /** Those of them with a verdict. */
  decided: number,
  /** Whether it is the text of the draft before, read with another day of publication. */
  reread: boolean, };

/** A decision on a claim of another article that says the same as one of this article: to be offered, never applied. */
export type EarlierDecision = {
  /** The claim of this article. */
  claim: string,
  /** Why both say the same, as a phrase. */
  because: string,
  /** The other article. */
  article: string,
  /** Its name. */
  title: string,
  /** The day it was published. */
  published: string | null,
  /** Its claim. */
  earlier: string,
  /** That claim in a sentence. */
  statement: string,
  /** What a person decided there. */
  verdict: Verdict,
  /** The evidence that spoke for or against it there, with its words. */
  evidence: Array<EarlierEvidence>, };

/** Evidence of an earlier decision. */
export type EarlierEvidence = {
  /** Its name in the store. */
  id: string,
  /** What it did for the earlier claim. */
  stance: Stance,
  /** The words. */
  excerpt: string,
  /** Who published them. */
  source: Source,
  /** Where in the source. */
  locator: string | null, };

/** A corrected evidence record. */
export type EditEvidence = {
  /** Its id. */
  evidence: string,
  /** The record as it should be. */
  form: EvidenceForm, };

/** A meeting or journey. */
export type Event = {
  /** `e1`, within the article. */
  id: string,
  /** Meeting or journey. */
  type: EventType,
  /** The text's own word: `summit`. */
  what: string,
  /** Held, planned, cancelled or past. */
  phase: Phase, };

/** A meeting or journey to choose. */
export type EventChoice = {
  /** `e1`. */
  event: string,
  /** Meeting or journey. */
  type: EventType,
  /** The text's own word for it. */
  what: string,
  /** Held, planned, cancelled or past. */
  phase: Phase,
  /** The sentence that first tells of it. */
  words: string, };

/** Meeting or journey. */
export type EventType = "meeting" | "journey";

/** An evidence record. */
export type Evidence = {
  /** Its name in the store. */
  id: string,
  /** `v1`, within the article. */
  label: string,
  /** The words. */
  excerpt: string,
  /** Who published them. */
  source: Source,
  /** Where in the source: page, paragraph, timecode, URL fragment. */
  locator: string | null,
  /** When it was attached. */
  added_at: string,
  /** Claims for which it has each stance. */
  stances: StanceCounts,
  /** That its source is sealed: the publisher is a label then. */
  sealed: Sealed | null, };

/** What a person fills in to attach a record; empty optional fields count as absent. */
export type EvidenceForm = {
  /** The words; must not be empty. */
  excerpt: string,
  /** Who published them; the publisher must not be empty. */
  source: Source,
  /** Where in the source. */
  locator: string | null, };

/** One evidence record. */
export type EvidenceRef = {
  /** Its id. */
  evidence: string, };

/** Words of a text and where they stand. */
export type Exact = {
  /** First position. */
  start: number,
  /** One past the last position. */
  end: number,
  /** The words. */
  exact: string, };

/** A report to write. */
export type Export = {
  /** The article. */
  article: string,
  /** In which format. */
  format: ExportFormat,
  /** What was chosen. */
  options: ExportOptions,
  /** Where to. */
  path: string,
  /** Whether an existing file may be replaced; the save dialog asks that of the person. */
  replace: boolean, };

/** A format of the report. */
export type ExportFormat = "html" | "pdf" | "docx" | "checked_copy" | "md" | "json" | "csv" | "claimreview" | "annotations";

/** A file name for the save dialog. */
export type ExportName = {
  /** `kim-and-xi-meet-in-beijing.html`. */
  file_name: string,
  /** `html`, without the dot. */
  extension: string, };

/** A file name for a report. */
export type ExportNameFor = {
  /** The article. */
  article: string,
  /** In which format. */
  format: ExportFormat, };

/** What may be chosen for a report. (The desk's picture comes from a file and therefore not from the page.) */
export type ExportOptions = {
  /** For whom. */
  audience: Audience,
  /** Only the claims that a person decided. */
  decided_only: boolean,
  /** How dates read. */
  dates: Dates,
  /** The name of the desk; nothing or empty for none. */
  desk: string | null, };

/** A report that was written. */
export type Exported = {
  /** Where. */
  path: string,
  /** How many bytes. */
  bytes: number,
  /** SHA-256 of the file. */
  sha256: string, };

/** A name, number, date or quotation at one place. */
export type Fact = {
  /** What sort. */
  sort: FactSort,
  /** What it is told by: a person's fullest name, else its words. */
  label: string,
  /** Its words. */
  words: Exact,
  /** The claims that it stands under; it is covered when one of them is decided. */
  claims: Array<string>, };

/** What a checker has to have looked at. */
export type FactSort = "name" | "number" | "date" | "quotation";

/** What became of a claim. */
export type Fate = "reworded" | "dropped" | "new" | "moved" | "unchanged";

/** How many claims came to which end. */
export type FateCounts = {
  /** Reworded. */
  reworded: number,
  /** Dropped. */
  dropped: number,
  /** New. */
  new: number,
  /** Moved. */
  moved: number,
  /** Unchanged. */
  unchanged: number, };

/** Something in the article that cannot be as it says, found without any evidence; never a status of a claim. */
export type Finding = {
  /** Stable name of the check: `weekday`, `anniversary`, `two_dates` ... */
  check: string,
  /** What is wrong, with the working: `4 September 2025 was a Thursday, not a Friday`. */
  because: string,
  /** The words that it rests on, in the order of the text; at least one. */
  words: Array<Exact>, };

/** The smallest change of evidence that would give an item another status. */
export type Flip = {
  /** The item that would change. */
  item: string,
  /** Evidence records to take away; empty where something must be added instead. */
  remove: Array<string>,
  /** What to add, in words: `one more independent source, or one primary source`. */
  add: string | null,
  /** The item's status afterwards. */
  becomes: Status, };

/** The meeting or journey that a claim of a form belongs to. */
export type FormEvent = { "is": "known",
  /** `e1`. */
  event: string, } | { "is": "new",
  /** The text's own word for it: `summit`. */
  what: string,
  /** Where it stands in time. */
  phase: Phase, };

/** A claim as the engine had found it. */
export type FoundClaim = {
  /** Its kind. */
  kind: ClaimKind,
  /** Its sentence. */
  statement: string,
  /** Its words. */
  mentions: Array<Exact>, };

/** A passage that was found. */
export type FoundPassage = {
  /** Its document. */
  document: LibraryDocument,
  /** Its place among the document's passages, from 0. */
  position: number,
  /** Where it stands: `page 7`. */
  locator: string | null,
  /** Its words. */
  text: string,
  /** The words in it that were looked for. */
  marks: Array<Stretch>,
  /** People, days, places and kinds of event that were looked for and that it speaks of. */
  about: Array<string>, };

/** What was found. */
export type FoundPassages = {
  /** Best first. */
  passages: Array<FoundPassage>,
  /** Whether the room has no documents at all. */
  empty: boolean,
  /** Passages that another window is still reading in; they were not looked at. */
  behind: number, };

/** One entry of the ledger, as a person reads it. */
export type HistoryEntry = {
  /** Its place in the ledger. */
  entry: string,
  /** When. */
  at: string,
  /** Who. */
  by: string,
  /** What, as a phrase: `decided: refuted`. */
  what: string,
  /** The status it gave, where it gave one. */
  status: Status | null,
  /** The stage it gave, where it gave one. */
  stage: Stage | null,
  /** The note. */
  note: string | null,
  /** Whether a later entry took it back. */
  undone: boolean,
  /** Whether it was done in another room, and came with a bundle. */
  elsewhere: boolean, };

/** Files and folders to import. Paths come from dialogs, drops and the command line, never from the page. */
export type ImportPaths = {
  /** Where they are. */
  paths: Array<string>,
  /** How they were got: `file`, `folder`, `drop`. */
  how: string, };

/** How far the job is. */
export type ImportProgress = {
  /** Whether a job runs. */
  running: boolean,
  /** Files that are done, skipped ones too. */
  done: number,
  /** Files in all. */
  total: number,
  /** Files and folders that were skipped so far. */
  skipped: number,
  /** The file that it is at. */
  current: string | null, };

/** What came of a job. */
export type ImportSummary = {
  /** Files that went in. */
  added: number,
  /** Files that were there already, byte for byte. */
  known: number,
  /** Documents with text among them; the pages of a web archive count one by one. */
  documents: number,
  /** Pictures and scans, kept without text. */
  pictures: number,
  /** Sources that were noted. */
  sources: number,
  /** Bytes that went in. */
  bytes: number,
  /** What was left out, and why. */
  skipped: Array<Skipped>,
  /** Whether the person ended the job; what went in before stays. */
  cancelled: boolean, };

/** A pasted text to import. */
export type ImportText = {
  /** The text, taken as it is. */
  text: string,
  /** What to call it. */
  title: string, };

/** What became of one item. */
export type ItemAssessment = {
  /** As in [`ClaimItem::item`]. */
  item: string,
  /** Its status. */
  status: Status,
  /** Why, with the words on both sides. */
  reasons: Array<Reason>,
  /** What is missing for `supported`, where anything is. */
  missing: string | null, };

/** What going through the whole ledger found. */
export type LedgerCheck = {
  /** Whether every entry is bound to the one before. */
  ok: boolean,
  /** Where it ends. */
  head: LedgerHead,
  /** What is wrong, in a sentence. */
  problem: string | null,
  /** Every confidential source that is sealed, held against the ledger. */
  seals: Array<SealCheck>, };

/** The end of the ledger. */
export type LedgerHead = {
  /** Entries in all. */
  entries: number,
  /** Hash of the last; nothing in an empty ledger. */
  head: string | null, };

/** A document of the room. */
export type LibraryDocument = {
  /** Its name in the store. */
  id: string,
  /** Its title; its file's name where it has none. */
  title: string,
  /** Who published it; empty where a person has to say. */
  publisher: string,
  /** Who wrote it. */
  author: string | null,
  /** Where it stands. */
  url: string | null,
  /** The day it was published. */
  published: string | null,
  /** When it was added. */
  added_at: string,
  /** How many passages it has. */
  passages: number,
  /** The name of its file. */
  file: string | null, };

/** Which part of the library to list. */
export type LibraryFrom = {
  /** Whether to list what was taken out of the room, and not what is in it. */
  removed: boolean,
  /** What `next` was of the part before; nothing for the first. */
  after: string | null, };

/** A part of the library. */
export type LibraryPage = {
  /** The documents, the last added first. */
  documents: Array<LibraryDocument>,
  /** All documents of the room. */
  total: number,
  /** All documents that were taken out of it. */
  removed: number,
  /** What to ask for the next part with; nothing where this was the last. */
  next: string | null, };

/** What one evidence record does for the claim. */
export type Link = {
  /** The evidence record. */
  evidence: string,
  /** What counts: the person's stance where one is set, else the engine's. */
  stance: Stance,
  /** What the engine proposes. */
  proposed: Stance,
  /** Who set the stance, where a person did. */
  set_by: string | null,
  /** Records with the same number are copies of one origin and count once. */
  origin: number, };

/** Who took part. */
export type MeetingAttendees = {
  /** Persons, by the fullest name in the article. */
  people: Array<string>,
  /** Countries, organisations, delegations. */
  parties: Array<string>, };

/** When they met. */
export type MeetingDate = {
  /** EDTF: `2025-09-04`. */
  date: string, };

/** Where they met. */
export type MeetingLocation = {
  /** Every place that the text gives. */
  places: Array<string>, };

/** Several claims that are one. */
export type MergeClaims = {
  /** Their ids; two or more. */
  claims: Array<string>,
  /** The one that takes their place. */
  form: ClaimForm, };

/** A new draft of an article, in a file. */
export type NewDraftFile = {
  /** The article. */
  article: string,
  /** Where. */
  path: string, };

/** A new draft of an article, as text. */
export type NewDraftText = {
  /** The article. */
  article: string,
  /** The text, taken as it is. */
  text: string,
  /** The day of publication; nothing keeps the one that the article has. */
  published: string | null, };

/** One note. */
export type NoteRef = {
  /** Its name in the store. */
  note: string, };

/** What sort of note it is. */
export type NoteSort = "comment" | "footnote";

/** What a person made of a note. */
export type NoteState = "proposed" | "accepted" | "dismissed";

/** The command takes no argument: `{}`. */
export type Nothing = Record<string, never>;

/** Who holds which office. */
export type Office = {
  /** Fullest name. */
  person: string,
  /** The office. */
  title: string,
  /** Country or organisation. */
  organisation: string | null, };

/** A file on disk. */
export type OpenFile = {
  /** Where. */
  path: string,
  /** The day of publication, where known. */
  published: string | null, };

/** Something that was not checked. */
export type OpenItem = {
  /** What sort. */
  sort: OpenSort,
  /** Its name in [`Waive::item`]. */
  item: string,
  /** Its words; of a claim, its sentence. */
  what: string,
  /** Where it stands. */
  places: Array<Exact>, };

/** What sort of thing can be left open. */
export type OpenSort = "claim" | "name" | "number" | "date" | "quotation";

/** A pasted text. */
export type OpenText = {
  /** The text, taken as it is. */
  text: string,
  /** The day of publication, where known. */
  published: string | null, };

/** An article that was opened. */
export type Opened = {
  /** The article. */
  article: Article,
  /** Whether the same text was there before: then this is it, with its work. */
  already_open: boolean,
  /** The day of publication that the file claims, where nobody gave one: to be offered, never applied by itself. */
  proposed: string | null, };

/** What is sealed, for those at the desk. */
export type OpenedSeal = {
  /** The source as it was. */
  details: Source,
  /** What the ledger has: SHA-256 of a salt and the details, in hexadecimal. */
  commitment: string,
  /** Whether these details make that hash. */
  matches: boolean, };

/** Where an event stands in time, seen from the article. */
export type Phase = "held" | "planned" | "cancelled" | "past";

/** A stretch of the article's text. */
export type Place = {
  /** First UTF-16 unit. */
  start: number,
  /** One past the last. */
  end: number, };

/** What is enough for `supported`. */
export type Policy = {
  /** `desk`, `single`, or a name of the desk's own. */
  name: string,
  /** So many independent primary origins suffice; 0: none do. */
  primary: number,
  /** So many independent secondary origins suffice; 0: none do. */
  secondary: number, };

/** `the first meeting in six years`. */
export type Precedence = {
  /** What is counted. */
  what: string,
  /** 1 for the first. */
  ordinal: number,
  /** EDTF duration or date. */
  interval: string | null,
  /** Between whom. */
  parties: Array<string>, };

/** A form to be looked at before it is sent. */
export type PreviewClaim = {
  /** The article. */
  article: string,
  /** The claim as it is filled in so far. */
  form: ClaimForm, };

/** A report to look at. */
export type PreviewFor = {
  /** The article. */
  article: string,
  /** What was chosen. */
  options: ExportOptions, };

/** How far the work on an article is. */
export type Progress = {
  /** Claims in all. */
  total: number,
  /** Claims with a verdict. */
  decided: number,
  /** Evidence records attached. */
  evidence: number,
  /** Claims by the status shown: the verdict's where there is one, else the assessment's. */
  shown: StatusCounts, };

/** A note of the draft's file: a proposed source of the claims that it stands on. */
export type ProposedSource = {
  /** Its name in the store. */
  id: string,
  /** Comment or footnote. */
  sort: NoteSort,
  /** The words that it stands on. */
  words: Exact,
  /** The claims that those words state. */
  claims: Array<string>,
  /** Who wrote it, as the file says. */
  author: string | null,
  /** The day on which it was written, as the file says. */
  written: string | null,
  /** What it says, answers included. */
  text: string,
  /** Whether the file calls the matter settled. */
  resolved: boolean,
  /** What a person made of it. */
  state: NoteState,
  /** The record that it became, by its short name: `v3`. */
  evidence: string | null,
  /** A form to begin with: what could be read out of its words, to be confirmed by a person. */
  form: EvidenceForm, };

/** A claim that a person put aside. */
export type PutAside = {
  /** Its id. */
  id: string,
  /** Its kind. */
  kind: ClaimKind,
  /** Its sentence. */
  statement: string,
  /** Its words. */
  mentions: Array<Exact>,
  /** Why it is not among the claims. */
  why: Aside,
  /** Who put it aside. */
  by: string,
  /** When. */
  at: string, };

/** A count or an amount. */
export type Quantity = {
  /** A decimal as text. */
  amount: string,
  /** `percent`, `US dollar`, `km`. */
  unit: string | null,
  /** What is counted. */
  of: string | null,
  /** Whether the text says `about`. */
  about: boolean, };

/** A direct quotation. */
export type Quotation = {
  /** Who said it. */
  speaker: string | null,
  /** The words between the marks. */
  quote: string, };

/** Words that a person takes from a document as evidence. */
export type QuoteDocument = {
  /** The article that they are evidence for. */
  article: string,
  /** The document. */
  document: string,
  /** Where they start, in UTF-16 code units of the document. */
  start: number,
  /** Where they end. */
  end: number,
  /** The record; its excerpt must be what stands there, exactly. Without a locator it takes the place's own. */
  form: EvidenceForm, };

/** A part of a document to be read. */
export type ReadDocument = {
  /** The document. */
  document: string,
  /** The passage to show, by its place. */
  position: number | null,
  /** The block to begin with, where a further part is wanted. */
  from: number | null, };

/** A value to begin with. */
export type ReadValue = {
  /** The value; its blanks are for the person to fill in. */
  value: ClaimValue,
  /** Whether the engine found it in the words. */
  read: boolean, };

/** Words of an article that a person chose. */
export type ReadWords = {
  /** The article. */
  article: string,
  /** The words; at least one stretch. */
  places: Array<Place>, };

/** Why an item has its status: one comparison with one piece of evidence. */
export type Reason = {
  /** The evidence record. */
  evidence: string,
  /** What it does for the item. */
  stance: Stance,
  /** Why, in one phrase. */
  because: string,
  /** The claim's words, in the article. */
  claim: Exact,
  /** The evidence's words, in its excerpt. */
  excerpt: Exact, };

/** A decision that no longer stands because the claim now says something else: it asks to be made again. */
export type Recheck = {
  /** What was decided. */
  status: Status,
  /** Why. */
  note: string | null,
  /** By whom. */
  by: string,
  /** When. */
  at: string, };

/** An article with its new draft. */
export type Redrafted = {
  /** The article, as it is now. */
  article: Article,
  /** What became of its claims. */
  comparison: DraftComparison, };

/** A name for an article. */
export type RenameArticle = {
  /** The article. */
  article: string,
  /** Its name; empty goes back to its headline. */
  title: string, };

/** A report to look at before it is written: HTML without script, for a sandboxed frame. */
export type ReportPreview = {
  /** The whole page. */
  html: string,
  /** How many claims are in it. */
  claims: number,
  /** How many were found and are left out. */
  left_out: number, };

/** The evidence room of an article and where its work stands. */
export type Room = {
  /** What is enough. */
  policy: Policy,
  /** Every record, in the order of attaching. */
  evidence: Array<Evidence>,
  /** How far the work is. */
  progress: Progress,
  /** Who vouched for the draft; `ended` says what took it away. */
  sign_off: SignOff | null,
  /** What undo would take back, as a phrase; nothing when there is nothing to undo. */
  undo: string | null,
  /** What redo would do again, as a phrase. */
  redo: string | null,
  /** The blind second check that is under way, or was finished last. */
  second: SecondCheck | null,
  /** What comments and footnotes of the draft's file propose as sources, in the order of the text. */
  notes: Array<ProposedSource>, };

/** One seal, held against the ledger. */
export type SealCheck = {
  /** What stands in the source's place. */
  label: string,
  /** Why it is confidential. */
  reason: string,
  /** Whether what is kept makes the hash that the ledger has. */
  matches: boolean, };

/** Puts a label in the place of a record's source. */
export type SealSource = {
  /** The evidence record. */
  evidence: string,
  /** What stands in the source's place: `an official of the ministry`. */
  label: string,
  /** Why; it goes into the ledger. */
  reason: string, };

/** That a label stands in the place of a confidential source. */
export type Sealed = {
  /** Why it is confidential. */
  reason: string,
  /** Who sealed it. */
  by: string,
  /** When. */
  at: string,
  /** Whether another room did and keeps what is behind the label: then it cannot be looked at here. */
  elsewhere: boolean, };

/** Words to look for in the whole room. */
export type SearchLibrary = {
  /** The words; nothing in them is an operator. */
  words: string, };

/** Another reviewer's check of the same claims. */
export type SecondCheck = {
  /** Whether it is under way; else it is finished. */
  open: boolean,
  /** Whether the first decisions are hidden from the person in the settings, who decides anew. */
  blind: boolean,
  /** Who had decided before. */
  first: Array<string>,
  /** Who decides anew; nobody until the first such decision. */
  second: string | null,
  /** Who began it. */
  started_by: string,
  /** When. */
  started_at: string,
  /** When it was finished. */
  finished_at: string | null,
  /** How many claims the second reviewer has decided so far; both decided them where it is finished. */
  decided: number,
  /** How far both agree, where it is finished. */
  agreement: Agreement | null,
  /** Both decisions on every claim that both made, in the order of the claims; empty while it is under way. */
  compared: Array<Compared>, };

/** What is enough for this article. */
export type SetPolicy = {
  /** The article. */
  article: string,
  /** What is enough. */
  policy: Policy, };

/** The day of publication; the article is read again. */
export type SetPublished = {
  /** The article. */
  article: string,
  /** The day, or nothing. */
  published: string | null, };

/** How far the work on a claim is. */
export type SetStage = {
  /** The claim. */
  claim: string,
  /** How far. */
  stage: Stage, };

/** A person's word on what a record does for a claim. */
export type SetStance = {
  /** The claim. */
  claim: string,
  /** The record. */
  evidence: string,
  /** The stance; nothing goes back to the engine's. */
  stance: Stance | null, };

/** What a person sets once. */
export type Settings = {
  /** Colours of the window. */
  theme: Theme,
  /** The name under which decisions are recorded. */
  reviewer: string,
  /** The policy of newly opened articles. */
  policy: Policy,
  /** Whether pages may be captured from this computer and its own network. */
  private_addresses: boolean, };

/** Settles a claim that two rooms decided differently. */
export type Settle = {
  /** The claim. */
  claim: string,
  /** What is decided now: what stands here, what the other room decided, or something else. */
  status: Status,
  /** Why. It goes with the decision. */
  reason: string, };

/** What was decided about a difference. */
export type Settled = {
  /** The decision that stands. */
  status: Status,
  /** Whose. */
  by: string, };

/** Who vouched for the draft. */
export type SignOff = {
  /** Who. */
  by: string,
  /** When. */
  at: string,
  /** SHA-256 of the draft's text. */
  sha256: string,
  /** Facts in it. */
  facts: number,
  /** Those that stand under a decided claim. */
  covered: number,
  /** What was left unchecked. */
  waived: Array<Waived>,
  /** What took it away, where something did. */
  ended: SignOffEnded | null, };

/** What stands between a draft and its sign-off. */
export type SignOffCheck = {
  /** The article. */
  article: string,
  /** SHA-256 of the draft's text. */
  sha256: string,
  /** Names, numbers, dates and quotations. */
  facts: number,
  /** Those of them that stand under a decided claim. */
  covered: number,
  /** Claims. */
  claims: number,
  /** Those of them that are decided. */
  decided: number,
  /** What was not checked, by sort. */
  open: Array<OpenItem>, };

/** How a sign-off ended. */
export type SignOffEnded = {
  /** Who made the change. */
  by: string,
  /** When. */
  at: string,
  /** What it was, as a phrase: `new draft`. */
  what: string, };

/** Signs the latest draft off. */
export type SignOffForm = {
  /** The article. */
  article: string,
  /** A reason for everything that was not checked. */
  waive: Array<Waive>, };

/** A file that was left out. */
export type Skipped = {
  /** Its name, with the folders inside the one that was asked for. */
  name: string,
  /** The reason as a code. */
  code: string,
  /** The reason as a sentence. */
  reason: string, };

/** Who published an excerpt. */
export type Source = {
  /** `Example Wire`. */
  publisher: string,
  /** The piece's title. */
  title: string | null,
  /** Where it stands; `http` or `https`. */
  url: string | null,
  /** Who wrote it. */
  author: string | null,
  /** The day it was published. */
  published: string | null,
  /** Primary or secondary for this fact. */
  tier: Tier,
  /** Whom it was taken over from. */
  origin: string | null, };

/** One claim that is several. */
export type SplitClaim = {
  /** Its id. */
  claim: string,
  /** Its parts; two or more. */
  parts: Array<ClaimForm>, };

/** How far the work on a claim is, apart from its status. */
export type Stage = "not_started" | "in_progress" | "checked" | "signed_off";

/** What a person had said about a record and the claim before its words changed. */
export type StaleLink = {
  /** The record. */
  evidence: string,
  /** `v1`; nothing where the record was taken out since. */
  label: string | null,
  /** What it was called. */
  stance: Stance,
  /** By whom. */
  set_by: string, };

/** What one piece of evidence does for one item or claim. */
export type Stance = "refutes" | "supports" | "insufficient" | "irrelevant";

/** Claims by the stance of one record. */
export type StanceCounts = {
  /** Refuted by it. */
  refutes: number,
  /** Supported by it. */
  supports: number,
  /** About them, but not enough. */
  insufficient: number, };

/** What the evidence together makes of an item or claim, worst first. */
export type Status = "refuted" | "conflicting" | "not_enough_evidence" | "supported";

/** Claims by status. */
export type StatusCounts = {
  /** Refuted. */
  refuted: number,
  /** Conflicting. */
  conflicting: number,
  /** Not enough evidence. */
  not_enough_evidence: number,
  /** Supported. */
  supported: number, };

/** A stretch of a text, in UTF-16 code units. */
export type Stretch = {
  /** Where it starts. */
  start: number,
  /** Where it ends. */
  end: number, };

/** Colours of the window. */
export type Theme = "system" | "light" | "dark";

/** Whether a source saw or made the fact itself. */
export type Tier = "primary" | "secondary";

/** By what somebody travels. */
export type TravelBy = "train" | "plane" | "helicopter" | "ship" | "car" | "bus" | "motorcycle" | "bicycle" | "on_foot" | "spacecraft" | "other";

/** How somebody travelled. */
export type TravelMode = {
  /** By what. */
  mode: TravelBy,
  /** The vehicle's words. */
  vehicle: string | null,
  /** Who. */
  travellers: Array<string>,
  /** From where. */
  from: string | null,
  /** Where to. */
  to: string | null,
  /** When, in EDTF. */
  date: string | null, };

/** What a person decided. */
export type Verdict = {
  /** The decision. */
  status: Status,
  /** The note; always there where the verdict overrules the assessment. */
  note: string | null,
  /** Who. */
  by: string,
  /** When. */
  at: string,
  /** What the assessment said at that time. */
  assessed: Status,
  /** Whether it differed from the assessment of its time. */
  overrules: boolean,
  /** Whether the assessment has become another since. */
  stale: boolean, };

/** Leaves something unchecked, and says why. */
export type Waive = {
  /** What sort. */
  sort: OpenSort,
  /** Which; nothing is all of the sort that have no reason of their own. */
  item: string | null,
  /** Why. */
  reason: string, };

/** Something that was left unchecked. */
export type Waived = {
  /** What sort. */
  sort: string,
  /** Its words; of a claim, its sentence. */
  what: string,
  /** In how many places it stands. */
  places: number,
  /** Why. */
  reason: string, };

/** `{ code, message, details }`. */
export type WireError = {
  /** Stable, for programs: `note_required`. */
  code: string,
  /** One sentence for a person. */
  message: string,
  /** What else is known: `{ "field": "excerpt" }`; null where nothing is. */
  details: Record<string, unknown> | null, };

/** What a new draft did to some words. */
export type WordsOp = "kept" | "removed" | "added";

/** A run of words, white space included. */
export type WordsPart = {
  /** Kept, removed or added. */
  op: WordsOp,
  /** The words. */
  text: string, };

/** What the engine reads in words that a person chose: for every kind a value to begin with. */
export type WordsRead = {
  /** The words, without blanks at their ends. */
  places: Array<Exact>,
  /** The kind that fits them best. */
  kind: ClaimKind,
  /** A value for every kind. */
  values: Array<ReadValue>,
  /** The meeting that the words are about. */
  meeting: string | null,
  /** The journey that the words are about. */
  journey: string | null,
  /** The meetings and journeys to choose from. */
  events: Array<EventChoice>, };

/** Which case, and where it goes. */
export type WriteBundle = {
  /** The article; all where none is named. */
  article: string | null,
  /** A folder that is not there yet, or a name that ends in `.zip`. */
  path: string,
  /** Who will get it. */
  audience: Audience,
  /** Whether what is sealed goes along. It stays sealed where it is read; never for readers. */
  sealed: boolean,
  /** Whether a ZIP that is there is replaced. */
  replace: boolean, };

/** The commands: what each takes and gives. */
export interface Commands {
  /** What the app says about itself. */
  about: { args: Nothing; result: About };
  /** The articles, last opened first. */
  list_articles: { args: Nothing; result: Array<ArticleSummary> };
  /** One article with everything that the panes show. */
  get_article: { args: ArticleRef; result: Article };
  /** Everything that was done about one claim. */
  claim_history: { args: ClaimRef; result: ClaimHistory };
  /** What was decided in other articles about claims that say the same as this article's; offered, never applied. */
  earlier_decisions: { args: ArticleRef; result: Array<EarlierDecision> };
  /** A report to look at before it is written: a page without script. */
  preview_report: { args: PreviewFor; result: ReportPreview };
  /** What the person has set. */
  get_settings: { args: Nothing; result: Settings };
  /** Sets theme, reviewer and the policy of new articles. */
  set_settings: { args: Settings; result: Settings };
  /** Opens a pasted text. */
  open_text: { args: OpenText; result: Opened };
  /** Opens the shipped sample with its evidence. */
  open_sample: { args: Nothing; result: Opened };
  /** Gives an article a name. */
  rename_article: { args: RenameArticle; result: ArticleSummary };
  /** Takes an article off the list; its record stays in the store. */
  remove_article: { args: ArticleRef; result: Array<ArticleSummary> };
  /** Sets the day of publication and reads the article again; verdicts stay with the claims that are the same. */
  set_published: { args: SetPublished; result: Article };
  /** Adds a pasted text as the article's next draft; what was decided on claims that stay the same stays. */
  new_draft: { args: NewDraftText; result: Redrafted };
  /** The drafts of an article, the first one first. */
  list_drafts: { args: ArticleRef; result: Array<DraftSummary> };
  /** An article as one of its drafts has it, to read. */
  get_draft: { args: DraftRef; result: Article };
  /** What became of the claims from one draft to another; nothing where there is only one. */
  compare_drafts: { args: CompareDrafts; result: DraftComparison | null };
  /** Every name, number, date and quotation of the latest draft, and the claims that each stands under. */
  coverage: { args: ArticleRef; result: Coverage };
  /** What stands between the latest draft and its sign-off. */
  check_sign_off: { args: ArticleRef; result: SignOffCheck };
  /** Signs the latest draft off; everything that was not checked needs a reason. Any later change takes it away. */
  sign_off: { args: SignOffForm; result: Changed };
  /** Takes the sign-off back. */
  withdraw_sign_off: { args: ArticleRef; result: Changed };
  /** Sets what is enough. */
  set_policy: { args: SetPolicy; result: Changed };
  /** Attaches evidence. */
  add_evidence: { args: AddEvidence; result: Changed };
  /** Imports a pasted text into the evidence room. */
  import_text: { args: ImportText; result: ImportSummary };
  /** How far the import is. */
  import_progress: { args: Nothing; result: ImportProgress };
  /** Ends the import after the file that it is at; what went in stays. */
  cancel_import: { args: Nothing; result: ImportProgress };
  /** What a capture will fetch; the network is not touched. */
  preview_capture: { args: CaptureUrl; result: CapturePreview };
  /** Fetches a page of the web and keeps it. */
  capture: { args: CaptureUrl; result: Captured };
  /** Passages of the whole room that fit a claim, best first, with the words that matched. */
  suggestions: { args: ClaimRef; result: FoundPassages };
  /** Passages of the whole room with certain words, best first. */
  search_library: { args: SearchLibrary; result: FoundPassages };
  /** The documents of the room. */
  list_library: { args: LibraryFrom; result: LibraryPage };
  /** Takes a document out of the room: none of its passages is found any more; what was quoted from it stays. */
  take_out_document: { args: DocumentRef; result: LibraryDocument };
  /** Brings a document back that was taken out. */
  bring_back_document: { args: DocumentRef; result: LibraryDocument };
  /** A part of a document, to be read. */
  read_document: { args: ReadDocument; result: DocumentPart };
  /** Takes words from a document as evidence, with their place; they must stand there exactly. */
  quote_document: { args: QuoteDocument; result: Changed };
  /** Corrects evidence. */
  edit_evidence: { args: EditEvidence; result: Changed };
  /** Takes evidence out of the room. */
  remove_evidence: { args: EvidenceRef; result: Changed };
  /** Makes what a note of the draft's file says a record of evidence. */
  accept_note: { args: AcceptNote; result: Changed };
  /** Says that a note of the draft's file is no source. */
  dismiss_note: { args: NoteRef; result: Changed };
  /** Looks at a note again that was accepted or dismissed. */
  reopen_note: { args: NoteRef; result: Changed };
  /** Puts a label in the place of a confidential source. */
  seal_source: { args: SealSource; result: Changed };
  /** What is sealed, and whether it still makes the hash that the ledger has. */
  open_seal: { args: EvidenceRef; result: OpenedSeal };
  /** Puts a sealed source back in its place. */
  unseal_source: { args: EvidenceRef; result: Changed };
  /** Sets what a record does for a claim, or leaves it to the engine again; `irrelevant` takes it out of the assessment. */
  set_stance: { args: SetStance; result: Changed };
  /** Gives a verdict; overruling the assessment needs a note. */
  decide: { args: Decide; result: Changed };
  /** Takes the verdict away. */
  clear_verdict: { args: ClaimRef; result: Changed };
  /** Sets how far the work on a claim is. */
  set_stage: { args: SetStage; result: Changed };
  /** What the engine reads in words that a person chose: a value of every kind to begin with. */
  read_words: { args: ReadWords; result: WordsRead };
  /** The sentence that a form would make. */
  preview_claim: { args: PreviewClaim; result: ClaimPreview };
  /** A claim as a form, to be corrected. */
  claim_form: { args: ClaimRef; result: ClaimForm };
  /** Forms to begin with when one claim is to be several. */
  split_forms: { args: ClaimRef; result: ClaimForms };
  /** A form to begin with when several claims are to be one. */
  merge_form: { args: ClaimsRef; result: ClaimForm };
  /** Adds a claim that the engine did not find. */
  add_claim: { args: AddClaim; result: Changed };
  /** Corrects what a claim says; a verdict on what it said before is withdrawn. */
  correct_claim: { args: CorrectClaim; result: Changed };
  /** Puts one claim aside and its parts in its place. */
  split_claim: { args: SplitClaim; result: Changed };
  /** Puts several claims aside and one in their place. */
  merge_claims: { args: MergeClaims; result: Changed };
  /** Puts a claim aside as none at all. */
  dismiss_claim: { args: ClaimRef; result: Changed };
  /** Brings a claim back that was put aside. */
  bring_back: { args: ClaimRef; result: Changed };
  /** Begins a blind second check: whoever has not decided yet decides anew. */
  start_second_check: { args: ArticleRef; result: Changed };
  /** Ends it and sets both decisions on each claim side by side. */
  finish_second_check: { args: ArticleRef; result: Changed };
  /** Ends it without comparing. */
  stop_second_check: { args: ArticleRef; result: Changed };
  /** Takes back the last change of this article. */
  undo: { args: ArticleRef; result: Changed };
  /** Does again what was taken back last. */
  redo: { args: ArticleRef; result: Changed };
  /** Claims that another room decided differently and nobody has settled here. */
  dissents: { args: ArticleRef; result: Array<BundleDissent> };
  /** Settles such a claim with a reason. */
  settle: { args: Settle; result: Changed };
  /** How far the bundle is that is written, checked or read. */
  bundle_progress: { args: Nothing; result: BundleProgress };
  /** The end of the ledger. */
  ledger_head: { args: Nothing; result: LedgerHead };
  /** Goes through the whole ledger. */
  verify_ledger: { args: Nothing; result: LedgerCheck };
  /** A file name for the save dialog. */
  export_name: { args: ExportNameFor; result: ExportName };
  /** Writes a report, whole or not at all. */
  export: { args: Export; result: Exported };
  /** Opens a file. */
  open_file: { args: OpenFile; result: Opened };
  /** The same with a file. */
  new_draft_file: { args: NewDraftFile; result: Redrafted };
  /** Imports files and folders into the evidence room, as one job. */
  import_paths: { args: ImportPaths; result: ImportSummary };
  /** A file name for a bundle. */
  bundle_name: { args: ArticleRef; result: BundleName };
  /** Writes a case as a bundle, whole or not at all. */
  write_bundle: { args: WriteBundle; result: BundleWritten };
  /** Goes through a whole bundle and says what it proves. */
  check_bundle: { args: BundleAt; result: BundleCheck };
  /** Takes a bundle in, all of it or nothing. */
  read_bundle: { args: BundleAt; result: BundleRead };
}

/** The commands' names, and whether each changes anything. */
export const COMMANDS = {
  about: "read",
  list_articles: "read",
  get_article: "read",
  claim_history: "read",
  earlier_decisions: "read",
  preview_report: "write",
  get_settings: "read",
  set_settings: "write",
  open_text: "write",
  open_sample: "write",
  rename_article: "write",
  remove_article: "write",
  set_published: "write",
  new_draft: "write",
  list_drafts: "read",
  get_draft: "read",
  compare_drafts: "read",
  coverage: "read",
  check_sign_off: "read",
  sign_off: "write",
  withdraw_sign_off: "write",
  set_policy: "write",
  add_evidence: "write",
  import_text: "write",
  import_progress: "read",
  cancel_import: "read",
  preview_capture: "read",
  capture: "write",
  suggestions: "read",
  search_library: "read",
  list_library: "read",
  take_out_document: "write",
  bring_back_document: "write",
  read_document: "read",
  quote_document: "write",
  edit_evidence: "write",
  remove_evidence: "write",
  accept_note: "write",
  dismiss_note: "write",
  reopen_note: "write",
  seal_source: "write",
  open_seal: "read",
  unseal_source: "write",
  set_stance: "write",
  decide: "write",
  clear_verdict: "write",
  set_stage: "write",
  read_words: "read",
  preview_claim: "read",
  claim_form: "read",
  split_forms: "read",
  merge_form: "read",
  add_claim: "write",
  correct_claim: "write",
  split_claim: "write",
  merge_claims: "write",
  dismiss_claim: "write",
  bring_back: "write",
  start_second_check: "write",
  finish_second_check: "write",
  stop_second_check: "write",
  undo: "write",
  redo: "write",
  dissents: "read",
  settle: "write",
  bundle_progress: "read",
  ledger_head: "read",
  verify_ledger: "read",
  export_name: "read",
  export: "write",
  open_file: "write",
  new_draft_file: "write",
  import_paths: "write",
  bundle_name: "read",
  write_bundle: "write",
  check_bundle: "read",
  read_bundle: "write",
} as const satisfies Record<keyof Commands, "read" | "write">;
