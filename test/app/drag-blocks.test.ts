/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readNote } from '../../shared/tagged/read.ts';
import { leavesOf, untilDrawn, wordsOf } from './blocks-in-page.ts';
import { drag, dropFromElsewhere, type Spot, spotBefore } from './dragging.ts';
import { savesByHand } from './fares-note.ts';
import { sharedApp } from './launch.ts';
import { paperOf } from './note-page.ts';
import { until } from './until.ts';
import { differences } from './walk/agreement.ts';

/*
 * Words and blocks that are dragged with the mouse, within the note and from elsewhere. What came of it is read from the
 * saved file, and undone in one step, which leaves the first bytes.
 */

const NOTE = `Ferries & Piers Board

Thursday 24 October 2019, 10.00 am, Quay House

<AI1>

1.   Fares review

Eve Lund presented the report.

Members asked for more figures.

RESOLVED: That the fares stay.

Actions:

· Officers to write to the operator. [Owner: Eve Lund; Due: 30 November 2019]

</AI1>

<AI2>

2.   Winter timetable

The boats are:

· the first at six
· the last at eight

All of them call at the old quay.

</AI2>
`;

const NAME = 'note.minutes';

const app = sharedApp({
  files: { [NAME]: NOTE, 'piers.txt': 'Piers Board\n\nThe piers are painted.\n' },
  open: [NAME],
  prepare: savesByHand,
});

const LEAVES = leavesOf(readNote(NOTE));

let page: Page;

beforeAll(async () => {
  page = app().page;
  await untilDrawn(page, LEAVES);
});

afterEach(async () => {
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+s');
  await until(
    async () => (await readFile(app().at(NAME), 'utf8')) === NOTE,
    'The first bytes after one undo',
  );
  expect(await differences(page)).toEqual([]);
});

/** The saved text, once it is another than the first. */
async function saved(): Promise<string> {
  await page.keyboard.press('Control+s');
  const text = await until(async () => {
    const now = await readFile(app().at(NAME), 'utf8');
    return now === NOTE ? null : now;
  }, 'Another file');
  expect(await differences(page)).toEqual([]);
  return text;
}

/** Where some words of the note begin on the screen, or end. */
function at(words: string, edge: 'start' | 'end' = 'start'): Promise<Spot> {
  const leaf = LEAVES.find((each) => wordsOf(each).includes(words));
  if (!leaf) throw new Error(`There is no “${words}”`);
  return spotBefore(page, leaf, wordsOf(leaf).indexOf(words) + (edge === 'end' ? words.length : 0));
}

/** Selects with the mouse from the start of some words to the end of others, and drags them to a place. */
async function dragWords(first: string, last: string, to: () => Promise<Spot>): Promise<void> {
  const clicks = async (): Promise<readonly [Spot, Spot, Spot]> => [
    await at(first),
    await at(last, 'end'),
    await to(),
  ];
  // Each comes into sight as it is looked for; from then on all of them stay where they are.
  await clicks();
  const [start, end, target] = await clicks();
  await page.mouse.click(start.x, start.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up('Shift');
  await until(async () => {
    const words = (await page.evaluate(() => getSelection()?.toString())) ?? '';
    return words.startsWith(first) && words.endsWith(last);
  }, `“${first}” to “${last}” as what is selected`);
  await drag(page, { x: start.x + 8, y: start.y }, target);
}

/** The note with some words of it replaced, which stand in it once. */
function noteWith(words: string, others: string, text = NOTE): string {
  expect(text.split(words), words).toHaveLength(2);
  return text.replace(words, others);
}

const ACTION = 'Officers to write to the operator. [Owner: Eve Lund; Due: 30 November 2019]';

describe('Words that are dragged', () => {
  test('go to another place in their own paragraph', async () => {
    await dragWords('Eve Lund ', 'Eve Lund ', () => at('presented', 'end'));
    expect(await saved()).toBe(noteWith('Eve Lund presented', 'presented Eve Lund'));
  });

  test('go into another entry', async () => {
    await dragWords('asked ', 'asked ', () => at('boats'));
    expect(await saved()).toBe(noteWith('The boats', 'The asked boats', noteWith('asked ', '')));
  });

  test('go with their blocks: a decision and an action with its owner', async () => {
    await dragWords('That the fares stay.', 'operator.', () => at('The boats are:', 'end'));
    const gone = noteWith(`RESOLVED: That the fares stay.\n\nActions:\n\n· ${ACTION}\n\n`, '');
    // The list would be taken in by the action above it, were it not marked.
    const blocks = `RESOLVED:\n\nThat the fares stay.\n\nActions:\n\n${ACTION}\n\n\u00AD\u00AD\u00AD`;
    expect(await saved()).toBe(noteWith('are:\n\n', `are:\n\n${blocks}`, gone));
  });

  test('go with their list', async () => {
    await dragWords('the first', 'eight', () => at('Eve Lund presented the report.', 'end'));
    const gone = noteWith('· the first at six\n· the last at eight\n\n', '');
    const list = '· the first at six\n\n· the last at eight\n\n';
    expect(await saved()).toBe(noteWith('report.\n\n', `report.\n\n${list}`, gone));
  });

  test('go as a whole entry, and the tags go on counting', async () => {
    await dragWords('Fares review', 'operator.', () => at('All of them call at the old quay.', 'end'));
    const start = NOTE.indexOf('<AI1>');
    const second = NOTE.slice(NOTE.indexOf('<AI2>'));
    const words = 'Eve Lund presented the report.\n\nMembers asked for more figures.\n\n';
    const blocks = `RESOLVED:\n\nThat the fares stay.\n\nActions:\n\n${ACTION}\n\n`;
    expect(await saved()).toBe(
      [
        NOTE.slice(0, start) + second.replaceAll('AI2>', 'AI1>'),
        `<AI2>\n\n1   Fares review\n\n${words}${blocks}</AI2>\n\n`,
      ].join(''),
    );
  });

  test('stay where they are when they are dropped on themselves', async () => {
    await dragWords('asked for', 'asked for', () => at('for more'));
    await page.keyboard.press('Control+s');
    expect(await differences(page)).toEqual([]);
    expect(await readFile(app().at(NAME), 'utf8')).toBe(NOTE);
  });

  test('stay where they are when they are dropped beside the note', async () => {
    const status = await page.getByRole('contentinfo').boundingBox();
    if (!status) throw new Error('There is no foot');
    await dragWords('asked for', 'asked for', async () => ({ x: status.x + 40, y: status.y + 8 }));
    await page.keyboard.press('Control+s');
    expect(await differences(page)).toEqual([]);
    expect(await readFile(app().at(NAME), 'utf8')).toBe(NOTE);
  });
});

describe('What is dragged from elsewhere', () => {
  test('as words stands where it is dropped', async () => {
    await dropFromElsewhere(page, { text: 'new ' }, await at('boats'));
    expect(await saved()).toBe(noteWith('The boats', 'The new boats'));
  });

  test('as lines becomes paragraphs', async () => {
    await dropFromElsewhere(page, { text: 'One\nTwo' }, await at('The boats are:', 'end'));
    expect(await saved()).toBe(noteWith('The boats are:', 'The boats are:One\n\nTwo'));
  });

  test('as a piece of a web page becomes the blocks that it is', async () => {
    const html = '<p>RESOLVED: That it be so.</p>';
    await dropFromElsewhere(page, { html, text: 'plain' }, await at('presented the report.', 'end'));
    expect(await saved()).toContain('presented the report.\n\nRESOLVED:\n\nThat it be so.\n\n');
  });

  test('as a file is opened in a window of its own, and is no words of the note', async () => {
    const { app: program, at: file } = app();
    const next = program.waitForEvent('window');
    await dropFromElsewhere(page, { files: [file('piers.txt')] }, await at('boats'));
    const other = await next;
    await paperOf(other).getByText('The piers are painted.').waitFor();
    await other.close();
    await page.bringToFront();
    await paperOf(page).focus();
    expect(await readFile(file(NAME), 'utf8')).toBe(NOTE);
  });
});
