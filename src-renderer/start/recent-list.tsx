import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { GridList, GridListItem, Button as RowButton } from 'react-aria-components';
import type { RecentItem } from '../../shared/bridge/data.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { capital, whenWords } from '../state/time-words.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { folderOf } from './folder-of.ts';
import { meetingWords } from './meeting-words.ts';

/** The notes that were open last: arrow keys go through them, Enter opens one. */
export function RecentList({ notes }: { readonly notes: readonly RecentItem[] }): ReactNode {
  const { bridge, ask, openNote } = usePage();
  const now = Date.now();
  return (
    <section className="start-section" aria-labelledby="recent-title">
      <div className="start-section-head">
        <h2 id="recent-title">Recent notes</h2>
        <Button label="Clear the list" look="quiet" onPress={() => void ask(bridge.clearRecent())} />
      </div>
      <GridList
        aria-labelledby="recent-title"
        className="note-list"
        onAction={(path) => void openNote(() => bridge.openPaths([String(path)]))}
      >
        {notes.map(({ path, name, title, body, date, time, isMissing }) => (
          <GridListItem
            key={path}
            id={path}
            textValue={meetingWords({ name, title, body, date })}
            className="note-row"
          >
            <div className="note-row-words">
              <p className="note-row-title">
                <span>{body || title || name}</span>
                {date && <span className="note-row-date">{dateInWords(date)}</span>}
              </p>
              <p className="note-row-detail">
                {(body || title) && <span>{name}</span>}
                <span>{folderOf(path)}</span>
              </p>
            </div>
            <p className="note-row-when" data-missing={isMissing || undefined}>
              {isMissing ? 'Not found' : capital(whenWords(time, now))}
            </p>
            <RowButton
              className="button row-button"
              data-look="quiet"
              data-only-icon
              aria-label={`Remove ${meetingWords({ name, title, body, date })} from the list`}
              onPress={() => void ask(bridge.forgetRecent(path))}
            >
              <X aria-hidden="true" size={16} />
            </RowButton>
          </GridListItem>
        ))}
      </GridList>
    </section>
  );
}
