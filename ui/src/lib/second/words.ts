/** The second check in words. */
import type { Agreement, Compared, SecondCheck, Status } from '../../ipc';
import { STATUS_WORDS } from '../words/words';

/** `Ana`, `Ana and Ben`, `Ana, Ben and Cleo`. */
export function names(all: readonly string[]): string {
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** `3 of 4 decided alike (75.0 %), kappa 0.50`. */
export function agreementWords(agreement: Agreement): string {
  if (agreement.compared === 0) return 'no claim was decided by both';
  const share = agreement.percent === null ? '' : ` (${agreement.percent} %)`;
  const kappa =
    agreement.kappa === null ? 'kappa is not defined: one status throughout' : `kappa ${agreement.kappa}`;
  return `${agreement.agreed} of ${agreement.compared} decided alike${share}, ${kappa}`;
}

/** Claims on which both differ. */
export function differences(check: SecondCheck): Compared[] {
  return check.compared.filter((one) => one.first !== one.second);
}

/** The note that a settled difference begins with. */
export function settlingNote(one: Compared, second: string | null, status: Status): string {
  const said = (name: string, what: Status): string => `${name}: ${STATUS_WORDS[what].toLowerCase()}`;
  const both = `${said(one.first_by, one.first)}; ${said(second ?? 'the second check', one.second)}`;
  return `Settled as ${STATUS_WORDS[status].toLowerCase()} after a blind second check (${both}).`;
}
