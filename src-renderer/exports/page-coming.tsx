import type { ReactNode } from 'react';
import { Turning } from '../ui/turning.tsx';
import './page-coming.css';

/** How wide the lines of the sheet are that stands for the first page, in parts of a hundred: a title, and paragraphs. */
const LINES = [46, 28, 0, 34, 96, 91, 98, 60, 0, 40, 94, 97, 72, 0, 31, 98, 93, 88, 44] as const;

/** Says that pages, or rows, are being made, where they will be. What comes at once is there before any of it is seen. */
export function PageComing({ isPage }: { readonly isPage: boolean }): ReactNode {
  return (
    <div className="page-coming" data-page={isPage || undefined}>
      <p className="page-coming-words" role="status">
        <Turning />
        {isPage ? 'Making the pages…' : 'Making the tables…'}
      </p>
      {isPage && (
        <div className="page-coming-lines" aria-hidden="true">
          {LINES.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no name, and never move
            <span key={index} data-width={width === 0 ? undefined : width} style={{ width: `${width}%` }} />
          ))}
        </div>
      )}
    </div>
  );
}
