/** Short messages at the foot of the window. */

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  id: number;
  tone: 'done' | 'info' | 'problem';
  text: string;
  detail?: string | undefined;
  actions: ToastAction[];
}

const STAY = { done: 3600, info: 6000, problem: 12000 };

export class Toasts {
  all = $state<Toast[]>([]);
  #next = 1;

  /** Shows a message; it leaves by itself after a while. At most three stand at once. */
  show(
    tone: Toast['tone'],
    text: string,
    more: { detail?: string | undefined; actions?: ToastAction[]; stay?: number } = {}
  ): void {
    const toast: Toast = { id: this.#next, tone, text, detail: more.detail, actions: more.actions ?? [] };
    this.#next += 1;
    // One plain "done" follows another in its place; what offers an action or tells of a problem stays beside it.
    const kept = this.all.filter((one) => one.tone !== 'done' || one.actions.length > 0);
    this.all = [...kept.slice(-2), toast];
    window.setTimeout(() => this.dismiss(toast.id), more.stay ?? STAY[tone]);
  }

  dismiss(id: number): void {
    this.all = this.all.filter((toast) => toast.id !== id);
  }
}
