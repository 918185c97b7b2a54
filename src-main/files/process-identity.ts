import { execFile } from 'node:child_process';
import { hostname, userInfo } from 'node:os';
import { promisify } from 'node:util';
import { type Disk, nodeDisk } from './disk.ts';
import { errorCode } from './error-code.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';

/** Who writes a journal or a lock: enough to tell later whether this very process still lives. */
export interface Identity {
  readonly user: string;
  readonly host: string;
  /** The computer, where the system has a name for it that two computers never share; empty elsewhere. */
  readonly machine: string;
  readonly pid: number;
  /** When the process was started, as the system says it: a number of a process is used again. Empty if unknown. */
  readonly start: string;
}

/** `elsewhere`: the process is one of another computer, of which nothing is known here. */
export type Life = 'living' | 'gone' | 'elsewhere';

/** When a process was started, in the words of the system; empty where it does not say or there is no such one. */
export type StartOf = (pid: number) => Promise<string>;

/** The identity of this process. */
export async function ownIdentity(startOf: StartOf = processStart): Promise<Identity> {
  return {
    user: userName(),
    host: hostname(),
    machine: await machineName(nodeDisk),
    pid: process.pid,
    start: await startOf(process.pid),
  };
}

/** Does the process that wrote this still live? `own` is the identity of this process. Never throws. */
export async function lifeOf(
  writer: Identity,
  own: Identity,
  startOf: StartOf = processStart,
): Promise<Life> {
  if (writer.host !== own.host || writer.machine !== own.machine) return 'elsewhere';
  if (writer.pid === own.pid) return writer.start === own.start ? 'living' : 'gone';
  if (!isProcess(writer.pid)) return 'gone';
  const start = await startOf(writer.pid);
  return start === '' || writer.start === '' || start === writer.start ? 'living' : 'gone';
}

/** An identity out of JSON; null for anything else. */
export function readIdentity(value: JsonValue | undefined): Identity | null {
  if (!isJsonObject(value)) return null;
  const { user, host, machine, pid, start } = value;
  if (typeof user !== 'string' || typeof host !== 'string' || typeof machine !== 'string') return null;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0 || typeof start !== 'string')
    return null;
  return { user, host, machine, pid, start };
}

/** A signal of 0 is none: it only asks whether the process is there. Not being allowed to send one says it is. */
function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env['USER'] ?? process.env['USERNAME'] ?? '';
  }
}

/** Only Linux has a plain file for it; on macOS and Windows the host's name must do. */
async function machineName(disk: Disk): Promise<string> {
  if (process.platform !== 'linux') return '';
  return disk.readFile('/etc/machine-id').then(
    (bytes) => Buffer.from(bytes).toString('latin1').trim(),
    () => '',
  );
}

const run = promisify(execFile);

/** Windows takes some tenths of a second to start a shell; one that hangs must not hold up the start. */
const ASK_TIME_LIMIT = 5000;

/** Asks the system when a process was started: `proc(5)` on Linux, `ps` on macOS, PowerShell on Windows. */
export const processStart: StartOf = async (pid) => {
  try {
    if (process.platform === 'linux') return await linuxStart(pid, nodeDisk);
    const [command, ...words] =
      process.platform === 'win32'
        ? ['powershell.exe', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]
        : ['ps', '-o', 'lstart=', '-p', String(pid)];
    const { stdout } = await run(command as string, words, { timeout: ASK_TIME_LIMIT, windowsHide: true });
    return stdout.trim();
  } catch {
    return '';
  }
};

/**
 * Ticks since the computer was started, and which of its starts; of a process that has ended, but whose parent has
 * not looked yet, only that. The command's name, the second field, stands in
 * brackets and may hold spaces and brackets itself; the start is the 22nd field, the 20th after it.
 */
async function linuxStart(pid: number, disk: Disk): Promise<string> {
  const stat = Buffer.from(await disk.readFile(`/proc/${pid}/stat`)).toString('latin1');
  const boot = Buffer.from(await disk.readFile('/proc/sys/kernel/random/boot_id')).toString('latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return hasEnded(fields[0]) ? 'ended' : `${boot.trim()} ${fields[19] ?? ''}`;
}

/** Is this the state of a process that is no more (`Z`, `X`)? */
function hasEnded(state: string | undefined): boolean {
  return state === 'Z' || state === 'X' || state === 'x';
}
