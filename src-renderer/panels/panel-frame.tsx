import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { commandOf } from '../../shared/commands.ts';
import { focusNote } from '../commands/focus-note.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { PANEL_TITLES, type PanelName } from './panel-names.ts';
import { hidePanel } from './toggle-panel.ts';
import './panel-frame.css';

interface PanelFrameProps {
  readonly name: PanelName;
  /** How many there are, beside its title. */
  readonly count?: number | undefined;
  readonly children: ReactNode;
  /** Keys that mean something of their own here. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** The commands whose keys `onKeyDown` takes, by their ids. */
  readonly ownKeys?: string;
}

/** A panel beside the note: its title, a cross, and what is in it. Escape gives the focus back to the words. */
export function PanelFrame({ name, count, children, onKeyDown, ownKeys }: PanelFrameProps): ReactNode {
  const page = usePage();
  const title = useId();

  function keepKeys(event: KeyboardEvent): void {
    onKeyDown?.(event);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    toNote();
  }

  function toNote(): void {
    const { view } = page.store.get();
    if (view.kind === 'note') focusNote(view.session.editor());
  }

  return (
    <section
      className="panel"
      data-panel={name}
      data-part={name}
      data-own-keys={ownKeys}
      aria-labelledby={title}
      onKeyDown={keepKeys}
    >
      <div className="panel-head">
        <h2 id={title}>{PANEL_TITLES[name]}</h2>
        {count !== undefined && count > 0 && <span className="panel-count">{count}</span>}
      </div>
      {children}
      {/* Last, so that F6 leads to what is in the panel. */}
      <Button
        label={`Hide ${PANEL_TITLES[name].toLowerCase()}`}
        icon={X}
        look="quiet"
        isOnlyIcon
        keys={commandOf(name).keys}
        onPress={() => {
          toNote();
          void hidePanel(page, name);
        }}
      />
    </section>
  );
}
