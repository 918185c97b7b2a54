import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../../app/launch.ts';
import { chances } from '../seed.ts';
import { NOTE, noteWith, toThePlace } from './march.ts';
import { openRecovered, words } from './page.ts';
import { stream, typedIn } from './stream.ts';

/** How often the whole program is killed: `FAULT_KILLS=500` for the long run. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 25);

/** So many times one note is taken up again by the next run, from what the one before left. */
const KILLS_A_NOTE = 5;

/** Ten keys a second, as a quick typist. */
const BETWEEN_KEYS = 100;

/** Typing goes on for so long before the kill, in milliseconds: at least a second of it is to be back. */
const TYPING = { least: 1300, most: 4500 };

/** What was typed must be on the disk after this, in milliseconds. */
const SAFE_AFTER = 1000;

interface Chain {
  readonly kind: 'a note with a file' | 'a note without a file';
  readonly number: number;
}

const chains: readonly Chain[] = Array.from({ length: Math.ceil(KILLS / KILLS_A_NOTE) }, (_, number) => ({
  kind: number % 2 === 0 ? 'a note with a file' : 'a note without a file',
  number,
}));

describe('the whole program, killed while keys are typed', () => {
  test.concurrent.each(chains)(
    'has every key older than a second in $kind ($number)',
    async ({ kind, number }) => {
      const chance = chances(number);
      const isFile = kind === 'a note with a file';
      let run = await launchApp(
        isFile ? { files: { [NOTE]: noteWith('') }, open: [NOTE] } : { args: ['--new'] },
      );
      if (isFile) await toThePlace(run);
      let safe = 0;
      for (let kill = 0; kill < KILLS_A_NOTE; kill++) {
        const already = typedIn(await words(run.page));
        expect(already, 'characters that are back').toBeGreaterThanOrEqual(safe);
        safe = await typeAndKill(run, already, TYPING.least + chance() * (TYPING.most - TYPING.least));
        expect(safe, 'characters older than a second at the kill').toBeGreaterThan(already);
        if (isFile) await expectWholeFile(run);
        run = await launchApp({ again: run });
        await openRecovered(run.page);
      }
      expect(typedIn(await words(run.page))).toBeGreaterThanOrEqual(safe);
      await run.kill();
    },
  );
});

/**
 * Types on at the caret, where the words of the run before end, and kills the program; answers how much was safe. A busy
 * machine takes its time: some of it is older than a second in any case.
 */
async function typeAndKill(run: RunningApp, from: number, milliseconds: number): Promise<number> {
  const begun = Date.now();
  const typedAt: number[] = [];
  const isEnough = (): boolean => {
    const now = Date.now();
    return now - begun >= milliseconds && now - (typedAt[0] ?? now) >= SAFE_AFTER;
  };
  for (let at = from; !isEnough(); at++) {
    const next = begun + (at - from) * BETWEEN_KEYS;
    await wait(Math.max(0, next - Date.now()));
    await run.page.keyboard.type(stream(at + 1).charAt(at));
    typedAt.push(Date.now());
  }
  const killed = Date.now();
  await run.kill();
  return from + typedAt.filter((time) => killed - time >= SAFE_AFTER).length;
}

/** The file holds the note with so much of the stream, every other byte as it was. */
async function expectWholeFile(run: RunningApp): Promise<void> {
  const bytes = await readFile(run.at(NOTE), 'utf8');
  expect(bytes).toBe(noteWith(stream(typedIn(bytes))));
}
