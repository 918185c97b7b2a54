import type { ReactNode } from 'react';
import { CrashGuard } from '../crash/crash-guard.tsx';
import { Paper } from '../editor/paper.tsx';
import type { NoteSession } from '../note/note-session.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Bars } from './bars.tsx';
import { HeaderBar } from './header-bar.tsx';
import './note-page.css';

interface NotePageProps {
  readonly session: NoteSession;
  /** Counts the editors that were begun for it. */
  readonly round: number;
}

/** A note in its window: the bar, what is to know of its file, and the note as it will be printed. */
export function NotePage({ session, round }: NotePageProps): ReactNode {
  const { fault } = usePage();
  const isReadOnly = usePageState((state) => state.note?.isReadOnly ?? false);
  const name = usePageState((state) => state.note?.name ?? '');
  return (
    <div className="note-page">
      <HeaderBar />
      <Bars />
      <main className="desk" data-part="note">
        <CrashGuard key={round} onFault={fault}>
          <Paper editor={session.editor()} isReadOnly={isReadOnly} label={`Note ${name}`} takesFocus />
        </CrashGuard>
      </main>
    </div>
  );
}
