import type { Bridge } from '../../shared/bridge.ts';

/** These bring the edits themselves, or where the caret stands after them. */
const OF_EDITS: ReadonlySet<string> = new Set(['on', 'edit', 'moveCaret', 'handInNote', 'refuseChange']);

/**
 * A bridge that sends what was typed and waits for the next paint before it asks for anything else: whoever asks for
 * the note to be saved means all that was typed.
 */
export function editsFirst(bridge: Bridge, sendEdits: () => void): Bridge {
  const calls = Object.entries(bridge).map(([name, call]) => {
    if (OF_EDITS.has(name)) return [name, call];
    return [
      name,
      (...given: readonly unknown[]) => {
        sendEdits();
        return (call as (...given: readonly unknown[]) => unknown)(...given);
      },
    ];
  });
  return Object.fromEntries(calls) as Bridge;
}
