import type { CdpParams } from './cdp.ts';

/** Paper in inches, upright. */
const PAPER: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};

/** Electron's options of printToPDF as the browser takes them; lengths are inches in both. */
export function pdfOptions(options: Electron.PrintToPDFOptions): CdpParams<'Page.printToPDF'> {
  const { pageSize = 'Letter', margins, ...same } = options;
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? paperOf(pageSize) : [pageSize.width, pageSize.height];
  const sides = {
    marginTop: margins?.top,
    marginBottom: margins?.bottom,
    marginLeft: margins?.left,
    marginRight: margins?.right,
  };
  const given = Object.entries(sides).filter(([, inches]) => inches !== undefined);
  return { ...same, paperWidth, paperHeight, ...Object.fromEntries(given) };
}

function paperOf(name: string): readonly [number, number] {
  const paper = PAPER[name];
  if (!paper) throw new Error(`Invalid pageSize ${name}`);
  return paper;
}
