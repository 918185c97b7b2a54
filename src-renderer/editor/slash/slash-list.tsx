import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { COMMANDS, type Command } from '../../../shared/commands.ts';
import { fitting } from '../../palette/choice.ts';
import { keysForPeople } from '../../ui/keys.ts';
import type { NoteEditor } from '../note-editor.ts';
import './slash-menu.css';

const SLASH_COMMANDS = COMMANDS.filter(({ isSlash }) => isSlash);

/** Between the line and the menu, in pixels. */
const GAP = 6;

interface SlashListProps {
  /** What was typed after the slash. */
  readonly words: string;
  readonly onChoose: (command: Command) => void;
  readonly onAway: () => void;
}

/** The commands that fit what was typed; nothing where none does. */
export function SlashList({ words, onChoose, onAway }: SlashListProps): ReactNode {
  const shown = fitting(SLASH_COMMANDS, words);
  if (shown.length === 0) return null;
  return <Offered key={words} commands={shown} onChoose={onChoose} onAway={onAway} />;
}

interface OfferedProps {
  readonly commands: readonly Command[];
  readonly onChoose: (command: Command) => void;
  readonly onAway: () => void;
}

const optionId = (command: Command): string => `slash-${command.id}`;

function Offered({ commands, onChoose, onAway }: OfferedProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const chosen = commands[at] ?? commands[0];

  useLayoutEffect(() => {
    place(list.current, editor);
  });

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
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const isTaken = event.key === 'Enter' || event.key === 'Tab';
      if (step === undefined && !isTaken && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (step !== undefined) setAt((at + step + commands.length) % commands.length);
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
