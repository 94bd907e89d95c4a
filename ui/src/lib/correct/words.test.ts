import { describe, expect, it } from 'vitest';
import { placesOf, selectedPlace, trimmed, withPlace } from './words';

const TEXT = 'Kim 😀 met Xi at the\n  Great Hall (again).\n\nKim left.';

function check(words: string, expected: string[]): void {
  const found = placesOf(TEXT, words);
  expect(found.map((one) => one.exact)).toEqual(expected);
  for (const one of found) expect(TEXT.slice(one.start, one.end)).toBe(one.exact);
}

describe('typed words', () => {
  it('are found wherever they stand, whatever blanks part them', () => {
    check('Kim', ['Kim', 'Kim']);
    check(' the Great  Hall ', ['the\n  Great Hall']);
    check('(again).', ['(again).']);
    check('😀', ['😀']);
  });

  it('are not found where the text has others', () => {
    check('kim', []);
    check('Great Halls', []);
    check('.*', []);
    check('  ', []);
  });
});

describe('places', () => {
  it('lose the blanks at their ends', () => {
    const start = TEXT.indexOf(' met');
    expect(trimmed(TEXT, { start, end: start + 5 })?.exact).toBe('met');
    expect(trimmed(TEXT, { start, end: start + 1 })).toBeNull();
  });

  it('stand in the order of the text, each once', () => {
    const [first, second] = placesOf(TEXT, 'Kim');
    if (!first || !second) throw new Error('two places');
    expect(withPlace([second], first)).toEqual([first, second]);
    expect(withPlace([first], first)).toEqual([first]);
  });
});

describe('a selection', () => {
  it('is counted over marks and signs, from where its chunk begins', () => {
    const column = document.createElement('div');
    const chunk = document.createElement('div');
    chunk.dataset.chunk = '1';
    chunk.append('Kim ', Object.assign(document.createElement('button'), {}), mark('met'), ' Xi.');
    column.append(chunk);
    document.body.append(column);
    const [, , marked, tail] = chunk.childNodes;
    const selection = window.getSelection();
    selection?.setBaseAndExtent(marked?.firstChild as Node, 1, tail as Node, 3);
    expect(selectedPlace(selection, column, (at) => (at === 1 ? 100 : undefined))).toEqual({
      start: 105,
      end: 110
    });
    selection?.removeAllRanges();
    expect(selectedPlace(selection, column, () => 0)).toBeNull();
    column.remove();
  });
});

function mark(words: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = words;
  return element;
}
