/** What the verdict panel asks for before it records a decision. */
import type { ClaimState, Status } from '../../ipc';

/** Whether `status` would overrule the assessment, which needs a note. */
export function overrules(state: ClaimState, status: Status): boolean {
  return state.assessment.status !== status;
}

/** Whether a decision can be recorded as it stands. */
export function canRecord(state: ClaimState, status: Status | null, note: string): boolean {
  return status !== null && (!overrules(state, status) || note.trim() !== '');
}

/** Whether recording it would change anything. */
export function changes(state: ClaimState, status: Status, note: string): boolean {
  const verdict = state.verdict;
  return (
    verdict === null || verdict.status !== status || (verdict.note ?? '') !== note.trim() || verdict.stale
  );
}
