/** What an import came to, in words. */
import type { ImportProgress, ImportSummary } from '../../ipc';

const NUMBER = new Intl.NumberFormat('en');

/** `1,000`. */
export function number(count: number): string {
  return NUMBER.format(count);
}

function counted(count: number, one: string, more: string): string {
  return `${number(count)} ${count === 1 ? one : more}`;
}

function listed(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** `12 files are in: 10 documents and 2 pictures.` */
export function cameIn(summary: ImportSummary): string {
  if (summary.added === 0) {
    return summary.known > 0 ? 'Nothing new: every file is there already.' : 'Nothing was imported.';
  }
  const kinds: [number, string, string][] = [
    [summary.documents, 'document', 'documents'],
    [summary.pictures, 'picture', 'pictures'],
    [summary.sources, 'source', 'sources']
  ];
  const held = kinds.filter(([count]) => count > 0).map(([count, one, more]) => counted(count, one, more));
  const files = `${counted(summary.added, 'file is', 'files are')} in`;
  return held.length > 0 ? `${files}: ${listed(held)}.` : `${files}.`;
}

/** What else there is to say, a line each. */
export function besides(summary: ImportSummary): string[] {
  const lines: string[] = [];
  if (summary.cancelled) lines.push('You stopped the import; what was in by then stays.');
  if (summary.known > 0 && summary.added > 0) {
    lines.push(`${counted(summary.known, 'file was', 'files were')} there already.`);
  }
  return lines;
}

/** `3 files were left out`. */
export function leftOut(summary: ImportSummary): string {
  return `${counted(summary.skipped.length, 'was', 'were')} left out`;
}

/** `12 of 1,000`. */
export function howFar(progress: ImportProgress): string {
  return `${number(progress.done)} of ${number(progress.total)}`;
}

/** `12 kB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte', 'bytes');
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} kB`;
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
