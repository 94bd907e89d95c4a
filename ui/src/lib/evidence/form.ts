/** The attach-evidence form: its fields as a person types them, and what is wrong with them before the desk is asked. */
import type { Evidence, EvidenceForm, Tier } from '../../ipc';
import type { Quote } from '../library/library.svelte';
import { isDay } from '../words/dates';

export interface Draft {
  excerpt: string;
  publisher: string;
  title: string;
  author: string;
  url: string;
  published: string;
  tier: Tier;
  origin: string;
  locator: string;
}

export type Problems = Partial<Record<keyof Draft, string>>;

export function emptyDraft(): Draft {
  return {
    excerpt: '',
    publisher: '',
    title: '',
    author: '',
    url: '',
    published: '',
    tier: 'secondary',
    origin: '',
    locator: ''
  };
}

/** The form of a record that is to be corrected. */
export function draftOf(evidence: Pick<Evidence, 'excerpt' | 'source' | 'locator'>): Draft {
  const { source } = evidence;
  return {
    excerpt: evidence.excerpt,
    publisher: source.publisher,
    title: source.title ?? '',
    author: source.author ?? '',
    url: source.url ?? '',
    published: source.published ?? '',
    tier: source.tier,
    origin: source.origin ?? '',
    locator: evidence.locator ?? ''
  };
}

/** The form of words chosen in a document, with the source that the document names. */
export function draftOfQuote({ text, document, locator }: Quote): Draft {
  return {
    ...emptyDraft(),
    excerpt: text,
    publisher: document.publisher,
    title: document.title,
    author: document.author ?? '',
    url: document.url ?? '',
    published: document.published ?? '',
    locator: locator ?? ''
  };
}

/** What stops the form from being sent, by field; empty when nothing does. */
export function problemsOf(draft: Draft): Problems {
  const out: Problems = {};
  if (draft.excerpt.trim() === '') out.excerpt = 'Paste the words that say something about the claim.';
  if (draft.publisher.trim() === '') out.publisher = 'Say who published it.';
  if (draft.published.trim() !== '' && !isDay(draft.published.trim()))
    out.published = 'Write the day as 2025-09-05.';
  if (draft.url.trim() !== '' && !isWebAddress(draft.url.trim()))
    out.url = 'A web address begins with http:// or https://.';
  return out;
}

function isWebAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
  } catch {
    return false;
  }
}

/** As the desk takes it: the excerpt untouched, the rest trimmed, what is empty left out. */
export function toForm(draft: Draft): EvidenceForm {
  const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    excerpt: draft.excerpt,
    source: {
      publisher: draft.publisher.trim(),
      title: filled(draft.title),
      author: filled(draft.author),
      url: filled(draft.url),
      published: filled(draft.published),
      tier: draft.tier,
      origin: filled(draft.origin)
    },
    locator: filled(draft.locator)
  };
}

/** The field that an error of the desk is about, where it names one of ours: `source.url` and `url` both mean the address. */
export function fieldOf(details: Record<string, unknown> | null): keyof Draft | null {
  const named = typeof details?.field === 'string' ? details.field.split('.').at(-1) : undefined;
  return named !== undefined && Object.hasOwn(emptyDraft(), named) ? (named as keyof Draft) : null;
}
