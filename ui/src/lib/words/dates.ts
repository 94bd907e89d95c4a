/** Dates and times as a person reads them. EDTF values are calendar facts: no time zone ever touches them. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

/** An EDTF date or interval in words; what is not understood comes back as it is. */
export function edtfWords(edtf: string): string {
  const ends = edtf.split('/');
  if (ends.length === 2) {
    const [from = '', to = ''] = ends;
    return intervalWords(from, to);
  }
  return pointWords(edtf) ?? edtf;
}

function pointWords(edtf: string): string | null {
  const found = /^([\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?$/.exec(edtf);
  if (!found) return null;
  const [, year = '', month, day, qualifier] = found;
  const name = month && month !== 'XX' ? MONTHS[Number(month) - 1] : undefined;
  const hasDay = day !== undefined && day !== 'XX' && name !== undefined;
  const front = [hasDay ? String(Number(day)) : '', name ?? ''].filter(Boolean).join(' ');
  const hedge = qualifier ? 'about ' : '';
  if (year === 'XXXX') return front ? `${hedge}${front}, year unknown` : null;
  const when = year.includes('X') ? yearWords(year) : year;
  return `${hedge}${[front, when].filter(Boolean).join(' ')}`;
}

function yearWords(year: string): string {
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(year)) return `the ${year.slice(0, 2)}00s`;
  return year;
}

function intervalWords(from: string, to: string): string {
  const [a, b] = [pointWords(from), pointWords(to)];
  if (a === null || b === null) return `${a ?? (from || 'open')} to ${b ?? (to || 'open')}`;
  const sameMonth = from.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  if (sameMonth) return `${Number(from.slice(8))}–${b}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4;
  return sameYear ? `${a.replace(/ \S+$/, '')} – ${b}` : `${a} – ${b}`;
}

/** A calendar day (`2025-09-05`) as `5 Sep 2025`. */
export function dayWords(day: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const month = found && MONTHS[Number(found[2]) - 1];
  return found && month ? `${Number(found[3])} ${month.slice(0, 3)} ${found[1]}` : day;
}

/** A moment (RFC 3339) in local time: `14:05` today, `5 Sep 2025, 14:05` else. */
export function momentWords(moment: string, now: Date): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  const today = at.toDateString() === now.toDateString();
  const month = MONTHS[at.getMonth()] ?? '';
  return today ? `today, ${clock}` : `${at.getDate()} ${month.slice(0, 3)} ${at.getFullYear()}, ${clock}`;
}

/** Whether a form's field holds a real calendar day. */
export function isDay(day: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!found) return false;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}
