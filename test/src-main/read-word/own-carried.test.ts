import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../shared/note/actions.ts';
import type { Note } from '../../../shared/note/blocks.ts';
import { everyBlock, itemsOf } from '../../../shared/note/walk.ts';
import { withoutLayout } from '../../../shared/note/without-layout.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { SAMPLES } from '../../laws/samples.ts';
import {
  paragraphIn,
  shownParagraphs,
  withCarried,
  withListBegunAnew,
  withoutCarried,
  withWordsAdded,
} from './edited-word.ts';
import { readFileNote } from './read-note.ts';

describe('A note that a Word file carries', () => {
  const note = readNote(SAMPLES.find(({ name }) => name === 'R20.txt')?.text ?? '');

  it('is no more than a help: without it the styles tell the same entries, decisions and actions', async () => {
    for (const layout of ['minutes', 'note'] as const) {
      const { note: found } = await readFileNote(await withoutCarried(await writeWord(note, { layout })));
      expect(titlesIn(found)).toEqual(titlesIn(note));
      expect(labelledIn(found)).toEqual(labelledIn(note));
    }
  });

  it('that is damaged, or of another meeting, does no harm: the visible words win', async () => {
    const file = await writeWord(note);
    const other = SAMPLES.find(({ name }) => name === 'R13.txt')?.text ?? '';
    for (const change of [
      () => '',
      () => other.replace(/[<>&]/g, ''),
      (words: string) => words.slice(0, 40),
    ]) {
      const { note: found } = await readFileNote(await withCarried(file, change));
      expect(titlesIn(found)).toEqual(titlesIn(note));
      expect(labelledIn(found)).toEqual(labelledIn(note));
    }
  });

  it('has no word in what comes back that the file does not show', async () => {
    const secret = (words: string): string =>
      words.replace('That fares rose by £2.', 'Something secret. That fares rose by £2.');
    const { note: found } = await readFileNote(await withCarried(await writeWord(note), secret));
    expect(writeNote(found)).not.toContain('secret');
  });

  function titlesIn(of: Note): readonly string[] {
    return itemsOf(of).map(({ children: [title] }) => `${title.number} ${title.children[0].text}`);
  }

  function labelledIn(of: Note): unknown {
    const kinds = new Set(['decision', 'action', 'vote']);
    return [...everyBlock(of)].filter(({ type }) => kinds.has(type)).map((block) => withoutLayout(block));
  }
});

describe('A list that was made to begin anew in Word', () => {
  const POINTS =
    'The points were:\n\n1. One\n2. Two\n3. Three\n4. Four\n\nAction:\n\nEve to ask:\n\n1. Wood\n2. Paint\n3. Nails\n';
  const note = readNote(`Board\n\n<AI1>\n\n1.   Fares\n\n${POINTS}\n</AI1>\n`);

  it.each(['minutes', 'note'] as const)('begins anew in the note (%s)', async (layout) => {
    const file = await withListBegunAnew(await writeWord(note, { layout }), 'Three');
    const twice = await withListBegunAnew(file, 'Paint');
    for (const edited of [twice, await withoutCarried(twice)]) {
      const lines = writeNote((await readFileNote(edited)).note).match(/^\s*\d\. \w+$/gm);
      expect(lines?.map((line) => line.trim())).toEqual([
        '1. One',
        '2. Two',
        '1. Three',
        '2. Four',
        '1. Wood',
        '1. Paint',
        '2. Nails',
      ]);
    }
  });
});

describe('A line that only names the owner of an action', () => {
  const words = (owner: string): string =>
    `Board\n\n<AI1>\n\n1.   Fares\n\nAction:\n\nTo write to the operator.\n\nOwner: ${owner}\n\n</AI1>\n`;
  const note = readNote(words('Eve Lund'));

  it('is still there when the words above it were changed in the layout of a note, which does not show it', async () => {
    const file = await writeWord(note, { layout: 'note' });
    const at = (await shownParagraphs(file)).findIndex((shown) =>
      paragraphIn(shown).words.startsWith('To write'),
    );
    const { note: found } = await readFileNote(await withWordsAdded(file, at, ' At once.'));
    expect(writeNote(found)).toBe(words('Eve Lund').replace('operator.', 'operator. At once.'));
  });

  it('gives way to another owner in the column beside the action', async () => {
    const file = await writeWord(note, { layout: 'note' });
    const at = (await shownParagraphs(file)).findIndex((shown) => paragraphIn(shown).words === 'Eve Lund');
    const { note: found } = await readFileNote(await withWordsAdded(file, at, 'strom'));
    const owners = actionsOf(found).map(({ owner }) => owner);
    expect(owners).toEqual(['Eve Lundstrom']);
  });
});
