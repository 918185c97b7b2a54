import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ownIdentity } from '../../src-main/files/process-identity.ts';
import { findJournals } from '../../src-main/files/recovery.ts';
import { removeStrayFiles } from '../../src-main/files/stray-files.ts';
import { openVersions } from '../../src-main/files/versions.ts';
import { tempFolder } from '../src-main/temp-folder.ts';
import { chances, SEED } from './seed.ts';
import { contentOf, mostRecovered, numberOf, placesIn } from './typed-note.ts';

/** How often a typist is killed: `FAULT_KILLS=500` for the long run. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 25);

/** So many typists take up one note after the other, each from what the one before left. */
const KILLS_A_NOTE = 5;

/** So many notes are typed in at the same time. */
const AT_ONCE = 5;

/** A typist lives at most so long after its start, in milliseconds: changes are older than a second for more than half of it. */
const LONGEST_LIFE = 2800;

/** What was typed must be on the disk after this, in milliseconds. */
const SAFE_AFTER = 1000;

const TYPIST = join(import.meta.dirname, 'typist.ts');
const DAY = 24 * 60 * 60 * 1000;

interface Life {
  /** The number of the last change that was a second old at the kill, and of the last whole save. 0 for none. */
  readonly safe: number;
  readonly saved: number;
  readonly typed: number;
  readonly odd: readonly string[];
}

/** Lets a typist live for a while after it is ready, and kills it. */
async function live(folder: string, milliseconds: number): Promise<Life> {
  const child = spawn(process.execPath, ['--import', 'tsx', TYPIST, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const isReady = new Promise<void>((resolve) => {
    reader.on('line', (line) => {
      lines.push(line);
      if (line === 'ready') resolve();
    });
  });
  await Promise.race([isReady, once(child, 'exit')]);
  await wait(milliseconds);
  const killed = Date.now();
  const ended = Promise.all([once(reader, 'close'), once(child, 'close')]);
  child.kill('SIGKILL');
  await ended;
  const words = lines.map((line) => line.split(' '));
  const typed = words
    .filter(([what]) => what === 'typed')
    .map(([, count, time]) => [Number(count), Number(time)]);
  return {
    safe: Math.max(
      0,
      ...typed.filter(([, time = 0]) => time <= killed - SAFE_AFTER).map(([count = 0]) => count),
    ),
    typed: Math.max(0, ...typed.map(([count = 0]) => count)),
    saved: Math.max(0, ...words.filter(([what]) => what === 'saved').map(([, count]) => Number(count))),
    odd: lines.filter((line) => !/^(typed|saved|ready$|locked beside$)/.test(line)),
  };
}

/** Types in one note, is killed, takes it up again, and so on; answers how many changes were seen safe. */
async function typeAndKill(folder: string, kills: number, chance: () => number): Promise<number> {
  const places = placesIn(folder);
  await mkdir(dirname(places.note), { recursive: true });
  await writeFile(places.note, contentOf(0));
  let safe = 0;
  let saved = 0;
  for (let kill = 0; kill < kills; kill++) {
    const life = await live(folder, chance() * LONGEST_LIFE);
    const where = `kill ${kill} of FAULT_SEED=${SEED} in ${folder}`;
    expect(life.odd, where).toEqual([]);
    safe = Math.max(safe, life.safe);
    saved = Math.max(saved, life.saved);

    const found = await findJournals(places.journals, { own: await ownIdentity() });
    expect(found, where).toMatchObject({ setAside: [], unreadable: [] });
    expect(new Set(found.notes.map((note) => note.life)), where).not.toContain('living');
    const recovered = (await mostRecovered(found.notes.map(({ journal }) => journal)))?.count ?? 0;
    expect(recovered, `${where}: changes that are back`).toBeGreaterThanOrEqual(safe);

    const onDisk = numberOf(await readFile(places.note));
    expect(onDisk, `${where}: the note is whole`).not.toBeNull();
    expect(onDisk, where).toBeGreaterThanOrEqual(saved);
    await expectWholeVersions(folder, where);
  }
  await removeStrayFiles(dirname(places.note), Date.now() + 2 * DAY);
  const left = (await readdir(dirname(places.note))).filter((name) => !name.endsWith('.minutewright-lock'));
  expect(left).toEqual(['board.txt']);
  return safe;
}

async function expectWholeVersions(folder: string, where: string): Promise<void> {
  const places = placesIn(folder);
  const versions = openVersions({ folder: places.versions });
  for (const { hash } of await versions.list(places.note)) {
    const bytes = await versions.read(places.note, hash);
    expect(bytes && numberOf(bytes), `${where}: version ${hash}`).not.toBeNull();
  }
}

describe(`Killed ${KILLS} times while typing ten keys a second`, () => {
  test('a note has every change that is older than a second, and its file is one whole version', async () => {
    const chance = chances(SEED);
    const notes = Array.from({ length: Math.ceil(KILLS / KILLS_A_NOTE) }, (_, at) => ({
      kills: Math.min(KILLS_A_NOTE, KILLS - at * KILLS_A_NOTE),
      chance: chances(chance() * 2 ** 32),
    }));
    const folders = await Promise.all(notes.map(() => tempFolder()));
    let safe = 0;
    let next = 0;
    const typeOn = async (): Promise<void> => {
      for (let at = next++; at < notes.length; at = next++) {
        const note = notes[at];
        const folder = folders[at];
        if (note && folder) safe += await typeAndKill(folder, note.kills, note.chance);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, typeOn));
    expect(safe, 'changes that were old enough to be looked for').toBeGreaterThan(KILLS);
  });
});
