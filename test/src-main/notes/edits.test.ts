import { setTimeout as wait } from 'node:timers/promises';
import type { Operation } from 'slate';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, type Run, startRun, until, WORDS } from './run.ts';

const PATH = [2, 1, 0];

function insertion(text: string, path = PATH): Operation {
  return { type: 'insert_text', path, offset: 0, text };
}

async function opened(): Promise<{ place: Place; run: Run; page: Page }> {
  const place = await newPlace();
  const run = startRun(place);
  return { place, run, page: await run.open(place.note) };
}

/** What a cut at this moment leaves. */
async function afterCut({ place, run, page }: Awaited<ReturnType<typeof opened>>): Promise<Page> {
  await page.session().flush();
  await run.kill();
  return startRun(place).recover();
}

describe('An edit', () => {
  test('is carried out, and tells of the first one that the note is edited', async () => {
    const { page } = await opened();
    const { edit, note, state } = page.session();
    const told = page.told();
    expect(edit({ sequence: 1, operations: [insertion('x')], selection: null })).toBe(true);
    expect(page.told()).toBe(told + 1);
    expect(edit({ sequence: 2, operations: [insertion('y')], selection: null })).toBe(true);
    expect(page.told()).toBe(told + 1);
    expect(JSON.stringify(note())).toContain('yxThe Harbour');
    expect(state().isEdited).toBe(true);
  });

  test.each([
    ['again', 1],
    ['one too early', 3],
    ['of long ago', 0],
  ])('that comes out of step (%s) is refused and changes nothing', async (_what, sequence) => {
    const all = await opened();
    const { session } = all.page;
    session().edit({ sequence: 1, operations: [insertion('x')], selection: null });
    const before = session().note();
    expect(session().edit({ sequence, operations: [insertion('y')], selection: null })).toBe(false);
    expect(session().note()).toBe(before);
    expect((await afterCut(all)).text()).toBe(WORDS.replace('The Harbour', 'xThe Harbour'));
  });

  test('that does not fit leaves the note, the journal and what is saved as they were', async () => {
    const { place, page } = await opened();
    const { session } = page;
    const before = session().note();
    const operations = [insertion('x'), insertion('nowhere', [9, 0])];
    expect(session().edit({ sequence: 1, operations, selection: null })).toBe(false);
    expect(session().note()).toBe(before);
    expect(session().isEdited()).toBe(false);
    await session().flush();
    expect(await place.journals()).toEqual([]);
  });

  test('that no journal can carry is refused, as it could not be recovered', async () => {
    const { page } = await opened();
    const operations = [
      { type: 'set_node', path: [1], properties: {}, newProperties: { ai: 1n } } as unknown as Operation,
    ];
    expect(page.session().edit({ sequence: 1, operations, selection: null })).toBe(false);
    expect(page.session().isEdited()).toBe(false);
  });

  test('is followed by the next whatever was refused between', async () => {
    const { page } = await opened();
    const { edit } = page.session();
    edit({ sequence: 5, operations: [insertion('x')], selection: null });
    edit({ sequence: 1, operations: [insertion('x', [9])], selection: null });
    expect(edit({ sequence: 1, operations: [insertion('z')], selection: null })).toBe(true);
  });
});

describe('The whole note of a page that is out of step', () => {
  /** The page has typed, but what it sent did not arrive. */
  function changed(page: Page, words: string): Note {
    const text = JSON.stringify(page.session().note());
    return JSON.parse(text.replace('reported.', `reported. ${words}`)) as Note;
  }

  test('puts it right with nothing lost, and says what to go on from', async () => {
    const all = await opened();
    const { session } = all.page;
    const caret = { path: PATH, offset: 3 };
    const sequence = session().handIn(changed(all.page, 'Lost.'), { anchor: caret, focus: caret });
    expect(session().isEdited()).toBe(true);
    expect(session().edit({ sequence: sequence + 1, operations: [insertion('x')], selection: null })).toBe(
      true,
    );
    const again = await afterCut(all);
    expect(again.text()).toContain('xThe Harbour Master reported. Lost.');
  });

  test('that is as it is here is no edit, and tells the caret', async () => {
    const { page } = await opened();
    const caret = { anchor: { path: PATH, offset: 3 }, focus: { path: PATH, offset: 3 } };
    expect(page.session().handIn(page.session().note(), caret)).toBe(0);
    expect(page.session().isEdited()).toBe(false);
    expect(page.session().load().selection).toEqual(caret);
  });

  test('is taken even where it holds blocks that no reader gives', async () => {
    const all = await opened();
    const [head, ...rest] = all.page.session().note();
    const odd = { type: 'odd', children: [{ text: 'Odd words.' }] } as never;
    all.page.session().handIn([head, odd, ...rest], null);
    expect(JSON.stringify(all.page.session().note())).toContain('Odd words.');
    await all.page.session().flush();
    await all.run.kill();
    const [entry] = await startRun(all.place).recoverable();
    expect(entry).toMatchObject({ lost: 0 });
    const again = await startRun(all.place).recover();
    expect(JSON.stringify(again.session().note())).toContain('Odd words.');
  });

  test('settles a change that the page has carried out and could not tell of', async () => {
    const { place, page } = await opened();
    page.busy();
    const theirs = WORDS.replace('reported', 'said');
    await place.put(theirs);
    await page.session().look();
    const text = JSON.stringify(page.session().note()).replace('reported', 'said');
    page.session().handIn(JSON.parse(text) as Note, null);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toBe(theirs);
  });
});

describe('A change that the main process asks for', () => {
  test('is not asked for in a circle while the page takes none', async () => {
    const { place, page } = await opened();
    page.refusing();
    await place.put(WORDS.replace('reported', 'said'));
    await page.session().look();
    await wait(700);
    expect(page.asked()).toBeGreaterThan(1);
    expect(page.asked()).toBeLessThan(6);
  });

  test('that nobody knows of is answered by nothing', async () => {
    const { page } = await opened();
    page.session().refuseChange('no-such-token');
    const edit = { sequence: 1, operations: [insertion('x')], selection: null, token: 'no-such-token' };
    expect(page.session().edit(edit)).toBe(true);
    expect(page.session().isEdited()).toBe(true);
    expect(page.notices).toEqual([]);
  });

  test('leaves page and mirror the same, however they come together', async () => {
    const { place, page } = await opened();
    for (let round = 0; round < 5; round++) {
      const free = page.busy();
      await place.put(WORDS.replace('reported', `said ${round}`));
      await page.session().look();
      if (round % 2 === 1) page.type(` Mine ${round}.`);
      free();
      page.session().takeTheirs();
      await until(() => page.text().includes(`said ${round}`));
    }
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
  });
});

describe('The caret', () => {
  test('is no edit', async () => {
    const { place, page } = await opened();
    page.caretAfter('Councillor');
    expect(page.session().isEdited()).toBe(false);
    await page.session().flush();
    expect(await place.journals()).toEqual([]);
  });

  test('is where it was for a page that begins anew', async () => {
    const { page } = await opened();
    page.caretAfter('Councillor');
    const before = page.selection();
    page.show(page.session());
    expect(page.selection()).toEqual(before);
  });
});
