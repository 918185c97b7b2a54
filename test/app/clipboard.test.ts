import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readNote } from '../../shared/tagged/read.ts';
import { caretBehind, caretInto, type Leaf, leavesOf, wordsOf } from './blocks-in-page.ts';
import { savesByHand } from './fares-note.ts';
import { sharedApp } from './launch.ts';
import { clickAtEnd, paperOf } from './note-page.ts';
import { onClipboard, putOnClipboard } from './system-clipboard.ts';
import { until } from './until.ts';
import { differences } from './walk/agreement.ts';

/*
 * The browser's own clipboard, by its keys, between two notes in two windows and to and from other programs. What came of
 * it is read from the saved file; then all is undone, which leaves the first bytes.
 */

const FROM = `Ferries & Piers Board

Thursday 24 October 2019, 10.00 am, Quay House

<AI1>

1.   Fares review

Eve Lund presented the report.

RESOLVED: That the fares stay as they are until March.

Actions:

· Officers to write to the operator. [Owner: Eve Lund; Due: 30 November 2019; Status: in progress]

</AI1>

<AI2>

2.   Winter timetable

The boats are:

· the first at six
· the last at eight

All of them call at the old quay.

</AI2>

<TRAILER_SECTION>

\tPosition/Role
\tCouncillor
\tAuthority

\t
\t
\t

\tChair
\tCllr Ada Marlow
\tQuay


</TRAILER_SECTION>
`;

const BEFORE = 'Harbour Board\n\n<AI1>\n\n7.   Berths\n\nThere are forty.\n\n';
const AFTER = 'None is free.\n\n</AI1>\n';
const TO = BEFORE + AFTER;

/** More than any test here does. */
const MOST_STEPS = 6;

const app = sharedApp({
  files: { 'from.minutes': FROM, 'to.minutes': TO },
  open: ['from.minutes', 'to.minutes'],
  prepare: savesByHand,
});

let from: Page;
let to: Page;

beforeAll(async () => {
  const windowOf = (name: string): Promise<Page> =>
    until(async () => {
      for (const page of app().app.windows()) {
        if ((await paperOf(page).getAttribute('aria-label')) === `Note ${name}`) return page;
      }
      return null;
    }, name);
  [from, to] = [await windowOf('from.minutes'), await windowOf('to.minutes')];
});

function fileOf(page: Page): string {
  return app().at(page === from ? 'from.minutes' : 'to.minutes');
}

/** The saved text of a note, once it is another than a former one. */
async function saved(page: Page, former: string): Promise<string> {
  await page.keyboard.press('Control+s');
  const text = await until(async () => {
    const now = await readFile(fileOf(page), 'utf8');
    return now === former ? null : now;
  }, 'Another file');
  expect(await differences(page)).toEqual([]);
  return text;
}

afterEach(async () => {
  for (const [page, text] of [
    [from, FROM],
    [to, TO],
  ] as const) {
    if ((await readFile(fileOf(page), 'utf8')) === text) continue;
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await paperOf(page).focus();
    for (let step = 0; step < MOST_STEPS; step += 1) await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await until(async () => (await readFile(fileOf(page), 'utf8')) === text, 'The first bytes');
  }
});

/** The block of a note with these words. */
function blockIn(text: string, words: string): Leaf {
  const leaf = leavesOf(readNote(text)).find((each) => wordsOf(each).startsWith(words));
  if (!leaf) throw new Error(`There is no “${words}”`);
  return leaf;
}

/** Selects from the start of one block to the end of another, with the mouse. */
async function selectFrom(start: string, end: string): Promise<void> {
  await from.bringToFront();
  await caretInto(from, blockIn(FROM, start));
  await from.keyboard.down('Shift');
  await caretBehind(from, blockIn(FROM, end));
  await from.keyboard.up('Shift');
}

/** Pastes behind the first paragraph of the other note, and answers what its file holds between the two then. */
async function pastedBehind(): Promise<string> {
  await to.bringToFront();
  await clickAtEnd(to, 'There are forty.');
  await to.keyboard.press('Control+v');
  return saved(to, TO);
}

/** The same in a paragraph of its own. */
async function pastedBelow(): Promise<string> {
  await to.bringToFront();
  await clickAtEnd(to, 'There are forty.');
  await to.keyboard.press('Enter');
  await to.keyboard.press('Control+v');
  return saved(to, TO);
}

describe('Between two notes', () => {
  test('an entry goes with its decision and its action, and is whole as plain text', async () => {
    await from.bringToFront();
    await clickAtEnd(from, 'Eve Lund presented');
    for (let time = 0; time < 2; time += 1) await from.keyboard.press('Control+Shift+l');
    await from.keyboard.press('Control+c');
    const entry = [
      'Eve Lund presented the report.\n\n',
      'RESOLVED:\n\nThat the fares stay as they are until March.\n\n',
      'Actions:\n\nOfficers to write to the operator. ',
      '[Owner: Eve Lund; Due: 30 November 2019; Status: in progress]\n\n',
    ].join('');
    expect(await pastedBehind()).toBe(`${TO}<AI2>\n\n1   Fares review\n\n${entry}</AI2>\n\n`);
    const { 'text/plain': plain = '' } = await onClipboard(to);
    expect(plain.replace(/\n+/g, '\n')).toBe(`1 Fares review\n${entry}`.replace(/\n+/g, '\n').trimEnd());
  });

  test('a decision and an action with its owner go into an entry', async () => {
    await selectFrom('That the fares stay', 'Officers to write');
    await from.keyboard.press('Control+c');
    expect(await pastedBelow()).toBe(
      [
        BEFORE,
        'RESOLVED:\n\nThat the fares stay as they are until March.\n\n',
        'Actions:\n\nOfficers to write to the operator. ',
        '[Owner: Eve Lund; Due: 30 November 2019; Status: in progress]\n\n',
        AFTER,
      ].join(''),
    );
  });

  test('a list goes with its items', async () => {
    await from.bringToFront();
    await clickAtEnd(from, 'the first at six');
    await from.keyboard.press('Control+Shift+l');
    await from.keyboard.press('Control+c');
    expect(await pastedBehind()).toBe(`${BEFORE}· the first at six\n\n· the last at eight\n\n${AFTER}`);
  });

  test('what is cut from one stands in the other', async () => {
    await from.bringToFront();
    await clickAtEnd(from, 'the first at six');
    await from.keyboard.press('Control+Shift+l');
    await from.keyboard.press('Control+x');
    expect(await saved(from, FROM)).toBe(FROM.replace('the first at six\n· the last at eight\n', ''));
    expect(await pastedBehind()).toBe(`${BEFORE}· the first at six\n\n· the last at eight\n\n${AFTER}`);
  });

  test('what is selected in the last instant is what is copied', async () => {
    await from.bringToFront();
    await caretBehind(from, blockIn(FROM, 'The boats are'));
    for (let step = 0; step < 4; step += 1) await from.keyboard.press('Shift+ArrowLeft');
    await from.keyboard.press('Control+c');
    expect(await pastedBehind()).toBe(TO.replace('forty.', 'forty.are:'));
  });
});

describe('In one note', () => {
  test('what is cut and pasted elsewhere is back where it was after undoing twice', async () => {
    await from.bringToFront();
    await caretInto(from, blockIn(FROM, 'Eve Lund'));
    await from.keyboard.press('Shift+End');
    await from.keyboard.press('Control+x');
    await caretBehind(from, blockIn(FROM, 'The boats are'));
    await from.keyboard.press('Control+v');
    const moved = await saved(from, FROM);
    expect(moved).toContain('The boats are:Eve Lund presented the report.');
    expect(moved.split('Eve Lund presented the report.')).toHaveLength(2);
    for (let time = 0; time < 2; time += 1) await from.keyboard.press('Control+z');
    expect(await saved(from, moved)).toBe(FROM);
  });

  test('a command acts where the caret went in the last instant', async () => {
    await from.bringToFront();
    await clickAtEnd(from, 'the first at six');
    for (let time = 0; time < 3; time += 1) await from.keyboard.press('Control+Shift+l');
    await clickAtEnd(from, 'All of them call');
    await from.keyboard.press('Control+Shift+l');
    await from.keyboard.press('Control+c');
    expect((await onClipboard(from))['text/plain']).toBe('All of them call at the old quay.');
  });

  test('cutting at a cell of the attendance takes no words that are selected elsewhere', async () => {
    await from.bringToFront();
    await caretInto(from, blockIn(FROM, 'Eve Lund'));
    await from.keyboard.press('Shift+End');
    await from.getByRole('gridcell', { name: 'Quay', exact: true }).click();
    await from.keyboard.press('Control+x');
    await from.keyboard.press('F2');
    await from.keyboard.type('s');
    const text = await saved(from, FROM);
    expect(text).toContain('Eve Lund presented the report.');
  });
});

const CAPTURED = path.join(import.meta.dirname, '..', 'renderer', 'clipboard', 'fixtures');

/** Puts a piece of a web page on the clipboard as another program did. */
async function capture(name: string): Promise<void> {
  await to.bringToFront();
  const html = readFileSync(path.join(CAPTURED, `${name}.txt`), 'utf8');
  await putOnClipboard(to, { 'text/html': html, 'text/plain': 'The same in plain words' });
}

describe('From another program', () => {
  test('the lines of plain text become paragraphs, a decision and a list', async () => {
    await to.bringToFront();
    const plain =
      'Members asked.\r\n\r\nDecision:\r\n\r\nThat so be it.\r\n\r\nThe points:\r\n- one\r\n- two\r\n';
    await putOnClipboard(to, { 'text/plain': plain });
    expect(await pastedBelow()).toBe(
      [
        BEFORE,
        'Members asked.\n\nDecision:\n\nThat so be it.\n\n',
        'The points:\n\n- one\n\n- two\n\n',
        // The decision would take in what follows it, were it not marked.
        `\u00AD\u00AD\u00AD${AFTER}`,
      ].join(''),
    );
  });

  test('Word’s headings, lists, decisions and actions become what they are', async () => {
    await capture('word');
    expect(await pastedBelow()).toBe(
      [
        TO,
        '<AI2>\n\n4   Fares review\n\n',
        'Eve Lund presented the report. Members asked for the figures of the two smaller piers.\n\n',
        '· Pier Head\n\n  o summer\n\n    · weekends\n\n1. the old quay\n\n',
        '4.1   A paragraph with a number of its own.\n\nThe fee is £41 a year.\n\n',
        'RESOLVED:\n\nThat the fares stay as they are until March.\n\n',
        'Action:\n\nOfficers to write to the operator by 30 November 2019.\n\n</AI2>\n\n',
        '<AI3>\n\nAny other business\n\nThere was none; write to clerk@example.org.\n\n</AI3>\n\n',
      ].join(''),
    );
  });

  test('a message becomes its lines and lists', async () => {
    await capture('outlook');
    expect(await pastedBelow()).toBe(
      [
        BEFORE,
        'Dear Ada,\n\nThe points that came up:\n\n',
        '· the lights,\n\n· the gate\n\n  · and its key\n\nThanks\n\nEve\n\n',
        AFTER,
      ].join(''),
    );
  });

  test('a spreadsheet of people becomes the attendance', async () => {
    await capture('excel');
    expect(await pastedBelow()).toBe(
      [
        BEFORE,
        '\tPosition/Role\n\tCouncillor\n\tAuthority\n\n\t\n\t\n\t\n\n',
        '\tChairman\n\tCllr Ada Marlow\n\tWoldham\n\n\t\n\tCllr Ben Thorne\n\tThornsea\n\n\n',
        '\tApologies\n\tCllr Cy Vance\n\t\n\n\n',
        AFTER,
      ].join(''),
    );
  });

  test('a web page becomes its words, and a tag in them stays words', async () => {
    await capture('web-page');
    expect(await pastedBelow()).toBe(
      [
        TO,
        '<AI2>\n\nHarbour opening times\n\nOpen from 9.00 to 17.00, everyday.\n\nMonday\n\nTuesday\n\n',
        'Berths\n\nPier | Length | Fee\n\nNorth | 12 m | £41\n\nSouth | | £38\n\n',
        'iii. third line\n\nix. ninth\n\nA word <\u00ADAI1> that looks like a tag.\n\n</AI2>\n\n',
      ].join(''),
    );
  });

  test('ten thousand lines are there for the next key, and are saved', async () => {
    await to.bringToFront();
    const lines = Array.from({ length: 10_000 }, (_, index) => `Line ${index} of what was said.`);
    await putOnClipboard(to, { 'text/plain': lines.join('\n') });
    await clickAtEnd(to, 'There are forty.');
    await to.keyboard.press('Enter');
    await to.keyboard.press('Control+v');
    await to.keyboard.type('!');
    await to.keyboard.press('Control+s');
    const expected = `${BEFORE}${lines.join('\n\n')}!\n\n${AFTER}`;
    await until(async () => (await readFile(app().at('to.minutes'), 'utf8')) !== TO);
    expect((await readFile(app().at('to.minutes'), 'utf8')) === expected).toBe(true);
  });
});
