/** The report that is looked at; what was asked for last is what is shown, whatever order the answers come in. */
import { asDeskError, type DeskError, type ExportOptions, type ReportPreview } from '../../ipc';

export class Preview {
  html = $state.raw<string | null>(null);
  claims = $state(0);
  leftOut = $state(0);
  loading = $state(false);
  problem = $state.raw<DeskError | null>(null);
  readonly #make: (options: ExportOptions) => Promise<ReportPreview>;
  #asked = 0;

  constructor(make: (options: ExportOptions) => Promise<ReportPreview>) {
    this.#make = make;
  }

  async show(options: ExportOptions): Promise<void> {
    const mine = ++this.#asked;
    this.loading = true;
    try {
      const made = await this.#make(options);
      if (mine !== this.#asked) return;
      this.html = made.html;
      this.claims = made.claims;
      this.leftOut = made.left_out;
      this.problem = null;
    } catch (thrown) {
      if (mine === this.#asked) this.problem = asDeskError(thrown);
    } finally {
      if (mine === this.#asked) this.loading = false;
    }
  }
}
