import { type ReactNode, Suspense, useEffect } from 'react';
import { assertNever } from '../shared/note/assert-never.ts';
import { CrashGuard } from './crash/crash-guard.tsx';
import { errorPlaces } from './crash/error-places.ts';
import { FailedPage } from './crash/failed-page.tsx';
import { KeysAhead } from './dialogs/keys-ahead.tsx';
import { OPEN_DIALOG } from './dialogs/later-dialogs.ts';
import { DropVeil } from './drops/drop-veil.tsx';
import { NotePage } from './note-page/note-page.tsx';
import { StartPage } from './start/start-page.tsx';
import type { Page } from './state/page.ts';
import { PageContext, usePage, usePageState } from './state/use-page.ts';
import { Toasts } from './toasts/toasts.tsx';
import { useLater } from './ui/use-later.ts';

/** The whole page of a window. */
export function App({ page }: { readonly page: Page }): ReactNode {
  return (
    <PageContext value={page}>
      <CurrentView />
      <CurrentDialog />
      <LooseToasts />
      <DropVeil />
      <FurtherScripts />
    </PageContext>
  );
}

/** The faces of all scripts that the first picture can do without. */
function FurtherScripts(): null {
  const isLater = useLater();
  useEffect(() => {
    if (isLater) void import('./ui/further-scripts.css');
  }, [isLater]);
  return null;
}

function CurrentView(): ReactNode {
  const view = usePageState((state) => state.view);
  switch (view.kind) {
    case 'start':
      return <StartPage />;
    case 'note':
      return <NotePage session={view.session} round={view.round} />;
    case 'failed':
      return <FailedPage words={view.words} />;
    default:
      return assertNever(view);
  }
}

/** Messages where there is no note; a note has a place of its own for them, where they cover nothing. */
function LooseToasts(): ReactNode {
  const hasNote = usePageState((state) => state.view.kind === 'note');
  return hasNote ? null : <Toasts />;
}

/** A dialog that fails is put away; the note under it is not touched. */
function CurrentDialog(): ReactNode {
  const { bridge, closeDialog } = usePage();
  const dialog = usePageState((state) => state.dialog);
  if (!dialog) return null;
  return (
    <CrashGuard
      onFault={(error) => {
        closeDialog();
        void bridge.reportError(errorPlaces(error));
      }}
    >
      <Suspense fallback={<KeysAhead onClose={closeDialog} />}>
        <OPEN_DIALOG.Drawn dialog={dialog} />
      </Suspense>
    </CrashGuard>
  );
}
