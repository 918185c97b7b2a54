import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureTool } from '../tools.ts';

const run = promisify(execFile);

/** A start of LibreOffice with a new profile takes up to half a minute on a slow machine, a document a second. */
const START_LIMIT_MS = 120_000;
const DOCUMENT_LIMIT_MS = 10_000;

/**
 * The texts of Word documents as LibreOffice lays them out: pages end in form feeds. It gets a profile folder of its
 * own, as two that share one lock each other out, and a limit of time, as it may hang.
 */
export async function pdfTexts(documents: readonly Uint8Array[]): Promise<readonly string[]> {
  const soffice = await ensureTool('libreoffice');
  const pdftotext = await ensureTool('pdftotext');
  const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-pdf-'));
  try {
    const files = documents.map((_, index) => path.join(folder, `${index}.docx`));
    await Promise.all(files.map((file, index) => writeFile(file, documents[index] ?? new Uint8Array())));
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    await run(
      soffice,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { timeout: START_LIMIT_MS + DOCUMENT_LIMIT_MS * documents.length, killSignal: 'SIGKILL' },
    );
    const texts: string[] = [];
    for (const file of files) {
      const { stdout } = await run(pdftotext, ['-layout', file.replace(/docx$/, 'pdf'), '-'], {
        maxBuffer: 2 ** 26,
      });
      texts.push(stdout);
    }
    return texts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
