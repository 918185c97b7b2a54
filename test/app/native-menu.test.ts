import { expect, test } from 'vitest';
import { COMMANDS, type CommandContext, isEnabled, MENUS } from '../../shared/commands.ts';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp, sharedApp } from './launch.ts';
import {
  chooseInMenu,
  clickAtEnd,
  enabledInMenu,
  newWindow,
  paperOf,
  pressToClose,
  untilTitles,
} from './note-page.ts';
import { sharedNote } from './shared-note.ts';
import { until } from './until.ts';

/** A window with the start page, of a run in which no note was closed. */
const START: CommandContext = {
  hasNote: false,
  isReadOnly: false,
  isEdited: false,
  hasFile: false,
  hasConflict: false,
  hasClosedNote: false,
};
const NEW: CommandContext = { ...START, hasNote: true };
const OF_FILE: CommandContext = { ...NEW, hasFile: true };

/** The commands with no role of the system's, of which the menu lets a person choose these now. */
async function choosable(app: Parameters<typeof enabledInMenu>[0]): Promise<readonly string[]> {
  const enabled = await enabledInMenu(app);
  return COMMANDS.flatMap(({ id, role }) => (!role && enabled[id] ? [id] : [])).toSorted();
}

async function untilChoosable(
  app: Parameters<typeof enabledInMenu>[0],
  context: CommandContext,
): Promise<void> {
  const table = COMMANDS.filter((command) => !command.role && isEnabled(command, context));
  const expected = table.map(({ id }) => id).toSorted();
  await until(async () => (await choosable(app)).join() === expected.join()).catch(() => undefined);
  expect(await choosable(app)).toEqual(expected);
}

/** A window with the start page, for what changes nothing in it. */
const shared = sharedApp();

const open = sharedNote();

test('the menu has every command of the table, with its words and keys', async () => {
  const { app } = shared();
  const drawn = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
      label,
      items: (submenu?.items ?? [])
        .filter(({ type, id }) => type !== 'separator' && id !== 'recent')
        .map(({ id, label: words, accelerator }) => ({ id, words, keys: accelerator ?? null })),
    })),
  );
  expect(drawn.map(({ label }) => label)).toEqual(Object.values(MENUS));
  expect(drawn.flatMap(({ items }) => items)).toEqual(
    COMMANDS.map(({ id, label, keys }) => ({ id, words: label, keys: keys ?? null })),
  );
});

test('on the start page only what needs no note can be chosen', async () => {
  await untilChoosable(shared().app, START);
});

test('a new note can be saved and exported; it has no versions and nothing to discard', async () => {
  const { app, page } = await launchForTest();
  await page.keyboard.press('Control+n');
  await paperOf(page).waitFor();
  await untilChoosable(app, NEW);
});

test('a note of a file has versions, and with a change something to discard', async () => {
  const { app, page } = await launchForTest({
    files: { 'fares.minutes': FARES },
    open: ['fares.minutes'],
    prepare: savesByHand,
  });
  await paperOf(page).waitFor();
  await untilChoosable(app, OF_FILE);
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type('!');
  await untilChoosable(app, { ...OF_FILE, isEdited: true });
  await chooseInMenu(app, 'save');
  await untilChoosable(app, OF_FILE);
});

test('the menu follows the window that is in front', async () => {
  const { app, page } = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await paperOf(page).waitFor();
  await untilChoosable(app, OF_FILE);
  const second = await newWindow(app, () => page.keyboard.press('Control+n'));
  await paperOf(second).click();
  await untilChoosable(app, NEW);
  await paperOf(page).getByText('Winter timetable').click();
  await untilChoosable(app, OF_FILE);
  await pressToClose(page);
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  await untilChoosable(app, { ...NEW, hasClosedNote: true });
});

test('Undo and Redo of the menu step through the words', async () => {
  const { app, page } = await open({ savesByItself: true });
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type('!');
  await paperOf(page).getByText('report.!').waitFor();
  await chooseInMenu(app, 'undo');
  await paperOf(page).getByText('report.!').waitFor({ state: 'detached' });
  await chooseInMenu(app, 'redo');
  await paperOf(page).getByText('report.!').waitFor();
});

test('Select all of the menu selects the whole note', async () => {
  const { app, page } = await open({ savesByItself: true });
  await clickAtEnd(page, 'Eve Lund presented');
  await chooseInMenu(app, 'select-all');
  const selected = () => page.evaluate(() => String(getSelection()));
  await until(async () => /Fares review.*The last boat/s.test(await selected()), 'The selection');
});

test.each([
  ['settings', 'Settings'],
  ['legend', 'Keyboard shortcuts'],
  ['about', 'About Minutewright'],
] as const)('%s of the menu opens its dialog', async (id, name) => {
  const { app, page } = shared();
  await chooseInMenu(app, id);
  await page.getByRole('dialog', { name }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('Show the log opens its folder', async () => {
  const { app, data, desktop } = shared();
  await chooseInMenu(app, 'show-log');
  const [request] = await until(async () => {
    const requests = await desktop.requests();
    return requests.length > 0 ? requests : null;
  });
  expect(request).toEqual({ action: 'openPath', target: `${data}/logs` });
});

test('Full screen is put on and off', async () => {
  const { app } = shared();
  const isFull = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await chooseInMenu(app, 'full-screen');
  await until(async () => (await isFull()) === true);
  await chooseInMenu(app, 'full-screen');
  await until(async () => (await isFull()) === false);
});

/** What the list of recent notes in the menu says. */
function recentIn(app: RunningApp['app']): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items ?? [])
      .filter(({ type }) => type === 'normal')
      .map(({ label }) => label),
  );
}

test('the list of recent notes is in the menu, opens them, and can be cleared', async () => {
  const first = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await paperOf(first.page).waitFor();
  await until(
    async () => (await recentIn(first.app)).length === 2,
    'The note in the menu of the run that opened it',
  );
  await first.quit();
  const { app, page, at } = await launchForTest({ again: first });
  const recent = () => recentIn(app);
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items ?? [];
      items.find((item) => item.label === wanted)?.click();
    }, label);
  await until(async () => (await recent()).length === 2, 'The note in the menu');
  expect(await recent()).toEqual([at('fares.minutes'), 'Clear this list']);
  await choose(at('fares.minutes'));
  await paperOf(page).getByText('Winter timetable').waitFor();
  await choose('Clear this list');
  await until(async () => (await recent()).length === 1, 'The empty list');
});
