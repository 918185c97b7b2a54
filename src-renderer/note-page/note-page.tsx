import { Minimize2 } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { type Command, commandOf } from '../../shared/commands.ts';
import { runCommand } from '../commands/run-command.ts';
import { BlockFault } from '../crash/block-guard.tsx';
import { CrashGuard } from '../crash/crash-guard.tsx';
import { errorPlaces } from '../crash/error-places.ts';
import { LastTime } from '../editor/attendance/attendance-source.ts';
import { SayAloud } from '../editor/attendance/tell-pasted.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { Paper } from '../editor/paper.tsx';
import { FactsContext, useNoteFacts } from '../facts/use-facts.ts';
import { FindBar } from '../find/find-bar.tsx';
import { Hints } from '../hints/hints.tsx';
import type { NoteSession } from '../note/note-session.ts';
import { useKeptLine } from '../panels/keep-line.ts';
import { LeftPanels, RightPanels, useShownPanels } from '../panels/panels.tsx';
import { StatusBar } from '../panels/status-bar.tsx';
import { ownWordsOf } from '../spelling/own-words.ts';
import { SpellingOf } from '../spelling/spelling-of.tsx';
import { usePage, usePageState } from '../state/use-page.ts';
import { Toasts } from '../toasts/toasts.tsx';
import { Button } from '../ui/button.tsx';
import { Bars } from './bars.tsx';
import { HeaderBar } from './header-bar.tsx';
import { useCaretInSight } from './keep-caret-in-sight.ts';
import { useLoadAhead } from './load-ahead.ts';
import { QuestionBar } from './question-bar.tsx';
import { useNumbering } from './use-numbering.ts';
import './note-page.css';

interface NotePageProps {
  readonly session: NoteSession;
  /** Counts the editors that were begun for it. */
  readonly round: number;
}

/** A note in its window: the bar, what is to know of its file, the note as it will be printed, and what it tells. */
export function NotePage({ session, round }: NotePageProps): ReactNode {
  const page = usePage();
  const { fault, bridge } = page;
  const reportFault = useCallback((error: unknown) => void bridge.reportError(errorPlaces(error)), [bridge]);
  const onCommand = useCallback(({ id }: Command) => void runCommand(page, id), [page]);
  const say = useCallback((words: string) => page.say({ words, canUndo: false, isTrouble: false }), [page]);
  const sayTrouble = useCallback(
    (words: string) => page.say({ words, canUndo: false, isTrouble: true }),
    [page],
  );
  const lastTime = useMemo(
    () => ({ onLastTime: async () => (await page.ask(page.bridge.lastRoster()))?.rows ?? null }),
    [page],
  );
  const isReadOnly = usePageState((state) => state.note?.isReadOnly ?? false);
  const isSpelt = usePageState((state) => state.settings.spelling) && !isReadOnly;
  const name = usePageState((state) => state.note?.name ?? '');
  const isFocused = usePageState((state) => state.isFocused);
  const editor = session.editor();
  const facts = useNoteFacts(editor);
  const desk = useRef<HTMLElement>(null);
  // After the effects of the words, which have the caret by then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another note has come
  useEffect(() => page.noteStands(), [page, session]);
  useLoadAhead();
  useNumbering(page, editor);
  useCaretInSight(desk);
  useKeptLine(desk, `${useShownPanels().join(' ')} ${isFocused}`);
  return (
    <FactsContext value={facts}>
      <div className="note-page" data-focused={isFocused || undefined}>
        {isFocused ? <LeaveFocus /> : <HeaderBar />}
        <Bars />
        <div className="note-spread">
          <LeftPanels editor={editor} isReadOnly={isReadOnly} />
          <div className="note-middle">
            <Finding editor={editor} isReadOnly={isReadOnly} />
            <main ref={desk} className="desk" data-part="note">
              <CrashGuard key={round} onFault={fault}>
                <BlockFault value={reportFault}>
                  <LastTime value={lastTime}>
                    <SayAloud value={sayTrouble}>
                      <Paper
                        editor={editor}
                        isReadOnly={isReadOnly}
                        label={`Note ${name}`}
                        takesFocus
                        onCommand={onCommand}
                      />
                    </SayAloud>
                  </LastTime>
                </BlockFault>
              </CrashGuard>
            </main>
          </div>
          <RightPanels editor={editor} isReadOnly={isReadOnly} />
        </div>
        <Toasts />
        <Hints />
        {!isFocused && <QuestionBar />}
        {!isFocused && <StatusBar editor={editor} />}
        {isSpelt && (
          <SpellingOf editor={editor} ownWords={ownWordsOf(page)} say={say} onFault={reportFault} />
        )}
      </div>
    </FactsContext>
  );
}

interface FindingProps {
  readonly editor: NoteEditor;
  readonly isReadOnly: boolean;
}

/** The bar to find words with, while it is asked for. It comes and goes by itself: all beside it stays as it is drawn. */
function Finding({ editor, isReadOnly }: FindingProps): ReactNode {
  const { store } = usePage();
  const find = usePageState((state) => state.find);
  if (!find) return null;
  return (
    <FindBar
      editor={editor}
      isReadOnly={isReadOnly}
      mode={find.mode}
      round={find.round}
      onMode={(mode) => store.change((state) => ({ ...state, find: state.find && { ...state.find, mode } }))}
      onClose={() => store.change((state) => ({ ...state, find: null }))}
    />
  );
}

/** The way back from the paper alone: a button in the corner, and Escape. */
function LeaveFocus(): ReactNode {
  const page = usePage();
  const { store } = page;

  const leave = useCallback(() => {
    store.change((state) => ({ ...state, isFocused: false }));
  }, [store]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Whatever lies over the paper is closed first.
      const isOfPaper = !event.defaultPrevented && !event.isComposing && store.get().dialog === null;
      if (event.key === 'Escape' && isOfPaper) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, leave]);

  return (
    <div className="leave-focus">
      <Button
        label="Show everything again"
        icon={Minimize2}
        look="quiet"
        isOnlyIcon
        keepsCaret
        keys={commandOf('focus-mode').keys}
        onPress={leave}
      />
    </div>
  );
}
