import { readdirSync, readFileSync } from 'node:fs';

/**
 * A running process as `number-started`, so that a number given to another program later is not taken for it; null
 * where there is none, or where it has ended and only its parent has not noticed. A process that was killed has its
 * files open, and may answer on them, until the last of its threads has ended.
 */
export function identityOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch {
    return null;
  }
  if (process.platform !== 'linux') return `${pid}`;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isGone = fields[0] === 'Z' && readdirSync(`/proc/${pid}/task`).length === 1;
    return isGone ? null : `${pid}-${fields[19]}`;
  } catch {
    return null;
  }
}

/** Whether the process of this identity still runs. */
export function isRunning(identity: string): boolean {
  return identity !== '' && identityOf(Number.parseInt(identity, 10)) === identity;
}
