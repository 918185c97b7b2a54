import { UserPlus, Users } from 'lucide-react';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { AttendanceGroup } from '../../../shared/note/blocks.ts';
import { LastTime } from './attendance-source.ts';
import { addPeople, addRoster, type Rows } from './edit-rows.ts';
import { GROUPS, roleFor } from './groups.ts';
import { pastedList, pastedPeople } from './pasted-people.ts';
import { SayAloud, tellPasted } from './tell-pasted.ts';
import type { RowsOfNote } from './use-rows.ts';

interface AddPersonProps {
  readonly rows: RowsOfNote;
  /** The rows as they were drawn last. */
  readonly drawn: Rows;
  readonly onTell: (words: string) => void;
  readonly onUp: () => void;
  readonly onEscape: () => void;
}

/** The rows before somebody was typed, and with them. */
interface Adding {
  readonly before: Rows;
  readonly after: Rows;
}

/**
 * The field below the table. Who is typed in it stands in the table at once, as it was understood, and is in the note
 * with every key; Enter makes room for the next name.
 */
export function AddPerson({ rows, drawn, onTell, onUp, onEscape }: AddPersonProps): ReactNode {
  const source = useContext(LastTime);
  const say = useContext(SayAloud);
  const [words, setWords] = useState('');
  const [group, setGroup] = useState<AttendanceGroup>('present');
  const adding = useRef<Adding | null>(null);

  // Where something else changes the rows, as undo does, the name is no longer being added.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows that are drawn tell when to look
  useLayoutEffect(() => {
    if (adding.current === null || rows.now() === adding.current.after) return;
    adding.current = null;
    setWords('');
  }, [drawn]);

  function type(typed: string): void {
    setWords(typed);
    const now = rows.now();
    const before = adding.current?.after === now ? adding.current.before : now;
    const people = pastedPeople(typed.replace(/\t/g, ' '));
    const wanted = people.length > 0 ? addPeople(before, people, roleFor(before, group)) : before;
    const after = rows.type('add', () => wanted);
    adding.current = people.length > 0 ? { before, after } : null;
  }

  function finish(): void {
    if (adding.current) onTell(`${words.trim()} added${elsewhere(adding.current, group)}`);
    adding.current = null;
    setWords('');
    rows.leave();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish();
    else if (event.key === 'ArrowUp') onUp();
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent): void {
    event.stopPropagation();
    const text = event.clipboardData.getData('text/plain').replace(/[\r\n]+$/, '');
    if (!/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    const pasted = pastedList(text);
    tellPasted(pasted, { tell: onTell, say });
    if (pasted.people.length > 0) rows.change((now) => addPeople(now, pasted.people, roleFor(now, group)));
  }

  async function asLastTime(): Promise<void> {
    const roster = await source?.onLastTime();
    if (!roster) return;
    rows.change((now) => addRoster(now, roster));
    onTell('Everyone as last time is listed');
  }

  return (
    <div className="add-person">
      <UserPlus aria-hidden="true" size={15} />
      <input
        className="add-person-name"
        aria-label="Add a person"
        placeholder={drawn.length > 0 ? 'Add a person' : 'Type a name and press Enter, or paste a list'}
        value={words}
        spellCheck={false}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={finish}
      />
      <select
        aria-label="Add them to"
        value={group}
        onChange={({ target }) => setGroup(GROUPS.find((each) => each === target.value) ?? 'present')}
      >
        {GROUPS.map((each) => (
          <option key={each} value={each}>
            {roleFor(drawn, each)}
          </option>
        ))}
      </select>
      {source && (
        <button type="button" className="as-last-time" onClick={() => void asLastTime()}>
          <Users aria-hidden="true" size={15} />
          Everyone as last time
        </button>
      )}
    </div>
  );
}

/** Where those who were added stand, if that is not where they were to be put: an office says more. */
function elsewhere({ before, after }: Adding, group: AttendanceGroup): string {
  const added = after.find((row) => !before.includes(row));
  return added && added.group !== group && added.group === 'in attendance' ? ', in attendance' : '';
}
