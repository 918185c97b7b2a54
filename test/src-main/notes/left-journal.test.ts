import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../../src-main/files/disk.ts';
import type { JsonValue } from '../../../src-main/files/json-value.ts';
import { noteOfJournal } from '../../../src-main/notes/open-note.ts';
import { failWith } from '../files/failing-disk.ts';
import { cutAfter } from './cut.ts';
import { gateBefore } from './gate.ts';
import { compactAfter, makeLong, onlyJournal } from './long-journal.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, startRun, WORDS } from './run.ts';

describe('A journal', () => {
  test('in which only the caret was moved since the save has nothing unsaved', async () => {
    const place = await newPlace();
    const gate = gateBefore(() => place.note);
    const run = startRun(place, { disk: gate.disk });
    const page = await run.open(place.note);
    page.type(' Saved.');
    const saving = page.session().save();
    await gate.reached();
    page.caretAfter('Councillor');
    gate.open();
    await saving;
    await page.session().flush();
    await run.kill();
    expect((await onlyJournal(place)).unsaved).toBe(1);
    expect(await startRun(place).recoverable()).toEqual([]);
  });

  test('that is torn says how many changes are lost, and gives all before them', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => {
      page.type(' First.');
      page.type(' Second.');
    });
    const [name = ''] = await place.journals();
    const path = join(place.data, 'unsaved', name);
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    const run = startRun(place);
    expect(await run.recoverable()).toMatchObject([{ lost: 1 }]);
    const page = await run.recover();
    expect(page.text()).toContain('reported. First.\n');
    expect(page.bar('recovered')?.words).toContain('The last change could not be read.');
    expect(await place.journals()).not.toContain(name);
  });

  test('that is damaged is set aside when its note is opened, not removed', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => {
      page.type(' First.');
      page.type(' Second.');
      page.type(' Third.');
    });
    const [name = ''] = await place.journals();
    const path = join(place.data, 'unsaved', name);
    const bytes = await readFile(path);
    bytes[bytes.indexOf(' Second.')] = 0;
    await writeFile(path, bytes);
    const run = startRun(place);
    const page = await run.recover();
    expect(page.text()).toContain('reported. First.\n');
    expect(page.bar('recovered')?.words).toContain('The last 2 changes could not be read.');
    const aside = (await place.journals()).filter((each) => each.includes('could not be read'));
    expect(await readFile(join(place.data, 'unsaved', aside[0] ?? ''))).toEqual(bytes);
    expect(await run.recoverable()).toEqual([]);
  });

  test('with a change that does not fit gives what stands before it, and what was typed later at the end', async () => {
    const place = await newPlace();
    const header = { type: 'header', title: 'Board', fields: [], children: [{ text: '' }] } as const;
    const state = { note: [header], selection: null } as unknown as JsonValue;
    const paragraph = { type: 'paragraph', children: [{ text: 'Kept.' }] };
    const first = startRun(place);
    const left = first.start({
      note: [header],
      encoding: { encoding: 'utf-8' },
      place: { kind: 'untitled', name: 'Odd', from: null },
      base: { kind: 'snapshot', state, unsaved: 0 },
      isSaved: false,
      changes: [
        { o: [{ type: 'insert_node', path: [1], node: paragraph }], s: null },
        { o: [{ type: 'insert_text', path: [7, 0], offset: 0, text: 'nowhere' }], s: null },
        null,
        { o: [{ type: 'insert_text', path: [1, 0], offset: 5, text: ' Later.' }], s: null },
      ],
    });
    await left.session().flush();
    await first.kill();

    const second = startRun(place);
    expect(await second.recoverable()).toMatchObject([{ lost: 3 }]);
    const page = await second.recover();
    expect(page.bar('recovered')?.words).toContain(
      'The last 3 changes could not be read. What was typed in them stands at the end of the note.',
    );
    page.type(' New.');
    await page.session().flush();
    await second.kill();

    const third = startRun(place);
    expect((await third.recover()).text()).toMatch(/Kept\.\s+nowhere\s+Later\. New\./);
    expect((await place.journals()).filter((each) => each.includes('could not be read'))).toHaveLength(1);
  });
});

describe('An encoding that was chosen', () => {
  const WINDOWS = Buffer.from(WORDS.replace('reported', 'report\xe9'), 'latin1');

  /** Makes the note one in UTF-8 while its file can't be written. */
  async function chosen(place: Place, more: (page: Page) => Promise<unknown> = async () => {}) {
    const run = startRun(place, { disk: { rename: keepFrom(place.note) } });
    const page = await run.open(place.note);
    await more(page);
    page.type(' Σ');
    expect(await page.session().saveAsUtf8()).toMatchObject({ ok: false, trouble: { code: 'disk-full' } });
    return { run, page };
  }

  function keepFrom(path: string): Disk['rename'] {
    return (from, to) => (to === path ? failWith('ENOSPC')() : nodeDisk.rename(from, to));
  }

  test('comes back with the words', async () => {
    const place = await newPlace(WINDOWS);
    const { run, page } = await chosen(place);
    await page.session().flush();
    await run.kill();
    const again = await startRun(place).recover();
    expect(await again.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toContain('Harbour Master reporté. Σ');
  });

  test('comes back where the journal was begun anew since', async () => {
    const place = await newPlace(WINDOWS);
    const { run, page } = await chosen(place);
    await makeLong(page);
    await compactAfter(page, place, ' Anew.');
    await page.session().flush();
    await run.kill();
    const again = await startRun(place).recover();
    expect(await again.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toContain('reporté. Σ Anew.');
  });
});

describe('A note whose journal was begun anew while words were unsaved', () => {
  test('says how much it holds by its file', async () => {
    const place = await newPlace();
    await cutAfter(place, async (page) => {
      await makeLong(page);
      await compactAfter(page, place, ' Two words.');
    });
    const run = startRun(place);
    expect(await run.recoverable()).toMatchObject([{ amount: 'Item 2 Dredging changed: 2 words added' }]);
    await rm(place.note);
    expect(await run.recoverable()).toMatchObject([{ amount: 'Changes that are in no file' }]);
  });

  test('comes back whole, and again after the next cut', async () => {
    const place = await newPlace();
    await cutAfter(place, async (page) => {
      await makeLong(page);
      await compactAfter(page, place, ' First.');
      page.type(' Second.');
    });
    const run = startRun(place);
    const page = await run.recover();
    page.type(' Third.');
    await page.session().flush();
    await run.kill();
    expect((await startRun(place).recover()).text()).toContain('First. Second. Third.');
  });
});

test('A note that is only looked at leaves no journal, even where it is flushed and kept.', async () => {
  const place = await newPlace();
  const page = await startRun(place).open(place.note);
  expect(await page.session().flush()).toBeNull();
  expect(await page.session().close('keep')).toBeNull();
  expect(await place.journals()).toEqual([]);
});

test('A journal that is not there is refused.', async () => {
  const { services } = startRun(await newPlace());
  const answer = await noteOfJournal('none.journal', services);
  expect(answer).toMatchObject({ ok: false, trouble: { code: 'journal-unreadable' } });
});
