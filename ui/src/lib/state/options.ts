/** What a report has until the person chooses otherwise. */
import type { ExportOptions } from '../../ipc';

export const FOR_THE_DESK: ExportOptions = {
  audience: 'desk',
  decided_only: false,
  dates: 'prose',
  desk: null
};
