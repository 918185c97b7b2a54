import type { Page } from 'playwright-core';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import { compareNotes } from '../../shared/note/compare/compare-notes.ts';
import { caretAt, openedNote } from './drive.ts';
import type { FakeWorld } from './fake-bridge.ts';
import { showInPreview } from './preview-of.ts';
import {
  BARS,
  BEGUN_HARBOUR,
  CONFLICT,
  HARBOUR,
  NEW_NOTE,
  OF_ALL_KINDS,
  OTHER_HARBOUR,
} from './sample-notes.ts';

/*
 * Every state that the window can be in, each with what the main process knows and what a person does to get there.
 * `looks.test.ts` looks at all of them.
 */

const HOUR = 3_600_000;

/** One state of the window. */
export interface State {
  readonly name: string;
  readonly world: () => Partial<FakeWorld>;
  /** What a person does in it first. */
  readonly act?: (page: Page) => Promise<void>;
}

const hash = (sign: string): string => sign.repeat(64);

function known(): Partial<FakeWorld> {
  const now = Date.now();
  const recent = [
    ['Note of last Coast & Harbours Board meeting', 'harbour-board.txt', '/home/clerk/Minutes/2019', 0.5],
    ['Heritage Advisory Panel', 'heritage-panel.minutes', '/home/clerk/Minutes/2019', 26],
    ['', 'scratch.txt', '/home/clerk', 24 * 9],
    [
      'Meadow Parish Council, annual meeting of the parish with the allotment holders’ association',
      'meadow-council.txt',
      '\\\\server\\democratic-services\\parishes\\2018\\annual meetings',
      24 * 200,
    ],
  ] as const;
  return {
    recent: recent.map(([title, name, folder, hours], index) => ({
      path: `${folder}/${name}`,
      name,
      title,
      time: now - hours * HOUR,
      isMissing: index === 2,
      ...(index === 0 ? { body: 'Coast & Harbours Board', date: '2019-03-14' } : {}),
    })),
  };
}

function carried(): Partial<FakeWorld> {
  return {
    carriedOver: { '/home/clerk/Minutes/2019/harbour-board.txt': { items: 8, people: 14, actions: 3 } },
  };
}

function lost(): Partial<FakeWorld> {
  const now = Date.now();
  return {
    ...known(),
    recoverable: [
      {
        id: 'a',
        name: 'harbour-board.txt',
        title: 'Note of last Coast & Harbours Board meeting',
        path: '/home/clerk/harbour-board.txt',
        lastChange: now - HOUR,
        amount: 'Item 4 Small Harbours Dredging Fund changed: 12 words added, 3 removed',
        lost: 0,
      },
      {
        id: 'b',
        name: 'Untitled 2',
        title: '',
        path: null,
        lastChange: now - 30 * HOUR,
        amount: '1 entry added; 45 words added',
        lost: 3,
      },
    ],
  };
}

function note(wanted: Parameters<typeof openedNote>[1] = {}): Partial<FakeWorld> {
  return { opened: openedNote(BEGUN_HARBOUR, wanted) };
}

function wholeNote(wanted: Parameters<typeof openedNote>[1] = {}): Partial<FakeWorld> {
  return { opened: openedNote(HARBOUR, wanted) };
}

const ALL_PANELS: Partial<FakeWorld> = {
  settings: {
    ...USUAL_SETTINGS,
    panels: { outline: true, attendance: true, actions: true, problems: true },
  },
};

function withVersions(count: number): Partial<FakeWorld> {
  const now = Date.now();
  const hashes = Array.from({ length: count }, (_, index) => hash((index % 16).toString(16)));
  return {
    ...note({ savedAt: now }),
    versions: hashes.map((each, index) => ({ hash: each, time: now - (1 + index ** 2) * HOUR, size: 9_000 })),
    described: Object.fromEntries(
      hashes.map((each, index) => [each, `Item ${index + 1} changed: 12 words added, 3 removed`]),
    ),
    shown: Object.fromEntries(hashes.map((each) => [each, OTHER_HARBOUR])),
    compared: {
      comparison: compareNotes(HARBOUR, OTHER_HARBOUR),
      mine: 'Now, in this window',
      theirs: 'The version of 13:05',
    },
  };
}

function inConflict(): Partial<FakeWorld> {
  return {
    ...note({ isEdited: true, bars: [CONFLICT] }),
    compared: {
      comparison: compareNotes(HARBOUR, OTHER_HARBOUR),
      mine: 'Yours, in this window',
      theirs: 'The file “harbour-board.txt”',
    },
  };
}

async function command(page: Page, id: string): Promise<void> {
  await page.evaluate((wanted) => window.fake.emit('command', wanted), id);
  await page.getByRole('dialog').waitFor();
}

/** All states, in the order that a person meets them. */
export const STATES: readonly State[] = [
  { name: 'start-empty', world: () => ({}) },
  {
    name: 'start-recent',
    world: known,
    act: async (page) => {
      await page.getByRole('row').first().waitFor();
    },
  },
  {
    name: 'start-recoverable',
    world: lost,
    act: async (page) => {
      await page.getByRole('row').nth(2).waitFor();
    },
  },
  { name: 'note', world: () => wholeNote({ savedAt: Date.now() }) },
  { name: 'note-new', world: () => ({ opened: openedNote(NEW_NOTE, { name: 'Untitled', path: null }) }) },
  { name: 'note-of-all-kinds', world: () => ({ opened: openedNote(OF_ALL_KINDS) }) },
  {
    name: 'note-end',
    world: wholeNote,
    act: async (page) => {
      await page.locator('.attendance').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'note-middle',
    world: wholeNote,
    act: async (page) => {
      await page.getByText('Juno Whitlock to circulate').scrollIntoViewIfNeeded();
    },
  },
  { name: 'note-read-only', world: () => wholeNote({ isReadOnly: true, bars: BARS.slice(3, 4) }) },
  {
    name: 'panels',
    world: () => ({ ...wholeNote({ isEdited: true }), ...ALL_PANELS }),
    act: async (page) => {
      await page.getByRole('grid').nth(2).waitFor();
      await page.getByText('8 problems').waitFor();
      await page.getByRole('textbox', { name: /^Note / }).press('ArrowDown');
    },
  },
  {
    name: 'drawer',
    world: () => wholeNote(),
    act: async (page) => {
      // In a narrow window the panel lies over the words.
      await page.setViewportSize({ width: 640, height: 800 });
      await page.waitForFunction(() => window.innerWidth === 640);
      await page.getByRole('button', { name: 'Outline', exact: true }).click();
      await page.getByRole('grid', { name: 'Entries of the note' }).waitFor();
    },
  },
  {
    name: 'question',
    world: () => ({ opened: { ...openedNote(HARBOUR), selection: caretAt([5, 0, 0], 0) } }),
    act: async (page) => {
      await page.keyboard.press('Alt+Shift+ArrowDown');
      await page.getByRole('region', { name: 'Question' }).waitFor();
    },
  },
  {
    name: 'find',
    world: () => ({ opened: openedNote(OF_ALL_KINDS) }),
    act: async (page) => {
      await page.keyboard.press('ControlOrMeta+H');
      await page.getByRole('textbox', { name: 'Words to find' }).fill('Eve Lund');
      await page.locator('[data-found]').waitFor();
    },
  },
  ...BARS.map(
    (bar): State => ({ name: `bar-${bar.kind}`, world: () => note({ isEdited: true, bars: [bar] }) }),
  ),
  { name: 'bars-several', world: () => note({ isEdited: true, bars: [CONFLICT, ...BARS.slice(4)] }) },
  {
    name: 'toast',
    world: note,
    act: async (page) => {
      const words = '“harbour-board.txt” was changed elsewhere. What you see now is what the file holds.';
      await page.evaluate((said) => window.fake.emit('notice', { words: said, canUndo: true }), words);
      const more = 'LibreOffice is turning the file into a Word document';
      const readings = [{ id: 1, name: 'minutes of last year.doc', words: more }];
      await page.evaluate((shown) => window.fake.emit('reading', shown), readings);
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await page.getByText(more).waitFor();
    },
  },
  {
    name: 'menu',
    world: note,
    act: async (page) => {
      await page.getByRole('button', { name: 'All commands' }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'tooltip',
    world: note,
    act: async (page) => {
      await page.getByRole('button', { name: 'Save' }).hover();
      await page.getByRole('tooltip', { name: /Save/ }).waitFor();
    },
  },
  {
    name: 'drop',
    world: note,
    act: async (page) => {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'note.txt'));
        window.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }));
      });
      await page.getByText('Drop to open').waitFor();
    },
  },
  {
    name: 'versions',
    world: () => withVersions(12),
    act: async (page) => {
      await command(page, 'versions');
      await page.getByText('Item 2 changed').waitFor();
      await page.getByRole('dialog').getByText('reviewed each spring').waitFor();
    },
  },
  { name: 'versions-none', world: () => withVersions(0), act: (page) => command(page, 'versions') },
  {
    name: 'compare-version',
    world: () => withVersions(3),
    act: async (page) => {
      await command(page, 'versions');
      await page.getByRole('button', { name: 'Compare with now' }).click();
      await page.getByText('parts differ').waitFor();
    },
  },
  {
    name: 'compare-conflict',
    world: inConflict,
    act: async (page) => {
      await page.getByRole('button', { name: 'Compare…' }).click();
      await page.getByText('parts differ').waitFor();
    },
  },
  {
    name: 'palette',
    world: () => ({ ...note(), settings: { ...USUAL_SETTINGS, recentCommands: ['jump', 'find'] } }),
    act: async (page) => {
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('searchbox', { name: 'Find a command' }).waitFor();
    },
  },
  {
    name: 'jump',
    world: wholeNote,
    act: async (page) => {
      await page.keyboard.press('ControlOrMeta+J');
      await page.getByRole('searchbox', { name: 'Jump to an entry' }).fill('da');
    },
  },
  {
    name: 'slash',
    world: () => ({ opened: { ...openedNote(HARBOUR), selection: caretAt([2, 1, 0], 0) } }),
    act: async (page) => {
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'new-from',
    world: () => ({ ...known(), ...carried() }),
    act: (page) => command(page, 'new-from'),
  },
  {
    name: 'export',
    world: note,
    act: async (page) => {
      await showInPreview(page, HARBOUR);
      await command(page, 'export');
      await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    },
  },
  {
    name: 'export-done',
    world: note,
    act: async (page) => {
      await showInPreview(page, HARBOUR);
      await command(page, 'export');
      await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByText('is ready').waitFor();
    },
  },
  {
    name: 'export-list',
    world: note,
    act: async (page) => {
      await command(page, 'export');
      await page.getByRole('button', { name: /Layout/ }).click();
      await page.getByRole('listbox').waitFor();
    },
  },
  { name: 'settings', world: note, act: (page) => command(page, 'settings') },
  { name: 'legend', world: note, act: (page) => command(page, 'legend') },
  { name: 'about', world: note, act: (page) => command(page, 'about') },
  {
    name: 'failed',
    world: () => ({
      troubles: {
        loadNote: {
          code: 'unreadable',
          words: 'This note could not be read. Nothing was changed; try again, or open another note.',
          detail: '',
        },
      },
    }),
  },
];
