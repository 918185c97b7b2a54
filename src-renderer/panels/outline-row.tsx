import { CircleCheck, Gavel, GripVertical, Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { GridListItem, Button as RowButton } from 'react-aria-components';
import type { EntryFacts } from '../facts/assemble.ts';
import { useFacts } from '../facts/use-facts.ts';
import { keysForPeople } from '../ui/keys.ts';
import type { OutlineThing } from './outline-rows.ts';

/** A row of the list. What else it shows of its entry it finds by the key: a list is slow to take in new rows. */
export interface OutlineRow {
  readonly id: string;
  readonly kind: OutlineThing['kind'];
  readonly title: string;
}

/** How rows are made and kept. */
export const OUTLINE_ROWS = {
  nameOf: ({ key }: OutlineThing): string => key,
  make: (thing: OutlineThing, id: string): OutlineRow => ({ id, kind: thing.kind, title: titleOf(thing) }),
  shows: (row: OutlineRow, thing: OutlineThing): boolean => row.title === titleOf(thing),
};

const NO_TITLE = 'No title yet';
const NO_WORDS = 'A part without a name';

/** How an entry is moved, told where it is moved. */
export const MOVE_KEYS = `${keysForPeople('Alt+Shift+Up')} or ${keysForPeople('Alt+Shift+Down')}`;

function titleOf(thing: OutlineThing): string {
  return thing.kind === 'entry' ? thing.entry.title : thing.words;
}

/** The number and the title of an entry, as one drags them elsewhere. */
export function nameOf({ number, title }: EntryFacts): string {
  return [number, title || NO_TITLE].filter(Boolean).join(' ');
}

interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly canMove: boolean;
}

/** An entry, or the heading of a part, which stays where it is. */
export function OutlineItem({ row, canMove }: OutlineItemProps): ReactNode {
  if (row.kind === 'part') return <PartItem row={row} canMove={canMove} />;
  const name = row.title || NO_TITLE;
  return (
    <GridListItem id={row.id} textValue={name} className="outline-row">
      {canMove && (
        <RowButton slot="drag" className="outline-grip" aria-label={`Move ${name}`}>
          <span className="outline-grip-hint" title={`Drag it, or press ${MOVE_KEYS}`}>
            <GripVertical aria-hidden="true" size={14} />
          </span>
        </RowButton>
      )}
      <EntryRow id={row.id} />
    </GridListItem>
  );
}

function PartItem({ row: { id, title }, canMove }: OutlineItemProps): ReactNode {
  const words = title.trim() || NO_WORDS;
  return (
    <GridListItem id={id} textValue={words} className="outline-part">
      {canMove && <RowButton slot="drag" className="outline-fixed" isDisabled aria-label={words} />}
      <h3>{words}</h3>
    </GridListItem>
  );
}

const BY_KEY = new WeakMap<readonly EntryFacts[], ReadonlyMap<string, EntryFacts>>();

/** The entry of a key; null for one that is gone. */
function useEntry(key: string): EntryFacts | null {
  return useFacts(({ entries }) => {
    const byKey = BY_KEY.get(entries) ?? new Map(entries.map((entry) => [entry.key, entry]));
    BY_KEY.set(entries, byKey);
    return byKey.get(key) ?? null;
  });
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
