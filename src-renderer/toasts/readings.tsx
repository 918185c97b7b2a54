import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Reading } from '../../shared/bridge/data.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Turning } from '../ui/turning.tsx';

/** The files of word processors that are being read, each in a strip that leaves the keys where they are. */
export function Readings(): ReactNode {
  const readings = usePageState((state) => state.readings);
  return readings.map((reading) => <OneReading key={reading.id} reading={reading} />);
}

function OneReading({ reading: { id, name, words } }: { readonly reading: Reading }): ReactNode {
  const page = usePage();
  const strip = useRef<HTMLDivElement>(null);
  /** What had the focus before it came here. */
  const before = useRef<EventTarget | null>(null);

  // It may go by itself while it has the focus.
  useLayoutEffect(() => {
    const here = strip.current;
    return () => {
      if (!here?.contains(document.activeElement)) return;
      const { current: to } = before;
      if (page.store.get().view.kind === 'note') page.focusNote();
      else if (to instanceof HTMLElement && to.isConnected) to.focus();
    };
  }, [page]);

  function cancel(): void {
    void page.ask(page.bridge.cancelReading(id));
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    cancel();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape does what its button does
    <div
      ref={strip}
      className="toast"
      onKeyDown={press}
      onFocus={({ relatedTarget }) => {
        before.current = relatedTarget;
      }}
    >
      <Turning />
      <p>
        {`Reading “${name}”…`}
        {words !== '' && <span className="toast-more">{`${words}.`}</span>}
      </p>
      <button type="button" className="toast-cancel" aria-label={`Cancel reading “${name}”`} onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
