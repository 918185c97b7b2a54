import './bridge-in-page.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { FARES, savesByHand } from './fares-note.ts';
import { type LaunchOptions, launchApp, type RunningApp } from './launch.ts';
import { chooseInMenu, newWindow, paperOf } from './note-page.ts';
import { until } from './until.ts';

/** What a test wants in its folder, and how the person has set the program. */
interface Wanted {
  /** The note that is opened. */
  readonly name?: string;
  readonly files?: NonNullable<LaunchOptions['files']>;
  readonly savesByItself?: boolean;
}

/**
 * A program for all tests of a file that do not ask how it starts: each has the note of the fares in a new folder and a
 * new window, and those of the tests before are closed. One window with a new note stays where that is asked for, so
 * that closing the other ends nothing. Recent notes, closed notes and the log go on from test to test.
 */
export function sharedNote({ hasAnother = false } = {}): (wanted?: Wanted) => Promise<RunningApp> {
  let program: RunningApp | null = null;
  let opened = 0;

  async function end(): Promise<void> {
    const last = program;
    program = null;
    await last?.end();
  }

  afterEach(async ({ task }) => {
    if (!program) return;
    // What a test that failed has left behind is none of the next one's.
    if (task.result?.state === 'fail') return end();
    const questions = await program.desktop.open();
    await program.expectQuiet();
    expect(questions, 'dialogs that nobody has answered').toEqual([]);
  });
  afterAll(end);

  return async ({ name = 'fares.minutes', files = {}, savesByItself = false } = {}) => {
    const hasStartPage = program === null && !hasAnother;
    program ??= await launchApp({ prepare: savesByHand, args: hasAnother ? ['--new'] : [] });
    const { app, page: first, desktop } = program;
    opened += 1;
    const notes = path.join(program.notes, String(opened));
    const at = (file: string): string => path.join(notes, file);
    await mkdir(notes);
    for (const [file, words] of Object.entries({ 'fares.minutes': FARES, ...files })) {
      await writeFile(at(file), words);
    }
    const opening = async (): Promise<void> => {
      await chooseInMenu(app, 'open');
      await desktop.answer([at(name)]);
    };
    const page = hasStartPage ? first : await newWindow(app, opening);
    if (hasStartPage) await opening();
    await paperOf(page).waitFor();
    const stays = hasAnother ? [first, page] : [page];
    await closeAll(
      program,
      app.windows().filter((each) => !stays.includes(each)),
    );
    await page.evaluate(
      (autosave) => window.minutewright.changeSettings({ autosave }).then(() => undefined),
      savesByItself,
    );
    await program.expectQuiet();
    return { ...program, page, notes, at };
  };
}

/** Closes windows; words that are in no file are given up. */
async function closeAll({ desktop }: RunningApp, pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await page.evaluate(() => void window.minutewright.closeWindow());
    await until(async () => {
      if ((await desktop.open()).length > 0) await desktop.answer('Discard');
      return page.isClosed();
    }, 'The end of a window');
  }
}
