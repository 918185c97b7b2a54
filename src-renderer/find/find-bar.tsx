import { ChevronDown, ChevronUp, Replace, Search, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { commandOf } from '../../shared/commands.ts';
import type { FindQuery, FindWithin } from '../../shared/note/find-words.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { numberWords } from '../state/number-words.ts';
import { Button } from '../ui/button.tsx';
import { type FindState, findIn } from './find.ts';
import type { Replaced } from './replace.ts';
import { searchedWords } from './searched-words.ts';
import './find-bar.css';

interface FindBarProps {
  readonly editor: NoteEditor;
  readonly mode: 'find' | 'replace';
  /** Counts how often it was asked for: each time the field takes the focus, and what is selected. */
  readonly round: number;
  readonly isReadOnly: boolean;
  readonly onMode: (mode: 'find' | 'replace') => void;
  readonly onClose: () => void;
}

const WITHIN: Readonly<Record<FindWithin, string>> = {
  note: 'The whole note',
  decisions: 'Decisions only',
  actions: 'Actions only',
};

/** Finds words in the note, and puts others in their place. Enter goes on, Escape closes it. */
export function FindBar({ editor, mode, round, isReadOnly, onMode, onClose }: FindBarProps): ReactNode {
  const find = findIn(editor);
  const state = useSyncExternalStore(find.store.subscribe, find.store.get);
  const [words, setWords] = useState(state.query.words);
  const [by, setBy] = useState('');
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const byField = useRef<HTMLInputElement>(null);
  const isTaken = useRef(false);
  const status = useId();
  const hasReplace = mode === 'replace' && !isReadOnly;
  // While the note is searched there may be some yet: whoever is quick is not passed over.
  const hasNone = state.count === 0 && !state.isSearching;

  // What is taken from the note is selected once it stands in the field, so that typing replaces it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the words change
  useLayoutEffect(() => {
    if (isTaken.current) field.current?.select();
    isTaken.current = false;
  }, [words]);

  // At once: the keys that are pressed next are meant for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time it is asked for
  useLayoutEffect(() => {
    // Asked for again in the bar itself, it keeps what it looks for.
    const isHere = document.activeElement?.closest('.find-bar') != null;
    const selected = isHere ? '' : searchedWords(editor);
    find.begin();
    if (selected !== '') {
      isTaken.current = selected !== words;
      setWords(selected);
      find.ask({ ...find.store.get().query, words: selected }, false);
    }
    const wanted = isHere && hasReplace ? byField.current : field.current;
    wanted?.focus();
    wanted?.select();
  }, [editor, round]);

  useEffect(() => () => findIn(editor).end(), [editor]);

  function ask(wanted: Partial<FindQuery>): void {
    setReplaced(null);
    find.ask({ ...find.store.get().query, ...wanted }, true);
  }

  function step(direction: 1 | -1): void {
    setReplaced(null);
    find.step(direction);
  }

  function replace(): void {
    const done = find.replace(by);
    // What was replaced is seen; what was left is told.
    setReplaced(done?.replaced === 0 ? done : null);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter' && event.target === byField.current) {
      event.preventDefault();
      replace();
    }
  }

  return (
    <search
      className="find-bar"
      data-part="find"
      // While it says what was replaced, that is what undo takes back, and not what was typed here.
      data-undoes-note={replaced !== null || undefined}
      aria-label="Find in the note"
      onKeyDown={press}
    >
      <div className="find-words">
        <Search aria-hidden="true" size={17} strokeWidth={1.75} />
        <input
          ref={field}
          className="find-field"
          aria-label="Words to find"
          aria-describedby={status}
          placeholder="Words to find"
          spellCheck={false}
          autoComplete="off"
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            ask({ words: target.value });
          }}
        />
      </div>
      {hasReplace && (
        <div className="find-words">
          <Replace aria-hidden="true" size={17} strokeWidth={1.75} />
          <input
            ref={byField}
            className="find-field"
            aria-label="Words to put in their place"
            placeholder="Words to put in their place"
            autoComplete="off"
            spellCheck={false}
            value={by}
            onChange={({ target }) => {
              setReplaced(null);
              setBy(target.value);
            }}
          />
        </div>
      )}
      <div className="find-row">
        <Button
          label="Find previous"
          icon={ChevronUp}
          look="quiet"
          isOnlyIcon
          keys={commandOf('find-previous').keys}
          onPress={() => step(-1)}
        />
        <Button
          label="Find next"
          icon={ChevronDown}
          look="quiet"
          isOnlyIcon
          keys={commandOf('find-next').keys}
          onPress={() => step(1)}
        />
        <p id={status} className="find-status" role="status">
          {statusWords(state, replaced)}
        </p>
        <Options query={state.query} onChange={ask} />
        <div className="find-ends">
          {!isReadOnly && (
            <Button
              label="Replace"
              icon={Replace}
              look="quiet"
              isOnlyIcon
              isExpanded={hasReplace}
              keys={commandOf('replace').keys}
              onPress={() => onMode(hasReplace ? 'find' : 'replace')}
            />
          )}
          <Button label="Close the search" icon={X} look="quiet" isOnlyIcon onPress={onClose} />
        </div>
      </div>
      {hasReplace && (
        <div className="find-row">
          <Button label="Replace this one" isDisabled={hasNone} onPress={replace} />
          <Button label="Replace all" isDisabled={hasNone} onPress={() => setReplaced(find.replaceAll(by))} />
        </div>
      )}
    </search>
  );
}

interface OptionsProps {
  readonly query: FindQuery;
  readonly onChange: (wanted: Partial<FindQuery>) => void;
}

function Options({ query, onChange }: OptionsProps): ReactNode {
  return (
    <div className="find-options">
      <label className="find-option">
        <input
          type="checkbox"
          checked={query.matchCase}
          onChange={({ target }) => onChange({ matchCase: target.checked })}
        />
        Match case
      </label>
      <label className="find-option">
        <input
          type="checkbox"
          checked={query.wholeWord}
          onChange={({ target }) => onChange({ wholeWord: target.checked })}
        />
        Whole words
      </label>
      <span className="find-within">
        <select
          aria-label="Where to look"
          value={query.within}
          onChange={({ target }) => onChange({ within: target.value as FindWithin })}
        >
          {Object.entries(WITHIN).map(([within, label]) => (
            <option key={within} value={within}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" strokeWidth={1.75} />
      </span>
    </div>
  );
}

/** How much was found, as a person says it. */
function statusWords({ query, count, current, isSearching }: FindState, replaced: Replaced | null): string {
  const all = numberWords(count);
  if (replaced !== null) return replacedWords(replaced);
  if (query.words === '') return '';
  if (isSearching) return count === 0 ? 'Looking…' : `${all} so far…`;
  if (count === 0) return 'Not found';
  return current === null ? `${all} found` : `${numberWords(current)} of ${all}`;
}

/** What was replaced, and what was not. */
function replacedWords({ replaced, left }: Replaced): string {
  const done = `${numberWords(replaced)} replaced`;
  if (left === 0) return done;
  return replaced === 0
    ? 'Left as it is: set it in its place'
    : `${done}, ${numberWords(left)} left as they are`;
}
