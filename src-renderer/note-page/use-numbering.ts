import { useEffect } from 'react';
import { MOST_ANSWERED_NOTES } from '../../shared/bridge/usual-settings.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { onMiscount, setRenumbering } from '../editor/rules/renumber.ts';
import { afterChange } from '../find/after-change.ts';
import type { Page } from '../state/page.ts';
import type { Question } from '../state/page-state.ts';
import { usePageState } from '../state/use-page.ts';

/** What was answered in notes that have no file yet. */
const UNNAMED = new WeakMap<NoteEditor, boolean>();

/**
 * Lets the entries of a note number themselves where the person wants that: as the settings say, or as was answered for
 * this note. Asks when the numbers fall out of step, and again the next time where that was put away unanswered. The
 * question goes where what raised it is undone, and where the numbers follow on again.
 */
export function useNumbering(page: Page, editor: NoteEditor): void {
  const isOn = usePageState((state) => numberingOf(state, editor));

  useEffect(() => {
    setRenumbering(editor, isOn);
    const { store } = page;
    let asked: Question | null = null;
    let step: unknown = null;

    function takeBack(): void {
      store.change((state) => (state.question === asked ? { ...state, question: null } : state));
    }

    onMiscount(editor, (recount) => {
      const isAsked = asked !== null && store.get().question === asked;
      if (recount === null) {
        if (isAsked) takeBack();
        return;
      }
      if (isAsked || numberingOf(store.get(), editor) !== null) return;
      step = editor.history.undos.at(-1);
      const question = questionOf(page, editor, recount);
      asked = question;
      store.change((state) => ({ ...state, question }));
    });
    const stopHearing = afterChange(editor, () => {
      const { undos, redos } = editor.history;
      if (asked !== null && redos.length > 0 && !undos.some((each) => each === step)) takeBack();
    });
    return () => {
      stopHearing();
      if (asked) takeBack();
    };
  }, [page, editor, isOn]);
}

function questionOf(page: Page, editor: NoteEditor, recount: () => void): Question {
  return {
    words: 'The numbers of the entries no longer follow on. Shall they number themselves in this note?',
    answers: [
      {
        label: 'Number them',
        choose: () => {
          remember(page, editor, true);
          recount();
        },
      },
      { label: 'Leave them', choose: () => remember(page, editor, false) },
    ],
  };
}

/** Turns the numbering of a note on or off, and says which. */
export function toggleNumbering(page: Page, editor: NoteEditor): void {
  const isOn = !(numberingOf(page.store.get(), editor) ?? false);
  remember(page, editor, isOn);
  const words = isOn
    ? 'Entries of this note now number themselves when one is added, moved or removed.'
    : 'Entries of this note now keep their numbers.';
  page.say({ words, canUndo: false, isTrouble: false });
}

/** Whether the entries number themselves; null where it is to be asked. */
function numberingOf(
  { note, settings }: ReturnType<Page['store']['get']>,
  editor: NoteEditor,
): boolean | null {
  const answered = settings.numberingOf.find(({ path }) => path === note?.path)?.isOn ?? UNNAMED.get(editor);
  if (answered !== undefined) return answered;
  return settings.numbering === 'ask' ? null : settings.numbering === 'on';
}

function remember(page: Page, editor: NoteEditor, isOn: boolean): void {
  UNNAMED.set(editor, isOn);
  setRenumbering(editor, isOn);
  const { note, settings } = page.store.get();
  const path = note?.path;
  if (path == null) return;
  const others = settings.numberingOf.filter((each) => each.path !== path);
  void page.set({ numberingOf: [{ path, isOn }, ...others].slice(0, MOST_ANSWERED_NOTES) });
}
