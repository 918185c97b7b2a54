import { readlinkSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import type { ChromiumCall } from './chromium-process.ts';

/** Where a browser that is running listens for further starts in its folder, on systems that have such sockets. */
const SOCKET = 'SingletonSocket';

/** A browser answers within milliseconds; on a machine that is busy with tests it may take seconds. */
const ANSWER_LIMIT_MS = 10_000;

const TAKEN_OVER = 'ACK';

/**
 * Asks the browser that runs in a folder for what a further start of it would: in the words that such a start says, but
 * without the process, which takes longer than all that the window costs. False where no browser has taken it over, as
 * one may that says it in other words.
 */
export function handOver({ executable, profile, args }: ChromiumCall, url: string): Promise<boolean> {
  const said = ['START', process.cwd(), executable, ...args, `--app=${url}`].join('\0');
  return new Promise((resolve) => {
    let answer = '';
    // The link is short where the folder's own path would be too long for a socket.
    const socket = createConnection(addressIn(profile), () => socket.end(said));
    socket.setTimeout(ANSWER_LIMIT_MS, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer.startsWith(TAKEN_OVER)));
  });
}

function addressIn(profile: string): string {
  const link = path.join(profile, SOCKET);
  try {
    return readlinkSync(link);
  } catch {
    return link;
  }
}
