import { describe, expect, it } from 'vitest';
import {
  DeskError,
  type Args,
  type CommandName,
  type Desk,
  type ImportSummary,
  type Result
} from '../../ipc';
import { Importing } from './importing.svelte';

const summary: ImportSummary = {
  added: 1,
  known: 0,
  documents: 1,
  pictures: 0,
  sources: 0,
  bytes: 1,
  skipped: [],
  cancelled: false
};

function desk(answer: (name: CommandName) => unknown): Desk {
  return {
    call: <K extends CommandName>(name: K, args: Args<K>): Promise<Result<K>> => {
      void args;
      return new Promise((resolve) => resolve(answer(name) as Result<K>));
    },
    onMenu: () => undefined,
    onDrop: () => undefined
  };
}

describe('an import', () => {
  it('ends with what it came to', async () => {
    const importing = new Importing(desk(() => summary));
    const run = importing.pick('files');
    expect(importing.busy).toBe(true);
    await run;
    expect([importing.busy, importing.summary]).toEqual([false, summary]);
  });

  it('is nothing when the person thought better of it', async () => {
    const importing = new Importing(desk(() => null));
    await importing.pick('folder');
    expect([importing.busy, importing.summary, importing.failure]).toEqual([false, null, null]);
  });

  it('says what went wrong and can be tried again', async () => {
    const importing = new Importing(
      desk((name) => {
        if (name === 'import_text')
          throw new DeskError({ code: 'empty_file', message: 'no text', details: null });
        return summary;
      })
    );
    await importing.text('A', ' ');
    expect(importing.failure?.code).toBe('empty_file');
    await importing.dropped();
    expect([importing.failure, importing.summary]).toEqual([null, summary]);
  });
});
