import type { ReactNode } from 'react';
import type { BarAction } from '../../shared/bridge/data.ts';
import { ACTIONS } from '../note-page/bar-words.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CompareView } from './compare-view.tsx';
import { useAnswer } from './use-answer.ts';

const NONE: readonly BarAction[] = [];

/** The note here beside its file, where both were changed, and which of the two is to be kept. */
export function CompareDialog(): ReactNode {
  const { bridge, ask, closeDialog } = usePage();
  const actions = usePageState(
    (state) => state.note?.bars.find(({ kind }) => kind === 'conflict')?.actions ?? NONE,
  );
  const found = useAnswer('file', () => bridge.compareWithFile());

  function act(action: BarAction): void {
    closeDialog();
    void ask(bridge.actOnBar({ kind: 'conflict', action }));
  }

  return (
    <Dialog
      title="Compare with the file"
      size="wide"
      onClose={closeDialog}
      actions={actions
        .filter((action) => action !== 'compare')
        .map((action) => (
          <Button
            key={action}
            label={action === 'save-as' ? 'Save mine as…' : ACTIONS[action]}
            onPress={() => act(action)}
          />
        ))}
    >
      <CompareView found={found} />
    </Dialog>
  );
}
