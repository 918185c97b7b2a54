import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

/** Pages are drawn when they come this near to what is seen. */
const AHEAD = '400px';

/** The thread that reads all of them: one that ends with each file could not begin the next. */
let shared: PDFWorker | null = null;

function reader(): PDFWorker {
  shared ??= PDFWorker.create({ port: new PdfWorker() });
  return shared;
}

/** Begins what pages are read with, which takes a moment. */
export function makeReady(): void {
  reader();
}

interface PdfPagesProps {
  readonly pdf: Uint8Array;
  /** Is told once there is a page to see, or words instead; and false when all are taken away. */
  readonly onDrawn: (areDrawn: boolean) => void;
}

/** The pages of a PDF as pictures, drawn as they come into sight. */
export function PdfPages({ pdf, onDrawn }: PdfPagesProps): ReactNode {
  const [areDrawn, setDrawn] = useState(false);
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([]);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    let opened: PDFDocumentProxy | null = null;
    // The reader takes the bytes away from whoever gives them. All it needs is in the file: nothing is asked for.
    const reading = getDocument({
      data: pdf.slice(),
      worker: reader(),
      useWasm: false,
      useSystemFonts: false,
    });
    void (async () => {
      try {
        opened = await reading.promise;
        const all: PDFPageProxy[] = [];
        for (let number = 1; number <= opened.numPages && isWanted; number += 1) {
          all.push(await opened.getPage(number));
        }
        if (isWanted) setPages(all);
      } catch {
        if (isWanted) setFailed(true);
      }
    })();
    return () => {
      isWanted = false;
      void reading.destroy();
    };
  }, [pdf]);
  useEffect(() => onDrawn(areDrawn || hasFailed), [onDrawn, areDrawn, hasFailed]);
  useEffect(() => () => onDrawn(false), [onDrawn]);
  if (hasFailed) {
    return <p role="alert">The pages can’t be shown here. Exporting them is not affected.</p>;
  }
  return (
    <div className="export-pages" data-coming={!areDrawn || undefined}>
      {pages.map((page, index) => (
        <PageOfPdf
          key={page.pageNumber}
          page={page}
          label={`Page ${index + 1} of ${pages.length}`}
          onDrawn={() => setDrawn(true)}
        />
      ))}
    </div>
  );
}

interface PageOfPdfProps {
  readonly page: PDFPageProxy;
  readonly label: string;
  readonly onDrawn: () => void;
}

function PageOfPdf({ page, label, onDrawn }: PageOfPdfProps): ReactNode {
  const drawn = useEffectEvent(onDrawn);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = page.getViewport({ scale: 1 });
  useEffect(() => {
    const paper = canvas.current;
    if (!paper) return;
    let drawing: ReturnType<PDFPageProxy['render']> | null = null;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || drawing) return;
        const scale = (paper.clientWidth / width) * Math.min(2, window.devicePixelRatio);
        const viewport = page.getViewport({ scale: Math.max(0.1, scale) });
        paper.width = Math.round(viewport.width);
        paper.height = Math.round(viewport.height);
        drawing = page.render({ canvas: paper, viewport });
        // It is broken off where other pages take its place.
        drawing.promise.then(() => drawn()).catch(() => {});
      },
      { rootMargin: AHEAD },
    );
    observer.observe(paper);
    return () => {
      observer.disconnect();
      drawing?.cancel();
    };
  }, [page, width]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className="export-page"
      style={{ aspectRatio: `${width} / ${height}` }}
    />
  );
}
