import { later } from '../ui/later.tsx';

/** The dialog that is open, whichever it is. */
export const OPEN_DIALOG = later(async () => (await import('./open-dialog.tsx')).OpenDialog);

export const COMMAND_PALETTE = later(
  async () => (await import('../palette/command-palette.tsx')).CommandPalette,
);

export const ENTRY_PALETTE = later(async () => (await import('../palette/entry-palette.tsx')).EntryPalette);

export const EXPORT_DIALOG = later(async () => (await import('../exports/export-dialog.tsx')).ExportDialog);

export const NEW_FROM_DIALOG = later(async () => (await import('./new-from-dialog.tsx')).NewFromDialog);
