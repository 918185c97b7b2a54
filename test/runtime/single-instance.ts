import {
  type FSWatcher,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { identityOf, isRunning } from './process-identity.ts';

/** What a second process hands over to the first. */
export interface HandOver {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

export interface SingleInstance {
  /** True for the first process on this folder. Any other hands over its arguments and gets false. */
  request(own: HandOver): boolean;
  isHeld(): boolean;
  release(): void;
}

/**
 * One process a data folder. The holder is named in a file by process and by when that process started, so that a
 * killed one's number given to another program is not taken for it. A second process leaves a file in the holder's
 * letter box: done before `request` returns, so that it reaches the first even where the second ends at once.
 */
export function createSingleInstance(
  folder: () => string,
  receive: (handOver: HandOver) => void,
): SingleInstance {
  let watcher: FSWatcher | null = null;
  const lockFile = () => path.join(folder(), 'SingleInstanceLock');
  const letterBox = () => path.join(folder(), 'SingleInstance');

  function acquire(): boolean {
    const file = lockFile();
    mkdirSync(path.dirname(file), { recursive: true });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, identityOf(process.pid) ?? '');
    try {
      while (!linkInPlace(own, file)) {
        if (isRunning(holderOf(file))) return false;
        removeStale(file);
      }
      return true;
    } finally {
      rmSync(own, { force: true });
    }
  }

  /** Takes a lock away whose holder is gone, unless another process has put its own in its place by now. */
  function removeStale(file: string): void {
    const aside = `${file}.${process.pid}.stale`;
    try {
      renameSync(file, aside);
    } catch {
      return;
    }
    if (isRunning(holderOf(aside))) linkInPlace(aside, file);
    rmSync(aside, { force: true });
  }

  function listen(): void {
    rmSync(letterBox(), { recursive: true, force: true });
    mkdirSync(letterBox(), { recursive: true });
    const empty = () => {
      for (const name of readdirSync(letterBox()).filter((one) => one.endsWith('.json'))) {
        const file = path.join(letterBox(), name);
        const handOver = JSON.parse(readFileSync(file, 'utf8')) as HandOver;
        rmSync(file);
        receive(handOver);
      }
    };
    watcher = watch(letterBox(), empty);
    watcher.unref();
  }

  function post(handOver: HandOver): void {
    mkdirSync(letterBox(), { recursive: true });
    const whole = path.join(letterBox(), `${process.pid}.json`);
    writeFileSync(`${whole}.part`, JSON.stringify(handOver));
    renameSync(`${whole}.part`, whole);
  }

  return {
    request(own) {
      if (watcher) return true;
      if (acquire()) {
        listen();
        return true;
      }
      post(own);
      return false;
    },
    isHeld: () => watcher !== null,
    release() {
      watcher?.close();
      if (watcher) rmSync(lockFile(), { force: true });
      watcher = null;
    },
  };
}

/** False where a file stands there already. A name is given to a file that is whole: nobody sees it half written. */
function linkInPlace(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
