import { ensureTool } from '../tools.ts';

/** What the tests of Word files need is installed before they start: two of them would do it at the same time. */
export async function setup(): Promise<void> {
  for (const tool of ['libreoffice', 'pdftotext', 'pandoc'] as const) await ensureTool(tool);
}
