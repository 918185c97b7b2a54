import { CircleCheck, Gavel, GripVertical, Lock, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { GridListItem, Button as RowButton, useDragAndDrop } from 'react-aria-components';
import { isPressed } from '../commands/pressed-command.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { moveEntryTo } from '../editor/rules/move-entry.ts';
import type { EntryFacts } from '../facts/assemble.ts';
import { useFacts, useFactsSource } from '../facts/use-facts.ts';
import { IS_MAC } from '../ui/keys.ts';
import { goToEntry } from './go-to.ts';
import { useKeptRows } from './kept-rows.ts';
import { PanelFrame } from './panel-frame.tsx';
import { listedFrom, MOST_ROWS, PanelList } from './panel-list.tsx';
import { closeDrawer } from './toggle-panel.ts';
import './outline-panel.css';

interface OutlinePanelProps {
  readonly editor: NoteEditor;
  readonly isReadOnly: boolean;
}

const NO_TITLE = 'No title yet';

/** A row is a line of words, or two. */
const ROW = 34;

/** The entries of the note in their order, each with what is in it. They are moved by dragging or by keys. */
export function OutlinePanel({ editor, isReadOnly }: OutlinePanelProps): ReactNode {
  const facts = useFactsSource();
  const entries = useFacts(({ entries: all }) => all);
  const { rows } = useKeptRows(entries, ROWS);
  const list = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const from = useFacts(({ entries: all, current }) => listedFrom(all.length, current));

  function indexOf(key: string | undefined): number {
    return facts.get().entries.findIndex((entry) => entry.key === key);
  }

  /** Moves an entry; the focus stays on its row. */
  function move(from: number, to: number): void {
    facts.catchUp();
    const key = facts.get().entries[from]?.key;
    if (isReadOnly || key === undefined || !moveEntryTo(editor, from, to)) return;
    facts.catchUp();
    requestAnimationFrame(() => focusRow(list.current, key));
  }

  const { dragAndDropHooks } = useDragAndDrop<OutlineRow>({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const entry = facts.get().entries[indexOf(String(key))];
        return entry ? [{ 'text/plain': nameOf(entry) }] : [];
      }),
    onReorder({ keys, target }) {
      const [key] = keys;
      const from = indexOf(String(key));
      const at = indexOf(String(target.key));
      if (from < 0 || at < 0) return;
      // Where it stands afterwards: places behind it move up by one when it is taken out.
      const gap = target.dropPosition === 'after' ? at + 1 : at;
      move(from, gap > from ? gap - 1 : gap);
    },
  });

  function keepKeys(event: KeyboardEvent): void {
    const step = isPressed('Alt+Shift+Up', event.nativeEvent, IS_MAC)
      ? -1
      : isPressed('Alt+Shift+Down', event.nativeEvent, IS_MAC)
        ? 1
        : 0;
    if (step === 0) return;
    event.preventDefault();
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
    const from = indexOf(row?.dataset['key']);
    if (from >= 0) move(from, from + step);
  }

  return (
    <PanelFrame name="outline" count={entries.length} onKeyDown={keepKeys} ownKeys="move-up move-down">
      <PanelList
        ref={list}
        label="Entries of the note"
        items={rows}
        from={from}
        onWhole={() => setWhole(true)}
        rowHeight={ROW}
        key={isReadOnly ? 'read' : 'edit'}
        {...(isReadOnly ? {} : { dragAndDrop: dragAndDropHooks })}
        onAction={(key) => {
          facts.catchUp();
          const place = facts.get().places[indexOf(key)];
          closeDrawer();
          if (place !== undefined) goToEntry(editor, place);
        }}
        empty={<p>The entries of the note are listed here. Ctrl+Enter begins one.</p>}
      >
        {(row) => <OutlineItem row={row} canMove={!isReadOnly} />}
      </PanelList>
      <CurrentInSight list={list} from={from} isWhole={isWhole} />
    </PanelFrame>
  );
}

/** A row of the list. What else it shows of its entry it finds by the key: a list is slow to take in new rows. */
interface OutlineRow {
  readonly id: string;
  readonly title: string;
}

const ROWS = {
  nameOf: ({ key }: EntryFacts): string => key,
  make: ({ key, title }: EntryFacts): OutlineRow => ({ id: key, title }),
  shows: (row: OutlineRow, { title }: EntryFacts): boolean => row.title === title,
};

const BY_KEY = new WeakMap<readonly EntryFacts[], ReadonlyMap<string, EntryFacts>>();

/** The entry of a key; null for one that is gone. */
function useEntry(key: string): EntryFacts | null {
  return useFacts(({ entries }) => {
    const byKey = BY_KEY.get(entries) ?? new Map(entries.map((entry) => [entry.key, entry]));
    BY_KEY.set(entries, byKey);
    return byKey.get(key) ?? null;
  });
}

function nameOf({ number, title }: EntryFacts): string {
  return [number, title || NO_TITLE].filter(Boolean).join(' ');
}

function OutlineItem({ row, canMove }: { readonly row: OutlineRow; readonly canMove: boolean }): ReactNode {
  const name = row.title || NO_TITLE;
  return (
    <GridListItem id={row.id} textValue={name} className="outline-row">
      {canMove && (
        <RowButton slot="drag" className="outline-grip" aria-label={`Move ${name}`}>
          <GripVertical aria-hidden="true" size={14} />
        </RowButton>
      )}
      <EntryRow id={row.id} />
    </GridListItem>
  );
}

function EntryRow({ id }: { readonly id: string }): ReactNode {
  const entry = useEntry(id);
  return (
    entry && (
      <>
        <EntryWords entry={entry} />
        <Marks entry={entry} />
      </>
    )
  );
}

function EntryWords({ entry: { key, number, title } }: { readonly entry: EntryFacts }): ReactNode {
  const isCurrent = useFacts(({ entries, current }) => entries[current]?.key === key);
  return (
    <span className="outline-words" aria-current={isCurrent ? 'location' : undefined}>
      <span className="outline-number">{number}</span>
      <span className="outline-title" data-empty={title === '' || undefined}>
        {title || NO_TITLE}
      </span>
    </span>
  );
}

function Marks({ entry }: { readonly entry: EntryFacts }): ReactNode {
  const { isExempt, decisions, actions, problems } = entry;
  return (
    <span className="outline-marks">
      {isExempt && <Mark kind="exempt" icon={Lock} words="Exempt" />}
      {decisions > 0 && <Mark kind="decision" icon={Gavel} words={counted(decisions, 'decision')} />}
      {actions > 0 && <Mark kind="action" icon={CircleCheck} words={counted(actions, 'action')} />}
      {problems > 0 && <Mark kind="problem" icon={TriangleAlert} words={counted(problems, 'problem')} />}
    </span>
  );
}

interface MarkProps {
  readonly kind: 'exempt' | 'decision' | 'action' | 'problem';
  readonly icon: typeof Lock;
  readonly words: string;
}

function Mark({ kind, icon: Icon, words }: MarkProps): ReactNode {
  return (
    <span className="outline-mark" data-kind={kind} title={words}>
      <Icon aria-hidden="true" size={13} strokeWidth={2} />
      <span className="visually-hidden">, {words}</span>
    </span>
  );
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

interface CurrentInSightProps {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Where the rows that are listed begin. */
  readonly from: number;
  readonly isWhole: boolean;
}

/** Keeps the entry with the caret in sight, unless someone is busy in the list itself. */
function CurrentInSight({ list, from, isWhole }: CurrentInSightProps): ReactNode {
  const current = useFacts((facts) => facts.current);
  const { get } = useFactsSource();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when all rows are listed
  useEffect(() => {
    const box = list.current;
    if (!box || current < 0 || box.contains(document.activeElement) || box.matches(':hover')) return;
    const key = get().entries[current]?.key;
    if (showRow(box, key)) return;
    // It is not drawn: it stands about where so many rows end.
    const rest = get().entries.length - from;
    box.scrollTop = (box.scrollHeight * (current - from)) / Math.max(1, Math.min(rest, MOST_ROWS));
    const frame = requestAnimationFrame(() => showRow(box, key));
    return () => cancelAnimationFrame(frame);
  }, [current, list, get, from, isWhole]);
  return null;
}

function rowElement(list: HTMLElement | null, key: string | undefined): HTMLElement | null {
  const rows = list?.querySelectorAll<HTMLElement>('[role="row"]') ?? [];
  return [...rows].find((row) => row.dataset['key'] === key) ?? null;
}

/** Scrolls the list, and nothing around it, so that a row is in sight. */
function showRow(list: HTMLElement, key: string | undefined): boolean {
  const row = rowElement(list, key);
  if (!row) return false;
  const [own, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < outer.top) list.scrollTop -= outer.top - own.top;
  else if (own.bottom > outer.bottom) list.scrollTop += own.bottom - outer.bottom;
  return true;
}

function focusRow(list: HTMLElement | null, key: string): void {
  if (list) showRow(list, key);
  rowElement(list, key)?.focus({ preventScroll: true });
}
