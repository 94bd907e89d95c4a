import { beforeEach, describe, expect, it } from 'vitest';
import { DeskError } from '../../ipc';
import { TestDesk } from './testdesk';
import { Toasts } from './toasts.svelte';
import { Workspace } from './workspace.svelte';

let desk: TestDesk;
let toasts: Toasts;
let workspace: Workspace;

beforeEach(async () => {
  desk = new TestDesk();
  toasts = new Toasts();
  workspace = new Workspace(desk, toasts);
  await workspace.start();
});

const refusal = (code: string): DeskError => new DeskError({ code, message: 'no', details: null });

describe('the workspace', () => {
  it('opens the article used last, at its first claim', () => {
    expect(workspace.phase).toBe('ready');
    expect(workspace.article?.id).toBe('a1');
    expect(workspace.selected).toBe('c1');
  });

  it('walks the claims shown and stops at both ends', () => {
    workspace.step(1);
    expect(workspace.selected).toBe('c2');
    workspace.step(1);
    expect(workspace.selected).toBe('c2');
    workspace.goTo('first');
    workspace.step(-1);
    expect(workspace.selected).toBe('c1');
  });

  it('shows what a verdict changed, in the claim and in the list', async () => {
    expect(await workspace.decide('supported', '')).toBeNull();
    expect(workspace.claim?.state.verdict?.status).toBe('supported');
    expect(workspace.articles[0]?.progress.decided).toBe(1);
    expect(toasts.all.map((toast) => toast.text)).toEqual(['Decided']);
    await workspace.undo();
    expect(workspace.claim?.state.verdict).toBeNull();
  });

  it('hands a refused verdict back and changes nothing', async () => {
    const problem = await workspace.decide('refuted', '  ');
    expect(problem?.code).toBe('db_note_required');
    expect(workspace.claim?.state.verdict).toBeNull();
    expect(await workspace.decide('refuted', 'I was there.')).toBeNull();
  });

  it('goes to the next claim without a verdict, round the end', async () => {
    workspace.goTo('last');
    workspace.goToUndecided();
    expect(workspace.selected).toBe('c1');
    await workspace.decide('supported', '');
    workspace.goToUndecided();
    expect(workspace.selected).toBe('c2');
  });

  it('filters by kind and by status', () => {
    workspace.filter = { kinds: new Set(['travel_mode']), statuses: new Set() };
    expect(workspace.shown.map((claim) => claim.id)).toEqual(['c2']);
    workspace.filter = { kinds: new Set(['travel_mode']), statuses: new Set(['supported']) };
    expect(workspace.shown).toEqual([]);
  });

  it('says what went wrong and stays as it was', async () => {
    await workspace.decide('supported', '');
    desk.refusal = refusal('db_locked');
    await workspace.undo();
    expect(workspace.claim?.state.verdict?.status).toBe('supported');
    expect(toasts.all.at(-1)?.tone).toBe('problem');
  });

  it('shows the reason when the store cannot be used, and tries again', async () => {
    const other = new Workspace(desk, toasts);
    desk.refusal = refusal('db_newer');
    await other.start();
    expect(other.phase).toBe('failed');
    expect(other.failure?.code).toBe('db_newer');
    await other.start();
    expect(other.phase).toBe('ready');
  });

  it('tells when a text was here before', async () => {
    await workspace.pasteText('x', null);
    expect(toasts.all.at(-1)?.text).toContain('already here');
  });
});
