/** What the page may ask of the desk: the generated commands, less those that take a path, plus the shell's own. */
import type {
  Audience,
  BundleCheck,
  BundleRead,
  BundleWritten,
  Commands,
  Exported,
  ExportFormat,
  ExportOptions,
  ImportSummary,
  Nothing,
  Opened,
  Redrafted,
  WireError
} from './generated/wire';

export type * from './generated/wire';

/** Commands of the shell: a person picks the path in a native dialog, the page never sees or sends one. */
export interface ShellCommands {
  /** Asks for a file and opens it; null when the person thought better of it. */
  pick_article: { args: Nothing; result: Opened | null };
  /** Asks for files or a folder of evidence and imports them; null when the person thought better of it. */
  pick_evidence: { args: { pick: 'files' | 'folder' }; result: ImportSummary | null };
  /** Imports what was dropped on the window; null when nothing was. */
  import_dropped: { args: Nothing; result: ImportSummary | null };
  /** Asks for a file and takes it as the article's next draft; null when the person thought better of it. */
  pick_draft: { args: { article: string }; result: Redrafted | null };
  /** Asks where to, and writes the report there; null when the person thought better of it. */
  save_report: {
    args: { article: string; format: ExportFormat; options?: ExportOptions };
    result: Exported | null;
  };
  /** Asks where to, and writes the case there; null when the person thought better of it. */
  save_bundle: {
    args: { article: string; audience: Audience; sealed: boolean };
    result: BundleWritten | null;
  };
  /** Asks for a bundle and goes through it; null when the person thought better of it. */
  pick_bundle: { args: Nothing; result: BundleCheck | null };
  /** Takes in the bundle that was gone through last; null when there is none. */
  take_bundle: { args: Nothing; result: BundleRead | null };
  /** Opens the report written last with the system's own viewer. */
  show_report: { args: Nothing; result: null };
  /** Opens the address of an evidence record's source in the system's browser. */
  show_source: { args: { article: string; evidence: string }; result: null };
}

export type PageCommands = Omit<
  Commands,
  | 'open_file'
  | 'import_paths'
  | 'new_draft_file'
  | 'export'
  | 'export_name'
  | 'bundle_name'
  | 'write_bundle'
  | 'check_bundle'
  | 'read_bundle'
> &
  ShellCommands;
export type CommandName = keyof PageCommands;
export type Args<K extends CommandName> = PageCommands[K]['args'];
export type Result<K extends CommandName> = PageCommands[K]['result'];

/** What the shell's menu can ask for. */
export type MenuAction =
  | 'open'
  | 'paste'
  | 'sample'
  | 'import'
  | 'capture'
  | 'write_bundle'
  | 'read_bundle'
  | `export_${ExportFormat}`
  | 'undo'
  | 'redo'
  | 'keys'
  | 'about';

/** The desk as the page sees it. */
export interface Desk {
  call<K extends CommandName>(name: K, args: Args<K>): Promise<Result<K>>;
  onMenu(then: (action: MenuAction) => void): void;
  /** Files over the window: how many hover, 0 when they left; `dropped` when they were let go. */
  onDrop(then: (what: 'hover' | 'dropped', count: number) => void): void;
}

/** An error that the desk sent: act on `code`, show `message`. */
export class DeskError extends Error {
  readonly code: string;
  readonly details: Record<string, unknown> | null;

  constructor(error: WireError) {
    super(error.message);
    this.name = 'DeskError';
    this.code = error.code;
    this.details = error.details;
  }
}

/** Whatever was thrown, as a `DeskError`. */
export function asDeskError(thrown: unknown): DeskError {
  if (thrown instanceof DeskError) return thrown;
  if (isWireError(thrown)) return new DeskError(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new DeskError({ code: 'unexpected', message, details: null });
}

function isWireError(thrown: unknown): thrown is WireError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}
