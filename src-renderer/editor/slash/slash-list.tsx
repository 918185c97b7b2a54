import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { COMMANDS, type Command } from '../../../shared/commands.ts';
import { fitting } from '../../palette/choice.ts';
import { keysForPeople } from '../../ui/keys.ts';
import type { NoteEditor } from '../note-editor.ts';
import {
  isPlainKey,
  NO_SLASH_KEYS,
  SLASH_STEPS,
  type SlashKeys,
  takesOffered,
  typeOn,
} from './slash-ahead.tsx';
import './slash-menu.css';

const SLASH_COMMANDS = COMMANDS.filter(({ isSlash }) => isSlash);

/** Between the line and the menu, in pixels. */
const GAP = 6;

interface SlashListProps {
  /** What was typed after the slash. */
  readonly words: string;
  /** What was pressed before it was drawn. */
  readonly ahead: RefObject<SlashKeys>;
  readonly onChoose: (command: Command) => void;
  readonly onAway: () => void;
}

/** The commands that fit what was typed; nothing where none does. */
export function SlashList({ words, ahead, onChoose, onAway }: SlashListProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const shown = fitting(SLASH_COMMANDS, words);

  // Once it stands: what was pressed for it is carried out as if it had been there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useLayoutEffect(() => {
    const { steps, after } = ahead.current;
    if (after === null) return;
    ahead.current = NO_SLASH_KEYS;
    const chosen = shown[turned(steps, shown.length)];
    if (chosen) onChoose(chosen);
    else editor.insertBreak();
    typeOn(editor, after);
  }, []);

  if (shown.length === 0) return null;
  return <Offered key={words} commands={shown} ahead={ahead} onChoose={onChoose} onAway={onAway} />;
}

/** A place in a list of so many, from whose last the first comes next. */
function turned(place: number, length: number): number {
  return ((place % length) + length) % length;
}

interface OfferedProps {
  readonly commands: readonly Command[];
  readonly ahead: RefObject<SlashKeys>;
  readonly onChoose: (command: Command) => void;
  readonly onAway: () => void;
}

const optionId = (command: Command): string => `slash-${command.id}`;

function Offered({ commands, ahead, onChoose, onAway }: OfferedProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const chosen = commands[at] ?? commands[0];

  useLayoutEffect(() => {
    place(list.current, editor);
  });

  useLayoutEffect(() => {
    const { steps, after } = ahead.current;
    if (after !== null) return;
    setAt(turned(steps, commands.length));
    ahead.current = NO_SLASH_KEYS;
  }, [ahead, commands]);

  useEffect(() => {
    const paper = ReactEditor.toDOMNode(editor, editor);
    if (chosen) paper.setAttribute('aria-activedescendant', optionId(chosen));
    paper.setAttribute('aria-controls', 'slash-menu');
    return () => {
      paper.removeAttribute('aria-activedescendant');
      paper.removeAttribute('aria-controls');
    };
  }, [editor, chosen]);

  // As soon as it stands: a key between its first picture and a pause would go into the words.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isPlainKey(event)) return;
      const step = SLASH_STEPS[event.key];
      const isTaken = takesOffered(event);
      if (step === undefined && !isTaken && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (step !== undefined) setAt(turned(at + step, commands.length));
      else if (isTaken && chosen) onChoose(chosen);
      else onAway();
    };
    // Before the words get the key.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [at, chosen, commands, onChoose, onAway]);

  return (
    <div
      ref={list}
      id="slash-menu"
      className="slash-menu"
      role="listbox"
      aria-label="What to put in here"
      contentEditable={false}
    >
      {commands.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are heard while the focus stays in the words
        // biome-ignore lint/a11y/useFocusableInteractive: the words keep the focus and name the one that is meant
        <div
          key={command.id}
          id={optionId(command)}
          role="option"
          aria-selected={index === at}
          className="slash-item"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(command)}
        >
          <span>{command.label}</span>
          {command.keys && <span className="slash-keys">{keysForPeople(command.keys)}</span>}
        </div>
      ))}
    </div>
  );
}

/** Puts the menu under the line with the caret, or above it where there is no room. */
function place(list: HTMLElement | null, editor: NoteEditor): void {
  const { selection } = editor;
  if (!list || !selection) return;
  const line = ReactEditor.toDOMRange(editor, selection).getBoundingClientRect();
  const { height, width } = list.getBoundingClientRect();
  const isBelow = line.bottom + GAP + height <= window.innerHeight;
  list.style.top = `${isBelow ? line.bottom + GAP : Math.max(0, line.top - GAP - height)}px`;
  list.style.left = `${Math.max(0, Math.min(line.left, window.innerWidth - width))}px`;
}
