/** What may be chosen for a report, as the menu and the preview offer it. */
import type { ExportOptions } from '../../ipc';

export interface Choice {
  id: string;
  label: string;
  hint: string;
  on: boolean;
  set: (on: boolean) => Partial<ExportOptions>;
}

export function choicesOf(options: ExportOptions): Choice[] {
  return [
    {
      id: 'public',
      label: 'For readers',
      hint: 'No notes, no names of staff',
      on: options.audience === 'public',
      set: (on) => ({ audience: on ? 'public' : 'desk' })
    },
    {
      id: 'decided',
      label: 'Only decided claims',
      hint: 'With your verdict',
      on: options.decided_only,
      set: (on) => ({ decided_only: on })
    },
    {
      id: 'iso',
      label: 'Dates in figures',
      hint: '2025-09-04',
      on: options.dates === 'iso',
      set: (on) => ({ dates: on ? 'iso' : 'prose' })
    }
  ];
}
