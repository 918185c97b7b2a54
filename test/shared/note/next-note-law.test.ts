import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf, isOpen } from '../../../shared/note/actions.ts';
import type { Block, Note } from '../../../shared/note/blocks.ts';
import { attendanceTable, header } from '../../../shared/note/build.ts';
import { nextNote } from '../../../shared/note/next-note.ts';
import { everyBlock, itemsOf, placed, plainText } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { generatedNote } from '../../laws/generate.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../../renderer/valid-note.ts';
import { item, ON } from './next-meeting.ts';

/** The words of an action with all that is known of it, wherever it stands. */
function told(row: ReturnType<typeof actionsOf>[number]): unknown {
  const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
  // What the form of an owner has no place for is left out.
  const owner = bare((row.owner ?? '').replace(/\s*;\s*/g, ' and ').replace(/[[\]:]/g, ' ')).replace(
    /[\s,]+$/,
    '',
  );
  return { owner, due: row.due, status: row.status, text: bare(row.text) };
}

/** What of a note a file holds: a line that nothing was typed in yet is in none. */
function written(note: Note): readonly Block[] {
  const hasWords = (block: Block): boolean => block.type !== 'paragraph' || block.children[0].text !== '';
  return note.map((block): Block => {
    if (block.type !== 'agenda-item') return block;
    const [title, ...body] = block.children;
    return { ...block, children: [title, ...body.filter(hasWords)] };
  });
}

describe('Whatever the last note, the next one', () => {
  const laws: readonly (readonly [string, (last: Note, note: Note) => void])[] = [
    [
      'is a valid note with entries from 1 on and no layout but that of a new note',
      (_, note) => {
        expect(faultsOf(note)).toEqual([]);
        expect(itemsOf(note).map(({ ai }) => ai)).toEqual(itemsOf(note).map((__, index) => index + 1));
        const laidOut = [...everyBlock(note)].filter((block) => 'layout' in block).map(({ type }) => type);
        expect(laidOut).toEqual(['paragraph', 'paragraph']);
      },
    ],
    [
      'reads back as the same blocks',
      (_, note) => {
        expect(meaningOf(readNote(writeNote(note)))).toEqual(meaningOf(written(note)));
      },
    ],
    [
      'has every open action with its owner, date and status, and no closed one',
      (last, note) => {
        expect(actionsOf(note).map(told)).toEqual(actionsOf(last).filter(isOpen).map(told));
      },
    ],
    [
      'has no decision, no vote and no words of the discussion',
      (_, note) => {
        const types = new Set(
          note
            .flatMap((block) => (block.type === 'agenda-item' ? block.children : []))
            .map(({ type }) => type),
        );
        for (const type of types) expect(['item-title', 'paragraph', 'action']).toContain(type);
        for (const each of itemsOf(note)) {
          const words = each.children
            .slice(1)
            .filter(({ type }) => type === 'paragraph')
            .map((block) => plainText(block));
          for (const line of words) expect(line).toMatch(/^$|^From /);
        }
      },
    ],
    [
      'has everyone present or in attendance, each once, in the roles of an appendix',
      (_, note) => {
        const rows = placed(note, 'attendance').flatMap(({ block }) => block.rows);
        expect(rows.filter(({ group }) => group !== 'present' && group !== 'in attendance')).toEqual([]);
        expect(new Set(rows.map(({ name, authority }) => `${name}/${authority}`.toLowerCase())).size).toBe(
          rows.length,
        );
      },
    ],
  ];

  it.each(laws)('%s', (_, law) => {
    fc.assert(
      fc.property(generatedNote, (last) => law(last, nextNote(last, ON))),
      { numRuns: CASES / 5, ...SEED },
    );
  });

  describe.each([...SAMPLES, ...SEEDS])('of $name', ({ text }) => {
    it.each(laws)('%s', (_, law) => {
      const last = readNote(text);
      law(last, nextNote(last, ON));
    });
  });

  it('of a list of people in running text has them in the appendix', () => {
    const last: Note = [
      header('Board'),
      attendanceTable([{ role: 'Grants Manager', name: 'Eve Lund', authority: '', group: 'in attendance' }]),
      item('1', 'Apologies'),
    ];
    expect(placed(nextNote(last, ON), 'attendance')[0]?.block.rows).toEqual([
      { role: 'In attendance', name: 'Eve Lund', authority: 'Grants Manager', group: 'in attendance' },
    ]);
  });
});
