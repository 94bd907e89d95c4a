import { cleanup, render } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestDesk, TEXT } from '../state/testdesk';
import { Toasts } from '../state/toasts.svelte';
import { Workspace } from '../state/workspace.svelte';
import Reader from './Reader.svelte';

class Watch {
  observe = (): void => undefined;
  disconnect = (): void => undefined;
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', Watch);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollTo = () => undefined;
});
afterEach(cleanup);

async function shown() {
  const workspace = new Workspace(new TestDesk(), new Toasts());
  await workspace.start();
  if (!workspace.article) throw new Error('no article');
  const page = render(Reader, { workspace, article: workspace.article, onwords: () => undefined });
  return { workspace, page };
}

it('shows the text without a character more or less', async () => {
  const { page } = await shown();
  expect(page.getByTestId('article-text').textContent).toBe(TEXT);
});

it('marks the words of each claim, past emoji and combining accents', async () => {
  const { page } = await shown();
  expect(page.getAllByTestId('mention').map((mark) => mark.textContent)).toEqual([
    'Beijing',
    'by tra\u0301in'
  ]);
  expect(page.getAllByTestId('gutter-mark').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Meeting place: Supported',
    'How they travelled: Refuted'
  ]);
});

it('chooses the claim whose words are clicked', async () => {
  const { workspace, page } = await shown();
  page.getByText('by tra\u0301in').click();
  expect(workspace.selected).toBe('c2');
});
