/** What came in with a bundle, as a sentence. */
import type { BundleArticle } from '../../ipc';

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

export function cameInWords(article: BundleArticle): string {
  const parts = [
    ...counted(article.drafts, 'draft', 'drafts'),
    ...counted(article.claims, 'claim', 'claims'),
    ...counted(article.evidence, 'record of evidence', 'records of evidence'),
    ...counted(article.documents, 'document', 'documents'),
    ...counted(article.verdicts, 'decision', 'decisions')
  ];
  const where = article.created ? 'The article is new in this room.' : 'It was merged with the article here.';
  const what = parts.length > 0 ? `${parts.join(', ')} came in.` : 'Nothing in it was new.';
  const over =
    article.taken_over > 0
      ? ` ${article.taken_over} ${article.taken_over === 1 ? 'claim has' : 'claims have'} the decision made there.`
      : '';
  return `${where} ${what}${over}`;
}
