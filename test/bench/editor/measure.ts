import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { USUAL_SETTINGS } from '../../../shared/bridge/usual-settings.ts';
import { median } from '../rounds.ts';
import { clickInto, pressKeys } from './driver.ts';
import type { MeasuredEditor, OpenEditor, World } from './editors.ts';
import { measuredNote, SOUGHT, soughtIn, startOf, wordsOf } from './measured-note.ts';
import type { Frames, KeySample } from './meter.ts';

/** What one editor did in one round; a figure is null where there is none. Times are milliseconds. */
export interface Figures {
  /** From the note in the page to a caret in painted words. */
  readonly firstPaint: number | null;
  /** The same from the begin of the page's navigation: with its scripts and all that it asks for. */
  readonly opening: number | null;
  /** Until every block was drawn, from when the note was in the page. */
  readonly drawn: number | null;
  readonly key: number | null;
  readonly keyP95: number | null;
  /** Processor time of the page's main thread for a key, with what it does in the pause after the keys. */
  readonly mainThread: number | null;
  /** Megabytes of the page's scripts after garbage was collected. */
  readonly memory: number | null;
  readonly enter: Frames | null;
  readonly undo: Frames | null;
  /** Only the program has these two. */
  readonly decision: Frames | null;
  readonly find: Frames | null;
  /** What was not there or not as it should be. */
  readonly remarks: readonly string[];
}

export interface Plan {
  readonly keys: number;
  /** A folder for profiles of the program while it is typed into; null for none. */
  readonly profiles: string | null;
}

const MEGABYTE = 2 ** 20;
/** Outline, attendance, actions, problems. */
const PANELS = Object.keys(USUAL_SETTINGS.panels).length;
/** A paragraph in the midst of an entry. */
const PLACE_IN_ENTRY = 4;
const WARM_UP = 'warm ';
const SENTENCE =
  'the quick brown fox jumps over the lazy dog and runs on again until the board has heard it all and rests ';
/** Of Enter, of undo. */
const TIMES = 3;
/** How often it is looked whether something has come about, and how long that is waited for. */
const LOOK_EVERY = 50;
const DRAWING = 300_000;
const SAVING = 30_000;
const FIND_BAR = 3000;
const FINDING = 15_000;

/** Measures one editor with a note of so many blocks, in a process of its own. */
export async function measure(
  editor: MeasuredEditor,
  blocks: number,
  world: World,
  plan: Plan,
): Promise<Figures> {
  const opened = await editor.open(blocks, world);
  try {
    return await measureOpen(editor, opened, blocks, plan);
  } finally {
    await opened.close();
  }
}

async function measureOpen(
  editor: MeasuredEditor,
  opened: OpenEditor,
  blocks: number,
  plan: Plan,
): Promise<Figures> {
  const isProgram = editor.id === 'app';
  const remarks: string[] = [];
  const remark = (words: string): void => void remarks.push(words);
  const first = await measureOpening(opened, remark);

  if (isProgram) {
    // They come after the note, as whoever types needs them later.
    const panels = opened.page.locator('[data-panel]');
    await comesAbout(SAVING, async () => (await panels.count()) === PANELS);
    const shown = await panels.count();
    if (shown < PANELS) remark(`only ${shown} of its ${PANELS} panels are open`);
  }

  const place = Math.floor(blocks / 2) + PLACE_IN_ENTRY;
  await clickInto(opened, startOf(place));
  await pressKeys(opened, [...WARM_UP]);
  const typed = [...SENTENCE.repeat(Math.ceil(plan.keys / SENTENCE.length))].slice(0, plan.keys);
  const profile =
    plan.profiles !== null && isProgram ? join(plan.profiles, `typing-${blocks}.cpuprofile`) : null;
  const typing = await measureTyping(opened, typed, profile, remark);
  const note = wordsOf(measuredNote(blocks));
  const expected = WARM_UP + typed.join('');
  const isTyped = await comesAbout(SAVING, async () => hasTyped(note, await opened.words(), place, expected));
  if (!isTyped) remark('the words typed are not in its model');

  const stepped = await measureSteps(opened, isProgram, remark);
  const find = isProgram ? await measureFind(opened, soughtIn(note), remark) : null;
  for (const error of opened.errors) remark(`its page had an error: ${error}`);
  return { ...first, ...typing, ...stepped, find, remarks };
}

type Remark = (words: string) => void;

async function measureOpening(
  { page }: OpenEditor,
  remark: Remark,
): Promise<Pick<Figures, 'firstPaint' | 'opening' | 'drawn'>> {
  const wait = { timeout: DRAWING, polling: LOOK_EVERY };
  await page.waitForFunction(() => window.meter.opening().drawn !== null, null, wait);
  const { handedOver, ready, drawn } = await page.evaluate(() => window.meter.opening());
  if (handedOver === null) remark('it was not seen when the note was handed to its page');
  const since = (time: number | null): number | null =>
    time === null || handedOver === null ? null : time - handedOver;
  return { firstPaint: since(ready), opening: ready, drawn: since(drawn) };
}

async function measureTyping(
  opened: OpenEditor,
  keys: readonly string[],
  profile: string | null,
  remark: Remark,
): Promise<Pick<Figures, 'key' | 'keyP95' | 'mainThread' | 'memory'>> {
  const { cdp } = opened;
  if (profile !== null) {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.start');
  }
  const before = await metric(opened, 'TaskDuration');
  const samples = await pressKeys(opened, keys);
  const after = await metric(opened, 'TaskDuration');
  if (profile !== null) await writeFile(profile, JSON.stringify((await cdp.send('Profiler.stop')).profile));
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = await metric(opened, 'JSHeapUsedSize');
  const times = paints(samples, remark);
  return {
    key: median(times),
    keyP95: times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? null,
    mainThread: (1000 * (after - before)) / keys.length,
    memory: heap / MEGABYTE,
  };
}

async function metric({ cdp }: OpenEditor, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

function paints(samples: readonly KeySample[], remark: Remark): readonly number[] {
  const times = samples.flatMap(({ paint }) => (paint === null ? [] : [paint]));
  const lost = samples.length - times.length;
  if (lost > 0) remark(`${lost} keys were dealt with by nobody`);
  return times;
}

/** Enter, in the program a decision, and undo; each is looked for in the model afterwards. */
async function measureSteps(
  opened: OpenEditor,
  isProgram: boolean,
  remark: Remark,
): Promise<Pick<Figures, 'enter' | 'decision' | 'undo'>> {
  const filled = async (): Promise<number> => (await opened.words()).filter((words) => words !== '').length;
  const becomes = async (holds: (count: number) => boolean, else_: string): Promise<void> => {
    if (!(await comesAbout(SAVING, async () => holds(await filled())))) remark(else_);
  };
  const step = async (key: string, ...then: readonly string[]): Promise<Frames> => {
    await opened.page.evaluate(() => window.meter.watchFrames());
    const samples = await pressKeys(
      opened,
      Array<readonly string[]>(TIMES)
        .fill([key, ...then])
        .flat(),
    );
    paints(samples, remark);
    return opened.page.evaluate(() => window.meter.framesSeen());
  };

  const first = await filled();
  // A letter in each: a block without words would not be seen in the model.
  const enter = await step('Enter', 'x');
  await becomes((count) => count === first + TIMES, 'Enter has not begun the blocks that it should');
  const decision = isProgram ? await step('Control+Shift+D', 'x') : null;
  const most = first + (isProgram ? 2 : 1) * TIMES;
  if (isProgram) await becomes((count) => count === most, 'not all decisions were made');
  const undo = await step('Control+z');
  await becomes((count) => count < most, 'undo has taken nothing back');
  return { enter, decision, undo };
}

/** Looks a word up that stands in many places of the note, typed at the speed of all keys. */
async function measureFind(opened: OpenEditor, count: number, remark: Remark): Promise<Frames | null> {
  const { page } = opened;
  await page.evaluate(() => window.meter.watchFrames());
  await page.keyboard.press('Control+f');
  const hasBar = () => page.evaluate(() => document.activeElement instanceof HTMLInputElement);
  if (!(await comesAbout(FIND_BAR, hasBar))) {
    await page.evaluate(() => window.meter.framesSeen());
    remark('it has nothing to find words with');
    return null;
  }
  await pressKeys(opened, [...SOUGHT]);
  const isFound = await comesAbout(FINDING, () => page.evaluate(tellsCount, String(count)));
  if (!isFound) remark(`the find does not tell that there are ${count}`);
  await pause(LOOK_EVERY);
  return page.evaluate(() => window.meter.framesSeen());
}

/** Whether a number stands near the field that has the focus. */
function tellsCount(count: string): boolean {
  let near: Element | null = document.activeElement;
  for (let step = 0; step < 5 && near; step++) {
    const words = near.textContent?.replace(/(\d)[,\u202f\u00a0 ](?=\d{3})/g, '$1') ?? '';
    if (near.querySelector('[contenteditable="true"]')) return false;
    if (new RegExp(`(^|\\D)${count}(\\D|$)`).test(words)) return true;
    near = near.parentElement;
  }
  return false;
}

/** Whether only the block at a place has changed, by the words that were typed into it. */
function hasTyped(
  before: readonly string[],
  after: readonly string[],
  place: number,
  typed: string,
): boolean {
  if (before.length !== after.length) return false;
  return before.every((words, at) => words === (at === place ? after[at]?.replace(typed, '') : after[at]));
}

/** Asks again and again until it holds; false where it does not within the limit. */
async function comesAbout(limit: number, question: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + limit;
  while (!(await question())) {
    if (Date.now() > end) return false;
    await pause(LOOK_EVERY);
  }
  return true;
}
