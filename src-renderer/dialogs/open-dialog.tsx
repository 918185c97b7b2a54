import { lazy, type ReactNode } from 'react';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { DialogName } from '../state/page-state.ts';
import { AboutDialog } from './about-dialog.tsx';
import { COMMAND_PALETTE, ENTRY_PALETTE, EXPORT_DIALOG, NEW_FROM_DIALOG } from './later-dialogs.ts';
import { LegendDialog } from './legend-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

const VersionsDialog = lazy(async () => ({
  default: (await import('./versions-dialog.tsx')).VersionsDialog,
}));
const CompareDialog = lazy(async () => ({ default: (await import('./compare-dialog.tsx')).CompareDialog }));

/** The dialog that is open. */
export function OpenDialog({ dialog }: { readonly dialog: DialogName }): ReactNode {
  switch (dialog.kind) {
    case 'versions':
      return <VersionsDialog />;
    case 'compare':
      return <CompareDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'legend':
      return <LegendDialog />;
    case 'palette':
      return dialog.of === 'commands' ? <COMMAND_PALETTE.Drawn /> : <ENTRY_PALETTE.Drawn />;
    case 'new-from':
      return <NEW_FROM_DIALOG.Drawn />;
    case 'export':
      return <EXPORT_DIALOG.Drawn />;
    case 'about':
      return <AboutDialog />;
    default:
      return assertNever(dialog);
  }
}
