import { readFile, stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Attendance, Block, Header, ItemTitle } from '../../shared/note/blocks.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { SAMPLES, SEEDS } from '../laws/samples.ts';
import { caretBehind, caretInto, type Leaf, leavesOf, untilDrawn, wordsOf } from './blocks-in-page.ts';
import { savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { paperOf } from './note-page.ts';
import { until } from './until.ts';

/*
 * The two real notes and one like them, edited with keys in each kind of block. What the file must hold then is told from the bytes it
 * had: the letters that were typed stand in the block's words, and every other byte is as it was. No word of the notes
 * stands here: blocks are chosen by what they are.
 */

/** What is typed: letters that mean nothing to any rule. */
const TYPED = 'qx';

/** More steps than any test here makes. */
const MOST_UNDOS = 60;

/** An edit by keys, and what it makes of the text of the file. */
interface Edit {
  readonly what: string;
  readonly by: (page: Page) => Promise<void>;
  readonly expected: (source: string) => string;
}

/** A text with letters put in among some words of it, which stand in it once. */
function spliced(source: string, words: string, offset: number, typed = TYPED): string {
  const at = source.indexOf(words);
  expect(at, 'the words stand in the file').toBeGreaterThanOrEqual(0);
  expect(source.indexOf(words, at + 1), 'they stand in it once').toBe(-1);
  return source.slice(0, at + offset) + typed + source.slice(at + offset);
}

/** Where in the words of a block something is typed. */
type Where = 'start' | 'middle' | 'end';

/** The edits of a note: one for each kind of block that it has. */
function editsOf(source: string): readonly Edit[] {
  const note = readNote(source);
  const leaves = leavesOf(note);
  const isAlone = (words: string): boolean => words.length > 3 && source.split(words).length === 2;

  function leaf(type: Block['type'], within: (kinds: Leaf['within']) => boolean, skip = 0): Leaf | undefined {
    return leaves.filter((each) => each.block.type === type && within(each.within) && isAlone(wordsOf(each)))[
      skip
    ];
  }

  function typing(what: string, found: Leaf | undefined, where: Where): readonly Edit[] {
    if (!found) return [];
    const words = wordsOf(found);
    const offset = { start: 0, middle: 3, end: words.length }[where];
    return [
      {
        what: `${what}, at its ${where}`,
        by: async (page) => {
          if (where === 'end') await caretBehind(page, found);
          else await caretInto(page, found, offset);
          await page.keyboard.type(TYPED);
        },
        expected: (now) => spliced(now, words, offset),
      },
    ];
  }

  const inEntry = (kinds: Leaf['within']): boolean => kinds.join() === 'agenda-item';
  const inListOf = (holder: string) => (kinds: Leaf['within']) =>
    kinds.at(-1) === 'list' && kinds.at(-2) === holder;
  const inA = (kind: string) => (kinds: Leaf['within']) => kinds.at(-1) === kind;
  return [
    ...typing('the title of an entry', leaf('item-title', inEntry), 'start'),
    ...typing('the title of another', leaf('item-title', inEntry, 1), 'middle'),
    ...typing('the title of a third', leaf('item-title', inEntry, 2), 'end'),
    ...typing('a paragraph', leaf('paragraph', inEntry), 'start'),
    ...typing('another paragraph', leaf('paragraph', inEntry, 1), 'middle'),
    ...typing('a third paragraph', leaf('paragraph', inEntry, 2), 'end'),
    ...typing(
      'a paragraph before the entries',
      leaf('paragraph', (kinds) => kinds.length === 0),
      'end',
    ),
    ...typing('an item of a list', leaf('list-item', inListOf('agenda-item')), 'start'),
    ...typing('another item', leaf('list-item', inListOf('agenda-item'), 1), 'middle'),
    ...typing('a third item', leaf('list-item', inListOf('agenda-item'), 2), 'end'),
    ...typing('a decision', leaf('paragraph', inA('decision')), 'start'),
    ...typing('another decision', leaf('paragraph', inA('decision'), 1), 'end'),
    ...typing('an item of a decision', leaf('list-item', inListOf('decision')), 'middle'),
    ...typing('an action', leaf('paragraph', inA('action')), 'start'),
    ...typing('another action', leaf('paragraph', inA('action'), 1), 'end'),
    ...typing('a vote', leaf('paragraph', inA('vote')), 'end'),
    ...typing('the heading of a part', leaf('part-heading', inA('trailer')), 'end'),
    ...typing('words in the trailer', leaf('paragraph', inA('trailer')), 'end'),
    ...detailsOfAction(leaf('paragraph', inA('action'))),
    ...formsOf(leaves, isAlone),
  ];
}

/** Who is to do an action, by when, and how it stands. */
function detailsOfAction(found: Leaf | undefined): readonly Edit[] {
  if (!found) return [];
  return [
    {
      what: 'the owner, the date and the state of an action',
      by: async (page) => {
        await caretBehind(page, found);
        await page.keyboard.press('Tab');
        await page.keyboard.type('Eve Lund');
        await page.keyboard.press('Tab');
        await page.keyboard.type('30/11/2031');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Done');
        await page.keyboard.press('Escape');
      },
      expected: (now) => {
        // The words may have been typed in before: what they end in stands there once.
        const words = wordsOf(found).slice(1);
        return spliced(now, words, words.length, ' [Owner: Eve Lund; Due: 30 November 2031; Status: done]');
      },
    },
  ];
}

/** The title and a field of the header, the number of an entry, cells of the attendance. */
function formsOf(leaves: readonly Leaf[], isAlone: (words: string) => boolean): readonly Edit[] {
  const blocks = leaves.map(({ block }) => block);
  const { title, fields } = blocks[0] as Header;
  const date = fields.findIndex(({ label }) => label === 'Date');
  const numbers = blocks.filter((block): block is ItemTitle => block.type === 'item-title');
  const { rows } = blocks.find((block) => block.type === 'attendance') as Attendance;
  const person = rows.findIndex(({ name, authority }) =>
    [name, authority].every((words) => isAlone(`\t${words}\n`)),
  );

  // A role that several share stands in the first row of theirs only.
  const alone = rows.find(
    ({ role }) => rows.filter((row) => row.role === role).length === 1 && isAlone(`\t${role}\n`),
  );

  const inField = (what: string, selector: string, index: number, words: string): Edit => ({
    what,
    by: async (page) => {
      await paperOf(page).locator(selector).nth(index).click();
      await page.keyboard.press('End');
      await page.keyboard.type(TYPED);
    },
    expected: (now) => spliced(now, words, words.length),
  });
  const inCell = (what: string, column: number, words: string, row = person): Edit => ({
    what,
    by: async (page) => {
      await paperOf(page).locator(`[data-cell="${row} ${column}"]`).click();
      await page.keyboard.press('F2');
      await page.keyboard.type(TYPED);
      await page.keyboard.press('Enter');
    },
    expected: (now) => spliced(now, `\t${words}\n`, words.length + 1),
  });
  return [
    inField('the title of the note', '.note-title', 0, title),
    inField('a field at the top', '.note-value', date, fields[date]?.value ?? ''),
    inField('the number of an entry', '.item-number', 2, `<AI3>\n\n\t${numbers[2]?.number}`),
    inCell('a role in the attendance', 0, alone?.role ?? '', alone ? rows.indexOf(alone) : -1),
    inCell('a name in the attendance', 1, rows[person]?.name ?? ''),
    inCell('an authority in the attendance', 2, rows[person]?.authority ?? ''),
  ];
}

const NAME = 'note.txt';

async function opened(bytes: Uint8Array): Promise<RunningApp> {
  const run = await launchForTest({ files: { [NAME]: bytes }, open: [NAME], prepare: savesByHand });
  await paperOf(run.page).waitFor();
  return run;
}

/** Saves by its key; answers the bytes of the file once they are others. */
async function saved({ page, at }: RunningApp, former: Uint8Array): Promise<Buffer> {
  await page.keyboard.press('Control+s');
  return until(async () => {
    const bytes = await readFile(at(NAME));
    return bytes.equals(former) ? null : bytes;
  }, 'Another file');
}

/** Kinds of blocks that no note here may come to lack unseen. */
const KINDS = [
  'the title of an entry',
  'a paragraph',
  'a paragraph before the entries',
  'an item of a list',
  'a decision',
  'an item of a decision',
  'an action',
  'a vote',
  'the heading of a part',
  'the number of an entry',
  'a role in the attendance',
] as const;

/** The bytes of a text in Windows-1252, told from the browser's own table of it. */
function inWindows1252(text: string): Buffer {
  const table = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (character) => table.indexOf(character)));
}

/** Other bytes that the same words may stand in, as other programs write them. */
const OTHER_BYTES = {
  'in Windows-1252 with the line ends of Windows': (text: string) =>
    inWindows1252(text.replaceAll('\n', '\r\n')),
  'in UTF-16 with the line ends of Windows': (text: string) =>
    Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
} as const;

/** The real notes, where they are on this machine, and an invented one of their kind, which has a vote too. */
const NOTES = [...SEEDS, ...SAMPLES.filter(({ name }) => name === 'heritage-panel.txt')];

describe.each(NOTES)('The note $name', ({ text: source }) => {
  const edits = editsOf(source);
  const leaves = leavesOf(readNote(source));
  const first = leaves.find(({ block }) => block.type === 'item-title') ?? { index: 0 };

  test('is changed by an edit in each kind of block in its own bytes only; undoing all gives the first ones', async () => {
    const run = await opened(Buffer.from(source));
    const { page } = run;
    await untilDrawn(page, leaves);
    let expected = source;
    for (const { what, by, expected: after } of edits) {
      const former = Buffer.from(expected);
      expected = after(expected);
      await by(page);
      const bytes = await saved(run, former);
      expect(bytes.toString(), what).toBe(expected);
    }
    await caretInto(page, first);
    for (let step = 0; step < MOST_UNDOS; step += 1) await page.keyboard.press('Control+z');
    expect((await saved(run, Buffer.from(expected))).toString()).toBe(source);
    for (let step = 0; step < MOST_UNDOS; step += 1) await page.keyboard.press('Control+Shift+z');
    expect((await saved(run, Buffer.from(source))).toString()).toBe(expected);
  });
});

test('A note is not written at all where nothing was edited', async () => {
  const files = Object.fromEntries(NOTES.map(({ name, text }) => [name, text]));
  const run = await launchForTest({ files, open: Object.keys(files), prepare: savesByHand });
  await until(() => run.app.windows().length === NOTES.length);
  const states = (): Promise<readonly string[]> =>
    Promise.all(
      Object.keys(files).map(async (name) => {
        const { ino, mtimeNs } = await stat(run.at(name), { bigint: true });
        return `${name} ${ino} ${mtimeNs}`;
      }),
    );
  const before = await states();
  for (const page of run.app.windows()) {
    await page.bringToFront();
    await paperOf(page).getByRole('heading').first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+s');
  }
  await run.quit();
  expect(await states()).toEqual(before);
});

/** So many edits are enough to see where the bytes of the words go. */
const EVERY = 3;

describe.each(Object.entries(OTHER_BYTES))('A note %s', (_, inBytes) => {
  test('keeps all bytes but those of its edits', async () => {
    const source = NOTES[0]?.text ?? '';
    const edits = editsOf(source).filter((_edit, index) => index % EVERY === 0);
    const run = await opened(inBytes(source));
    await untilDrawn(run.page, leavesOf(readNote(source)));
    for (const { by } of edits) await by(run.page);
    const bytes = await saved(run, inBytes(source));
    const expected = inBytes(edits.reduce((text, { expected: after }) => after(text), source));
    expect(bytes.equals(expected)).toBe(true);
  });
});

test('What is edited here is every kind of block', () => {
  const kinds = new Set(NOTES.flatMap(({ text }) => editsOf(text)).map(({ what }) => what.split(',')[0]));
  expect([...kinds]).toEqual(expect.arrayContaining([...KINDS]));
});
