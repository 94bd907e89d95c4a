import { describe, expect, it } from 'vitest';
import { actionOf, type Stroke } from './keymap';

const stroke = (keys: string): Stroke => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt')
  };
};

describe('keys', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['1', 'supported'],
    ['4', 'not_enough_evidence'],
    ['e', 'evidence'],
    ['Ctrl+e', 'export'],
    ['u', 'undo'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+v', 'paste'],
    ['Shift+?', 'help'],
    ['?', 'help'],
    ['Alt+j', null],
    ['Ctrl+j', null],
    ['Shift+1', null],
    ['q', null]
  ])('%s does %s', (keys, action) => expect(actionOf(stroke(keys), false)).toBe(action));

  it.each([
    ['j', null],
    ['1', null],
    ['Ctrl+z', null],
    ['Ctrl+v', null],
    ['?', null],
    ['Ctrl+e', 'export'],
    ['Ctrl+o', 'open']
  ])('while typing, %s does %s', (keys, action) => expect(actionOf(stroke(keys), true)).toBe(action));
});
