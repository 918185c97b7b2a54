import { later } from '../ui/later.tsx';

/** The dialog that is open, whichever it is. */
export const OPEN_DIALOG = later(async () => (await import('./open-dialog.tsx')).OpenDialog);

export const COMMAND_PALETTE = later(
  async () => (await import('../palette/command-palette.tsx')).CommandPalette,
);

export const ENTRY_PALETTE = later(async () => (await import('../palette/entry-palette.tsx')).EntryPalette);
