import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ensureTool } from '../tools.ts';
import { inPath } from './in-path.ts';
import { withLifeline } from './lifeline.ts';

/** Xvfb says which display it has taken within moments; a busy machine may need some seconds. */
const START_LIMIT_MS = 30_000;

export interface Display {
  /** As in DISPLAY; undefined where windows need none, or where there is no way to have one. */
  readonly name: string | undefined;
  readonly isVirtual: boolean;
  close(): void;
}

/** The display that there is, or a virtual one. */
export async function openDisplay(): Promise<Display> {
  const name = process.env['DISPLAY'];
  if (name || process.env['WAYLAND_DISPLAY']) return { name, isVirtual: false, close: () => {} };
  return openOwnDisplay();
}

/** A virtual display that nobody else has, where the system knows such. */
export async function openOwnDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { name: undefined, isVirtual: false, close: () => {} };
  const program = inPath(['Xvfb'])[0] ?? (await ensureTool('xvfb'));
  const screen = ['-screen', '0', '1280x1024x24'];
  const args = ['-displayfd', '3', ...screen, '-nolisten', 'tcp'];
  const child = spawn(...withLifeline(program, args), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = () => void child.kill();
  process.once('exit', close);
  return { name: `:${await numberOf(child)}`, isVirtual: true, close };
}

function numberOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('Xvfb did not start in time')), START_LIMIT_MS);
    let said = '';
    (child.stdio[3] as Readable).on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('\n')) return;
      clearTimeout(limit);
      resolve(Number.parseInt(said, 10));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}
