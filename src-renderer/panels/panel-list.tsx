import {
  type ReactElement,
  type ReactNode,
  type Ref,
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type DragAndDropHooks, GridList, type Key, ListLayout, Virtualizer } from 'react-aria-components';
import { numberWords } from '../state/number-words.ts';

/** Rows that are listed at once: more than a large screen shows. */
const FIRST = 50;

/** Rows that are added in each pause until all are listed: so many take a few milliseconds. */
const STEP = 50;

/** On a machine that is never idle, rows are added at least every so many milliseconds. */
const LONGEST_WAIT = 1000;

/** A list is slow to take in a row among very many: so many are listed at most. No meeting has more entries. */
export const MOST_ROWS = 1000;

/** Where the rows that are listed begin, of so many: those around one that matters. It moves by large steps only. */
export function listedFrom(length: number, around: number): number {
  const half = MOST_ROWS / 2;
  const wished = Math.round(Math.max(0, around) / half) * half - half;
  return Math.max(0, Math.min(wished, length - MOST_ROWS));
}

interface PanelListProps<T extends { readonly id: string }> {
  readonly label: string;
  /** The same row is the same object from one time to the next: only those that are new are drawn. */
  readonly items: readonly T[];
  /** Where the rows that are listed begin, of very many. */
  readonly from?: number;
  readonly children: (item: T) => ReactElement;
  /** About how high a row is, in pixels. */
  readonly rowHeight: number;
  readonly onAction: (id: string) => void;
  /** What is shown where there is nothing. */
  readonly empty: ReactNode;
  readonly dragAndDrop?: DragAndDropHooks<T>;
  readonly ref?: Ref<HTMLDivElement>;
  /** Told once all rows are listed. */
  readonly onWhole?: () => void;
}

/** A list in a panel: arrow keys go through it, Enter or a click goes there. Only the rows in sight are drawn. */
export function PanelList<T extends { readonly id: string }>({
  label,
  items: all,
  from = 0,
  children,
  rowHeight,
  onAction,
  empty,
  dragAndDrop,
  ref,
  onWhole,
}: PanelListProps<T>): ReactNode {
  const items = useMemo(() => all.slice(from, from + MOST_ROWS), [all, from]);
  const [count, setCount] = useState(FIRST);
  const isWhole = count >= items.length;
  const wanted = useMemo(() => (isWhole ? items : items.slice(0, count)), [items, isWhole, count]);
  // A long list is taken in a little at a time, between the keys of someone who types.
  const listed = useDeferredValue(wanted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step
  useEffect(() => {
    if (isWhole) {
      onWhole?.();
      return;
    }
    const add = (): void => startTransition(() => setCount((now) => now + STEP));
    const handle = requestIdleCallback(add, { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(handle);
  }, [isWhole, count]);

  if (items.length === 0) return <div className="panel-empty">{empty}</div>;
  const list = (
    <Virtualizer
      layout={ListLayout}
      layoutOptions={{ estimatedRowSize: rowHeight, padding: 4 }}
      // What a row shows of its entry changes without the list: a mark more may take a line more.
      shouldObserveItemSize
    >
      <GridList
        ref={ref}
        aria-label={label}
        className="panel-list"
        items={listed}
        onAction={(key: Key) => onAction(String(key))}
        {...(dragAndDrop ? { dragAndDropHooks: dragAndDrop } : {})}
      >
        {children}
      </GridList>
    </Virtualizer>
  );
  if (all.length <= MOST_ROWS) return list;
  const [first, last, total] = [from + 1, from + items.length, all.length].map((each) => numberWords(each));
  return (
    <>
      {list}
      <p className="panel-rest">
        {first} to {last} of {total} are listed.
      </p>
    </>
  );
}
