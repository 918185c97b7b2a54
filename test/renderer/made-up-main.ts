import type { Edit } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { startMirror } from '../../src-main/notes/mirror.ts';
import { type NoteSession, startSession } from '../../src-renderer/note/note-session.ts';

/** A short note to type in. */
export const NOTE: Note = [
  header('Board'),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One'), paragraph('Two')]),
];

const OK: Answer<undefined> = { ok: true, value: undefined };
/** Any trouble. */
export const TROUBLE = { ok: false, trouble: { code: 'x', words: 'x', detail: '' } } as const;

/** A main process that takes in edits as the real one does, and answers otherwise where a test says so. */
export function startMain() {
  let mirror = startMirror(NOTE);
  let base = 0;
  const sequence = (): number => base + mirror.sequence();
  const edits: Edit[] = [];
  const wholes: Note[] = [];
  const carets: unknown[] = [];
  const refused: string[] = [];
  const answers = {
    edit: (edit: Edit): Answer<boolean> => ({
      ok: true,
      value: edit.sequence === sequence() + 1 && mirror.apply(edit.operations, edit.selection),
    }),
    whole: (): Answer<number> => ({ ok: true, value: sequence() + 5 }),
  };
  return {
    edits,
    wholes,
    carets,
    refused,
    answers,
    note: () => mirror.note(),
    bridge: {
      edit: async (edit: Edit) => {
        edits.push(structuredClone(edit));
        return answers.edit(edit);
      },
      handInNote: async ({ note }: { readonly note: Note }) => {
        wholes.push(structuredClone(note));
        const answer = answers.whole();
        if (answer.ok) {
          base = answer.value;
          mirror = startMirror(structuredClone(note));
        }
        return answer;
      },
      moveCaret: async (selection: unknown) => {
        carets.push(structuredClone(selection));
        return OK;
      },
      refuseChange: async (token: string) => {
        refused.push(token);
        return OK;
      },
    },
  };
}

/** The session of a note with a made-up main process. */
export function sessionWith(
  main: ReturnType<typeof startMain>,
  sequence = 0,
  onFault: (error: unknown) => void = () => {},
  later: (work: () => void) => void = (work) => work(),
): NoteSession {
  type Bridge = Parameters<typeof startSession>[1];
  const opened = { json: JSON.stringify(NOTE), selection: null, sequence };
  return startSession(opened, main.bridge as unknown as Bridge, onFault, () => false, later);
}
