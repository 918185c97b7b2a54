import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../shared/note/actions.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { action, agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { applyFix } from '../../shared/note/problems/apply-fix.ts';
import { problemsOf } from '../../shared/note/problems/find.ts';
import type { Problem } from '../../shared/note/problems/problem.ts';
import { type SummaryProblem, summaryProblem } from '../../shared/note/summary.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../../src-renderer/editor/note-editor.ts';
import { moveEntryTo } from '../../src-renderer/editor/rules/move-entry.ts';
import { assemble, NO_FACTS } from '../../src-renderer/facts/assemble.ts';
import { findOut } from '../../src-renderer/facts/block-facts.ts';
import type { FromChecker, ToChecker } from '../../src-renderer/facts/checked.ts';
import { type CheckerLine, isoToday } from '../../src-renderer/facts/checking.ts';
import { type NoteFacts, startFacts } from '../../src-renderer/facts/facts.ts';
import { fixProblem } from '../../src-renderer/facts/fix-problem.ts';
import { operationsOf, type Throw, throws } from '../laws/edits.ts';
import { generatedNote } from '../laws/generate.ts';
import { SAMPLES } from '../laws/samples.ts';
import { CASES, SEED } from '../laws/settings.ts';
import { lineIn, type MadeUpPauses, madeUpPauses } from './facts/made-up-pauses.ts';
import { HARBOUR } from './sample-notes.ts';

/** A problem as the window tells it. */
const inWindow = (problem: Problem): SummaryProblem => ({
  ...summaryProblem(problem),
  message: problem.message,
});

/** Where the first entry of the sample stands. */
const ENTRY = HARBOUR.findIndex(({ type }) => type === 'agenda-item');

interface Begun {
  readonly editor: NoteEditor;
  readonly facts: NoteFacts;
  readonly pauses: MadeUpPauses;
  readonly sent: ToChecker[];
}

function begin(note: Note): Begun {
  const pauses = madeUpPauses();
  const sent: ToChecker[] = [];
  const editor = createNoteEditor(note, null);
  const facts = startFacts(editor, lineIn(pauses, sent), pauses);
  return { editor, facts, pauses, sent };
}

/** Slate tells of a change in a task of its own. */
const told = (): Promise<void> => Promise.resolve().then(() => {});

const TODAY = isoToday(new Date());

function caretOf({ selection }: NoteEditor): number {
  return selection?.focus.path[0] ?? -1;
}

/** What is known of a note that nobody knew anything of. */
function fromScratch(editor: NoteEditor, keys: ReadonlyMap<object, string>): unknown {
  const note = noteIn(editor);
  const keyOf = (block: object): string => keys.get(block) ?? '';
  const problems = problemsOf(note, { today: TODAY }).map(inWindow);
  const all = assemble(note, NO_FACTS, {
    keyOf,
    problems: new Map(),
    caret: caretOf(editor),
    factsOf: findOut,
  });
  return {
    words: all.words,
    current: all.current,
    places: all.places,
    attendance: all.attendance,
    entries: all.entries.map(({ key: _key, problems: _problems, ...entry }) => entry),
    problems,
    actions: actionsOf(note).map(({ text, owner, due, status }) => ({ text, owner, due, status })),
  };
}

function gathered({ facts }: Begun): unknown {
  const { words, current, places, attendance, entries, problems, actions } = facts.get();
  return {
    words,
    current,
    places,
    attendance,
    entries: entries.map(({ key: _key, problems: _problems, ...entry }) => entry),
    problems: problems?.map(({ path: _path, offset: _offset, ...problem }) => problem),
    actions: actions?.map(({ text, owner, due, status }) => ({ text, owner, due, status })),
  };
}

async function edit(editor: NoteEditor, thrown: Throw): Promise<void> {
  for (const operation of operationsOf(noteIn(editor), thrown)) editor.apply(operation);
  await told();
}

describe('What is known of a note', () => {
  it('after any edits is what is found out of it anew', async () => {
    const rounds = fc.array(fc.tuple(throws, fc.integer({ min: 0, max: 400 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(generatedNote, rounds, async (note, edits) => {
        const begun = begin(note);
        for (const [thrown, pause] of edits) {
          await edit(begun.editor, thrown);
          begun.pauses.pass(pause);
        }
        begun.pauses.pass(10_000);
        expect(gathered(begun)).toEqual(fromScratch(begun.editor, new Map()));
        begun.facts.stop();
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });

  it('has the problems that the command line finds, told for the window, in each sample', () => {
    for (const { text } of SAMPLES) {
      const note = readNote(text);
      const begun = begin(note);
      begun.pauses.pass(10_000);
      const found = begun.facts.get().problems?.map(({ path: _path, offset: _offset, ...rest }) => rest);
      expect(found).toEqual(problemsOf(note, { today: TODAY }).map(inWindow));
    }
  });

  it('counts a date in words from the day of the meeting, and anew where that is put right', async () => {
    const { editor, facts, pauses } = begin([
      header('Harbours Board', [{ label: 'Date', value: '14 March 2019' }]),
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [action('Officers to write by Friday.')]),
    ]);
    pauses.pass(10_000);
    expect(facts.get().actions?.map(({ due }) => due)).toEqual(['2019-03-15']);
    editor.apply({
      type: 'set_node',
      path: [0],
      properties: { fields: [] },
      newProperties: { fields: [{ label: 'Date', value: '21 March 2019' }] },
    } as never);
    await told();
    pauses.pass(10_000);
    expect(facts.get().actions?.map(({ due }) => due)).toEqual(['2019-03-22']);
  });

  it('tells of each problem in which entry it is', () => {
    const { facts, pauses } = begin(HARBOUR);
    pauses.pass(10_000);
    const problems = facts.get().problems ?? [];
    expect(problems.length).toBeGreaterThan(0);
    for (const { path, item } of problems) {
      const block = HARBOUR[path[0] ?? 0];
      const title = block?.type === 'agenda-item' ? block.children[0].children[0].text : null;
      expect(title).toBe(item?.title ?? null);
    }
    const counted = facts.get().entries.reduce((sum, entry) => sum + entry.problems, 0);
    expect(counted).toBe(problems.filter(({ severity, item }) => severity !== 'hint' && item).length);
  });
});

describe('Gathering facts', () => {
  it('does nothing while someone types, and all of it in the pause after that', async () => {
    const { editor, facts, pauses } = begin(HARBOUR);
    pauses.pass(10_000);
    const before = pauses.pieces();
    const { words } = facts.get();
    editor.select({ path: [ENTRY, 1, 0], offset: 0 });
    for (let key = 0; key < 6; key += 1) {
      editor.insertText('a ');
      await told();
      pauses.pass(100);
    }
    expect(pauses.pieces()).toBe(before);
    pauses.pass(1000);
    expect(facts.get().words).toBe(words + 6);
  });

  it('does not wait for ever for someone who never pauses', async () => {
    const { editor, facts, pauses } = begin(HARBOUR);
    pauses.pass(10_000);
    const { words } = facts.get();
    editor.select({ path: [ENTRY, 1, 0], offset: 0 });
    for (let key = 0; key < 20; key += 1) {
      editor.insertText('a ');
      await told();
      pauses.pass(100);
    }
    expect(facts.get().words).toBeGreaterThan(words);
  });

  it('sends the checker the block that was edited, and no other', async () => {
    const { editor, pauses, sent } = begin(HARBOUR);
    pauses.pass(10_000);
    sent.length = 0;
    editor.select({ path: [ENTRY, 1, 0], offset: 0 });
    editor.insertText('Now ');
    await told();
    pauses.pass(10_000);
    const blocks = sent.flatMap((message) => (message.kind === 'blocks' ? message.blocks : []));
    expect(blocks.map(([, block]) => block)).toEqual([noteIn(editor)[ENTRY]]);
    expect(sent.filter(({ kind }) => kind === 'check').length).toBe(1);
  });

  it('tells nobody where only the caret moved within an entry', async () => {
    const { editor, facts, pauses } = begin(HARBOUR);
    pauses.pass(10_000);
    editor.select({ path: [ENTRY, 1, 0], offset: 0 });
    await told();
    pauses.pass(1000);
    let times = 0;
    facts.subscribe(() => {
      times += 1;
    });
    editor.select({ path: [ENTRY, 1, 0], offset: 5 });
    await told();
    pauses.pass(1000);
    expect(times).toBe(0);
    editor.select({ path: [ENTRY + 1, 0, 0], offset: 0 });
    await told();
    pauses.pass(1000);
    expect(times).toBe(1);
  });

  it('knows an entry by the same key while it is edited and moved', async () => {
    const { editor, facts, pauses } = begin(HARBOUR);
    pauses.pass(10_000);
    const key = facts.get().entries[1]?.key;
    editor.select({ path: [facts.get().places[1] ?? 0, 0, 0], offset: 0 });
    editor.insertText('x');
    moveEntryTo(editor, 1, 4);
    await told();
    facts.catchUp();
    expect(facts.get().entries[4]?.key).toBe(key);
  });

  it('asks a checker that failed again, and after three failures no more', () => {
    const pauses = madeUpPauses();
    let lines = 0;
    const broken = (): CheckerLine => {
      lines += 1;
      let listener: (message: FromChecker | null) => void = () => {};
      return {
        send: ({ kind }) => void (kind === 'check' && pauses.after(1, () => listener(null))),
        hear: (wanted) => {
          listener = wanted;
        },
        close: () => {},
      };
    };
    const facts = startFacts(createNoteEditor(HARBOUR, null), broken, pauses);
    pauses.pass(60_000);
    expect(lines).toBe(3);
    expect(facts.get().problems).toBeNull();
    expect(facts.get().entries.length).toBe(11);
  });
});

describe('A fix', () => {
  it('leads to the note that the fix of the problem gives, in one step', async () => {
    const { editor, facts, pauses } = begin(HARBOUR);
    pauses.pass(10_000);
    const problems = problemsOf(HARBOUR, { today: TODAY });
    const index = problems.findIndex(({ fix }) => fix);
    const fix = problems[index]?.fix;
    const isDone = fixProblem(editor, facts, index);
    pauses.pass(10);
    expect(await isDone).toBe(true);
    expect(fix && noteIn(editor)).toEqual(fix && applyFix(HARBOUR, fix));
    editor.undo();
    expect(noteIn(editor)).toEqual(HARBOUR);
  });

  it('is not applied to a note that was edited since', async () => {
    const { editor, facts, pauses } = begin(HARBOUR);
    pauses.pass(10_000);
    editor.select({ path: [ENTRY, 1, 0], offset: 0 });
    editor.insertText('x');
    const edited = noteIn(editor);
    expect(await fixProblem(editor, facts, 0)).toBe(false);
    expect(noteIn(editor)).toBe(edited);
  });
});

describe('An action', () => {
  it('is found where it stands, in an entry or by itself', () => {
    const note: Note = [
      header(''),
      action('To wait.'),
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One'), action('Officers to write.')]),
    ];
    const { facts, pauses } = begin(note);
    pauses.pass(10_000);
    expect(facts.get().actions?.map(({ path, owner }) => [path, owner])).toEqual([
      [[1], null],
      [[2, 2], 'Officers'],
    ]);
  });
});
