import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Exporting, ExportPreview as Preview } from '../../shared/bridge/exporting.ts';
import { useAnswer } from '../dialogs/use-answer.ts';
import { usePage } from '../state/use-page.ts';
import { formatNames } from './format-names.ts';
import { PageComing } from './page-coming.tsx';

const drawing = () => import('./pdf-pages.tsx');
const PdfPages = lazy(async () => ({ default: (await drawing()).PdfPages }));

/** The pages are drawn once nothing was chosen or typed for so many milliseconds. */
const PAUSE = 250;

/** What the pages, or the rows, will look like. */
export function ExportPreview({ wanted }: { readonly wanted: Exporting }): ReactNode {
  const { bridge } = usePage();
  const about = useRested(JSON.stringify(onlyShown(wanted)));
  const found = useAnswer(about, () => bridge.previewExport(wanted));
  const [last, setLast] = useState<Preview | null>(null);
  const [areDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (found.kind === 'found' && found.value) setLast(found.value);
  }, [found]);
  // What draws pages is made ready while the first are being made.
  useEffect(() => void drawing().then(({ makeReady }) => makeReady()), []);
  const { label, kind } = formatNames(wanted.format);
  const shown = found.kind === 'found' ? (found.value ?? last) : last;
  return (
    <section
      className="export-preview"
      aria-label={`Preview: ${label}`}
      aria-busy={found.kind === 'waiting'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
      tabIndex={0}
      data-waiting={found.kind === 'waiting' || undefined}
    >
      {found.kind === 'trouble' && <p role="alert">{found.words}</p>}
      {found.kind !== 'trouble' && (!shown || (shown.kind === 'pages' && !areDrawn)) && (
        <PageComing isPage={kind !== 'rows'} />
      )}
      {found.kind !== 'trouble' && shown?.kind === 'pages' && (
        <Suspense>
          <PdfPages pdf={shown.pdf} onDrawn={setDrawn} />
        </Suspense>
      )}
      {found.kind !== 'trouble' && shown?.kind === 'tables' && <Tables tables={shown.tables} />}
      {found.kind !== 'trouble' && shown && !shown.isWhole && (shown.kind !== 'pages' || areDrawn) && (
        <p className="export-more">
          {shown.kind === 'pages' ? 'And so on: these are the first pages.' : 'And so on.'}
        </p>
      )}
    </section>
  );
}

/** What the pages depend on: where the file goes is no part of them. */
function onlyShown({ folder: _, names: __, carriesNote: ___, hasMarkers: ____, ...rest }: Exporting): object {
  return rest;
}

/** A value once it has stayed the same for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function Tables({ tables }: Pick<Extract<Preview, { kind: 'tables' }>, 'tables'>): ReactNode {
  return tables.map(({ name, rows: [titles = [], ...rows] }) => (
    <table key={name} className="export-table">
      <caption>{name}</caption>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={titles.length}>Nothing yet</td>
          </tr>
        )}
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and never move
          <tr key={index}>
            {titles.map((title, column) => (
              <td key={title}>{row[column] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
