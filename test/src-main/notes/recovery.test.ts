import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cutAfter, MINUTE, NOON } from './cut.ts';
import { gateBefore } from './gate.ts';
import { compactAfter, makeLong, onlyJournal } from './long-journal.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, startRun, until, untilSeen, WORDS } from './run.ts';

describe('Words that were typed before a run ended', () => {
  test('come back with the caret, still unsaved, and the file is as it was', async () => {
    const place = await newPlace();
    const before = await cutAfter(place, (page) => {
      page.caretAfter('Councillor Marlow');
      page.type(' and Mr Thorne');
      page.caretAfter('The Harbour');
    });
    const page = await startRun(place).recover();
    expect(page.text()).toContain('Councillor Marlow and Mr Thorne.');
    expect(page.selection()).toEqual(before.selection());
    expect(page.session().isEdited()).toBe(true);
    expect(await place.read()).toBe(WORDS);
  });

  test('come back where the note has no file', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = run.openUntitled('Untitled 3');
    page.type('The meeting opened at nine.');
    await page.session().flush();
    await run.kill();
    const again = await startRun(place).recover();
    expect(again.text()).toContain('The meeting opened at nine.');
    expect(again.session().state()).toMatchObject({ name: 'Untitled 3', path: null, isEdited: true });
  });

  test('are announced by a bar with their time until it is dismissed', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Early.'), NOON);
    const page = await startRun(place, { now: () => NOON + MINUTE }).recover();
    expect(page.bar('recovered')).toEqual({
      kind: 'recovered',
      words:
        'These are the words of “board.minutes” as they were at 12:00, when Minutewright ended. They are not saved yet.',
      actions: ['dismiss'],
    });
    page.session().dismiss('recovered');
    expect(page.bars()).toEqual([]);
    expect(page.session().isEdited()).toBe(true);
  });

  test('are announced until they are saved', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Early.'));
    const page = await startRun(place).recover();
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toContain('reported. Early.');
  });

  test('and those typed after a recovery come back after the next cut, with the time of the last', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' First.'), NOON);
    const second = startRun(place, { now: () => NOON + MINUTE });
    const page = await second.recover();
    await second.kill();
    expect(await startRun(place).recoverable()).toMatchObject([{ lastChange: NOON }]);
    const third = startRun(place, { now: () => NOON + 2 * MINUTE });
    const again = await third.recover();
    again.type(' Second.');
    await again.session().flush();
    await third.kill();
    const fourth = startRun(place);
    expect(await fourth.recoverable()).toMatchObject([{ lastChange: NOON + 2 * MINUTE }]);
    expect((await fourth.recover()).text()).toContain('reported. First. Second.');
    expect(page.text()).not.toContain('Second');
  });

  test('are in conflict with what the file was made to hold in between', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Mine.'));
    await place.put(WORDS.replace('reported', 'said'));
    // It is looked at once at the start, however long the next look is away.
    const page = await startRun(place, { times: { watch: { lookEvery: 600_000 } } }).recover();
    await until(() => page.bars().includes('conflict'));
    expect(page.text()).toContain('reported. Mine.');
    expect(await page.session().save()).toMatchObject({ ok: false, trouble: { code: 'changed-outside' } });
    expect(await place.read()).toContain('said');
  });

  test('are not unsaved where the file holds them already', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Mine.'));
    await place.put(WORDS.replace('reported.', 'reported. Mine.'));
    const page = await startRun(place).recover();
    await untilSeen(page, () => !page.session().isEdited());
    expect(page.bars()).toEqual([]);
  });

  test('come back where the file is gone', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Mine.'));
    await rm(place.note);
    const page = await startRun(place).recover();
    expect(page.text()).toContain('reported. Mine.');
    await untilSeen(page, () => page.bars().includes('gone'));
  });
});

describe('What is typed while the note is being saved', () => {
  async function typedWhileSaving(place: Place, more: (page: Page) => Promise<unknown> = async () => {}) {
    const gate = gateBefore(() => place.note);
    const run = startRun(place, { disk: gate.disk });
    const page = await run.open(place.note);
    await more(page);
    page.type(' Before.');
    const saving = page.session().save();
    await gate.reached();
    page.type(' During.');
    gate.open();
    await saving;
    return { run, page };
  }

  test('is not in the file and stays unsaved', async () => {
    const place = await newPlace();
    const { page } = await typedWhileSaving(place);
    expect(await place.read()).toContain('reported. Before.\n');
    expect(page.session().isEdited()).toBe(true);
    await page.session().save();
    expect(await place.read()).toContain('reported. Before. During.\n');
    expect(page.session().isEdited()).toBe(false);
  });

  test('is unsaved after a recovery, and told as the only change', async () => {
    const place = await newPlace();
    const { run, page } = await typedWhileSaving(place);
    await page.session().flush();
    await run.kill();
    const next = startRun(place);
    expect(await next.recoverable()).toMatchObject([{ amount: 'Item 2 Dredging changed: 1 word added' }]);
    const again = await next.recover();
    expect(again.text()).toContain('reported. Before. During.\n');
    expect(again.bars()).toEqual(['recovered']);
    expect(await again.session().save()).toEqual({ ok: true, value: true });
  });

  test('is unsaved after a recovery where the journal was begun anew before', async () => {
    const place = await newPlace();
    const { run, page } = await typedWhileSaving(place, async (typed) => {
      await makeLong(typed);
      await compactAfter(typed, place, ' Anew.');
    });
    await page.session().flush();
    expect(await onlyJournal(place)).toMatchObject({ unsaved: 1, saved: { after: 1 } });
    await run.kill();
    const again = await startRun(place).recover();
    expect(again.text()).toContain('Before. During.\n');
    expect(again.session().isEdited()).toBe(true);
  });

  test('is unsaved after a recovery where the journal is begun anew behind the save', async () => {
    const place = await newPlace();
    const { run, page } = await typedWhileSaving(place, makeLong);
    await until(async () => (await onlyJournal(place)).base.kind === 'snapshot');
    await page.session().flush();
    await run.kill();
    const next = startRun(place);
    expect(await next.recoverable()).toMatchObject([{ amount: 'Item 2 Dredging changed: 1 word added' }]);
    const again = await next.recover();
    expect(again.text()).toContain('Before. During.\n');
    expect(again.session().isEdited()).toBe(true);
    expect(await again.session().save()).toEqual({ ok: true, value: true });
  });
});
