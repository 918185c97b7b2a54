import { type ReactNode, useCallback } from 'react';
import type { Command } from '../../shared/commands.ts';
import { runCommand } from '../commands/run-command.ts';
import { BlockFault } from '../crash/block-guard.tsx';
import { CrashGuard } from '../crash/crash-guard.tsx';
import { errorPlaces } from '../crash/error-places.ts';
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
  const page = usePage();
  const { fault, bridge } = page;
  const reportFault = useCallback((error: unknown) => void bridge.reportError(errorPlaces(error)), [bridge]);
  const onCommand = useCallback(({ id }: Command) => void runCommand(page, id), [page]);
  const isReadOnly = usePageState((state) => state.note?.isReadOnly ?? false);
  const name = usePageState((state) => state.note?.name ?? '');
  return (
    <div className="note-page">
      <HeaderBar />
      <Bars />
      <main className="desk" data-part="note">
        <CrashGuard key={round} onFault={fault}>
          <BlockFault value={reportFault}>
            <Paper
              editor={session.editor()}
              isReadOnly={isReadOnly}
              label={`Note ${name}`}
              takesFocus
              onCommand={onCommand}
            />
          </BlockFault>
        </CrashGuard>
      </main>
    </div>
  );
}
