import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useDragAndDrop } from 'react-aria-components';
import { isPressed } from '../commands/pressed-command.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { Facts } from '../facts/assemble.ts';
import { useFacts, useFactsSource } from '../facts/use-facts.ts';
import { IS_MAC } from '../ui/keys.ts';
import { goToBlock, goToEntry, placeNow } from './go-to.ts';
import { useKeptRows } from './kept-rows.ts';
import { moveEntryInNote, placeBeyond, placeOfDrop } from './move-in-outline.ts';
import { MOVE_KEYS, nameOf, OUTLINE_ROWS, OutlineItem, type OutlineRow } from './outline-row.tsx';
import { type OutlineThing, outlineOf, useOutline } from './outline-rows.ts';
import { PanelFrame } from './panel-frame.tsx';
import { listedFrom, MOST_ROWS, PanelList } from './panel-list.tsx';
import { closeDrawer } from './toggle-panel.ts';
import './outline-panel.css';

interface OutlinePanelProps {
  readonly editor: NoteEditor;
  readonly isReadOnly: boolean;
}

/** A row is a line of words, or two. */
const ROW = 34;

/**
 * The entries of the note in their order, each with what is in it, under the headings of its parts. Entries are moved by
 * dragging or by keys.
 */
export function OutlinePanel({ editor, isReadOnly }: OutlinePanelProps): ReactNode {
  const facts = useFactsSource();
  const things = useOutline(editor);
  const entries = useFacts((all) => all.entries.length);
  const { rows } = useKeptRows(things, OUTLINE_ROWS);
  const from = useFacts((all) => listedFrom(things.length, rowOf(things, currentKey(all))));
  const list = useRef<HTMLDivElement>(null);
  const help = useId();
  const [isWhole, setWhole] = useState(false);

  function thingOf(key: string | undefined): OutlineThing | undefined {
    return outlineOf(editor, facts.get()).find((thing) => thing.key === key);
  }

  /** Moves an entry to where `placeFor` says, of where it stands; the focus stays on its row. */
  function move(key: string | undefined, placeFor: (from: number) => number | null): void {
    facts.catchUp();
    const thing = thingOf(key);
    const [at] = thing?.path ?? [];
    if (isReadOnly || thing?.kind !== 'entry' || at === undefined) return;
    if (!moveEntryInNote(editor, at, placeFor(at))) return;
    facts.catchUp();
    requestAnimationFrame(() => focusRow(list.current, thing.key));
  }

  const { dragAndDropHooks } = useDragAndDrop<OutlineRow>({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const thing = thingOf(String(key));
        return thing?.kind === 'entry' ? [{ 'text/plain': nameOf(thing.entry) }] : [];
      }),
    onReorder({ keys, target: { key: over, dropPosition } }) {
      const [key] = keys;
      move(String(key), (at) => {
        const target = thingOf(String(over));
        return target ? placeOfDrop(at, target, dropPosition, outlineOf(editor, facts.get())) : null;
      });
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
    move(row?.dataset['key'], (at) => placeBeyond(editor, at, step));
  }

  /** The heading of a part stays where it is. */
  function keepParts(event: DragEvent): void {
    if (event.target instanceof Element && event.target.closest('.outline-part')) event.preventDefault();
  }

  function goThere(key: string): void {
    facts.catchUp();
    const thing = thingOf(key);
    closeDrawer();
    if (thing?.kind === 'entry') goToEntry(editor, thing.path[0] ?? 0);
    else if (thing) goToBlock(editor, placeNow(editor, [...thing.path], facts.get().of));
  }

  return (
    <PanelFrame
      name="outline"
      count={entries}
      onKeyDown={keepKeys}
      ownKeys="move-up move-down"
      onDragStart={keepParts}
      help={help}
    >
      <PanelList
        ref={list}
        label="Entries of the note"
        items={rows}
        from={from}
        onWhole={() => setWhole(true)}
        rowHeight={ROW}
        key={isReadOnly ? 'read' : 'edit'}
        {...(isReadOnly ? {} : { dragAndDrop: dragAndDropHooks })}
        onAction={goThere}
        empty={<p>The entries of the note are listed here. Ctrl+Enter begins one.</p>}
      >
        {(row) => <OutlineItem row={row} canMove={!isReadOnly} />}
      </PanelList>
      {!isReadOnly && (
        <p id={help} className="panel-rest outline-keys">
          {MOVE_KEYS} moves an entry.
        </p>
      )}
      <CurrentInSight list={list} things={things} from={from} isWhole={isWhole} />
    </PanelFrame>
  );
}

function currentKey({ entries, current }: Facts): string | undefined {
  return entries[current]?.key;
}

/** Which of the rows an entry has; -1 for none. */
function rowOf(things: readonly OutlineThing[], key: string | undefined): number {
  return key === undefined ? -1 : things.findIndex((thing) => thing.key === key);
}

interface CurrentInSightProps {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly things: readonly OutlineThing[];
  /** Where the rows that are listed begin. */
  readonly from: number;
  readonly isWhole: boolean;
}

/** Keeps the entry with the caret in sight, unless someone is busy in the list itself. */
function CurrentInSight({ list, things, from, isWhole }: CurrentInSightProps): ReactNode {
  const key = useFacts(currentKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when all rows are listed
  useEffect(() => {
    const box = list.current;
    if (!box || !key || box.contains(document.activeElement) || box.matches(':hover')) return;
    if (showRow(box, key)) return;
    // It is not drawn: it stands about where so many rows end.
    const rest = things.length - from;
    const row = rowOf(things, key) - from;
    box.scrollTop = (box.scrollHeight * row) / Math.max(1, Math.min(rest, MOST_ROWS));
    const frame = requestAnimationFrame(() => showRow(box, key));
    return () => cancelAnimationFrame(frame);
  }, [key, list, from, isWhole]);
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
