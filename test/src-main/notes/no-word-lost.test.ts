import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeNote } from '../../../shared/tagged/write.ts';
import { nodeDisk } from '../../../src-main/files/disk.ts';
import { loadJournal } from '../../../src-main/files/recovery.ts';
import { recoveredNote } from '../../../src-main/notes/recovered-note.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { failWith } from '../files/failing-disk.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, type Run, type RunOptions, startRun, WORDS } from './run.ts';

/** Each case writes some dozens of files; one of a hundred of those that a law in memory is tried on takes as long. */
const FILE_CASES = Math.ceil(CASES / 100);

/** What may happen to a note, by the person, by others, and to the machine. */
const EVENTS = [
  'type',
  'type',
  'save',
  'look',
  'add outside',
  'write over outside',
  'change outside and type at once',
  'keep mine',
  'take theirs',
  'take theirs and type at once',
  'discard',
  'restore the oldest version',
  'save as',
  'hand in the whole note',
  'load the page again',
  'fill the disk',
  'free the disk',
  'cut the power',
  'cut the power twice',
  'close and open again',
] as const;

interface World {
  readonly place: Place;
  readonly options: RunOptions;
  readonly disk: { isFull: boolean };
  run: Run;
  page: Page;
  /** All words that were typed here; and those that were written elsewhere, not written over there and not at the instant of a save. */
  words: readonly string[];
  counted: number;
}

async function newWorld(autosave: boolean): Promise<World> {
  const place = await newPlace();
  const disk = { isFull: false };
  const options: RunOptions = {
    autosave: () => autosave,
    times: { autosave: { pause: 5, latest: 20, again: 10 } },
    disk: {
      rename: (from, to) =>
        disk.isFull && to.endsWith('.minutes') ? failWith('ENOSPC')() : nodeDisk.rename(from, to),
    },
  };
  const run = startRun(place, options);
  return { place, options, disk, run, page: await run.open(place.note), words: [], counted: 0 };
}

function newWord(world: World, where: 'here' | 'there' = 'here'): string {
  const word = `${where}${world.counted++}x`;
  if (where === 'there' && world.options.autosave?.()) return ` ${word}`;
  world.words = [...world.words, word];
  return ` ${word}`;
}

/** Ends the run as a power cut does, when all that was typed is on the disk, and takes the note up again. */
async function cut(world: World): Promise<void> {
  await world.page.session().flush();
  await world.run.kill();
  await takeUp(world);
}

async function takeUp(world: World): Promise<void> {
  world.run = startRun(world.place, world.options);
  const [left] = await world.run.recoverable();
  world.page = left ? await world.run.recover(left.id) : await world.run.open(world.place.note);
}

/** Another program changes the file: with more words than there are, or with its own in their place. */
async function change(world: World, how: 'add' | 'write over'): Promise<void> {
  const now = await world.place.read();
  // What others wrote and others write over is theirs to keep.
  if (how === 'write over')
    world.words = world.words.filter((word) => !/^there/.test(word) || !now.includes(word));
  const before = how === 'add' ? now : WORDS;
  await world.place.put(before.replace('Marlow', `Marlow${newWord(world, 'there')}`));
}

async function happen(world: World, event: (typeof EVENTS)[number]): Promise<void> {
  const session = world.page.session();
  switch (event) {
    case 'type':
      world.page.type(newWord(world));
      return;
    case 'save':
      await session.save();
      return;
    case 'look':
      return session.look();
    case 'add outside':
      return change(world, 'add');
    case 'write over outside':
      return change(world, 'write over');
    case 'change outside and type at once': {
      const free = world.page.busy();
      await change(world, 'add');
      await session.look();
      world.page.type(newWord(world));
      return free();
    }
    case 'keep mine':
      await session.keepMine();
      return;
    case 'take theirs':
      return session.takeTheirs();
    case 'take theirs and type at once': {
      const free = world.page.busy();
      session.takeTheirs();
      world.page.type(newWord(world));
      return free();
    }
    case 'discard':
      await session.discardToFile();
      return;
    case 'restore the oldest version': {
      const oldest = (await session.versions.list()).at(-1);
      if (oldest) await session.versions.restore(oldest.hash);
      return;
    }
    case 'save as':
      await session.saveAs(world.place.note.replace('board', `board${world.counted}`));
      return;
    case 'hand in the whole note': {
      const text = JSON.stringify(session.note());
      const note = JSON.parse(text.replace('Dredging', `Dredging${newWord(world)}`));
      session.handIn(note, null);
      return world.page.show(session);
    }
    case 'load the page again':
      return world.page.show(session);
    case 'fill the disk':
      world.disk.isFull = true;
      return;
    case 'free the disk':
      world.disk.isFull = false;
      return;
    case 'cut the power':
      return cut(world);
    case 'cut the power twice':
      await cut(world);
      return cut(world);
    case 'close and open again':
      await session.close('keep');
      return takeUp(world);
  }
}

/** All words that are anywhere on the disk: in the files, the versions and the journals. */
async function allWords({ place }: World): Promise<string> {
  const found: string[] = [];
  const folder = join(place.note, '..');
  for (const name of await readdir(folder)) {
    if (name.endsWith('.minutes')) found.push(await readFile(join(folder, name), 'utf8'));
  }
  for (const key of await readdir(join(place.data, 'versions')).catch(() => [])) {
    const at = join(place.data, 'versions', key);
    for (const name of await readdir(at)) {
      if (!name.endsWith('.json')) found.push(await readFile(join(at, name), 'utf8'));
    }
  }
  for (const name of await place.journals()) {
    if (!name.endsWith('.journal')) continue;
    const contents = await loadJournal(join(place.data, 'unsaved', name));
    const recovered = contents && recoveredNote(contents);
    if (recovered) found.push(writeNote(recovered.note));
  }
  return found.join('\n');
}

test('Whatever happens, every word that was typed is in the note, a file, a version or a journal.', async () => {
  const events = fc.array(fc.constantFrom(...EVENTS), { minLength: 3, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(events, fc.boolean(), async (happening, autosave) => {
      const world = await newWorld(autosave);
      for (const event of happening) {
        await happen(world, event);
        await world.page.session().look();
      }
      const shown = world.page.text();
      await world.page.session().close('keep');
      const found = `${shown}\n${await allWords(world)}`;
      expect(world.words.filter((word) => !found.includes(word))).toEqual([]);
    }),
    { numRuns: FILE_CASES, ...SEED },
  );
});
