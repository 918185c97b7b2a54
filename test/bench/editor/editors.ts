import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright-core';
import { USUAL_SETTINGS } from '../../../shared/bridge/usual-settings.ts';
import { decode } from '../../../shared/tagged/bytes.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { measuredNote, wordsOf } from './measured-note.ts';
import { type Drawn, installMeter } from './meter.ts';
import './pages/peer.ts';

/** One of the editors that are measured. */
export interface MeasuredEditor {
  readonly id: string;
  readonly name: string;
  /** Starts it in a process of its own, with a note of so many blocks and the meter in its page. */
  open(blocks: number, world: World): Promise<OpenEditor>;
}

/** What the peers' pages are served from. */
export interface World {
  readonly pages: string;
}

/** An editor in its window, its page begun anew so that the meter was there first. */
export interface OpenEditor {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** The words of each block that its model holds. Of the program: of the file, which it is told to save. */
  words(): Promise<readonly string[]>;
  /** Errors of its page. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const WINDOW = join(import.meta.dirname, 'window');

/** A page of twenty thousand blocks may take minutes on a machine that is busy. */
const OPENING = 300_000;

/** The program comes first, and what the aims are told against second. */
export const EDITORS: readonly MeasuredEditor[] = [
  {
    id: 'app',
    name: 'Minutewright',
    open: openProgram,
  },
  peer('prosemirror', 'ProseMirror'),
  peer('lexical', 'Lexical'),
  peer('tiptap', 'TipTap'),
  peer('slate', 'Slate'),
  peer('slate-chunked', 'Slate, in chunks'),
];

function peer(id: string, name: string): MeasuredEditor {
  return {
    id,
    name,
    async open(blocks, { pages }) {
      const folder = await mkdtemp(join(tmpdir(), 'editor-bench-'));
      const address = (count: number) => `${pages}?editor=${id}&blocks=${count}`;
      const opened = await start([`--user-data-dir=${folder}`, WINDOW, address(1)], folder, {
        selector: '#root p',
        count: blocks,
      });
      await opened.page.goto(address(blocks), { timeout: OPENING });
      return { ...opened, words: () => opened.page.evaluate(() => window.peer?.words() ?? []) };
    },
  };
}

/** The program as it was built, with every panel open and a note from the command line. */
async function openProgram(blocks: number): Promise<OpenEditor> {
  const folder = await mkdtemp(join(tmpdir(), 'editor-bench-'));
  const data = join(folder, 'data');
  const file = join(folder, 'long.minutes');
  const panels = Object.fromEntries(Object.keys(USUAL_SETTINGS.panels).map((name) => [name, true]));
  await mkdir(data);
  await writeFile(join(data, 'settings.json'), JSON.stringify({ panels }));
  await writeFile(file, writeNote(measuredNote(blocks)));
  const opened = await start([`--user-data-dir=${data}`, ROOT, file], folder, {
    selector: '[data-slate-node="text"]:not([data-slate-void] *)',
    count: blocks,
  });
  await opened.page.reload({ timeout: OPENING });
  return {
    ...opened,
    async words() {
      await opened.page.keyboard.press('Control+s');
      return wordsOf(readNote(decode(await readFile(file)).text));
    },
  };
}

/** Starts an app in a window, and puts the meter into whatever page it shows next. */
async function start(
  args: readonly string[],
  folder: string,
  drawn: Drawn,
): Promise<Omit<OpenEditor, 'words'>> {
  const app = await _electron.launch({ args: [...args] });
  const close = async (): Promise<void> => {
    await end(app);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(OPENING);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.locator('[contenteditable="true"]').first().waitFor();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'keyPainted' });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${installMeter})(${JSON.stringify(drawn)})`,
    });
    // Thread time: what other programs take of the processor meanwhile is not counted.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return { page, cdp, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ends it at once: nothing of a measured note is wanted afterwards. */
async function end(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
