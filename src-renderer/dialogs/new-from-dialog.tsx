import { type ReactNode, useRef, useState } from 'react';
import type { NoteSource, RecentItem, Template } from '../../shared/bridge/data.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { BEGIN_KEYS, useBeginKey } from '../ui/use-begin-key.ts';
import { carriedWords } from './carried-words.ts';
import { KeysAhead } from './keys-ahead.tsx';
import './new-from-dialog.css';
import { SourceList } from './source-list.tsx';
import { useAnswer } from './use-answer.ts';

/** So many notes fit the list without scrolling; more are better looked for by their words. */
const MOST_WITHOUT_SEARCH = 6;

/** Begins a note from that of the last meeting or from a template, and tells before what is taken over. */
export function NewFromDialog(): ReactNode {
  const { bridge, ask, askForNote, closeDialog } = usePage();
  const recent = useAnswer('recent', () => bridge.listRecent());
  const templates = useAnswer('templates', () => bridge.listTemplates());
  const isReady = recent.kind !== 'waiting' && templates.kind !== 'waiting';
  const isBusy = useRef(false);

  async function begin(source: NoteSource): Promise<void> {
    // A second press, while the first is at work, is no second wish.
    if (isBusy.current) return;
    isBusy.current = true;
    const begin = () => bridge.newFrom(source);
    // Where a question comes first, keys are for that.
    const where = await (source.kind === 'choose' ? ask(begin()) : askForNote(begin));
    isBusy.current = false;
    if (where) closeDialog();
  }

  if (!isReady) return <KeysAhead onClose={closeDialog} />;
  return (
    <Choosing
      notes={recent.kind === 'found' ? recent.value.filter(({ isMissing }) => !isMissing) : []}
      templates={templates.kind === 'found' ? templates.value : []}
      onBegin={(source) => void begin(source)}
    />
  );
}

interface ChoosingProps {
  readonly notes: readonly RecentItem[];
  readonly templates: readonly Template[];
  readonly onBegin: (source: NoteSource) => void;
}

function Choosing({ notes, templates, onBegin }: ChoosingProps): ReactNode {
  const { closeDialog } = usePage();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const shown = notes.filter((note) => fits(note, typed));
  const ids = [...shown.map(({ path }) => path), ...templates.map(({ id }) => id)];
  const chosen = wanted !== null && ids.includes(wanted) ? wanted : (ids[0] ?? null);
  const source = sourceOf(chosen, templates);
  useBeginKey(() => {
    if (source) onBegin(source);
  }, 'alone');
  return (
    <Dialog
      title="New from a note or template"
      size="medium"
      onClose={closeDialog}
      actions={
        <>
          <p className="new-from-told" role="status">
            <Told source={source} templates={templates} />
          </p>
          <Button label="Another file…" onPress={() => onBegin({ kind: 'choose' })} />
          {source && (
            <Button label="Begin the note" look="primary" keys={BEGIN_KEYS} onPress={() => onBegin(source)} />
          )}
        </>
      }
    >
      <div className="new-from">
        {notes.length === 0 && (
          <p className="new-from-none">
            Once you have saved a note, the one of the next meeting can begin from it here: with the same
            header, people and standing items, and with the actions that are still open.
          </p>
        )}
        {notes.length > MOST_WITHOUT_SEARCH && (
          <input
            type="search"
            className="new-from-search"
            aria-label="Look for a note"
            placeholder="Look for a note"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && source) onBegin(source);
            }}
          />
        )}
        <SourceList
          notes={shown}
          templates={templates}
          chosen={chosen}
          onChoose={setWanted}
          onBegin={(id) => {
            const of = sourceOf(id, templates);
            if (of) onBegin(of);
          }}
        />
      </div>
    </Dialog>
  );
}

/** What the chosen row begins from: a template by its id, a note by its path. */
function sourceOf(id: string | null, templates: readonly Template[]): NoteSource | null {
  if (id === null) return null;
  return templates.some((template) => template.id === id)
    ? { kind: 'template', id }
    : { kind: 'note', path: id };
}

function fits({ body = '', title, name, path }: RecentItem, typed: string): boolean {
  const words = [body, title, name, path].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

interface ToldProps {
  readonly source: NoteSource | null;
  readonly templates: readonly Template[];
}

/** What the note would begin with. */
function Told({ source, templates }: ToldProps): ReactNode {
  const { bridge } = usePage();
  const path = source?.kind === 'note' ? source.path : null;
  const carried = useAnswer(path, (of) => bridge.carriedOver(of));
  if (source?.kind === 'template') {
    const name = templates.find(({ id }) => id === source.id)?.name ?? '';
    return `${name}: begins with its usual items, and nothing in them yet.`;
  }
  if (path === null) return null;
  if (carried.kind === 'waiting') return '…';
  if (carried.kind === 'trouble' || carried.value === null) return 'This file can’t be read at the moment.';
  return carriedWords(carried.value);
}
