import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { generatedNote } from '../laws/generate.ts';
import { SAMPLES } from '../laws/samples.ts';
import { faultsOf } from '../renderer/valid-note.ts';
import { textsIn } from './blocks-in-page.ts';
import { savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { paperOf } from './note-page.ts';
import { until } from './until.ts';
import { differences, noteOf, outlines, overNote } from './walk/agreement.ts';
import { type Step, stepsOf } from './walk/step.ts';
import { takeStep } from './walk/take-step.ts';

/*
 * Somebody does anything in the window: keys, commands, clicks, pastes and undos at random. `WALK_STEPS` sets how many
 * steps are taken in each note, `WALK_SEED` repeats a walk.
 */

const STEPS = Number(process.env['WALK_STEPS'] ?? 80);

const SEED = Number(process.env['WALK_SEED'] ?? Math.floor(Math.random() * 0x7fffffff));

/** After so many steps all is looked at: each look takes as long as some steps. */
const CHECK_EVERY = 20;

/** A step takes some tens of milliseconds; a busy machine takes many times that. */
const STEP_LIMIT = 1000;
const LAUNCH_LIMIT = 60_000;
/** What is over the note by then stays there. */
const CLICK_LIMIT = 10_000;

/** Undone at once; then it is looked whether there is more. */
const UNDOS = 25;

/** A list over a field over a dialog. */
const MOST_OVER_IT = 3;

const NAME = 'walk.minutes';

const sampleOf = (name: string): string => SAMPLES.find((sample) => sample.name === name)?.text ?? '';

const [GENERATED] = fc.sample(generatedNote, { seed: SEED, numRuns: 1 });

const NOTES: Readonly<Record<string, string>> = {
  'laid out as tables': sampleOf('heritage-panel.txt'),
  'in plain paragraphs': sampleOf('R02.txt'),
  'with lists of names': sampleOf('R08.txt'),
  'made at random': GENERATED ? writeNote(GENERATED) : '',
};

/** Everything that must hold at any time: nothing went wrong, and window, main process and file have the same note. */
async function check(run: RunningApp, former: readonly string[]): Promise<void> {
  const { page, at } = run;
  let differ: readonly string[] = [];
  await until(async () => {
    differ = await differences(page);
    return differ.length === 0;
  }, 'The same in the window and in the main process').catch(async (error: Error) => {
    throw new Error([error.message, ...differ, await outlines(page)].join('\n'));
  });
  await page.keyboard.press('Control+s');
  // What was done last may be on its way to the main process still.
  const note = await until(async () => {
    const now = await noteOf(page);
    return writeNote(now) === (await readFile(at(NAME), 'utf8')) ? now : null;
  }, 'The note in its file');
  if (former.length === 0) expect(faultsOf(note)).toEqual([]);
  const written = writeNote(note);
  expect(writeNote(readNote(written))).toBe(written);
  await run.expectQuiet();
}

/** The editor takes a key at the place that is clicked. */
async function takesKey({ page }: RunningApp): Promise<void> {
  // Whatever lies over the note goes first.
  for (let time = 0; time < MOST_OVER_IT; time += 1) await page.keyboard.press('Escape');
  await until(async () => (await overNote(page)) === '').catch(async () => {
    throw new Error(`Escape leaves this over the note:\n${await overNote(page)}`);
  });
  const before = writeNote(await noteOf(page));
  const texts = textsIn(page).filter({ visible: true });
  if ((await texts.count()) === 0) return;
  await texts
    .first()
    .click({ timeout: CLICK_LIMIT })
    .catch(async (error: Error) => {
      throw new Error(`${error.message}\nOver the note:\n${await overNote(page)}`, { cause: error });
    });
  await page.keyboard.type('ø');
  await until(async () => writeNote(await noteOf(page)) !== before, 'What was typed');
}

/** Undoes all there is to undo. */
async function undoAll({ page }: RunningApp): Promise<void> {
  await page.keyboard.press('Escape');
  await paperOf(page).focus();
  for (let last: string | null = null; ; ) {
    for (let time = 0; time < UNDOS; time += 1) await page.keyboard.press('Control+z');
    const now = JSON.stringify(await noteOf(page));
    if (now === last) return;
    last = now;
  }
}

async function walk(run: RunningApp, start: Note, steps: Iterable<Step>): Promise<void> {
  const former = faultsOf(start);
  let taken = 0;
  for (const step of steps) {
    await takeStep(run.page, step);
    taken += 1;
    if (taken % CHECK_EVERY !== 0) continue;
    await check(run, former);
    await takesKey(run);
  }
  await check(run, former);
  await undoAll(run);
  await check(run, former);
  expect(await noteOf(run.page)).toEqual(start);
}

/** Walks; an error says how to walk there again, and what was done last. */
async function walkTelling(run: RunningApp, start: Note): Promise<void> {
  const taken: Step[] = [];
  const steps = function* (): Generator<Step> {
    for (const step of stepsOf(SEED, STEPS)) {
      taken.push(step);
      yield step;
    }
  };
  try {
    await walk(run, start, steps());
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const last = taken.slice(-CHECK_EVERY).map((step) => JSON.stringify(step));
    const again = `Repeat with WALK_SEED=${SEED} WALK_STEPS=${STEPS}; it ended at step ${taken.length}:`;
    throw new Error([words, again, ...last].join('\n'), { cause: error });
  }
}

describe.each(Object.entries(NOTES))('A note %s', (_, text) => {
  test('stays a note, whatever is done in the window, and undoing all of it gives its first bytes', {
    timeout: LAUNCH_LIMIT + STEPS * STEP_LIMIT,
  }, async () => {
    const run = await launchForTest({ files: { [NAME]: text }, open: [NAME], prepare: savesByHand });
    await paperOf(run.page).waitFor();
    await walkTelling(run, readNote(text));
    expect(await readFile(run.at(NAME), 'utf8')).toBe(text);
  });
});
