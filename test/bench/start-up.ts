import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { agendaItem, header, newNote, paragraph } from '../../shared/note/build.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { median } from './rounds.ts';
import { table } from './table.ts';

/**
 * From the start of the process to a caret that has taken a keystroke, beside an empty window with a plain text field
 * of the same runtime. All are started in turn, round for round; what Playwright adds falls on all of them alike. Each
 * has a folder of data that was used once before, as on any day but the first: making the databases of a browser's
 * profile is no part of a start.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const EMPTY = join(import.meta.dirname, 'empty-window');
const ENTRIES = 100;
const PARAGRAPHS = 9;
/** What an app does once it has started is done after so many milliseconds. */
const REST = 4000;
/** So many milliseconds lie between two looks. */
const LOOK = 2;

interface Starter {
  readonly name: string;
  readonly args: (folder: string) => readonly string[];
  /** Does the focus stand where words can be typed? */
  readonly hasCaret: () => boolean;
  readonly typed: () => boolean;
}

const field = {
  hasCaret: () => document.activeElement?.tagName === 'TEXTAREA',
  typed: () => (document.activeElement as HTMLTextAreaElement | null)?.value.includes('QQ') ?? false,
};

const editor = {
  hasCaret: () =>
    document.activeElement?.getAttribute('contenteditable') === 'true' &&
    document.activeElement.contains(getSelection()?.anchorNode ?? null),
  typed: () => document.activeElement?.textContent?.includes('QQ') ?? false,
};

/** Starts each app so many times and says how long each took, as a ratio to the empty window. */
export async function measureStart(rounds: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minutewright-start-'));
  const long = join(folder, 'long.minutes');
  await writeFile(long, writeNote(longNote()));
  const starters: readonly Starter[] = [
    { name: 'an empty window', args: () => [EMPTY], ...field },
    { name: 'Minutewright, a new note', args: () => [ROOT, '--new'], ...editor },
    { name: 'Minutewright, a note of 1,000 blocks', args: () => [ROOT, long], ...editor },
  ];
  const times = starters.map(() => [] as number[]);
  try {
    for (const [index, starter] of starters.entries())
      await startAndClose(starter, join(folder, `used-${index}`));
    for (let round = -1; round < rounds; round++) {
      for (const [index, starter] of starters.entries()) {
        const data = join(folder, `data-${round}-${index}`);
        await cp(join(folder, `used-${index}`), data, { recursive: true });
        const taken = await startOnce(starter, data);
        // The first round fills the caches of the system.
        if (round >= 0) times[index]?.push(taken);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  const medians = times.map(median);
  const rows = starters.map(({ name }, index) => {
    const ratios = (times[index] ?? []).map((time, round) => time / (times[0]?.[round] ?? time));
    return [name, `${((medians[index] ?? 0) / 1000).toFixed(2)} s`, median(ratios).toFixed(2)];
  });
  return table([['From the start to a keystroke', 'median', 'to an empty window'], ...rows]);
}

async function startOnce(starter: Starter, data: string): Promise<number> {
  const start = performance.now();
  const app = await _electron.launch({ args: [`--user-data-dir=${data}`, ...starter.args(data)] });
  try {
    const page = await app.firstWindow();
    await until(page, starter.hasCaret);
    await page.keyboard.press('Shift+Q');
    await page.keyboard.press('Shift+Q');
    await until(page, starter.typed);
    return performance.now() - start;
  } finally {
    app.process().kill('SIGKILL');
    await ended(app);
  }
}

/** Starts an app, lets it come to rest, and closes it: what it keeps is in its folder then. */
async function startAndClose({ args }: Starter, data: string): Promise<void> {
  const [folder = ''] = args(data);
  const app = await _electron.launch({ args: [`--user-data-dir=${data}`, folder] });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  await page.waitForTimeout(REST);
  await Promise.all([ended(app), app.close()]);
}

async function ended(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/**
 * Waits within the page, which is looked at a few times a frame. What Playwright itself would wait with is a large script
 * that the page has to read before its own.
 */
async function until(page: Page, holds: () => boolean): Promise<void> {
  const wait = `new Promise((done) => {
    const holds = ${holds};
    const look = () => (holds() ? done() : setTimeout(look, ${LOOK}));
    look();
  })`;
  for (;;) {
    try {
      await page.evaluate(wait);
      return;
    } catch (error) {
      // The page that was there first has gone.
      if (!/context|navigat/i.test(String(error))) throw error;
    }
  }
}

function longNote() {
  const entries = Array.from({ length: ENTRIES }, (_, entry) =>
    agendaItem(
      { ai: entry + 1, number: String(entry + 1), title: `Matter ${entry + 1}` },
      Array.from({ length: PARAGRAPHS }, (_unused, at) =>
        paragraph(`Members spoke of point ${at + 1}, and the officer answered that it would be looked into.`),
      ),
    ),
  );
  return newNote(header('A long meeting', [{ label: 'Date', value: '14 March 2019' }]), entries);
}
