import { createEditor, type Descendant, Editor, Node, type Operation, type Range, Transforms } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import type { Bar, Change, Notice } from '../../../shared/bridge/data.ts';
import type { Note } from '../../../shared/note/blocks.ts';
import '../../../shared/note/slate-types.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import type { NoteListener } from '../../../src-main/notes/note-services.ts';
import type { NoteSession } from '../../../src-main/notes/note-session.ts';

/**
 * What stands in for the page of a window: a Slate editor with undo that hands in its edits and carries out what the
 * main process asks for. What it is sent reaches it a moment later, as between two processes.
 */
export interface Page {
  readonly listener: NoteListener;
  readonly notices: readonly Notice[];
  readonly files: readonly string[];
  /** How often it was told of something new, and how often it was asked to carry something out. */
  told(): number;
  asked(): number;
  session(): NoteSession;
  /** Takes up a note: the first time, or as a page that was loaded again. */
  show(session: NoteSession): void;
  /** Types words at the caret. */
  type(words: string): boolean;
  /** Puts the caret at the end of the first text that has these words. */
  caretAfter(words: string): void;
  erase(words: string): void;
  /** Does something in the editor and hands it in. */
  edit(work: (editor: Editor) => void): boolean;
  undo(): void;
  /** Is busy from now on: what it is sent waits. The answer ends that. */
  busy(): () => void;
  /** Refuses changes from now on, as in the middle of a word. The answer ends that. */
  refusing(): () => void;
  /** The words of the page, and of the main process's mirror of it, which must be the same. */
  text(): string;
  selection(): Range | null;
  bars(): readonly Bar['kind'][];
  bar(kind: Bar['kind']): Bar | undefined;
}

export function startPage(): Page {
  const notices: Notice[] = [];
  const files: string[] = [];
  let editor = withHistory(createEditor());
  let session: NoteSession | null = null;
  let sequence = 0;
  let operations: Operation[] = [];
  let waiting: Change[] | null = null;
  let isRefusing = false;
  let told = 0;
  let asked = 0;

  const open = (): NoteSession => {
    if (!session) throw new Error('the page has no note');
    return session;
  };

  const begin = (note: Note, selection: Range | null): void => {
    editor = withHistory(createEditor());
    const { apply } = editor;
    editor.apply = (operation) => {
      if (operation.type !== 'set_selection') operations.push(operation);
      apply(operation);
    };
    editor.children = [...note] as Descendant[];
    editor.selection = selection;
  };

  const hand = (token?: string): boolean => {
    if (operations.length === 0) return true;
    const edit = { sequence: sequence + 1, operations, selection: editor.selection };
    operations = [];
    const isTaken = open().edit({ ...edit, ...(token === undefined ? {} : { token }) });
    if (isTaken) sequence++;
    else sequence = open().handIn(editor.children as unknown as Note, editor.selection);
    return isTaken;
  };

  const take = ({ token, sequence: at, operations: asked }: Change): void => {
    if (isRefusing || at !== sequence) {
      open().refuseChange(token);
      return;
    }
    HistoryEditor.withNewBatch(editor, () => {
      Editor.withoutNormalizing(editor, () => {
        for (const operation of asked) editor.apply(operation);
      });
    });
    hand(token);
  };

  const edit = (work: (on: Editor) => void): boolean => {
    work(editor);
    return hand();
  };

  return {
    listener: {
      onState: () => {
        told++;
      },
      onChange: (change) => {
        asked++;
        if (waiting) waiting.push(change);
        else setImmediate(() => (waiting ? waiting.push(change) : take(change)));
      },
      onNotice: (notice) => notices.push(notice),
      onFile: (path) => files.push(path),
    },
    notices,
    files,
    told: () => told,
    asked: () => asked,
    session: open,
    show(shown) {
      session = shown;
      const { json, selection, sequence: at } = shown.load();
      operations = [];
      sequence = at;
      begin(JSON.parse(json) as Note, selection);
    },
    type: (words) =>
      edit((on) => {
        if (!on.selection) Transforms.select(on, lastText(on));
        Transforms.insertText(on, words);
      }),
    caretAfter(words) {
      Transforms.select(editor, pointAfter(editor, words));
      open().moveCaret(editor.selection);
    },
    erase(words) {
      const focus = pointAfter(editor, words);
      const anchor = { path: focus.path, offset: focus.offset - words.length };
      edit((on) => Transforms.delete(on, { at: { anchor, focus } }));
    },
    edit,
    undo: () => void edit(() => editor.undo()),
    busy() {
      waiting ??= [];
      return () => {
        const held = waiting ?? [];
        waiting = null;
        for (const change of held) take(change);
      };
    },
    refusing() {
      isRefusing = true;
      return () => {
        isRefusing = false;
      };
    },
    text() {
      const mine = JSON.stringify(editor.children);
      const theirs = JSON.stringify(open().note());
      if (mine !== theirs) throw new Error(`the page and its mirror differ:\n${mine}\n${theirs}`);
      return writeNote(editor.children as unknown as Note);
    },
    selection: () => editor.selection,
    bars: () =>
      open()
        .state()
        .bars.map(({ kind }) => kind),
    bar: (kind) =>
      open()
        .state()
        .bars.find((each) => each.kind === kind),
  };
}

/** The end of the last text of an entry that a person would type in. */
function lastText(editor: Editor): { path: number[]; offset: number } {
  const texts = [...Node.texts(editor)].filter(([, path]) => path[0] !== 0 && isWords(editor, path));
  const [text, path] = texts.at(-1) ?? [];
  if (!text || !path) throw new Error('there is nothing to type in');
  return { path, offset: text.text.length };
}

function isWords(editor: Editor, path: number[]): boolean {
  const block = Node.parent(editor, path);
  return 'type' in block && (block.type === 'paragraph' || block.type === 'list-item');
}

function pointAfter(editor: Editor, words: string): { path: number[]; offset: number } {
  for (const [{ text }, path] of Node.texts(editor)) {
    const at = text.indexOf(words);
    if (at >= 0) return { path, offset: at + words.length };
  }
  throw new Error(`nowhere: ${words}`);
}
