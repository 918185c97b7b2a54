import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNote } from '../../../shared/tagged/read.ts';
import { pdfPage } from '../../../src-main/pdf/pdf-page.ts';
import { type PdfFacts, readPdf } from './read-pdf.ts';
import { runMain } from './run-main.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * A main process with the program's own printing: `page(name)` is a page of the folder, `print` prints it,
 * `asked` are the addresses that were asked for.
 */
const WITH_PRINTING = `
  import { readFile, writeFile } from 'node:fs/promises';
  import { app, BrowserWindow, protocol, session } from 'electron';
  import { printPdf } from ${JSON.stringify(path.join(ROOT, 'src-main/pdf/print-pdf.ts'))};
  import { createServedPages } from ${JSON.stringify(path.join(ROOT, 'src-main/pdf/served-pages.ts'))};
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  const pages = createServedPages('app://bundle');
  const asked = [];
  const print = (html, options) => printPdf(html, pages, options);
  app.whenReady().then(async () => {
    protocol.handle('app', (request) => pages.answer(request.url) ?? new Response(null, { status: 404 }));
    session.defaultSession.webRequest.onBeforeRequest((request, answer) => {
      asked.push(request.url);
      answer({ cancel: !request.url.startsWith('app://bundle/') });
    });
    // A note is open in the program whenever it prints.
    const own = pages.serve('<title>Own</title>');
    await new BrowserWindow().loadURL(own.url);
    asked.splice(0);
    await work();
    app.exit(0);
  }).catch((error) => {
    console.log(error);
    app.exit(1);
  });
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'print-pdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Runs these lines when the program is ready; what they say. */
async function run(lines: string): Promise<string> {
  const { out, err, code } = await runMain(`${WITH_PRINTING}\nasync function work() {${lines}}`);
  if (code !== 0) throw new Error(`${out}\n${err}`);
  return out;
}

describe('A printed note', () => {
  let printed: PdfFacts;
  let said: string;

  beforeAll(async () => {
    const note = readNote(await readFile(path.join(ROOT, 'test/samples/harbour-board.txt'), 'utf8'));
    const options = { isDraft: true, hasSignature: true, hasDecisionsTable: true } as const;
    await writeFile(path.join(folder, 'note.html'), pdfPage(note, options));
    said = await run(`
      const html = await readFile(${JSON.stringify(path.join(folder, 'note.html'))}, 'utf8');
      const first = await print(html, { day: '2019-03-14' });
      const [shown] = BrowserWindow.getAllWindows();
      const other = pages.serve('<p>' + '<b>x</b>'.repeat(500));
      await shown.loadURL(other.url);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const second = await print(html, { day: '2019-03-14' });
      console.log(Buffer.compare(first, second), BrowserWindow.getAllWindows().length);
      console.log(asked.filter((url) => url !== other.url && !/^app:..bundle.print.[0-9a-f-]{36}.html$/.test(url)));
      console.log(asked.map((url) => pages.answer(url).status));
      await writeFile(${JSON.stringify(path.join(folder, 'note.pdf'))}, first);
    `);
    printed = await readPdf(await readFile(path.join(folder, 'note.pdf')));
  });

  test('is tagged, in British English, with its title and the day of the meeting', () => {
    expect(printed).toMatchObject({
      isTagged: true,
      language: 'en-GB',
      title: 'Note of last Coast & Harbours Board meeting, 14 March 2019',
      creator: 'Minutewright',
      created: "D:20190314000000+00'00'",
      changed: "D:20190314000000+00'00'",
    });
  });

  test('has an outline of its headings, those of decisions within their entries', () => {
    expect(printed.outline.slice(0, 5)).toEqual([
      'Note of last Coast & Harbours Board meeting',
      '  1 Welcome and Declarations of Interest',
      '  2 Deputy-chairs and lead members',
      '    Decision',
      '  3 Harbour dues for small boats',
    ]);
  });

  test('is read in order, and its running heads are no part of that', () => {
    const words = printed.read.join(' ');
    const places = ['Coast & Harbours Board', 'Welcome and', 'Any Other Business', 'Signed as', 'Decisions'];
    const found = places.map((place) => words.indexOf(place));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found).not.toContain(-1);
    expect(words).not.toMatch(/Page \d of \d/);
  });

  test('has tables with headings for columns and people', () => {
    expect(printed.roles).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']),
    );
  });

  test('is of A4, with a number on every page, and title, day and “Draft” on all but the first', () => {
    expect(printed.size.map((points) => Math.round(points))).toEqual([595, 842]);
    expect(printed.pages.length).toBeGreaterThan(2);
    for (const [index, words] of printed.pages.entries()) {
      expect(words).toContain(`Page ${index + 1} of ${printed.pages.length}`);
      expect(words.includes('Draft · 14 March 2019')).toBe(index > 0);
    }
  });

  test('is set in the letters of the program, which are in the file', () => {
    expect(printed.fonts.every((font) => /^[A-Z]{6}\+Carlito/.test(font))).toBe(true);
    expect(printed.fonts).toHaveLength(2);
  });

  test('is the same bytes each time, and leaves no window and no page behind', () => {
    const [same, strange, served] = said.trim().split('\n');
    expect(same).toBe('0 1');
    expect(strange).toBe('[]');
    expect(served).toBe('[ 404, 200, 404 ]');
  });
});

test('A page that is printed runs no script and loads nothing, whatever stands in it.', async () => {
  const out = await run(`
    const html = '<title>still</title><script>document.title = "ran"</script>' +
      '<img src="https://example.org/a.png"><link rel="stylesheet" href="/index.css"><iframe src="/x"></iframe>';
    const file = Buffer.from(await print(html)).toString('latin1');
    console.log(/\\/Title \\(([^)]*)\\)/.exec(file)[1], asked.length);
  `);
  expect(out).toBe('still 1\n');
});

test('Printing that is ended rejects with the reason at once, and leaves no window behind.', async () => {
  const out = await run(`
    const html = '<p>' + 'A long note. '.repeat(2e5);
    const controller = new AbortController();
    const printing = print(html, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('ended by the person')), 50);
    const start = Date.now();
    const ended = await printing.catch((error) => error.message);
    console.log(ended, Date.now() - start < 1000, BrowserWindow.getAllWindows().length);
    console.log(await print(html, { signal: controller.signal }).catch((error) => error.message), asked.length < 2);
  `);
  expect(out).toBe('ended by the person true 1\nended by the person true\n');
});

test('A window that is closed before its page is printed is told, and does not hang.', async () => {
  const out = await run(`
    const printing = print('<p>' + 'A long note. '.repeat(2e5));
    setTimeout(() => BrowserWindow.getAllWindows()[1].destroy(), 20);
    console.log(await printing.catch((error) => error.message));
  `);
  expect(out).toBe('The window was closed before the page was printed\n');
});
