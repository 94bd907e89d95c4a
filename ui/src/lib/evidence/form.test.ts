import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, fieldOf, problemsOf, toForm } from './form';

const whole = { ...emptyDraft(), excerpt: ' Kim flew. ', publisher: ' Example Wire ' };

describe('the evidence form', () => {
  it('needs an excerpt and a publisher', () => {
    expect(Object.keys(problemsOf(emptyDraft())).sort()).toEqual(['excerpt', 'publisher']);
    expect(problemsOf(whole)).toEqual({});
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'example.org', 'http://', 'data:text/html,x'])(
    'refuses %s as an address',
    (url) => expect(problemsOf({ ...whole, url }).url).toBeTruthy()
  );

  it('takes web addresses and real days only', () => {
    expect(problemsOf({ ...whole, url: 'https://example.org/a?b', published: '2025-09-02' })).toEqual({});
    expect(problemsOf({ ...whole, published: '2025-02-30' }).published).toBeTruthy();
  });

  it('leaves the excerpt untouched and empty fields out', () => {
    expect(toForm(whole)).toEqual({
      excerpt: ' Kim flew. ',
      source: {
        publisher: 'Example Wire',
        title: null,
        author: null,
        url: null,
        published: null,
        tier: 'secondary',
        origin: null
      },
      locator: null
    });
  });

  it('shows a record as it was filled in', () => {
    const form = toForm({ ...whole, locator: 'p. 3', origin: 'Xinhua' });
    const record = {
      id: '1',
      label: 'v1',
      added_at: '',
      stances: { supports: 0, refutes: 0, insufficient: 0 },
      sealed: null,
      ...form
    };
    expect(toForm(draftOf(record))).toEqual(form);
  });

  it('finds the field that an error names', () => {
    expect(fieldOf({ field: 'source.url' })).toBe('url');
    expect(fieldOf({ field: 'excerpt' })).toBe('excerpt');
    expect(fieldOf({ field: 'constructor' })).toBe(null);
    expect(fieldOf(null)).toBe(null);
  });
});
