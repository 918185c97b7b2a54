import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Exported, Exporting } from '../../shared/bridge/exporting.ts';
import { useAnswer } from '../dialogs/use-answer.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Turning } from '../ui/turning.tsx';
import { BEGIN_KEYS, useBeginKey } from '../ui/use-begin-key.ts';
import './export-dialog.css';
import { ExportForm } from './export-form.tsx';
import { ExportPreview } from './export-preview.tsx';
import { formatNames } from './format-names.ts';

/** Where an export stands. */
type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly file: Exported }
  | { readonly kind: 'trouble'; readonly words: string };

const CHOOSING: Stage = { kind: 'choosing' };

/** Writes the note for its readers: as what, in which layout, how much of it, and where to. The pages are shown before. */
export function ExportDialog(): ReactNode {
  const { bridge, ask, set, closeDialog } = usePage();
  const kept = usePageState((state) => state.settings.exporting);
  const [wanted, setWanted] = useState<Exporting>(kept);
  const [stage, setStage] = useState<Stage>(CHOOSING);
  /** Counts what was exported: the file that is there then is another one. */
  const [round, setRound] = useState(0);
  const planned = useAnswer(`${round} ${JSON.stringify(wanted)}`, () => bridge.planExport(wanted));
  const plan = planned.kind === 'found' ? planned.value : null;
  const isWorking = stage.kind === 'working';
  /** Whether it is to begin as soon as it is known where the file goes. */
  const [isAsked, setAsked] = useState(false);
  const latest = useRef(wanted);
  latest.current = wanted;

  // What was chosen is remembered, whichever way the dialog is left, and nothing goes on behind it.
  useEffect(
    () => () => {
      void bridge.cancelExport();
      void set({ exporting: latest.current });
    },
    [bridge, set],
  );

  function choose(some: Partial<Exporting>): void {
    setWanted((now) => ({ ...now, ...some }));
    setStage(CHOOSING);
    setAsked(false);
  }

  async function begin(): Promise<void> {
    if (isWorking) return;
    setAsked(planned.kind === 'waiting');
    if (planned.kind === 'trouble') setStage(planned);
    if (!plan) return;
    setStage({ kind: 'working' });
    const answer = await bridge.exportNote({ exporting: wanted, replaces: plan.isThere });
    setRound((now) => now + 1);
    if (!answer.ok) setStage({ kind: 'trouble', words: answer.trouble.words });
    else setStage(answer.value ? { kind: 'done', file: answer.value } : CHOOSING);
  }

  // A file that would be replaced was not named yet when it was asked for: that is told first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the plan is there
  useEffect(() => {
    if (!isAsked || planned.kind === 'waiting') return;
    setAsked(false);
    if (!plan?.isThere) void begin();
  }, [isAsked, planned.kind]);

  function go(): void {
    if (isWorking) void bridge.cancelExport();
    else if (stage.kind === 'done') closeDialog();
    else void begin();
  }

  useBeginKey(() => {
    if (stage.kind !== 'done') go();
  });

  async function copy(): Promise<void> {
    const isCopied = await ask(bridge.copyForMail(wanted));
    if (isCopied !== null) closeDialog();
  }

  const { label, kind } = formatNames(wanted.format);
  return (
    <Dialog
      title="Export"
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Told
            stage={stage}
            isLooking={isAsked}
            replaces={plan?.isThere ? plan.name : null}
            format={label}
          />
          {stage.kind === 'done' && (
            <>
              <Button label="Show in folder" onPress={() => void ask(bridge.showExported(stage.file.path))} />
              <Button label="Open" onPress={() => void ask(bridge.openExported(stage.file.path))} />
            </>
          )}
          {stage.kind !== 'done' && !isWorking && kind !== 'rows' && (
            <Button label="Copy for an e-mail" onPress={() => void copy()} />
          )}
          <MainButton stage={stage} replaces={plan?.isThere ?? false} onPress={go} />
        </>
      }
    >
      <div className="export">
        <ExportForm wanted={wanted} plan={plan} onChoose={choose} onBegin={() => void begin()} />
        <ExportPreview wanted={wanted} />
      </div>
    </Dialog>
  );
}

interface MainButtonProps {
  readonly stage: Stage;
  readonly replaces: boolean;
  readonly onPress: () => void;
}

/** What to do next. One button all along, so that it keeps the focus. */
function MainButton({ stage, replaces, onPress }: MainButtonProps): ReactNode {
  if (stage.kind === 'working') return <Button label="Cancel" onPress={onPress} />;
  if (stage.kind === 'done') return <Button label="Done" look="primary" onPress={onPress} />;
  return (
    <Button label={replaces ? 'Replace' : 'Export'} look="primary" keys={BEGIN_KEYS} onPress={onPress} />
  );
}

interface ToldProps {
  readonly stage: Stage;
  /** Whether it waits for where the file goes, as on a slow disk. */
  readonly isLooking: boolean;
  /** The name of the file that would be replaced; null where there is none. */
  readonly replaces: string | null;
  readonly format: string;
}

/** What is going on, or has come of it. */
function Told({ stage, isLooking, replaces, format }: ToldProps): ReactNode {
  const isTrouble = stage.kind === 'trouble';
  return (
    <p className="export-told" role={isTrouble ? 'alert' : 'status'} data-trouble={isTrouble || undefined}>
      {stage.kind === 'working' && (
        <>
          <Turning />
          {`Writing the ${format.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())}…`}
        </>
      )}
      {stage.kind === 'choosing' && isLooking && (
        <>
          <Turning />
          Looking at the folder…
        </>
      )}
      {stage.kind === 'done' && [`“${stage.file.name}” is ready.`, ...stage.file.told].join(' ')}
      {isTrouble && stage.words}
      {stage.kind === 'choosing' &&
        replaces !== null &&
        `“${replaces}” is there already, and would be replaced.`}
    </p>
  );
}
