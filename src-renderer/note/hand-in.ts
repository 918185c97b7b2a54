import type { Operation, Range } from 'slate';
import type { Bridge } from '../../shared/bridge.ts';
import type { Note } from '../../shared/note/blocks.ts';

/** Where the caret stands is told at most once in this time: a held arrow key moves it thirty times a second. */
const CARET_PAUSE = 300;

/** The whole note is handed in again after this time where that failed: the main process may be busy with a disk. */
const RETRY_PAUSE = 1000;

/** What an editor holds now. Operations that led there and were not sent yet are part of it. */
export interface Held {
  readonly note: Note;
  readonly selection: Range | null;
}

/** Hands in every edit to the main process, in order, and puts right what did not arrive. */
export interface HandIn {
  /** Takes in an operation as it is made. */
  add(operation: Operation): void;
  /** Takes back an operation that could not be carried out. */
  drop(operation: Operation): void;
  /** Sends what was taken in, now; `token` names the change of the main process's own that it carries out. */
  send(token?: string): void;
  /** Sends it once it is painted: a key that is seen sooner is typed sooner. */
  sendSoon(): void;
  moveCaret(selection: Range | null): void;
  /** Hands in the whole note, as after an error. */
  handInWhole(): void;
  /** The number of the last edit sent; null where edits are not followed just now, or some are not sent. */
  lastSequence(): number | null;
  /** Tells at once where the caret stands; resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

/**
 * Begins to hand in: `first` is the number of the last edit that the main process has, `later` does something once what
 * was typed is painted.
 */
export function startHandIn(
  bridge: Pick<Bridge, 'edit' | 'handInNote' | 'moveCaret'>,
  first: number,
  held: () => Held,
  later: (work: () => void) => void,
): HandIn {
  let sequence = first;
  let fresh: Operation[] = [];
  let isWaiting = false;
  let isWhole = false;
  // Answers to edits sent before the whole note was handed in tell nothing any more.
  let round = 0;
  const open = new Set<Promise<void>>();
  const caret = startCaret((selection) => void bridge.moveCaret(selection));

  function track(work: Promise<void>): void {
    open.add(work);
    void work.finally(() => open.delete(work));
  }

  function send(token?: string): void {
    isWaiting = false;
    if (isWhole || fresh.length === 0) return;
    caret.forget();
    const operations = fresh;
    fresh = [];
    sequence += 1;
    const { selection } = held();
    track(sendEdit({ sequence, operations, selection, ...(token === undefined ? {} : { token }) }));
  }

  async function sendEdit(edit: Parameters<Bridge['edit']>[0]): Promise<void> {
    const own = round;
    const answer = await bridge.edit(edit).catch(() => null);
    if (own === round && !(answer?.ok && answer.value)) handInWhole();
  }

  function handInWhole(): void {
    round += 1;
    isWhole = true;
    track(sendWhole(round));
  }

  async function sendWhole(own: number): Promise<void> {
    const now = held();
    fresh = [];
    const answer = await bridge.handInNote({ note: now.note, selection: now.selection }).catch(() => null);
    if (own !== round) return;
    if (!answer?.ok) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
      if (own === round) await sendWhole(own);
      return;
    }
    sequence = answer.value;
    isWhole = false;
    send();
  }

  return {
    add(operation) {
      fresh.push(operation);
    },
    drop(operation) {
      fresh = fresh.filter((each) => each !== operation);
    },
    send,
    sendSoon() {
      if (isWaiting) return;
      isWaiting = true;
      later(() => {
        if (isWaiting) send();
      });
    },
    moveCaret(selection) {
      // Edits bring the caret with them.
      if (!isWaiting) caret.move(selection);
    },
    handInWhole,
    lastSequence: () => (isWhole || fresh.length > 0 ? null : sequence),
    async settled() {
      caret.tellNow();
      while (open.size > 0) await Promise.all(open);
    },
  };
}

/** Tells where the caret stands: at once, and then the last place in each pause. */
function startCaret(tell: (selection: Range | null) => void): {
  readonly move: (selection: Range | null) => void;
  readonly forget: () => void;
  readonly tellNow: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly selection: Range | null } | null = null;

  function pause(): void {
    timer = setTimeout(() => {
      timer = undefined;
      if (!waiting) return;
      tell(waiting.selection);
      waiting = null;
      pause();
    }, CARET_PAUSE);
  }

  return {
    move(selection) {
      if (timer !== undefined) {
        waiting = { selection };
        return;
      }
      tell(selection);
      pause();
    },
    forget() {
      waiting = null;
    },
    tellNow() {
      if (waiting) tell(waiting.selection);
      waiting = null;
    },
  };
}
