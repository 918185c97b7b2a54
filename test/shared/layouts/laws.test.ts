import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUT_IDS } from '../../../shared/layouts/layout.ts';
import { LAYOUTS, layoutOf } from '../../../shared/layouts/layouts.ts';
import { actionsOf } from '../../../shared/note/actions.ts';
import type { Block, Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { decisionsOf } from '../../../shared/note/decisions.ts';
import { same } from '../../../shared/note/same.ts';
import { childBlocks, everyBlock } from '../../../shared/note/walk.ts';
import { readNoteFile } from '../../../shared/tagged/note-file.ts';
import { generatedNote } from '../../laws/generate.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../../renderer/valid-note.ts';

/** Each case is one note in every layout. */
const RUNS = { numRuns: Math.ceil(CASES / LAYOUT_IDS.length), ...SEED };

const NOTES = [...SAMPLES, ...SEEDS].map(({ name, text }) => ({
  name,
  note: readNoteFile(new TextEncoder().encode(text)).note,
}));

function forEveryNote(law: (note: Note) => void): void {
  for (const { note } of NOTES) law(note);
  const holds = fc.property(generatedNote, (note) => {
    law(note);
  });
  fc.assert(holds, RUNS);
}

/** The blocks with words or data of their own, in order. */
function leavesOf(note: Note): readonly Block[] {
  return [...everyBlock(note)].filter((block) => childBlocks(block).length === 0);
}

function isInOrder(part: readonly Block[], whole: readonly Block[]): boolean {
  let at = 0;
  for (const block of whole) if (part[at] === block) at += 1;
  return at === part.length;
}

describe.each(LAYOUTS)('What the layout $name shows', ({ select, name }) => {
  it('is a note', () => {
    forEveryNote((note) => expect({ name, faults: faultsOf(select(note)) }).toEqual({ name, faults: [] }));
  });

  it('is the same when it is taken again', () => {
    forEveryNote((note) => {
      const once = select(note);
      expect(same(select(once), once)).toBe(true);
    });
  });

  it('has no words but those of the note, in their order', () => {
    forEveryNote((note) => expect(isInOrder(leavesOf(select(note)), leavesOf(note))).toBe(true));
  });

  it('keeps the header', () => {
    forEveryNote((note) => expect(select(note)[0]).toBe(note[0]));
  });
});

it('A decision sheet has all decisions of the note', () => {
  const words = (note: Note) => decisionsOf(note).map(({ text }) => text);
  forEveryNote((note) => expect(words(layoutOf('decision-sheet').select(note))).toEqual(words(note)));
});

it('An action list has all actions of the note, with the same owners and dates', () => {
  const rows = (note: Note) => actionsOf(note).map(({ text, owner, due }) => ({ text, owner, due }));
  forEveryNote((note) => expect(rows(layoutOf('action-list').select(note))).toEqual(rows(note)));
});

it('Every layout is offered once, under its own name', () => {
  expect(LAYOUTS.map(({ id }) => id)).toEqual(LAYOUT_IDS);
  expect(LAYOUT_IDS.map((id) => layoutOf(id).id)).toEqual(LAYOUT_IDS);
  expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBe(LAYOUTS.length);
});

it('A note that begins with a list takes no line of an entry for one of its title page', () => {
  const note: Note = [
    header('', []),
    list([listItem('·', 'Decision')]),
    paragraph('The Chair spoke.'),
    agendaItem({ ai: 1, number: '', title: 'Decision' }, [paragraph('The Chair spoke.')]),
  ];
  expect(layoutOf('action-list').select(note)).toEqual([note[0]]);
});
