import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { ELEMENT_TO_NODE } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { NoteEditor } from '../editor/note-editor.ts';
import { isTextBlock } from '../editor/places.ts';
import type { OwnWords } from './own-words.ts';
import type { Spelling } from './spelling.ts';

const SpellingMenu = lazy(async () => ({ default: (await import('./spelling-menu.tsx')).SpellingMenu }));

/** The dictionary is read so many milliseconds after the note stands: a person begins to read or to type first. */
const LATE = 2000;

interface SpellingOfProps {
  readonly editor: NoteEditor;
  readonly ownWords: OwnWords;
  /** Says something to the person that goes by itself. */
  readonly say: (words: string) => void;
  readonly onFault: (error: unknown) => void;
}

const NEXT = new WeakMap<NoteEditor, () => void>();

/** Goes to the next misspelt word of a note, if its spelling is looked at. */
export function nextMisspelling(editor: NoteEditor): void {
  NEXT.get(editor)?.();
}

/** Marks misspelt words of a note once there is time for it, and shows suggestions for one that is asked for. */
export function SpellingOf({ editor, ownWords, say, onFault }: SpellingOfProps): ReactNode {
  const [spelling, setSpelling] = useState<Spelling | null>(null);

  useEffect(() => {
    let isOver = false;
    let begun: Promise<Spelling | null> | null = null;

    async function start(): Promise<Spelling | null> {
      const { startSpelling } = await import('./spelling.ts');
      if (isOver) return null;
      const started = startSpelling(editor, ownWords, onFault);
      setSpelling(started);
      return started;
    }

    function begin(): Promise<Spelling | null> {
      begun ??= start();
      return begun;
    }

    async function next(): Promise<void> {
      const started = await begin();
      if (started && !(await started.next())) say('There is no misspelt word in this note.');
    }

    let idle = 0;
    const late = setTimeout(() => {
      idle = requestIdleCallback(() => void begin());
    }, LATE);
    NEXT.set(editor, () => void next());
    return () => {
      isOver = true;
      clearTimeout(late);
      cancelIdleCallback(idle);
      NEXT.delete(editor);
      setSpelling(null);
      void begun?.then((started) => started?.stop());
    };
  }, [editor, ownWords, say, onFault]);

  return spelling && <Asked editor={editor} spelling={spelling} ownWords={ownWords} />;
}

interface AskedProps {
  readonly editor: NoteEditor;
  readonly spelling: Spelling;
  readonly ownWords: OwnWords;
}

/** Listens for what asks for suggestions: a right click on a marked word, and keys. */
function Asked({ editor, spelling, ownWords }: AskedProps): ReactNode {
  const word = useSyncExternalStore(spelling.asked.subscribe, spelling.asked.get);

  useEffect(() => {
    const paper = ReactEditor.toDOMNode(editor, editor);

    function press(event: KeyboardEvent): void {
      if (event.target !== paper || !asksForMenu(event) || !spelling.suggest()) return;
      event.preventDefault();
      event.stopPropagation();
    }

    function click(event: MouseEvent): void {
      const place = placeUnder(editor, event);
      if (place && spelling.suggest(place)) event.preventDefault();
    }

    paper.addEventListener('keydown', press, { capture: true });
    paper.addEventListener('contextmenu', click);
    return () => {
      paper.removeEventListener('keydown', press, { capture: true });
      paper.removeEventListener('contextmenu', click);
    };
  }, [editor, spelling]);

  if (!word) return null;
  return (
    <Suspense>
      <SpellingMenu
        key={`${word.path.join()} ${word.start}`}
        editor={editor}
        spelling={spelling}
        word={word}
        ownWords={ownWords}
      />
    </Suspense>
  );
}

function asksForMenu({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false;
  if (key === 'Enter') return altKey && !shiftKey;
  return !altKey && (key === 'ContextMenu' || (key === 'F10' && shiftKey));
}

/** The place in the words under the pointer. */
function placeUnder(
  editor: NoteEditor,
  { clientX, clientY }: MouseEvent,
): { readonly path: number[]; readonly offset: number } | null {
  const at = document.caretPositionFromPoint(clientX, clientY);
  const element = at?.offsetNode.parentElement?.closest<HTMLElement>('[data-slate-node="element"]');
  const block = element ? ELEMENT_TO_NODE.get(element) : undefined;
  if (!at || !isTextBlock(block) || !(at.offsetNode instanceof Text)) return null;
  return { path: ReactEditor.findPath(editor, block), offset: at.offset };
}
