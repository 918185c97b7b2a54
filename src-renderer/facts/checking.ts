import type { Note, TopBlock } from '../../shared/note/blocks.ts';
import type { Fix } from '../../shared/note/problems/problem.ts';
import type { Checked, FromChecker, NumberedBlock, ToChecker } from './checked.ts';
import type { Pauses } from './pauses.ts';

/** A checker that is reached by messages. */
export interface CheckerLine {
  send(message: ToChecker): void;
  /** Calls back with each answer, and with null where it has failed. */
  hear(listener: (message: FromChecker | null) => void): void;
  close(): void;
}

/** The page's side of the checker: has one note looked at at a time, and tells it only of blocks that are new. */
export interface Checking {
  /** Has a note looked at, after the one that is being looked at. Of several that wait only the last is. */
  check(note: Note): void;
  /** The operations that put a problem right, by its place in the last list; null where a later note came between. */
  fixOf(problem: number): Promise<Fix['operations'] | null>;
  stop(): void;
}

/** Blocks that are sent in one message: one is copied in well under a millisecond, so that there is time to stop. */
const BLOCKS_AT_ONCE = 20;

/** A checker that fails so often over one note is not asked again. */
const MOST_FAILURES = 3;

interface Wanted {
  readonly resolve: (operations: Fix['operations'] | null) => void;
}

/** Begins to have notes looked at. `connect` opens a line to a new checker; `onChecked` gets what it found. */
export function startChecking(
  connect: () => CheckerLine,
  pauses: Pauses,
  onChecked: (note: Note, checked: Checked | 'same') => void,
): Checking {
  let line: CheckerLine | null = null;
  let held = new Map<TopBlock, number>();
  let lastId = 0;
  let failures = 0;
  let busy: Note | null = null;
  let waiting: Note | null = null;
  let isStopped = false;
  let wanted: Wanted[] = [];

  function open(): CheckerLine {
    const opened = connect();
    opened.hear((message) => {
      if (opened !== line) return;
      if (message === null) fail();
      else if (message.kind === 'fix') wanted.shift()?.resolve(message.operations);
      else finish(message.checked);
    });
    return opened;
  }

  function fail(): void {
    line?.close();
    line = null;
    held = new Map();
    failures += 1;
    for (const { resolve } of wanted) resolve(null);
    wanted = [];
    const again = waiting ?? busy;
    busy = null;
    waiting = null;
    if (again && failures < MOST_FAILURES) begin(again);
  }

  function finish(checked: Checked | 'same'): void {
    const note = busy;
    busy = null;
    if (note) onChecked(note, checked);
    const next = waiting;
    waiting = null;
    if (next) begin(next);
  }

  function begin(note: Note): void {
    if (isStopped) return;
    busy = note;
    const to = line ?? open();
    line = to;
    sendFrom(note, 0, new Map(), to);
  }

  /** Sends what the checker does not have yet, a little at a time, and then the order of all. */
  function sendFrom(note: Note, start: number, numbers: Map<TopBlock, number>, to: CheckerLine): void {
    pauses.idle((hasTime) => {
      if (to !== line || isStopped) return;
      let at = start;
      do at = sendSome(note, at, numbers, to);
      while (at < note.length && hasTime());
      if (at < note.length) {
        sendFrom(note, at, numbers, to);
        return;
      }
      held = numbers;
      // A block that stands twice has one number, and comes twice in the order.
      const order = note.map((block) => numbers.get(block) ?? 0);
      to.send({ kind: 'check', order, today: isoToday(new Date()) });
    });
  }

  function sendSome(note: Note, start: number, numbers: Map<TopBlock, number>, to: CheckerLine): number {
    const fresh: NumberedBlock[] = [];
    let at = start;
    for (; at < note.length && fresh.length < BLOCKS_AT_ONCE; at += 1) {
      const block = note[at];
      if (!block || numbers.has(block)) continue;
      const known = held.get(block);
      if (known === undefined) {
        lastId += 1;
        fresh.push([lastId, block]);
      }
      numbers.set(block, known ?? lastId);
    }
    if (fresh.length > 0) to.send({ kind: 'blocks', blocks: fresh });
    return at;
  }

  return {
    check(note) {
      if (isStopped || failures >= MOST_FAILURES) return;
      if (busy) waiting = note;
      else begin(note);
    },
    fixOf(problem) {
      const to = line;
      if (!to || busy) return Promise.resolve(null);
      return new Promise((resolve) => {
        wanted.push({ resolve });
        to.send({ kind: 'fix', problem });
      });
    },
    stop() {
      isStopped = true;
      line?.close();
      for (const { resolve } of wanted) resolve(null);
      wanted = [];
    },
  };
}

/** A day of the calendar on the wall, as ISO. */
export function isoToday(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens a checker in a thread of its own. */
export function connectWorker(): CheckerLine {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (message) => worker.postMessage(message),
    hear(listener) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromChecker>) => listener(data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(null);
      });
    },
    close: () => worker.terminate(),
  };
}
