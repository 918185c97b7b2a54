import { X } from 'lucide-react';
import { memo, type ReactNode, useEffect, useState } from 'react';
import type { Toast } from '../state/page-state.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Readings } from './readings.tsx';
import './toasts.css';

/** Long enough to read two lines and reach for a button (WCAG 2.2, 2.2.1: it waits while it is looked at). */
const STAYS = 12_000;

/**
 * What is being read, and messages that go by themselves. One that tells of something not done stays until it is put
 * away.
 */
export function Toasts(): ReactNode {
  const toasts = usePageState((state) => state.toasts);
  return (
    <section className="toasts" aria-label="Messages" data-part="toasts">
      <div role="status">
        <Readings />
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

const OneToast = memo(function OneToast({ toast }: { readonly toast: Toast }): ReactNode {
  const { id, words, canUndo, isTrouble } = toast;
  const page = usePage();
  const [isLookedAt, setLookedAt] = useState(false);

  useEffect(() => {
    if (isTrouble || isLookedAt) return;
    const timer = setTimeout(() => page.dismiss(id), STAYS);
    return () => clearTimeout(timer);
  }, [id, isTrouble, isLookedAt, page]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it waits while it is looked at; nothing is done by it
    <div
      className="toast"
      onMouseEnter={() => setLookedAt(true)}
      onMouseLeave={() => setLookedAt(false)}
      onFocus={() => setLookedAt(true)}
      onBlur={() => setLookedAt(false)}
    >
      <p>{words}</p>
      {canUndo && (
        <button
          type="button"
          className="toast-undo"
          onClick={() => {
            page.undo();
            page.dismiss(id);
            page.focusNote();
          }}
        >
          Undo
        </button>
      )}
      <button
        type="button"
        className="toast-close"
        aria-label="Close"
        onClick={() => {
          page.dismiss(id);
          page.focusNote();
        }}
      >
        <X aria-hidden="true" size={17} />
      </button>
    </div>
  );
});
