import { X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { commandOf } from '../../shared/commands.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { PANEL_TITLES, type PanelName } from './panel-names.ts';
import { hidePanel, useDrawer } from './toggle-panel.ts';
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
  /** The id of what is told of its keys. */
  readonly help?: string;
  /** Before anything in it takes to being dragged. */
  readonly onDragStart?: (event: DragEvent) => void;
}

/** What takes the focus in a panel: its list or what scrolls, or else the first button. */
const FIRST = '[role="grid"], [tabindex="0"], button:not(:disabled)';

/** A panel beside the note: its title, a cross, and what is in it. */
export function PanelFrame(props: PanelFrameProps): ReactNode {
  const { name, count, children, onKeyDown, ownKeys, help, onDragStart } = props;
  const page = usePage();
  const title = useId();
  const frame = useRef<HTMLElement>(null);
  const isDrawer = useDrawer() === name;

  // What lies over the words takes the focus, which would be hidden behind it.
  useLayoutEffect(() => {
    if (isDrawer) frame.current?.querySelector<HTMLElement>(FIRST)?.focus();
  }, [isDrawer]);

  return (
    <section
      ref={frame}
      className="panel"
      data-panel={name}
      data-part={name}
      data-own-keys={ownKeys}
      aria-labelledby={title}
      aria-describedby={help}
      onKeyDown={onKeyDown}
      onDragStartCapture={onDragStart}
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
          page.focusNote();
          void hidePanel(page, name);
        }}
      />
    </section>
  );
}
