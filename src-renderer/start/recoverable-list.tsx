import type { ReactNode } from 'react';
import { GridList, GridListItem, Button as RowButton } from 'react-aria-components';
import type { RecoverableNote } from '../../shared/bridge/data.ts';
import { whenWords } from '../state/time-words.ts';
import { usePage } from '../state/use-page.ts';

/** Notes with words that are in no file, since the program ended before they were saved. */
export function RecoverableList({ notes }: { readonly notes: readonly RecoverableNote[] }): ReactNode {
  const { bridge, ask, openNote } = usePage();
  const now = Date.now();
  return (
    <section className="start-section recoverable" aria-labelledby="recoverable-title">
      <h2 id="recoverable-title">Words that were not saved</h2>
      <p className="start-section-lead">
        Minutewright ended before these were saved. Nothing is deleted until you say so.
      </p>
      <GridList
        aria-labelledby="recoverable-title"
        className="note-list"
        onAction={(id) => void openNote(() => bridge.recover(String(id)))}
      >
        {notes.map(({ id, name, title, lastChange, amount, lost }) => (
          <GridListItem key={id} id={id} textValue={title || name} className="note-row">
            <div className="note-row-words">
              <p className="note-row-title">
                <span>{title || name}</span>
              </p>
              <p className="note-row-detail">
                {title && <span>{name}</span>}
                <span>Last changed {whenWords(lastChange, now)}</span>
              </p>
              <p className="note-row-detail">{amount}</p>
              {lost > 0 && <p className="note-row-detail">{lostWords(lost)}</p>}
            </div>
            <RowButton
              className="button"
              data-look="primary"
              aria-label={`Open ${title || name}`}
              onPress={() => void openNote(() => bridge.recover(id))}
            >
              Open
            </RowButton>
            <RowButton
              className="button"
              data-look="plain"
              aria-label={`Discard ${title || name}`}
              onPress={() => void ask(bridge.forgetRecoverable(id))}
            >
              Discard…
            </RowButton>
          </GridListItem>
        ))}
      </GridList>
    </section>
  );
}

function lostWords(lost: number): string {
  return lost === 1 ? 'The last change could not be read.' : `The last ${lost} changes could not be read.`;
}
