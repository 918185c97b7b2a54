import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { assertNever } from '../../shared/note/assert-never.ts';
import { CrashGuard } from '../crash/crash-guard.tsx';
import { errorPlaces } from '../crash/error-places.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { useLater } from '../ui/use-later.ts';
import { PANEL_TITLES, type PanelName, SIDE_PANELS } from './panel-names.ts';
import { closeDrawer, useDrawer, useIsNarrow } from './toggle-panel.ts';
import './panels.css';

const OutlinePanel = lazy(async () => ({ default: (await import('./outline-panel.tsx')).OutlinePanel }));
const AttendancePanel = lazy(async () => ({
  default: (await import('./attendance-panel.tsx')).AttendancePanel,
}));
const ActionsPanel = lazy(async () => ({ default: (await import('./actions-panel.tsx')).ActionsPanel }));
const ProblemsPanel = lazy(async () => ({ default: (await import('./problems-panel.tsx')).ProblemsPanel }));

interface PanelsProps {
  readonly editor: NoteEditor;
  readonly isReadOnly: boolean;
}

/** Which panels are shown now: those that are wanted, where there is room; the one that was asked for, where not. */
export function useShownPanels(): readonly PanelName[] {
  const isNarrow = useIsNarrow();
  const drawer = useDrawer();
  const panels = usePageState(({ settings }) => settings.panels);
  const isFocused = usePageState((state) => state.isFocused);
  useEffect(() => {
    if (!isNarrow || isFocused) closeDrawer();
  }, [isNarrow, isFocused]);
  if (isFocused) return [];
  if (isNarrow) return drawer ? [drawer] : [];
  return (['outline', ...SIDE_PANELS] as const).filter((name) => panels[name]);
}

/** The outline, at the left of the note. */
export function LeftPanels(props: PanelsProps): ReactNode {
  const isShown = useShownPanels().includes('outline');
  if (!isShown) return null;
  return (
    <aside className="panels" data-side="left" aria-label={PANEL_TITLES.outline}>
      <OnePanel name="outline" {...props} />
    </aside>
  );
}

/** Attendance, actions and problems, at the right of the note. */
export function RightPanels(props: PanelsProps): ReactNode {
  const shown = useShownPanels();
  const own = SIDE_PANELS.filter((name) => shown.includes(name));
  if (own.length === 0) return null;
  return (
    <aside className="panels" data-side="right" aria-label="Beside the note">
      {own.map((name) => (
        <OnePanel key={name} name={name} {...props} />
      ))}
    </aside>
  );
}

/** A panel that fails is left empty; the note beside it is not touched. */
function OnePanel({ name, ...props }: PanelsProps & { readonly name: PanelName }): ReactNode {
  const { bridge } = usePage();
  // The words come first: a person types while the panels are still empty.
  const isLater = useLater();
  if (!isLater) return null;
  return (
    <CrashGuard onFault={(error) => void bridge.reportError(errorPlaces(error))}>
      <Suspense>
        <Inside name={name} {...props} />
      </Suspense>
    </CrashGuard>
  );
}

function Inside({ name, editor, isReadOnly }: PanelsProps & { readonly name: PanelName }): ReactNode {
  switch (name) {
    case 'outline':
      return <OutlinePanel editor={editor} isReadOnly={isReadOnly} />;
    case 'attendance':
      return <AttendancePanel editor={editor} />;
    case 'actions':
      return <ActionsPanel editor={editor} />;
    case 'problems':
      return <ProblemsPanel editor={editor} isReadOnly={isReadOnly} />;
    default:
      return assertNever(name);
  }
}
