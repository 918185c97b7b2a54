import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ELSEWHERE, type ElsewhereKind } from './elsewhere-kind.ts';
import { findOffice, type OfficeWorld, officeWorld } from './import-office.ts';
import { officeEnvironment, officeProfile } from './import-profile.ts';

/** A Word document, or why there is none, in sentences that stand after the file's name. */
export type Converted =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly trouble: string; readonly cause?: unknown };

export interface ConvertOptions {
  readonly signal?: AbortSignal | undefined;
  readonly world?: OfficeWorld;
  readonly limitMs?: number;
}

/**
 * LibreOffice starts in half a minute with a new profile on a slow machine, and takes a few seconds for a long document:
 * after so long it hangs.
 */
const LIMIT_MS = 3 * 60_000;

/** How long a process that was ended may take to be gone before its folder is removed, in tries of a tenth of a second. */
const REMOVE_TRIES = 50;
const BETWEEN_TRIES_MS = 100;

/** What LibreOffice says of why it failed is told to the log, and not more of it than this. */
const MOST_SAID = 4000;

const OUT = 'document.docx';

/**
 * Turns a file of another program into a Word document by LibreOffice, where that is installed: with a profile of its
 * own, without macros, links or the network, in a folder that is gone afterwards. Rejects only where `signal` was
 * aborted, with its reason; the program is ended then.
 */
export async function wordOf(
  bytes: Uint8Array,
  kind: ElsewhereKind,
  { signal, world = officeWorld(), limitMs = LIMIT_MS }: ConvertOptions = {},
): Promise<Converted> {
  signal?.throwIfAborted();
  const { name, ending } = ELSEWHERE[kind];
  const office = await findOffice(world);
  if (office === null) {
    return {
      ok: false,
      trouble: `this is ${name}, which can be read only with LibreOffice, and that is not on this computer. Nothing was changed. Open the file in Word and save it as a Word document (.docx), or install LibreOffice (free, libreoffice.org) and try again.`,
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'minutewright-import-'));
  try {
    const source = join(folder, `document${ending}`);
    const into = join(folder, 'word');
    await mkdir(into);
    await writeFile(source, bytes, { mode: 0o600 });
    const profile = await officeProfile(join(folder, 'profile'));
    const ended = await run(office, [profile, ...ARGUMENTS, into, source], {
      signal,
      world,
      limitMs,
      folder,
    });
    signal?.throwIfAborted();
    if (ended.kind === 'late') return failure(name, 'LibreOffice did not finish with it in time', ended.said);
    const word = await readFile(join(into, OUT)).catch(() => null);
    return word ? { ok: true, bytes: word } : failure(name, 'LibreOffice could not read it', ended.said);
  } catch (error) {
    signal?.throwIfAborted();
    return failure(name, 'LibreOffice could not be started for it', error);
  } finally {
    await rm(folder, {
      recursive: true,
      force: true,
      maxRetries: REMOVE_TRIES,
      retryDelay: BETWEEN_TRIES_MS,
    });
  }
}

const ARGUMENTS = [
  '--headless',
  '--norestore',
  '--nologo',
  '--nodefault',
  '--nolockcheck',
  '--nofirststartwizard',
  '--convert-to',
  'docx:MS Word 2007 XML',
  '--outdir',
] as const;

function failure(name: string, what: string, cause: unknown): Converted {
  const trouble = `this is ${name}, and ${what}. Nothing was changed. Open the file in the program that made it and save it as a Word document (.docx), then try again.`;
  return { ok: false, trouble, cause };
}

interface Ended {
  readonly kind: 'done' | 'late';
  readonly said: string;
}

interface RunOptions {
  readonly signal: AbortSignal | undefined;
  readonly world: OfficeWorld;
  readonly limitMs: number;
  readonly folder: string;
}

/** Runs the program to its end, or ends it when its time is over or nobody wants it any more. */
function run(
  office: string,
  args: readonly string[],
  { signal, world, limitMs, folder }: RunOptions,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const isWindows = world.platform === 'win32';
    const child = spawn(office, args, {
      cwd: folder,
      env: officeEnvironment(world.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // It starts another process for the work: the group of both is ended at once.
      detached: !isWindows,
    });
    let said = '';
    let isLate = false;
    const hear = (chunk: Buffer): void => {
      if (said.length < MOST_SAID) said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (): void => endGroup(child, isWindows);
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, limitMs);
    signal?.addEventListener('abort', end, { once: true });
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('close', () => {
      finish();
      resolve({ kind: isLate ? 'late' : 'done', said });
    });
    if (signal?.aborted) end();
  });
}

/** Ends a process and those that it started. */
function endGroup(child: ChildProcess, isWindows: boolean): void {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on(
      'error',
      () => child.kill(),
    );
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
    child.kill('SIGKILL');
  }
}
