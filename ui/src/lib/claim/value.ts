/** A claim's value as rows of a small table. */
import type { ClaimValue } from '../../ipc';
import { edtfWords } from '../words/dates';
import { MODE_WORDS } from '../words/words';

export interface Row {
  name: string;
  words: string[];
  /** The value as it is kept, where the words are a translation of it. */
  exact?: string;
}

function row(name: string, words: (string | null)[], exact?: string): Row[] {
  const present = words.filter((word): word is string => word !== null && word !== '');
  return present.length === 0 ? [] : [{ name, words: present, ...(exact === undefined ? {} : { exact }) }];
}

function date(name: string, edtf: string | null): Row[] {
  return edtf === null ? [] : row(name, [edtfWords(edtf)], edtf);
}

/** One row a slot; slots that say nothing are left out. */
export function valueRows(value: ClaimValue): Row[] {
  switch (value.kind) {
    case 'meeting_date':
      return date('Date', value.date);
    case 'meeting_location':
      return row(value.places.length === 1 ? 'Place' : 'Places', value.places);
    case 'meeting_attendees':
      return [...row('People', value.people), ...row('Parties', value.parties)];
    case 'travel_mode':
      return [
        ...row('By', [MODE_WORDS[value.mode]]),
        ...row('Vehicle', [value.vehicle]),
        ...row('Travellers', value.travellers),
        ...row('From', [value.from]),
        ...row('To', [value.to]),
        ...date('Date', value.date)
      ];
    case 'quotation':
      return [...row('Speaker', [value.speaker]), ...row('Words', [`“${value.quote}”`])];
    case 'precedence':
      return [
        ...row('What', [value.what]),
        ...row('Which', [ordinal(value.ordinal)]),
        ...row('Since', [value.interval]),
        ...row('Between', value.parties)
      ];
    case 'anniversary':
      return [
        ...row('Which', [ordinal(value.ordinal)]),
        ...row('Of', [value.of]),
        ...date('First', value.base),
        ...date('Falls on', value.on)
      ];
    case 'office':
      return [
        ...row('Person', [value.person]),
        ...row('Office', [value.title]),
        ...row('Of', [value.organisation])
      ];
    case 'quantity':
      return [
        ...row('Amount', [
          `${value.about ? 'about ' : ''}${value.amount}${value.unit ? ` ${value.unit}` : ''}`
        ]),
        ...row('Of', [value.of])
      ];
  }
}

/** `1st`, `2nd`, `80th`. */
export function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** An assessed item as a person reads it: dates in words, the mode before the traveller's name. */
export function itemWords(kind: ClaimValue['kind'], item: string): string {
  if (kind === 'meeting_date') return edtfWords(item);
  if (kind === 'travel_mode') {
    const [mode, ...who] = item.split(': ');
    const name =
      mode !== undefined && mode in MODE_WORDS ? MODE_WORDS[mode as keyof typeof MODE_WORDS] : mode;
    return who.length > 0 ? `${who.join(': ')} — ${name?.toLowerCase()}` : (name ?? item);
  }
  return item;
}
