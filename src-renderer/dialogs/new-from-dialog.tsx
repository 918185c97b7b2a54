import type { ReactNode } from 'react';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Begins a note from the one of the last meeting. */
export function NewFromDialog(): ReactNode {
  const { bridge, ask, closeDialog } = usePage();
  async function choose(): Promise<void> {
    if (await ask(bridge.newFrom({ kind: 'choose' }))) closeDialog();
  }
  return (
    <Dialog title="New from a note or template" onClose={closeDialog}>
      <Button label="Another file…" onPress={() => void choose()} />
    </Dialog>
  );
}
