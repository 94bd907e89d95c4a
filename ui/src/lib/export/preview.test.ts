import { describe, expect, it } from 'vitest';
import { DeskError, type ExportOptions, type ReportPreview } from '../../ipc';
import { choicesOf } from './choices';
import { Preview } from './preview.svelte';

const OPTIONS: ExportOptions = { audience: 'desk', decided_only: false, dates: 'prose', desk: null };
const page = (html: string): ReportPreview => ({ html, claims: 3, left_out: 1 });

describe('the preview', () => {
  it('shows what was asked for last, though it came first', async () => {
    const answers: ((made: ReportPreview) => void)[] = [];
    const preview = new Preview(() => new Promise((answer) => answers.push(answer)));
    const [first, second] = [preview.show(OPTIONS), preview.show({ ...OPTIONS, audience: 'public' })];
    answers[1]?.(page('second'));
    answers[0]?.(page('first'));
    await Promise.all([first, second]);
    expect([preview.html, preview.claims, preview.leftOut, preview.loading]).toEqual(['second', 3, 1, false]);
  });

  it('says what went wrong, and forgets it when it goes right', async () => {
    let fails = true;
    const problem = new DeskError({ code: 'blind', message: 'Not now.', details: null });
    const preview = new Preview(() => (fails ? Promise.reject(problem) : Promise.resolve(page('page'))));
    await preview.show(OPTIONS);
    expect(preview.problem?.message).toBe('Not now.');
    fails = false;
    await preview.show(OPTIONS);
    expect([preview.problem, preview.html]).toEqual([null, 'page']);
  });
});

describe('choices', () => {
  it('set what they say and take it back', () => {
    for (const choice of choicesOf(OPTIONS)) {
      expect(choice.on).toBe(false);
      const on = { ...OPTIONS, ...choice.set(true) };
      expect(choicesOf(on).find((one) => one.id === choice.id)?.on).toBe(true);
      expect({ ...on, ...choice.set(false) }).toEqual(OPTIONS);
    }
  });
});
