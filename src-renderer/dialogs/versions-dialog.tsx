import { type ReactNode, useState } from 'react';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CompareView } from './compare-view.tsx';
import { useAnswer } from './use-answer.ts';
import { VersionList } from './version-list.tsx';
import { VersionPaper } from './version-paper.tsx';
import './versions-dialog.css';

/** The former states of the note's file: what changed in each, one to read, to compare with or to go back to. */
export function VersionsDialog(): ReactNode {
  const { bridge, ask, closeDialog } = usePage();
  const versions = useAnswer('list', () => bridge.listVersions());
  const [chosen, choose] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const all = versions.kind === 'found' ? versions.value : [];
  const hash = chosen ?? all[0]?.hash ?? null;

  async function restore(): Promise<void> {
    if (hash === null) return;
    closeDialog();
    await ask(bridge.restoreVersion(hash));
  }

  if (isComparing && hash !== null) {
    return <VersionComparison hash={hash} onBack={() => setComparing(false)} onRestore={restore} />;
  }
  return (
    <Dialog
      title="Versions"
      size={versions.kind === 'found' && all.length === 0 ? 'small' : 'wide'}
      onClose={closeDialog}
      actions={
        hash !== null && (
          <>
            <Button label="Compare with now" onPress={() => setComparing(true)} />
            <Button label="Restore this version" look="primary" onPress={() => void restore()} />
          </>
        )
      }
    >
      {versions.kind === 'waiting' && <p role="status">Looking for versions…</p>}
      {versions.kind === 'trouble' && <p role="alert">{versions.words}</p>}
      {versions.kind === 'found' && all.length === 0 && (
        <p className="versions-none">
          No versions are kept yet. Each time the file is saved with other words, those it held are kept here.
        </p>
      )}
      {hash !== null && (
        <div className="versions">
          <VersionList versions={all} chosen={hash} onChoose={choose} />
          <VersionPaper hash={hash} />
        </div>
      )}
    </Dialog>
  );
}

interface VersionComparisonProps {
  readonly hash: string;
  readonly onBack: () => void;
  readonly onRestore: () => Promise<void>;
}

function VersionComparison({ hash, onBack, onRestore }: VersionComparisonProps): ReactNode {
  const { bridge, closeDialog } = usePage();
  const found = useAnswer(hash, (about) => bridge.compareWithVersion(about));
  return (
    <Dialog
      title="Compare with a version"
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button label="Back to the versions" onPress={onBack} />
          <Button label="Restore this version" look="primary" onPress={() => void onRestore()} />
        </>
      }
    >
      <CompareView found={found} />
    </Dialog>
  );
}
